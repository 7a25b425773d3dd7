import { sum } from 'hoshin/foundation';
import { accruedTo, decompose, expectedToDate, parseGoal, phaseGoal, trackGoal } from 'hoshin/goals';
import { expect, test } from 'vitest';

const goal = parseGoal({
  id: 'sales',
  indicator: 'contracted-sales',
  entity: 'group',
  period: '2020',
  target: '230000000000',
  base: '200000000000',
  provenance: { kind: 'set', by: 'board', on: '2020-01-05' },
  version: 1,
});
const parts = [
  { entity: 'hangzhou', weight: '7.97' },
  { entity: 'beijing', weight: '10.57' },
  { entity: 'zero', weight: '0' },
];

test('children add up to the goal to the fen, in any order of the claims', () => {
  const shared = decompose(goal, { parts, quantum: '0.01', basis: 'actuals-2019' });
  const turned = decompose(goal, { parts: parts.toReversed(), quantum: '0.01', basis: 'actuals-2019' });
  if (shared.kind !== 'decomposed' || turned.kind !== 'decomposed') throw new Error('infeasible');
  expect(sum(shared.goals.map(({ target }) => target))).toBe(goal.target);
  expect(new Map(turned.goals.map((one) => [one.id, one]))).toEqual(new Map(shared.goals.map((one) => [one.id, one])));
  expect(shared.goals[2]!.target).toBe('0');
  expect(shared.goals[0]!.provenance).toMatchObject({
    kind: 'decomposed',
    from: 'sales',
    axis: 'entity',
    weight: '7.97',
  });
  expect(shared.goals[0]!.base).toBeUndefined();
  expect(parseGoal(JSON.parse(JSON.stringify(shared.goals[0])))).toEqual(shared.goals[0]);
});

test('locks and bounds hold; what cannot be says by how much', () => {
  const locked = decompose(goal, {
    parts: [
      { entity: 'a', weight: 1, locked: '30000000000' },
      { entity: 'b', weight: 1 },
      { entity: 'c', weight: 3 },
    ],
    quantum: '1',
    basis: 'capacity',
  });
  expect(locked.kind === 'decomposed' ? locked.goals.map(({ target }) => target) : null).toEqual([
    '30000000000',
    '50000000000',
    '150000000000',
  ]);
  const short = decompose(goal, { parts: [{ entity: 'a', weight: 1, max: '1' }], quantum: '1', basis: 'capacity' });
  expect(short.kind === 'infeasible' ? short.shortBy : null).toBe('229999999999');
});

test('a block of months stays a block, and the expectation rises evenly within it', () => {
  const phased = phaseGoal(parseGoal({ ...goal, target: '100' }), {
    quantum: '0.01',
    parts: [
      { period: '2020-01-01/P60D', weight: 1 },
      { period: '2020-03-01/P306D', weight: 3 },
    ],
  });
  expect(phased.phasing).toEqual({
    kind: 'amounts',
    parts: [
      { period: '2020-01-01/P60D', amount: '25' },
      { period: '2020-03-01/P306D', amount: '75' },
    ],
  });
  expect(expectedToDate(phased, '2019-12-31')).toBe('0');
  expect(expectedToDate(phased, '2020-01-30')).toBe('12.5');
  expect(expectedToDate(phased, '2020-02-29')).toBe('25');
  expect(expectedToDate(phased, '2021-06-30')).toBe('100');
});

test('what has accrued never falls as days go by', () => {
  let last = 0;
  for (let day = 1; day <= 28; day += 1) {
    const now = Number(
      accruedTo([{ period: '2021-02' as any, amount: '7' as any }], `2021-02-${String(day).padStart(2, '0')}`),
    );
    expect(now).toBeGreaterThan(last);
    last = now;
  }
  expect(last).toBe(7);
});

test('a stock is wanted in full on any day; nothing reported is not zero', () => {
  const stock = trackGoal(goal, {
    actual: '230000000000',
    through: '2020-02-01',
    direction: 'maintain-above',
    accrues: false,
  });
  expect([stock.expected, stock.toDate.ratio, stock.remaining]).toEqual([goal.target, '1', null]);
  const silent = trackGoal(goal, { actual: null, through: '2020-02-01', direction: 'increase', accrues: true });
  expect([silent.attainment.status, silent.remaining, silent.requiredPerDay]).toEqual(['not-reported', null, null]);
});
