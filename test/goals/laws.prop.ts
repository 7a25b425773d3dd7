import * as fc from 'fast-check';
import { decomposeTable, type Goal, parseGoal } from 'hoshin/goals';
import type { Indicator } from 'hoshin/indicators';
import {
  amounts,
  decompositionSums,
  differenceHolds,
  ratioEffectsAddUp,
  reconcileFindsTheMove,
  tableSums,
  treeSums,
} from 'hoshin/testing';
import { expect, test } from 'vitest';

const goalOf = (target: string, more: object = {}): Goal =>
  parseGoal({
    id: 'g',
    indicator: 'sales',
    entity: 'group',
    period: '2026',
    target,
    provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
    version: 1,
    ...more,
  });
const positive = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => (cents / 100).toFixed(2));
const weight = fc.integer({ min: 0, max: 1000 });
const bounds = fc.record(
  { min: fc.integer({ min: 0, max: 2_000_000 }), max: fc.integer({ min: 2_000_000, max: 9_000_000 }) },
  { requiredKeys: [] },
);
const basis = 'last year';
const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);

test('units below add up to the goal, within bounds or not at all', () => {
  const claims = fc.array(fc.tuple(weight, bounds), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(amounts, claims, (target, list) => {
      const parts = list.map(([one, bound], at) => ({ entity: `e${at}`, weight: one, ...bound }));
      expect(decompositionSums(goalOf(target), { parts, quantum: '0.01', basis })).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('both ways at once every total is exact, and held cells stay', () => {
  const size = fc.record({ height: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 4 }) });
  const input = size.chain(({ height, width }) =>
    fc.record({
      rows: fc.array(weight, { minLength: height, maxLength: height }),
      columns: fc.array(weight, { minLength: width, maxLength: width }),
      shape: fc.array(fc.array(weight, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
      like: fc.boolean(),
      held: fc.option(fc.tuple(fc.nat(height - 1), fc.nat(width - 1), fc.integer({ min: 0, max: 1000 }))),
    }),
  );
  fc.assert(
    fc.property(positive, input, (target, { rows, columns, shape, like, held }) => {
      const cell = held === null ? [] : [{ entity: `e${held[0]}`, period: months[held[1]]!, amount: held[2] }];
      const law = tableSums(goalOf(target), {
        entities: rows.map((one, at) => ({ entity: `e${at}`, weight: one })),
        periods: columns.map((one, at) => ({ period: months[at]!, weight: one })),
        shape: like ? 'like-the-whole' : shape,
        held: cell,
        quantum: '0.01',
        basis,
      });
      expect(law).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('down a tree every level adds up within its bounds', () => {
  const unit = fc.tuple(weight, bounds, fc.nat(4));
  fc.assert(
    fc.property(amounts, fc.array(unit, { minLength: 1, maxLength: 8 }), (target, list) => {
      const claims = list.map(([one, bound, up], at) => ({
        entity: `e${at}`,
        under: at < 3 ? 'group' : `e${Math.min(up, at - 1)}`,
        weight: one,
        ...bound,
      }));
      expect(treeSums(goalOf(target), { claims, quantum: '0.01', basis })).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('revenue less cost gives the profit wanted, whatever the references and bounds', () => {
  const part = fc.record({ reference: amounts, weight });
  fc.assert(
    fc.property(amounts, part, part, bounds, (target, revenue, cost, bound) => {
      const formula = {
        op: 'minus' as const,
        left: { op: 'indicator' as const, id: 'revenue' },
        right: { op: 'indicator' as const, id: 'cost' },
      };
      const parts = [
        { indicator: 'revenue', ...revenue, ...bound },
        { indicator: 'cost', ...cost },
      ];
      expect(differenceHolds(goalOf(target), { formula, parts, quantum: '0.01', basis })).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('what was broken down reconciles, and a move is found wherever it was made', () => {
  const sales = {
    kind: 'base',
    id: 'sales',
    label: { zh: '销售额', en: 'Sales' },
    family: 'sales',
    unit: { kind: 'money', currency: 'CNY' },
    direction: 'increase',
    missing: 'exclude',
    comparison: 'percent',
    dataOwner: 'marketing',
    dueDays: 5,
    version: 1,
    effective: { from: '2026-01-01' },
    grain: 'month',
    additivity: { time: 'sum', entity: 'sum' },
  } as Indicator;
  const places = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.nat(8), amounts);
  fc.assert(
    fc.property(positive, places, (target, [height, width, at, moved]) => {
      const units = Array.from({ length: height }, (_, n) => ({ entity: `e${n}`, weight: n + 1 }));
      const goal = goalOf(target);
      const table = decomposeTable(goal, {
        entities: units,
        periods: months.slice(0, width).map((period) => ({ period, weight: 1 })),
        shape: 'like-the-whole',
        quantum: '0.01',
        basis,
      });
      if (table.kind !== 'decomposed') throw new Error(table.because.en);
      const all = [goal, ...table.entities, ...table.periods, ...table.cells];
      const cell = table.cells[at % table.cells.length]!;
      const entities = [{ id: 'group', parent: null }, ...units.map(({ entity }) => ({ id: entity, parent: 'group' }))];
      const changed = parseGoal({ ...cell, target: moved, version: 2 });
      expect(reconcileFindsTheMove(all, changed, { entities, indicators: [sales] })).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('effects of ratio goals add up in any order', () => {
  const side = fc.record({
    target: amounts,
    numerator: amounts,
    denominator: positive.filter((one) => Number(one) > 0),
  });
  const ratioGoal = (
    entity: string,
    { target, ...ratioOf }: { target: string; numerator: string; denominator: string },
  ) => goalOf(target, { id: `m.${entity}`, indicator: 'margin', entity, ratioOf });
  fc.assert(
    fc.property(side, fc.array(side, { minLength: 1, maxLength: 5 }), (whole, list) => {
      const parts = list.map((one, at) => ratioGoal(`e${at}`, one));
      expect(ratioEffectsAddUp(ratioGoal('group', whole), parts)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
