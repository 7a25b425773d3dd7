import type { Path } from '../foundation/index.ts';

/** A place at which two documents differ. */
export interface ChangedPath {
  readonly path: Path;
  readonly what: 'added' | 'changed' | 'removed';
}

interface Pair {
  readonly was: unknown;
  readonly is: unknown;
  readonly path: Path;
}

/**
 * Where two values of plain JSON differ: as deep as both have the same fields, or lists of one length. The version is left out, since it
 * always differs.
 */
export function changedPaths(was: object, is: object): readonly ChangedPath[] {
  const found: ChangedPath[] = [];
  const waiting: Pair[] = [{ was, is, path: [] }];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const below = pairsBelow(pair);
    if (below !== null) for (const next of below.reverse()) waiting.push(next);
    else if (pair.was !== pair.is) found.push({ path: pair.path, what: whatHappened(pair) });
  }
  return found.filter(({ path }) => path.length !== 1 || path[0] !== 'version');
}

function whatHappened({ was, is }: Pair): ChangedPath['what'] {
  if (was === undefined) return 'added';
  return is === undefined ? 'removed' : 'changed';
}

/** What two values hold, side by side; null where they cannot be put side by side. */
function pairsBelow({ was, is, path }: Pair): Pair[] | null {
  if (Array.isArray(was) && Array.isArray(is)) {
    if (was.length !== is.length) return null;
    const [before, after]: readonly (readonly unknown[])[] = [was, is];
    return before?.map((one, at) => ({ was: one, is: after?.[at], path: [...path, at] })) ?? null;
  }
  if (!isObject(was) || !isObject(is)) return null;
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...keys].map((key) => ({ was: was[key], is: is[key], path: [...path, key] }));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
