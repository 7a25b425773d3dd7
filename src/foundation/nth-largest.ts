import { numberAt } from './number-at.ts';

/**
 * The n-th largest of some numbers, n from 1, without sorting the rest (quickselect). The middle of three is the pivot, so that
 * numbers already in order are no worse than others. The array is used up.
 */
export function nthLargest(values: Float64Array, n: number): number {
  const place = values.length - n;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const [left, right] = parted(values, low, high);
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return numberAt(values, place);
  }
  return numberAt(values, place);
}

/** Parts a stretch by its pivot: up to `right` nothing is above it, from `left` on nothing is below. */
function parted(values: Float64Array, low: number, high: number): readonly [left: number, right: number] {
  const pivot = middle(numberAt(values, low), numberAt(values, (low + high) >> 1), numberAt(values, high));
  let left = low;
  let right = high;
  while (left <= right) {
    while (numberAt(values, left) < pivot) left += 1;
    while (numberAt(values, right) > pivot) right -= 1;
    if (left > right) break;
    const held = numberAt(values, left);
    values[left] = numberAt(values, right);
    values[right] = held;
    left += 1;
    right -= 1;
  }
  return [left, right];
}

const middle = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
