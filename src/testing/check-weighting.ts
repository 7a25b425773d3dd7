import * as fc from 'fast-check';
import { compare, deepFreeze, type Label, safeParseWeights, type Weights } from '../foundation/index.ts';
import {
  type Breach,
  type CheckEffort,
  findingOf,
  type LawFinding,
  type LawReport,
  reportOf,
  smallest,
} from './law-report.ts';
import { messageOf, texts } from './messages.ts';

/** A figure of something to be weighted. */
export interface WeighedFigure {
  readonly key: string;
  /** A whole number, zero or more. */
  readonly figure: number;
}

/** A way of weighting: from figures to weights that add up to exactly 1, one for each key. */
export type Weighting = (figures: readonly WeighedFigure[]) => unknown;

/** What is promised of a weighting. */
export interface WeightingCheck extends CheckEffort {
  /** The most parts to try. */
  readonly most: number;
  /** Whether the unit of the figures is promised not to matter. */
  readonly unitFree: boolean;
  /** Whether a greater figure is promised never to weigh less. */
  readonly monotone: boolean;
}

/** A law of {@link checkWeighting}. */
export type WeightingLaw = 'sums' | 'order' | 'unit-free' | 'monotone';

type WeightingBreach = Breach<readonly WeighedFigure[]> | null;
type Breaching = (figures: readonly WeighedFigure[]) => WeightingBreach;
type Finding = LawFinding<WeightingLaw, readonly WeighedFigure[]>;

const notClaimed = (law: WeightingLaw): Finding => ({
  law,
  holds: null,
  counterexample: null,
  because: texts.notClaimed(),
});

/**
 * Holds a way of weighting to its laws: weights of every key that add up to exactly 1, whatever the order of the parts; and, where
 * promised, whatever the unit, and more never weighing less. The counterexample is the shortest list of figures found.
 *
 * @example
 * import { checkWeighting, type WeighedFigure } from 'hoshin/testing';
 * const rounded = (figures: readonly WeighedFigure[]) => {
 *   const whole = figures.reduce((all, { figure }) => all + figure, 0);
 *   return figures.map(({ key, figure }) => ({ key, weight: (figure / whole).toFixed(2) }));
 * };
 * const report = checkWeighting(rounded, { most: 6, unitFree: true, monotone: true });
 * report.findings.find(({ law }) => law === 'sums')?.holds; // => false
 */
export function checkWeighting(
  weigh: Weighting,
  options: WeightingCheck,
): LawReport<WeightingLaw, readonly WeighedFigure[]> {
  const lists = figuresUpTo(options.most);
  const look = (breach: Breaching): WeightingBreach => smallest(lists, breach, options);
  const claimed = (law: WeightingLaw, promised: boolean, breach: Breaching, kept: Label): Finding =>
    promised ? findingOf(law, look(breach), kept) : notClaimed(law);
  return reportOf<WeightingLaw, readonly WeighedFigure[]>([
    findingOf(
      'sums',
      look((figures) => sumBreach(weigh, figures)),
      texts.weighting.sums(),
    ),
    findingOf(
      'order',
      look((figures) => orderBreach(weigh, figures)),
      texts.weighting.order(),
    ),
    claimed('unit-free', options.unitFree, (figures) => unitBreach(weigh, figures), texts.weighting.scale()),
    claimed('monotone', options.monotone, (figures) => lessBreach(weigh, figures), texts.weighting.monotone()),
  ]);
}

/** Lists of one to `most` figures, at least one above zero. */
function figuresUpTo(most: number): fc.Arbitrary<readonly WeighedFigure[]> {
  return fc
    .array(fc.nat(1000), { minLength: 1, maxLength: most })
    .filter((all) => all.some((one) => one > 0))
    .map((all) => deepFreeze(all.map((figure, at) => ({ key: `part-${at}`, figure }))));
}

/** The weights of a list, or why there are none. */
function weightsOf(weigh: Weighting, figures: readonly WeighedFigure[]): Weights | string {
  let given: unknown;
  try {
    given = weigh(figures);
  } catch (error) {
    return messageOf(error);
  }
  const read = safeParseWeights(given);
  if (!read.ok) return read.issues[0]?.message ?? '';
  const keys = new Set(read.value.map(({ key }) => key));
  const lost = figures.find(({ key }) => !keys.has(key));
  return lost === undefined ? read.value : `"${lost.key}" has no weight`;
}

function sumBreach(weigh: Weighting, figures: readonly WeighedFigure[]): WeightingBreach {
  const weights = weightsOf(weigh, figures);
  return typeof weights === 'string' ? { example: figures, because: texts.weighting.failed(weights) } : null;
}

/** The first key that weighs something else in another list. */
function changedKey(weigh: Weighting, one: readonly WeighedFigure[], other: readonly WeighedFigure[]): string | null {
  const [before, after] = [weightsOf(weigh, one), weightsOf(weigh, other)];
  if (typeof before === 'string' || typeof after === 'string') return null;
  const weights = new Map(after.map(({ key, weight }) => [key, weight]));
  return before.find(({ key, weight }) => weights.get(key) !== weight)?.key ?? null;
}

function orderBreach(weigh: Weighting, figures: readonly WeighedFigure[]): WeightingBreach {
  const key = changedKey(weigh, figures, figures.toReversed());
  return key === null ? null : { example: figures, because: texts.weighting.turned(key) };
}

function unitBreach(weigh: Weighting, figures: readonly WeighedFigure[]): WeightingBreach {
  const larger = figures.map(({ key, figure }) => ({ key, figure: figure * 1000 }));
  const key = changedKey(weigh, figures, larger);
  return key === null ? null : { example: figures, because: texts.weighting.scaled(key) };
}

function lessBreach(weigh: Weighting, figures: readonly WeighedFigure[]): WeightingBreach {
  const weights = weightsOf(weigh, figures);
  if (typeof weights === 'string') return null;
  const of = new Map(weights.map(({ key, weight }) => [key, weight]));
  const rising = figures.toSorted((one, other) => one.figure - other.figure);
  for (const [at, more] of rising.entries()) {
    const fewer = rising[at - 1];
    if (fewer === undefined || fewer.figure === more.figure) continue;
    if (compare(of.get(more.key) ?? 0, of.get(fewer.key) ?? 0) < 0)
      return { example: figures, because: texts.weighting.less(more.key, fewer.key) };
  }
  return null;
}
