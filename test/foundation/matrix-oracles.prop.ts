/** Tables held against every table there is, where they are small enough to try. */
import fc from 'fast-check';
import { allocateMatrix } from 'hoshin/foundation';
import { expect, test } from 'vitest';

type Table = readonly (readonly number[])[];
const total = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
const columnsOf = (table: Table): number[] => (table[0] ?? []).map((_, at) => total(table.map((row) => row[at]!)));

function allocated(seed: Table, rows: readonly number[], columns: readonly number[]) {
  const named = (list: readonly number[], name: string) => list.map((one, at) => ({ key: `${name}${at}`, total: one }));
  return allocateMatrix({ rows: named(rows, 'r'), columns: named(columns, 'c'), seed, quantum: 1 });
}

const tables = (cell: fc.Arbitrary<number>): fc.Arbitrary<readonly [seed: Table, filled: Table]> =>
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([height, width]) => {
    const of = (one: fc.Arbitrary<number>): fc.Arbitrary<Table> =>
      fc.array(fc.array(one, { minLength: width, maxLength: width }), { minLength: height, maxLength: height });
    return fc.tuple(of(cell), of(fc.nat(4)));
  });

/** The seed scaled in turn until it fits. */
function scaled(seed: Table, rows: readonly number[], columns: readonly number[]): Table {
  let table = seed;
  for (let round = 0; round < 400; round += 1) {
    table = table.map((row, at) => row.map((cell) => (total(row) === 0 ? 0 : (cell * rows[at]!) / total(row))));
    const sums = columnsOf(table);
    table = table.map((row) => row.map((cell, at) => (sums[at] === 0 ? 0 : (cell * columns[at]!) / sums[at]!)));
  }
  return table;
}

const cost = (table: Table, exact: Table): number =>
  total(table.flatMap((row, r) => row.map((cell, c) => (cell - exact[r]![c]!) ** 2)));

/** The least cost of all tables of floors and ceilings with these totals. */
function leastCost(exact: Table, rows: readonly number[], columns: readonly number[]): number {
  const cells = exact.flat().map((cell) => {
    const near = Math.round(cell);
    return Math.abs(cell - near) < 1e-7 ? [near] : [Math.floor(cell), Math.ceil(cell)];
  });
  let ways: number[][] = [[]];
  for (const choices of cells) ways = ways.flatMap((way) => choices.map((one) => [...way, one]));
  const width = columns.length;
  return Math.min(
    ...ways
      .map((way) => rows.map((_, row) => way.slice(row * width, (row + 1) * width)))
      .filter((way) => way.every((row, at) => total(row) === rows[at]))
      .filter((way) => columnsOf(way).every((sum, at) => sum === columns[at]))
      .map((way) => cost(way, exact)),
  );
}

test('no table of floors and ceilings with these totals is nearer to the proportions', () => {
  fc.assert(
    fc.property(tables(fc.integer({ min: 1, max: 9 })), ([seed, filled]) => {
      const [rows, columns] = [filled.map(total), columnsOf(filled)];
      const result = allocated(seed, rows, columns);
      if (result.kind !== 'allocated') throw new Error(result.because.en);
      const cells = result.cells.map((row) => row.map(Number));
      const exact = scaled(seed, rows, columns);
      expect([cells.map(total), columnsOf(cells)]).toEqual([rows, columns]);
      expect(cost(cells, exact)).toBeLessThan(leastCost(exact, rows, columns) + 1e-6);
    }),
    { numRuns: 1000 },
  );
});

/** What rows can give to columns over open cells: by the narrowest cut between them. */
function placeable(seed: Table, rows: readonly number[], columns: readonly number[]): number {
  let least = Infinity;
  for (let chosen = 0; chosen < 2 ** rows.length; chosen += 1) {
    const inside = rows.map((_, at) => Math.floor(chosen / 2 ** at) % 2 === 1);
    const kept = total(rows.filter((_, at) => !inside[at]));
    const reached = total(columns.filter((_, c) => seed.some((row, r) => inside[r]! && row[c]! > 0)));
    least = Math.min(least, kept + reached);
  }
  return least;
}

test('what the zeros of the seed leave no room for is told to the unit', () => {
  fc.assert(
    fc.property(
      tables(fc.constantFrom(0, 0, 1)),
      fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }),
      ([seed, filled], more) => {
        // Any totals with one sum, not only those of a table that exists.
        const columns = columnsOf(filled);
        const rows = filled.map((_, at) => more[at]!);
        const difference = total(rows) - total(columns);
        if (difference > 0) columns[0]! += difference;
        else rows[0]! -= difference;
        const missing = total(rows) - placeable(seed, rows, columns);
        const result = allocated(seed, rows, columns);
        if (missing === 0) {
          expect(result.kind).toBe('allocated');
          return;
        }
        expect(result).toMatchObject({ kind: 'infeasible', reason: 'zero-pattern', shortBy: String(missing) });
      },
    ),
    { numRuns: 1500 },
  );
});
