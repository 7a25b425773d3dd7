/** Whole numbers waiting, each once; the least comes first. */
export interface PlaceQueue {
  readonly add: (place: number) => void;
  /** The least, or −1 where none waits. */
  readonly take: () => number;
}

/** A queue of places 0 to `n` − 1 (a binary heap). */
export function placeQueue(n: number): PlaceQueue {
  const waits = new Uint8Array(n);
  const heap: number[] = [];
  return {
    add: (place) => {
      if (waits[place] === 1) return;
      waits[place] = 1;
      rise(heap, place);
    },
    take: () => {
      const [least] = heap;
      const last = heap.pop();
      if (least === undefined || last === undefined) return -1;
      waits[least] = 0;
      if (heap.length > 0) sink(heap, last);
      return least;
    },
  };
}

function rise(heap: number[], value: number): void {
  let at = heap.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above] ?? value;
    if (parent <= value) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = value;
}

function sink(heap: number[], value: number): void {
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) break;
    const down = right !== undefined && right < left ? 2 * at + 2 : 2 * at + 1;
    const least = Math.min(left, right ?? left);
    if (least >= value) break;
    heap[at] = least;
    at = down;
  }
  heap[at] = value;
}
