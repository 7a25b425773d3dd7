import { ends, evaluate, type Side, type SideAt } from './side.ts';

/**
 * The one x at which two sides are worth the same, where every time of `early` lies before every time of `late`.
 *
 * `g(x) = ln early(x) − ln late(x)` then rises all along, with a slope between the least and the greatest gap of times:
 * that brackets the root before the search begins, and g is so nearly straight that Newton's method needs a few steps.
 * A step that would leave the bracket becomes a bisection, so the search cannot fail.
 */
export function crossing(early: Side, late: Side): number {
  const a: SideAt = { value: 0, slope: 0 };
  const b: SideAt = { value: 0, slope: 0 };
  evaluate(early, 0, a);
  evaluate(late, 0, b);
  const level = a.value - b.value;
  if (level === 0) return 0;
  const [firstEarly, lastEarly] = ends(early);
  const [firstLate, lastLate] = ends(late);
  const steepest = -level / (lastLate - firstEarly);
  const flattest = -level / (firstLate - lastEarly);
  return newton(Math.min(steepest, flattest), Math.max(steepest, flattest), -level / (a.slope - b.slope), (x, at) => {
    evaluate(early, x, a);
    evaluate(late, x, b);
    at.value = a.value - b.value;
    at.slope = a.slope - b.slope;
  });
}

/** Once steps are this small, the error squares with every further one. */
const small = 1e-8;
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
    smallSteps += inside && isSmall(next - x, x) ? 1 : 0;
    if (next === x) break;
    x = next;
  }
  return x;
}

function isSmall(step: number, x: number): boolean {
  return Math.abs(step) <= small * (1 + Math.abs(x));
}
