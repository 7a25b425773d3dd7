import {
  decompose,
  decomposeTable,
  decomposeTree,
  type Goal,
  parseGoal,
  reconcile,
  type ReconcileOptions,
} from 'hoshin/goals';
import type { Indicator } from 'hoshin/indicators';
import { expect, test } from 'vitest';

const stated = (id: string) => ({
  id,
  label: { zh: id, en: id },
  family: 'financial',
  unit: { kind: 'money', currency: 'CNY' },
  direction: 'increase',
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'finance',
  dueDays: 5,
  version: 1,
  effective: { from: '2026-01-01' },
});
const money = (id: string, time: 'sum' | 'last' = 'sum') =>
  ({ ...stated(id), kind: 'base', grain: 'month', additivity: { time, entity: 'sum' } }) as Indicator;
const input = (id: string) => ({ op: 'indicator', id });
const formula = { op: 'minus', left: input('revenue'), right: input('cost') };
const indicators = [
  money('revenue'),
  money('cost'),
  money('stock', 'last'),
  { ...stated('profit'), kind: 'derived', formula } as Indicator,
  { ...stated('margin'), kind: 'ratio', numerator: 'profit', denominator: 'revenue' } as Indicator,
];
const entities = [
  { id: 'group', parent: null },
  { id: 'east', parent: 'group', kind: 'region' },
  { id: 'west', parent: 'group', kind: 'region' },
  { id: 'project-a', parent: 'east' },
  { id: 'project-b', parent: 'east' },
];
const options: ReconcileOptions = { entities, indicators };
const goal = (id: string, more: Partial<Record<keyof Goal, unknown>> = {}) =>
  parseGoal({
    id,
    indicator: 'revenue',
    entity: 'group',
    period: '2026',
    target: '100',
    provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
    version: 1,
    ...more,
  });
const short = (goals: readonly Goal[]) =>
  reconcile(goals, options).gaps.map(({ axis, goal: id, gap, missing }) => [axis, id, gap, ...missing]);

const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((period) => ({ period, weight: 1 }));
const units = [
  { entity: 'east', weight: 3 },
  { entity: 'west', weight: 1 },
];
const table = decomposeTable(goal('r'), {
  entities: units,
  periods: quarters,
  shape: 'like-the-whole',
  quantum: '0.01',
  basis: 'b',
});
const whole = table.kind === 'decomposed' ? [goal('r'), ...table.entities, ...table.periods, ...table.cells] : [];

test('what was broken down and left alone comes to what is wanted, on both axes', () => {
  const result = reconcile(whole, options);
  expect(result.gaps).toEqual([]);
  expect(result.checked).toEqual({ entity: 5, period: 3, formula: 0 });
});

test('a goal that moved is named in every gap it causes; the highest version counts', () => {
  const cell = whole.find(({ id }) => id === 'r.east.2026-Q3')!;
  const moved = parseGoal({ ...cell, target: '10', version: 2 });
  const { gaps } = reconcile([...whole, moved], options);
  expect(gaps.map(({ axis, goal: id, gap }) => [axis, id, gap])).toEqual(
    [
      ['period', 'r.east', '-8.75'],
      ['entity', 'r.2026-Q3', '-8.75'],
    ].sort((a, b) => (a[1]! < b[1]! ? -1 : 1)),
  );
  expect(gaps[0]!.causes).toEqual([
    {
      goal: cell.id,
      indicator: 'revenue',
      entity: 'east',
      period: '2026-Q3',
      target: '10',
      asked: '18.75',
      moved: '-8.75',
    },
  ]);
});

test('levels without a goal are looked through, and units without one are named', () => {
  const projects = decompose(goal('r'), {
    parts: [
      { entity: 'project-a', weight: 1 },
      { entity: 'project-b', weight: 1 },
    ],
    quantum: 1,
    basis: 'b',
  });
  const list = projects.kind === 'decomposed' ? projects.goals : [];
  expect(short([goal('r'), ...list])).toEqual([]);
  expect(short([goal('r'), ...list.slice(0, 1)])).toEqual([['entity', 'r', '-50', 'west']]);
});

