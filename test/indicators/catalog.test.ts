import {
  fourPlusOne,
  indicatorAt,
  parseFormula,
  parseIndicatorCatalog,
  safeParseIndicatorCatalog,
} from 'hoshin/indicators';
import { isHoshinError } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { area, base, catalogOf, cumulative, derived, money, rate, ratio, share } from './sample.ts';

const codesOf = (...indicators: object[]): string[] => {
  const read = safeParseIndicatorCatalog(catalogOf(...indicators));
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
};

test('sales over area gives a price per area, and nothing else', () => {
  const price = (unit: object): object => ratio('price', 'sales', 'area', { unit });
  expect(codesOf(base('sales'), base('area', { unit: area }), price(rate))).toEqual([]);
  expect(codesOf(base('sales'), base('area', { unit: area }), price(money))).toEqual([
    'unit-mismatch indicators.2.unit',
  ]);
});

test('money is not added to area', () => {
  const sum = derived('sum', parseFormula('sales + area'));
  expect(codesOf(base('sales'), base('area', { unit: area }), sum)).toEqual(['unit-mismatch indicators.2.formula']);
  const dollars = base('dollars', { unit: { kind: 'money', currency: 'USD' } });
  expect(codesOf(base('sales'), dollars, derived('sum', parseFormula('max(sales, dollars)')))).toEqual([
    'unit-mismatch indicators.2.formula',
  ]);
});

test('what does not add up over time is not totalled, and a window holds no window', () => {
  const stock = base('stock', { additivity: { time: 'none', entity: 'sum' } });
  const total = cumulative('total', 'stock', { kind: 'to-date', grain: 'year' });
  expect(codesOf(stock, total)).toEqual(['not-additive indicators.1.of']);
  const rolling = derived('rolled', parseFormula('rolling(stock, 12, month)'));
  expect(codesOf(stock, rolling)).toEqual(['not-additive indicators.1.formula.of.id']);
  const twice = cumulative('twice', 'once', { kind: 'rolling', periods: 3, grain: 'month' });
  const once = cumulative('once', 'sales', { kind: 'to-date', grain: 'year' });
  expect(codesOf(base('sales'), once, twice)).toEqual(['nested-window indicators.2.of']);
});

test('a ratio or a price is never added up, on either axis', () => {
  expect(codesOf(base('margin', { unit: share }))).toEqual([
    'ratio-added indicators.0.additivity.time',
    'ratio-added indicators.0.additivity.entity',
  ]);
  const weighted = { time: 'average', entity: { weightedBy: 'area' } };
  expect(codesOf(base('price', { unit: rate, additivity: weighted }), base('area', { unit: area }))).toEqual([]);
  expect(codesOf(base('price', { unit: rate, additivity: weighted }))).toEqual([
    'unknown-indicator indicators.0.additivity.entity.weightedBy',
  ]);
});

test('indicators that need each other are told once, with the ring', () => {
  const needs = (id: string, of: string): object => derived(id, parseFormula(`prior-year(${of})`));
  expect(codesOf(needs('a', 'b'), needs('b', 'c'), needs('c', 'a'))).toEqual(['cyclic-indicators indicators.0']);
  expect(codesOf(needs('a', 'ghost'))).toEqual(['unknown-indicator indicators.0.formula.of.id']);
  expect(codesOf(base('x', { family: 'none' }))).toEqual(['unknown-family indicators.0.family']);
});

test('all faults are told at once, each at its place', () => {
  const faults = codesOf(
    base('sales', { effective: { from: '2026-01-01', to: '2025-12-31' } }),
    base('area', { unit: area, comparison: 'points' }),
    ratio('price', 'sales', 'ghost', { family: 'none' }),
  );
  expect(faults).toEqual(['dates-reversed indicators.0.effective.to', 'points-of-no-ratio indicators.1.comparison']);
  const more = codesOf(
    base('sales'),
    base('sales'),
    base('sales', { version: 2, effective: { from: '2026-01-01' } }),
    derived('d', parseFormula('ghost + sales')),
  );
  expect(more).toEqual([
    'duplicate-id indicators.1.id',
    'versions-overlap indicators.2.effective',
    'unknown-indicator indicators.3.formula.left.id',
  ]);
});

test('each version is held against the versions it meets', () => {
  const first = base('sales', { effective: { from: '2024-01-01', to: '2025-12-31' } });
  const second = base('sales', { version: 2, effective: { from: '2026-01-01' }, unit: area });
  const old = derived('double', parseFormula('sales + sales'), {
    effective: { from: '2024-01-01', to: '2025-12-31' },
  });
  expect(codesOf(first, second, old)).toEqual([]);
  expect(codesOf(first, second, { ...old, effective: { from: '2024-01-01' } })).toEqual([
    'unit-mismatch indicators.2.unit',
  ]);
});

test('the definition in force on a day can be read back', () => {
  const catalog = parseIndicatorCatalog(
    catalogOf(
      base('sales', { effective: { from: '2024-01-01', to: '2025-12-31' } }),
      base('sales', { version: 2, effective: { from: '2026-01-01' }, dataOwner: 'finance' }),
    ),
  );
  expect(indicatorAt(catalog, 'sales', '2025-12-31')?.dataOwner).toBe('marketing');
  expect(indicatorAt(catalog, 'sales', '2026-01-01')?.dataOwner).toBe('finance');
  expect(indicatorAt(catalog, 'sales', '2023-12-31')).toBe(null);
  expect(indicatorAt(catalog, 'ghost', '2026-01-01')).toBe(null);
});

test('four families and a fifth of the user, or families all of one’s own', () => {
  const management = { id: 'management', label: { zh: '管理类', en: 'Management' } };
  const families = fourPlusOne(management);
  expect(families.map(({ label }) => label.zh)).toEqual(['经营类', '销售类', '现金类', '财务类', '管理类']);
  const own = [...families, { id: 'safety', label: { zh: '安全类', en: 'Safety' } }];
  expect(parseIndicatorCatalog({ families: own, indicators: [base('sales')] }).families).toHaveLength(6);
  let code = '';
  try {
    fourPlusOne({ ...management, id: 'sales' });
  } catch (error) {
    if (isHoshinError(error)) code = error.code;
  }
  expect(code).toBe('duplicate-id');
});
