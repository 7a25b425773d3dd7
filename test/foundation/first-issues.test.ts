/** What is told of a value with more faults than can be told. */
import {
  CivilDate,
  Decimal,
  duplicateIds,
  isHoshinError,
  parse,
  parseEach,
  parseFields,
  safeParse,
  type Schema,
} from 'hoshin/foundation';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

const wide = 150_000;
const many = <T>(one: (at: number) => T): T[] => Array.from({ length: wide }, (_, at) => one(at));

const Leaf = z.strictObject({ id: z.string(), size: z.number() });
const Tree = z
  .strictObject({ name: z.string(), leaves: z.array(Leaf) })
  .check(
    ({ value, issues }) => void issues.push({ code: 'custom', input: value, path: [] }),
  ) as unknown as Schema<unknown>;
const fault = (at: number) => ({ id: at, size: `${at}` });
const told = (shape: Schema<unknown>, json: unknown) => {
  const read = safeParse(shape, json);
  return read.ok ? [] : read.issues;
};

test('of more faults than can be told the first are, at their places, and that there are more', () => {
  const found = told(Tree, { name: 7, leaves: many(fault) });
  expect(found).toHaveLength(2 * 1000 + 2);
  expect(found.slice(0, 3).map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['wrong-type', 'name'],
    ['wrong-type', 'leaves.0.id'],
    ['wrong-type', 'leaves.0.size'],
  ]);
  expect(found.at(-2)?.path).toEqual(['leaves', 999, 'size']);
  expect(found.at(-1)).toMatchObject({
    code: 'too-many-issues',
    path: [],
    text: { zh: expect.stringContaining('问题过多') },
  });
});

test('where the first of a list are right, nothing is said of what was cut off', () => {
  const leaves = many((at) => (at < 1000 ? { id: 'a', size: 1 } : fault(at)));
  expect(told(Tree, { name: 'oak', leaves }).map(({ code }) => code)).toEqual(['too-many-issues']);
});

test('scalars of our own are among the first, and each list is cut by itself', () => {
  const Amounts = z.strictObject({
    amounts: z.array(z.strictObject({ amount: Decimal, on: z.array(CivilDate) })),
    few: z.array(Decimal),
  }) as unknown as Schema<unknown>;
  const amounts = many(() => ({ amount: 'ten', on: ['never'] }));
  const found = told(Amounts, { amounts, few: ['1', 'x'] });
  expect(found).toHaveLength(2 * 1000 + 1 + 1);
  expect(found.map(({ code, path }) => `${path.join('.')} ${code}`).slice(0, 2)).toEqual([
    'amounts.0.amount not-decimal',
    'amounts.0.on.0 not-date',
  ]);
  expect(found.at(-2)).toMatchObject({ code: 'not-decimal', path: ['few', 1] });
});

test('the same object in many places is cut once, and one that throws is still unreadable', () => {
  const shared = { name: 'oak', leaves: many(fault) };
  const Grove = z.array(Tree) as unknown as Schema<unknown>;
  expect(told(Grove, [shared, shared]).at(-1)?.code).toBe('too-many-issues');
  const hostile = {
    name: 7,
    get leaves() {
      throw new RangeError('secret');
    },
  };
  expect(told(Tree, hostile).map(({ code }) => code)).toEqual(['unreadable']);
});

test('issues are handed on one by one, whatever their number', () => {
  const each = (work: () => unknown): number => {
    try {
      work();
      return 0;
    } catch (error) {
      return isHoshinError(error) ? error.issues.length : -1;
    }
  };
  const Texts = z.array(z.string()) as unknown as Schema<readonly string[]>;
  expect(
    each(() =>
      parse(
        Texts,
        many((at) => at),
      ),
    ),
  ).toBe(wide);
  expect(each(() => parseEach(Texts, [many((at) => at)] as never, ['lists']))).toBe(wide);
  expect(each(() => parseFields({ names: many((at) => at) }, { names: Texts }, {}))).toBe(wide);
  expect(
    duplicateIds(
      many(() => 'a'),
      (at) => [at],
    ),
  ).toHaveLength(wide - 1);
});
