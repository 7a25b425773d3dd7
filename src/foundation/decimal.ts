import { guarded } from './guarded.ts';
import { fail } from './error.ts';
import { issue, type Issue, type Path } from './issue.ts';
import { texts } from './messages.ts';
import type { Schema } from './parse.ts';
import { divideRounded, goesAway, type RoundingMode } from './rounding.ts';
import { scalar } from './scalar.ts';
import { aligned, fromScaled, powerOfTen, toScaled } from './scaled.ts';
import { isSafe, readShort, unitsRead, writeShort } from './short.ts';
import { shortRounded } from './short-quotient.ts';
import { shortPair, shortProduct, shortSum } from './short-sum.ts';
import { significantQuotient } from './significant-quotient.ts';

/**
 * An exact decimal number as canonical plain text: no exponent, no trailing zeros, no `-0`, so that equal numbers are
 * equal texts. `'12000000.5'`, `'-0.01'`, `'0'`.
 */
export type Decimal = string & { readonly '~decimal': true };

/** What functions accept as a number: decimal text (`'0.1'`, `'1e6'`) or a safe integer. A binary float is refused. */
export type DecimalInput = string | number;

const plain = /^-?\d+(?:\.\d+)?$/;
const exponential = /^-?\d+(?:\.\d+)?[eE][+-]?\d{1,3}$/;
const canonical = /^(?:0|-?(?:[1-9]\d*(?:\.\d*[1-9])?|0\.\d*[1-9]))$/;
/** Longer numbers are refused: no sum of money needs them, and hostile ones cost time. */
const mostDigits = 400;

/** What is wrong with `value` as a decimal number, or its canonical text. */
function read(value: unknown, path: Path): Decimal | Issue {
  if (typeof value === 'number') return readNumber(value, path);
  if (typeof value !== 'string') return issue('not-decimal', path, texts.notDecimal(value));
  if (value.length > mostDigits) return issue('too-many-digits', path, texts.tooManyDigits(mostDigits));
  if (canonical.test(value)) return branded(value);
  const decimals = readShort(value);
  if (decimals >= 0) return branded(writeShort(unitsRead(), decimals));
  if (plain.test(value)) {
    const { units, scale } = toScaled(value);
    return branded(fromScaled(units, scale));
  }
  if (exponential.test(value)) return readExponential(value, path);
  return issue('not-decimal', path, texts.notDecimal(value));
}

function readNumber(value: number, path: Path): Decimal | Issue {
  if (Number.isSafeInteger(value)) return branded(value === 0 ? '0' : String(value));
  return Number.isFinite(value)
    ? issue('float-amount', path, texts.floatAmount(value))
    : issue('not-decimal', path, texts.notDecimal(value));
}

function readExponential(value: string, path: Path): Decimal | Issue {
  const [mantissa = '0', exponent = '0'] = value.toLowerCase().split('e');
  const { units, scale } = toScaled(mantissa);
  const shifted = scale - Number(exponent);
  if (Math.abs(shifted) > mostDigits) return issue('too-many-digits', path, texts.tooManyDigits(mostDigits));
  return branded(fromScaled(units, shifted));
}

/** The one place where text becomes a `Decimal`: it was just checked, or made, to be canonical. */
function branded(text: string): Decimal {
  return text as Decimal;
}

/**
 * Canonical decimal text of a number.
 *
 * @param value - decimal text or a safe integer
 * @throws `HoshinError` `not-decimal` (also hex, `1_000`, NaN, Infinity), `float-amount` for a binary float,
 * `too-many-digits` beyond 400
 * @example
 * import { decimal } from 'hoshin/foundation';
 * decimal('0012.50'); // => '12.5'
 * decimal('1.2e7'); // => '12000000'
 */
export function decimal(value: DecimalInput): Decimal {
  const text = read(value, []);
  return typeof text === 'string' ? text : fail(text);
}

/** The issue that `value` has as a decimal number, or null when it is one. */
export function decimalIssue(value: unknown, path: Path = []): Issue | null {
  const text = read(value, path);
  return typeof text === 'string' ? null : text;
}

/** True when `value` is canonical decimal text. */
export function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'string' && value.length <= mostDigits && canonical.test(value);
}

/** Schema of {@link Decimal}: takes decimal text or a safe integer and gives canonical text. */
export const Decimal: Schema<Decimal> = /* @__PURE__ */ scalar('decimal number', (value) => read(value, []));

/** `a + b`, exact. */
export function plus(a: DecimalInput, b: DecimalInput): Decimal {
  const short = shortSum(a, b, 1);
  if (short !== null) return branded(short);
  const both = aligned(toScaled(decimal(a)), toScaled(decimal(b)));
  return branded(fromScaled(both.a + both.b, both.scale));
}

/** `a − b`, exact. */
export function minus(a: DecimalInput, b: DecimalInput): Decimal {
  const short = shortSum(a, b, -1);
  if (short !== null) return branded(short);
  const both = aligned(toScaled(decimal(a)), toScaled(decimal(b)));
  return branded(fromScaled(both.a - both.b, both.scale));
}

/** `a × b`, exact. */
export function times(a: DecimalInput, b: DecimalInput): Decimal {
  const short = shortProduct(a, b);
  if (short !== null) return branded(short);
  const x = toScaled(decimal(a));
  const y = toScaled(decimal(b));
  return branded(fromScaled(x.units * y.units, x.scale + y.scale));
}

/** How a result that need not end is rounded: to a multiple of `quantum`, by `mode` (`half-up` unless given). */
export interface Rounding {
  /** The result is a whole multiple of this, such as `'0.01'` for fen. Greater than zero. */
  readonly quantum: DecimalInput;
  /** `half-up` (四舍五入) unless given. */
  readonly mode?: RoundingMode;
}

