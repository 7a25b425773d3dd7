import type { Id } from 'hoshin/foundation';
import { goalRows, type GoalRow } from 'hoshin/views';
import type { OperatingFramework, OperatingPicture } from 'hoshin/framework';
import { memo, useMemo, useState } from 'react';
import { percent, useDesk } from '../desk-context';
import { Light, Section, Why } from './bits';
import { Months } from './months';

interface Props {
  readonly picture: OperatingPicture;
  readonly framework: OperatingFramework;
}

/** Goals under the goals they were broken down from; a chosen one opens into months and facts. */
export const Goals = memo(function Goals({ picture, framework }: Props) {
  const { t, names, locale } = useDesk();
  const [chosen, choose] = useState<Id | null>(null);
  const rows = useMemo(
    () => goalRows(framework.goals, { locale, names, picture }).filter(({ status }) => status !== null),
    [framework, picture, names, locale],
  );
  const known = new Set(rows.map(({ id }) => id));
  const order = framework.platform.keyFigures.map(
    ({ goal }) => framework.goals.find(({ id }) => id === goal)?.indicator,
  );
  const tops = rows
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .sort((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator));
  const picked = rows.find(({ id }) => id === chosen);
  return (
    <Section name={t.goals} note={t.goalsNote}>
      <div className="side">
        <ul className="tree" aria-label={t.goals}>
          {tops.map((row) => (
            <Branch key={row.id} row={row} rows={rows} chosen={chosen} onChoose={choose} />
          ))}
        </ul>
        {picked === undefined ? <p className="note">{t.pickGoal}</p> : <Months row={picked} picture={picture} />}
      </div>
    </Section>
  );
});

interface BranchProps {
  readonly row: GoalRow;
  readonly rows: readonly GoalRow[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
}

function Branch({ row, rows, chosen, onChoose }: BranchProps) {
  const { locale } = useDesk();
  const [open, setOpen] = useState(false);
  const below = rows.filter(({ parentId }) => parentId === row.id);
  const name = row.name.replace(/ · [^·]*$/, '');
  return (
    <li>
      <div className="branch">
        {below.length > 0 ? (
          <button type="button" className="fold" aria-expanded={open} aria-label={name} onClick={() => setOpen(!open)}>
            {open ? '▾' : '▸'}
          </button>
        ) : (
          <span className="fold" />
        )}
        <button type="button" className="pick" aria-pressed={chosen === row.id} onClick={() => onChoose(row.id)}>
          {name}
        </button>
        <Why name={name} subject={{ of: 'goal', id: row.id }}>
          {percent(row.attainment, locale)}
        </Why>
        {row.status !== null && <Light code={row.status.code} />}
      </div>
      {open && (
        <ul>
          {below.map((one) => (
            <Branch key={one.id} row={one} rows={rows} chosen={chosen} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </li>
  );
}
