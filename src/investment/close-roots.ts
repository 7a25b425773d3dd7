import { ends, type Side } from './side.ts';

/** What is known of the height h(x) = ln inflows − ln outflows around a cluster. */
export interface HeightReader {
  /** By doubles. */
  readonly heightAt: (x: number) => number;
  /** How large it may be from rounding alone. */
  readonly noise: (x: number) => number;
  /** A number of the same sign, beyond doubt; not a number where even that cannot be had. */
  readonly exact: (x: number) => number;
}

/** The roots of a stretch in which doubles could not tell; certain where they are all, each once. */
export interface SettledCluster {
  readonly from: number;
  readonly to: number;
  readonly roots: readonly number[];
  readonly certain: boolean;
}

/**
 * Decides how many roots lie in a stretch where h is too flat for doubles: none, one or two.
 *
 * The stretch is widened until h is clear of rounding at both ends. Where its second derivative keeps its sign all along, h
 * bends one way only, so that the exact signs at the two ends and at the one place where it is level decide. The second
 * derivative is the difference of the two variances of times; it keeps its sign where it outweighs what the third can change,
 * at most 0.2 × (longest time)³ a unit of x: the third moment of times within a span T is at most 0.0963 T³, on each side.
 * Elsewhere the stretch stays doubtful, with the place of one root where the signs at its ends say that there is one, or else the
 * place where h is level.
 */
export function settleCluster(
  inflows: Side,
  outflows: Side,
  [low, high]: readonly [number, number],
  reader: HeightReader,
): SettledCluster {
  const from = widened(low, -1, reader);
  const to = widened(high, 1, reader);
  const bends = bendsOneWay(inflows, outflows, from, to);
  const isExact = !Number.isNaN(reader.exact(from));
  const sign = isExact ? reader.exact : reader.heightAt;
  const [left, right] = [sign(from), sign(to)];
  const crosses = left * right < 0;
  const somewhere = crosses ? bisected(sign, from, to, left) : turningPoint(inflows, outflows, from, to);
  const settled = isExact && bends && (crosses || left * right > 0);
  if (crosses || !settled) return { from, to, roots: [somewhere], certain: settled };
  const unsure = blur(inflows, outflows, somewhere, reader.noise);
  return { from, to, ...atTurn(reader, [from, somewhere, to], left, unsure) };
}

/** None, one or two roots, by the height at the one place where h is level, if it is clear of what rounding moved that place. */
function atTurn(
  { exact }: HeightReader,
  [from, turn, to]: readonly [number, number, number],
  left: number,
  unsure: number,
): Pick<SettledCluster, 'roots' | 'certain'> {
  const level = exact(turn);
  if (level === 0) return { roots: [turn], certain: true };
  if (!(Math.abs(level) > unsure)) return { roots: [turn], certain: false };
  if (level > 0 === left > 0) return { roots: [], certain: true };
  const [one, other] = [bisected(exact, from, turn, left), bisected(exact, turn, to, level)];
  return { roots: [one, other], certain: other - one > same(one) };
}

/**
 * How far h may have moved between the true turning point and the double next to it: an extremum nearer to zero than this may
 * touch it.
 */
function blur(inflows: Side, outflows: Side, turn: number, noise: (x: number) => number): number {
  const longest = Math.max(ends(inflows)[1], ends(outflows)[1]);
  const bend = Math.abs(moments(inflows, turn).variance - moments(outflows, turn).variance);
  const off = 8 * Number.EPSILON * (1 + Math.abs(turn)) + (longest * noise(turn)) / bend;
  return bend * off * off;
}

/** Roots nearer to each other than this are taken for one. */
export function same(x: number): number {
  return 1e-12 * (1 + Math.abs(x));
}

const mostWidenings = 24;

/** The nearest place on one side at which doubles are sure of the sign of h. */
function widened(edge: number, side: -1 | 1, { heightAt, noise }: HeightReader): number {
  let step = 1e-8 * (1 + Math.abs(edge));
  let x = edge;
  for (let widening = 0; widening < mostWidenings && !(Math.abs(heightAt(x)) > 4 * noise(x)); widening += 1) {
    x = edge + side * step;
    step *= 2;
  }
  return x;
}

/** Slope of one side's logarithm at x, negated: the mean of times; and its curvature: their variance. */
function moments({ times, logs }: Side, x: number): { readonly mean: number; readonly variance: number } {
  let most = -Infinity;
  logs.forEach((log, at) => (most = Math.max(most, log - (times[at] ?? 0) * x)));
  let [total, first, second] = [0, 0, 0];
  logs.forEach((log, at) => {
    const time = times[at] ?? 0;
    const share = Math.exp(log - time * x - most);
    total += share;
    first += share * time;
    second += share * time * time;
  });
  const mean = first / total;
  return { mean, variance: Math.max(0, second / total - mean * mean) };
}

function bendsOneWay(inflows: Side, outflows: Side, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  const longest = Math.max(ends(inflows)[1], ends(outflows)[1]);
  const bend = moments(inflows, middle).variance - moments(outflows, middle).variance;
  const rounding = 1e-9 * longest * longest;
  return Math.abs(bend) > 0.2 * longest ** 3 * (to - from) + rounding;
}

/** Where h is level, or the end nearest to it: its slope changes its sign at most once. */
function turningPoint(inflows: Side, outflows: Side, from: number, to: number): number {
  const slope = (x: number): number => moments(outflows, x).mean - moments(inflows, x).mean;
  return bisected(slope, from, to, slope(from));
}

/** Halves an interval, at whose start f has the sign of `start`, until nothing is left to halve. */
function bisected(f: (x: number) => number, from: number, to: number, start: number): number {
  let [low, high] = [from, to];
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    const value = f(middle);
    if (value === 0) return middle;
    if (value > 0 === start > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
