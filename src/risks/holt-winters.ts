import * as z from 'zod/mini';
import { deepFreeze, parse, type Schema, schema } from '../foundation/index.ts';

/** Options of {@link holtWinters}: every parameter is given, none is searched for. */
export interface HoltWintersOptions {
  /** Points a season: 12 for months of a year. */
  readonly period: number;
  readonly seasonal: 'additive' | 'multiplicative';
  /** Smoothing of the level, from 0 to 1. */
  readonly alpha: number;
  /** Smoothing of the trend, from 0 to 1. */
  readonly beta: number;
  /** Smoothing of the seasons, from 0 to 1. */
  readonly gamma: number;
  /** How many points to forecast; one season where left out. */
  readonly horizon?: number;
}

/** Level, trend and seasons after the last point, and what follows from them. Float64. */
export interface HoltWinters {
  readonly kind: 'fitted';
  readonly level: number;
  /** Change a point. */
  readonly trend: number;
  /** The seasons of the coming `period` points, the next one first. */
  readonly seasons: readonly number[];
  /** What was foreseen, one point ahead, for each value after the first season. */
  readonly fitted: readonly number[];
  /** Sum of the squared errors of `fitted`. */
  readonly squaredError: number;
  readonly forecast: readonly number[];
}

/** Why nothing could be fitted: fewer than two seasons; a value that is not positive, with factors; figures beyond range. */
export interface NoHoltWinters {
  readonly kind: 'none';
  readonly reason: 'too-few' | 'not-positive' | 'out-of-range';
}

const share = z.number().check(z.minimum(0), z.maximum(1));
const Values: Schema<readonly number[]> = /* @__PURE__ */ schema<readonly number[]>()(() =>
  z.array(z.number().check(z.minimum(-1e100), z.maximum(1e100))).check(z.maxLength(1_000_000)),
);
const Options: Schema<HoltWintersOptions> = /* @__PURE__ */ schema<HoltWintersOptions>()(() =>
  z.strictObject({
    period: z.int().check(z.minimum(2), z.maximum(1000)),
    seasonal: z.enum(['additive', 'multiplicative']),
    alpha: share,
    beta: share,
    gamma: share,
    horizon: z.exactOptional(z.int().check(z.minimum(0), z.maximum(10_000))),
  }),
);

/**
 * Forecast with level, trend and seasons by exponential smoothing with the parameters given. Starting values come from the
 * first two seasons: a straight line through their centred moving mean, and the mean deviation from it of each season, as R's
 * `HoltWinters` has them. Sources: «Holt 1957», «Winters 1960».
 *
 * @throws `HoshinError` for a value or parameter out of range
 * @example
 * import { holtWinters } from 'hoshin/risks';
 * const quarters = [10, 20, 30, 40, 14, 24, 34, 44, 18, 28, 38, 48];
 * const found = holtWinters(quarters, { period: 4, seasonal: 'additive', alpha: 0.5, beta: 0.5, gamma: 0.5 });
 * found.kind; // => 'fitted'
 */
export function holtWinters(values: readonly number[], options: HoltWintersOptions): HoltWinters | NoHoltWinters {
  const read = parse(Values, values);
  const given = parse(Options, options);
  if (read.length < 2 * given.period) return none('too-few');
  if (given.seasonal === 'multiplicative' && read.some((value) => value <= 0)) return none('not-positive');
  const found = smooth(read, given);
  const figures = [found.level, found.trend, found.squaredError, ...found.seasons, ...found.fitted, ...found.forecast];
  return figures.every(Number.isFinite) ? deepFreeze(found) : none('out-of-range');
}

function none(reason: NoHoltWinters['reason']): NoHoltWinters {
  return deepFreeze({ kind: 'none', reason });
}

function smooth(values: readonly number[], options: HoltWintersOptions): HoltWinters {
  const { period, seasonal, alpha, beta, gamma, horizon = period } = options;
  const factors = seasonal === 'multiplicative';
  const start = startOf(values.slice(0, 2 * period), period, factors);
  let { level, trend } = start;
  const seasons = [...start.seasons];
  const fitted: number[] = [];
  let squaredError = 0;
  for (const value of values.slice(period)) {
    const season = seasons.shift() ?? 0;
    const base = level + trend;
    const foreseen = factors ? base * season : base + season;
    fitted.push(foreseen);
    squaredError += (value - foreseen) ** 2;
    const before = level;
    level = alpha * (factors ? value / season : value - season) + (1 - alpha) * base;
    trend = beta * (level - before) + (1 - beta) * trend;
    seasons.push(gamma * (factors ? value / level : value - level) + (1 - gamma) * season);
  }
  const forecast = Array.from({ length: horizon }, (_, at) => {
    const base = level + (at + 1) * trend;
    const season = seasons[at % period] ?? 0;
    return factors ? base * season : base + season;
  });
  return { kind: 'fitted', level, trend, seasons, fitted, squaredError, forecast };
}

function startOf(
  values: readonly number[],
  period: number,
  factors: boolean,
): { readonly level: number; readonly trend: number; readonly seasons: readonly number[] } {
  const half = Math.floor(period / 2);
  const means: number[] = [];
  const bySeason = Array.from({ length: period }, (): number[] => []);
  for (let at = half; at < values.length - half; at += 1) {
    const mean = centred(values, at, period);
    means.push(mean);
    const value = values[at] ?? 0;
    bySeason[at % period]?.push(factors ? value / mean : value - mean);
  }
  const raw = bySeason.map(average);
  const middle = average(raw);
  return { ...line(means), seasons: raw.map((one) => (factors ? one / middle : one - middle)) };
}

/** The moving mean over one season around a point; an even season takes half of each end. */
function centred(values: readonly number[], at: number, period: number): number {
  const half = Math.floor(period / 2);
  const around = values.slice(at - half, at + half + 1);
  const total = around.reduce((sum, value) => sum + value, 0);
  const ends = period % 2 === 0 ? ((around[0] ?? 0) + (around.at(-1) ?? 0)) / 2 : 0;
  return (total - ends) / period;
}

function average(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(values.length, 1);
}

/** Least squares on 1, 2, …: the line's value at 0 and its slope. */
function line(values: readonly number[]): { readonly level: number; readonly trend: number } {
  const middle = (values.length + 1) / 2;
  const mean = average(values);
  let across = 0;
  let along = 0;
  values.forEach((value, at) => {
    across += (at + 1 - middle) * (value - mean);
    along += (at + 1 - middle) ** 2;
  });
  const trend = along === 0 ? 0 : across / along;
  return { level: mean - trend * middle, trend };
}
