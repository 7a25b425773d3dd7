import { HoshinError, safeParse } from 'hoshin/foundation';
import { cellName, Workbook } from 'hoshin/interop';
import { expect, test } from 'vitest';

const sheet = (name: string) => ({ name, columns: [{ width: 9 }], rows: [], frozenRows: 0 });

test('two sheets of one name are refused, capitals or not', () => {
  const read = safeParse(Workbook, { sheets: [sheet('Goals'), sheet('目标'), sheet('goals')] });
  expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
    ['repeated-sheet', ['sheets', 2, 'name']],
  ]);
});

test('a cell has a name, and what is no place in a sheet has none', () => {
  expect([cellName(0, 1), cellName(25, 9), cellName(26, 10), cellName(702, 3)]).toEqual(['A1', 'Z9', 'AA10', 'AAA3']);
  for (const column of [-1, 0.5, Infinity, Number.NaN]) expect(() => cellName(column, 1)).toThrow(HoshinError);
});
