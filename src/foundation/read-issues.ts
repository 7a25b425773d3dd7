import type * as z from 'zod/mini';
import { issue, type Issue, type Path } from './issue.ts';
import type { Label } from './label.ts';
import { texts } from './messages.ts';

type ZodIssue = z.core.$ZodIssue;

/** The schema library's issues in our codes and our words. */
export function readIssues(found: readonly ZodIssue[], prefix: Path = []): Issue[] {
  return found.flatMap((one) => readIssue(one, [...prefix, ...pathOf(one)]));
}

function pathOf(one: ZodIssue): Path {
  return one.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

type ByCode = { readonly [C in ZodIssue['code']]?: (one: Extract<ZodIssue, { code: C }>, path: Path) => Issue[] };

/** What each of the schema library's codes becomes. A code that is not here is merely `invalid`. */
const readers: ByCode = {
  invalid_type: (one, path) =>
    one.input === undefined && one.expected !== 'undefined'
      ? [issue('missing', path, texts.missing(one.expected))]
      : [issue('wrong-type', path, texts.wrongType(one.expected, one.input))],
  unrecognized_keys: (one, path) =>
    one.keys.map((key) => issue('unknown-field', [...path, key], texts.unknownField(key))),
  too_small: (one, path) => [issue('too-small', path, texts.tooSmall(String(one.minimum), one.origin))],
  too_big: (one, path) => [issue('too-big', path, texts.tooBig(String(one.maximum), one.origin))],
  invalid_value: (one, path) => [issue('not-allowed', path, texts.notAllowed(one.values.map(String), one.input))],
  invalid_format: (one, path) => [issue('bad-format', path, texts.badFormat(one.input))],
  invalid_union: readUnion,
  invalid_key: (one, path) => readIssues(one.issues, path),
  invalid_element: (one, path) => readIssues(one.issues, path),
  custom: (one, path) => [readCustom(one, path)],
};

function readIssue(one: ZodIssue, path: Path): Issue[] {
  // The table is keyed by the very code the issue carries; the compiler cannot follow that through an index.
  const reader = readers[one.code] as ((one: ZodIssue, path: Path) => Issue[]) | undefined;
  return reader?.(one, path) ?? [issue('invalid', path, texts.invalid())];
}

/** Of the alternatives of a union, the one that came nearest to fitting is the one worth explaining. */
function readUnion(one: z.core.$ZodIssueInvalidUnion, path: Path): Issue[] {
  if (one.discriminator !== undefined) {
    // The path leads to the field that tells the alternatives apart.
    return [issue('not-allowed', path, texts.unknownKind(one.discriminator))];
  }
  const branches = one.errors.map((branch) => readIssues(branch, path));
  const deepest = (issues: Issue[]): number => Math.max(0, ...issues.map(({ path: at }) => at.length));
  const best = branches.reduce<Issue[]>((a, b) => (a.length > 0 && deepest(a) >= deepest(b) ? a : b), []);
  return best.length > 0 ? best : [issue('invalid', path, texts.invalid())];
}

function readCustom(one: z.core.$ZodIssueCustom, path: Path): Issue {
  const { code, text } = (one.params ?? {}) as { code?: string; text?: Label };
  return code !== undefined && text !== undefined ? issue(code, path, text) : issue('invalid', path, texts.invalid());
}
