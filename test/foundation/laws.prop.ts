import * as fc from 'fast-check';
import { allocate, allocationMethods, type Grain, sum, times, workCalendar } from 'hoshin/foundation';
import { chinaCalendar } from 'hoshin/presets';
import {
  allocationIsIndifferent,
  allocationSums,
  allocationWithinOneQuantum,
  amounts,
  dates,
  matrixKeepsMargins,
  shiftIsInvertible,
  subperiodsTile,
  weightedParts,
  workdaysAreCounted,
} from 'hoshin/testing';
import { expect, test } from 'vitest';

const runs = { numRuns: 300 };

test('parts add up exactly under every method', () => {
  fc.assert(
    fc.property(amounts, weightedParts, fc.constantFrom(...allocationMethods), (total, parts, method) => {
      expect(allocationSums(total, parts, method)).toBe(true);
    }),
    runs,
  );
});

test('largest remainder stays within one quantum, whatever the order and the scale', () => {
  fc.assert(
    fc.property(amounts, weightedParts, fc.integer({ min: 1, max: 9 }), (total, parts, scale) => {
      expect(allocationWithinOneQuantum(total, parts)).toBe(true);
      expect(allocationIsIndifferent(total, parts, scale)).toBe(true);
    }),
    runs,
  );
});

test('tables keep both margins and their zeros', () => {
  const table = fc
    .record({ height: fc.integer({ min: 1, max: 7 }), width: fc.integer({ min: 1, max: 6 }) })
    .chain(({ height, width }) => {
      const cells = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height });
      return fc.record({
        open: cells(fc.integer({ min: 0, max: 3 })),
        seed: cells(fc.double({ min: 0.01, max: 1000, noNaN: true })),
        filled: cells(fc.integer({ min: 0, max: 500 })),
      });
    });
  fc.assert(
    fc.property(table, ({ open, seed, filled }) => {
      const at = (row: number, column: number): boolean => open[row]![column]! > 0;
      const masked = seed.map((row, r) => row.map((value, c) => (at(r, c) ? value : 0)));
      const possible = filled.map((row, r) => row.map((value, c) => (at(r, c) ? value : 0)));
      expect(matrixKeepsMargins(masked, possible)).toBe(true);
    }),
    runs,
  );
});

test('finer periods tile coarser ones, and moving there and back is nothing', () => {
  const pairs: [Grain, Grain][] = [
    ['year', 'half'],
    ['year', 'quarter'],
    ['year', 'month'],
    ['half', 'quarter'],
    ['half', 'month'],
    ['quarter', 'month'],
  ];
  fc.assert(
    fc.property(dates, fc.constantFrom(...pairs), fc.integer({ min: -900, max: 900 }), (date, [grain, inner], n) => {
      expect(subperiodsTile(date, grain, inner)).toBe(true);
      expect(shiftIsInvertible(date, grain, n)).toBe(true);
      expect(shiftIsInvertible(date, 'week', n)).toBe(true);
    }),
    runs,
  );
});

test('workdays are counted as one would count them by hand', () => {
  const china = chinaCalendar();
  const week = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).filter((days) => days.includes(true));
  fc.assert(
    fc.property(week, dates, fc.integer({ min: 0, max: 120 }), (days, from, n) => {
      expect(workdaysAreCounted(workCalendar({ week: days as any }), from, n)).toBe(true);
      expect(workdaysAreCounted(china, from, n)).toBe(true);
    }),
    runs,
  );
});

test('sums are exact for amounts of any scale', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 20 })), {
        maxLength: 60,
      }),
      (list) => {
        const text = ([units, scale]: [bigint, number]): string => {
          const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
          const cut = digits.length - scale;
          return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ''}`;
        };
        const exact = list.reduce((all, [units, scale]) => all + units * 10n ** BigInt(20 - scale), 0n);
        const found = sum(list.map(text));
        const [whole = '0', rest = ''] = found.replace('-', '').split('.');
        const back = BigInt(whole + rest.padEnd(20, '0')) * (found.startsWith('-') ? -1n : 1n);
        expect(back).toBe(exact);
      },
    ),
    runs,
  );
});

test('the plain way gives what the careful way gives, to the last unit', () => {
  const big = fc
    .array(fc.integer({ min: 0, max: 2 ** 44 }), { minLength: 1, maxLength: 30 })
    .filter((list) => list.some((one) => one > 0));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      big,
      fc.constantFrom('1', '0.01', '0.001', '7'),
      (units, list, quantum) => {
        const total = sum([times(units, quantum)]);
        const parts = list.map((weight, at) => ({ key: `k${at}`, weight }));
        const plain = allocate(total, parts, { quantum });
        // A bound that never binds sends the request the careful way.
        const careful = allocate(
          total,
          parts.map((part) => ({ ...part, min: '0' })),
          { quantum },
        );
        expect(plain).toEqual(careful);
      },
    ),
    { numRuns: 400 },
  );
});
