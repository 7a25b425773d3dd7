import type { NodeLight } from '../plans/index.ts';
import type { LightCode } from '../scoring/index.ts';

/** How many nodes show each light. */
export type LightCounts = Readonly<Record<LightCode, number>>;

/** Nodes, counted. */
export interface NodeTally {
  readonly counts: LightCounts;
  /** Nodes that were due by the day. */
  readonly due: number;
  /** Of those, nodes that are done. */
  readonly done: number;
  /** Of those, nodes that were done by their due day. */
  readonly onTime: number;
}

/** The counts of nodes by their lights. */
export function tallyOf(nodes: Iterable<NodeLight>): NodeTally {
  const counts = { green: 0, yellow: 0, orange: 0, red: 0, unknown: 0 };
  let [due, done, onTime] = [0, 0, 0];
  for (const node of nodes) {
    counts[node.light] += 1;
    if (node.due === null || node.due > node.asOf) continue;
    due += 1;
    if (node.finish === null) continue;
    done += 1;
    if (node.daysLate !== null && node.daysLate <= 0) onTime += 1;
  }
  return { counts, due, done, onTime };
}

/** Several counts as one. */
export function joinedTally(tallies: Iterable<NodeTally>): NodeTally {
  const counts = { green: 0, yellow: 0, orange: 0, red: 0, unknown: 0 };
  let [due, done, onTime] = [0, 0, 0];
  for (const one of tallies) {
    counts.green += one.counts.green;
    counts.yellow += one.counts.yellow;
    counts.orange += one.counts.orange;
    counts.red += one.counts.red;
    counts.unknown += one.counts.unknown;
    due += one.due;
    done += one.done;
    onTime += one.onTime;
  }
  return { counts, due, done, onTime };
}
