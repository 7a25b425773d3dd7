import { formatPath, type Issue } from './issue.ts';

/**
 * The only thing this library throws: a caller's mistake, with every issue found and not the first alone.
 *
 * `code` is the code of the first issue; `message` names the offending value and says how many more there are.
 * Use {@link isHoshinError} to recognise one: `instanceof` fails when the ESM and the CJS build meet in one process.
 *
 * @example
 * import { civilDate, isHoshinError } from 'hoshin/foundation';
 * let code = '';
 * try { civilDate('2026-02-30'); } catch (error) { if (isHoshinError(error)) code = error.code; }
 * code; // => 'impossible-date'
 */
export class HoshinError extends Error {
  /** Consoles print the name of the class, which shortened code would lose. */
  static override get name(): string {
    return 'HoshinError';
  }

  override readonly name = 'HoshinError';
  /** The code of the first issue. */
  readonly code: string;
  /** All issues, in the order found. */
  readonly issues: readonly Issue[];

  /** Takes at least one issue; the first gives the error its code. */
  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(sentenceOf(issues));
    this.code = issues[0].code;
    this.issues = issues;
  }
}

function sentenceOf(issues: readonly [Issue, ...Issue[]]): string {
  const [first] = issues;
  const place = formatPath(first.path);
  const more = issues.length - 1;
  return `${place === '' ? '' : `${place}: `}${first.message}${more === 0 ? '' : ` (and ${more} more)`}`;
}

/** True for a `HoshinError` of any copy of this library in the process. */
export function isHoshinError(error: unknown): error is HoshinError {
  return error instanceof Error && error.name === 'HoshinError' && 'issues' in error;
}

/** Throws a `HoshinError` when there is at least one issue, and returns when there is none. */
export function refuse(issues: readonly Issue[]): void {
  const [first, ...rest] = issues;
  if (first !== undefined) throw new HoshinError([first, ...rest]);
}

/** Throws a `HoshinError` with this one issue. */
export function fail(one: Issue): never {
  throw new HoshinError([one]);
}
