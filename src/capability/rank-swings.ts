import { deepFreeze, fail, guarded, issue, type Label } from '../foundation/index.ts';
import { type CompiledIndex, type CompiledNode, compiled } from './compiled.ts';
import type { CompositeOptions, CompositePart, CompositeUnit } from './composite-tree.ts';
import { evaluateIndex, workspaceOf } from './evaluated.ts';
import { ranksOf } from './ranks.ts';
import { texts } from './robustness-messages.ts';

/** What one weight would have to become for two units to change places. */
export interface PartSwing {
  readonly part: string;
  /** Its weight within its group now, a share. */
  readonly weight: number;
  /** The share at which the two are level, the others of the group scaled to the rest; null where no share does it. */
  readonly levelAt: number | null;
  /** `levelAt − weight`; null where no share does it. */
  readonly change: number | null;
  readonly because: Label;
}

/** What would make two units change places. */
export interface PairSwings {
  readonly ahead: string;
  readonly behind: string;
  /** Smallest change first; parts that cannot do it last. */
  readonly parts: readonly PartSwing[];
}

/** Swings of pairs, or that they have no closed form here. */
export type RankSwings =
  | { readonly kind: 'swings'; readonly pairs: readonly PairSwings[] }
  | { readonly kind: 'no-closed-form'; readonly because: Label };

/**
 * At which weight of one part two units change places, for every part of the tree, one at a time: the closed form.
 *
 * While only the share s of one part changes and its siblings keep their proportions, every mean of the tree is a straight
 * line in s once it is taken through its own function (the logarithm of a geometric mean), so that the two lines meet at
 * `s = R ÷ (R − d)`: d the lead in that part, R the lead in all else, for a part of the top group; likewise below it.
 * This needs one way of joining throughout, and no floor and no missing value that bends it.
 *
 * @param pairs - two units each, in any order; neighbours in the ranking where left out
 * @throws `HoshinError` as `composite`, and `unknown-unit`
 * @example
 * import { rankSwings } from 'hoshin/capability';
 * const tree = { id: 'index', weight: 1, parts: [{ id: 'plan', weight: 3 }, { id: 'cash', weight: 1 }] };
 * const units = [{ id: 'a', values: { plan: 90, cash: 60 } }, { id: 'b', values: { plan: 60, cash: 90 } }];
 * const swings = rankSwings(tree, units, { normalize: 'none', aggregate: 'arithmetic' });
 * const [pair] = swings.kind === 'swings' ? swings.pairs : [];
 * pair?.parts.map(({ part, weight, levelAt }) => [part, weight, levelAt]); // => [['plan', 0.75, 0.5], ['cash', 0.25, 0.5]]
 */
export function rankSwings(
  tree: CompositePart,
  units: readonly CompositeUnit[],
  options: CompositeOptions,
  pairs?: readonly (readonly [string, string])[],
): RankSwings {
  const index = compiled(tree, units, options);
  const indices = evaluateIndex(index, workspaceOf(index), ({ shares }) => shares);
  const chosen = pairs === undefined ? neighbours(indices) : pairsAt(index, pairs);
  const inOrder = chosen
    .filter(([a, b]) => Number.isFinite(indices[a]) && Number.isFinite(indices[b]))
    .map(([a, b]) => ((indices[a] ?? 0) >= (indices[b] ?? 0) ? ([a, b] as const) : ([b, a] as const)));
  if (!isStraight(index, new Set(inOrder.flat()))) {
    return deepFreeze({ kind: 'no-closed-form', because: texts.mixedMeans() });
  }
  return deepFreeze({ kind: 'swings', pairs: inOrder.map(([ahead, behind]) => pairOf(index, ahead, behind)) });
}

type Pair = readonly [number, number];

/** Each unit with the next one in the ranking. */
function neighbours(indices: Float64Array): readonly Pair[] {
  const ranks = ranksOf(indices);
  const order = [...ranks.keys()].filter((unit) => ranks[unit] !== 0).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  return order.slice(1).map((unit, at) => [order[at] ?? unit, unit]);
}

