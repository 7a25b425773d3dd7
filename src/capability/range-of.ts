/** The least and the greatest of some numbers, however many: as arguments of one call a hundred thousand would be too many. */
export function rangeOf(numbers: readonly number[]): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const one of numbers) {
    if (one < low) low = one;
    if (one > high) high = one;
  }
  return [low, high];
}
