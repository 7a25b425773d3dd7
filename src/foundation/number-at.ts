/** One element of an array of numbers; the index is inside by construction. */
export function numberAt(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
