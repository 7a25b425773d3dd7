import type { Label } from './label.ts';

/** Where in the input an issue lies: property names and array positions from the root, as in `['goals', 3, 'weight']`. */
export type Path = readonly (string | number)[];

/**
 * One thing that is wrong with an input. The `code` is the contract; texts may change between versions.
 *
 * @example
 * import { safeParseWeights } from 'hoshin/foundation';
 * const result = safeParseWeights([{ key: 'a', weight: '0.99' }]);
 * result.ok ? [] : result.issues.map((issue) => issue.code); // => ['weights-sum']
 */
export interface Issue {
  /** Machine-readable kind of fault, kebab-case, such as `weights-sum` or `unknown-id`. */
  readonly code: string;
  /** Where it lies; empty for the value as a whole. */
  readonly path: Path;
  /** One English sentence that names the offending value. Same as `text.en`. */
  readonly message: string;
  /** The sentence in both languages. */
  readonly text: Label;
}

/** What a `safeParse…` function gives: the value, or every issue found. Never both, never a part. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Builds an issue from its code, its place and its sentence in both languages. */
export function issue(code: string, path: Path, text: Label): Issue {
  return { code, path, message: text.en, text };
}

/** The same issues seen from further out: each path gets `prefix` in front. */
export function within(prefix: Path, issues: readonly Issue[]): Issue[] {
  return issues.map((one) => ({ ...one, path: [...prefix, ...one.path] }));
}

/** `goals[3].weight` for `['goals', 3, 'weight']`; an empty path gives an empty text. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}
