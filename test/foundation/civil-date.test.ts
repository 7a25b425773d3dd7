import {
  addDays,
  addMonths,
  addYears,
  CivilDate,
  compareDates,
  dateIssue,
  dateOf,
  dateRange,
  daysBetween,
  endOfMonth,
  fromDayNumber,
  isCivilDate,
  isoWeek,
  partsOf,
  safeParse,
  startOfMonth,
  toDayNumber,
  weekday,
} from 'hoshin/foundation';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

test('a date is ten signs, digits and two dashes, of a day that exists', () => {
  for (const good of ['2026-01-01', '2026-12-31', '2000-02-29', '2026-04-30']) expect(isCivilDate(good)).toBe(true);
  const malformed = ['2026-01-1', '2026-01-011', '2026x01-01', '2026-01x01', '202a-01-01', '2026-0a-01', '2026-01-0a'];
  for (const bad of [...malformed, '2026-01-0/', '2026-01-0:', '/026-01-01', ':026-01-01', '', null, 20_260_101]) {
    expect([isCivilDate(bad), dateIssue(bad, ['due'])]).toMatchObject([false, { code: 'not-date', path: ['due'] }]);
  }
  for (const bad of ['2026-00-01', '2026-13-01', '2026-01-00', '2026-01-32', '2025-02-29', '0000-01-01']) {
    expect(dateIssue(bad)).toMatchObject({ code: 'impossible-date', path: [] });
  }
  expect(dateIssue('2026-11-22')).toBeNull();
  expect([dateIssue('22.11.')?.text, dateIssue('2026-02-30')?.text]).toEqual([
    { en: '"22.11." is not a date; write it as "2026-11-22"', zh: '"22.11." 不是日期，请写作 "2026-11-22"' },
    { en: 'there is no "2026-02-30" in the calendar', zh: '日历中不存在 "2026-02-30"' },
  ]);
});

test('the schema of dates gives the date or its issue', () => {
  expect(safeParse(CivilDate, '2026-11-22')).toEqual({ ok: true, value: '2026-11-22' });
  const codes = ['2026-11-31', 7].map((value) => {
    const read = safeParse(CivilDate, value);
    return read.ok ? '' : read.issues.map(({ code }) => code).join(' ');
  });
  expect(codes).toEqual(['impossible-date', 'not-date']);
});

test('the era ends with the years 0001 and 9999', () => {
  const [first, last] = [toDayNumber('0001-01-01'), toDayNumber('9999-12-31')];
  expect([fromDayNumber(first), fromDayNumber(last)]).toEqual(['0001-01-01', '9999-12-31']);
  for (const day of [first - 1, last + 1]) {
    expect(refusalOf(() => fromDayNumber(day))).toEqual([['date-out-of-range', '']]);
  }
  expect(sentencesOf(() => fromDayNumber(1.5))).toEqual([
    { en: 'dayNumber must be a whole number, got 1.5', zh: 'dayNumber 必须为整数，实为 1.5' },
  ]);
  expect(refusalOf(() => addDays('0001-01-01', -1))).toEqual([['date-out-of-range', '']]);
  expect(refusalOf(() => addMonths('9999-12-01', 1))).toEqual([['date-out-of-range', '']]);
  expect(refusalOf(() => addMonths('0001-01-31', -1))).toEqual([['date-out-of-range', '']]);
  expect([addMonths('9999-11-30', 1), addMonths('0001-02-28', -1)]).toEqual(['9999-12-30', '0001-01-28']);
  expect(addYears('0001-06-15', 9998)).toBe('9999-06-15');
  expect(refusalOf(() => addYears('0001-06-15', 9999))).toEqual([['date-out-of-range', '']]);
});

test('only whole numbers of days, months and years are added', () => {
  for (const n of [0.5, Number.NaN, Infinity, '1', 2 ** 53]) {
    for (const add of [addDays, addMonths, addYears]) {
      expect(refusalOf(() => add('2026-01-01', n as number))).toEqual([['not-integer', '']]);
    }
  }
  expect(sentencesOf(() => addDays('2026-01-01', 0.5))[0]?.en).toBe('n must be a whole number, got 0.5');
  expect(sentencesOf(() => addYears('2026-01-01', 0.5))[0]?.en).toBe('n must be a whole number, got 0.5');
});

