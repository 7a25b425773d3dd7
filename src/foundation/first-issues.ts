import * as z from 'zod/mini';
import { issue, type Issue } from './issue.ts';
import { texts } from './messages.ts';
import type { Schema } from './parse.ts';
import { readIssues } from './read-issues.ts';

/** The entries of a list that are looked at where there is too much to tell. */
const most = 1000;

/**
 * The first faults of a value that has more of them than the schema library can hand on, about a hundred thousand: of each list those of its
 * first thousand entries, and that there are more.
 */
export function firstIssues(shape: Schema<unknown>, json: unknown): Issue[] {
  const read = z.safeParse(shape, shortened(json, new Map()), { reportInput: true });
  const found = read.success ? [] : read.error.issues.filter((one) => !isAcrossFields(one));
  return [...readIssues(found), issue('too-many-issues', [], texts.tooManyIssues())];
}

/** What a check across fields says of lists that were cut is not true of the whole ones. */
const isAcrossFields = (one: z.core.$ZodIssue): boolean => one.code === 'custom' && typeof one.input === 'object';

/** The value with each of its lists cut; `made` holds what was cut before, as one object may stand in many places. */
function shortened(value: unknown, made: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = made.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const list = value.slice(0, most).map((one) => shortened(one, made));
    made.set(value, list);
    return list;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one, made)]));
  made.set(value, copy);
  return copy;
}
