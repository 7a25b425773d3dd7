import { guarded, issue, type Issue, refuse, safeParse, type Schema, within } from '../foundation/index.ts';
import { texts } from './messages.ts';

type Fields<T> = { readonly [K in keyof T]: Schema<T[K]> };

/**
 * Reads an options object field by field, each by its own schema, and throws with all issues. Field by field, because
 * a list that was read before is then not read again.
 */
export function readOptions<R extends object, O extends object>(
  options: unknown,
  required: Fields<R>,
  optional: Fields<O>,
): R & Partial<O> {
  const issues: Issue[] = [];
  const read: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries<Schema<unknown>>({ ...required, ...optional })) {
    const value = fieldOf(options, key);
    if (value === undefined && Object.hasOwn(optional, key)) continue;
    const result = safeParse(shape, value);
    if (result.ok) read[key] = result.value;
    else for (const fault of within([key], result.issues)) issues.push(fault);
  }
  refuse(issues);
  return read as R & Partial<O>; // each field was just read by the schema of its type
}

function fieldOf(options: unknown, key: string): unknown {
  if (typeof options !== 'object' || options === null) return undefined;
  try {
    return (options as Record<string, unknown>)[key];
  } catch {
    refuse([issue('unreadable', [key], texts.unreadable(key))]);
    return undefined;
  }
}

/** The other fields of an options object, for a schema of their own to read. */
export function otherOptions(options: unknown, known: readonly string[]): object {
  return guarded(() => Object.fromEntries(Object.entries(options ?? {}).filter(([key]) => !known.includes(key))));
}
