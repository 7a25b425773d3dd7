import { checkTiers, lookAhead, monthlyPlan, monthResults, rollUpTiers } from 'hoshin/plans';
import { isHoshinError } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { label, planOf, told } from '../sample.ts';

const node = (id: string, finish: string, more: object = {}) => ({
  id,
  department: 'design',
  weight: '1',
  owner: 'chief',
  finish,
  ...more,
});
const special = planOf('design', 3, [
  node('concept', '2026-07-20'),
  node('scheme', '2026-06-30'),
  node('drawings', '2026-08-20', { weight: '3' }),
  node('first', '2026-08-01'),
  node('last', '2026-08-31'),
  node('next', '2026-09-01'),
  node('tender', '2026-08-10', { department: 'cost' }),
]);
const done = told('scheme', '2026-07-01', { actualFinish: '2026-06-30' });
const options = {
  department: 'design',
  month: '2026-08',
  asOf: '2026-07-31',
  evidence: 'optional',
  limit: 20,
} as const;
const added = [{ id: 'training', label, due: '2026-08-15', weight: '0.5' }];

test('what is due this month, what is carried over, what is added; and nobody else’s', () => {
  const august = monthlyPlan([special], [done], { ...options, added });
  expect(august.items.map(({ node: id, origin, due }) => [id, origin, due])).toEqual([
    ['concept', 'carried', '2026-07-20'],
    ['first', 'due', '2026-08-01'],
    ['drawings', 'due', '2026-08-20'],
    ['last', 'due', '2026-08-31'],
    ['training', 'added', '2026-08-15'],
  ]);
  expect(august.because.zh).toBe('本月到期 3 项，结转 1 项，新增 1 项');
});

test('no more than the limit, and what is beyond it is told', () => {
  const august = monthlyPlan([special], [], { ...options, limit: 3, added });
  expect(august.items.map(({ node: id }) => id)).toEqual(['scheme', 'concept', 'first']);
  expect(august.beyond.map(({ node: id }) => id)).toEqual(['drawings', 'last', 'training']);
  expect(august.because.en).toBe('1 due, 2 carried over, 0 added; 3 beyond the limit');
});

test('it is a plan of tier 4 that stands on the others', () => {
  const { plan } = monthlyPlan([special], [done], options);
  expect(plan.tier).toBe(4);
  expect(checkTiers([special, plan], { supported: [] })).toEqual([]);
  const report = told('design-2026-08.drawings', '2026-08-31', { percent: '40' });
  const rows = rollUpTiers([special, plan], [report], { asOf: '2026-08-31', evidence: 'optional', missing: 'exclude' });
  expect(rows.find(({ node: id }) => id === 'drawings')?.percent).toBe('40');
});

test('what became of it by the end of the month', () => {
  const august = monthlyPlan([special], [done], { ...options, added });
  const facts = [
    done,
    told('concept', '2026-08-05', { actualFinish: '2026-08-04' }),
    told('first', '2026-08-01', { actualFinish: '2026-07-30' }),
    told('drawings', '2026-09-02', { actualFinish: '2026-09-01' }),
    told('training', '2026-08-15', { actualFinish: '2026-08-15' }),
  ];
  const results = monthResults(august, [special], facts, { asOf: '2026-09-05', evidence: 'optional' });
  expect(results.map(({ id, importance, daysLate, finished }) => [id, importance, daysLate, finished])).toEqual([
    ['concept', '1', 15, true],
    ['first', '1', 0, true],
    ['drawings', '3', 11, false],
    ['last', '1', 0, false],
    ['training', '0.5', 0, true],
  ]);
});

test('an item without weight cannot be scored, and says so', () => {
  const bare = planOf('design', 3, [
    { id: 'a', department: 'design', finish: '2026-08-20' },
    { id: 'b', department: 'design', finish: '2026-08-20' },
  ]);
  const august = monthlyPlan([bare], [], options);
  let codes: string[] = [];
  let places: string[] = [];
  try {
    monthResults(august, [bare], [], { asOf: '2026-09-05', evidence: 'optional' });
  } catch (error) {
    if (isHoshinError(error)) codes = error.issues.map(({ code }) => code);
    if (isHoshinError(error)) places = error.issues.map(({ path }) => path.join('.'));
  }
  expect(codes).toEqual(['unweighted-node', 'unweighted-node']);
  expect(places).toEqual(['items.0.weight', 'items.1.weight']);
});

test('what is done on the last day of the month is done, and what nobody reported is not', () => {
  const august = monthlyPlan([special], [done], options);
  const facts = [told('last', '2026-08-31', { actualFinish: '2026-08-31' })];
  const results = monthResults(august, [special], facts, { asOf: '2026-09-05', evidence: 'optional' });
  expect(results.filter(({ finished }) => finished).map(({ id, daysLate }) => [id, daysLate])).toEqual([['last', 0]]);
});

test('a quarter is no month, and an added item is not one of the nodes', () => {
  expect(() => monthlyPlan([special], [], { ...options, month: '2026-Q3' })).toThrow(/not a month/);
  expect(() => monthlyPlan([special], [], { ...options, added: [{ ...added[0]!, id: 'concept' }] })).toThrow(/already/);
});

test('the fortnight ahead: what is behind first, then what comes, with what it waits for', () => {
  const plan = planOf(
    'main',
    2,
    [
      { id: 'late', finish: '2026-07-30' },
      { id: 'today', finish: '2026-08-03' },
      { id: 'in-14', finish: '2026-08-17' },
      { id: 'in-15', finish: '2026-08-18' },
      { id: 'begins', start: '2026-08-10', finish: '2026-12-01' },
      { id: 'not-begun', start: '2026-07-01', finish: '2026-12-01' },
      { id: 'begun', start: '2026-07-01', finish: '2026-12-01' },
      { id: 'done', finish: '2026-07-01' },
    ],
    {
      links: [
        { from: 'late', to: 'begins', type: 'FS' },
        { from: 'done', to: 'begins', type: 'FS' },
        { from: 'today', to: 'begins', type: 'SS' },
      ],
    },
  );
  const facts = [
    told('begun', '2026-07-05', { actualStart: '2026-07-02' }),
    told('done', '2026-07-01', { actualFinish: '2026-07-01' }),
  ];
  const items = lookAhead([plan], facts, { asOf: '2026-08-03', days: 14, evidence: 'optional' });
  expect(items.map(({ node: id, what, waitsFor }) => [id, what, waitsFor])).toEqual([
    ['not-begun', 'not-begun', []],
    ['late', 'overdue', []],
    ['today', 'finishes', []],
    ['begins', 'begins', ['late']],
    ['in-14', 'finishes', []],
  ]);
  expect(items[3]?.because.zh).toBe('应于 2026-08-10 开始；前置未完成：late');
});
