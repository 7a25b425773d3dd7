import { expect, test } from 'vitest';
import { act, link, office, scheduled } from './build.ts';

const schedule = (activities: object[], links: object[], options: object = {}) =>
  scheduled({ activities, links }, options);

test('the finish asked for is broken by the activity that finishes last, by the days it is late', () => {
  const activities = [act('short', 2), act('long', 6)];
  const { violations } = schedule(activities, [], { start: 0, finish: 4 });
  expect(violations).toMatchObject([{ kind: 'finish', type: null, link: null, activity: 'long', by: 2 }]);
  expect(violations[0]?.because.en).toContain('finish');
  expect(schedule(activities, [], { start: 0, finish: 6 }).violations).toEqual([]);
  expect(schedule([...activities].reverse(), [], { start: 0, finish: 5 }).violations).toMatchObject([
    { activity: 'long', by: 1 },
  ]);
  expect(schedule(activities, []).violations).toEqual([]);
  expect(schedule([], [], { start: 0, finish: 4 }).violations).toEqual([]);
});

test('times that hold from below break nothing; those from above do, each by its own type', () => {
  const of = (constraint: object) => schedule([act('a', 3, { constraint })], [], { start: 10 }).violations;
  expect(of({ type: 'SNET', at: 5 })).toEqual([]);
  expect(of({ type: 'FNET', at: 5 })).toEqual([]);
  expect(of({ type: 'SNLT', at: 10 })).toEqual([]);
  expect(of({ type: 'SNLT', at: 8 })).toMatchObject([{ kind: 'constraint', type: 'SNLT', activity: 'a', by: 2 }]);
  expect(of({ type: 'FNLT', at: 12 })).toMatchObject([{ type: 'FNLT', link: null, by: 1 }]);
  expect(of({ type: 'MSO', at: 9 })).toMatchObject([{ type: 'MSO', by: 1 }]);
});

test('leads are cut short only where they reach before the first day, of work that has not begun', () => {
  const chain = [act('a', 3), act('b', 2)];
  const cut = (lag: number, more: object = {}, options: object = { start: 10 }) =>
    schedule([chain[0]!, act('b', 2, more)], [link('a', 'b', 'FS', lag)], options).truncatedLeads;
  expect(cut(-5)).toEqual([{ link: 0, from: 'a', to: 'b', by: 2 }]);
  expect(cut(-3)).toEqual([]);
  expect(cut(-4)).toMatchObject([{ by: 1 }]);
  expect(cut(-5, { actualStart: 9 }, { start: 9, dataDate: 10 })).toEqual([]);
  const finishes = schedule(chain, [link('a', 'b', 'FF', -4)], { start: 10 }).truncatedLeads;
  expect(finishes).toEqual([{ link: 0, from: 'a', to: 'b', by: 3 }]);
});

test('progress is out of sequence where it came before its link allowed, and only of the end the link holds', () => {
  const of = (type: string, more: object, lag = 0) =>
    schedule([act('a', 4), act('b', 6, more)], [link('a', 'b', type, lag)], { dataDate: 5 }).outOfSequence;
  const begun = { actualStart: 3 };
  const done = { actualStart: 3, actualFinish: 4 };
  // The predecessor is open: it starts at 5 and finishes at 9.
  expect(of('FS', begun)).toEqual([{ link: 0, from: 'a', to: 'b', type: 'FS', by: 6 }]);
  expect(of('SS', begun)).toMatchObject([{ type: 'SS', by: 2 }]);
  expect(of('FF', begun)).toEqual([]);
  expect(of('SF', begun)).toEqual([]);
  expect(of('FF', done)).toMatchObject([{ type: 'FF', by: 5 }]);
  expect(of('SF', done)).toMatchObject([{ type: 'SF', by: 1 }]);
  expect(of('FS', {})).toEqual([]);
  // On time: the link allowed it on that very day.
  const over = { actualStart: 0, actualFinish: 3 };
  const after = schedule([act('a', 3, over), act('b', 6, begun)], [link('a', 'b')], { dataDate: 5 });
  expect(after.outOfSequence).toEqual([]);
});

test('a deadline is missed by a later finish alone, in workdays', () => {
  const missed = (deadline: number | string | undefined, options: object = { start: 0 }) =>
    schedule([act('a', 5, deadline === undefined ? {} : { deadline }), act('b', 9)], [], options).missedDeadlines;
  expect(missed(5)).toEqual([]);
  expect(missed(4)).toEqual([{ activity: 'a', deadline: 4, finish: 5, by: 1 }]);
  expect(missed(undefined)).toEqual([]);
  const dated = { start: '2026-01-08', calendars: { office }, calendar: 'office' };
  expect(missed('2026-01-09', dated)).toMatchObject([{ activity: 'a', by: 3 }]);
  const tied = schedule([act('a', 5, { constraint: { type: 'SNET', at: 1 } })], [], { start: 0 });
  expect(tied.missedDeadlines).toEqual([]);
});
