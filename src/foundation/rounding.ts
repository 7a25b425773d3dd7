/**
 * How a number between two multiples of the quantum is rounded.
 *
 * - `half-up`: to the nearest, halves away from zero (四舍五入, the default for money: 2.5 → 3, -2.5 → -3);
 * - `half-even`: to the nearest, halves to the even multiple (四舍六入五成双, GB/T 8170);
 * - `down` toward zero, `up` away from zero, `floor` toward −∞, `ceiling` toward +∞.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up' | 'floor' | 'ceiling';

/** All rounding modes. */
export const roundingModes: readonly RoundingMode[] = ['half-up', 'half-even', 'down', 'up', 'floor', 'ceiling'];

/** The whole number nearest to `numerator / denominator` under `mode`; the denominator is positive. */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return quotient;
  const isNegative = rest < 0n;
  const toHalf = 2n * (isNegative ? -rest : rest) - denominator;
  const lies = { isNegative, toHalf: toHalf < 0n ? -1 : toHalf > 0n ? 1 : 0, isOdd: quotient % 2n !== 0n };
  if (!goesAway(lies, mode)) return quotient;
  return isNegative ? quotient - 1n : quotient + 1n;
}

/** Where a value lies between two multiples: on which side of zero, of the middle, and whether the nearer one to zero is odd. */
interface Lies {
  readonly isNegative: boolean;
  readonly toHalf: number;
  readonly isOdd: boolean;
}

/** Whether the value lies so that rounding moves it away from zero rather than toward it. */
export function goesAway({ isNegative, toHalf, isOdd }: Lies, mode: RoundingMode): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'floor':
      return isNegative;
    case 'ceiling':
      return !isNegative;
    case 'half-up':
      return toHalf >= 0;
    case 'half-even':
      return toHalf > 0 || (toHalf === 0 && isOdd);
  }
}
