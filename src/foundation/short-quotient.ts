import { goesAway, type RoundingMode } from './rounding.ts';
import { isSafe, raised, readShort, unitsRead, writeShort } from './short.ts';

/**
 * `above ÷ below` as a multiple of the quantum, in canonical text; null where that is not short. The numbers are safe whole ones,
 * `below` not zero.
 */
export function shortRounded(above: number, below: number, quantum: unknown, mode: RoundingMode): string | null {
  const scale = readShort(quantum);
  const unit = unitsRead();
  if (scale < 0 || unit <= 0) return null;
  const numerator = raised(below < 0 ? -above : above, scale);
  const denominator = Math.abs(below) * unit;
  if (!isSafe(numerator) || !isSafe(denominator)) return null;
  const rounded = divideShort(numerator, denominator, mode) * unit;
  return isSafe(rounded) ? writeShort(rounded, scale) : null;
}

/** The whole number nearest to `numerator / denominator` under `mode`; the denominator is positive. */
function divideShort(numerator: number, denominator: number, mode: RoundingMode): number {
  const rest = numerator % denominator;
  const quotient = (numerator - rest) / denominator;
  if (rest === 0) return quotient;
  const toHalf = 2 * Math.abs(rest) - denominator;
  const away = rest < 0 ? -1 : 1;
  return goesAway({ isNegative: rest < 0, toHalf, isOdd: quotient % 2 !== 0 }, mode) ? quotient + away : quotient;
}
