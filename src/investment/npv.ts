import * as z from 'zod/mini';
import { type Decimal, type DecimalInput, parse, type Schema, schema, toDayNumber } from '../foundation/index.ts';
import { type Discounting, discounted, discounting, fixed, fromFixed, readRate } from './fixed-point.ts';
import { amountsByDay, type FlowInput, readAmounts, readFlows } from './flow.ts';
import type { RateInput } from './rate.ts';

/** What {@link npv} must be told. */
export interface NpvOptions {
  /** The time of the first amount: 0 where it falls today, 1 where it falls at the end of the first period. */
  readonly firstFlowAt: 0 | 1;
}

const NpvOptions: Schema<NpvOptions> = schema<NpvOptions>()(() =>
  z.strictObject({ firstFlowAt: z.union([z.literal(0), z.literal(1)]) }),
);

/**
 * Net present value (净现值) of amounts one period apart: what they are worth today at a rate per period.
 *
 * `Σ amountₖ ÷ (1 + rate)^(k + firstFlowAt)`, k = 0, 1, 2, …; exact, then rounded to 30 decimal places.
 *
 * Spreadsheets discount the first amount by a whole period (1), most textbooks do not (0): there is no default.
 *
 * @throws `HoshinError` `rate-out-of-range` at −100 % and below, `result-out-of-range`, and for malformed input
 * @example
 * import { round } from 'hoshin/foundation';
 * import { npv } from 'hoshin/investment';
 * const project = ['-1012.20', '-1986.31', '-798.46', '3530.02', '3979.56']; // «NPV/IRR exercise», 万元
 * round(npv(0.14, project, { firstFlowAt: 0 }), '0.01'); // => '1369.92'
 */
export function npv(rate: RateInput, amounts: readonly DecimalInput[], options: NpvOptions): Decimal {
  const { firstFlowAt } = parse(NpvOptions, options);
  const basis = discounting(readRate(rate), 1);
  return fromFixed(
    presentValue(
      readAmounts(amounts).map((amount, time) => ({ time: time + firstFlowAt, value: fixed(amount) })),
      basis,
    ),
  );
}

/** What {@link xnpv} may be told. */
export interface XnpvOptions {
  /** The date at which the value is stated; the earliest date of the flows unless given. */
  readonly at?: string;
}

const XnpvOptions: Schema<XnpvOptions> = schema<XnpvOptions>()(() =>
  z.strictObject({ at: z.exactOptional(z.string()) }),
);

/**
 * Net present value of dated amounts at a yearly rate, Actual/365 Fixed.
 *
 * `Σ amount ÷ (1 + rate)^(days ÷ 365)`, days counted from the earliest date, or from the date given.
 *
 * @throws `HoshinError` `rate-out-of-range` at −100 % and below, `result-out-of-range`, and for malformed input
 * @example
 * import { round } from 'hoshin/foundation';
 * import { xnpv } from 'hoshin/investment';
 * const flows = [{ date: '2025-01-01', amount: '-1000' }, { date: '2026-01-01', amount: '1100' }];
 * xnpv('0.1', flows); // => '0'
 * xnpv('0.1', flows, { at: '2026-01-01' }); // => '0'
 */
export function xnpv(rate: RateInput, flows: readonly FlowInput[], options: XnpvOptions = {}): Decimal {
  const { at } = parse(XnpvOptions, options);
  const basis = discounting(readRate(rate), 365);
  const { first, values } = datedValues(flows);
  const value = presentValue(values, basis);
  return fromFixed(at === undefined || values.length === 0 ? value : moved(value, toDayNumber(at) - first, basis));
}

/** Dated amounts by day, in days since the first, and that first day. */
export function datedValues(flows: readonly FlowInput[]): {
  readonly first: number;
  readonly values: readonly TimedValue[];
} {
  const days = amountsByDay(readFlows(flows));
  const first = days[0]?.day ?? 0;
  const values = days.map(({ day, amounts }) => ({
    time: day - first,
    value: amounts.reduce((all, each) => all + fixed(each), 0n),
  }));
  return { first, values };
}

/** `value` stated `units` of time later, or earlier where negative. */
function moved(value: bigint, units: number, basis: Discounting): bigint {
  if (units <= 0) return discounted(value, -units, basis);
  const reversed = { ...basis, negative: !basis.negative };
  return discounted(value, units, reversed);
}

/** An amount in fixed point at a whole number of units of time from the base. */
export interface TimedValue {
  readonly time: number;
  readonly value: bigint;
}

/** The value at time 0 of amounts in the order of their times, from the last back to the first. */
export function presentValue(values: readonly TimedValue[], basis: Discounting): bigint {
  let total = 0n;
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const current = values[at];
    if (current === undefined) break;
    const before = values[at - 1]?.time ?? 0;
    total = discounted(total + current.value, current.time - before, basis);
  }
  return total;
}

/** 10⁴⁰: shares are told apart down to its reciprocal. */
const finest = 10n ** 40n;

/**
 * The present value as a share of the present value of all that moves, paid or received; not a number where the powers go
 * out of range.
 */
export function shareAt(values: readonly TimedValue[], rate: number, unitsInPeriod: number): number {
  try {
    const basis = discounting(readRate(rate), unitsInPeriod);
    const sizes = values.map(({ time, value }) => ({ time, value: value < 0n ? -value : value }));
    const gross = presentValue(sizes, basis);
    return gross === 0n ? Number.NaN : Number((presentValue(values, basis) * finest) / gross) / 1e40;
  } catch {
    return Number.NaN; // The rate, or a power of it, is beyond what exact arithmetic holds here.
  }
}
