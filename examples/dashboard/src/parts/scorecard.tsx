import { scorecardRows } from 'hoshin/views';
import { money, percent, useDesk } from '../desk-context';
import { Light, Section, Table, Why } from './bits';

/** Every goal of units that are no project, or of the project looked at. */
export function Scorecard() {
  const desk = useDesk();
  const { locale, t, view } = desk;
  const projects = new Set(
    view.framework.organization.entities.flatMap(({ id, kind }) => (kind === 'project' ? [id] : [])),
  );
  const rows = scorecardRows(view.picture, desk).filter(
    ({ entity }) => !projects.has(entity) || entity === view.look.scope,
  );
  return (
    <Section name={t.kpi}>
      <Table name={t.kpi} head={t.kpiHead}>
        {rows.map((row) => {
          const name = `${row.entityName} · ${row.indicatorName}`;
          const figures = [
            money(row.exact.target, locale),
            money(row.exact.actual, locale),
            percent(row.attainment, locale),
            percent(row.toDate, locale),
            money(row.landing === null ? null : Math.round(row.landing), locale),
          ];
          return (
            <tr key={row.id}>
              <th scope="row">{row.entityName}</th>
              <td>{row.indicatorName}</td>
              {figures.map((text, at) => (
                <td key={at} className="number">
                  <Why name={`${name} · ${t.kpiHead[at + 2]}`} subject={{ of: 'goal', id: row.id }}>
                    {text}
                  </Why>
                </td>
              ))}
              <td>
                <Light code={row.status.code} />
              </td>
            </tr>
          );
        })}
      </Table>
    </Section>
  );
}
