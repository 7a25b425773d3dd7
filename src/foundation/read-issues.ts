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
      : [issue('wrong-type', path, texts.wrongType([one.expected], one.input))],
  unrecognized_keys: (one, path) =>
    one.keys.map((key) => issue('unknown-field', [...path, key], texts.unknownField(key))),
  too_small: (one, path) => [issue('too-small', path, texts.tooSmall(String(one.minimum), one.origin))],
  too_big: (one, path) => [issue('too-big', path, texts.tooBig(String(one.maximum), one.origin))],
  invalid_value: (one, path) => [readValue(one.values.map(String), one.input, path)],
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
    const known = 'options' in one ? (one.options ?? []).map(String) : [];
    return [issue('not-allowed', path, texts.unknownKind(one.discriminator, known))];
  }
  const alike = readAlike(one.errors.flat(), path);
  if (alike !== null && one.errors.every(({ length }) => length === 1)) return [alike];
  const branches = one.errors.map((branch) => readIssues(branch, path)).filter(({ length }) => length > 0);
  const [best] = branches.toSorted((a, b) => nearness(b, path) - nearness(a, path) || a.length - b.length);
  return best ?? [issue('invalid', path, texts.invalid())];
}

const ofAnotherKind: ReadonlySet<string> = new Set(['wrong-type', 'missing']);

/** How near an alternative came: what names a place inside fits in its kind, what is only of another kind says least. */
function nearness(branch: readonly Issue[], path: Path): number {
  const deepest = branch.reduce((most, { path: at }) => Math.max(most, at.length), 0) - path.length;
  return deepest > 0 ? deepest + 1 : branch.some(({ code }) => !ofAnotherKind.has(code)) ? 1 : 0;
}

/** Alternatives that all want another value, or all another kind, of the whole: one sentence that names what each of them takes. */
function readAlike(found: readonly ZodIssue[], path: Path): Issue | null {
  const values = found.flatMap((one) => (one.code === 'invalid_value' && one.path.length === 0 ? [one] : []));
  if (values.length === found.length) {
    const allowed = values.flatMap((one) => one.values.map(String));
    return readValue(allowed, values[0]?.input, path);
  }
  const kinds = found.flatMap((one) => (one.code === 'invalid_type' && one.path.length === 0 ? [one] : []));
  if (kinds.length !== found.length) return null;
  const expected = [...new Set(kinds.map((one) => one.expected))];
  const input = kinds[0]?.input;
  return input === undefined
    ? issue('missing', path, texts.missing(...expected))
    : issue('wrong-type', path, texts.wrongType(expected, input));
}

/** None of the values allowed, or none at all. */
function readValue(allowed: readonly string[], input: unknown, path: Path): Issue {
  return input === undefined && path.length > 0
    ? issue('missing', path, texts.missingOf(allowed))
    : issue('not-allowed', path, texts.notAllowed(allowed, input));
}

function readCustom(one: z.core.$ZodIssueCustom, path: Path): Issue {
  const { code, text, kind } = (one.params ?? {}) as { code?: string; text?: Label; kind?: string };
  if (kind !== undefined && one.input === undefined && path.length > 0) {
    return issue('missing', path, texts.missing(kind));
  }
  return code !== undefined && text !== undefined ? issue(code, path, text) : issue('invalid', path, texts.invalid());
}
