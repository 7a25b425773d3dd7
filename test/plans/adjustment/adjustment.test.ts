import { adjustBaseline, adjustmentRate, judgeAdjustment, parseBaseline } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { label, planOf } from '../sample.ts';

const plan = planOf('keys', 1, [
  { id: 'title', standard: 'land-title', finish: '2026-03-01' },
  { id: 'open', standard: 'open', finish: '2026-09-26' },
]);
/** After «龙湖 notes, 360doc»: some nodes by the group's president, the others by the group's operations centre. */
const policy = {
  id: 'policy',
  label,
  rules: [
    { id: 'by-president', label, standards: ['land-title'], approvers: ['group-president'], perYear: 1 },
    { id: 'by-operations', label, tiers: [1], approvers: ['group-operations'], perYear: 1, kinds: ['permit'] },
  ],
} as const;
const change = (node: string, more: object = {}): never =>
  ({
    id: 'c1',
    node,
    from: '2026-09-26',
    to: '2026-10-16',
    kind: 'permit',
    reason: label,
    by: 'group-operations',
    on: '2026-08-01',
    ...more,
  }) as never;

test('who may change a node goes by the first rule that is for it', () => {
  const judge = (...given: Parameters<typeof change>): unknown => {
    const judged = judgeAdjustment([plan], change(...given), { policy: policy, made: [] });
    return judged.kind === 'allowed' ? judged.rule : judged.issues.map(({ code }) => code);
  };
  expect(judge('open')).toBe('by-operations');
  expect(judge('title')).toEqual(['not-approver']);
  expect(judge('title', { by: 'group-president' })).toBe('by-president');
  expect(judge('open', { kind: 'wish', by: 'project-head', to: '2026-09-26' })).toEqual([
    'not-approver',
    'reason-kind',
    'same-day',
  ]);
});

test('each thing that stands against a change is told with the field that it is about', () => {
  const made = [change('open', { id: 'c0', on: '2026-02-01' })];
  const wish = change('open', { kind: 'wish', by: 'project-head', to: '2026-09-26' });
  const judged = judgeAdjustment([plan], wish, { policy: policy, made });
  expect(judged.kind === 'refused' ? judged.issues.map(({ code, path }) => [code, path.join('.')]) : []).toEqual([
    ['not-approver', 'by'],
    ['too-often', 'on'],
    ['reason-kind', 'kind'],
    ['same-day', 'to'],
  ]);
  const stranger = judgeAdjustment([planOf('main', 2, [{ id: 'x' }])], change('x'), { policy: policy, made: [] });
  expect(stranger.kind === 'refused' ? stranger.issues.map(({ code, path }) => [code, path.join('.')]) : []).toEqual([
    ['no-rule', 'node'],
  ]);
  expect(() => judgeAdjustment([plan], change('gone'), { policy: policy, made: [] })).toThrow('gone');
  const allowed = judgeAdjustment([plan], change('open'), { policy: policy, made: [] });
  expect(allowed.kind === 'allowed' ? allowed.informs : null).toEqual([]);
});

test('a milestone may be changed once a calendar year, and again in the next', () => {
  const made = [change('open', { id: 'c0', on: '2026-02-01' })];
  const judge = (on: string): string => judgeAdjustment([plan], change('open', { on }), { policy: policy, made }).kind;
  expect(judge('2026-12-31')).toBe('refused');
  expect(judge('2027-01-01')).toBe('allowed');
});

test('a node that no rule is for is changed by nobody', () => {
  const judged = judgeAdjustment([planOf('main', 2, [{ id: 'x' }])], change('x'), {
    policy: policy,
    made: [],
  });
  expect(judged).toMatchObject({ kind: 'refused', rule: null });
});

test('a change makes the next revision and leaves the former as it was', () => {
  const first = parseBaseline({
    id: 'b1',
    label,
    plan: 'keys',
    tier: 1,
    version: 'assessment',
    from: '2026-01-05',
    revision: 1,
    reason: label,
    approver: 'president',
    dates: [
      { node: 'title', finish: '2026-03-01' },
      { node: 'open', start: '2026-09-20', finish: '2026-09-26' },
    ],
  });
  const said = { id: 'b2', label, from: '2026-08-02', reason: label, approver: 'president' } as never;
  const next = adjustBaseline(first, [change('open')], said);
  expect(next.dates).toEqual([
    { node: 'title', finish: '2026-03-01' },
    { node: 'open', start: '2026-10-10', finish: '2026-10-16' },
  ]);
  expect(first.dates[1]?.finish).toBe('2026-09-26');
  expect(() => adjustBaseline(first, [change('gone')], said)).toThrow(/"gone"/);
});

test('the adjustment rate counts a node once however often it moved', () => {
  const made = [change('open'), change('open', { id: 'c2' }), change('title', { id: 'c3', on: '2027-01-01' })];
  const rate = adjustmentRate([plan], made, { from: '2026-01-01', to: '2026-12-31' });
  expect([rate.nodes, rate.adjusted, rate.changes, rate.rate]).toEqual([2, 1, 2, '0.5']);
});
