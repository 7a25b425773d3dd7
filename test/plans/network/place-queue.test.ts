import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeQueue } from '../../../src/plans/network/place-queue.ts';

const drained = (queue: ReturnType<typeof placeQueue>): number[] => {
  const all: number[] = [];
  for (let place = queue.take(); place >= 0 && all.length < 1000; place = queue.take()) all.push(place);
  return all;
};

test('places come out from the least, each once, whatever the order they were added in', () => {
  const places = fc.array(fc.nat(63), { maxLength: 80 });
  fc.assert(
    fc.property(places, (added) => {
      const queue = placeQueue(64);
      added.forEach(queue.add);
      expect(drained(queue)).toEqual([...new Set(added)].sort((a, b) => a - b));
      expect(queue.take()).toBe(-1);
    }),
  );
});

test('an empty queue gives −1 as often as it is asked, and may be filled again', () => {
  const queue = placeQueue(4);
  expect([queue.take(), queue.take()]).toEqual([-1, -1]);
  for (const place of [3, 0, 3, 2]) queue.add(place);
  expect(drained(queue)).toEqual([0, 2, 3]);
  queue.add(3);
  queue.add(1);
  expect(drained(queue)).toEqual([1, 3]);
});

test('a place may wait again once it was taken, between others', () => {
  const queue = placeQueue(8);
  for (const place of [5, 1, 7]) queue.add(place);
  expect(queue.take()).toBe(1);
  for (const place of [1, 6, 5, 0]) queue.add(place);
  expect(drained(queue)).toEqual([0, 1, 5, 6, 7]);
});
