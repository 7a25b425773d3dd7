import { same, type SettledCluster, settleCluster } from './close-roots.ts';
import { crossing, rootBetween } from './crossing.ts';
import type { Sides } from './series.ts';
import { curveOf, ends, evaluate, type Side, type SideAt, slice } from './side.ts';

/** All x = ln(1 + rate) at which the present value is zero, ascending. */
export interface Roots {
  readonly roots: readonly number[];
  /** False where roots lie so close together that double arithmetic cannot tell them apart. */
  readonly certain: boolean;
}

/** Both sides at one x. */
interface Point {
  readonly x: number;
  readonly inflow: number;
  readonly inflowSlope: number;
  readonly outflow: number;
  readonly outflowSlope: number;
  /** The second derivative of ln inflows − ln outflows. */
  readonly bend: number;
}

/** Intervals narrower than this, relative to 1 + |x|, are not cut further. */
const narrow = 1e-8;
/** Intervals shorter than this that are level within rounding, so far as is seen, are not cut further either. */
const short = 1e-3;
/** A bound on the work for series made to be hard, in amounts discounted; ordinary ones need a few dozen evaluations. */
const mostTerms = 2e7;

/**
 * Every rate of a series, each found and none missed.
 *
 * With one change of sign there is exactly one root. With more, `h(x) = ln inflows − ln outflows` is the difference of
 * two convex functions. Outside the interval of {@link region} the first or the last run of amounts outweighs all that
 * is against it, so no root lies there. Inside, an interval is dropped when chord and tangents keep h away from zero,
 * and searched when the slopes keep h' away from zero (then there is one root, or none); otherwise it is halved. What
 * rounding leaves undecided in the end is decided by `exact`: see {@link settleCluster}.
 *
 * @param exact - a number with the sign of the present value at an x, beyond doubt; asked only where doubles do not suffice
 */
export function realRoots(sides: Sides, exact: (x: number) => number): Roots {
  const { inflows, outflows, changes, startsWithInflow } = sides;
  if (changes === 0) return { roots: [], certain: true };
  if (changes === 1) {
    const [received, paid] = [curveOf(inflows), curveOf(outflows)];
    const x = startsWithInflow ? crossing(received, paid) : crossing(paid, received);
    return { roots: [x], certain: true };
  }
  const [low, high] = region(sides);
  return low > high ? { roots: [], certain: true } : search(sides, low, high, exact);
}

/** The interval outside of which there is no root. */
function region(sides: Sides): readonly [low: number, high: number] {
  const { inflows, outflows, leading, trailing, startsWithInflow, endsWithInflow } = sides;
  const first = slice(startsWithInflow ? inflows : outflows, 0, leading);
  const ending = endsWithInflow ? inflows : outflows;
  const last = slice(ending, ending.times.length - trailing, ending.times.length);
  const high = crossing(curveOf(first), curveOf(startsWithInflow ? outflows : inflows));
  const low = crossing(curveOf(endsWithInflow ? outflows : inflows), curveOf(last));
  const margin = 1e-9 * (1 + Math.abs(low) + Math.abs(high));
  return [low - margin, high + margin];
}

function search({ inflows, outflows }: Sides, low: number, high: number, exact: (x: number) => number): Roots {
  const at: SideAt = { value: 0, slope: 0, bend: 0 };
  const pointAt = (x: number): Point => {
    evaluate(inflows, x, at);
    const { value: inflow, slope: inflowSlope, bend } = at;
    evaluate(outflows, x, at);
    return { x, inflow, inflowSlope, outflow: at.value, outflowSlope: at.slope, bend: bend - at.bend };
  };
  const noise = noiseOf(inflows, outflows);
  const mostPoints = Math.max(500, Math.min(4000, mostTerms / (inflows.times.length + outflows.times.length)));
  const { found, flat } = cut(pointAt, [pointAt(low), pointAt(high)], noise, mostPoints);
  const heightAt = (x: number): number => height(pointAt(x));
  const settled: SettledCluster[] = [];
  for (const cluster of clusters(flat, noise, pointAt)) {
    const last = settled[settled.length - 1];
    // Widened, a cluster may have taken in the next one.
    if (last !== undefined && cluster[1] <= last.to) continue;
    settled.push(settleCluster(inflows, outflows, cluster, { heightAt, noise, exact }));
  }
  // What was found within a stretch was decided by the same doubtful signs.
  const beside = found.filter((x) => !settled.some(({ from, to }) => x >= from && x <= to));
  return {
    roots: distinct([...beside, ...settled.flatMap(({ roots }) => roots)]),
    certain: settled.every(({ certain }) => certain),
  };
}

type Interval = readonly [Point, Point];

