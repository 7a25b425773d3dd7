import { deepFreeze, type Label } from '../foundation/index.ts';
import { compiled } from './compiled.ts';
import type { CompositeOptions, CompositePart, CompositeUnit } from './composite-tree.ts';
import { evaluateIndex, workspaceOf } from './evaluated.ts';
import { ranksOf } from './ranks.ts';
import { texts } from './robustness-messages.ts';

/** A unit's place in the ranking without one indicator. */
export interface RankWithout {
  readonly id: string;
  readonly index: number | null;
  readonly rank: number | null;
  /** Places gained (positive) or lost by leaving the indicator out; null where either has no rank. */
  readonly gained: number | null;
}

/** The ranking without one indicator. */
export interface WithoutIndicator {
  readonly removed: string;
  readonly units: readonly RankWithout[];
  /** How many units change rank. */
  readonly moved: number;
  /** The most places that one unit gains or loses. */
  readonly largestMove: number;
  readonly because: Label;
}

/**
 * The ranking again and again, each time without one indicator, its weight given to the others of its group: an indicator
 * without which the ranking turns over is one to be sure of. An indicator alone in its group takes the group with it.
 *
 * @throws `HoshinError` as `composite`
 * @example
 * import { withoutEachIndicator } from 'hoshin/capability';
 * const tree = { id: 'index', weight: 1, parts: [{ id: 'plan', weight: 3 }, { id: 'cash', weight: 1 }] };
 * const units = [{ id: 'a', values: { plan: 90, cash: 60 } }, { id: 'b', values: { plan: 60, cash: 90 } }];
 * const [plan, cash] = withoutEachIndicator(tree, units, { normalize: 'none', aggregate: 'arithmetic' });
 * [plan.moved, cash.moved]; // => [2, 0]
 */
export function withoutEachIndicator(
  tree: CompositePart,
  units: readonly CompositeUnit[],
  options: CompositeOptions,
): readonly WithoutIndicator[] {
  const index = compiled(tree, units, options);
  const work = workspaceOf(index);
  const nominal = ranksOf(evaluateIndex(index, work, ({ shares }) => shares));
  const indicators = index.nodes.flatMap(({ part, effective }, at) =>
    part.parts === undefined && effective > 0 ? [{ part, at }] : [],
  );
  return deepFreeze(
    indicators.map(({ part, at }) => {
      const removed = removedWith(index.nodes, at);
      const indices = evaluateIndex(index, work, ({ children, shares }) =>
        rescaled(shares.map((share, place) => (removed.has(children[place] ?? -1) ? 0 : share))),
      );
      const ranks = ranksOf(indices);
      const moves = index.units.map(({ id }, unit) => moveOf(id, indices[unit], nominal[unit], ranks[unit]));
      const sizes = moves.map(({ gained }) => Math.abs(gained ?? 0));
      const moved = sizes.filter((size) => size > 0).length;
      const largestMove = sizes.reduce((largest, size) => Math.max(largest, size), 0);
      const because = texts.without(part.label ?? { zh: part.id, en: part.id }, moved, largestMove);
      return { removed: part.id, units: moves, moved, largestMove, because };
    }),
  );
}

/** A node, and every group that has no other part with a weight. */
function removedWith(
  nodes: readonly { readonly parent: number; readonly share: number }[],
  at: number,
): ReadonlySet<number> {
  const removed = new Set([at]);
  for (let node = nodes[at]; node?.share === 1; node = nodes[node.parent]) removed.add(node.parent);
  return removed;
}

function rescaled(shares: readonly number[]): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return whole === 0 ? shares : shares.map((share) => share / whole);
}

function moveOf(
  id: string,
  value: number | undefined = Number.NaN,
  before: number | undefined = 0,
  after: number | undefined = 0,
): RankWithout {
  const ranked = after !== 0;
  return {
    id,
    index: Number.isNaN(value) ? null : value,
    rank: ranked ? after : null,
    gained: ranked && before !== 0 ? before - after : null,
  };
}
