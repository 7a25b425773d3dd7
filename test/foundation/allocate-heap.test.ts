import { expect, test } from 'vitest';
import { popHeap, pushHeap } from '../../src/foundation/allocate-heap.ts';

test('a heap gives its items back in order, and nothing once it is empty', () => {
  const less = (a: number, b: number): boolean => a < b;
  const shuffled = Array.from({ length: 200 }, (_, at) => (at * 83) % 101);
  const heap: number[] = [];
  for (const item of shuffled) pushHeap(heap, item, less);
  const given = shuffled.map(() => popHeap(heap, less));
  expect(given).toEqual(shuffled.toSorted((a, b) => a - b));
  expect([popHeap(heap, less), heap]).toEqual([undefined, []]);
  pushHeap(heap, 7, less);
  expect([popHeap(heap, less), popHeap(heap, less), heap]).toEqual([7, undefined, []]);
});
