import { checkQuality, dcmaThresholds, scheduleNetwork, schedulePlan, schedulePlans } from 'hoshin/plans';
import { chinaCalendar } from 'hoshin/presets';
import { isHoshinError } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { planOf } from './sample.ts';

const at = (date: string) => ({ constraint: { type: 'MFO', at: date } });
const offset = (wins: string, from: readonly object[], edge = 'finish') => ({ offset: { edge, wins, from } });
const due = (plans: Parameters<typeof schedulePlans>[0], options: object = {}) => {
  const result = schedulePlans(plans, { calendars: { office: chinaCalendar() }, start: '2026-01-05', ...options });
  if (result.kind === 'cyclic') throw new Error('cyclic');
  return Object.fromEntries(result.plans.flatMap(({ nodes }) => nodes.map(({ id, finish }) => [id, finish])));
};

test('a node waits for all that support it, in whatever plan', () => {
  const keys = planOf('keys', 1, [{ id: 'open', duration: 0 }]);
  const main = planOf('main', 2, [
    { id: 'a', duration: 30, supports: 'open' },
    { id: 'b', duration: 10, supports: 'open' },
  ]);
  expect(due([keys, main])).toEqual({ open: '2026-02-03', a: '2026-02-03', b: '2026-01-14' });
});

test('counted back, a supporter stands on the last day that still keeps the node above', () => {
  const keys = planOf('keys', 1, [{ id: 'open', ...at('2026-09-26') }]);
  const main = planOf('main', 2, [{ id: 'a', duration: 30, supports: 'open' }]);
  expect(due([keys, main], { direction: 'backward' })).toEqual({ open: '2026-09-26', a: '2026-09-26' });
});

test('offsets told from offsets are found one after the other', () => {
  const plan = planOf('keys', 1, [
    { id: 'c', ...offset('later', [{ node: 'b', days: 5 }]) },
    { id: 'b', ...offset('later', [{ node: 'a', days: 5 }]) },
    { id: 'a', ...at('2026-03-10') },
  ]);
  expect(due([plan])).toEqual({ a: '2026-03-10', b: '2026-03-15', c: '2026-03-20' });
});

test('the later and the earlier of two anchors, months, and the start of an anchor', () => {
  const plan = planOf('keys', 1, [
    { id: 'land', ...at('2026-01-31') },
    { id: 'open', duration: 10, ...at('2026-11-01') },
    {
      id: 'later',
      ...offset('later', [
        { node: 'land', days: 90 },
        { node: 'open', days: -210 },
      ]),
    },
    {
      id: 'earlier',
      ...offset('earlier', [
        { node: 'land', days: 90 },
        { node: 'open', days: -210 },
      ]),
    },
    { id: 'month', ...offset('later', [{ node: 'land', days: 1, unit: 'month' }]) },
    { id: 'from-start', ...offset('later', [{ node: 'open', edge: 'start', days: -1 }]) },
  ]);
  expect(due([plan])).toMatchObject({
    later: '2026-05-01',
    earlier: '2026-04-05',
    month: '2026-02-28',
    'from-start': '2026-10-22',
  });
});

test('an offset in working days counts the calendar of its own node, and a finish on a day off comes before it', () => {
  const node = { calendar: 'office', duration: 1 };
  const plan = planOf('keys', 1, [
    { id: 'go', ...at('2026-02-12') },
    { id: 'report', ...node, ...offset('later', [{ node: 'go', days: 3, unit: 'workday' }]) },
    { id: 'weekend', ...node, ...offset('later', [{ node: 'go', days: 8 }]) },
  ]);
  expect(due([plan])).toMatchObject({ report: '2026-02-24', weekend: '2026-02-14' });
});

