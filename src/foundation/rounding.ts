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
  const away = rest < 0n ? -1n : 1n;
  return goesAway(quotient, rest, denominator, mode) ? quotient + away : quotient;
}

/** Whether the value lies so that rounding moves it away from zero rather than toward it. */
function goesAway(quotient: bigint, rest: bigint, denominator: bigint, mode: RoundingMode): boolean {
  const twice = 2n * (rest < 0n ? -rest : rest);
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'floor':
      return rest < 0n;
    case 'ceiling':
      return rest > 0n;
    case 'half-up':
      return twice >= denominator;
    case 'half-even':
      return twice > denominator || (twice === denominator && quotient % 2n !== 0n);
  }
}
