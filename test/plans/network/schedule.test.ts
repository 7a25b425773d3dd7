import { workCalendar } from 'hoshin/foundation';
import { scheduleNetwork } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { act, link, office, row, scheduled } from './build.ts';

const stopped = workCalendar({
  week: [true, true, true, true, true, false, false],
  shutdowns: [{ from: '2026-02-01', to: '2026-11-28' }],
});

test('the four link types and a lead, with floats, on plain numbers', () => {
  const schedule = scheduled({
    activities: [act('a', 4), act('b', 6), act('c', 3), act('d', 2), act('e', 5)],
    links: [
      link('a', 'b', 'SS', 2),
      link('a', 'c'),
      link('b', 'd', 'FF', 1),
      link('c', 'd', 'FS', -1),
      link('e', 'd', 'SF', 4),
    ],
  });
  const dates = Object.fromEntries(
    schedule.activities.map((one) => [one.id, [one.earlyStart, one.earlyFinish, one.totalFloat, one.freeFloat]]),
  );
  expect(dates).toEqual({ a: [0, 4, 0, 0], b: [2, 8, 0, 0], c: [4, 7, 1, 1], d: [7, 9, 0, 0], e: [0, 5, 4, 4] });
  expect(schedule.finish).toBe(9);
  expect(schedule.longestPath).toEqual(['a', 'b', 'd']);
});

test('a ring is told as its members and links', () => {
  const result = scheduleNetwork({
    activities: [act('a', 1), act('b', 1), act('c', 1)],
    links: [link('a', 'b'), link('b', 'c'), link('c', 'b')],
  } as any);
  expect(
    result.kind === 'cyclic'
      ? result.cycles.map(({ activities, links }) => [activities, links.map((one) => one.link)])
      : null,
  ).toEqual([
    [
      ['b', 'c'],
      [1, 2],
    ],
  ]);
  const self = scheduleNetwork({ activities: [act('a', 1)], links: [link('a', 'a')] } as any);
  expect(self.kind === 'cyclic' ? self.cycles[0]!.ring : null).toEqual(['a']);
});

test('workdays, calendar days, milestones on the edge their driver says, inclusive dates', () => {
  const schedule = scheduled(
    {
      activities: [act('a', 5), act('dry', 7, { unit: 'day' }), act('done', 0), act('next', 1)],
      links: [link('a', 'dry'), link('a', 'done'), link('done', 'next')],
    },
    { start: '2026-11-23', calendars: { office }, calendar: 'office' },
  );
  expect([row(schedule, 'a').startDate, row(schedule, 'a').finishDate]).toEqual(['2026-11-23', '2026-11-27']);
  expect([row(schedule, 'dry').startDate, row(schedule, 'dry').finishDate]).toEqual(['2026-11-28', '2026-12-04']);
  expect(row(schedule, 'done').finishDate).toBe('2026-11-27');
  expect(row(schedule, 'next').startDate).toBe('2026-11-30');
});

test('a stop of three hundred days is nothing special', () => {
  const schedule = scheduled(
    { activities: [act('a', 3), act('b', 2)], links: [link('a', 'b')] },
    { start: '2026-01-29', calendars: { site: stopped }, calendar: 'site' },
  );
  expect(row(schedule, 'a').finishDate).toBe('2026-11-30');
  expect(row(schedule, 'b').finishDate).toBe('2026-12-02');
});

test('counted back from a finish, the planned dates are the late ones and meet it to the day', () => {
  const schedule = scheduled(
    { activities: [act('a', 3), act('b', 2), act('c', 1)], links: [link('a', 'b'), link('c', 'b')] },
    { finish: '2026-11-27', calendars: { office }, calendar: 'office' },
  );
  expect(schedule.direction).toBe('backward');
  expect(row(schedule, 'b')).toMatchObject({ startDate: '2026-11-26', finishDate: '2026-11-27' });
  expect(row(schedule, 'c')).toMatchObject({ startDate: '2026-11-25', finishDate: '2026-11-25', totalFloat: 2 });
  expect(row(schedule, 'a').startDate).toBe('2026-11-23');
});

