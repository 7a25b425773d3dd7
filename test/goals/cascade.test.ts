import { cascadeIssues, goalChain, parseGoal, parsePerformanceContract, scoreContract } from 'hoshin/goals';
import { expect, test } from 'vitest';

const label = { zh: '示例', en: 'Illustrative' };
const goalOf = (id: string, more: object = {}) =>
  parseGoal({
    id,
    indicator: 'sales',
    entity: 'east',
    period: '2026',
    target: '100',
    version: 1,
    provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
    ...more,
  });
const item = (id: string, more: object = {}) => ({
  id,
  label,
  weight: '0.5',
  indicator: 'sales',
  direction: 'increase',
  accrues: true,
  target: '100',
  rule: { kind: 'ratio', full: '100' },
  dataOwner: 'finance',
  ...more,
});
const contractOf = (...items: readonly object[]) =>
  parsePerformanceContract({
    id: 'c',
    label,
    issuer: 'president',
    undertaker: 'manager',
    entity: 'east',
    period: '2026',
    items,
    missing: 'hold',
    vetoes: [],
    gates: [],
    revisions: [],
    appeal: { days: 10, workdays: true, to: 'committee' },
    signedOn: '2026-01-20',
  });
const found = (contract: ReturnType<typeof contractOf>, ...goals: readonly ReturnType<typeof goalOf>[]) =>
  cascadeIssues(contract, goals).map(({ code, path }) => `${code} ${path.join('.')}`);

test('each way in which an item can part from its goal is told where it stands', () => {
  const contract = contractOf(item('plain'), item('sales', { goal: 'g' }));
  expect(found(contract, goalOf('g'))).toEqual([]);
  expect(found(contract)).toEqual(['unknown-goal items.1.goal']);
  expect(found(contract, goalOf('g', { target: '90' }))).toEqual(['target-differs items.1.target']);
  expect(found(contract, goalOf('g', { indicator: 'receipts' }))).toEqual(['other-indicator items.1.goal']);
  expect(found(contract, goalOf('g', { entity: 'west' }))).toEqual(['other-entity items.1.goal']);
  expect(
    ['2025', '2027', '2026-01-01/P1096D', '2026-Q3'].map((period) => found(contract, goalOf('g', { period }))),
  ).toEqual([['outside-period items.1.goal'], ['outside-period items.1.goal'], ['outside-period items.1.goal'], []]);
});

const targetless = Object.fromEntries(
  Object.entries(item('a', { goal: 'g', direction: 'milestone' })).filter(([name]) => name !== 'target'),
);

test('an item without a target of its own, and one taken out, stand against nothing', () => {
  const open = contractOf(targetless, item('b'));
  expect(found(open, goalOf('g'))).toEqual([]);
  const adjusted = {
    kind: 'dropped',
    treatment: 'leave-out',
    because: 'sold',
    approvedBy: 'president',
    approvedOn: '2026-06-01',
  };
  expect(found(contractOf(item('a', { goal: 'gone', adjusted }), item('b')))).toEqual([]);
});

test('a goal of the contract’s unit and period that no item carries is told; others are none of its business', () => {
  const contract = contractOf(item('a', { goal: 'g' }), item('b'));
  const others = [goalOf('x', { entity: 'west' }), goalOf('y', { period: '2027' })];
  expect(found(contract, goalOf('g'), ...others)).toEqual([]);
  expect(found(contract, goalOf('g'), goalOf('h', { indicator: 'receipts' }))).toEqual(['goal-without-item items']);
});

test('the year of a firm whose year begins in April is read by its own calendar', () => {
  const contract = contractOf(item('a', { goal: 'g' }), item('b'));
  const spring = goalOf('g', { period: '2026-04-01/P30D' });
  const winter = goalOf('g', { period: '2027-02-01/P28D' });
  const fiscal = { startMonth: 4, labelBy: 'startYear' } as const;
  const codes = (goal: typeof spring) => cascadeIssues(contract, [goal], fiscal).map(({ code }) => code);
  expect([codes(spring), codes(winter), found(contract, winter)]).toEqual([[], [], ['outside-period items.0.goal']]);
});

test('a chain ends at the goal that was set, at one that is not there, or where it began', () => {
  const from = (id: string, above: string) =>
    goalOf(id, {
      provenance: { kind: 'decomposed', from: above, axis: 'period', asked: '100', basis: 'b', because: label },
    });
  const ids = (goals: Parameters<typeof goalChain>[0], id: string) => goalChain(goals, id).map((goal) => goal.id);
  const agreed = goalOf('b', {
    provenance: { kind: 'agreed', negotiation: 'n', on: '2026-01-09', from: 'c', because: label },
  });
  expect(ids([from('a', 'b'), agreed, goalOf('c')], 'a')).toEqual(['a', 'b', 'c']);
  expect(ids([from('a', 'gone')], 'a')).toEqual(['a']);
  expect(ids([from('a', 'b'), from('b', 'a')], 'a')).toEqual(['a', 'b']);
  expect(ids([goalOf('a')], 'b')).toEqual([]);
});

test('a function of the user in a contract knows the period it judges', () => {
  const contract = contractOf(item('a', { rule: { kind: 'custom', name: 'mine' } }), item('b'));
  const periods: (string | null)[] = [];
  const functions = {
    mine: ({ period }: { period: string | null }) => {
      periods.push(period);
      return 80;
    },
  };
  const results = {
    items: [
      { item: 'a', actual: '1' },
      { item: 'b', actual: '90' },
    ],
    vetoes: [],
  };
  expect(scoreContract(contract, results, { functions }).node.points).toBe('85');
  expect(periods).toEqual(['2026']);
});