function pairsAt(index: CompiledIndex, pairs: readonly (readonly [string, string])[]): readonly Pair[] {
  const positions = new Map(index.units.map(({ id }, at) => [id, at]));
  return guarded(() =>
    Array.from(pairs, ([a, b], pair): Pair => {
      const place = (id: string, side: number): number =>
        positions.get(id) ?? fail(issue('unknown-unit', ['pairs', pair, side], texts.unknownUnit(id)));
      return [place(a, 0), place(b, 1)];
    }),
  );
}

/** Whether all groups are joined alike, and no floor or missing value bends the line for these units. */
function isStraight({ groups, values }: CompiledIndex, units: ReadonlySet<number>): boolean {
  const ways = new Set(groups.map(({ aggregation }) => JSON.stringify(aggregation)));
  if (ways.size > 1) return false;
  return groups.every(({ children, floor, shares }) =>
    [...units].every((unit) =>
      children.every((child, place) => {
        const value = values[child]?.[unit] ?? Number.NaN;
        return shares[place] === 0 || (!Number.isNaN(value) && value >= floor);
      }),
    ),
  );
}

function pairOf(index: CompiledIndex, ahead: number, behind: number): PairSwings {
  const leads = index.nodes.map((_, node) => leadAt(index, node, ahead, behind));
  const [whole = 0] = leads;
  const parts = index.groups.flatMap((group) =>
    group.children.flatMap((child, place): PartSwing[] => {
      const node = index.nodes[child];
      const share = group.shares[place] ?? 0;
      if (node === undefined || share === 0 || share === 1) return [];
      const levelAt = crossingOf(index.nodes[group.node], leads[group.node] ?? 0, leads[child] ?? 0, share, whole);
      return [swingOf(index, node, levelAt, ahead, behind)];
    }),
  );
  // Two parts alone in a group mirror each other: what rounding makes of that is no order.
  const size = ({ change }: PartSwing): number => (change === null ? Infinity : Math.round(Math.abs(change) * 1e12));
  return {
    ahead: index.units[ahead]?.id ?? '',
    behind: index.units[behind]?.id ?? '',
    parts: parts.sort((a, b) => (size(a) === size(b) ? 0 : size(a) - size(b))),
  };
}

/** The lead of one unit over another in a part, taken through the function of the mean. */
function leadAt({ values, groups }: CompiledIndex, node: number, ahead: number, behind: number): number {
  const to = groups[0]?.join.to ?? Number;
  return to(values[node]?.[ahead] ?? Number.NaN) - to(values[node]?.[behind] ?? Number.NaN);
}

/**
 * Where the lead in the whole becomes zero: `whole + E × (lead of the group with share s − lead of the group) = 0`, with E
 * what the group counts in the whole. The group's lead is `s d + (1 − s) rest`, rest being that of the siblings alone.
 */
function crossingOf(
  group: CompiledNode | undefined,
  groupLead: number,
  lead: number,
  share: number,
  whole: number,
): number | null {
  const rest = (groupLead - share * lead) / (1 - share);
  const needed = groupLead - whole / (group?.effective ?? 1);
  const levelAt = (needed - rest) / (lead - rest);
  return levelAt >= 0 && levelAt <= 1 ? levelAt : null;
}

function swingOf(
  index: CompiledIndex,
  { part, share }: CompiledNode,
  levelAt: number | null,
  ahead: number,
  behind: number,
): PartSwing {
  const labels = [ahead, behind].map((unit) => nameOf(index.units[unit] ?? { id: '' }));
  const [first, second] = [labels[0] ?? nameOf(part), labels[1] ?? nameOf(part)];
  const because =
    levelAt === null
      ? texts.noSwing(nameOf(part), first, second)
      : texts.swings(nameOf(part), first, second, share, levelAt);
  return { part: part.id, weight: share, levelAt, change: levelAt === null ? null : levelAt - share, because };
}

const nameOf = ({ id, label }: { readonly id: string; readonly label?: Label }): Label => label ?? { zh: id, en: id };