test('periods: nested ones level by level, gaps of days named, weeks and months never mixed', () => {
  const q1 = goal('q1', { period: '2026-Q1', target: '30' });
  const months = ['2026-01', '2026-02', '2026-03'].map((period) => goal(`m${period}`, { period, target: '10' }));
  const week = goal('w', { period: '2026-W05', target: '3' });
  expect(short([goal('r'), q1, ...months])).toEqual([['period', 'r', '-70', '2026-04-01/P275D']]);
  expect(short([q1, ...months, week])).toEqual([['period', 'q1', '-27', '2026-01-01/P25D', '2026-02-02/P58D']]);
});

test('only what the indicator declares is added: a stock over units, not over months', () => {
  const stock = (id: string, more: object) => goal(id, { indicator: 'stock', ...more });
  const year = stock('s', {});
  expect(short([year, stock('s1', { period: '2026-H1', target: '70' })])).toEqual([]);
  expect(short([year, stock('s2', { entity: 'east', target: '70' })])).toEqual([['entity', 's', '-30', 'west']]);
});

test('along the formula, with signs; inputs without a goal are told', () => {
  const profit = goal('p', { indicator: 'profit', target: '30' });
  const revenue = goal('r');
  const cost = goal('c', { indicator: 'cost', target: '75' });
  const result = reconcile([profit, revenue, cost], options);
  expect(result.gaps).toMatchObject([{ axis: 'formula', goal: 'p', bottomUp: '25', gap: '-5' }]);
  const lone = reconcile([profit, revenue], options);
  expect(lone.gaps).toEqual([]);
  expect(lone.unchecked).toMatchObject([
    { axis: 'formula', goal: 'p', because: { zh: '“p”无法按公式核对：cost 未设目标' } },
  ]);
});

test('a ratio by numerators and denominators, never by adding; unstated ones are told', () => {
  const margin = (id: string, entity: string, target: string, ratioOf?: object) =>
    goal(id, { indicator: 'margin', entity, target, ...(ratioOf === undefined ? {} : { ratioOf }) });
  const top = margin('m', 'group', '0.2', { numerator: '20', denominator: '100' });
  const east = margin('e', 'east', '0.25', { numerator: '15', denominator: '60' });
  const west = margin('w', 'west', '0.1', { numerator: '4', denominator: '40' });
  const [gap] = reconcile([top, east, west], options).gaps;
  expect(gap).toMatchObject({ topDown: '20', bottomUp: '19', gap: '-1' });
  expect(gap!.causes.map(({ goal: id, moved }) => [id, moved])).toEqual([
    ['w', '-4'],
    ['e', '3'],
  ]);
  expect(reconcile([top, east, margin('w', 'west', '0.1')], options)).toMatchObject({
    gaps: [],
    unchecked: [{ goal: 'm' }],
  });
});

test('down a tree and back', () => {
  const tree = decomposeTree(goal('r'), {
    claims: [
      { entity: 'east', under: 'group' },
      { entity: 'west', under: 'group', weight: 2 },
      { entity: 'project-a', under: 'east', weight: 1 },
      { entity: 'project-b', under: 'east', weight: 4 },
    ],
    quantum: '0.01',
    basis: 'b',
  });
  expect(short([goal('r'), ...(tree.kind === 'decomposed' ? tree.goals : [])])).toEqual([]);
});

test('bad lists are refused in full', () => {
  const issues = (goals: unknown, more = options) => {
    try {
      reconcile(goals as readonly Goal[], more);
      return [];
    } catch (error) {
      return (error as { issues: { code: string; path: unknown[] }[] }).issues.map(({ code, path }) => [code, ...path]);
    }
  };
  expect(issues([goal('r'), { ...goal('x'), target: 'much' }, { ...goal('y'), period: '2026-13' }])).toEqual([
    ['not-decimal', 'goals', 1, 'target'],
    ['impossible-period', 'goals', 2, 'period'],
  ]);
  expect(issues([goal('r'), goal('same')])).toEqual([['two-goals', 'goals']]);
  expect(issues([goal('r'), goal('r')])).toEqual([['duplicate-version', 'goals', 1, 'version']]);
  expect(issues([goal('r', { entity: 'mars' }), goal('z', { indicator: 'nps' })])).toEqual([
    ['unknown-indicator', 'indicators'],
    ['unknown-entity', 'entities'],
  ]);
  expect(issues('goals')).toEqual([['wrong-type', 'goals']]);
});

