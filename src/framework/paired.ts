import type { FromTo } from './picture-diff.ts';

/** Two lists by key: what each key stood for before and after, in the order of the later list, then of the earlier. */
export function paired<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): readonly FromTo<T>[] {
  const earlier = new Map(before.map((one) => [keyOf(one), one]));
  const later = new Map(after.map((one) => [keyOf(one), one]));
  const pairs: FromTo<T>[] = [...later].map(([key, to]) => ({ from: earlier.get(key) ?? null, to }));
  for (const [key, from] of earlier) if (!later.has(key)) pairs.push({ from, to: null });
  return pairs;
}

/** One field of a pair. */
export function field<T extends object, K extends keyof T>(
  { from, to }: FromTo<T>,
  key: K,
): { readonly from: T[K] | null; readonly to: T[K] | null } {
  return { from: from === null ? null : from[key], to: to === null ? null : to[key] };
}

/** Whether both sides are the same. */
export const isSame = ({ from, to }: FromTo<unknown>): boolean => from === to;
