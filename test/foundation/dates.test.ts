import {
  addDays,
  addMonths,
  addYears,
  calendarTable,
  civilDate,
  cycleOf,
  dayKind,
  daysBetween,
  elapsedShare,
  fromDayNumber,
  isHoshinError,
  isoWeek,
  leansOutsideCoverage,
  outsideCoverage,
  periodContains,
  periodOf,
  periodSpan,
  sortPeriods,
  subperiods,
  toDayNumber,
  weekday,
  weeksCalendar,
  workCalendar,
} from 'hoshin/foundation';
import { expect, test } from 'vitest';

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return '';
  } catch (error) {
    return isHoshinError(error) ? error.code : 'another error';
  }
};

test('dates are read strictly, from the year 1 to the year 9999', () => {
  expect(['0001-01-01', '9999-12-31', '2024-02-29'].map(civilDate)).toEqual(['0001-01-01', '9999-12-31', '2024-02-29']);
  for (const bad of ['2023-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '0000-01-01', '1900-02-29']) {
    expect(codeOf(() => civilDate(bad))).toBe('impossible-date');
  }
  for (const bad of ['2026-1-1', '2026/01/01', '20260101', '2026-01-01T00:00', ' 2026-01-01', '12026-01-01']) {
    expect(codeOf(() => civilDate(bad))).toBe('not-date');
  }
  expect(codeOf(() => addDays('9999-12-31', 1))).toBe('date-out-of-range');
});

test('day numbers count from 1970 and give every date back', () => {
  expect([toDayNumber('1970-01-01'), toDayNumber('2000-03-01'), toDayNumber('0001-01-01')]).toEqual([
    0, 11_017, -719_162,
  ]);
  for (let day = toDayNumber('1899-12-25'); day < toDayNumber('1904-03-05'); day += 1)
    expect(toDayNumber(fromDayNumber(day))).toBe(day);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
});

test('month ends clamp, or are refused where that is asked', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  expect(codeOf(() => addMonths('2024-01-31', 1, { overflow: 'reject' }))).toBe('no-such-day');
  expect(addMonths('2026-11-22', -26)).toBe('2024-09-22');
});

test('ISO weeks over the turn of the year, as the standard has them', () => {
  expect(isoWeek('2021-01-03')).toEqual({ year: 2020, week: 53 });
  expect(isoWeek('2018-12-31')).toEqual({ year: 2019, week: 1 });
  expect(isoWeek('2026-11-22')).toEqual({ year: 2026, week: 47 });
  expect([weekday('2026-11-22'), weekday('2026-11-23')]).toEqual([7, 1]);
});

test('fiscal years are named by the year they start or end in, and both must be said', () => {
  const start = { startMonth: 4, labelBy: 'startYear' } as const;
  const end = { startMonth: 4, labelBy: 'endYear' } as const;
  expect([periodOf('2027-03-31', 'year', start), periodOf('2027-03-31', 'year', end)]).toEqual(['2026', '2027']);
  expect(periodSpan('2026-Q4', start)).toEqual({ start: '2027-01-01', end: '2027-03-31' });
  expect(periodSpan('2026-11', start)).toEqual({ start: '2026-11-01', end: '2026-11-30' });
});

test('a 4-4-5 year tiles into quarters and fiscal months', () => {
  const retail = weeksCalendar({ start: '2025-02-02', firstYear: 2025, pattern: [4, 4, 5], weeks: [52, 53, 52] });
  const year = periodSpan('2026', retail);
  const months = subperiods('2026', 'fiscal-month', retail).map((part) => periodSpan(part, retail));
  expect([months[0]!.start, months.at(-1)!.end]).toEqual([year.start, year.end]);
  months.forEach(({ start }, at) => expect(at === 0 || daysBetween(months[at - 1]!.end, start) === 1).toBe(true));
});

test('fortnights, containment, order, and how much of a period is gone', () => {
  expect(cycleOf('2026-11-22', { anchor: '2026-11-09', days: 14 })).toBe('2026-11-09/P14D');
  expect([periodContains('2026-Q4', '2026-11'), periodContains('2026-Q4', '2026-W53')]).toEqual([true, false]);
  expect(sortPeriods(['2026-Q2', '2026', '2026-Q1', '2025-12'])).toEqual(['2025-12', '2026', '2026-Q1', '2026-Q2']);
  expect(elapsedShare('2024', '2024-12-31')).toBe('1');
  expect(elapsedShare('2024-02', '2024-01-31')).toBe('0');
  const office = workCalendar({ week: [true, true, true, true, true, false, false] });
  expect(elapsedShare('2026-11', '2026-11-15', { calendar: office, rounding: { quantum: '0.0001' } })).toBe('0.4762');
});

test('layers of a calendar: the last that speaks of a day wins, and says so', () => {
  const calendar = workCalendar({
    week: [true, true, true, true, true, false, false],
    holidays: [{ date: '2026-10-01', name: { zh: '国庆节', en: 'National Day' } }],
    workdays: ['2026-10-10'],
    companyDays: [{ date: '2026-10-12', works: false }],
    shutdowns: [{ from: '2026-10-10', to: '2026-10-20' }],
    overrides: [{ date: '2026-10-15', works: true }],
    coverage: { from: '2026-01-01', to: '2026-12-31' },
  });
  const kinds = ['2026-09-30', '2026-10-01', '2026-10-10', '2026-10-12', '2026-10-15', '2026-10-24'].map((date) =>
    dayKind(calendar, date),
  );
  expect(kinds.map(({ kind, layer }) => `${kind} ${layer}`)).toEqual([
    'workday pattern',
    'public-holiday holidays',
    'shutdown shutdowns',
    'shutdown shutdowns',
    'override-workday overrides',
    'rest-day pattern',
  ]);
  expect(leansOutsideCoverage(calendar, '2026-12-30', '2027-01-02')).toBe(true);
  expect(outsideCoverage(calendar, '2026-12-30', '2027-01-02')).toEqual([{ from: '2027-01-01', to: '2027-01-02' }]);
});

test('a calendar without a workday is refused when it is made, never searched for ever', () => {
  expect(codeOf(() => workCalendar({ week: [false, false, false, false, false, false, false] }))).toBe('no-workday');
  expect(codeOf(() => workCalendar({ week: [true, true, true] }))).not.toBe('');
  const { worksBefore, dayOfWork } = calendarTable(
    workCalendar({ week: [true, false, false, false, false, false, false] }),
  );
  expect(dayOfWork(worksBefore(toDayNumber('2026-11-24')))).toBe(toDayNumber('2026-11-30'));
});
