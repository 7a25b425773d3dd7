import { allocateMatrix, isHoshinError, sum } from 'hoshin/foundation';
import { expect, test } from 'vitest';

const margin = (totals: (number | string)[], name: string) =>
  totals.map((total, at) => ({ key: `${name}${at}`, total }));
const table = (
  rows: (number | string)[],
  columns: (number | string)[],
  seed: number[][],
  quantum: number | string = 1,
) => allocateMatrix({ rows: margin(rows, 'r'), columns: margin(columns, 'c'), seed, quantum });

test('every cell is the floor or the ceiling of its proportional value', () => {
  const result = table(
    [3, 3, 3],
    [4, 3, 2],
    [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
  );
  if (result.kind !== 'allocated') throw new Error(result.because.en);
  const exact = [4 / 3, 1, 2 / 3];
  for (const row of result.cells)
    row.forEach((cell, at) => expect(Math.abs(Number(cell) - exact[at]!)).toBeLessThan(1));
  expect(result.cells.map((row) => sum(row))).toEqual(['3', '3', '3']);
});

test('money to the fen, negative totals, and a support that leaves one way only', () => {
  const money = table(
    ['100.01', '0.02'],
    ['50.01', '50.02'],
    [
      [1, 2],
      [3, 1],
    ],
    '0.01',
  );
  expect(money.kind === 'allocated' ? money.cells.map((row) => sum(row)) : money.reason).toEqual(['100.01', '0.02']);
  const negative = table(
    [-3, -2],
    [-1, -4],
    [
      [1, 1],
      [1, 1],
    ],
  );
  expect(
    negative.kind === 'allocated' ? negative.cells.flat().every((cell) => cell === '0' || cell.startsWith('-')) : null,
  ).toBe(true);
  const forced = table(
    [5, 5],
    [5, 5],
    [
      [1, 1],
      [0, 1],
    ],
  );
  expect(forced.kind === 'allocated' ? forced.cells : null).toEqual([
    ['5', '0'],
    ['0', '5'],
  ]);
});

test('what cannot be placed is told, with how much', () => {
  expect(table([1], [2], [[1]])).toMatchObject({ kind: 'infeasible', reason: 'unequal-totals', shortBy: '1' });
  expect(table([1, -1], [0], [[1], [1]])).toMatchObject({ reason: 'mixed-signs' });
  expect(table(['0.5', '0.5'], [1], [[1], [1]])).toMatchObject({ reason: 'off-quantum', shortBy: '0.5' });
  expect(
    table(
      [7, 1],
      [4, 4],
      [
        [1, 0],
        [1, 1],
      ],
    ),
  ).toMatchObject({ reason: 'zero-pattern', shortBy: '3' });
});

test('faults of the input come with codes and places, all at once', () => {
  try {
    allocateMatrix({
      rows: margin([1, 1], 'r'),
      columns: margin([2], 'c'),
      seed: [[Number.NaN], [1, 2]],
      quantum: 0,
    });
    expect.unreachable();
  } catch (error) {
    expect(isHoshinError(error) ? error.issues.map(({ code }) => code) : error).toEqual(['bad-seed']);
  }
  try {
    allocateMatrix({ rows: margin([1, 1], 'r'), columns: margin([2], 'c'), seed: [[1, 2]], quantum: 0 });
    expect.unreachable();
  } catch (error) {
    expect(isHoshinError(error) ? error.issues.map(({ code }) => code) : error).toEqual([
      'bad-quantum',
      'seed-shape',
      'seed-shape',
    ]);
  }
});

test('a thousand rows by twelve months', () => {
  const seed = Array.from({ length: 1000 }, (_, r) =>
    Array.from({ length: 12 }, (__, c) => 1 + ((r * 31 + c * 17) % 97)),
  );
  const rows = seed.map((row) => row.reduce((a, b) => a + b, 0) * 1000 + 1);
  const total = rows.reduce((a, b) => a + b, 0);
  const columns = Array.from({ length: 12 }, (_, at) => Math.floor(total / 12) + (at < total % 12 ? 1 : 0));
  const result = table(rows, columns, seed);
  if (result.kind !== 'allocated') throw new Error(result.because.en);
  expect(result.cells.every((row, at) => Number(sum(row)) === rows[at])).toBe(true);
  columns.forEach((wanted, at) => expect(Number(sum(result.cells.map((row) => row[at]!)))).toBe(wanted));
});
