import { divideRounded } from './rounding.ts';
import { fromScaled, powerOfTen } from './scaled.ts';

/** Significant digits kept of a quotient that does not end. */
const digitsKept = 40;
const beyond = powerOfTen(digitsKept);

/** `numerator ÷ denominator` as canonical text: to 40 significant digits, half up. The denominator is not zero. */
export function significantQuotient(numerator: bigint, denominator: bigint): string {
  const [above, below] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const size = above < 0n ? -above : above;
  // With this many decimals the quotient has 40 digits or 41; with one decimal less, then, 40.
  const decimals = digitsKept - (String(size).length - String(below).length);
  const units = atDecimals(size, below, decimals);
  const kept =
    units < beyond ? ([units, decimals] as const) : ([atDecimals(size, below, decimals - 1), decimals - 1] as const);
  return fromScaled(above < 0n ? -kept[0] : kept[0], kept[1]);
}

/** The whole number nearest to `numerator ÷ denominator × 10^decimals`. */
function atDecimals(numerator: bigint, denominator: bigint, decimals: number): bigint {
  return decimals >= 0
    ? divideRounded(numerator * powerOfTen(decimals), denominator, 'half-up')
    : divideRounded(numerator, denominator * powerOfTen(-decimals), 'half-up');
}
