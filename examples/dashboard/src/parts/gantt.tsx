import type { OperatingPicture } from 'hoshin/framework';
import { taskLinks, taskRows } from 'hoshin/views';
import { ganttOption } from 'hoshin/views/echarts';
import { memo, useMemo, useState } from 'react';
import { useDesk } from '../desk-context';
import type { View } from '../model/messages';
import { Light, Section, Table, Why } from './bits';
import { Chart } from './chart';

interface Props {
  readonly plans: View['framework']['plans'];
  readonly lights: OperatingPicture['elements']['plan']['nodes'];
  readonly schedules: View['schedules'];
  readonly states: View['states'];
  readonly baselines: View['baselines'];
  readonly asOf: string;
}

/** A project's key nodes with baseline, critical path and lights. */
export const Gantt = memo(function Gantt({ plans: all, lights, schedules, states, baselines, asOf }: Props) {
  const { locale, t } = useDesk();
  const shown = new Set(lights.map(({ node }) => node));
  const plans = all.filter(({ nodes }) => nodes.some(({ id }) => shown.has(id)));
  const [chosen, choose] = useState('');
  const plan = plans.find(({ id }) => id === chosen) ?? plans[0];
  const rows = useMemo(() => {
    if (plan === undefined) return [];
    const schedule = schedules[plan.id];
    const rest = { locale, lights, states, baselines };
    return taskRows([plan], schedule === undefined ? rest : { ...rest, schedule });
  }, [plan, schedules, states, baselines, locale, lights]);
  const option = useMemo(() => {
    const drawn = ganttOption(rows, { locale, asOf, links: plan === undefined ? [] : taskLinks([plan]) });
    return {
      ...drawn,
      // The names leave little room on a phone.
      yAxis: { ...(drawn['yAxis'] as object), axisLabel: { width: 130, overflow: 'break' } },
    };
  }, [rows, plan, locale, asOf]);
  if (plan === undefined) return null;
  return (
    <Section name={t.gantt} note={t.ganttNote}>
      <label>
        {t.plan}{' '}
        <select value={plan.id} onChange={(event) => choose(event.target.value)}>
          {plans.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[locale]}
            </option>
          ))}
        </select>
      </label>
      <Chart name={`${t.gantt}: ${plan.label[locale]}`} option={option} height={96 + rows.length * 34}>
        <Table name={t.gantt} head={t.nodeHead}>
          {rows.slice(1).map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Why name={row.name} subject={{ of: 'node', id: row.id }}>
                  {row.name}
                </Why>
              </th>
              <td>{row.start}</td>
              <td>{row.finish}</td>
              <td>{row.baselineFinish ?? '—'}</td>
              <td>{row.critical ? `◆ ${t.critical}` : ''}</td>
              <td className="number">{row.totalFloat ?? '—'}</td>
              <td>{row.status !== null && <Light code={row.status.code} />}</td>
            </tr>
          ))}
        </Table>
      </Chart>
    </Section>
  );
});
