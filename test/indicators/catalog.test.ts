import { safeParseIndicatorCatalog } from 'hoshin/indicators';
import { expect, test } from 'vitest';

const label = { zh: '指标', en: 'Indicator' };
const common = {
  label,
  family: 'sales',
  direction: 'increase',
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'marketing',
  dueDays: 5,
  version: 1,
  effective: { from: '2026-01-01' },
};
const money = { kind: 'money', currency: 'CNY' };
const area = { kind: 'area' };
const base = (id: string, unit: unknown, time = 'sum') => ({
  ...common,
  kind: 'base',
  id,
  unit,
  grain: 'month',
  additivity: { time, entity: 'sum' },
});
const codesOf = (indicators: unknown[]): string[] => {
  const read = safeParseIndicatorCatalog({ families: [{ id: 'sales', label }], indicators });
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
};

test('sales over area gives a price per area, and nothing else', () => {
  const price = { ...common, kind: 'ratio', id: 'price', numerator: 'sales', denominator: 'area' };
  const rate = { kind: 'rate', of: money, per: area };
  expect(codesOf([base('sales', money), base('area', area), { ...price, unit: rate }])).toEqual([]);
  expect(codesOf([base('sales', money), base('area', area), { ...price, unit: money }])).toEqual([
    'unit-mismatch indicators.2.unit',
  ]);
});

test('money is not added to area, and a stock is not totalled over time', () => {
  const sum = {
    ...common,
    kind: 'derived',
    id: 'sum',
    unit: money,
    formula: { op: 'plus', left: { op: 'indicator', id: 'sales' }, right: { op: 'indicator', id: 'area' } },
  };
  expect(codesOf([base('sales', money), base('area', area), sum])).toEqual(['unit-mismatch indicators.2.formula']);
  const total = {
    ...common,
    kind: 'cumulative',
    id: 'total',
    unit: money,
    of: 'stock',
    over: { kind: 'to-date', grain: 'year' },
  };
  expect(codesOf([base('stock', money, 'none'), total])).toEqual(['not-additive indicators.1.of']);
});

test('indicators that need each other are told once, with the ring', () => {
  const derived = (id: string, of: string) => ({
    ...common,
    kind: 'derived',
    id,
    unit: money,
    formula: { op: 'prior-year', of: { op: 'indicator', id: of } },
  });
  expect(codesOf([derived('a', 'b'), derived('b', 'c'), derived('c', 'a')])).toEqual([
    'cyclic-indicators indicators.0',
  ]);
  expect(codesOf([derived('a', 'ghost')])).toEqual(['unknown-indicator indicators.0.formula.of.id']);
  expect(codesOf([{ ...base('x', money), family: 'none' }])).toEqual(['unknown-family indicators.0.family']);
});
