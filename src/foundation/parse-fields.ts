import { refuse } from './error.ts';
import { issue, type Issue, within } from './issue.ts';
import { texts } from './messages.ts';
import { type Schema, safeParse } from './parse.ts';

/**
 * Reads an options object field by field, each by its own schema, or throws with all issues. Field by field, because a list or
 * a calendar that was read before is then not read again, as it would be by a schema of the whole.
 *
 * @param required - a schema for each field that must be there
 * @param optional - a schema for each field that may be left out
 * @throws `HoshinError` `missing`, `unknown-field`, and the issues of each field below its name
 * @example
 * import { CivilDate, parseFields } from 'hoshin/foundation';
 * parseFields({ asOf: '2026-11-22' }, { asOf: CivilDate }, {}).asOf; // => '2026-11-22'
 */
export function parseFields<R extends object, O extends object>(
  options: unknown,
  required: { readonly [K in keyof R]: Schema<R[K]> },
  optional: { readonly [K in keyof O]: Schema<O[K]> },
): R & Partial<O> {
  const shapes = new Map(Object.entries<Schema<unknown>>({ ...required, ...optional }));
  const issues: Issue[] = [];
  const read: Record<string, unknown> = {};
  for (const [key, shape] of shapes) {
    const value = fieldOf(options, key);
    if (value === undefined && Object.hasOwn(optional, key)) continue;
    const result = safeParse(shape, value);
    if (result.ok) read[key] = result.value;
    else for (const fault of within([key], result.issues)) issues.push(fault);
  }
  const unknown = namesOf(options).filter((key) => !shapes.has(key));
  refuse([...issues, ...unknown.map((key) => issue('unknown-field', [key], texts.unknownField(key)))]);
  return read as R & Partial<O>; // each field was just read by the schema of its type
}

function fieldOf(options: unknown, key: string): unknown {
  if (typeof options !== 'object' || options === null) return undefined;
  try {
    return (options as Record<string, unknown>)[key];
  } catch {
    refuse([issue('unreadable', [key], texts.unreadable())]);
    return undefined;
  }
}

function namesOf(options: unknown): readonly string[] {
  try {
    return typeof options === 'object' && options !== null ? Object.keys(options) : [];
  } catch {
    return [];
  }
}