test('months are added over year ends both ways, and short months clamp or refuse', () => {
  expect([addMonths('2026-12-31', 1), addMonths('2026-01-31', -1)]).toEqual(['2027-01-31', '2025-12-31']);
  expect([addMonths('2026-11-30', 3), addMonths('2026-11-22', 0)]).toEqual(['2027-02-28', '2026-11-22']);
  expect(addMonths('2026-01-31', 1, { overflow: 'constrain' })).toBe('2026-02-28');
  expect(addMonths('2026-01-28', 1, { overflow: 'reject' })).toBe('2026-02-28');
  expect(sentencesOf(() => addMonths('2026-01-31', 1, { overflow: 'reject' }))).toEqual([
    { en: 'the month has no such day: 2026-02-31', zh: '该月没有这一天：2026-02-31' },
  ]);
  expect(refusalOf(() => addYears('2024-02-29', 1, { overflow: 'reject' }))).toEqual([['no-such-day', '']]);
  expect(addYears('2024-02-29', 4, { overflow: 'reject' })).toBe('2028-02-29');
});

test('a date is taken apart and put together again', () => {
  expect(partsOf('0045-03-09')).toEqual({ year: 45, month: 3, day: 9 });
  expect([dateOf(45, 3, 9), dateOf(2024, 2, 29), dateOf(9999, 12, 31)]).toEqual([
    '0045-03-09',
    '2024-02-29',
    '9999-12-31',
  ]);
  for (const [year, month, day] of [
    [2023, 2, 29],
    [2026, 0, 1],
    [2026, 1, 0],
    [0, 1, 1],
    [2026, 100, 1],
    [2026, 1, 9999],
  ] as const) {
    expect(refusalOf(() => dateOf(year, month, day)).map(([code]) => code)).toEqual([
      month > 99 || day > 99 ? 'not-date' : 'impossible-date',
    ]);
  }
  for (const part of [-1, 1.5, 10_000, Number.NaN]) {
    expect(refusalOf(() => dateOf(2026, part, 1))).toEqual([['date-out-of-range', '']]);
    expect(refusalOf(() => dateOf(part, 1, 1))).toEqual([['date-out-of-range', '']]);
    expect(refusalOf(() => dateOf(2026, 1, part))).toEqual([['date-out-of-range', '']]);
  }
});

test('distance, order, months and weekdays', () => {
  expect([daysBetween('2026-11-22', '2026-12-01'), daysBetween('2026-12-01', '2026-11-22')]).toEqual([9, -9]);
  const order = compareDates;
  expect([
    order('2026-01-01', '2026-01-02'),
    order('2026-01-02', '2026-01-01'),
    order('2026-01-01', '2026-01-01'),
  ]).toEqual([-1, 1, 0]);
  expect([startOfMonth('2024-02-29'), endOfMonth('2024-02-01'), endOfMonth('2026-12-31')]).toEqual([
    '2024-02-01',
    '2024-02-29',
    '2026-12-31',
  ]);
  const week = ['23', '24', '25', '26', '27', '28', '29'].map((day) => weekday(`2026-11-${day}`));
  expect(week).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(weekday('1969-12-31')).toBe(3);
});

test('weeks belong to the year of their Thursday', () => {
  expect(isoWeek('2026-01-01')).toEqual({ year: 2026, week: 1 });
  expect(isoWeek('2025-12-29')).toEqual({ year: 2026, week: 1 });
  expect(isoWeek('2025-12-28')).toEqual({ year: 2025, week: 52 });
  expect([isoWeek('2027-01-03'), isoWeek('2027-01-04')]).toEqual([
    { year: 2026, week: 53 },
    { year: 2027, week: 1 },
  ]);
});

test('a range holds both its ends, and does not run backwards', () => {
  expect(dateRange('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(dateRange('2026-02-27', '2026-02-27')).toEqual(['2026-02-27']);
  expect(Object.isFrozen(dateRange('2026-02-27', '2026-02-28'))).toBe(true);
  expect(sentencesOf(() => dateRange('2026-02-27', '2026-02-26'))).toEqual([
    {
      en: 'the range ends on 2026-02-26, before it starts on 2026-02-27',
      zh: '区间结束日 2026-02-26 早于开始日 2026-02-27',
    },
  ]);
});

test('texts of days are right in whatever order they are asked for, days far apart in turn as well', () => {
  const day = fc.tuple(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: -3, max: 3 }));
  const days = fc.array(
    day.map(([at, n]) => at + n * 4096),
    { minLength: 2 },
  );
  const utc = (at: number): string => new Date(at * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(days, (asked) => {
      expect([...asked, ...asked].map(fromDayNumber)).toEqual([...asked, ...asked].map(utc));
    }),
  );
});

test('a day that a month lacks is told as a date writes it', () => {
  const refused = sentencesOf(() => addMonths('0005-01-31', 1, { overflow: 'reject' }));
  expect(refused[0]?.en).toContain('0005-02-31');
});
