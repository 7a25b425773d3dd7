import type { SideAt } from './side.ts';

/** A run of amounts of one sign as a function of x: see `Side`. */
export interface Curve {
  /** The time of its first amount. */
  readonly first: number;
  /** The time of its last amount. */
  readonly last: number;
  /** Writes its value at x and its derivatives into `at`. */
  readonly evaluate: (x: number, at: SideAt) => void;
}

/**
 * The one x at which two sides are worth the same, where every time of `early` lies before every time of `late`.
 *
 * `g(x) = ln early(x) − ln late(x)` then rises all along, with a slope between the least and the greatest gap of times:
 * that brackets the root before the search begins, and g is so nearly straight that two or three steps suffice.
 * A step that would leave the bracket becomes a bisection, so the search cannot fail.
 */
export function crossing(early: Curve, late: Curve): number {
  const a: SideAt = { value: 0, slope: 0, bend: 0 };
  const b: SideAt = { value: 0, slope: 0, bend: 0 };
  early.evaluate(0, a);
  late.evaluate(0, b);
  const level = a.value - b.value;
  if (level === 0) return 0;
  const steepest = -level / (late.last - early.first);
  const flattest = -level / (late.first - early.last);
  const start = -stepTo(level, a.slope - b.slope, a.bend - b.bend);
  return rootBetween(Math.min(steepest, flattest), Math.max(steepest, flattest), start, (x, at) => {
    early.evaluate(x, a);
    late.evaluate(x, b);
    at.value = a.value - b.value;
    at.slope = a.slope - b.slope;
    at.bend = a.bend - b.bend;
  });
}

/** Once a step is this small, the error cubes with the next: what it leaves out is below rounding… */
const small = 1e-8;
/** …where the bend turned it by no more than this share. */
const straight = 1e-3;
/** Smaller steps are rounding itself. */
const least = 1e-11;
const mostSteps = 200;

/**
 * The root of a function that rises from below zero at `low` to above zero at `high`: Halley's steps, or halves of
 * what is left where a step would lead outside. Stops on the size of the step, so the scale of amounts is irrelevant.
 */
export function rootBetween(low: number, high: number, start: number, f: (x: number, at: SideAt) => void): number {
  const at: SideAt = { value: 0, slope: 0, bend: 0 };
  let [below, above] = [low, high];
  let x = Math.min(high, Math.max(low, start));
  for (let step = 0; step < mostSteps; step += 1) {
    f(x, at);
    if (at.value === 0) return x;
    if (at.value < 0) below = x;
    else above = x;
    const back = stepTo(at.value, at.slope, at.bend);
    const inside = x - back >= below && x - back <= above;
    const next = inside ? x - back : (below + above) / 2;
    // Only a step of its own tells how near the root is; a half of a narrow bracket is small and tells nothing.
    const ends = next === x || (inside && isLast(back, x, at));
    x = next;
    if (ends) break;
  }
  return x;
}

/**
 * How far behind x the root lies, by Halley: where does the function reach zero if it goes on with this slope and bend?
 * `(v ÷ s) ÷ (1 − v·b ÷ 2s²)`, the turn held between a half and three halves, so that a wild bend cannot lead astray.
 */
function stepTo(value: number, slope: number, bend: number): number {
  const straightOn = value / slope;
  const turn = 1 - (straightOn * bend) / (2 * slope);
  return straightOn / Math.min(1.5, Math.max(0.5, turn));
}

/** Whether a step back from x need not be followed by another. */
function isLast(back: number, x: number, { value, slope }: SideAt): boolean {
  const size = Math.abs(back) / (1 + Math.abs(x));
  return size <= least || (size <= small && Math.abs((back * slope) / value - 1) <= straight);
}
