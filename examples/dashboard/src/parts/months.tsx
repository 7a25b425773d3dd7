import type { OperatingPicture } from 'hoshin/framework';
import type { GoalRow } from 'hoshin/views';
import { nameIn } from 'hoshin/views';
import { type FormEvent, useEffect, useState } from 'react';
import { money, useDesk } from '../desk-context';
import type { GoalFact, GoalMonth } from '../model/messages';
import { Table } from './bits';
import { Reasons } from './reasons';

interface Props {
  readonly row: GoalRow;
  /** The picture that the months belong to: with another one they are asked for again. */
  readonly picture: OperatingPicture;
}

/** A goal by month, each month with the facts it was reported by. */
export function Months({ row, picture }: Props) {
  const { ask, locale, t } = useDesk();
  const [months, setMonths] = useState<readonly GoalMonth[]>([]);
  useEffect(() => {
    let current = true;
    void ask({ kind: 'months', goal: row.id }).then((answer) => {
      if (current && answer.kind === 'months') setMonths(answer.months);
    });
    return () => {
      current = false;
    };
  }, [ask, row.id, picture]);
  return (
    <div>
      <h3>{t.months(row.name)}</h3>
      <Table name={t.months(row.name)} head={t.monthHead}>
        {months.map(({ period, planned, actual, facts }) => (
          <tr key={period}>
            <th scope="row">{period}</th>
            <td className="number">{money(planned, locale)}</td>
            <td className="number">{actual === null ? t.unreported : money(actual, locale)}</td>
            <td>
              {facts.map((fact) => (
                <FactLine key={`${fact.id} ${fact.revision}`} fact={fact} />
              ))}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

/** One fact, and the field that corrects it. */
function FactLine({ fact }: { readonly fact: GoalFact }) {
  const { ask, locale, names, t } = useDesk();
  const [value, setValue] = useState<string>(fact.value ?? '');
  const [issues, setIssues] = useState<Parameters<typeof Reasons>[0]['issues']>([]);
  const correct = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await ask({ kind: 'report', fact: fact.id, value });
    setIssues(answer.kind === 'refused' ? answer.issues : []);
  };
  return (
    <form className="fact" onSubmit={(event) => void correct(event)}>
      <span>
        {nameIn(names.entities, fact.entity, locale)} · {fact.recordedOn}
        {fact.revision > 0 && ` · ${t.rev(fact.revision)}`}
      </span>
      <input
        aria-label={t.correctName(fact.id)}
        inputMode="decimal"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <button type="submit">{t.correct}</button>
      <Reasons issues={issues} />
    </form>
  );
}
