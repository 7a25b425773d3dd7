import * as z from 'zod/mini';
import { type Label, parse, type Schema, schema } from '../foundation/index.ts';
import { noRateTexts } from './messages.ts';
import type { Roots } from './roots.ts';

/**
 * The rule by which one of several rates is picked.
 *
 * - `least-non-negative`: the smallest rate of zero or more, else the negative one nearest to zero. It agrees with the
 *   most published answers, so it is the one used where none is named;
 * - `nearest-to-ten-percent`: nearest to 10 % in logarithms, where searches that start from 10 % tend to end;
 * - `lowest`, `highest`.
 */
export type RootPick = 'least-non-negative' | 'nearest-to-ten-percent' | 'lowest' | 'highest';

/** A rate per period or per year, as a number above −1 or as decimal text: `0.14`, `'0.14'`. */
export type RateInput = number | string;

/** What {@link irr} and {@link xirr} may be told. */
export interface RateOptions {
  /** Which of several rates is picked; `least-non-negative` unless given. */
  readonly pick?: RootPick;
}

/**
 * Why there is no rate.
 *
 * - `empty`: no amount but zeros;
 * - `all-inflow`, `all-outflow`: nothing was paid, or nothing came back;
 * - `single-date`: all of it on one day, so no time passes;
 * - `no-real-root`: amounts of both signs, yet no rate brings the present value to zero;
 * - `out-of-range`: there is a rate, but a double cannot hold it: it is above 1.8 × 10³⁰⁸ or within 10⁻¹⁶ of −100 %,
 *   as an annual rate of a few days may be.
 */
export type NoRateReason = 'empty' | 'all-inflow' | 'all-outflow' | 'single-date' | 'no-real-root' | 'out-of-range';

/** The one rate that a double can hold at which the present value is zero. */
export interface UniqueRate {
  readonly kind: 'unique';
  /** 0.15 is 15 % a period, or a year. Always above −1 and finite. */
  readonly rate: number;
  /** Set where it cannot be told how many roots lie close together, or whether the value only comes near zero: the rate is where. */
  readonly uncertain?: true;
}

/** Several rates bring the present value to zero. */
export interface MultipleRates {
  readonly kind: 'multiple';
  /** The one picked. */
  readonly rate: number;
  /** All of them, ascending; those that a double cannot hold are left out. */
  readonly rates: readonly number[];
  /** The rule by which `rate` was picked. */
  readonly picked: RootPick;
  /** As in {@link UniqueRate}. */
  readonly uncertain?: true;
}

/** There is no rate, and why. */
export interface NoRate {
  readonly kind: 'none';
  readonly reason: NoRateReason;
  /** The reason in a sentence. */
  readonly because: Label;
}

/** An internal rate of return: one, several, or none with its reason. Never NaN. */
export type RateOfReturn = UniqueRate | MultipleRates | NoRate;

/** No rate, for this reason. */
export function noRate(reason: NoRateReason): NoRate {
  return Object.freeze({ kind: 'none', reason, because: noRateTexts[reason] });
}

/**
 * The rule by which a rate is picked.
 *
 * @throws `HoshinError` `not-allowed`
 */
export function readPick(options: RateOptions | undefined): RootPick {
  return (options === undefined ? undefined : parse(Options, options).pick) ?? 'least-non-negative';
}

const Options: Schema<RateOptions> = schema<RateOptions>()(() =>
  z.strictObject({
    pick: z.exactOptional(z.enum(['least-non-negative', 'nearest-to-ten-percent', 'lowest', 'highest'])),
  }),
);

/** The result for roots x = ln(1 + rate). `exact` may replace a rate by the round one it stands for. */
export function rateOfRoots({ roots, certain }: Roots, pick: RootPick, exact: (rate: number) => number): RateOfReturn {
  if (roots.length === 0) return noRate('no-real-root');
  const rates = roots.map((x) => Math.expm1(x)).filter((rate) => rate > -1 && rate < Infinity);
  const exacts = rates.map(exact);
  const ascending = exacts.length > 1 ? [...new Set(exacts)].sort((a, b) => a - b) : exacts;
  const first = ascending[0];
  if (first === undefined) return noRate('out-of-range');
  const doubt = certain ? {} : ({ uncertain: true } as const);
  if (ascending.length === 1) return Object.freeze({ kind: 'unique', rate: first, ...doubt });
  const rate = picks[pick](ascending, first);
  return Object.freeze({ kind: 'multiple', rate, rates: Object.freeze(ascending), picked: pick, ...doubt });
}

/** The rules, on rates in ascending order of which `first` is the lowest. */
const picks: Readonly<Record<RootPick, (rates: readonly number[], first: number) => number>> = {
  'least-non-negative': (rates, first) => rates.find((rate) => rate >= 0) ?? rates[rates.length - 1] ?? first,
  'nearest-to-ten-percent': (rates, first) =>
    rates.reduce((best, rate) => (fromTenPercent(rate) < fromTenPercent(best) ? rate : best), first),
  lowest: (_rates, first) => first,
  highest: (rates, first) => rates[rates.length - 1] ?? first,
};

function fromTenPercent(rate: number): number {
  return Math.abs(Math.log1p(rate) - Math.log(1.1));
}
