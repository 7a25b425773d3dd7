import { judgeAdjustment, lightOfNode, parsePlanNode } from 'hoshin/plans';
import {
  adjustmentByKeyNode,
  keyNodeLists,
  milestonesOnceAYear,
  sevenControls,
  tripLights,
  worksLights,
} from 'hoshin/presets';
import { expect, test } from 'vitest';
import { label, planOf } from '../sample.ts';

const fourteen = (keyNodeLists.find(({ id }) => id === 'fourteen')?.nodes ?? []).map(({ id }) => id);
const plan = planOf('keys', 1, [...fourteen.map((id) => ({ id, standard: id })), { id: 'other' }]);
const change = (node: string, by: string, on = '2026-08-01') =>
  ({ id: 'c1', node, from: '2026-09-26', to: '2026-10-16', kind: 'permit', reason: label, by, on }) as never;
const judge = (node: string, by: string) =>
  judgeAdjustment([plan], change(node, by), { policy: adjustmentByKeyNode.value, made: [] });

test.each(fourteen.map((id, at) => [at + 1, id] as const))(
  'node %i of the fourteen, %s, is changed by whom the published rule names',
  (number, id) => {
    const [yes, no] = [1, 2, 6, 9, 12].includes(number)
      ? ['president', 'operations-centre']
      : ['operations-centre', 'president'];
    expect(judge(id, yes).kind).toBe('allowed');
    expect(judge(id, no).kind).toBe('refused');
  },
);

test('any other node is decided where its plan is, and the group is told', () => {
  expect(judge('other', 'president')).toMatchObject({ kind: 'allowed', rule: 'local', informs: ['operations-centre'] });
});

test('milestones once a year, other nodes as often as wanted', () => {
  const made = [change('opening', 'president', '2026-02-01')].map((one: object) => ({ ...one, id: 'c0' })) as never;
  const policy = milestonesOnceAYear.value;
  expect(judgeAdjustment([plan], change('opening', 'president'), { policy, made }).kind).toBe('refused');
  expect(judgeAdjustment([plan], change('start', 'president'), { policy, made }).kind).toBe('allowed');
});

const lightOf = (tier: number, asOf: string) =>
  lightOfNode(parsePlanNode({ id: 'n', label, tier, finish: '2026-03-01' }), tripLights.value, { asOf }).light;

test('a milestone trips on the first day late, a level-one node on the tenth', () => {
  expect(['2026-03-01', '2026-03-02'].map((asOf) => lightOf(1, asOf))).toEqual(['green', 'red']);
  expect(['2026-03-10', '2026-03-11'].map((asOf) => lightOf(2, asOf))).toEqual(['green', 'red']);
});

test('works lights change at 7 and at 15 days', () => {
  const node = parsePlanNode({ id: 'n', label, tier: 3, finish: '2026-03-01' });
  const lights = ['2026-03-02', '2026-03-08', '2026-03-09', '2026-03-15', '2026-03-16'].map(
    (asOf) => lightOfNode(node, worksLights.value, { asOf }).light,
  );
  expect(lights).toEqual(['yellow', 'yellow', 'orange', 'orange', 'red']);
});

test('the seven controls are seven', () => {
  expect(sevenControls.map(({ value }) => value.id)).toEqual([
    'key',
    'weak',
    'cross',
    'critical',
    'income',
    'permit',
    'stop-point',
  ]);
});
