import { allocateMatrix } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

const margin = (...totals: (number | string)[]) => totals.map((total, at) => ({ key: 'abc'.charAt(at), total }));
const ones = (height: number, width: number): number[][] =>
  Array.from({ length: height }, () => Array<number>(width).fill(1));
const fine = { rows: margin(3, 2), columns: margin(4, 1), seed: ones(2, 2), quantum: 1 };
const refused = (part: object): unknown => refusalOf(() => allocateMatrix({ ...fine, ...part }));
const short = (part: object): unknown => {
  const result = allocateMatrix({ ...fine, ...part });
  return result.kind === 'infeasible' ? [result.reason, result.shortBy, result.because.en, result.because.zh] : result;
};

test('a table is answered cell by cell, frozen', () => {
  const result = allocateMatrix(fine);
  expect(result).toEqual({
    kind: 'allocated',
    cells: [
      ['2', '1'],
      ['2', '0'],
    ],
  });
  expect(
    result.kind === 'allocated' && [result, result.cells, result.cells[0]].every((one) => Object.isFrozen(one)),
  ).toBe(true);
  expect(allocateMatrix({ ...fine, rows: margin(-3, -2), columns: margin(-4, '-1') })).toEqual({
    kind: 'allocated',
    cells: [
      ['-2', '-1'],
      ['-2', '0'],
    ],
  });
  expect(allocateMatrix({ ...fine, rows: margin(0, 0), columns: margin(0, 0) })).toEqual({
    kind: 'allocated',
    cells: [
      ['0', '0'],
      ['0', '0'],
    ],
  });
  const cents = { rows: margin('0.03', '0.02'), columns: margin('0.04', '0.01'), seed: ones(2, 2), quantum: '0.01' };
  expect(allocateMatrix(cents)).toEqual({
    kind: 'allocated',
    cells: [
      ['0.02', '0.01'],
      ['0.02', '0'],
    ],
  });
});

test('the table has the shape of its totals, and each fault its place', () => {
  expect(refused({ rows: [], columns: [], seed: [] })).toEqual([
    ['too-small', 'rows'],
    ['too-small', 'columns'],
  ]);
  expect(refused({ seed: ones(1, 2) })).toEqual([['seed-shape', 'seed']]);
  expect(refused({ seed: [[1, 1], [1]] })).toEqual([['seed-shape', 'seed.1']]);
  expect(
    refused({
      seed: [
        [1, 1],
        [-1, Infinity],
      ],
    }),
  ).toEqual([
    ['bad-seed', 'seed.1.0'],
    ['bad-seed', 'seed.1.1'],
  ]);
  expect(refused({ seed: [[1, 1], 'x'] })).toEqual([['bad-seed', 'seed.1']]);
  expect(
    refused({
      seed: [
        [1, '1'],
        [1, 1],
      ],
    }),
  ).toEqual([['bad-seed', 'seed.0.1']]);
  expect(
    refused({
      seed: [
        [0, 1],
        [1, 1],
      ],
    }),
  ).toEqual([]);
  for (const quantum of [0, '-0.01']) expect(refused({ quantum })).toEqual([['bad-quantum', 'quantum']]);
  const twice = [
    { key: 'a', total: 3 },
    { key: 'a', total: 2 },
  ];
  expect(refused({ rows: twice, columns: twice })).toEqual([
    ['duplicate-id', 'rows.1.key'],
    ['duplicate-id', 'columns.1.key'],
  ]);
  expect(refused({ rows: margin(0.5, 'x'), extra: 1 })).toEqual([
    ['float-amount', 'rows.0.total'],
    ['not-decimal', 'rows.1.total'],
    ['unknown-field', 'extra'],
  ]);
  expect(sentencesOf(() => allocateMatrix({ ...fine, seed: ones(3, 2) }))).toEqual([
    { en: 'the seed has 3 rows, 2 are needed', zh: '基准表有 3 行，应为 2 行' },
  ]);
  expect(sentencesOf(() => allocateMatrix({ ...fine, seed: [[1], [1, 1]] }))).toEqual([
    { en: 'the seed has 1 columns, 2 are needed', zh: '基准表有 1 列，应为 2 列' },
  ]);
  expect(
    sentencesOf(() =>
      allocateMatrix({
        ...fine,
        seed: [
          [-1, 1],
          [1, 1],
        ],
      }),
    ),
  ).toEqual([{ en: 'the seed -1 must be a finite number, zero or greater', zh: '基准值 -1 必须是不小于零的有限数' }]);
});

test('more units than a double counts are refused, the last that it counts are taken', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const whole = (total: string): unknown => refused({ rows: margin(total), columns: margin(total), seed: [[1]] });
  expect([whole(String(most)), whole('9007199254740992')]).toEqual([[], [['too-many-quanta', 'quantum']]]);
});

test('totals that cannot meet say by how much', () => {
  expect(short({ rows: margin(3, 3) })).toEqual([
    'unequal-totals',
    '1',
    'the rows add up to 6 and the columns to 5; a table has one grand total',
    '各行合计 6，各列合计 5，两者必须相等',
  ]);
  expect(short({ columns: margin(4, 3) })).toMatchObject({ 0: 'unequal-totals', 1: '2' });
  expect(short({ rows: margin(7, -2), columns: margin(1, 4) })).toEqual([
    'mixed-signs',
    '2',
    'the row and column totals must all have the same sign',
    '各行、各列的合计必须同号',
  ]);
  expect(short({ rows: margin(-5, 0), columns: margin(-8, 3) })).toMatchObject({ 0: 'mixed-signs', 1: '3' });
  expect(short({ rows: margin(-8, 3), columns: margin(-7, 2) })).toMatchObject({ 0: 'mixed-signs', 1: '3' });
  expect(allocateMatrix({ ...fine, rows: margin(-5, 0), columns: margin(-4, -1) }).kind).toBe('allocated');
  expect(short({ rows: margin('3.5', '1.5') })).toEqual([
    'off-quantum',
    '0.5',
    'what is to be shared out is no whole multiple of 1: 0.5 is left over',
    '待分配量不是最小单位 1 的整数倍，余 0.5',
  ]);
  expect(
    short({
      rows: margin(5, 0),
      columns: margin(4, 1),
      seed: [
        [1, 0],
        [1, 1],
      ],
    }),
  ).toEqual([
    'zero-pattern',
    '1',
    'the zeros of the seed leave no room for the totals: 1 cannot be placed',
    '基准表中的零值使行列合计无法同时满足：有 1 无处安放',
  ]);
  const cents = { rows: margin('0.05'), columns: margin('0.04', '0.01'), seed: [[1, 0]], quantum: '0.01' };
  expect(short(cents)).toMatchObject({ 0: 'zero-pattern', 1: '0.01' });
});
