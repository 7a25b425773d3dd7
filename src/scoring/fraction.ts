import { type Decimal, decimal, type RoundingMode } from '../foundation/index.ts';

/**
 * An exact rational number, for the inside of a computation: decisions (is it under 0.9?) and sums of quotients are exact,
 * and rounding happens once, where a number leaves. `d` is above zero.
 */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** Nothing. */
export const zero: Fraction = { n: 0n, d: 1n };
/** One. */
export const one: Fraction = { n: 1n, d: 1n };
const half: Fraction = { n: 1n, d: 2n };

/** Decimals to which a number that ends is written in full. */
const mostDecimals = 80;
/** Decimals, and significant digits, of one that does not end. */
const digitsKept = 40;

const powers = Array.from({ length: mostDecimals + 1 }, (_, at) => 10n ** BigInt(at));
const endScale = 10n ** BigInt(mostDecimals);
const tenTo = (at: number): bigint => powers[at] ?? 10n ** BigInt(at);

/** The exact value of canonical decimal text. */
export function fraction(text: Decimal): Fraction {
  const point = text.indexOf('.');
  if (point < 0) return { n: BigInt(text), d: 1n };
  return { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: tenTo(text.length - point - 1) };
}

/** The exact value of a text, or null of null. */
export function fractionOrNull(text: Decimal | null): Fraction | null {
  return text === null ? null : fraction(text);
}

/** `a + b`. */
export function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? reduced(a.n + b.n, a.d) : reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** `a − b`. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? reduced(a.n - b.n, a.d) : reduced(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** `a × b`. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.n, a.d * b.d);
}

/** `a ÷ b`, where b is not zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return b.n < 0n ? reduced(-a.n * b.d, a.d * -b.n) : reduced(a.n * b.d, a.d * b.n);
}

/** `−a`. */
export function opposite(a: Fraction): Fraction {
  return { n: -a.n, d: a.d };
}

/** The distance from zero. */
export function magnitude(a: Fraction): Fraction {
  return a.n < 0n ? opposite(a) : a;
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The lesser. */
export function lesser(a: Fraction, b: Fraction): Fraction {
  return order(a, b) <= 0 ? a : b;
}

/** The greater. */
export function greater(a: Fraction, b: Fraction): Fraction {
  return order(a, b) >= 0 ? a : b;
}

/** The largest whole number not above a. */
export function floorOf(a: Fraction): Fraction {
  const quotient = a.n / a.d;
  return { n: a.n % a.d < 0n ? quotient - 1n : quotient, d: 1n };
}

/** The smallest whole number not below a. */
export function ceilingOf(a: Fraction): Fraction {
  return opposite(floorOf(opposite(a)));
}

const longEnough = 10n ** 100n;

/** Long chains would let the parts grow without need; short ones are left as they are. */
function reduced(n: bigint, d: bigint): Fraction {
  if (d < longEnough) return { n, d };
  const common = divisor(n < 0n ? -n : n, d);
  return common === 1n ? { n, d } : { n: n / common, d: d / common };
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The text of a number: exact where it ends within 80 decimals, otherwise 40 decimals, half up. For points. */
export function settled(a: Fraction): Decimal {
  return exactText(a) ?? atDecimals(a, digitsKept);
}

/** The text of a number: exact where it ends within 80 decimals, otherwise 40 significant digits, half up. For ratios. */
export function significant(a: Fraction): Decimal {
  const exact = exactText(a);
  if (exact !== null) return exact;
  return atDecimals(a, Math.max(0, digitsKept - wholeDigits(magnitude(a))));
}

/** Digits before the point, or minus the zeros behind it: of the number itself, however its fraction happens to be written. */
function wholeDigits({ n, d }: Fraction): number {
  const guess = String(n).length - String(d).length;
  const reaches = guess >= 0 ? n >= d * tenTo(guess) : n * tenTo(-guess) >= d;
  return reaches ? guess + 1 : guess;
}

/** The text of a number rounded to a multiple of the quantum, which is above zero. */
export function roundedTo(a: Fraction, quantum: Decimal, mode: RoundingMode): Decimal {
  const unit = fraction(quantum);
  const multiples = { n: a.n * unit.d, d: a.d * unit.n };
  const below = floorOf(multiples).n;
  const rest = { n: multiples.n - below * multiples.d, d: multiples.d };
  const nearest = rest.n > 0n && goesUp(below, rest, mode) ? below + 1n : below;
  return settled({ n: nearest * unit.n, d: unit.d });
}

/** Whether a number `rest` (between 0 and 1) above `below` is rounded up and not down. */
// eslint-disable-next-line complexity -- one condition a line, read from top to bottom
function goesUp(below: bigint, rest: Fraction, mode: RoundingMode): boolean {
  const toHalf = order(rest, half);
  const positive = below >= 0n;
  switch (mode) {
    case 'floor':
      return false;
    case 'ceiling':
      return true;
    case 'down':
      return !positive;
    case 'up':
      return positive;
    case 'half-up':
      return toHalf > 0 || (toHalf === 0 && positive);
    case 'half-even':
      return toHalf > 0 || (toHalf === 0 && below % 2n !== 0n);
  }
}

/** How many decimals a denominator of ten, a hundred, … stands for. */
const decimalsOf = new Map(powers.map((power, at) => [power, at]));

function exactText(a: Fraction): Decimal | null {
  if (a.d === 1n) return decimal(String(a.n));
  const decimals = decimalsOf.get(a.d);
  if (decimals !== undefined) return pointed(a.n, decimals);
  const shifted = a.n * endScale;
  return shifted % a.d === 0n ? pointed(shifted / a.d, mostDecimals) : null;
}

/** The text of a number rounded to so many decimals, halves away from zero. */
export function atDecimals(a: Fraction, decimals: number): Decimal {
  const negative = a.n < 0n;
  const shifted = (negative ? -a.n : a.n) * tenTo(decimals);
  const nearest = (2n * shifted + a.d) / (2n * a.d);
  return pointed(negative ? -nearest : nearest, decimals);
}

/** `units ÷ 10^decimals` as text. */
function pointed(units: bigint, decimals: number): Decimal {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  let end = digits.length;
  while (end > cut && digits.endsWith('0', end)) end -= 1;
  return decimal(`${units < 0n ? '-' : ''}${digits.slice(0, cut)}${end > cut ? '.' : ''}${digits.slice(cut, end)}`);
}
