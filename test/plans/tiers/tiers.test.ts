import { checkTiers, rollUpTiers } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { planOf, told } from '../sample.ts';

const full = { owner: 'head', weight: '1' };
const keys = planOf('keys', 1, [{ id: 'open', ...full, finish: '2026-09-26' }]);
const main = planOf('main', 2, [
  { id: 'permit', ...full, supports: 'open', finish: '2026-09-20' },
  { id: 'show', ...full, supports: 'open', finish: '2026-09-26' },
]);

test('plans that stand on each other give no finding', () => {
  expect(checkTiers([keys, main])).toEqual([]);
});

test.each([
  ['late-supporter', { id: 'x', ...full, supports: 'open', finish: '2026-09-27' }],
  ['unknown-support', { id: 'x', ...full, supports: 'nowhere' }],
  ['support-tier', { id: 'x', ...full, supports: 'permit' }],
  ['unowned', { id: 'x', weight: '1', supports: 'open' }],
  ['unweighted', { id: 'x', owner: 'head', supports: 'open' }],
  ['duplicate-node', { id: 'open', ...full, supports: 'open' }],
])('%s is found', (fault, node) => {
  const faults = checkTiers([keys, main, planOf('more', 2, [node])]).map((one) => one.fault);
  expect(faults).toContain(fault);
});

test('how late a supporter is, in days and in words', () => {
  const late = planOf('more', 2, [{ id: 'x', ...full, supports: 'open', finish: '2026-10-06' }]);
  const [found] = checkTiers([keys, main, late]);
  expect(found).toMatchObject({ node: 'x', plan: 'more', other: 'open', days: 10 });
  expect(found?.because.zh).toBe('节点“x”比其支撑的节点“open”晚 10 天完成');
});

test('an upper node without support is found as soon as there are lower plans', () => {
  expect(checkTiers([keys])).toEqual([]);
  const other = planOf('other', 2, [{ id: 'x', ...full }]);
  expect(checkTiers([keys, other]).map(({ fault, node }) => [fault, node])).toEqual([['unsupported', 'open']]);
});

test('tier 3 is asked for support only where the caller says so', () => {
  const special = planOf('special', 3, [{ id: 's', ...full, supports: 'permit' }]);
  const month = planOf('month', 4, [{ id: 'm', ...full, supports: 'permit' }]);
  const plans = [keys, main, special, month];
  expect(checkTiers(plans).map(({ node }) => node)).toEqual(['show']);
  expect(checkTiers(plans, { supported: [3] }).map(({ node }) => node)).toEqual(['s']);
});

test('a link into the void is found, with the plan that holds it', () => {
  const linked = planOf('linked', 2, [{ id: 'x', ...full, supports: 'open' }], {
    links: [{ from: 'x', to: 'gone', type: 'FS' }],
  });
  expect(checkTiers([keys, main, linked])).toMatchObject([{ fault: 'unknown-link', node: 'gone', plan: 'linked' }]);
});

test('every finding at once, none hiding another', () => {
  const bad = planOf('bad', 2, [{ id: 'x', supports: 'open', finish: '2026-12-01' }]);
  expect(checkTiers([keys, main, bad]).map(({ fault }) => fault)).toEqual(['late-supporter', 'unowned', 'unweighted']);
});

const options = { asOf: '2026-08-31', evidence: 'optional', missing: 'hold' } as const;
const weighted = planOf('weighted', 2, [
  { id: 'permit', weight: '3', supports: 'open' },
  { id: 'show', weight: '1', supports: 'open' },
]);

test('progress is the weighted mean of the supporters, and a missing report is no zero', () => {
  const facts = [told('permit', '2026-08-01', { percent: '50' })];
  const percent = (missing: 'hold' | 'zero' | 'exclude') =>
    rollUpTiers([keys, weighted], facts, { ...options, missing })[0];
  expect(percent('hold')?.percent).toBeNull();
  expect(percent('hold')?.because.en).toBe('waits for 1 of 2 supporters that report nothing');
  expect(percent('zero')?.percent).toBe('37.5');
  expect(percent('exclude')?.percent).toBe('50');
  expect(percent('exclude')?.because.zh).toBe('按下级节点权重汇总 50%，2 个下级节点中 1 个已报');
});

test('progress climbs through every tier', () => {
  const special = planOf('special', 3, [
    { id: 'a', supports: 'permit' },
    { id: 'b', supports: 'permit' },
    { id: 'c', supports: 'permit' },
  ]);
  const facts = [
    told('a', '2026-08-01', { actualFinish: '2026-07-31' }),
    told('b', '2026-08-01', { percent: '0' }),
    told('c', '2026-08-01', { percent: '0' }),
    told('show', '2026-08-01', { percent: '100' }),
  ];
  const rows = rollUpTiers([keys, weighted, special], facts, options);
  expect(rows.map(({ node, percent }) => [node, percent])).toEqual([
    ['open', '50'],
    ['permit', '33.33'],
    ['show', '100'],
    ['a', '100'],
    ['b', '0'],
    ['c', '0'],
  ]);
});

test('the latest forecast and the worst light below come up, and say from where', () => {
  const lights = [
    { node: 'open', light: 'green' },
    { node: 'permit', light: 'red' },
    { node: 'show', light: 'unknown' },
  ] as const;
  const forecasts = [
    { node: 'open', finish: '2026-09-26' },
    { node: 'permit', finish: '2026-10-12' },
    { node: 'show', finish: null },
  ] as const;
  const [open] = rollUpTiers([keys, weighted], [], {
    ...options,
    lights,
    forecasts: forecasts as never,
  });
  expect(open).toMatchObject({ forecast: '2026-10-12', forecastFrom: 'permit', worst: 'red', worstFrom: 'permit' });
});

test('a node that is done is done, whatever its supporters say', () => {
  const facts = [told('open', '2026-08-30', { actualFinish: '2026-08-30' })];
  expect(rollUpTiers([keys, weighted], facts, options)[0]).toMatchObject({ percent: '100', forecast: '2026-08-30' });
});

test('supporters without any weight count alike; weights that are all zero give no percentage', () => {
  const zero = planOf('zero', 2, [{ id: 'permit', weight: '0', supports: 'open' }]);
  const facts = [told('permit', '2026-08-01', { percent: '50' })];
  expect(rollUpTiers([keys, zero], facts, options)[0]?.percent).toBeNull();
  const bare = planOf('bare', 2, [{ id: 'permit', supports: 'open' }]);
  expect(rollUpTiers([keys, bare], facts, options)[0]?.percent).toBe('50');
});
