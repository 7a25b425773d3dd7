import { valueAt } from './axis.ts';
import { offsets } from './link-columns.ts';
import type { Net } from './net.ts';

/** Links by successor. */
export interface Incoming {
  /** For each activity where its links from predecessors begin in `links`; one more at the end. */
  readonly predecessors: Int32Array;
  /** Places of the links in the arrays of the network. */
  readonly links: Int32Array;
}

/** The links of a network sorted by successor. */
export function incomingOf({ n, m, to }: Pick<Net, 'n' | 'm' | 'to'>): Incoming {
  const predecessors = offsets(to, n);
  const next = predecessors.slice();
  const links = new Int32Array(m);
  for (let link = 0; link < m; link += 1) {
    const head = valueAt(to, link);
    const place = valueAt(next, head);
    next[head] = place + 1;
    links[place] = link;
  }
  return { predecessors, links };
}

/** Where each activity stands in an order. */
export function positionsOf(order: Int32Array): Int32Array {
  const positions = new Int32Array(order.length);
  for (let place = 0; place < order.length; place += 1) positions[valueAt(order, place)] = place;
  return positions;
}
