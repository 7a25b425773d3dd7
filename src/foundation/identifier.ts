import * as z from 'zod/mini';
import { issue, type Issue } from './issue.ts';
import { texts } from './messages.ts';
import { type Schema, schema } from './parse.ts';

/** A short identifier: letters, digits and `. _ -`, at most 128 characters, such as `city-hangzhou`. Case matters. */
export type Id = string;

const shape = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,127}$/u;

/** Schema of {@link Id}. */
export const Id: Schema<Id> = schema<Id>()(z.string().check(z.regex(shape)));

/** True when `value` is a well-formed identifier. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && shape.test(value);
}

/** An issue for every id that stands more than once; each names the id, at the place of its second standing. */
export function duplicateIds(ids: readonly string[], pathOf: (index: number) => readonly (string | number)[]): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  ids.forEach((id, index) => {
    if (seen.has(id)) issues.push(issue('duplicate-id', pathOf(index), texts.duplicateId(id)));
    seen.add(id);
  });
  return issues;
}
