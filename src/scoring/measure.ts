import type { Direction } from '../indicators/index.ts';
import type { AttainmentFormula, AttainmentStatus } from './attainment.ts';
import { add, divide, type Fraction, greater, one, order, subtract, zero } from './fraction.ts';

/** Attainment before it is written out. */
export interface Measured {
  readonly status: AttainmentStatus;
  readonly ratio: Fraction | null;
  readonly met: boolean | null;
  readonly shortfall: Fraction | null;
  readonly formula: AttainmentFormula | null;
}

/** What attainment is measured on. */
export interface MeasureInput {
  readonly actual: Fraction | null;
  readonly target: Fraction | null;
  readonly baseline: Fraction | null;
  readonly direction: Direction;
  /** Allowed below and above the target. */
  readonly below: Fraction;
  readonly above: Fraction;
}

const two: Fraction = { n: 2n, d: 1n };

/** The attainment of exact figures. */
export function measure(input: MeasureInput): Measured {
  const { actual, target, direction } = input;
  if (target === null) return { status: 'no-target', ratio: null, met: null, shortfall: null, formula: null };
  if (actual === null) return { status: 'not-reported', ratio: null, met: null, shortfall: null, formula: null };
  const shortfall = shortfallOf(direction, actual, target, input);
  const met = isMet(direction, shortfall, input);
  const [formula, ratio] = ratioOf(input, actual, target, met);
  return { status: 'reported', ratio, met, shortfall, formula };
}

/** What is missing to the target; for `maintain-within`, to the nearer edge of the tolerance. */
function shortfallOf(
  direction: Direction,
  actual: Fraction,
  target: Fraction,
  { below, above }: { readonly below: Fraction; readonly above: Fraction },
): Fraction {
  switch (direction) {
    case 'increase':
    case 'maintain-above':
    case 'milestone':
      return subtract(target, actual);
    case 'decrease':
    case 'maintain-below':
      return subtract(actual, target);
    case 'maintain-within':
      return greater(subtract(subtract(target, below), actual), subtract(actual, add(target, above)));
  }
}

function isMet(direction: Direction, shortfall: Fraction, { below, above }: MeasureInput): boolean {
  switch (direction) {
    case 'increase':
    case 'maintain-above':
      return order(shortfall, below) <= 0;
    case 'decrease':
    case 'maintain-below':
      return order(shortfall, above) <= 0;
    case 'maintain-within':
    case 'milestone':
      return shortfall.n <= 0n;
  }
}

function ratioOf(
  { baseline, direction }: MeasureInput,
  actual: Fraction,
  target: Fraction,
  met: boolean,
): [AttainmentFormula, Fraction] {
  if (direction !== 'increase' && direction !== 'decrease') return ['met-or-not', met ? one : zero];
  const start = baseline ?? zero;
  const way = subtract(target, start);
  if (way.n === 0n) return ['no-distance', met ? one : zero];
  const covered = divide(subtract(actual, start), way);
  if (way.n > 0n === (direction === 'increase')) return [baseline === null ? 'from-zero' : 'from-baseline', covered];
  return [baseline === null ? 'from-zero-mirrored' : 'from-baseline-mirrored', subtract(two, covered)];
}
