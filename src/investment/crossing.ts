import type { SideAt } from './side.ts';

/** A run of amounts of one sign as a function of x: see `Side`. */
export interface Curve {
  /** The time of its first amount. */
  readonly first: number;
  /** The time of its last amount. */
  readonly last: number;
  /** Writes its value and its slope at x into `at`. */
  readonly evaluate: (x: number, at: SideAt) => void;
}

/**
 * The one x at which two sides are worth the same, where every time of `early` lies before every time of `late`.
 *
 * `g(x) = ln early(x) − ln late(x)` then rises all along, with a slope between the least and the greatest gap of times:
 * that brackets the root before the search begins, and g is so nearly straight that Newton's method needs a few steps.
 * A step that would leave the bracket becomes a bisection, so the search cannot fail.
 */
export function crossing(early: Curve, late: Curve): number {
  const a: SideAt = { value: 0, slope: 0 };
  const b: SideAt = { value: 0, slope: 0 };
  early.evaluate(0, a);
  late.evaluate(0, b);
  const level = a.value - b.value;
  if (level === 0) return 0;
  const steepest = -level / (late.last - early.first);
  const flattest = -level / (late.first - early.last);
  return newton(Math.min(steepest, flattest), Math.max(steepest, flattest), -level / (a.slope - b.slope), (x, at) => {
    early.evaluate(x, a);
    late.evaluate(x, b);
    at.value = a.value - b.value;
    at.slope = a.slope - b.slope;
  });
}

/** Once steps are this small, the error squares with every further one. */
const small = 1e-8;
/** Once one is this small, what it left out is below rounding. */
const least = 1e-11;
const mostSteps = 200;

/**
 * The root of a function that rises from below zero at `low` to above zero at `high`: Newton's steps, or halves of
 * what is left where a step would lead outside. Stops on the size of the step, so the scale of amounts is irrelevant.
 */
export function newton(low: number, high: number, start: number, f: (x: number, at: SideAt) => void): number {
  const at: SideAt = { value: 0, slope: 0 };
  let [below, above] = [low, high];
  let x = Math.min(high, Math.max(low, start));
  let smallSteps = 0;
  for (let step = 0; step < mostSteps && smallSteps < 2; step += 1) {
    f(x, at);
    if (at.value === 0) return x;
    if (at.value < 0) below = x;
    else above = x;
    const proposed = x - at.value / at.slope;
    const inside = proposed >= below && proposed <= above;
    const next = inside ? proposed : (below + above) / 2;
    // Only Newton's own steps tell how near the root is; a half of a narrow bracket is small and tells nothing.
    smallSteps += inside ? smallness(next - x, x) : 0;
    if (next === x) break;
    x = next;
  }
  return x;
}

/** How many small steps a step is worth. */
function smallness(step: number, x: number): 0 | 1 | 2 {
  const size = Math.abs(step) / (1 + Math.abs(x));
  return size <= least ? 2 : size <= small ? 1 : 0;
}
