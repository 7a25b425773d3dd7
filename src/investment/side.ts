import type { Curve } from './crossing.ts';

/**
 * The inflows, or the outflows, of a series as a function of x = ln(1 + rate): the logarithm of their present value,
 * `ln Σ e^(ln|aᵢ| − tᵢ·x)`, with its slope and its bend. Such a logarithm is convex in x, which is what makes the search for roots
 * certain; scaling by the largest term keeps it finite for any amounts, horizons and rates.
 */
export interface Side {
  /** Times, ascending. */
  readonly times: Float64Array;
  /** Natural logarithms of the amounts' absolute values. */
  readonly logs: Float64Array;
}

/** One side at one x: its value and its first two derivatives, which are the mean of the times (less than zero) and their variance. */
export interface SideAt {
  value: number;
  slope: number;
  bend: number;
}

/** Writes what `side` is at `x` into `at`: a result without an object a call. */
export function evaluate({ times, logs }: Side, x: number, at: SideAt): void {
  const count = times.length;
  let most = -Infinity;
  for (let i = 0; i < count; i += 1) {
    const exponent = (logs[i] ?? 0) - (times[i] ?? 0) * x;
    if (exponent > most) most = exponent;
  }
  let total = 0;
  let moment = 0;
  let second = 0;
  for (let i = 0; i < count; i += 1) {
    const time = times[i] ?? 0;
    const share = Math.exp((logs[i] ?? 0) - time * x - most);
    const timed = share * time;
    total += share;
    moment += timed;
    second += timed * time;
  }
  at.value = most + Math.log(total);
  setDerivatives(at, moment / total, second / total);
}

/** Slope and bend from the mean of the times and the mean of their squares, weighted by what each amount is worth. */
export function setDerivatives(at: SideAt, mean: number, meanSquare: number): void {
  at.slope = -mean;
  at.bend = meanSquare - mean * mean;
}

/** A side as what {@link crossing} takes. */
export function curveOf(side: Side): Curve {
  const [first, last] = ends(side);
  return { first, last, evaluate: (x, at) => evaluate(side, x, at) };
}

/** Part of a side, sharing its memory. */
export function slice({ times, logs }: Side, from: number, to: number): Side {
  return { times: times.subarray(from, to), logs: logs.subarray(from, to) };
}

/** First and last time of a side, which has at least one. */
export function ends({ times }: Side): readonly [first: number, last: number] {
  return [times[0] ?? 0, times[times.length - 1] ?? 0];
}
