import { divideRounded } from './rounding.ts';
import { fromScaled, powerOfTen } from './scaled.ts';

/** Significant digits kept of a quotient that does not end. */
const digitsKept = 40;
const beyond = powerOfTen(digitsKept);

/** `numerator ÷ denominator` as canonical text: to 40 significant digits, half up. The denominator is not zero. */
export function significantQuotient(numerator: bigint, denominator: bigint): string {
  const above = denominator < 0n ? -numerator : numerator;
  const below = denominator < 0n ? -denominator : denominator;
  const size = above < 0n ? -above : above;
  // With this many decimals the quotient has 40 digits or 41; with one decimal less, then, 40.
  let decimals = digitsKept - (String(size).length - String(below).length);
  let units = atDecimals(size, below, decimals);
  if (units >= beyond) {
    decimals -= 1;
    units = atDecimals(size, below, decimals);
  }
  return fromScaled(above < 0n ? -units : units, decimals);
}

/** The whole number nearest to `numerator ÷ denominator × 10^decimals`. */
function atDecimals(numerator: bigint, denominator: bigint, decimals: number): bigint {
  return decimals >= 0
    ? divideRounded(numerator * powerOfTen(decimals), denominator, 'half-up')
    : divideRounded(numerator, denominator * powerOfTen(-decimals), 'half-up');
}