/** The roots of monotone intervals, and the intervals that could neither be dropped nor searched. */
function cut(
  pointAt: (x: number) => Point,
  whole: Interval,
  noise: (x: number) => number,
  mostPoints: number,
): { readonly found: readonly number[]; readonly flat: readonly Interval[] } {
  const found: number[] = [];
  const flat: Interval[] = [];
  let points = 2;
  const halves = (interval: Interval): readonly Interval[] => {
    const [a, b] = interval;
    if (excludes(a, b, noise(Math.max(Math.abs(a.x), Math.abs(b.x))))) return [];
    if (isMonotone(a, b)) {
      for (const root of rootIn(a, b, pointAt)) found.push(root);
      return [];
    }
    const width = b.x - a.x;
    const ends = width <= narrow * (1 + Math.abs(a.x)) || points >= mostPoints;
    const middle = ends ? null : pointAt(middleOf(a.x, b.x));
    points += 1;
    if (middle !== null && !(width < short && [a, middle, b].every((point) => isLevel(point, noise)))) {
      return [
        [a, middle],
        [middle, b],
      ];
    }
    flat.push(interval);
    return [];
  };
  for (let level: readonly Interval[] = [whole]; level.length > 0; ) level = level.flatMap(halves);
  return { found, flat };
}

/** Whether h is nearer to zero at a point than rounding can tell. */
const isLevel = (point: Point, noise: (x: number) => number): boolean => Math.abs(height(point)) <= noise(point.x);

const height = ({ inflow, outflow }: Point): number => inflow - outflow;

/** The middle on a scale that is linear near zero and logarithmic far from it: ordinary rates are reached in few cuts. */
function middleOf(a: number, b: number): number {
  const middle = Math.sinh((Math.asinh(a) + Math.asinh(b)) / 2);
  return middle > a && middle < b ? middle : (a + b) / 2;
}

/** Whether chord and tangents prove that h has no zero between two points, by more than rounding could pretend. */
function excludes(a: Point, b: Point, noise: number): boolean {
  const [left, right] = [height(a), height(b)];
  if (left > noise && right > noise) {
    return gap(a.x, b.x, [a.inflow, b.inflow, a.inflowSlope, b.inflowSlope], [a.outflow, b.outflow]) > noise;
  }
  if (left < -noise && right < -noise) {
    return gap(a.x, b.x, [a.outflow, b.outflow, a.outflowSlope, b.outflowSlope], [a.inflow, b.inflow]) > noise;
  }
  return false;
}

/**
 * How far the tangents of the upper function stay above the chord of the lower one, at the place where they come
 * nearest: the point where the two tangents meet. (At the ends the difference is known to be positive.)
 */
function gap(
  a: number,
  b: number,
  [ua, ub, sa, sb]: readonly [number, number, number, number],
  [la, lb]: readonly [number, number],
): number {
  const bend = sb - sa;
  // Equal slopes: the tangents are one line, and the ends decide.
  if (!(bend > 0)) return Infinity;
  const x = Math.min(b, Math.max(a, (ua - ub + sb * b - sa * a) / bend));
  const tangents = Math.max(ua + sa * (x - a), ub + sb * (x - b));
  return tangents - (la + ((lb - la) * (x - a)) / (b - a));
}

/** Whether h only rises, or only falls, between two points: slopes of convex functions grow from left to right. */
function isMonotone(a: Point, b: Point): boolean {
  return a.inflowSlope - b.outflowSlope > 0 || b.inflowSlope - a.outflowSlope < 0;
}

/** The root between two points with h monotone: one, or none. */
function rootIn(a: Point, b: Point, pointAt: (x: number) => Point): readonly number[] {
  const [left, right] = [height(a), height(b)];
  if (left === 0) return [a.x];
  if (right === 0) return [b.x];
  if (left > 0 === right > 0) return [];
  const rising = left < 0 ? 1 : -1;
  const secant = a.x + ((b.x - a.x) * left) / (left - right);
  return [
    rootBetween(a.x, b.x, secant, (x, at) => {
      const point = pointAt(x);
      at.value = rising * height(point);
      at.slope = rising * (point.inflowSlope - point.outflowSlope);
      at.bend = rising * point.bend;
    }),
  ];
}

/** How large h may be from rounding alone, as a function of x. */
function noiseOf(inflows: Side, outflows: Side): (x: number) => number {
  const longest = Math.max(ends(inflows)[1], ends(outflows)[1]);
  const largestOf = ({ logs }: Side): number => logs.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const largest = Math.max(largestOf(inflows), largestOf(outflows));
  return (x) => 8 * Number.EPSILON * (4 + largest + longest * Math.abs(x));
}

/** Where roots cluster: intervals not cut further, joined to their neighbours; narrow ones only if they really touch zero. */
function clusters(
  flat: readonly Interval[],
  noise: (x: number) => number,
  pointAt: (x: number) => Point,
): readonly (readonly [from: number, to: number])[] {
  const touching = flat.filter(([a, b]) => {
    if (b.x - a.x > narrow * (1 + Math.abs(a.x)) || height(a) > 0 !== height(b) > 0) return true;
    return [a, pointAt((a.x + b.x) / 2), b].some((point) => isLevel(point, noise));
  });
  const sorted = touching.map(([a, b]) => [a.x, b.x] as const).sort((one, other) => one[0] - other[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined[joined.length - 1];
    if (last !== undefined && from - last[1] <= 2 * narrow * (1 + Math.abs(from))) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Ascending, each once: a root that lies on the border of two intervals is found from both. */
function distinct(roots: readonly number[]): readonly number[] {
  const sorted = [...roots].sort((a, b) => a - b);
  return sorted.filter((x, at) => at === 0 || x - (sorted[at - 1] ?? 0) > same(x));
}
