import { type Decimal, type RoundingMode, toNumber } from '../foundation/index.ts';
import type { PointRounding } from './point-rounding.ts';

/** Rounds a double to a multiple of a quantum; NaN where the double lies too near to where the rounding turns to decide. */
export type RoundNumber = (points: number) => number;

/** Nearer than this, in quanta and relative to their count, a double cannot tell on which side its number lies. */
const near = (quanta: number): number => 1e-5 + 1e-9 * Math.abs(quanta);

/** How points are rounded, as doubles; as they are where a rule does not round. */
export function roundNumber(rounding: PointRounding | undefined): RoundNumber {
  if (rounding === undefined) return (points) => points;
  const { quantum, mode } = rounding;
  const write = multipleOf(quantum);
  const turnsAtHalf = mode === 'half-up' || mode === 'half-even';
  const size = toNumber(quantum);
  return (points) => {
    const quanta = points / size;
    const below = Math.floor(quanta);
    const rest = quanta - below;
    if (turnsAtHalf) {
      if (Math.abs(rest - 0.5) < near(quanta)) return Number.NaN;
      return write(rest < 0.5 ? below : below + 1);
    }
    if (rest < near(quanta) || rest > 1 - near(quanta)) return Number.NaN;
    return write(goesUp(mode, below) ? below + 1 : below);
  };
}

function goesUp(mode: RoundingMode, below: number): boolean {
  if (mode === 'floor' || mode === 'ceiling') return mode === 'ceiling';
  return (mode === 'up') === below >= 0;
}

/** The double nearest to so many quanta: `n ÷ 10^s` is rounded once, as its text would be. */
function multipleOf(quantum: Decimal): (count: number) => number {
  const point = quantum.indexOf('.');
  if (point < 0) return (count) => count * Number(quantum) + 0;
  const scale = 10 ** (quantum.length - point - 1);
  const units = Number(quantum.replace('.', ''));
  return (count) => (count * units) / scale + 0;
}
