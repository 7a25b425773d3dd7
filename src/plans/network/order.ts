import { valueAt } from './axis.ts';
import type { Net } from './net.ts';

/** Activities with predecessors first (Kahn), and how many of them could be ordered: fewer than all where there is a ring. */
export function orderOf({ n, m, successors, to }: Net): { readonly order: Int32Array; readonly count: number } {
  const waiting = new Int32Array(n);
  for (let link = 0; link < m; link += 1) {
    const head = valueAt(to, link);
    waiting[head] = valueAt(waiting, head) + 1;
  }
  const order = new Int32Array(n);
  let count = 0;
  for (let at = 0; at < n; at += 1) if (waiting[at] === 0) order[count++] = at;
  for (let read = 0; read < count; read += 1) {
    const at = valueAt(order, read);
    for (let link = valueAt(successors, at); link < valueAt(successors, at + 1); link += 1) {
      const head = valueAt(to, link);
      const left = valueAt(waiting, head) - 1;
      waiting[head] = left;
      if (left === 0) order[count++] = head;
    }
  }
  return { order, count };
}
