import type { DecimalInput } from '../foundation/index.ts';
import { fixed } from './fixed-point.ts';
import { type FlowInput, readAmounts } from './flow.ts';
import { datedValues, npv, shareAt, type TimedValue, xnpv } from './npv.ts';
import { periodicRoot } from './periodic-root.ts';
import { noRate, type RateOfReturn, type RateOptions, rateOfRoots, readPick } from './rate.ts';
import { noRateReason, seriesOfAmounts, seriesOfFlows } from './read-series.ts';
import { realRoots } from './roots.ts';
import { sidesOf } from './series.ts';

/**
 * Internal rate of return (内部收益率) of amounts one period apart: the rate per period at which they are worth nothing
 * today. Every rate that does it is found, and where there is none the reason is given: never NaN.
 *
 * Solves `Σ amountₖ ÷ (1 + rate)ᵏ = 0` for x = ln(1 + rate); a rate that is round is confirmed in exact arithmetic.
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { irr } from 'hoshin/investment';
 * const project = irr(['-1012.20', '-1986.31', '-798.46', '3530.02', '3979.56']); // «NPV/IRR exercise», 万元
 * project.kind === 'none' ? project.reason : project.rate.toFixed(5); // => '0.29796'
 * irr(['-100', '230', '-132']); // => { kind: 'multiple', rate: 0.1, rates: [0.1, 0.2], picked: 'least-non-negative' }
 * irr(['100', '10']).kind; // => 'none'
 */
export function irr(amounts: readonly DecimalInput[], options?: RateOptions): RateOfReturn {
  const pick = readPick(options);
  const isExact = (rate: number): boolean => npv(rate, amounts, { firstFlowAt: 0 }) === '0';
  const only = periodicRoot(amounts);
  if (only !== null) return rateOfRoots({ roots: [only], certain: true }, pick, (rate) => roundRate(rate, isExact));
  const series = seriesOfAmounts(amounts);
  const reason = noRateReason(series);
  if (reason !== null) return noRate(reason);
  const height = heightOf(() => readAmounts(amounts).map((amount, time) => ({ time, value: fixed(amount) })), 1);
  return rateOfRoots(realRoots(sidesOf(series), height), pick, (rate) => roundRate(rate, isExact));
}

/**
 * Internal rate of return of dated amounts: the yearly rate at which they are worth nothing on the earliest date,
 * Actual/365 Fixed. Dates come in any order; amounts of one date are added up.
 *
 * Solves `Σ amount ÷ (1 + rate)^(days ÷ 365) = 0`; see {@link irr}.
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { xirr } from 'hoshin/investment';
 * xirr([{ date: '2025-01-01', amount: -1000 }, { date: '2026-01-01', amount: 1150 }]); // => { kind: 'unique', rate: 0.15 }
 */
export function xirr(flows: readonly FlowInput[], options?: RateOptions): RateOfReturn {
  const pick = readPick(options);
  const { series, singleDate } = seriesOfFlows(flows);
  const reason = singleDate ? 'single-date' : noRateReason(series);
  if (reason !== null) return noRate(reason);
  const isExact = (rate: number): boolean => xnpv(rate, flows) === '0';
  const height = heightOf(() => datedValues(flows).values, 365);
  return rateOfRoots(realRoots(sidesOf(series), height), pick, (rate) => roundRate(rate, isExact));
}

/** The round rate next to one found, where exact arithmetic confirms it; else the rate found. */
function roundRate(rate: number, isExact: (rate: number) => boolean): number {
  const round = roundNear(rate);
  if (round === null || round === rate) return rate === 0 ? 0 : rate;
  return isExact(round) ? round + 0 : rate;
}

/** The round rate that a rate is as good as; null where there is none. */
function roundNear(rate: number): number | null {
  // Of a rate of this size a round one has nine decimals or fewer, and this one is not near any.
  const billionths = Math.abs(rate) * 1e9;
  if (billionths > 1e7 && Math.abs(billionths - Math.round(billionths)) > 0.02 * (1 + Math.abs(rate))) return null;
  const round = Math.abs(rate) < 1e-11 ? 0 : Number(rate.toPrecision(8));
  return round > -0.999 && Math.abs(round - rate) <= 1e-11 * (1 + Math.abs(rate)) ? round : null;
}

/** Exact arithmetic is asked for no more amounts than this: beyond, it would take seconds. */
const mostExact = 3000;

/**
 * The present value at x = ln(1 + rate) as a share of all that moves, in exact arithmetic; zero only where the value is, to
 * forty places, or where it is at a round rate that x is as good as. Not a number where powers go out of range, or amounts
 * are too many.
 */
function heightOf(valuesOf: () => readonly TimedValue[], unitsInPeriod: number): (x: number) => number {
  let values: readonly TimedValue[] | null = null;
  return (x) => {
    const rate = Math.expm1(x);
    values ??= valuesOf();
    if (values.length > mostExact) return Number.NaN;
    const round = roundNear(rate);
    if (round !== null && round !== rate && shareAt(values, round, unitsInPeriod) === 0) return 0;
    return shareAt(values, rate, unitsInPeriod);
  };
}
