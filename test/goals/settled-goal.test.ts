/** What a negotiation settled, as the next version of its goal: by whom, since when, and why. */
import { type Negotiation, parseGoal, parseNegotiation, settledGoal } from 'hoshin/goals';
import { expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';
import { made } from './made.ts';

const goal = made('east', '60');
const propose = (value: string, because: string, day: string) => ({
  event: 'propose',
  by: 'president',
  on: day,
  value,
  because,
});
const counter = { event: 'counter', by: 'manager', on: '2026-01-12', value: '50', because: 'one opening moves' };
const talk = (...moves: readonly object[]): Negotiation =>
  parseNegotiation({
    id: 'n',
    goal: 'east',
    above: 'president',
    below: 'manager',
    arbiter: 'chair',
    approver: 'board',
    moves,
  });
const first = propose('60', 'last year', '2026-01-08');
const agreed = talk(first, counter, { event: 'agree', by: 'president', on: '2026-01-15' });
const imposed = talk(
  first,
  counter,
  { event: 'escalate', by: 'manager', on: '2026-01-13', because: 'stands apart' },
  { event: 'impose', by: 'chair', on: '2026-01-14', value: '58', because: 'land bank allows it' },
);
const quantum = '1';

test('what was agreed, with the day and the reason of the figure', () => {
  expect(settledGoal(goal, agreed, { quantum })).toEqual({
    ...goal,
    target: '50',
    version: 2,
    provenance: {
      kind: 'agreed',
      negotiation: 'n',
      on: '2026-01-15',
      because: { en: 'agreed at 50 in "n": one opening moves', zh: '经“n”协商一致为 50：one opening moves' },
    },
  });
});

test('what was imposed says so', () => {
  expect(settledGoal(goal, imposed, { quantum })).toMatchObject({
    target: '58',
    provenance: {
      kind: 'imposed',
      on: '2026-01-14',
      because: { en: 'decided at 58 in "n": land bank allows it', zh: '经“n”裁定为 58：land bank allows it' },
    },
  });
});

test('of several reasons for one figure the last is told', () => {
  const again = talk(first, counter, propose('50', 'so be it', '2026-01-14'), {
    event: 'agree',
    by: 'manager',
    on: '2026-01-20',
  });
  expect(settledGoal(goal, again, { quantum })?.provenance).toMatchObject({
    on: '2026-01-20',
    because: { en: 'agreed at 50 in "n": so be it' },
  });
});

test('it keeps the goal above and what was asked at first', () => {
  const because = { en: 'a share', zh: '分解' };
  const shared = parseGoal({
    ...goal,
    provenance: {
      kind: 'decomposed',
      from: 'all',
      axis: 'entity',
      asked: '61.5',
      weight: '1',
      basis: 'equal',
      because,
    },
  });
  const provenance = settledGoal(shared, agreed, { quantum })?.provenance;
  expect(provenance).toMatchObject({ kind: 'agreed', from: 'all', asked: '61.5' });
  const once = settledGoal(shared, agreed, { quantum })!;
  expect(settledGoal(once, imposed, { quantum })).toMatchObject({
    version: 3,
    provenance: { kind: 'imposed', from: 'all', asked: '61.5' },
  });
});

test('a phasing by amounts keeps its proportions, rounded as it builds up; by shares it stays', () => {
  const parts = (...list: readonly string[]) => list.map((amount, at) => ({ period: `2026-Q${at + 1}`, amount }));
  const phased = parseGoal({ ...goal, phasing: { kind: 'amounts', parts: parts('10', '20', '20', '10') } });
  expect(settledGoal(phased, agreed, { quantum })?.phasing).toEqual({
    kind: 'amounts',
    parts: parts('8', '17', '17', '8'),
  });
  expect(settledGoal(phased, agreed, { quantum: '0.01' })?.phasing).toEqual({
    kind: 'amounts',
    parts: parts('8.33', '16.67', '16.67', '8.33'),
  });
  const byShares = {
    kind: 'shares',
    parts: [
      { period: '2026-H1', share: '0.5' },
      { period: '2026-H2', share: '0.5' },
    ],
  };
  expect(settledGoal(parseGoal({ ...goal, phasing: byShares }), agreed, { quantum })?.phasing).toEqual(byShares);
  const none = made('east', '0', { phasing: { kind: 'amounts', parts: parts('5', '-5') } });
  expect(refusalOf(() => settledGoal(none, agreed, { quantum }))).toEqual([['cannot-phase', 'phasing']]);
});

test('nothing is settled while they talk', () => {
  expect(settledGoal(goal, talk(), { quantum })).toBeNull();
  expect(settledGoal(goal, talk(first, counter), { quantum })).toBeNull();
});

test('another goal, a target past base or stretch, and a wrong option are refused', () => {
  expect(refusalOf(() => settledGoal(made('west', '60'), agreed, { quantum }))).toEqual([['other-goal', 'goal']]);
  expect(refusalOf(() => settledGoal(made('west', '60'), talk(), { quantum }))).toEqual([['other-goal', 'goal']]);
  const bounded = made('east', '60', { base: '55', stretch: '70' });
  expect(refusalOf(() => settledGoal(bounded, agreed, { quantum })).map(([code]) => code)).toEqual([
    'tiers-out-of-order',
  ]);
  expect(refusalOf(() => settledGoal(goal, agreed, {} as never))).toEqual([['missing', 'quantum']]);
});