test('the largest gap comes first whichever way it goes; gaps of one size by the id of the goal', () => {
  const east = { entity: 'east' };
  const regions = (id: string, period: string, target: string) => [
    goal(`whole.${id}`, { period }),
    goal(`part.${id}`, { ...east, period, target }),
  ];
  const gaps = (goals: readonly Goal[]) => reconcile(goals, options).gaps.map(({ goal: id, gap }) => `${id} ${gap}`);
  const list = [
    ...regions('b', '2021', '105'),
    ...regions('a', '2022', '95'),
    ...regions('d', '2023', '130'),
    ...regions('c', '2024', '80'),
    ...regions('e', '2025', '105'),
  ];
  const found = ['whole.d 30', 'whole.c -20', 'whole.a -5', 'whole.b 5', 'whole.e 5'];
  expect(gaps(list)).toEqual(found);
  expect(gaps(list.toReversed())).toEqual(found);
});

test('the goals that cause a gap: the largest move first, equal ones by id, one that nobody asked by its whole target', () => {
  const asked = (id: string, entity: string, from: string, target: string) =>
    goal(id, {
      entity,
      target,
      provenance: {
        kind: 'decomposed',
        from: 'r',
        axis: 'entity',
        asked: from,
        basis: 'b',
        because: { zh: '示例', en: 'example' },
      },
    });
  const units = ['a', 'b', 'c', 'd', 'e'];
  const wide = {
    ...options,
    entities: [{ id: 'group', parent: null }, ...units.map((id) => ({ id, parent: 'group' }))],
  };
  const list = [
    goal('r'),
    asked('b', 'b', '30', '27'),
    asked('a', 'a', '20', '23'),
    asked('c', 'c', '20', '20'),
    asked('d', 'd', '9007199254740993.5', '0.5'),
    goal('e', { entity: 'e', target: '9007199254740992' }),
  ];
  const causes = (goals: readonly Goal[]) =>
    reconcile(goals, wide).gaps[0]?.causes.map(({ goal: id, asked: of, moved }) => [id, of, moved]);
  const found = [
    ['d', '9007199254740993.5', '-9007199254740993'],
    ['e', null, null],
    ['a', '20', '3'],
    ['b', '30', '-3'],
  ];
  expect(causes(list)).toEqual(found);
  expect(causes(list.toReversed())).toEqual(found);
});

test('along a formula nobody is missing; a constant counts; ratios that come to the rate leave no gap', () => {
  const plus = {
    ...stated('profit'),
    kind: 'derived',
    formula: { op: 'plus', left: formula, right: { op: 'number', value: '5' } },
  };
  const withConstant = { ...options, indicators: [money('revenue'), money('cost'), plus as Indicator] };
  const [revenue, cost] = [goal('r'), goal('c', { indicator: 'cost', target: '70' })];
  const profit = (target: string) => goal('p', { indicator: 'profit', target });
  expect(reconcile([profit('35'), revenue, cost], withConstant).gaps).toEqual([]);
  expect(reconcile([profit('30'), revenue, cost], withConstant).gaps).toMatchObject([
    {
      axis: 'formula',
      bottomUp: '35',
      gap: '5',
      missing: [],
      because: {
        en: 'the inputs of the formula of "p" come to 35, 5 more than 30',
        zh: '“p”的公式构成指标合计 35，较 30 多 5',
      },
    },
  ]);
  const margin = (id: string, entity: string, numerator: string, denominator: string) =>
    goal(id, { indicator: 'margin', entity, target: '0.2', ratioOf: { numerator, denominator } });
  const even = reconcile(
    [margin('m', 'group', '20', '100'), margin('e', 'east', '9', '45'), margin('w', 'west', '11', '55')],
    options,
  );
  expect([even.gaps, even.unchecked, even.checked.entity]).toEqual([[], [], 1]);
});

test('an agreed goal that was asked nothing has no move of its own', () => {
  const agreed = goal('east', {
    entity: 'east',
    target: '90',
    provenance: { kind: 'agreed', negotiation: 'n', on: '2026-02-01', because: { zh: '示例', en: 'example' } },
  });
  expect(reconcile([goal('r'), agreed], options).gaps[0]?.causes).toMatchObject([
    { goal: 'east', asked: null, moved: null },
  ]);
});
