import { addDays, addWorkdays, daysBetween, isWorkday, workdaysBetween } from 'hoshin/foundation';
import { chinaCalendar } from 'hoshin/presets';
import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';

const calendar = chinaCalendar();

// The other table misreads its own dates west of Greenwich; ours has no zone, and is compared where both can be read.
const west = new Date(2020, 0, 1).getTimezoneOffset() > 0;

test.skipIf(west)('every day of 2007 to 2025 works as an independent table says', () => {
  const wrong: string[] = [];
  for (let n = 0; n <= daysBetween('2007-01-01', '2025-12-31'); n += 1) {
    const day = addDays('2007-01-01', n);
    // The other table reads local dates; a zone that skipped a day (Apia did) cannot name it.
    const local = new Date(`${day}T12:00:00`);
    if (local.getDate() !== Number(day.slice(8))) continue;
    if (isWorkday(calendar, day) !== chineseDays.isWorkday(local)) wrong.push(day);
  }
  expect(wrong).toEqual([]);
});

test('counting and adding workdays undo each other across two Spring Festivals', () => {
  for (let n = 1; n < 600; n += 7) {
    const end = addWorkdays(calendar, '2024-01-02', n);
    expect(workdaysBetween(calendar, addDays('2024-01-02', 1), addDays(end, 1))).toBe(n);
  }
});
