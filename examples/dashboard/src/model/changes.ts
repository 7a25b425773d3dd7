/** What differs between two values of plain data: the worker sends that alone, and what is equal stays the very same value. */

/** A value to be put where the path leads; the empty path is the whole. */
export interface Change {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** The fewest changes, by position, that make one value of the other. Lists of another length are a change as a whole. */
export function changesBetween(before: unknown, next: unknown): readonly Change[] {
  const changes: Change[] = [];
  const compare = (was: unknown, is: unknown, path: readonly string[]): void => {
    if (Object.is(was, is)) return;
    if (isKeyed(was) && isKeyed(is) && alike(was, is))
      for (const key of Object.keys(is)) compare(was[key], is[key], [...path, key]);
    else changes.push({ path, value: is });
  };
  compare(before, next, []);
  return changes;
}

type Keyed = Readonly<Record<string, unknown>>;

const isKeyed = (value: unknown): value is Keyed => typeof value === 'object' && value !== null;

/** Whether both are lists of one length, or objects with the same keys, so that their parts can be compared. */
function alike(was: Keyed, is: Keyed): boolean {
  if (Array.isArray(was) !== Array.isArray(is)) return false;
  const keys = Object.keys(is);
  return keys.length === Object.keys(was).length && keys.every((key) => Object.hasOwn(was, key));
}

/** The value with its changes. Only what lies on the way to a change is made anew. */
export function withChanges<T>(before: unknown, changes: readonly Change[]): T {
  let whole = before;
  const own = new Set<unknown>();
  const copyOf = (value: unknown): Record<string, unknown> => {
    if (own.has(value)) return value as Record<string, unknown>; // made here, so it may be written to
    const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
    own.add(copy);
    return copy;
  };
  for (const { path, value } of changes) {
    const last = path.at(-1);
    if (last === undefined) {
      whole = value;
      continue;
    }
    let at = copyOf(whole);
    whole = at;
    for (const key of path.slice(0, -1)) at = at[key] = copyOf(at[key]);
    at[last] = value;
  }
  return whole as T; // the changes were found between two of its kind
}

/** The next value; every part of it that equals the part before it is that very part. */
export const kept = <T>(before: T, next: T): T => withChanges<T>(before, changesBetween(before, next));
