import { addDays } from 'hoshin/foundation';
import { scheduleNetwork } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { refusalOf } from '../../foundation/refusal.ts';
import { act, days, link, office, scheduled } from './build.ts';

const network = { activities: [act('a', 3), act('b', 2)], links: [link('a', 'b')] };
const refused = (options: unknown, given: unknown = network): unknown =>
  refusalOf(() => scheduleNetwork(given as never, options as never));

test('options are an object; what is none is told as such, and what throws as unreadable', () => {
  for (const none of [null, 7, 'now', true, [], [office]]) expect(refused(none)).toEqual([['wrong-type', '']]);
  const throwing = {
    get calendars() {
      throw new Error('secret');
    },
  };
  expect(refused(throwing)).toEqual([['unreadable', '']]);
  expect(refused(throwing, { activities: [act('a', -1)], links: [] })).toEqual([
    ['unreadable', ''],
    ['too-small', 'activities.0.duration'],
  ]);
});

test('a network is an object of two lists', () => {
  for (const none of [null, 7, 'net', []]) expect(refused({}, none)).toEqual([['wrong-type', '']]);
  expect(refused({}, { activities: [] })).toEqual([['missing', 'links']]);
  expect(refused({}, { activities: {}, links: [] })).toEqual([['wrong-type', 'activities']]);
  expect(refused({}, { activities: [], links: 'none' })).toEqual([['wrong-type', 'links']]);
  expect(refused({}, { ...network, notes: [] })).toEqual([['unknown-field', 'notes']]);
});

test('what a value inherits counts as its own', () => {
  const heir = (own: object): unknown => Object.assign(Object.create({ note: 'inherited' }) as object, own);
  expect(refused({}, { activities: [heir(act('a', 1))], links: [] })).toEqual([['unknown-field', 'activities.0.note']]);
  class Work {
    readonly id = 'a';
    readonly duration = 3;
  }
  expect(scheduled({ activities: [new Work(), act('b', 2)], links: network.links }).activities).toEqual(
    scheduled(network).activities,
  );
});

test('dates are right near the start and centuries away from it', () => {
  const options = { start: '2026-01-05', calendars: { office }, calendar: 'office' };
  const far = { activities: [act('a', 50_000), act('b', 5)], links: [link('a', 'b', 'FS', 20_000)] };
  const weeks = (workdays: number) => (workdays / 5) * 7;
  expect(days(scheduled(far, options), 'a', 'b')).toEqual([
    `2026-01-05..${addDays('2026-01-05', weeks(50_000) - 3)}`,
    `${addDays('2026-01-05', weeks(70_000))}..${addDays('2026-01-05', weeks(70_005) - 3)}`,
  ]);
  const back = { finish: '2026-01-09', calendars: { office }, calendar: 'office' };
  expect(days(scheduled(far, back), 'b', 'a')).toEqual([
    '2026-01-05..2026-01-09',
    `${addDays('2026-01-05', -weeks(70_000))}..${addDays('2026-01-02', -weeks(20_000))}`,
  ]);
  const late = { ...options, start: '2300-01-04', dataDate: '2300-01-04' };
  expect(days(scheduled(network, late), 'a', 'b')).toEqual(['2300-01-04..2300-01-08', '2300-01-09..2300-01-10']);
});

test('a date beyond the years 1 to 9999 is refused where it falls', () => {
  const options = { calendars: { office }, calendar: 'office' };
  const long = { activities: [act('a', 5), act('b', 1_000_000)], links: [link('a', 'b')] };
  expect(refused({ ...options, start: '9990-01-01' }, long)).toEqual([['date-out-of-range', 'activities.1']]);
  expect(refused({ ...options, finish: '0010-01-01' }, long)).toEqual([['date-out-of-range', 'activities.0']]);
});
