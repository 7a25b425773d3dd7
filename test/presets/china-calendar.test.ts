import { addDays, addWorkdays, daysBetween, isWorkday, workdaysBetween } from 'hoshin/foundation';
import { chinaCalendar } from 'hoshin/presets';
import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';

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
