import * as z from 'zod/mini';
import { deepFreeze, fail, guarded, issue, type Label, parse, type Schema } from '../foundation/index.ts';
import { type CompiledIndex, compiled } from './compiled.ts';
import type { CompositeOptions, CompositePart, CompositeUnit } from './composite-tree.ts';
import { evaluateIndex, workspaceOf } from './evaluated.ts';
import { drawing, type RandomSource } from './random.ts';
import { ranksOf } from './ranks.ts';
import { texts } from './robustness-messages.ts';

/** How weights are varied. */
export interface RankRangeOptions {
  /** How often they are drawn, 1 to 100,000. */
  readonly draws: number;
  /** How far a weight may be off: `0.25` multiplies each by something from 0.75 to 1.25. Above 0, at most 1. */
  readonly noise: number;
  /** Where the draws come from; the same generator gives the same result. */
  readonly random: RandomSource;
}

const Settings: Schema<{ readonly draws: number; readonly noise: number }> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    draws: z.int().check(z.gte(1), z.lte(100_000)),
    noise: z.number().check(z.gt(0), z.lte(1)),
  }),
);

/** Where a unit stands as weights vary. */
export interface UnitRankRange {
  readonly id: string;
  /** With the weights as given; null without an index, and then there is no range. */
  readonly rank: number | null;
  readonly best: number;
  readonly worst: number;
  /** The rank that half of the draws reach or surpass. */
  readonly median: number;
  /** Nine draws of ten lie between these two: the ranks at 5 % and at 95 %. */
  readonly likelyBest: number;
  readonly likelyWorst: number;
  /** The share of the draws in which it is first. */
  readonly first: number;
  readonly because: Label;
}

/** The ranks of all units under weight noise, in the order given. */
export interface RankRange {
  readonly kind: 'rank-range';
  readonly draws: number;
  readonly noise: number;
  readonly units: readonly UnitRankRange[];
}

/**
 * How firm a ranking stands: the ranks each unit takes while every weight of the tree is off by up to `noise`.
 *
 * In each draw every weight is multiplied by a number drawn evenly from 1 − noise to 1 + noise, and each group is scaled to
 * 1 again. Source: noisy weights as in COINr.
 *
 * @throws `HoshinError` as `composite`, and `not-random` for a generator that gives no whole numbers of 32 bits
 * @example
 * import { rankRange, seededRandom } from 'hoshin/capability';
 * const tree = { id: 'index', weight: 1, parts: [{ id: 'plan', weight: 1 }, { id: 'cash', weight: 1 }] };
 * const units = [{ id: 'a', values: { plan: 90, cash: 60 } }, { id: 'b', values: { plan: 62, cash: 87 } }, { id: 'c', values: { plan: 10, cash: 9 } }];
 * const options = { normalize: 'none' as const, aggregate: 'arithmetic' as const };
 * const range = rankRange(tree, units, options, { draws: 500, noise: 0.25, random: seededRandom(7) });
 * range.units.map(({ rank, best, worst }) => [rank, best, worst]); // => [[1, 1, 2], [2, 1, 2], [3, 3, 3]]
 */
export function rankRange(
  tree: CompositePart,
  units: readonly CompositeUnit[],
  options: CompositeOptions,
  settings: RankRangeOptions,
): RankRange {
  const { draws, noise, random } = readSettings(settings);
  const index = compiled(tree, units, options);
  const work = workspaceOf(index);
  const nominal = ranksOf(evaluateIndex(index, work, ({ shares }) => shares));
  const counts = index.units.map(() => new Uint32Array(index.units.length + 1));
  const draw = drawing(random);
  const noisy = index.groups.map(({ shares }) => new Float64Array(shares.length));
  for (let at = 0; at < draws; at += 1) {
    redraw(index, noisy, noise, draw);
    const ranks = ranksOf(evaluateIndex(index, work, (_group, place) => noisy[place] ?? []));
    counts.forEach((count, unit) => (count[ranks[unit] ?? 0] = (count[ranks[unit] ?? 0] ?? 0) + 1));
  }
  return deepFreeze({
    kind: 'rank-range',
    draws,
    noise,
    units: index.units.map(({ id, label = { zh: id, en: id } }, unit) => {
      const rank = nominal[unit] === 0 ? null : (nominal[unit] ?? null);
      return { id, rank, ...rangeOf(rank, counts[unit] ?? new Uint32Array(), draws, label) };
    }),
  });
}

/** Settings and generator; the generator is code and no document, so that only its being there is looked at. */
function readSettings(settings: RankRangeOptions): RankRangeOptions {
  return guarded(() => {
    const { draws, noise, random } = given(settings);
    const read = parse(Settings, { draws, noise });
    if (typeof random?.next !== 'function') return fail(issue('not-random', ['random'], texts.notRandom()));
    return { ...read, random };
  });
}

/** What was handed over, whatever it was. */
function given(settings: unknown): Partial<RankRangeOptions> {
  return typeof settings === 'object' && settings !== null ? settings : {};
}

function redraw(index: CompiledIndex, noisy: readonly Float64Array[], noise: number, draw: () => number): void {
  index.groups.forEach(({ shares }, group) => {
    const into = noisy[group] ?? new Float64Array();
    let whole = 0;
    shares.forEach((share, at) => (whole += into[at] = share * (1 + noise * (2 * draw() - 1))));
    for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) / whole;
  });
}

/** Best, worst and usual rank out of how often each rank was taken. */
function rangeOf(
  rank: number | null,
  counts: Uint32Array,
  draws: number,
  label: Label,
): Omit<UnitRankRange, 'id' | 'rank'> {
  if (rank === null) {
    const none = { best: 0, worst: 0, median: 0, likelyBest: 0, likelyWorst: 0, first: 0 };
    return { ...none, because: texts.ranged(label, rank, 0, 0, 0) };
  }
  const best = counts.findIndex((count) => count > 0);
  const worst = counts.findLastIndex((count) => count > 0);
  const first = (counts[1] ?? 0) / draws;
  return {
    best,
    worst,
    median: quantile(counts, draws * 0.5),
    likelyBest: quantile(counts, draws * 0.05),
    likelyWorst: quantile(counts, draws * 0.95),
    first,
    because: texts.ranged(label, rank, best, worst, first),
  };
}

/** The rank by which so many draws have been seen. */
function quantile(counts: Uint32Array, needed: number): number {
  let seen = 0;
  return counts.findIndex((count) => (seen += count) >= needed && seen > 0);
}
