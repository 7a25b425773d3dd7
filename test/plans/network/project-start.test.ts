import { toDayNumber } from 'hoshin/foundation';
import { scheduleNetwork } from 'hoshin/plans';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../foundation/refusal.ts';
import { act, days, link, office, row, scheduled } from './build.ts';

const schedule = (activities: object[], options: object = {}, links: object[] = []) =>
  scheduled({ activities, links }, options);
const startOf = (activities: object[], options: object = {}, links: object[] = []) =>
  schedule(activities, options, links).startDate;

describe('where no start is told, a dated project begins', () => {
  test('with what begins first, be it begun, done, or set by hand', () => {
    const begun = act('a', 3, { actualStart: '2026-01-05' });
    const done = act('b', 2, { actualStart: '2026-01-01', actualFinish: '2026-01-02' });
    const manual = act('c', 2, { manualStart: '2026-01-03' });
    const open = act('d', 1);
    expect(startOf([open, begun])).toBe('2026-01-05');
    expect(startOf([begun, open, done])).toBe('2026-01-01');
    expect(startOf([manual, open])).toBe('2026-01-03');
    expect(startOf([begun, manual])).toBe('2026-01-03');
    expect(days(schedule([open, begun, manual]), 'd')).toEqual(['2026-01-03..2026-01-03']);
  });

  test('as early as the latest deadline or imposed time needs', () => {
    const due = act('a', 3, { deadline: '2026-01-20' });
    const sooner = act('b', 2, { deadline: '2026-01-25' });
    expect(startOf([due, act('c', 9)])).toBe('2026-01-12');
    expect(startOf([due, sooner, act('c', 9)])).toBe('2026-01-17');
    expect(startOf([sooner, due, act('c', 1)])).toBe('2026-01-18');
    const imposed = act('d', 2, {
      constraint: [
        { type: 'FNLT', at: '2026-01-31' },
        { type: 'SNET', at: '2026-01-02' },
      ],
    });
    expect(startOf([imposed, act('c', 9)])).toBe('2026-01-23');
    expect(startOf([act('x', 1, { constraint: { type: 'FNLT', at: '2026-01-02' } }), imposed])).toBe('2026-01-02');
  });

  test('or it must be told', () => {
    const refused = (activities: object[], options: object) =>
      refusalOf(() => scheduleNetwork({ activities, links: [] } as never, options));
    for (const activities of [[act('a', 3)], []])
      expect(refused(activities, { calendars: { office } })).toEqual([['start-needed', 'start']]);
    expect(schedule([act('a', 3)]).start).toBe(0);
  });
});

test('planned dates are late ones only where a finish alone is told', () => {
  const direction = (options: object) => schedule([act('a', 3)], options).direction;
  expect(direction({ finish: 9 })).toBe('backward');
  expect(direction({ finish: 9, start: 2 })).toBe('forward');
  expect(direction({ finish: 9, dataDate: 2 })).toBe('forward');
  expect(direction({ start: 2 })).toBe('forward');
  expect(direction({})).toBe('forward');
  expect(row(schedule([act('a', 3)], { finish: 9, dataDate: 2 }), 'a')).toMatchObject({
    start: 2,
    finish: 5,
    lateStart: 6,
    totalFloat: 4,
  });
  expect(schedule([], { start: 4, finish: 9 })).toMatchObject({ start: 4, finish: 4, requiredFinish: 9 });
});

test('a project may reach the first and the last day that there is, and no further', () => {
  const refused = (activities: object[], options: object, links: object[] = []) =>
    refusalOf(() => scheduleNetwork({ activities, links } as never, options));
  const beyond = (at: number) => [['date-out-of-range', `activities.${at}`]];
  expect(days(schedule([act('a', 3)], { start: '9999-12-29' }), 'a')).toEqual(['9999-12-29..9999-12-31']);
  expect(refused([act('b', 3), act('a', 4)], { start: '9999-12-29' })).toEqual(beyond(1));
  expect(days(schedule([act('a', 3)], { finish: '0001-01-03' }), 'a')).toEqual(['0001-01-01..0001-01-03']);
  expect(refused([act('a', 4)], { finish: '0001-01-03' })).toEqual(beyond(0));
  // A late date alone that lies beyond hurts no one where the early ones are the planned ones.
  const short = { start: '0001-01-01', finish: '0001-01-03' };
  expect(row(schedule([act('a', 5)], short), 'a')).toMatchObject({ startDate: '0001-01-01', totalFloat: -2 });
  // What is done keeps its dates, whatever late dates others have.
  const over = act('z', 2, { actualStart: '9999-12-30', actualFinish: '9999-12-31' });
  expect(schedule([over]).finish).toBe(toDayNumber('9999-12-31') + 1);
});

test('counted back, what has begun stands at its early dates, and what has not at its late ones', () => {
  const activities = [act('a', 4, { actualStart: 2 }), act('b', 3), act('c', 5)];
  const planned = schedule(activities, { finish: 20, dataDate: 4, direction: 'backward' }, [link('a', 'b')]);
  expect(planned.activities.map(({ start, finish }) => [start, finish])).toEqual([
    [2, 8],
    [17, 20],
    [15, 20],
  ]);
});
