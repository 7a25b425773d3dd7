/** One element of an array whose index is inside by construction. One function a kind of array keeps loops fast. */
export function intAt(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** The same of an array of doubles. */
export function floatAt(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
