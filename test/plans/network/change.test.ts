import { isHoshinError } from 'hoshin/foundation';
import { reschedule, scheduleNetwork } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { act, link, office, scheduled } from './build.ts';

const codes = (work: () => unknown): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    return isHoshinError(error) ? error.issues.map(({ path, code }) => `${path.join('.')} ${code}`) : ['another error'];
  }
};

test('a change reaches along the links as far as it moves something, and no farther', () => {
  const n = 1000;
  const activities = [...Array.from({ length: n }, (_, at) => act(`a${at}`, 2)), act('slow', 5000), act('side', 1)];
  const links = [...Array.from({ length: n - 1 }, (_, at) => link(`a${at}`, `a${at + 1}`)), link('side', 'a500')];
  const before = scheduled({ activities, links });
  const nothing = reschedule(before, act('side', 900));
  expect(nothing.visited).toEqual({ forward: 2, backward: 1 });
  expect(nothing.moved.map(({ id }) => id)).toEqual(['side']);
  const near = reschedule(before, act('a990', 3));
  expect(near.visited).toEqual({ forward: 10, backward: 992 });
  // Of a chain of a thousand: the last ten in early dates, the others and what leads into them in late dates.
  expect(near.moved).toHaveLength(1001);
  expect(near.moved.find(({ id }) => id === 'a999')).toEqual({
    id: 'a999',
    before: { earlyStart: 1998, earlyFinish: 2000, lateStart: 4998, lateFinish: 5000 },
    after: { earlyStart: 1999, earlyFinish: 2001, lateStart: 4998, lateFinish: 5000 },
  });
});

test('changes follow one another, several at once, and the schedule before stays as it was', () => {
  const network = { activities: [act('a', 3), act('b', 2), act('c', 4)], links: [link('a', 'b'), link('b', 'c')] };
  const first = scheduled(network, { start: '2026-11-23', calendars: { office }, calendar: 'office' });
  const shown = JSON.stringify(first);
  const second = reschedule(first, [act('a', 5), act('b', 1, { constraint: { type: 'SNET', at: '2026-12-07' } })]);
  const third = reschedule(second.schedule, act('a', 3));
  expect(JSON.stringify(first)).toBe(shown);
  expect(second.schedule.finishDate).toBe('2026-12-11');
  expect(third.schedule.activities.map(({ startDate }) => startDate)).toEqual([
    '2026-11-23',
    '2026-12-07',
    '2026-12-08',
  ]);
});

test('where the start is not told, all hangs on the far anchor and is found anew', () => {
  const before = scheduled(
    { activities: [act('a', 3), act('b', 2)], links: [link('a', 'b')] },
    { finish: '2026-12-04', calendars: { office }, calendar: 'office' },
  );
  const { schedule, visited } = reschedule(before, act('b', 4));
  expect(visited).toEqual({ forward: 2, backward: 2 });
  expect(schedule.startDate).toBe('2026-11-26');
});

test('a percent lag and a lag on the predecessor’s calendar follow the change', () => {
  const before = scheduled({
    activities: [act('a', 10), act('b', 1)],
    links: [link('a', 'b', 'SS', 50, { unit: 'percent' })],
  });
  const { schedule } = reschedule(before, act('a', 20));
  expect(schedule.activities[1]!.earlyStart).toBe(10);
});

test('what cannot be followed is refused, all of it at once', () => {
  const before = scheduled({ activities: [act('a', 3)], links: [] });
  expect(codes(() => reschedule(JSON.parse(JSON.stringify(before)), act('a', 1) as any))).toEqual([' not-a-schedule']);
  expect(
    codes(() => reschedule(scheduleNetwork({ activities: [act('a', 1)], links: [link('a', 'a')] } as any) as any, [])),
  ).toEqual([' not-a-schedule']);
  expect(
    codes(() => reschedule(before, [act('a', 1), act('a', 2), act('x', 1), act('a', 1, { calendar: 'moon' })] as any)),
  ).toEqual([
    'change.1.id duplicate-id',
    'change.3.id duplicate-id',
    'change.2.id unknown-id',
    'change.3.calendar unknown-id',
  ]);
  expect(codes(() => reschedule(before, act('a', 1.5) as any))).toEqual(['change.0.duration wrong-type']);
});
