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

function readIssue(one: ZodIssue, path: Path): Issue[] {
  switch (one.code) {
    case 'invalid_type':
      return one.input === undefined && one.expected !== 'undefined'
        ? [issue('missing', path, texts.missing(one.expected))]
        : [issue('wrong-type', path, texts.wrongType(one.expected, one.input))];
    case 'unrecognized_keys':
      return one.keys.map((key) => issue('unknown-field', [...path, key], texts.unknownField(key)));
    case 'too_small':
      return [issue('too-small', path, texts.tooSmall(String(one.minimum), one.origin))];
    case 'too_big':
      return [issue('too-big', path, texts.tooBig(String(one.maximum), one.origin))];
    case 'invalid_value':
      return [issue('not-allowed', path, texts.notAllowed(one.values.map(String), one.input))];
    case 'invalid_format':
      return [issue('bad-format', path, texts.badFormat(one.input))];
    case 'invalid_union':
      return readUnion(one, path);
    case 'invalid_key':
    case 'invalid_element':
      return readIssues(one.issues, path);
    case 'custom':
      return [readCustom(one, path)];
    default:
      return [issue('invalid', path, texts.invalid())];
  }
}

/** Of the alternatives of a union, the one that came nearest to fitting is the one worth explaining. */
function readUnion(one: z.core.$ZodIssueInvalidUnion, path: Path): Issue[] {
  if (one.discriminator !== undefined) {
    return [issue('not-allowed', [...path, one.discriminator], texts.unknownKind(one.discriminator))];
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
