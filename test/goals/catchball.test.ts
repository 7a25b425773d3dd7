import { statesOf, sum } from 'hoshin/foundation';
import {
  catchballGap,
  decompose,
  type MoveInput,
  negotiate,
  type Negotiation,
  negotiationLife,
  negotiationStanding,
  parseGoal,
  parseNegotiation,
  phaseGoal,
  safeParseNegotiation,
  settledGoal,
  shareGap,
} from 'hoshin/goals';
import { expect, test } from 'vitest';

const empty = parseNegotiation({
  id: 'n-east',
  goal: 'sales.east',
  above: 'president',
  below: 'east-manager',
  arbiter: 'chair',
  approver: 'board',
  moves: [],
});
const on = (day: number): string => `2026-01-${String(day).padStart(2, '0')}`;
const asked: MoveInput = {
  event: 'propose',
  by: 'president',
  on: on(8),
  value: '60',
  because: 'last year and ten percent',
};
const counter: MoveInput = {
  event: 'counter',
  by: 'east-manager',
  on: on(12),
  value: '50',
  because: 'one opening moves',
};
const after = (...moves: MoveInput[]): Negotiation =>
  moves.reduce((talk, move) => {
    const made = negotiate(talk, move);
    if (made.kind === 'refused') throw new Error(made.issues[0]!.message);
    return made.next;
  }, empty);

test('from the first proposal to the goal that is issued', () => {
  const talk = after(
    asked,
    counter,
    { event: 'propose', by: 'president', on: on(14), value: '55', because: 'half way' },
    { event: 'agree', by: 'east-manager', on: on(15) },
    { event: 'commit', by: 'east-manager', on: on(16) },
    { event: 'approve', by: 'board', on: on(20) },
    { event: 'issue', by: 'board', on: on(20) },
  );
  expect(negotiationStanding(talk)).toMatchObject({
    state: 'issued',
    asked: '55',
    offered: '50',
    settled: '55',
    gap: '-5',
    rounds: 1,
    allowed: [],
    because: { en: 'issued at 55; asked 55, offered 50', zh: '已下达，目标 55；上级提出 55，下级提出 50' },
  });
  expect(parseNegotiation(JSON.parse(JSON.stringify(talk)))).toEqual(talk);
  expect(empty.moves).toEqual([]);
});

test('what cannot be agreed goes up and is imposed, never by a side of the talks', () => {
  const up = after(asked, counter, { event: 'escalate', by: 'east-manager', on: on(13), because: 'stands apart' });
  const own = negotiate(up, { event: 'impose', by: 'president', on: on(14), value: '58', because: 'enough' });
  expect(own.kind === 'refused' ? own.issues.map(({ code, text }) => [code, text.zh]) : []).toEqual([
    ['step-refused', '“president”无权操作，应由裁决人办理'],
  ]);
  const done = negotiate(up, { event: 'impose', by: 'chair', on: on(14), value: '58', because: 'land bank allows it' });
  expect(done).toMatchObject({ kind: 'moved', from: 'escalated', to: 'imposed' });
});

test('a refused move says why and which are allowed', () => {
  const own = negotiate(after(asked), { event: 'agree', by: 'president', on: on(9) });
  expect(own).toMatchObject({ kind: 'refused', issues: [{ code: 'step-refused' }] });
  const soon = negotiate(after(asked), { event: 'issue', by: 'board', on: on(1) });
  if (soon.kind !== 'refused') throw new Error('allowed');
  expect(soon.issues.map(({ code }) => code)).toEqual(['step-not-allowed', 'step-back-in-time']);
  expect(soon.allowed.map(({ event }) => event)).toEqual(['propose', 'counter', 'agree', 'escalate']);
});

test('every state can be reached and only an issued goal is at its end', () => {
  const states = statesOf(negotiationLife);
  expect(states).toHaveLength(9);
  const ends = states.filter((state) => !negotiationLife.transitions.some(({ from }) => from === state));
  expect(ends).toEqual(['issued']);
});

test('a record with a move that was not allowed is refused at that move', () => {
  const broken = safeParseNegotiation({ ...empty, moves: [asked, { event: 'issue', by: 'board', on: on(9) }] });
  expect(broken.ok ? [] : broken.issues.map(({ code, path }) => [code, ...path])).toEqual([
    ['step-not-allowed', 'moves', 1],
  ]);
  const judge = safeParseNegotiation({ ...empty, approver: 'east-manager' });
  expect(judge.ok ? [] : judge.issues.map(({ code, path }) => [code, ...path])).toEqual([['own-case', 'approver']]);
});

const goal = parseGoal({
  id: 'sales',
  indicator: 'sales',
  entity: 'group',
  period: '2026',
  target: '100',
  provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
  version: 1,
});
const shared = decompose(goal, {
  parts: [
    { entity: 'east', weight: 3 },
    { entity: 'west', weight: 2 },
  ],
  quantum: 1,
  basis: 'actuals',
});
const [east, west] = shared.kind === 'decomposed' ? shared.goals : [];
const agreed = after(asked, counter, { event: 'agree', by: 'president', on: on(15) });

test('a settled goal is the next version, with its shape and where it came from', () => {
  const phased = phaseGoal(east!, {
    parts: [
      { period: '2026-H1', weight: 1 },
      { period: '2026-H2', weight: 2 },
    ],
    quantum: 1,
  });
  const settled = settledGoal(phased, agreed, { quantum: 1 })!;
  expect(settled).toMatchObject({
    id: 'sales.east',
    target: '50',
    version: 2,
    phasing: { parts: [{ amount: '17' }, { amount: '33' }] },
    provenance: {
      kind: 'agreed',
      negotiation: 'n-east',
      on: '2026-01-15',
      from: 'sales',
      asked: '60',
      because: { en: 'agreed at 50 in "n-east": one opening moves' },
    },
  });
  expect(settledGoal(phased, after(asked), { quantum: 1 })).toBe(null);
});

test('the remaining gap is told, and shared only over what is not locked', () => {
  const gap = catchballGap(goal, [east!, west!], [agreed]);
  expect(gap).toMatchObject({ topDown: '100', bottomUp: '90', gap: '-10' });
  expect(
    gap.lines.map(({ entity, standing, moved, settled, state }) => [entity, standing, moved, settled, state]),
  ).toEqual([
    ['east', '50', '-10', true, 'agreed'],
    ['west', '40', '0', false, null],
  ]);
  const settled = settledGoal(east!, agreed, { quantum: 1 })!;
  const claims = [{ goal: 'sales.west', weight: 1 }];
  const spread = shareGap(goal, [settled, west!], { claims, quantum: 1, basis: 'capacity' });
  const moved = spread.kind === 'decomposed' ? spread.goals : [];
  expect(moved).toMatchObject([
    { id: 'sales.west', target: '50', version: 2, provenance: { asked: '50', from: 'sales' } },
  ]);
  expect(sum([settled.target, ...moved.map(({ target }) => target)])).toBe('100');
  const tight = shareGap(goal, [settled, west!], {
    claims: [{ ...claims[0]!, max: '45' }],
    quantum: 1,
    basis: 'capacity',
  });
  expect(tight).toMatchObject({ kind: 'infeasible', shortBy: '5' });
});

test('new targets that pass a base or stretch are refused, all of them', () => {
  const bounded = parseGoal({ ...west, base: '30', stretch: '45' });
  const settled = settledGoal(east!, agreed, { quantum: 1 })!;
  expect(() =>
    shareGap(goal, [settled, bounded], { claims: [{ goal: 'sales.west', weight: 1 }], quantum: 1, basis: 'capacity' }),
  ).toThrow('do not lie in one direction');
});
