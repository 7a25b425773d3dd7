import { floatAt, intAt } from './array-items.ts';

/** What lets a run of figures be added up without going through it. */
export interface RunIndex {
  /** Whether no two figures of a series share a day: then those within some days stand next to one another. */
  readonly plain: Uint8Array;
  /** Sum of a series' units up to and with each place. Exact where any sum of the indicator is. */
  readonly sums: Float64Array;
  /** Days covered by a series up to and with each place. */
  readonly covered: Int32Array;
}

/** Running sums of each series, and of the days they cover. */
export function runIndex(starts: Int32Array, from: Int32Array, to: Int32Array, units: Float64Array): RunIndex {
  const plain = new Uint8Array(starts.length).fill(1);
  const sums = new Float64Array(units.length);
  const covered = new Int32Array(units.length);
  for (let nth = 0; nth + 1 < starts.length; nth += 1) {
    let sum = 0;
    let days = 0;
    let next = -Infinity;
    for (let at = intAt(starts, nth); at < intAt(starts, nth + 1); at += 1) {
      if (intAt(from, at) < next) plain[nth] = 0;
      next = intAt(to, at) + 1;
      sum += floatAt(units, at);
      days += next - intAt(from, at);
      sums[at] = sum;
      covered[at] = days;
    }
  }
  return { plain, sums, covered };
}
