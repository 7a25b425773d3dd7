/** How many nodes were done by their day: which of them count, in which group, with which weight. */
import { achievement, type AchievementGroup, type NodeLight } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { refusalOf } from '../../foundation/refusal.ts';
import { label, planOf } from '../sample.ts';

const plans = [
  planOf(
    'main',
    1,
    [
      { id: 'start', department: 'engineering', owner: 'pm', weight: '3' },
      { id: 'open', department: 'marketing', owner: 'sales', weight: '1' },
    ],
    { entity: 'riverside' },
  ),
  planOf('sub', 2, [{ id: 'top', weight: '4', entity: 'block-3' }, { id: 'bare' }], { entity: 'hillside' }),
];
const light = (node: string, due: string | null, finish: string | null, asOf = '2026-06-30'): NodeLight =>
  ({
    node,
    due,
    finish,
    asOf,
    light: 'green',
    rule: null,
    baseline: null,
    daysLate: null,
    forecastDaysLate: null,
    because: label,
  }) as never;
const lights = [
  light('start', '2026-03-31', '2026-03-31'),
  light('open', '2026-04-30', '2026-05-04'),
  light('top', '2026-06-30', null),
];
const year = { from: '2026-01-01', to: '2026-12-31' };
const by = (group: AchievementGroup, list = lights) =>
  achievement(plans, list, { ...year, by: group }).map((one) => [one.group, one.due, one.done, one.onTime]);

test('done by the day counts, done later does not, not done is missed too', () => {
  const [all, ...more] = achievement(plans, lights, { ...year, by: 'all' });
  expect(more).toEqual([]);
  expect(all).toMatchObject({
    group: 'all',
    due: 3,
    done: 2,
    onTime: 1,
    rate: '0.3333',
    weighted: '0.375',
    missed: ['open', 'top'],
  });
  expect(all?.because.en).toContain('1');
  expect(Object.isFrozen(all) && Object.isFrozen(all?.missed)).toBe(true);
});

test('what is due on the first and the last day counts, and on the very day it is seen from', () => {
  const due = (from: string, to: string) => achievement(plans, lights, { from, to, by: 'all' })[0]?.due ?? 0;
  expect(due('2026-03-31', '2026-06-30')).toBe(3);
  expect(due('2026-04-01', '2026-06-29')).toBe(1);
  expect(due('2026-04-30', '2026-04-30')).toBe(1);
  expect(due('2026-07-01', '2026-12-31')).toBe(0);
  expect(by('all', [light('start', '2026-07-01', null)])).toEqual([]);
  expect(by('all', [light('start', '2026-07-01', null, '2026-07-01')])).toEqual([['all', 1, 0, 0]]);
});

test('what is due on no day, or of no plan, is not counted', () => {
  expect(by('all', [light('start', null, '2026-03-01'), light('nowhere', '2026-03-01', '2026-03-01')])).toEqual([]);
});

test.each<[AchievementGroup, readonly unknown[]]>([
  [
    'tier',
    [
      ['1', 2, 2, 1],
      ['2', 1, 0, 0],
    ],
  ],
  [
    'plan',
    [
      ['main', 2, 2, 1],
      ['sub', 1, 0, 0],
    ],
  ],
  [
    'project',
    [
      ['hillside', 1, 0, 0],
      ['riverside', 2, 2, 1],
    ],
  ],
  [
    'entity',
    [
      ['block-3', 1, 0, 0],
      ['riverside', 2, 2, 1],
    ],
  ],
  [
    'department',
    [
      ['', 1, 0, 0],
      ['engineering', 1, 1, 1],
      ['marketing', 1, 1, 0],
    ],
  ],
  [
    'owner',
    [
      ['', 1, 0, 0],
      ['pm', 1, 1, 1],
      ['sales', 1, 1, 0],
    ],
  ],
  [
    'month',
    [
      ['2026-03', 1, 1, 1],
      ['2026-04', 1, 1, 0],
      ['2026-06', 1, 0, 0],
    ],
  ],
  [
    'quarter',
    [
      ['2026-Q1', 1, 1, 1],
      ['2026-Q2', 2, 1, 0],
    ],
  ],
  ['year', [['2026', 3, 2, 1]]],
])('by %s, in the order of the names', (group, lines) => {
  expect(by(group)).toEqual(lines);
  expect(by(group, lights.toReversed())).toEqual(lines);
});

test('weights count only where every node that was due has one', () => {
  const of = (...list: NodeLight[]) => achievement(plans, list, { ...year, by: 'all' })[0];
  expect(of(lights[0]!, light('bare', '2026-03-01', '2026-03-01'))).toMatchObject({ rate: '1', weighted: null });
  expect(of(lights[0]!, lights[1]!)?.weighted).toBe('0.75');
});

test('its options are read', () => {
  expect(refusalOf(() => achievement(plans, lights, { ...year, by: 'team' as never })).map(([, path]) => path)).toEqual(
    ['by'],
  );
  expect(refusalOf(() => achievement(plans, lights, {} as never)).map(([, path]) => path)).toEqual([
    'from',
    'to',
    'by',
  ]);
});
