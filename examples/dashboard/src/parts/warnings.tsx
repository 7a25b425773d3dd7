import type { OperatingFramework, OperatingPicture } from 'hoshin/framework';
import { lightMatrix, nameIn, warningRows } from 'hoshin/views';
import { matrixOption } from 'hoshin/views/echarts';
import { memo, useMemo } from 'react';
import { useDesk } from '../desk-context';
import { Light, Section, Table, Why } from './bits';
import { Chart } from './chart';
import { useKept } from './kept';

interface Props {
  readonly picture: OperatingPicture;
  readonly framework: OperatingFramework;
}

/** Lights of units by indicators, and every warning in words. */
export const Warnings = memo(function Warnings({ picture, framework }: Props) {
  const desk = useDesk();
  const { locale, names, t } = desk;
  const matrix = useKept(lightMatrix(picture, desk));
  const option = useMemo(() => {
    const drawn = matrixOption(matrix, { locale });
    return {
      ...drawn,
      grid: { left: 8, right: 8, top: 24, bottom: 8, containLabel: true },
      xAxis: { ...(drawn['xAxis'] as object), axisLabel: { interval: 0, width: 80, overflow: 'break' } },
      // The lights are told above, as everywhere on this page.
      title: [],
    };
  }, [matrix, locale]);
  const homes = new Map(
    framework.plans.flatMap(({ entity, nodes }) => nodes.map(({ id }) => [id as string, entity] as const)),
  );
  const goals = new Map(framework.goals.map((goal) => [goal.id as string, goal]));
  return (
    <Section name={t.heat}>
      <div className="side">
        <div>
          <p className="lights">
            {(['green', 'yellow', 'orange', 'red', 'unknown'] as const).map((code) => (
              <Light key={code} code={code} />
            ))}
          </p>
          <Chart name={t.heat} option={option} height={90 + matrix.rows.length * 28}>
            <Table name={t.heat} head={['', ...matrix.columns.map(({ name }) => name)]}>
              {matrix.rows.map(({ id, name }, y) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {matrix.columns.map((column, x) => {
                    const cell = matrix.cells.find((one) => one.x === x && one.y === y);
                    return <td key={column.id}>{cell === undefined ? '' : <Light code={cell.status.code} />}</td>;
                  })}
                </tr>
              ))}
            </Table>
          </Chart>
        </div>
        <div className="tall">
          <Table name={t.warnings} head={t.warningHead}>
            {warningRows(picture, desk).map(({ id, kind, subject, subjectName, entityName, status, because }) => {
              const goal = goals.get(subject);
              const home = homes.get(subject);
              const unit = entityName ?? (home === undefined ? '' : nameIn(names.entities, home, locale));
              const name = `${unit} · ${goal === undefined ? subjectName : nameIn(names.indicators, goal.indicator, locale)}`;
              return (
                <tr key={id}>
                  <td>
                    <Light code={status.code} />
                  </td>
                  <th scope="row">{name}</th>
                  <td>
                    <Why name={name} subject={{ of: kind, id: subject }}>
                      {because}
                    </Why>
                  </td>
                </tr>
              );
            })}
          </Table>
        </div>
      </div>
    </Section>
  );
});
