import * as fc from 'fast-check';
import {
  abs,
  compare,
  Decimal,
  decimal,
  deepFreeze,
  type Label,
  minus,
  ratio,
  safeParse,
  sum,
  times,
} from '../foundation/index.ts';
import { rollValues } from '../indicators/index.ts';
import { anyDecimal } from './any-scalars.ts';
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

/** A part of what is rolled up: a month of a year, a project of a region. */
export interface AggregatedPart {
  /** In the indicator's unit; of a ratio, numerator over denominator. Null where it was not reported. */
  readonly value: Decimal | null;
  /** What it weighs, above zero. */
  readonly weight: Decimal;
  /** The sides of a ratio; null where it was not reported. */
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
}

/** A roll-up of one's own: the parts of one axis, in order of time where that matters, as one; decimal text, or null for none. */
export type Aggregation = (parts: readonly AggregatedPart[]) => unknown;

/** What is promised of a roll-up on one axis; another axis is checked by another call. */
export interface AggregationCheck extends CheckEffort {
  /** How the parts are declared to become one; `ratio` is the ratio of the sums. */
  readonly additivity: 'sum' | 'average' | 'max' | 'min' | 'first' | 'last' | 'weighted' | 'ratio';
  /** What a part that was not reported does: it is left out, or holds the whole. */
  readonly missing: 'exclude' | 'hold';
  /** The most parts to try. */
  readonly most: number;
  /** Decimals of the figures: 2 for fen. */
  readonly places: number;
}

/** A law of {@link checkAggregation}. */
export type AggregationLaw = 'declared' | 'order' | 'split' | 'units' | 'missing';

type Parts = readonly AggregatedPart[];
type AggregationBreach = Breach<Parts> | null;
type Reading = { readonly value: Decimal | null } | { readonly failed: string };

/**
 * Holds a roll-up to its laws, on one axis: it is what was declared (a ratio is the ratio of the sums, never a mean of ratios), exact
 * to the last digit where nothing is divided; neither the order of the parts matters, nor whether parts of parts were rolled up
 * before (where the declaration allows that to be asked), nor the unit; and what was not reported is not zero. The counterexample
 * is the shortest list of parts found.
 *
 * @example
 * import { sum, dividedBy } from 'hoshin/foundation';
 * import { type AggregatedPart, checkAggregation } from 'hoshin/testing';
 * const mean = (parts: readonly AggregatedPart[]) => {
 *   const known = parts.flatMap(({ value }) => value ?? []);
 *   return known.length === 0 ? null : dividedBy(sum(known), known.length);
 * };
 * const report = checkAggregation(mean, { additivity: 'ratio', missing: 'exclude', most: 6, places: 2 });
 * report.findings.filter(({ holds }) => holds === false).map(({ law }) => law); // => ['declared']
 */
export function checkAggregation(
  roll: Aggregation,
  options: AggregationCheck,
): LawReport<AggregationLaw, readonly AggregatedPart[]> {
  const { additivity } = options;
  const told = partsUpTo(options, false);
  const gappy = partsUpTo(options, true);
  const look = (lists: fc.Arbitrary<Parts>, breach: (parts: Parts) => AggregationBreach): AggregationBreach =>
    smallest(lists, breach, options);
  const asked = (law: AggregationLaw, claimed: boolean, breach: (parts: Parts) => AggregationBreach, kept: Label) =>
    claimed ? findingOf(law, look(told, breach), kept) : notAsked(law);
  return reportOf<AggregationLaw, Parts>([
    findingOf(
      'declared',
      look(told, (parts) => declaredBreach(roll, parts, options)),
      texts.aggregation.declared(additivity),
    ),
    asked('order', !ordered.has(additivity), (parts) => orderBreach(roll, parts), texts.aggregation.order()),
    asked('split', divisible.has(additivity), (parts) => splitBreach(roll, parts), texts.aggregation.split()),
    findingOf(
      'units',
      look(told, (parts) => unitBreach(roll, parts, additivity)),
      texts.aggregation.units(),
    ),
    findingOf(
      'missing',
      look(gappy, (parts) => missingBreach(roll, parts, options)),
      texts.aggregation.missing(options.missing),
    ),
  ]);
}

/** Where the order of the parts is what they are asked for. */
const ordered: ReadonlySet<string> = new Set(['first', 'last']);
/** Where parts of parts may be rolled up before: a mean of means is another number. */
const divisible: ReadonlySet<string> = new Set(['sum', 'max', 'min', 'first', 'last']);
/** Where nothing is divided, so that every digit counts. */
const exact = divisible;

const notAsked = (law: AggregationLaw): LawFinding<AggregationLaw, Parts> => ({
  law,
  holds: null,
  counterexample: null,
  because: texts.notClaimed(),
});

/** One to `most` parts, of either sign; some of them not reported, where that is asked for. */
function partsUpTo({ most, places, additivity }: AggregationCheck, gaps: boolean): fc.Arbitrary<Parts> {
  const figure = anyDecimal({ min: -1000, max: 1000, places });
  const weight = anyDecimal({ min: 1, max: 9, places: 0 });
  const part = fc.tuple(figure, weight, gaps ? fc.boolean() : fc.constant(true)).map(([side, by, reported]) => {
    const value = additivity === 'ratio' ? ratio(side, by) : side;
    if (!reported) return { value: null, weight: by, numerator: null, denominator: null };
    return { value, weight: by, numerator: side, denominator: by };
  });
  return fc.array(part, { minLength: 1, maxLength: most }).map((list): Parts => deepFreeze(list));
}

