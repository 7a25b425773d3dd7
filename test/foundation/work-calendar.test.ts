import {
  addDays,
  addWorkdays,
  calendarTable,
  dayKind,
  isWorkday,
  leansOutsideCoverage,
  outsideCoverage,
  parseWorkCalendar,
  safeParseWorkCalendar,
  toDayNumber,
  workCalendar,
  workdayOnOrAfter,
  workdayOnOrBefore,
  workdaysBetween,
} from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

const week = [true, true, true, true, true, false, false];
const office = workCalendar({ week });
const never = [false, false, false, false, false, false, false];

test('the working week, counted from Monday, in any year', () => {
  const days = ['23', '24', '25', '26', '27', '28', '29'].map((day) => isWorkday(office, `2026-11-${day}`));
  expect(days).toEqual(week);
  expect(['1969-12-29', '1970-01-04', '0001-01-01', '9999-12-31'].map((day) => isWorkday(office, day))).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test('a rhythm of n days runs both ways from its anchor', () => {
  const fourOnTwoOff = { anchor: '2026-11-09', works: [true, true, true, true, false, false] };
  const shift = workCalendar({ pattern: fourOnTwoOff });
  const works = (from: string, days: number): string =>
    Array.from({ length: days }, (_, at) => (isWorkday(shift, addDays(from, at)) ? '1' : '0')).join('');
  expect([works('2026-11-09', 8), works('2026-11-01', 8)]).toEqual(['11110011', '00111100']);
  expect(['2026-11-12', '2026-11-13', '2026-11-08'].map((date) => dayKind(shift, date).kind)).toEqual([
    'workday',
    'rest-day',
    'rest-day',
  ]);
  expect([workdaysBetween(shift, '2026-10-01', '2026-12-01'), addWorkdays(shift, '2026-11-12', 1)]).toEqual([
    41,
    '2026-11-15',
  ]);
});

test('workdays are added forward and back, from workdays and from days of rest', () => {
  const add = (date: string, n: number): string => addWorkdays(office, date, n);
  expect([add('2026-11-20', 1), add('2026-11-20', 5), add('2026-11-20', 6)]).toEqual([
    '2026-11-23',
    '2026-11-27',
    '2026-11-30',
  ]);
  expect([add('2026-11-20', -1), add('2026-11-23', -1), add('2026-11-22', -1), add('2026-11-22', 1)]).toEqual([
    '2026-11-19',
    '2026-11-20',
    '2026-11-20',
    '2026-11-23',
  ]);
  expect([add('2026-11-22', 0), add('2026-11-20', 0)]).toEqual(['2026-11-22', '2026-11-20']);
  expect(refusalOf(() => add('2026-11-31', 0))).toEqual([['impossible-date', '']]);
  for (const n of [1.5, Number.NaN, '1'])
    expect(refusalOf(() => add('2026-11-20', n as number))).toEqual([['not-integer', '']]);
  expect(sentencesOf(() => add('2026-11-20', 1.5))[0]?.en).toBe('n must be a whole number, got 1.5');
  expect(refusalOf(() => add('9999-12-31', 1))).toEqual([['date-out-of-range', '']]);
  expect(refusalOf(() => add('2026-11-20', Number.MAX_SAFE_INTEGER))).not.toEqual([]);
});

test('workdays between two dates: the first counts, the last does not, and turning round turns the sign', () => {
  const between = (from: string, to: string): number => workdaysBetween(office, from, to);
  expect([
    between('2026-11-20', '2026-11-21'),
    between('2026-11-21', '2026-11-23'),
    between('2026-11-20', '2026-11-20'),
  ]).toEqual([1, 0, 0]);
  expect([between('2026-11-16', '2026-11-30'), between('2026-11-30', '2026-11-16')]).toEqual([10, -10]);
});

test('the nearest workday on either side', () => {
  expect([workdayOnOrAfter(office, '2026-11-20'), workdayOnOrAfter(office, '2026-11-21')]).toEqual([
    '2026-11-20',
    '2026-11-23',
  ]);
  expect([workdayOnOrBefore(office, '2026-11-23'), workdayOnOrBefore(office, '2026-11-22')]).toEqual([
    '2026-11-23',
    '2026-11-20',
  ]);
});

const layered = workCalendar({
  week,
  holidays: [
    '2026-10-01',
    { date: '2026-10-02', name: '国庆节' },
    { date: '2026-10-05', name: '国庆节', inLieu: true },
  ],
  workdays: ['2026-10-10', { date: '2026-09-27', name: { zh: '国庆节', en: 'National Day' } }],
  companyDays: [
    { date: '2026-10-12', works: false, name: '司庆' },
    { date: '2026-10-17', works: true },
  ],
  shutdowns: [
    { from: '2026-10-19', to: '2026-10-23', name: '检修' },
    { from: '2026-10-22', to: '2026-10-26' },
  ],
  overrides: [
    { date: '2026-10-20', works: true, name: '抢工' },
    { date: '2026-10-30', works: false },
  ],
  coverage: { from: '2026-01-01', to: '2026-12-31' },
});

test('every layer says of a day what it is, in both languages, and under which name', () => {
  const told = [
    '2026-10-01',
    '2026-10-02',
    '2026-10-05',
    '2026-10-10',
    '2026-09-27',
    '2026-10-12',
    '2026-10-17',
    '2026-10-19',
    '2026-10-22',
    '2026-10-26',
    '2026-10-20',
    '2026-10-30',
    '2026-10-29',
    '2026-10-31',
  ].map((date) => {
    const { works, kind, layer, label, name } = dayKind(layered, date);
    return [date.slice(5), works, kind, layer, label.zh, label.en, name?.zh ?? null].join('|');
  });
  expect(told).toEqual([
    '10-01|false|public-holiday|holidays|节假日|Public holiday|',
    '10-02|false|public-holiday|holidays|节假日|Public holiday|国庆节',
    '10-05|false|in-lieu-holiday|holidays|调休放假|Day off in lieu|国庆节',
    '10-10|true|make-up-workday|workdays|调休上班|Make-up workday|',
    '09-27|true|make-up-workday|workdays|调休上班|Make-up workday|国庆节',
    '10-12|false|company-rest-day|companyDays|公司休息日|Company day off|司庆',
    '10-17|true|company-workday|companyDays|公司上班日|Company workday|',
    '10-19|false|shutdown|shutdowns|停工|Shutdown|检修',
    '10-22|false|shutdown|shutdowns|停工|Shutdown|',
    '10-26|false|shutdown|shutdowns|停工|Shutdown|',
    '10-20|true|override-workday|overrides|特批上班|Workday by exception|抢工',
    '10-30|false|override-rest-day|overrides|特批休息|Day off by exception|',
    '10-29|true|workday|pattern|工作日|Workday|',
    '10-31|false|rest-day|pattern|休息日|Rest day|',
  ]);
  expect(dayKind(layered, '2026-10-02').name).toEqual({ zh: '国庆节', en: '国庆节' });
  expect(dayKind(layered, '2026-09-27').name).toEqual({ zh: '国庆节', en: 'National Day' });
  expect(dayKind(layered, '2026-10-01').name).toBeNull();
  expect(Object.isFrozen(dayKind(layered, '2026-10-01'))).toBe(true);
});

test('counting over the layers agrees with looking at each day, before, among and after them', () => {
  const { worksBefore, dayOfWork, works } = calendarTable(layered);
  const first = toDayNumber('2026-09-01');
  let count = worksBefore(first);
  for (let day = first; day < toDayNumber('2026-12-01'); day += 1) {
    expect(worksBefore(day)).toBe(count);
    if (!works(day)) continue;
    expect(dayOfWork(count)).toBe(day);
    count += 1;
  }
  expect(Object.isFrozen(calendarTable(layered))).toBe(true);
});

test('within a layer the later entry has the last word', () => {
  const twice = workCalendar({
    week,
    companyDays: [
      { date: '2026-11-20', works: false },
      { date: '2026-11-20', works: true },
    ],
    overrides: [
      { date: '2026-11-19', works: true, name: 'first' },
      { date: '2026-11-19', works: false, name: 'second' },
    ],
  });
  expect([isWorkday(twice, '2026-11-20'), dayKind(twice, '2026-11-20').kind]).toEqual([true, 'company-workday']);
  expect(dayKind(twice, '2026-11-19')).toMatchObject({
    works: false,
    kind: 'override-rest-day',
    name: { en: 'second' },
  });
});

test('it is said for which days the public holidays are not known', () => {
  const outside = (from: string, to: string): readonly string[] =>
    outsideCoverage(layered, from, to).map((range) => `${range.from} ${range.to}`);
  expect([outside('2026-01-01', '2026-12-31'), outside('2026-06-01', '2026-06-01')]).toEqual([[], []]);
  expect(outside('2025-12-30', '2027-01-02')).toEqual(['2025-12-30 2025-12-31', '2027-01-01 2027-01-02']);
  expect(outside('2027-01-02', '2025-12-30')).toEqual(['2025-12-30 2025-12-31', '2027-01-01 2027-01-02']);
  expect([outside('2025-01-01', '2025-02-01'), outside('2028-01-01', '2028-02-01')]).toEqual([
    ['2025-01-01 2025-02-01'],
    ['2028-01-01 2028-02-01'],
  ]);
  expect([outside('2025-12-31', '2026-01-01'), outside('2026-12-31', '2027-01-01')]).toEqual([
    ['2025-12-31 2025-12-31'],
    ['2027-01-01 2027-01-01'],
  ]);
  expect([
    leansOutsideCoverage(layered, '2026-01-01', '2026-12-31'),
    leansOutsideCoverage(office, '1900-01-01', '2100-01-01'),
  ]).toEqual([false, false]);
  expect([dayKind(layered, '2026-12-31').covered, dayKind(layered, '2027-01-01').covered]).toEqual([true, false]);
  const found = outsideCoverage(layered, '2025-12-30', '2027-01-02');
  expect(
    [found, ...found, outsideCoverage(office, '2026-01-01', '2026-01-02')].every((one) => Object.isFrozen(one)),
  ).toBe(true);
});

test('a calendar is by week or by pattern, and its ranges do not run backwards', () => {
  const faults = (calendar: unknown): unknown => {
    const read = safeParseWorkCalendar(calendar);
    return read.ok ? [] : read.issues.map(({ code, path }) => [code, path.join('.')]);
  };
  const pattern = { anchor: '2026-01-01', works: [true, false] };
  expect(faults({ week, pattern })).toEqual([['one-rhythm', 'week']]);
  expect(faults({})).toEqual([['one-rhythm', 'week']]);
  expect([faults({ week }), faults({ pattern })]).toEqual([[], []]);
  const backwards = { from: '2026-02-02', to: '2026-02-01' };
  expect(
    faults({ week, shutdowns: [{ from: '2026-02-01', to: '2026-02-01' }, backwards], coverage: backwards }),
  ).toEqual([
    ['backwards-range', 'shutdowns.1.to'],
    ['backwards-range', 'coverage.to'],
  ]);
  expect(faults({ week: [true], pattern: { anchor: 'x', works: [] } })).toEqual([
    ['too-small', 'week'],
    ['not-date', 'pattern.anchor'],
    ['too-small', 'pattern.works'],
  ]);
  expect(faults({ pattern: { anchor: '2026-01-01', works: Array(1001).fill(true) } })).toEqual([
    ['too-big', 'pattern.works'],
  ]);
  expect(
    faults({ week, companyDays: [{ date: '2026-01-01' }], overrides: [{ date: '2026-01-01', works: true, name: '' }] }),
  ).toEqual([
    ['missing', 'companyDays.0.works'],
    ['too-small', 'overrides.0.name'],
  ]);
  expect(sentencesOf(() => parseWorkCalendar({ week, pattern }))).toEqual([
    { en: 'give either "week" or "pattern", and not both', zh: '"week"(周模式)与"pattern"(循环模式)须且只能给出一个' },
  ]);
  expect(parseWorkCalendar({ week })).toEqual({ week });
});

test('a calendar needs a workday somewhere in the era, be it one by exception', () => {
  expect(sentencesOf(() => workCalendar({ week: never }))).toEqual([
    { en: 'the calendar has no workday at all', zh: '该日历没有任何工作日' },
  ]);
  const whole = { from: '0001-01-01', to: '9999-12-31' };
  expect(refusalOf(() => workCalendar({ week, shutdowns: [whole] }))).toEqual([['no-workday', '']]);
  expect(refusalOf(() => workCalendar({ week: never, shutdowns: [whole] }))).toEqual([['no-workday', '']]);
  const one = workCalendar({ week, shutdowns: [whole], overrides: [{ date: '2026-11-20', works: true }] });
  expect([isWorkday(one, '2026-11-20'), isWorkday(one, '2026-11-19'), isWorkday(one, '2026-11-21')]).toEqual([
    true,
    false,
    false,
  ]);
  // 9999-12-31 is a Friday: the last week of the era still has workdays after a stop that ends on the Sunday before.
  expect(isWorkday(workCalendar({ week, shutdowns: [{ ...whole, to: '9999-12-26' }] }), '9999-12-27')).toBe(true);
  expect(
    refusalOf(() =>
      workCalendar({
        week: [false, false, false, false, false, true, false],
        shutdowns: [{ ...whole, to: '9999-12-26' }],
      }),
    ),
  ).toEqual([['no-workday', '']]);
});

test('where the workdays run out, it is said so', () => {
  const two = workCalendar({ week: never, workdays: ['2026-11-20', '2026-11-25'] });
  expect([
    addWorkdays(two, '2026-11-01', 1),
    addWorkdays(two, '2026-11-20', 1),
    addWorkdays(two, '2026-11-25', -1),
  ]).toEqual(['2026-11-20', '2026-11-25', '2026-11-20']);
  for (const run of [
    () => addWorkdays(two, '2026-11-01', 3),
    () => addWorkdays(two, '2026-11-20', -1),
    () => workdayOnOrAfter(two, '2026-11-26'),
    () => workdayOnOrBefore(two, '2026-11-19'),
  ]) {
    expect(refusalOf(run)).toEqual([['no-such-workday', '']]);
  }
  expect([workdayOnOrBefore(two, '2027-01-01'), workdaysBetween(two, '1000-01-01', '3000-01-01')]).toEqual([
    '2026-11-25',
    2,
  ]);
  expect(sentencesOf(() => addWorkdays(two, '2026-11-25', 1))).toEqual([
    { en: 'the calendar has no such workday: it runs out of them', zh: '该日历的工作日已用尽，不存在所求的工作日' },
  ]);
});

test('what is no calendar is refused wherever one is taken', () => {
  for (const run of [isWorkday, workdayOnOrAfter, workdayOnOrBefore, dayKind]) {
    expect(refusalOf(() => run({ week: [] }, '2026-11-20'))[0]?.[0]).toBe('too-small');
    expect(refusalOf(() => run(office, '2026-11-31'))).toEqual([['impossible-date', '']]);
  }
});
