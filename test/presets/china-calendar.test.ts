import { addDays, addWorkdays, daysBetween, isWorkday, workdaysBetween } from 'hoshin/foundation';
import { chinaCalendar, springFestivalShutdown } from 'hoshin/presets';
import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';

const calendar = chinaCalendar();

// The other table misreads its own dates in zones west of Greenwich or with a moving clock. Ours has no zone: it is
// compared where the other can be read, in UTC and in China.
const readable = [0, -480].includes(new Date(2020, 0, 1).getTimezoneOffset());

test.runIf(readable)('every day of 2007 to 2025 works as an independent table says', () => {
  const wrong: string[] = [];
  for (let n = 0; n <= daysBetween('2007-01-01', '2025-12-31'); n += 1) {
    const day = addDays('2007-01-01', n);
    if (isWorkday(calendar, day) !== chineseDays.isWorkday(new Date(`${day}T12:00:00`))) wrong.push(day);
  }
  expect(wrong).toEqual([]);
});

test('counting and adding workdays undo each other across two Spring Festivals', () => {
  for (let n = 1; n < 600; n += 7) {
    const end = addWorkdays(calendar, '2024-01-02', n);
    expect(workdaysBetween(calendar, addDays('2024-01-02', 1), addDays(end, 1))).toBe(n);
  }
});

test('a site stops around the days off; of a year not announced, or what is no year, it is said that there are none', () => {
  expect(springFestivalShutdown(2026, { daysBefore: 7, daysAfter: 6 })).toMatchObject({
    from: '2026-02-08',
    to: '2026-03-01',
  });
  const throwing = new Proxy({}, { get: () => expect.unreachable() });
  for (const year of [1999, 2026.5, NaN, '2026', 'toString', null, throwing]) {
    const asked = () => springFestivalShutdown(year as number, { daysBefore: 0, daysAfter: 0 });
    expect(refusalOf(asked)).toEqual([['no-holiday-then', '']]);
  }
});