function readingOf(roll: Aggregation, parts: Parts): Reading {
  let given: unknown;
  try {
    given = roll(parts);
  } catch (error) {
    return { failed: messageOf(error) };
  }
  if (given === null) return { value: null };
  const read = safeParse(Decimal, given);
  return read.ok ? { value: read.value } : { failed: read.issues[0]?.message ?? '' };
}

/** What the parts make as declared; those not reported are no part of it. */
function wanted(parts: Parts, additivity: AggregationCheck['additivity']): Decimal | null {
  if (additivity === 'ratio') {
    const known = parts.filter(({ value }) => value !== null);
    return known.length === 0
      ? null
      : ratio(sum(known.map(({ numerator }) => numerator ?? 0)), sum(known.map(({ denominator }) => denominator ?? 0)));
  }
  const known = parts.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  return rollValues(known, additivity === 'weighted' ? { weightedBy: 'weight' } : additivity);
}

/** Whether two results are one: to the last digit, or to twelve decimals where something was divided. */
function same(one: Decimal | null, other: Decimal | null, additivity: AggregationCheck['additivity'] = 'sum'): boolean {
  if (one === null || other === null) return one === other;
  if (exact.has(additivity)) return compare(one, other) === 0;
  return compare(abs(minus(one, other)), '0.000000000001') < 0;
}

function declaredBreach(roll: Aggregation, parts: Parts, { additivity }: AggregationCheck): AggregationBreach {
  const found = readingOf(roll, parts);
  if ('failed' in found) return { example: parts, because: texts.aggregation.failed(found.failed) };
  const right = wanted(parts, additivity);
  if (same(found.value, right, additivity)) return null;
  return { example: parts, because: texts.aggregation.other(found.value, right) };
}

/** The results of two lists where both have one and they differ. */
function differing(roll: Aggregation, one: Parts, two: Parts): readonly [Decimal | null, Decimal | null] | null {
  const [a, b] = [readingOf(roll, one), readingOf(roll, two)];
  if ('failed' in a || 'failed' in b) return null;
  return same(a.value, b.value, 'average') ? null : [a.value, b.value];
}

function orderBreach(roll: Aggregation, parts: Parts): AggregationBreach {
  const apart = differing(roll, parts, parts.toReversed());
  return apart === null ? null : { example: parts, because: texts.aggregation.turned(...apart) };
}

/** The first half as one part, beside the rest. */
function splitBreach(roll: Aggregation, parts: Parts): AggregationBreach {
  const half = Math.ceil(parts.length / 2);
  const [head, rest] = [parts.slice(0, half), parts.slice(half)];
  const part = readingOf(roll, head);
  if ('failed' in part || part.value === null) return null;
  const { value } = part;
  const before: AggregatedPart = {
    value,
    weight: sum(head.map(({ weight }) => weight)),
    numerator: value,
    denominator: decimal(1),
  };
  const apart = differing(roll, parts, deepFreeze([before, ...rest]));
  return apart === null ? null : { example: parts, because: texts.aggregation.parted(...apart) };
}

function unitBreach(roll: Aggregation, parts: Parts, additivity: AggregationCheck['additivity']): AggregationBreach {
  const scaled = parts.map(({ value, weight, numerator, denominator }) => {
    const larger = (figure: Decimal | null): Decimal | null => (figure === null ? null : times(figure, 10_000));
    if (additivity === 'ratio')
      return { value, weight, numerator: larger(numerator), denominator: larger(denominator) };
    return { value: larger(value), weight, numerator: larger(numerator), denominator };
  });
  const [one, two] = [readingOf(roll, parts), readingOf(roll, deepFreeze(scaled))];
  if ('failed' in one || 'failed' in two || one.value === null) return null;
  const right = additivity === 'ratio' ? one.value : times(one.value, 10_000);
  if (two.value !== null && compare(abs(minus(two.value, right)), '0.00000001') < 0) return null;
  return { example: parts, because: texts.aggregation.scaled(two.value, right) };
}

function missingBreach(roll: Aggregation, parts: Parts, { additivity, missing }: AggregationCheck): AggregationBreach {
  const open = parts.some(({ value }) => value === null);
  const found = readingOf(roll, parts);
  if (!open) return null;
  if ('failed' in found) return { example: parts, because: texts.aggregation.failed(found.failed) };
  const right = missing === 'hold' ? null : wanted(parts, additivity);
  if (same(found.value, right, additivity)) return null;
  // What is wrong without anything missing is told by another law.
  const whole = declaredBreach(
    roll,
    parts.filter(({ value }) => value !== null),
    { additivity, missing, most: 1, places: 0 },
  );
  if (whole !== null && missing === 'exclude' && found.value !== null && right !== null) return null;
  return { example: parts, because: texts.aggregation.filled(found.value, right) };
}
