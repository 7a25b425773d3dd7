/** Lists of a hundred and fifty thousand, which as the arguments of one call would overflow the stack. */
import { safeParseFramework, safeParseLedger } from 'hoshin/framework';
import { expect, test } from 'vitest';
import { rangeOf } from '../src/capability/range-of.ts';
import { downFrom, type Setting } from '../src/framework/setting.ts';
import { offsets } from '../src/plans/network/link-columns.ts';

const wide = 150_000;
const many = <T>(one: (at: number) => T): T[] => Array.from({ length: wide }, (_, at) => one(at));
const fault = (at: number) => ({ id: at, size: `${at}` });

test('the documents tell their first faults, whichever list is long', () => {
  const some = Array.from({ length: 20_000 }, (_, at) => fault(at));
  const framework = safeParseFramework({ format: 'hoshin.framework', version: 1, contracts: some });
  expect(framework.ok ? [] : framework.issues.at(-1)).toMatchObject({ code: 'too-many-issues' });
  const ledger = safeParseLedger({ format: 'hoshin.ledger', version: 1, facts: some.map(() => ({ kind: 'rating' })) });
  expect(ledger.ok ? [] : ledger.issues[0]).toMatchObject({ path: ['facts', 0, 'id'] });
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
