import * as fc from 'fast-check';
import { fromDayNumber, toDayNumber, workCalendar } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { scheduled } from './build.ts';
import { count, daysOf, slowEarly, slowLate, slowSlack, type SlowActivity, type SlowLink } from './brute-force.ts';

/** Thursday 1 January 2026. */
const day0 = toDayNumber('2026-01-01');
const week = (...works: number[]): boolean[] => works.map((one) => one === 1);
const calendars = {
  office: workCalendar({ week: week(1, 1, 1, 1, 1, 0, 0) }),
  site: workCalendar({
    week: week(1, 1, 1, 1, 1, 1, 0),
    shutdowns: [{ from: '2026-01-20', to: '2026-02-12' }],
    workdays: ['2026-01-11'],
  }),
  shift: workCalendar({ pattern: { anchor: '2026-01-01', works: week(1, 1, 0, 0, 1) } }),
};
const names = ['office', 'site', 'shift'] as const;
const days = daysOf(Object.values(calendars), day0 - 400, day0 + 700);

const activity = fc.record({
  duration: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 7 }) },
  ),
  calendar: fc.integer({ min: -1, max: 2 }),
  notBefore: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 5 }),
  notAfter: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 5 }),
});
const link = fc.record({
  a: fc.nat(5),
  b: fc.nat(5),
  type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
  lag: fc.oneof(fc.constant(0), fc.integer({ min: -6, max: 6 })),
  rule: fc.constantFrom('predecessor', 'successor', 'project', 'none'),
});
const cases = fc.record({
  activities: fc.array(activity, { minLength: 1, maxLength: 6 }),
  links: fc.array(link, { maxLength: 8 }),
  start: fc.nat(6),
  finish: fc.option(fc.nat(60)),
  project: fc.integer({ min: -1, max: 2 }),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** The same case for the brute force and for the library. */
function both({ activities, links, start, finish, project }: Case) {
  const floor = day0 + start;
  const slow: SlowActivity[] = activities.map((one, at) => ({
    id: `a${at}`,
    duration: one.duration,
    calendar: one.calendar,
    notBefore: one.notBefore === null ? null : day0 + one.notBefore,
    notAfter: one.notAfter === null ? null : day0 + one.notAfter,
  }));
  const joined = links
    .map((one) => ({ ...one, a: one.a % slow.length, b: one.b % slow.length }))
    .filter(({ a, b }) => a < b);
  const slowLinks = joined.map(({ a, b, type, lag, rule }): SlowLink => {
    const owner = { predecessor: slow[a]!.calendar, successor: slow[b]!.calendar, project, none: -1 }[rule];
    return { from: a, to: b, type, lag, lagCalendar: owner };
  });
  const network = {
    activities: slow.map(({ id, duration, calendar, notBefore, notAfter }) => ({
      id,
      duration,
      ...(calendar < 0 ? { unit: 'day' } : { calendar: names[calendar] }),
      ...(notBefore === null ? {} : { constraint: { type: 'SNET', at: fromDayNumber(notBefore) } }),
      ...(notAfter === null ? {} : { deadline: notAfter }),
    })),
    links: joined.map(({ a, b, type, lag, rule }) => ({ from: `a${a}`, to: `a${b}`, type, lag, lagCalendar: rule })),
  };
  const options = {
    start: floor,
    calendars,
    ...(project < 0 ? {} : { calendar: names[project] }),
    ...(finish === null ? {} : { finish: day0 + finish }),
  };
  return { slow, slowLinks, floor, fast: scheduled(network, options) };
}

test('early, late, floats and link floats are those of trying every day, on mixed calendars, anchored at both ends', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { slow, slowLinks, floor, fast } = both(one);
      const early = slowEarly(days, slow, slowLinks, floor);
      const late = slowLate(days, slow, slowLinks, fast.requiredFinish);
      const slacks = slowLinks.map((each) => slowSlack(days, each, slow, early));
      const finish = Math.max(...early.finish);
      const rows = slow.map(({ calendar }, at) => {
        const floatOf = (from: number, to: number) => count(days, calendar, from, to);
        const startFloat = floatOf(early.start[at]!, late.start[at]!);
        const finishFloat = floatOf(early.finish[at]!, late.finish[at]!);
        const own = slacks.filter((_, link) => slowLinks[link]!.from === at);
        return {
          earlyStart: early.start[at],
          earlyFinish: early.finish[at],
          lateStart: late.start[at],
          lateFinish: late.finish[at],
          startFloat,
          finishFloat,
          totalFloat: Math.min(startFloat, finishFloat),
          freeFloat: Math.min(floatOf(early.finish[at]!, finish), ...own),
        };
      });
      expect(fast.finish).toBe(finish);
      expect(fast.activities).toMatchObject(rows);
      expect(fast.links.map(({ freeFloat }) => freeFloat)).toEqual(slacks);
    }),
    { numRuns: 3000 },
  );
});
