import { accrues, computeIndicator, type DerivedIndicator, Indicator, parseFormula } from 'hoshin/indicators';
import { parse } from 'hoshin/foundation';
import { expect, test } from 'vitest';

const common = {
  label: { zh: '示例', en: 'Illustrative' },
  family: 'sales',
  unit: { kind: 'money', currency: 'CNY' },
  direction: 'increase',
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'finance',
  dueDays: 5,
  version: 1,
  effective: { from: '2026-01-01' },
};
const stocks = new Set(['stock', 'staff']);
const definitionOf = (id: string): Indicator | undefined =>
  id === 'unknown'
    ? undefined
    : parse(Indicator, {
        ...common,
        kind: 'base',
        id,
        grain: 'month',
        additivity: { time: stocks.has(id) ? 'last' : 'sum', entity: 'sum' },
      });
const derived = (text: string, more: object = {}): DerivedIndicator => {
  const made = parse(Indicator, { ...common, kind: 'derived', id: 'made', formula: parseFormula(text), ...more });
  if (made.kind !== 'derived') throw new Error('not derived');
  return made;
};

test.each([
  ['sales - cost', '2026', true],
  ['sales - 100', '2026', true],
  ['sales * 0.4', '2026', true],
  ['sales / staff', '2026', true],
  ['sales - prior-year(sales)', '2026-Q2', true],
  ['sales / prior-year(sales) - 1', '2026', false],
  ['(sales - cost) / sales', '2026', false],
  ['stock / sales', '2026', false],
  ['stock + sales', '2026', false],
  ['sales * cost', '2026', false],
  ['unknown', '2026', false],
  ['rolling(sales, 3, month)', '2026-Q1', false],
  ['to-date(sales, year)', '2026', true],
  ['to-date(sales, year)', '2026-Q1', true],
  ['to-date(sales, year)', '2026-Q2', false],
])('%s over %s builds up: %s', (text, period, expected) => {
  expect(accrues(derived(text), { period: period as never, definitionOf })).toBe(expected);
});

test('what is computed leaf by leaf builds up where it is summed over time', () => {
  const leaves = (time: string) => ({ leaves: { grain: 'month', additivity: { time, entity: 'sum' } } });
  expect(accrues(derived('price * area', leaves('sum')), { period: '2026' as never, definitionOf })).toBe(true);
  expect(accrues(derived('price * area', leaves('last')), { period: '2026' as never, definitionOf })).toBe(false);
});

test('an input whose figures make no value leaves the whole without one, however missing inputs are treated', () => {
  const text = { zh: '权数缺失', en: 'its weight is missing' };
  const found = computeIndicator(derived('sales + other'), {
    days: { from: '2026-01-01' as never, to: '2026-01-31' as never, grain: 'month' },
    unitOf: () => undefined,
    valueOf: (id) => (id === 'sales' ? ('5' as never) : { code: 'not-rolled-up', path: [], text, message: text.en }),
  });
  expect([found.status, found.value, found.because.en.includes('its weight is missing')]).toEqual([
    'problem',
    null,
    true,
  ]);
});
