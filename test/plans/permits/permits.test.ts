import { certificateDuties, judgePermitGate, nodeStates, preSaleGate } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { label, planOf, told } from '../sample.ts';

const plan = planOf('permits', 3, [
  { id: 'title', permit: 'land-title', finish: '2026-01-20' },
  { id: 'planning', permit: 'planning-permit', finish: '2026-03-01' },
  { id: 'works', permit: 'works-permit', finish: '2026-05-01' },
]);
const facts = ['title', 'planning', 'works'].map((node) => told(node, '2026-05-02', { actualFinish: '2026-05-01' }));
const states = (known: typeof facts) => nodeStates([plan], known, { asOf: '2026-06-01', evidence: 'optional' });
const met = { 'land-paid': true, 'dates-fixed': true, 'manager-hired': true };

test('the gate opens when every condition is known to be met, above a quarter and not at it', () => {
  const judge = (spent: string, known = facts, told_: object = met): unknown => {
    const gate = judgePermitGate(preSaleGate, [plan], states(known), {
      invested: { total: '100', spent },
      facts: told_,
    } as never);
    return [gate.open, gate.conditions.filter((one) => one.met !== true).map(({ id, met: is }) => [id, is])];
  };
  expect(judge('25.01')).toEqual([true, []]);
  expect(judge('25')).toEqual([false, [['invested', false]]]);
  expect(judge('30', facts.slice(0, 2))).toEqual([false, [['works', false]]]);
  expect(judge('30', facts, { ...met, 'land-paid': false })).toEqual([false, [['land-paid', false]]]);
  expect(judge('30', facts, {})).toEqual([
    false,
    [
      ['land-paid', null],
      ['dates-fixed', null],
      ['manager-hired', null],
    ],
  ]);
});

test('a permit that no node brings is not known', () => {
  const gate = judgePermitGate(preSaleGate, [], [], { invested: null, facts: {} });
  expect(gate.conditions.every((one) => one.met === null)).toBe(true);
});

test('certificates are inspected every year until they expire', () => {
  const certificate = {
    id: 'c',
    kind: 'qualification',
    label,
    entity: 'group',
    obtained: '2024-02-29',
    expires: '2027-02-28',
    firstInspection: '2024-02-29',
    remindDays: 10,
  } as never;
  const duties = certificateDuties([certificate], { from: '2025-01-01', to: '2030-01-01' });
  expect(duties.map(({ what, due, remindOn }) => [what, due, remindOn])).toEqual([
    ['inspection', '2025-02-28', '2025-02-18'],
    ['inspection', '2026-02-28', '2026-02-18'],
    ['inspection', '2027-02-28', '2027-02-18'],
    ['expiry', '2027-02-28', '2027-02-18'],
  ]);
});
