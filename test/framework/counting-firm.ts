/** A small firm whose goals are on every kind of computed indicator and on averages weighted on either axis. */
import { parseFormula } from 'hoshin/indicators';
import { parseFramework } from 'hoshin/framework';
import { sampleFramework } from './sample.ts';

const label = (text: string) => ({ zh: text, en: text });
const money = { kind: 'money', currency: 'CNY' };
const rate = { kind: 'rate', of: money, per: { kind: 'area' } };
const common = (id: string, unit: object, more: object) => ({
  id,
  label: label(id),
  family: 'sales',
  unit,
  direction: 'increase',
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'finance',
  dueDays: 5,
  version: 1,
  effective: { from: '2020-01-01' },
  ...more,
});
const base = (id: string, unit: object, time: unknown, entity: unknown) =>
  common(id, unit, { kind: 'base', grain: 'month', additivity: { time, entity } });
const derived = (id: string, unit: object, formula: string, more: object = {}) =>
  common(id, unit, { kind: 'derived', formula: parseFormula(formula), ...more });
const weighted = { weightedBy: 'area' };

const countingIndicators = [
  base('sales', money, 'sum', 'sum'),
  base('cost', money, 'sum', 'sum'),
  base('area', { kind: 'area' }, 'sum', 'sum'),
  base('stock', money, 'last', 'sum'),
  base('flats', { kind: 'count', of: 'flat' }, 'sum', 'sum'),
  base('price', rate, weighted, { weightedBy: 'flats' }),
  base('score', { kind: 'score' }, 'average', { weightedBy: 'profit' }),
  common('margin', { kind: 'ratio' }, { kind: 'ratio', numerator: 'profit', denominator: 'sales' }),
  derived('profit', money, 'sales - cost'),
  derived('strict-profit', money, 'sales - cost', { missing: 'propagate' }),
  derived('growth', { kind: 'ratio' }, 'sales / prior-year(sales) - 1'),
  derived('change', money, 'sales - prior-period(sales)'),
  derived('turnover', { kind: 'ratio' }, 'rolling(sales, 3, month) / stock'),
  derived('priced', money, 'price * area'),
  derived('value', money, 'price * area', { leaves: { grain: 'month', additivity: { time: 'sum', entity: 'sum' } } }),
  derived('leaf-price', rate, 'sales / area', {
    leaves: { grain: 'month', additivity: { time: weighted, entity: weighted } },
  }),
  common('sales-to-date', money, { kind: 'cumulative', of: 'sales', over: { kind: 'to-date', grain: 'year' } }),
];

const goalOf = (indicator: string, entity: string, period: string) => ({
  id: `${indicator}.${entity}.${period}`,
  indicator,
  entity,
  period,
  target: '100',
  version: 1,
  provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
});
const entities = [
  ['group', null, 'group'],
  ['north', 'group', 'city'],
  ['p1', 'north', 'project'],
  ['p2', 'north', 'project'],
  ['p3', 'group', 'project'],
] as const;

export const countingFirm = parseFramework({
  ...sampleFramework,
  organization: {
    entities: entities.map(([id, parent, kind]) => ({ id, kind, label: label(id), parent })),
  },
  catalog: { families: sampleFramework.catalog.families, indicators: countingIndicators },
  // None on the number of flats: it is asked for as a weight alone.
  goals: countingIndicators
    .filter(({ id }) => id !== 'flats')
    .flatMap(({ id }, at) => [
      at % 3 === 2 ? goalOf(id, 'p1', '2026-05') : goalOf(id, 'group', '2026'),
      goalOf(id, at % 3 === 2 ? 'group' : 'north', '2026-Q2'),
    ]),
  plans: [],
  baselines: [],
  reviews: [],
  platform: {
    goal: 'profit.group.2026',
    keyFigures: [],
    elements: { cost: [], sales: countingIndicators.map(({ id }) => id), funds: [] },
  },
});