/**
 * `a ÷ b`: rounded once, to the quantum, or to 40 significant digits half up where no rounding is given.
 *
 * @throws `HoshinError` `division-by-zero`
 * @example
 * import { dividedBy } from 'hoshin/foundation';
 * dividedBy('10', '3', { quantum: '0.01' }); // => '3.33'
 */
export function dividedBy(a: DecimalInput, b: DecimalInput, rounding?: Rounding): Decimal {
  const quotient = ratio(a, b, rounding);
  return quotient ?? fail(issue('division-by-zero', [], texts.divisionByZero()));
}

/**
 * `part ÷ whole`, or null where the whole is zero: there is no such share. Rounded as in {@link dividedBy}.
 *
 * @example
 * import { ratio } from 'hoshin/foundation';
 * ratio('128.32', '230', { quantum: '0.001' }); // => '0.558'
 * ratio('5', '0'); // => null
 */
export function ratio(part: DecimalInput, whole: DecimalInput, rounding?: Rounding): Decimal | null {
  const above = decimal(part);
  const below = decimal(whole);
  if (below === '0') return null;
  if (rounding === undefined) {
    const both = aligned(toScaled(above), toScaled(below));
    return branded(significantQuotient(both.a, both.b));
  }
  const { quantum, mode = 'half-up' } = guarded(() => ({ ...rounding }));
  const short = shortPair(above, below);
  const text = short === null ? null : shortRounded(short.a, short.b, quantum, mode);
  if (text !== null) return branded(text);
  const both = aligned(toScaled(above), toScaled(below));
  return roundQuotient(both.a, both.b, { quantum, mode });
}

/** `numerator ÷ denominator` as a whole multiple of the quantum. */
function roundQuotient(numerator: bigint, denominator: bigint, rounding: Rounding): Decimal {
  const quantum = toScaled(positive(rounding.quantum));
  const sign = denominator < 0n ? -1n : 1n;
  const above = sign * numerator * powerOfTen(quantum.scale);
  const multiples = divideRounded(above, sign * denominator * quantum.units, rounding.mode ?? 'half-up');
  return branded(fromScaled(multiples * quantum.units, quantum.scale));
}

function positive(quantum: DecimalInput): Decimal {
  const text = decimal(quantum);
  if (text === '0' || text.startsWith('-')) fail(issue('bad-quantum', ['quantum'], texts.badQuantum(quantum)));
  return text;
}

/**
 * The multiple of `quantum` nearest to `value`.
 *
 * @throws `HoshinError` `bad-quantum` unless the quantum is greater than zero
 * @example
 * import { round } from 'hoshin/foundation';
 * round('1.005', '0.01'); // => '1.01'
 * round('-2.5', '1', 'half-even'); // => '-2'
 */
export function round(value: DecimalInput, quantum: DecimalInput, mode: RoundingMode = 'half-up'): Decimal {
  const text = decimal(value);
  const cut =
    typeof quantum === 'string' && powerBelowOne.test(quantum) ? roundText(text, decimalsOf(quantum), mode) : null;
  if (cut !== null) return branded(cut);
  const { units, scale } = toScaled(text);
  return roundQuotient(units, powerOfTen(scale), { quantum, mode });
}

/** `1`, `0.1`, `0.01`, …: of these a number with as few decimals is a multiple as it stands. */
const powerBelowOne = /^(?:1|0\.0*1)$/;

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** A number to so many decimals, told by its digits; null where what is kept is too long. */
function roundText(text: Decimal, decimals: number, mode: RoundingMode): string | null {
  const point = text.indexOf('.');
  const end = decimals === 0 ? point : point + 1 + decimals;
  if (point < 0 || end >= text.length) return text;
  const kept = text.slice(0, end);
  if (readShort(kept) < 0) return null;
  const units = unitsRead();
  const isNegative = text.startsWith('-');
  const rest = text.slice(decimals === 0 ? end + 1 : end); // more than nothing, as canonical text does not end in zeros
  const toHalf = besideHalf(rest);
  const away = goesAway({ isNegative, toHalf, isOdd: units % 2 !== 0 }, mode) ? 1 : 0;
  const rounded = isNegative ? units - away : units + away;
  return isSafe(rounded) ? writeShort(rounded, decimals) : null;
}

/** Whether decimals that are left out make less than a half, a half or more. */
const besideHalf = (rest: string): number => (rest === '5' ? 0 : rest < '5' ? -1 : 1);

/** The distance from zero. */
export function abs(value: DecimalInput): Decimal {
  const text = decimal(value);
  return text.startsWith('-') ? branded(text.slice(1)) : text;
}

/** `−value`. */
export function negate(value: DecimalInput): Decimal {
  const text = decimal(value);
  if (text === '0') return text;
  return branded(text.startsWith('-') ? text.slice(1) : `-${text}`);
}

/** −1, 0 or 1: which side of zero. */
export function sign(value: DecimalInput): -1 | 0 | 1 {
  const text = decimal(value);
  if (text === '0') return 0;
  return text.startsWith('-') ? -1 : 1;
}

/** The binary double nearest to the exact number: what a chart or a user's own function gets. */
export function toNumber(value: DecimalInput): number {
  return Number(decimal(value));
}

/**
 * The decimal that a double stands for, read through its shortest text: `0.1` gives `'0.1'`.
 *
 * @throws `HoshinError` `not-decimal` for NaN and the infinities
 */
export function fromNumber(value: number): Decimal {
  if (!Number.isFinite(value)) fail(issue('not-decimal', [], texts.notDecimal(value)));
  return decimal(String(value));
}
