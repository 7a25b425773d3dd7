import * as z from 'zod/mini';
import { refuse } from './error.ts';
import { firstIssues } from './first-issues.ts';
import { deepFreeze } from './freeze.ts';
import { issue, type Issue, type Path, type Result } from './issue.ts';
import { texts } from './messages.ts';
import { readIssues } from './read-issues.ts';

/** A schema whose parsed value is a `T`. Being a Zod schema, it is a Standard Schema too. */
export type Schema<T> = z.ZodMiniType<T>;

type Plain<T> = T extends string | number | boolean | null | undefined ? T : { readonly [K in keyof T]: Plain<T[K]> };
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** What the compiler shows when an interface and the schema beside it disagree. */
export interface SchemaMismatch<Interface, Output> {
  readonly 'the schema gives': Output;
  readonly 'the interface says': Interface;
}

/**
 * Ties a schema to the interface that documents it: it does not compile unless the two agree field by field.
 * `schema<Goal>()(() => z.strictObject({ … }))` has the type `Schema<Goal>`.
 * The schema is made when something is first read by it: a program that imports many and uses few starts sooner.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function schema<T>(): <S extends z.ZodMiniType>(
  shape: () => S & (Same<Plain<z.output<S>>, Plain<T>> extends true ? unknown : SchemaMismatch<T, z.output<S>>),
) => Schema<T> {
  // The two types were just proved mutually assignable, up to `readonly`, which the freeze in `safeParse` makes true.
  return (shape) => z.lazy(shape) as unknown as Schema<T>;
}

/** Nesting beyond this depth is refused before any schema sees it: no input may exhaust the stack. */
const deepest = 64;

/** Values that `safeParse` made, by the schema that made them: a value that was read once is not read again. */
const known = new WeakMap<Schema<unknown>, WeakSet<object>>();

/** Reads `json` by `shape`: the deeply frozen value, or all of its issues. Never throws, never changes `json`. */
export function safeParse<T>(shape: Schema<T>, json: unknown): Result<T> {
  if (isParsed(shape, json)) return { ok: true, value: json };
  let read: z.core.util.SafeParseResult<T>;
  try {
    const deep = tooDeep(json);
    if (deep !== null) return { ok: false, issues: [issue('too-deep', deep, texts.tooDeep(deepest))] };
    read = z.safeParse(shape, json, { reportInput: true });
    if (read.success) deepFreeze(read.data);
  } catch (error) {
    return { ok: false, issues: unread(shape, json, error) };
  }
  if (!read.success) return { ok: false, issues: readIssues(read.error.issues) };
  if (isDeep(read.data)) remember(shape, read.data);
  return { ok: true, value: read.data };
}

/** What is told of a value that the schema library gave up on. */
function unread(shape: Schema<unknown>, json: unknown, error: unknown): readonly Issue[] {
  try {
    // It hands issues on as arguments, and has run out of stack over them.
    if (error instanceof RangeError) return firstIssues(shape, json);
  } catch {
    // Then it was the input.
  }
  // A getter or a proxy in the input threw: its text is not ours to repeat.
  return [issue('unreadable', [], texts.unreadable())];
}

/** Whether reading a value again would cost more than keeping in mind that it was read: options and scalars are not kept. */
function isDeep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (const key in value) if (typeof (value as Record<string, unknown>)[key] === 'object') return true;
  return false;
}

/** Reads `json` by `shape`, or throws `HoshinError` with all of its issues. */
export function parse<T>(shape: Schema<T>, json: unknown): T {
  const result = safeParse(shape, json);
  if (result.ok) return result.value;
  refuse(result.issues);
  throw new Error('unreachable: a failed parse has at least one issue');
}

/** Records that `value` was made by this library and already keeps the rules of `shape`, so that it is not read again. */
export function remember<T>(shape: Schema<T>, value: T): T {
  if (typeof value === 'object' && value !== null) {
    const made = known.get(shape);
    if (made === undefined) known.set(shape, new WeakSet([value]));
    else made.add(value);
  }
  return value;
}

function isParsed<T>(shape: Schema<T>, value: unknown): value is T {
  return typeof value === 'object' && value !== null && known.get(shape)?.has(value) === true;
}

/** A value, and where it was found. */
interface Place {
  readonly value: object;
  readonly key: string | number;
  readonly above: Place | null;
}

/** The path to the first value nested deeper than allowed, or null. A ring of references counts as too deep. */
function tooDeep(json: unknown): Path | null {
  if (typeof json !== 'object' || json === null) return null;
  let level: readonly Place[] = [{ value: json, key: '', above: null }];
  for (let depth = 0; level[0] !== undefined; depth += 1) {
    if (depth > deepest) return pathTo(level[0]);
    level = childrenOf(level);
  }
  return null;
}

function pathTo(place: Place): Path {
  const steps: (string | number)[] = [];
  for (let at = place; at.above !== null; at = at.above) steps.unshift(at.key);
  return steps;
}

/** One level down. */
function childrenOf(level: readonly Place[]): readonly Place[] {
  const next: Place[] = [];
  const seen = new Set<object>();
  for (const above of level) {
    const { value } = above;
    const visit = (child: unknown, key: string | number): void => {
      if (typeof child !== 'object' || child === null || seen.has(child)) return;
      seen.add(child);
      next.push({ value: child, key, above });
    };
    // By index, as the schema will read it: tables of numbers are long.
    if (Array.isArray(value)) for (let at = 0; at < value.length; at += 1) visit(value[at], at);
    else for (const key of keysOf(value)) visit(read(value, key), key);
  }
  return next;
}

/** The names of an object's properties; none where it will not tell: the schema meets it and `safeParse` says so. */
function keysOf(value: object): readonly string[] {
  try {
    return Object.keys(value);
  } catch {
    return [];
  }
}

function read(value: object, key: string): unknown {
  try {
    return (value as Record<string, unknown>)[key];
  } catch {
    return null; // A throwing getter: the schema will meet it and `safeParse` will say so.
  }
}
