import type { Side } from './side.ts';

/** Amounts at times, ready for the search: times ascending and distinct, no amount zero. */
export interface Series {
  readonly times: Float64Array;
  /** Natural logarithms of the absolute values. */
  readonly logs: Float64Array;
  /** 1 for an inflow, 0 for an outflow. */
  readonly inflow: Uint8Array;
}

/** A run of amounts of one sign, as positions `from` (included) to `to` (not included) within its own side. */
export interface Sides {
  readonly inflows: Side;
  readonly outflows: Side;
  /** How often the sign changes along the series. */
  readonly changes: number;
  /** Amounts of the first sign before the other sign comes for the first time. */
  readonly leading: number;
  /** Amounts of the last sign after the other sign came for the last time. */
  readonly trailing: number;
  readonly startsWithInflow: boolean;
  readonly endsWithInflow: boolean;
}

/** The inflows and the outflows of a series, and how they alternate. */
export function sidesOf({ times, logs, inflow }: Series): Sides {
  const count = times.length;
  const received = inflow.reduce((total, one) => total + one, 0);
  const inflows: Side = { times: new Float64Array(received), logs: new Float64Array(received) };
  const outflows: Side = { times: new Float64Array(count - received), logs: new Float64Array(count - received) };
  let [changes, leading, trailing, into, out] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    const isInflow = inflow[i] === 1;
    const changed = i > 0 && inflow[i - 1] !== inflow[i];
    if (changed) {
      changes += 1;
      trailing = 0;
    }
    trailing += 1;
    if (changes === 0) leading += 1;
    const side = isInflow ? inflows : outflows;
    const at = isInflow ? into++ : out++;
    side.times[at] = times[i] ?? 0;
    side.logs[at] = logs[i] ?? 0;
  }
  const startsWithInflow = inflow[0] === 1;
  const endsWithInflow = inflow[count - 1] === 1;
  return { inflows, outflows, changes, leading, trailing, startsWithInflow, endsWithInflow };
}
