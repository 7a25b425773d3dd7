import * as z from 'zod/mini';
import type { Schema } from '../foundation/index.ts';
import type { CompositePart } from './composite-tree.ts';
import { total } from './read-table.ts';
import { rangeOf } from './range-of.ts';

/**
 * How values are made comparable, so that more is better.
 *
 * - `min-max`: 0 for the worst unit, 1 for the best;
 * - `z-score`: standard deviations from the mean;
 * - `rank`: 1 for the worst, ties counted half; `percentile`: the same from 0 to 1;
 * - `distance-to-target`: 0 for the worst unit, 1 at the indicator's target and beyond;
 * - `goalposts`: 0 and 1 at two fixed values, held outside;
 * - `none`: as they are, the sign turned where less is better.
 */
export type Normalization = 'min-max' | 'z-score' | 'rank' | 'percentile' | 'distance-to-target' | 'goalposts' | 'none';

/** Schema of {@link Normalization}. */
export const NormalizationName: Schema<Normalization> = /* @__PURE__ */ z.enum([
  'min-max',
  'z-score',
  'rank',
  'percentile',
  'distance-to-target',
  'goalposts',
  'none',
]);

/** What an indicator was made comparable with. */
export type IndicatorParameters =
  | { readonly kind: 'min-max'; readonly low: number; readonly high: number }
  | { readonly kind: 'z-score'; readonly mean: number; readonly deviation: number }
  | { readonly kind: 'rank' | 'percentile'; /** All values, ascending. */ readonly values: readonly number[] }
  | { readonly kind: 'distance-to-target'; readonly worst: number; readonly target: number }
  | { readonly kind: 'goalposts'; readonly worst: number; readonly best: number }
  | { readonly kind: 'none' };

/** The parameters of every indicator by its id: keep those of one year, and the next year compares with it. */
export type NormalizationParameters = Readonly<Record<string, IndicatorParameters>>;

const finite = z.number().check(z.refine(Number.isFinite));

/** Schema of {@link NormalizationParameters}. */
export const NormalizationParameters: Schema<NormalizationParameters> = /* @__PURE__ */ z.lazy(() =>
  z.record(
    z.string(),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('min-max'), low: finite, high: finite }),
      z.strictObject({ kind: z.literal('z-score'), mean: finite, deviation: finite }),
      z.strictObject({ kind: z.enum(['rank', 'percentile']), values: z.array(finite) }),
      z.strictObject({ kind: z.literal('distance-to-target'), worst: finite, target: finite }),
      z.strictObject({ kind: z.literal('goalposts'), worst: finite, best: finite }),
      z.strictObject({ kind: z.literal('none') }),
    ]),
  ),
);

/** The parameters that these values give; values that all are alike leave nothing to scale by. */
export function parametersOf(part: CompositePart, how: Normalization, known: readonly number[]): IndicatorParameters {
  const increasing = part.increasing !== false;
  const [low, high] = boundsOf(known);
  switch (how) {
    case 'min-max':
      return { kind: how, low, high };
    case 'z-score':
      return { kind: how, ...moments(known) };
    case 'rank':
    case 'percentile':
      return { kind: how, values: [...known].sort((a, b) => a - b) };
    case 'distance-to-target':
      return { kind: how, worst: increasing ? low : high, target: part.target ?? 0 };
    case 'goalposts':
      return { kind: how, ...endsOf(part.goalposts, increasing) };
    case 'none':
      return { kind: how };
  }
}

function boundsOf(known: readonly number[]): readonly [low: number, high: number] {
  return known.length === 0 ? [0, 0] : rangeOf(known);
}

/** Goalposts the right way round for an indicator of which less is better, also where they were given as low and high. */
function endsOf([a, b]: readonly [number, number] = [0, 0], increasing: boolean): { worst: number; best: number } {
  return increasing || a > b ? { worst: a, best: b } : { worst: b, best: a };
}

function moments(known: readonly number[]): { readonly mean: number; readonly deviation: number } {
  if (known.length === 0) return { mean: 0, deviation: 0 };
  const mean = total(known) / known.length;
  const spread = total(known.map((value) => (value - mean) ** 2)) / Math.max(1, known.length - 1);
  // Values that are all alike have no spread, whatever rounding leaves of it.
  const alike = known.every((value) => value === known[0]);
  return { mean, deviation: alike ? 0 : Math.sqrt(spread) };
}

/** Whether parameters leave nothing to tell units apart by. */
export function isConstant(parameters: IndicatorParameters): boolean {
  switch (parameters.kind) {
    case 'min-max':
      return parameters.low === parameters.high;
    case 'z-score':
      return parameters.deviation === 0;
    case 'rank':
    case 'percentile':
      return parameters.values[0] === parameters.values[parameters.values.length - 1];
    case 'distance-to-target':
      return parameters.worst === parameters.target;
    case 'goalposts':
      return parameters.worst === parameters.best;
    case 'none':
      return false;
  }
}

/** A value that cannot be told from others stands in the middle. */
const middle = 0.5;

/** A value made comparable. */
export function normalizedBy(parameters: IndicatorParameters, value: number, increasing: boolean): number {
  switch (parameters.kind) {
    case 'none':
      return increasing ? value : -value;
    case 'min-max':
      return betweenEnds(value, parameters, increasing);
    case 'z-score':
      return deviations(value, parameters, increasing);
    case 'rank':
      return 1 + worseThan(parameters.values, value, increasing);
    case 'percentile':
      return shareOfWorse(value, parameters.values, increasing);
    case 'distance-to-target':
      return Math.min(1, shareOf(value, parameters.worst, parameters.target));
    case 'goalposts':
      return Math.min(1, Math.max(0, shareOf(value, parameters.worst, parameters.best)));
  }
}

function betweenEnds(value: number, { low, high }: { low: number; high: number }, increasing: boolean): number {
  const share = shareOf(value, low, high);
  return increasing ? share : 1 - share;
}

function deviations(value: number, { mean, deviation }: ReturnType<typeof moments>, increasing: boolean): number {
  const score = deviation === 0 ? 0 : (value - mean) / deviation;
  return increasing ? score : -score;
}

function shareOfWorse(value: number, values: readonly number[], increasing: boolean): number {
  const others = values.length - 1;
  return others < 1 ? middle : Math.min(1, worseThan(values, value, increasing) / others);
}

function shareOf(value: number, from: number, to: number): number {
  return from === to ? middle : (value - from) / (to - from);
}

/** How many of the values are worse, ties with others counted half. */
function worseThan(values: readonly number[], value: number, increasing: boolean): number {
  const worse = values.filter((one) => (increasing ? one < value : one > value)).length;
  const same = values.filter((one) => one === value).length;
  return worse + Math.max(0, same - 1) / 2;
}
