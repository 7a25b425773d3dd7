/** Whether `a` leaves the heap before `b`. */
export type Before<T> = (a: T, b: T) => boolean;

/** Puts an item into a binary heap kept in an array. */
export function pushHeap<T>(heap: T[], item: T, before: Before<T>): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up];
    if (parent === undefined || !before(item, parent)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = item;
}

/** Takes the first item out of a heap; undefined when it is empty. */
export function popHeap<T>(heap: T[], before: Before<T>): T | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  let at = 0;
  for (let child = smallerChild(heap, at, before); child >= 0; child = smallerChild(heap, at, before)) {
    const candidate = heap[child];
    if (candidate === undefined || !before(candidate, last)) break;
    heap[at] = candidate;
    at = child;
  }
  heap[at] = last;
  return first;
}

function smallerChild<T>(heap: readonly T[], at: number, before: Before<T>): number {
  const left = heap[2 * at + 1];
  const right = heap[2 * at + 2];
  if (left === undefined) return -1;
  return right !== undefined && before(right, left) ? 2 * at + 2 : 2 * at + 1;
}
