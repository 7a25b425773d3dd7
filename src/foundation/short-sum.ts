import { isSafe, raised, readShort, unitsRead, writeShort } from './short.ts';

/** What {@link align} last read, at one scale. */
let [left, right, scale] = [0, 0, 0];

/** Reads two short numbers at the finer of their scales; false where one of them is not short. */
function align(a: unknown, b: unknown): boolean {
  const first = readShort(a);
  if (first < 0) return false;
  left = unitsRead();
  const second = readShort(b);
  if (second < 0) return false;
  scale = Math.max(first, second);
  left = raised(left, scale - first);
  right = raised(unitsRead(), scale - second);
  return isSafe(left) && isSafe(right);
}

/** `a + sign × b` as canonical text, or null where that is not short. */
export function shortSum(a: unknown, b: unknown, sign: 1 | -1): string | null {
  if (!align(a, b)) return null;
  const sum = left + sign * right;
  return isSafe(sum) ? writeShort(sum, scale) : null;
}

/** `a × b` as canonical text, or null where that is not short. */
export function shortProduct(a: unknown, b: unknown): string | null {
  const first = readShort(a);
  const above = unitsRead();
  const second = first < 0 ? -1 : readShort(b);
  const product = above * unitsRead();
  return second >= 0 && isSafe(product) ? writeShort(product, first + second) : null;
}

/** Both numbers in whole units of one scale, or null where they are not short. */
export function shortPair(a: unknown, b: unknown): { readonly a: number; readonly b: number } | null {
  return align(a, b) ? { a: left, b: right } : null;
}
