import { type Decimal, decimal, decimalIssue, fail, issue, times } from '../foundation/index.ts';
import { texts } from './messages.ts';
import type { RateInput } from './rate.ts';

/**
 * Numbers as whole multiples of 10⁻ˢ, for discounting: a power with a fractional exponent has no end as a decimal, and
 * a double would lose the cents of a large sum.
 */
const places = 90;
/** 1 in fixed point. */
export const one: bigint = 10n ** 90n;
/** Powers beyond 10^±limit are as good as infinite, or zero. */
const limit = 700;

/** `a × b`. */
function multiplied(a: bigint, b: bigint): bigint {
  return (a * b) / one;
}

/** `base ^ exponent` for a whole exponent of at least 0. */
function power(base: bigint, exponent: number): bigint {
  let result = one;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiplied(result, square);
    if (left > 1) square = multiplied(square, square);
  }
  return result;
}

/** The `n`-th root of a positive number, by Newton's method from the double nearest to it. */
function root(value: bigint, n: number): bigint {
  if (n === 1) return value;
  const digits = String(value);
  const ln = Math.log(Number(`0.${digits.slice(0, 20)}`)) + (digits.length - places) * Math.LN10;
  let guess = fixed(decimal(Math.exp(ln / n).toFixed(17)));
  for (let step = 0; step < 12; step += 1) {
    const below = power(guess, n - 1);
    const change = ((value * one) / below - guess) / BigInt(n);
    guess += change;
    if (change <= 1n && change >= -1n) break;
  }
  return guess;
}

/** A decimal in fixed point; digits beyond the ninetieth place are cut off. */
export function fixed(value: Decimal): bigint {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const units = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  return negative ? -units : units;
}

/** Amounts of more than 330 digits before the point are not told. */
const most = 10n ** 360n;

/** The decimal of a number in fixed point, rounded half up to a multiple of 10⁻³⁰. */
export function fromFixed(units: bigint): Decimal {
  const sixty = 10n ** 60n;
  const half = units < 0n ? -sixty / 2n : sixty / 2n;
  const rounded = (units + half) / sixty;
  if (rounded >= most || rounded <= -most) fail(issue('result-out-of-range', [], texts.resultOutOfRange()));
  return times(String(rounded), '1e-30');
}

/** What an amount is divided by for every unit of time that lies before it, ready to be raised to powers. */
export interface Discounting {
  /** Growth in one unit where the rate is not negative; its reciprocal where it is, so that powers never fade away. */
  readonly growth: bigint;
  readonly negative: boolean;
  /** log₁₀ of growth, positive. */
  readonly magnitude: number;
}

/** Discounting at a rate per `unitsInPeriod` units of time: 1 for periods, 365 for days at an annual rate. */
export function discounting(rate: Decimal, unitsInPeriod: number): Discounting {
  const whole = one + fixed(rate);
  const negative = whole < one;
  const growth = root(negative ? (one * one) / whole : whole, unitsInPeriod);
  const digits = String(growth);
  const magnitude = Math.log10(Number(`0.${digits.slice(0, 20)}`)) + digits.length - places;
  return { growth, negative, magnitude: Math.max(0, magnitude) };
}

/** `value`, received `units` of time later, at the start of them. */
export function discounted(value: bigint, units: number, { growth, negative, magnitude }: Discounting): bigint {
  if (value === 0n || units === 0) return value;
  if (units * magnitude > limit) {
    return negative ? fail(issue('result-out-of-range', [], texts.resultOutOfRange())) : 0n;
  }
  const factor = power(growth, units);
  return negative ? multiplied(value, factor) : (value * one) / factor;
}

/**
 * A rate as a decimal above −1: a double through its shortest text.
 *
 * @throws `HoshinError` `rate-out-of-range`
 */
export function readRate(rate: RateInput, path: readonly (string | number)[] = ['rate']): Decimal {
  const text = typeof rate === 'number' && Number.isFinite(rate) ? decimal(String(rate)) : readText(rate);
  if (text === null || one + fixed(text) <= 10n ** 50n) {
    return fail(issue('rate-out-of-range', path, texts.rateOutOfRange(rate)));
  }
  return text;
}

function readText(rate: unknown): Decimal | null {
  return typeof rate === 'string' && decimalIssue(rate) === null ? decimal(rate) : null;
}
