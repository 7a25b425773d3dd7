import {
  achievement,
  findControls,
  forecastNodes,
  lightsOf,
  nodeStates,
  parseLightScheme,
  scheduleNetwork,
  supplyByMonth,
} from 'hoshin/plans';
import { expect, test } from 'vitest';
import { label, planOf, told } from '../sample.ts';

const plan = planOf(
  'main',
  2,
  [
    { id: 'scheme', department: 'design', weight: '3', finish: '2026-03-10' },
    { id: 'tender', department: 'cost', weight: '1', finish: '2026-03-20' },
    { id: 'permit', department: 'design', weight: '2', finish: '2026-04-20', permit: 'works-permit' },
    { id: 'later', department: 'design', weight: '2', finish: '2026-12-01' },
  ],
  { links: [{ from: 'scheme', to: 'tender', type: 'FS' }] },
);
const facts = [
  told('scheme', '2026-03-10', { actualFinish: '2026-03-10' }),
  told('tender', '2026-03-25', { actualFinish: '2026-03-22' }),
  told('permit', '2026-04-25', { forecastFinish: '2026-05-10' }),
];
const scheme = parseLightScheme({ id: 's', label, count: 'days', rules: [] });
const options = { asOf: '2026-04-30', evidence: 'optional' } as const;
const lights = lightsOf([plan], facts, { ...options, scheme });

test('achievement counts what was due, by any group, and by weights', () => {
  const by = (group: never): unknown =>
    achievement([plan], lights, { from: '2026-03-01', to: '2026-12-31', by: group }).map((one) => [
      one.group,
      one.due,
      one.done,
      one.onTime,
      one.rate,
      one.weighted,
    ]);
  expect(by('all' as never)).toEqual([['all', 3, 2, 1, '0.3333', '0.5']]);
  expect(by('department' as never)).toEqual([
    ['cost', 1, 1, 0, '0', '0'],
    ['design', 2, 1, 1, '0.5', '0.6'],
  ]);
  expect(by('month' as never)).toEqual([
    ['2026-03', 2, 2, 1, '0.5', '0.75'],
    ['2026-04', 1, 0, 0, '0', '0'],
  ]);
  expect(by('quarter' as never)).toEqual([
    ['2026-Q1', 2, 2, 1, '0.5', '0.75'],
    ['2026-Q2', 1, 0, 0, '0', '0'],
  ]);
  expect(by('year' as never)).toEqual([['2026', 3, 2, 1, '0.3333', '0.5']]);
});

test('buildings are told apart, and projects too', () => {
  const of = (id: string, entity: string) => ({
    ...planOf(id, 2, [{ id: `${id}-n1`, entity: `${id}-b1`, finish: '2026-03-10' }]),
    entity,
  });
  const plans = [of('p', 'riverside'), of('q', 'hillside'), of('r', 'hillside')];
  const seen = lightsOf(plans, [told('q-n1', '2026-03-10', { actualFinish: '2026-03-10' })], { ...options, scheme });
  const by = (group: 'project' | 'entity'): unknown =>
    achievement(plans, seen, { from: '2026-03-01', to: '2026-03-31', by: group }).map((one) => [one.group, one.rate]);
  expect(by('project')).toEqual([
    ['hillside', '0.5'],
    ['riverside', '0'],
  ]);
  expect(by('entity')).toEqual([
    ['p-b1', '0'],
    ['q-b1', '1'],
    ['r-b1', '0'],
  ]);
});

test('a rate is told as percent, and a light in a sentence a manager would say', () => {
  const [all] = achievement([plan], lights, { from: '2026-03-01', to: '2026-12-31', by: 'all' });
  expect(all?.because).toEqual({
    en: '1 of 3 due nodes done on time: 33.33%',
    zh: '到期 3 个节点，按期完成 1 个，达成率 33.33%',
  });
  expect(lights.map(({ because }) => because)).toEqual([
    { en: 'due 2026-03-10, done 2026-03-10, on time', zh: '应于 2026-03-10 完成，已于 2026-03-10 按期完成' },
    {
      en: 'due 2026-03-20, done 2026-03-22, 2 days late',
      zh: '应于 2026-03-20 完成，实际于 2026-03-22 完成，逾期 2 天',
    },
    {
      en: 'due 2026-04-20, 10 days late, forecast 20 days late',
      zh: '应于 2026-04-20 完成，已逾期 10 天，预计逾期 20 天',
    },
    { en: 'due 2026-12-01, 215 days to go', zh: '应于 2026-12-01 完成，距到期 215 天' },
  ]);
});

test('nothing due gives no line, and a missing weight no weighted rate', () => {
  expect(achievement([plan], lights, { from: '2025-01-01', to: '2025-12-31', by: 'all' })).toEqual([]);
  const bare = planOf('main', 2, [{ id: 'scheme', finish: '2026-03-10' }]);
  const [all] = achievement([bare], lightsOf([bare], facts, { ...options, scheme }), {
    from: '2026-03-01',
    to: '2026-03-31',
    by: 'all',
  });
  expect([all?.rate, all?.weighted]).toEqual(['1', null]);
});

test('controls that can be found are found, and those tagged stay', () => {
  const schedule = scheduleNetwork(
    { activities: plan.nodes.map(({ id }) => ({ id, duration: id === 'later' ? 9 : 1 })), links: [] },
    {},
  );
  if (schedule.kind !== 'scheduled') throw new Error('cyclic');
  const tagged = {
    ...plan,
    nodes: plan.nodes.map((node) => (node.id === 'permit' ? { ...node, controls: ['permit', 'income'] } : node)),
  };
  expect(findControls([tagged], schedule).map(({ node, control, found }) => `${node} ${control} ${found}`)).toEqual([
    'scheme cross true',
    'tender cross true',
    'permit permit false',
    'permit income false',
    'later critical true',
  ]);
});

test('a forecast takes the later of what the owner says and what the schedule gives', () => {
  const states = nodeStates([plan], facts, options);
  const forecast = forecastNodes(lights, { states });
  expect(forecast.map(({ node, expected, by, daysLate }) => [node, expected, by, daysLate])).toEqual([
    ['scheme', '2026-03-10', 'done', 0],
    ['tender', '2026-03-22', 'done', 2],
    ['permit', '2026-05-10', 'owner', 20],
    ['later', null, 'nothing', null],
  ]);
});

test('supply by month loses nothing', () => {
  const supply = supplyByMonth([
    { node: 'b1', on: '2026-09-26', amount: '300.01' },
    { node: 'b2', on: '2026-09-30', amount: '200' },
    { node: 'b3', on: '2027-01-01', amount: '50' },
    { node: 'b4', on: null, amount: '7' },
  ]);
  expect(supply.months.map(({ month, amount }) => [month, amount])).toEqual([
    ['2026-09', '500.01'],
    ['2027-01', '50'],
  ]);
  expect(supply.undated).toEqual({ amount: '7', nodes: ['b4'] });
});
