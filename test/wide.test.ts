/** Lists of a hundred and fifty thousand, which as the arguments of one call would overflow the stack. */
import { duplicateIds, isHoshinError, parse, parseEach, parseFields, safeParse, type Schema } from 'hoshin/foundation';
import { safeParseFramework, safeParseLedger } from 'hoshin/framework';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { rangeOf } from '../src/capability/range-of.ts';
import { downFrom, type Setting } from '../src/framework/setting.ts';
import { offsets } from '../src/plans/network/link-columns.ts';

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

test('the documents tell their first faults, whichever list is long', () => {
  const some = Array.from({ length: 20_000 }, (_, at) => fault(at));
  const framework = safeParseFramework({ format: 'hoshin.framework', version: 1, contracts: some });
  expect(framework.ok ? [] : framework.issues.at(-1)).toMatchObject({ code: 'too-many-issues' });
  const ledger = safeParseLedger({ format: 'hoshin.ledger', version: 1, facts: some.map(() => ({ kind: 'rating' })) });
  expect(ledger.ok ? [] : ledger.issues[0]).toMatchObject({ path: ['facts', 0, 'id'] });
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

test('trees may be as wide, and columns as long', () => {
  const children = new Map([['group', many((at) => `p${at}`)]]);
  expect(downFrom({ children } as unknown as Setting, 'group')).toHaveLength(wide + 1);
  expect(rangeOf(many((at) => (at * 7919) % wide))).toEqual([0, wide - 1]);
  expect(
    offsets(
      Int32Array.from({ length: wide }, () => 0),
      1,
    ),
  ).toEqual(Int32Array.of(0, wide));
});
