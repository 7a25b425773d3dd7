import type { CapabilityRanking } from 'hoshin/capability';
import type { Issue } from 'hoshin/foundation';
import type { OperatingPicture } from 'hoshin/framework';
import { capabilityAxes } from 'hoshin/views';
import { type ChartOption, radarOption } from 'hoshin/views/echarts';
import { type FormEvent, memo, useMemo, useState } from 'react';
import { useDesk } from '../desk-context';
import type { Weights } from '../model/messages';
import { Section, Table, Why } from './bits';
import { Chart } from './chart';
import { Reasons } from './reasons';

interface Props {
  readonly ranking: CapabilityRanking;
  readonly indices: OperatingPicture['systems']['operations']['indices'];
  /** Those in force; null or absent where the framework sets none. */
  readonly weights: Weights | undefined;
}

/** ECharts breaks no names of axes: on a phone a smaller radar leaves room for them. */
const narrowed = (option: ChartOption): ChartOption => ({
  ...option,
  radar: { ...(option.radar as object), radius: '45%', axisNameGap: 6 },
});

/** The index of every project: radar of the first ones, ranking of all, and the weights behind. */
export const Capability = memo(function Capability({ ranking, indices, weights }: Props) {
  const { locale, t } = useDesk();
  const { rows, quarter } = ranking;
  const [chosen, choose] = useState('');
  const row = rows.find(({ id }) => id === chosen) ?? rows[0];
  const index = indices.find(({ subject }) => subject === row?.id)?.index;
  const option = useMemo(() => {
    if (row === undefined || index === undefined) return {};
    const axes = capabilityAxes(index, { locale, max: 100 });
    return narrowed(radarOption([{ name: row.label[locale], axes }], { locale }));
  }, [row, index, locale]);
  if (row === undefined) return null;
  return (
    <Section name={`${t.capability} · ${quarter}`}>
      <div className="side">
        <div>
          <label>
            {t.share}{' '}
            <select value={row.id} onChange={(event) => choose(event.target.value)}>
              {rows.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label[locale]}
                </option>
              ))}
            </select>
          </label>
          <Chart name={`${t.radar}: ${row.label[locale]}`} option={option} height={300}>
            <Table name={t.radar} head={[t.share, t.value]}>
              {(index?.parts ?? []).map(({ id, label, points }) => (
                <tr key={id}>
                  <th scope="row">{label[locale]}</th>
                  <td className="number">{points ?? '—'}</td>
                </tr>
              ))}
            </Table>
          </Chart>
        </div>
        <div>
          <Table name={t.ranking} head={t.rankHead}>
            {rows.map(({ id, rank, label, points, change, trend }) => (
              <tr key={id}>
                <td className="number">{rank ?? '—'}</td>
                <th scope="row">{label[locale]}</th>
                <td className="number">
                  <Why name={label[locale]} subject={{ of: 'index', id }}>
                    {points ?? '—'}
                  </Why>
                </td>
                <td className="number">
                  <Why name={`${label[locale]} · ${t.rankHead[3]}`} subject={{ of: 'index', id }}>
                    {change ?? '—'}
                  </Why>
                </td>
                <td>{trend === null ? '—' : t.trend[trend]}</td>
              </tr>
            ))}
          </Table>
          <WeightsForm inForce={weights} />
        </div>
      </div>
    </Section>
  );
});

function WeightsForm({ inForce }: { readonly inForce: Weights | undefined }) {
  const { ask, t } = useDesk();
  const [weights, setWeights] = useState<Weights>(inForce ?? { development: '', operation: '', cash: '' });
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const apply = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await ask({ kind: 'weigh', weights });
    setIssues(answer.kind === 'refused' ? answer.issues : []);
  };
  return (
    <form className="weights" onSubmit={(event) => void apply(event)}>
      <fieldset>
        <legend>{t.weights}</legend>
        {(['development', 'operation', 'cash'] as const).map((id) => (
          <label key={id}>
            {t.weight[id]}{' '}
            <input
              inputMode="decimal"
              value={weights[id]}
              onChange={(event) => setWeights({ ...weights, [id]: event.target.value })}
            />
          </label>
        ))}
        <button type="submit">{t.apply}</button>
        <Reasons issues={issues} />
      </fieldset>
    </form>
  );
}
