import { CivilDate, type Decimal, deepFreeze, type Label, parse, ratio } from '../../foundation/index.ts';
import { placedNodes } from '../plan-index.ts';
import { type Plan, Plans } from '../plan.ts';
import { readOptions } from '../read-options.ts';
import { type NodeAdjustment, NodeAdjustments } from './adjustment.ts';
import { adjustmentTexts as texts } from './messages.ts';

/** How much of the plans was changed (节点调整率). */
export interface AdjustmentRate {
  /** Nodes of the plans. */
  readonly nodes: number;
  /** Of those, nodes that were changed at least once. */
  readonly adjusted: number;
  /** Changes in all. */
  readonly changes: number;
  /** `adjusted ÷ nodes`, to four decimals; null where there are no nodes. */
  readonly rate: Decimal | null;
  readonly because: Label;
}

/**
 * The share of nodes whose date was changed from one day to another, both included. A firm that judges how often plans are kept judges
 * this beside it: dates that are moved are always met. Source: «engineering progress rules».
 *
 * @throws `HoshinError` where an argument is malformed
 */
export function adjustmentRate(
  plans: readonly Plan[],
  made: readonly NodeAdjustment[],
  options: { readonly from: string; readonly to: string },
): AdjustmentRate {
  const { from, to } = readOptions(options, { from: CivilDate, to: CivilDate }, {});
  const nodes = new Set(placedNodes(parse(Plans, plans)).map(({ node }) => node.id));
  const counted = parse(NodeAdjustments, made).filter(({ node, on }) => nodes.has(node) && on >= from && on <= to);
  const adjusted = new Set(counted.map(({ node }) => node)).size;
  return deepFreeze({
    nodes: nodes.size,
    adjusted,
    changes: counted.length,
    rate: nodes.size === 0 ? null : ratio(adjusted, nodes.size, { quantum: '0.0001' }),
    because: nodes.size === 0 ? texts.noNodes() : texts.rate(adjusted, nodes.size),
  });
}