test('a linked successor follows a node that its offset sets', () => {
  const plan = planOf(
    'keys',
    1,
    [
      { id: 'go', ...at('2026-03-01') },
      { id: 'a', ...offset('later', [{ node: 'go', days: 30 }]) },
      { id: 'b', duration: 5 },
    ],
    {
      links: [{ from: 'a', to: 'b', type: 'FS' }],
    },
  );
  expect(due([plan])).toMatchObject({ a: '2026-03-31', b: '2026-04-05' });
});

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
  } catch (error) {
    if (isHoshinError(error)) return error.code;
  }
  return null;
};

test('offsets and links that push each other on without end are named, and do not hang', () => {
  const plan = planOf(
    'keys',
    1,
    [
      { id: 'a', duration: 5, ...offset('later', [{ node: 'b', days: 10 }]) },
      { id: 'b', duration: 5 },
    ],
    {
      links: [{ from: 'a', to: 'b', type: 'FS' }],
    },
  );
  expect(codeOf(() => due([plan]))).toBe('offset-unsettled');
  const ring = planOf('ring', 1, [
    { id: 'a', ...offset('later', [{ node: 'b', days: 1 }]) },
    { id: 'b', ...offset('later', [{ node: 'a', days: 1 }]) },
  ]);
  expect(codeOf(() => due([ring]))).toBe('offset-unsettled');
});

test('working days without a calendar are refused', () => {
  const plan = planOf('keys', 1, [
    { id: 'a' },
    { id: 'b', ...offset('later', [{ node: 'a', days: 1, unit: 'workday' }]) },
  ]);
  expect(codeOf(() => due([plan]))).toBe('calendar-needed');
});

test('an opening that cannot be met shows the chain and the days it is short', () => {
  const keys = planOf('keys', 1, [
    { id: 'land', ...at('2026-01-31') },
    { id: 'open', ...at('2026-04-01') },
  ]);
  const main = planOf('main', 2, [{ id: 'build', duration: 90, supports: 'open' }], {
    links: [{ from: 'land', to: 'build', type: 'FS' }],
  });
  const result = schedulePlans([keys, main], { calendars: {}, start: '2026-01-05', direction: 'backward' });
  expect(result.kind === 'scheduled' ? result.schedule.conflicts : []).toMatchObject([
    { activities: ['land', 'build', 'open'], shortBy: 30 },
  ]);
});

test('links and offsets to nodes of other plans are left out where one plan is scheduled alone', () => {
  const plan = planOf('main', 2, [{ id: 'a', duration: 5, ...offset('later', [{ node: 'elsewhere', days: 9 }]) }], {
    links: [{ from: 'elsewhere', to: 'a', type: 'FS' }],
  });
  const result = schedulePlan(plan, { calendars: {}, start: '2026-03-01' });
  expect(result.kind === 'scheduled' ? result.plan.nodes[0]?.finish : null).toBe('2026-03-05');
});

test('the network that plans were scheduled as gives the same schedule again, dates from offsets included', () => {
  const keys = planOf('keys', 1, [
    { id: 'land', ...at('2026-01-31') },
    { id: 'open', milestone: 'finish', ...offset('later', [{ node: 'land', days: 150 }]) },
  ]);
  const main = planOf('main', 2, [{ id: 'build', duration: 90, supports: 'open' }], {
    links: [{ from: 'land', to: 'build', type: 'FS', lag: 3 }],
  });
  const options = { calendars: { office: chinaCalendar() }, calendar: 'office', start: '2026-01-05' };
  const result = schedulePlans([keys, main], options);
  if (result.kind === 'cyclic') throw new Error('cyclic');
  const again = scheduleNetwork(result.network, options);
  expect(again.kind === 'scheduled' ? again.activities : []).toEqual(result.schedule.activities);
  const quality = checkQuality(result.network, { ...options, thresholds: dcmaThresholds });
  expect(quality.kind === 'checked' ? quality.failed : []).toEqual([
    'missing-logic',
    'lags',
    'finish-to-start',
    'hard-constraints',
    'high-duration',
  ]);
});
