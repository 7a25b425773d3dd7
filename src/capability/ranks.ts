/** Ranks of values, 1 for the highest; equal values share a rank; 0 where there is no value. */
export function ranksOf(values: Float64Array): Uint32Array {
  const ascending = values.slice().sort(); // numbers that are none stand last
  let count = ascending.length;
  while (count > 0 && Number.isNaN(ascending[count - 1])) count -= 1;
  return Uint32Array.from(values, (value) => (value === value ? 1 + count - upTo(ascending, count, value) : 0));
}

/** How many of the first `count` ascending values are at most `value`. */
function upTo(ascending: Float64Array, count: number, value: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
