import { deepFreeze, parse } from '../foundation/index.ts';
import { type Plan, Plans } from '../plans/index.ts';
import type { ReviewNode } from './review-rule.ts';

/**
 * The planned days of all nodes of some plans, as node rules look for them: by the standard node, or the node's own id where it
 * has none. Nodes that are not yet scheduled are left out.
 *
 * @example
 * import { reviewNodes } from 'hoshin/reviews';
 * import { parsePlan } from 'hoshin/plans';
 * const plan = parsePlan({ id: 'keys', label: { zh: '关键节点计划', en: 'Key nodes' }, entity: 'riverside', tier: 1,
 *   owner: 'operations', maySet: [], mayChange: [],
 *   nodes: [{ id: 'open-b1', standard: 'open', label: { zh: '开盘', en: 'Opening' }, tier: 1, finish: '2026-09-26' }] });
 * reviewNodes([plan]); // => [{ node: 'open', subject: 'riverside', on: '2026-09-26' }]
 */
export function reviewNodes(plans: readonly Plan[]): readonly ReviewNode[] {
  return deepFreeze(
    parse(Plans, plans).flatMap(({ entity, nodes }) =>
      nodes.flatMap((node) =>
        node.finish === undefined
          ? []
          : [{ node: node.standard ?? node.id, subject: node.entity ?? entity, on: node.finish }],
      ),
    ),
  );
}
