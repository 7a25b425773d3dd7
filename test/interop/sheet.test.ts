import { safeParse } from 'hoshin/foundation';
import { Workbook } from 'hoshin/interop';
import { expect, test } from 'vitest';

const sheet = (name: string) => ({ name, columns: [{ width: 9 }], rows: [], frozenRows: 0 });

test('two sheets of one name are refused, capitals or not', () => {
  const read = safeParse(Workbook, { sheets: [sheet('Goals'), sheet('目标'), sheet('goals')] });
  expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
    ['repeated-sheet', ['sheets', 2, 'name']],
  ]);
});
