import { nameIn, sCurveRows } from 'hoshin/views';
import { sCurveOption } from 'hoshin/views/echarts';
import { memo, useMemo, useState } from 'react';
import { inStep, money, useDesk } from '../desk-context';
import type { CashView } from '../model/messages';
import { Section, Table, Why } from './bits';
import { Chart } from './chart';

/** Planned, expected, actual: told apart by their strokes too. */
const looks = [
  { type: 'dashed', width: 2 },
  { type: 'dotted', width: 3 },
  { type: 'solid', width: 3 },
];

interface Props {
  readonly cash: readonly CashView[];
  readonly asOf: string;
}

/** A project's money over time, and the day from which it stays above zero. */
export const Cash = memo(function Cash({ cash, asOf }: Props) {
  const { locale, names, t } = useDesk();
  const [chosen, choose] = useState('');
  const one = cash.find(({ project }) => project === chosen) ?? cash[0];
  const rows = useMemo(() => (one === undefined ? [] : sCurveRows(one.series, { locale, asOf })), [one, locale, asOf]);
  const option = useMemo(() => {
    const drawn = sCurveOption(rows, { asOf });
    return {
      ...drawn,
      series: (drawn['series'] as readonly object[]).map((line, at) => ({ ...line, lineStyle: looks[at] })),
      grid: { left: 8, right: 24, top: 64, bottom: 32, containLabel: true },
      xAxis: { type: 'time', axisLabel: { hideOverlap: true, formatter: '{yyyy}-{MM}' } },
      yAxis: { type: 'value', name: t.unit, axisLabel: { formatter: inStep(locale) } },
    };
  }, [rows, asOf, locale, t]);
  if (one === undefined) return null;
  const dates = [
    [t.plannedPositive, one.planned.permanent ?? t.never, 'planned'],
    [t.expectedPositive, one.expected.permanent ?? t.never, 'expected'],
    [t.peak, money(one.peak.amount, locale), 'peak'],
  ] as const;
  return (
    <Section name={t.cash}>
      <label>
        {t.share}{' '}
        <select value={one.project} onChange={(event) => choose(event.target.value)}>
          {cash.map(({ project }) => (
            <option key={project} value={project}>
              {nameIn(names.entities, project, locale)}
            </option>
          ))}
        </select>
      </label>
      <dl className="facts">
        {dates.map(([name, text, which]) => (
          <div key={which}>
            <dt>{name}</dt>
            <dd>
              <Why name={name} subject={{ of: 'cash', id: one.project, which }}>
                <span className="figure">{text}</span>
              </Why>
            </dd>
          </div>
        ))}
      </dl>
      <Chart name={`${t.cash}: ${nameIn(names.entities, one.project, locale)}`} option={option} height={320}>
        <Table name={t.cash} head={[t.cash, t.date, t.value]}>
          {rows.map(({ series, seriesName, date, value }) => (
            <tr key={`${series} ${date}`}>
              <th scope="row">{seriesName}</th>
              <td>{date}</td>
              <td className="number">{money(value, locale)}</td>
            </tr>
          ))}
        </Table>
      </Chart>
    </Section>
  );
});
