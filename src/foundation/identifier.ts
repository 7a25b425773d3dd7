import * as z from 'zod/mini';
import { issue, type Issue } from './issue.ts';
import { texts } from './messages.ts';
import { type Schema, schema } from './parse.ts';

/** A short identifier: letters, digits and `. _ -`, at most 128 characters, such as `city-hangzhou`. Case matters. */
export type Id = string;

const shape = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,127}$/u;

/** Schema of {@link Id}. */
export const Id: Schema<Id> = schema<Id>()(() => z.string().check(z.regex(shape)));

/** True when `value` is a well-formed identifier. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && (isPlain(value) || shape.test(value));
}

/** Whether a text is a short identifier of English letters and digits, as most are. */
function isPlain(text: string): boolean {
  if (text.length === 0 || text.length > 128) return false;
  if (signs[text.charCodeAt(0)] !== 1) return false;
  for (let at = 1; at < text.length; at += 1) if ((signs[text.charCodeAt(at)] ?? 0) === 0) return false;
  return true;
}

/** By code: 1 for an English letter or a digit, 2 for what may stand after one, 0 for any other sign. */
const signs: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[a-z\d]/i.test(sign) ? 1 : /[._-]/.test(sign) ? 2 : 0;
});

/**
 * Whether ids come in order, each after the one before: the shorter first, then by its letters. Numbered ids do; none then stands twice,
 * and it takes no set of them to know.
 *
 * @example
 * import { idsAscend } from 'hoshin/foundation';
 * idsAscend(['m9', 'm10', 'm11']); // => true
 * idsAscend(['m9', 'm9']); // => false
 */
export function idsAscend(ids: readonly string[]): boolean {
  for (let at = 1; at < ids.length; at += 1) if (!isAfter(ids[at] ?? '', ids[at - 1] ?? '')) return false;
  return true;
}

const isAfter = (id: string, before: string): boolean =>
  id.length === before.length ? id > before : id.length > before.length;

/** An issue for every id that stands more than once; each names the id, at the place of its second standing. */
export function duplicateIds(ids: readonly string[], pathOf: (index: number) => readonly (string | number)[]): Issue[] {
  if (idsAscend(ids)) return [];
  const seen = new Set<string>();
  const issues: Issue[] = [];
  ids.forEach((id, index) => {
    if (seen.has(id)) issues.push(issue('duplicate-id', pathOf(index), texts.duplicateId(id)));
    seen.add(id);
  });
  return issues;
}
