import { deepFreeze, guarded } from '../../foundation/index.ts';
import type { GoalBranch, GoalLinks } from '../rows/goal-tree.ts';
import { type ChartOption, fonts } from './palette.ts';

/** Goals as a sankey: how the target of the top reaches the units. Nodes go by id; their names are labels. */
export function sankeyOption(goals: GoalLinks): ChartOption {
  return guarded(() => {
    const { nodes, links } = goals;
    const linked = new Set(links.flatMap(({ source, target }) => [source, target]));
    return deepFreeze({
      textStyle: { fontFamily: fonts },
      series: [
        {
          type: 'sankey',
          nodeAlign: 'left',
          data: nodes
            .filter(({ id }) => linked.has(id))
            .map(({ id, name, depth }) => ({ name: id, depth, label: { formatter: name.replaceAll(/[{}]/g, ' ') } })),
          links: links.map(({ source, target, value }) => ({ source, target, value })),
        },
      ],
    });
  });
}

/** Goals as a treemap: each as large as its target. */
export function treemapOption(branches: readonly GoalBranch[]): ChartOption {
  return guarded(() =>
    deepFreeze({
      textStyle: { fontFamily: fonts },
      series: [{ type: 'treemap', leafDepth: 2, roam: false, data: copyOf(branches) }],
    }),
  );
}

/** The option is frozen; what the caller holds is not. */
const copyOf = (branches: readonly GoalBranch[]): unknown => JSON.parse(JSON.stringify(branches));
