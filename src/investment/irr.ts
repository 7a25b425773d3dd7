import type { DecimalInput } from '../foundation/index.ts';
import type { FlowInput } from './flow.ts';
import { npv, xnpv } from './npv.ts';
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
  const series = seriesOfAmounts(amounts);
  const reason = noRateReason(series);
  if (reason !== null) return noRate(reason);
  const isExact = (rate: number): boolean => npv(rate, amounts, { firstFlowAt: 0 }) === '0';
  return rateOfRoots(realRoots(sidesOf(series)), pick, (rate) => roundRate(rate, isExact));
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
  return rateOfRoots(realRoots(sidesOf(series)), pick, (rate) => roundRate(rate, isExact));
}

/** The round rate next to one found, where exact arithmetic confirms it; else the rate found. */
function roundRate(rate: number, isExact: (rate: number) => boolean): number {
  const round = Number(rate.toPrecision(8));
  const near = round > -0.999 && Math.abs(round - rate) <= 1e-11 * (1 + Math.abs(rate));
  if (!near || round === rate) return rate === 0 ? 0 : rate;
  return isExact(round) ? round + 0 : rate;
}
