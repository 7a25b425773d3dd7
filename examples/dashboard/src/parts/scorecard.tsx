import type { Id } from 'hoshin/foundation';
import type { OperatingFramework, OperatingPicture } from 'hoshin/framework';
import { scorecardRows } from 'hoshin/views';
import { memo } from 'react';
import { money, percent, useDesk } from '../desk-context';
import { Light, Section, Table, Why } from './bits';

interface Props {
  readonly picture: OperatingPicture;
  readonly framework: OperatingFramework;
  readonly scope: Id | null;
}

/** Every goal of units that are no project, or of the project looked at. */
export const Scorecard = memo(function Scorecard({ picture, framework, scope }: Props) {
  const desk = useDesk();
  const { locale, t } = desk;
  const projects = new Set(framework.organization.entities.flatMap(({ id, kind }) => (kind === 'project' ? [id] : [])));
  const rows = scorecardRows(picture, desk).filter(({ entity }) => !projects.has(entity) || entity === scope);
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
});
