import { deepFreeze, parse, remember, safeParse, type Schema, schema } from 'hoshin/foundation';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

interface Tree {
  readonly name: string;
  readonly leaves: readonly { readonly size: number }[];
}
const Tree: Schema<Tree> = schema<Tree>()(() =>
  z.strictObject({ name: z.string(), leaves: z.array(z.strictObject({ size: z.number() })) }),
);
const tree = (): Tree => ({ name: 'oak', leaves: [{ size: 1 }] });

/** A list within lists, so many deep, with a value in the innermost. */
const nested = (depth: number, innermost: unknown): unknown => {
  let value = innermost;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};
const Anything: Schema<unknown> = z.any();

test('what is read is frozen to the bottom, and what was given is not', () => {
  const given = tree();
  const read = parse(Tree, given);
  expect(read).toEqual(given);
  expect([read, read.leaves, read.leaves[0]].every((one) => Object.isFrozen(one))).toBe(true);
  expect([given, given.leaves, given.leaves[0]].some((one) => Object.isFrozen(one))).toBe(false);
  expect(safeParse(Tree, given)).toEqual({ ok: true, value: given });
});

test('all issues of a value are thrown together', () => {
  expect(refusalOf(() => parse(Tree, { leaves: [{ size: 'x' }, 7] }))).toEqual([
    ['missing', 'name'],
    ['wrong-type', 'leaves.0.size'],
    ['wrong-type', 'leaves.1'],
  ]);
});

test('a value that was read by a schema is not read by it again, but is by another', () => {
  const read = parse(Tree, tree());
  expect(parse(Tree, read)).toBe(read);
  let reads = 0;
  const counting: Schema<unknown> = z.pipe(
    z.unknown(),
    z.transform((value) => {
      reads += 1;
      return value;
    }),
  );
  const once = parse(counting, [[1]]);
  parse(counting, once);
  expect(reads).toBe(1);
  parse(counting, read);
  expect(reads).toBe(2);
  // What is made here is as good as read.
  const made = remember(counting, { a: {} });
  expect(parse(counting, made)).toBe(made);
  expect(reads).toBe(2);
  const second = remember(counting, { b: {} });
  expect([parse(counting, second), parse(counting, made)]).toEqual([second, made]);
  expect(reads).toBe(2);
  expect(remember(counting, 'text')).toBe('text');
  expect(remember(counting, null)).toBeNull();
});

test('nesting is taken to 64 levels, and told at its place beyond', () => {
  expect(safeParse(Anything, nested(64, 1)).ok).toBe(true);
  expect(safeParse(Anything, nested(65, 1)).ok).toBe(true); // the 65th list lies 64 below the first
  const deep = { name: nested(64, { a: 1 }) };
  expect(refusalOf(() => parse(Anything, deep))).toEqual([['too-deep', `name${'.0'.repeat(64)}`]]);
  expect(sentencesOf(() => parse(Anything, nested(70, 1)))).toEqual([
    { en: 'the input nests deeper than 64 levels', zh: '输入的嵌套层数超过 64 层' },
  ]);
  const ring: Record<string, unknown> = {};
  ring['self'] = ring;
  expect(refusalOf(() => parse(Anything, ring)).map(([code]) => code)).toEqual(['too-deep']);
  // One value in many places is no depth.
  const shared = { size: 1 };
  expect(safeParse(Tree, { name: 'x', leaves: Array(100).fill(shared) }).ok).toBe(true);
});

test('a throwing getter or proxy makes the input unreadable, nothing worse', () => {
  const throwing = {
    get name(): string {
      throw new Error('secret');
    },
    leaves: [],
  };
  expect(refusalOf(() => parse(Tree, throwing))).toEqual([['unreadable', '']]);
  const refusing = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('secret');
      },
    },
  );
  expect(refusalOf(() => parse(Tree, refusing))).toEqual([['unreadable', '']]);
  // Where the schema does not look, nothing is wrong.
  expect(safeParse(z.unknown() as Schema<unknown>, 7)).toEqual({ ok: true, value: 7 });
});

test('freezing goes to the bottom of lists and objects, at any depth, and leaves scalars alone', () => {
  const value = { list: [{ a: {} }], nothing: null, text: 'x' };
  expect(deepFreeze(value)).toBe(value);
  expect([value, value.list, value.list[0], value.list[0]?.a].every((one) => Object.isFrozen(one))).toBe(true);
  expect([deepFreeze(null), deepFreeze('x')]).toEqual([null, 'x']);
  const innermost = { size: 1 };
  deepFreeze(nested(100_000, innermost));
  expect(Object.isFrozen(innermost)).toBe(true);
  const ring: { self?: unknown } = {};
  ring.self = ring;
  expect(Object.isFrozen(deepFreeze(ring))).toBe(true);
});