test('a deadline that cannot be met shows negative float and the chain that leads to it', () => {
  const schedule = scheduled({
    activities: [act('a', 4), act('b', 3, { deadline: 5 }), act('c', 2)],
    links: [link('a', 'b'), link('b', 'c')],
  });
  expect(row(schedule, 'a').totalFloat).toBe(-2);
  expect(row(schedule, 'c').totalFloat).toBe(0);
  expect(schedule.missedDeadlines).toEqual([{ activity: 'b', deadline: 5, finish: 7, by: 2 }]);
  expect(schedule.conflicts[0]).toMatchObject({
    activities: ['a', 'b'],
    links: [0],
    shortBy: 2,
    to: { kind: 'deadline' },
  });
});

test('constraints: no earlier, no later soft and hard, on, as late as possible', () => {
  const soft = scheduled({
    activities: [
      act('a', 4),
      act('b', 2, { constraint: { type: 'SNLT', at: 2 } }),
      act('c', 1, { constraint: { type: 'FNET', at: 9 } }),
    ],
    links: [link('a', 'b')],
  });
  expect(row(soft, 'b')).toMatchObject({ earlyStart: 4, lateStart: 2, totalFloat: -2 });
  expect(row(soft, 'c')).toMatchObject({ earlyStart: 8, drivenBy: 'constraint' });
  expect(soft.violations.map(({ kind, type, by }) => [kind, type, by])).toEqual([['constraint', 'SNLT', 2]]);
  const hard = scheduled({
    activities: [act('a', 4), act('b', 2, { constraint: { type: 'MSO', at: 2, hard: true } })],
    links: [link('a', 'b')],
  });
  expect(row(hard, 'b').earlyStart).toBe(2);
  expect(hard.violations.map(({ kind, type, by }) => [kind, type, by])).toEqual([['link', 'FS', 2]]);
  const alap = scheduled({
    activities: [act('a', 6), act('b', 2, { constraint: { type: 'ALAP' } }), act('c', 1)],
    links: [link('a', 'c'), link('b', 'c')],
  });
  expect(row(alap, 'b')).toMatchObject({ earlyStart: 4, drivenBy: 'alap', freeFloat: 0 });
});

test('progress: nothing new before the data date, retained logic waits, an override does not', () => {
  const network = {
    activities: [
      act('a', 4, { actualStart: 0, remaining: 3 }),
      act('b', 2, { actualStart: 1, remaining: 1 }),
      act('c', 2),
      act('z', 1, { actualStart: 0, actualFinish: 1 }),
    ],
    links: [link('a', 'b'), link('b', 'c'), link('z', 'c')],
  };
  const retained = scheduled(network, { dataDate: 5 });
  expect(['a', 'b', 'c'].map((id) => row(retained, id).earlyFinish)).toEqual([8, 9, 11]);
  expect(retained.outOfSequence.map(({ link: at, by }) => [at, by])).toEqual([[0, 7]]);
  const override = scheduled(network, { dataDate: 5, progress: 'progress-override' });
  expect(['a', 'b', 'c'].map((id) => row(override, id).earlyFinish)).toEqual([8, 6, 8]);
  expect(row(retained, 'z')).toMatchObject({ status: 'done', totalFloat: null });
});

test('with FF and SS links a longer activity can bring the finish forward: a fact of the method', () => {
  const finishWith = (duration: number): number =>
    scheduled({
      activities: [act('a', 5), act('b', duration), act('c', 3)],
      links: [link('a', 'b', 'FF'), link('b', 'c', 'SS')],
    }).finish;
  expect(finishWith(5)).toBeLessThan(finishWith(2));
});

test('a chain of a hundred thousand neither overflows nor recurses', () => {
  const n = 100_000;
  const activities = Array.from({ length: n }, (_, at) => act(`a${at}`, 1));
  const links = Array.from({ length: n - 1 }, (_, at) => link(`a${at}`, `a${at + 1}`));
  expect(scheduled({ activities, links }).finish).toBe(n);
});

test('a schedule is its own JSON and changes nothing it was given', () => {
  const network = Object.freeze({ activities: Object.freeze([Object.freeze(act('a', 1))]), links: Object.freeze([]) });
  const schedule = scheduled(network);
  expect(JSON.parse(JSON.stringify(schedule)).activities).toEqual(schedule.activities);
  expect(schedule.activities).toBe(schedule.activities);
});
