import { type Decimal, type DecimalInput, sign, sum, toDayNumber } from '../foundation/index.ts';
import { amountsByDay, type FlowInput, readAmounts, readFlows } from './flow.ts';
import type { NoRateReason } from './rate.ts';
import type { Series } from './series.ts';

/** Plain digits up to this length are inside the range of a double, and away from its end near zero. */
const safeLength = 300;
const plain = /^-?\d+(?:\.\d+)?$/;

/** Days in a year of Actual/365 Fixed. */
const daysInYear = 365;

/** The double nearest to an amount, or NaN where only the schema can say what it is, or what is wrong with it. */
export function nearest(value: unknown): number {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : Number.NaN;
  if (typeof value !== 'string' || value.length > safeLength || !plain.test(value)) return Number.NaN;
  return Number(value);
}

/** `ln |amount|` for an amount other than zero, also where a double could not hold the amount. */
function logOf(amount: Decimal): number {
  const digits = amount.startsWith('-') ? amount.slice(1) : amount;
  if (digits.length <= safeLength) return Math.log(Number(digits));
  const [whole = '', fraction = ''] = digits.split('.');
  const significant = (whole + fraction).replace(/^0+/, '');
  return Math.log(Number(`0.${significant.slice(0, 20)}`)) + (significant.length - fraction.length) * Math.LN10;
}

/** Collects amounts that are not zero, in the order of their times. */
interface Builder {
  readonly times: number[];
  readonly logs: number[];
  readonly inflow: number[];
}

function put(into: Builder, time: number, amount: number): void {
  if (amount === 0) return;
  into.times.push(time);
  into.logs.push(Math.log(Math.abs(amount)));
  into.inflow.push(amount > 0 ? 1 : 0);
}

function putExact(into: Builder, time: number, amount: Decimal): void {
  if (amount === '0') return;
  into.times.push(time);
  into.logs.push(logOf(amount));
  into.inflow.push(amount.startsWith('-') ? 0 : 1);
}

const builder = (): Builder => ({ times: [], logs: [], inflow: [] });

function built({ times, logs, inflow }: Builder): Series {
  return {
    times: Float64Array.from(times),
    logs: Float64Array.from(logs),
    inflow: Uint8Array.from(inflow),
  };
}

/**
 * Periodic amounts as a series, at times 0, 1, 2, …
 *
 * @throws `HoshinError` with the issues of every amount that is no decimal
 */
export function seriesOfAmounts(amounts: readonly DecimalInput[]): Series {
  return quickAmounts(amounts) ?? exactAmounts(amounts);
}

/** Amounts written as plain digits or whole numbers, which is nearly all; null for anything else. */
function quickAmounts(amounts: readonly DecimalInput[]): Series | null {
  try {
    if (!Array.isArray(amounts)) return null;
    const into = builder();
    for (let time = 0; time < amounts.length; time += 1) {
      const amount = nearest(amounts[time]);
      if (Number.isNaN(amount)) return null;
      put(into, time, amount);
    }
    return built(into);
  } catch {
    return null; // A property of the input throws: the schema will say so.
  }
}

function exactAmounts(amounts: readonly DecimalInput[]): Series {
  const into = builder();
  readAmounts(amounts).forEach((amount, time) => {
    putExact(into, time, amount);
  });
  return built(into);
}

/** A dated series, or why it cannot have a rate although amounts of both signs stand in it. */
export interface DatedSeries {
  readonly series: Series;
  /** True where amounts of both signs all fall on one date. */
  readonly singleDate: boolean;
}

/**
 * Dated amounts as a series: years of 365 days from the earliest date, amounts of one date added up exactly.
 *
 * @throws `HoshinError` with the issues of every flow
 */
export function seriesOfFlows(flows: readonly FlowInput[]): DatedSeries {
  return quickFlows(flows) ?? exactFlows(flows);
}

/** Flows in the order of their dates, one a date, in plain digits; null for anything else. */
function quickFlows(flows: readonly FlowInput[]): DatedSeries | null {
  try {
    if (!Array.isArray(flows)) return null;
    const into = builder();
    let first = 0;
    let last = -Infinity;
    for (const { date, amount } of flows as readonly FlowInput[]) {
      const day = toDayNumber(date);
      const value = nearest(amount);
      if (day <= last || Number.isNaN(value)) return null;
      if (last === -Infinity) first = day;
      last = day;
      put(into, (day - first) / daysInYear, value);
    }
    return { series: built(into), singleDate: false };
  } catch {
    return null; // Not a date, or a property that throws: the schema will say so.
  }
}

function exactFlows(flows: readonly FlowInput[]): DatedSeries {
  const byDay = amountsByDay(readFlows(flows));
  const first = byDay[0]?.day ?? 0;
  const into = builder();
  for (const { day, amounts } of byDay) putExact(into, (day - first) / daysInYear, sum(amounts));
  const moving = byDay.filter(({ amounts }) => amounts.some((amount) => amount !== '0'));
  const signs = new Set((moving[0]?.amounts ?? []).map((amount) => sign(amount)));
  return { series: built(into), singleDate: moving.length === 1 && signs.has(1) && signs.has(-1) };
}

/** Why a series has no rate before any search, or null where one may be sought. */
export function noRateReason({ inflow }: Series): NoRateReason | null {
  if (inflow.length === 0) return 'empty';
  if (!inflow.includes(0)) return 'all-inflow';
  return inflow.includes(1) ? null : 'all-outflow';
}
