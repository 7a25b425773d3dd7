/** Definitions to build test catalogues from: one family, figures by month, added up on both axes. */
const label = { zh: '指标', en: 'Indicator' };
export const money = { kind: 'money', currency: 'CNY' };
export const area = { kind: 'area' };
export const rate = { kind: 'rate', of: money, per: area };
export const share = { kind: 'ratio' };

export const common = {
  label,
  family: 'sales',
  direction: 'increase',
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'marketing',
  dueDays: 5,
  version: 1,
  effective: { from: '2020-01-01' },
};

export const base = (id: string, more: object = {}): object => ({
  ...common,
  kind: 'base',
  id,
  unit: money,
  grain: 'month',
  additivity: { time: 'sum', entity: 'sum' },
  ...more,
});
export const ratio = (id: string, numerator: string, denominator: string, more: object = {}): object => ({
  ...common,
  kind: 'ratio',
  id,
  unit: share,
  numerator,
  denominator,
  ...more,
});
export const derived = (id: string, formula: unknown, more: object = {}): object => ({
  ...common,
  kind: 'derived',
  id,
  unit: money,
  formula,
  ...more,
});
export const cumulative = (id: string, of: string, over: object, more: object = {}): object => ({
  ...common,
  kind: 'cumulative',
  id,
  unit: money,
  of,
  over,
  ...more,
});
export const catalogOf = (...indicators: readonly object[]): object => ({
  families: [{ id: 'sales', label }],
  indicators,
});
