import { enumeratedCalendar, periodOf, periodSpan, subperiods, weeksCalendar } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

type Row = readonly [period: string, start: string, end: string];
const made = (...rows: readonly Row[]) =>
  enumeratedCalendar(rows.map(([period, start, end]) => ({ period, start, end })));
const faults = (...rows: readonly Row[]): unknown => refusalOf(() => made(...rows));

const year: Row = ['2026', '2026-02-01', '2027-01-30'];
const halves: readonly Row[] = [
  ['2026-H1', '2026-02-01', '2026-08-01'],
  ['2026-H2', '2026-08-02', '2027-01-30'],
];
const short: Row = ['2027', '2027-01-31', '2027-03-31'];

test('a day lies in the row that holds it, from its first day to its last', () => {
  const calendar = made(halves[1]!, year, halves[0]!);
  const at = (date: string, grain = 'half'): string => periodOf(date, grain as never, calendar);
  expect(['2026-02-01', '2026-08-01', '2026-08-02', '2027-01-30'].map((date) => at(date))).toEqual([
    '2026-H1',
    '2026-H1',
    '2026-H2',
    '2026-H2',
  ]);
  expect(at('2026-08-02', 'year')).toBe('2026');
  for (const date of ['2026-01-31', '2027-01-31'])
    expect(refusalOf(() => at(date))).toEqual([['outside-calendar', '']]);
  expect(refusalOf(() => at('2026-08-02', 'quarter'))).toEqual([['outside-calendar', '']]);
  expect(sentencesOf(() => at('2026-01-31'))).toEqual([
    { en: '"2026-01-31" is not in the enumerated calendar', zh: '枚举日历中没有 "2026-01-31"' },
  ]);
  expect(subperiods('2026', 'half', calendar)).toEqual(['2026-H1', '2026-H2']);
});

test('a year that was cut short, and thirteen periods of four weeks, are calendars', () => {
  expect(faults(year, short)).toEqual([]);
  const start = new Date(Date.UTC(2026, 1, 1));
  const day = (n: number): string => new Date(start.getTime() + n * 86_400_000).toISOString().slice(0, 10);
  const periods = Array.from(
    { length: 13 },
    (_, at): Row => [`2026-M${String(at + 1).padStart(2, '0')}`, day(at * 28), day(at * 28 + 27)],
  );
  const calendar = made(year, ...periods);
  expect(periodOf('2027-01-30', 'fiscal-month', calendar)).toBe('2026-M13');
  expect(periodSpan('2026-M13', calendar)).toEqual({ start: '2027-01-03', end: '2027-01-30' });
});

test('only years, halves, quarters and fiscal months stand in a table, and none runs backwards', () => {
  expect(
    faults(
      ['2026-02', '2026-02-01', '2026-02-28'],
      ['2026-W07', '2026-02-09', '2026-02-15'],
      ['2026-02-09/P7D', '2026-02-09', '2026-02-15'],
      ['2026', '2026-02-02', '2026-02-01'],
    ),
  ).toEqual([
    ['wrong-table-grain', 'periods.0.period'],
    ['wrong-table-grain', 'periods.1.period'],
    ['wrong-table-grain', 'periods.2.period'],
    ['backwards-range', 'periods.3.end'],
  ]);
  expect(faults(['2026-Q1', '2026-02-01', '2026-02-01'])).toEqual([]);
  expect(sentencesOf(() => made(['2026-02', '2026-02-01', '2026-02-28']))).toEqual([
    {
      en: '"2026-02" cannot stand in the table: only years, halves, quarters and fiscal months can',
      zh: '"2026-02" 不能列入枚举日历，只能列年、半年、季度与财务月',
    },
  ]);
});

test('rows follow one another to the day, each told at the place where it stood', () => {
  const late: Row = ['2026-H2', '2026-08-03', '2027-01-30'];
  const early: Row = ['2026-H2', '2026-08-01', '2027-01-30'];
  expect(faults(late, halves[0]!)).toEqual([['table-gap', 'periods.0']]);
  expect(faults(halves[0]!, early)).toEqual([['table-gap', 'periods.1']]);
  expect(sentencesOf(() => made(halves[0]!, late))).toEqual([
    {
      en: '"2026-H2" must start on the day after "2026-H1" ends: there is a gap or an overlap',
      zh: '"2026-H2" 必须从 "2026-H1" 结束的次日开始，两者之间有空档或重叠',
    },
  ]);
});

test('labels follow one another: the next number of the year, or the first of the next year', () => {
  const [h1, h2] = halves as [Row, Row];
  const after = (label: string): unknown => faults(h1, h2, [label, '2027-01-31', '2027-03-31']);
  expect(after('2027-H1')).toEqual([]);
  for (const label of ['2027-H2', '2028-H1', '2026-H1', '2026-H2']) {
    expect(after(label)).toEqual([['table-order', 'periods.2']]);
  }
  expect(faults(h1, ['2027-H2', '2026-08-02', '2027-01-30'])).toEqual([['table-order', 'periods.1']]);
  expect(faults(['2026-Q1', '2026-01-01', '2026-01-31'], ['2026-Q3', '2026-02-01', '2026-02-28'])).toEqual([
    ['table-order', 'periods.1'],
  ]);
  expect(sentencesOf(() => made(h1, ['2027-H2', '2026-08-02', '2027-01-30']))).toEqual([
    { en: '"2027-H2" cannot follow "2026-H1"', zh: '"2027-H2" 不能接在 "2026-H1" 之后' },
  ]);
  expect(faults(h1, ['2026-H3', '2026-08-02', '2027-01-30'])).toEqual([['impossible-period', 'periods.1.period']]);
});

test('a coarser period is made of whole finer ones of its own year', () => {
  const [h1, h2] = halves as [Row, Row];
  expect(faults(year, h1, h2)).toEqual([]);
  expect(faults(year, h1)).toEqual([['table-nesting', 'periods.0']]);
  expect(faults(year, h2)).toEqual([['table-nesting', 'periods.0']]);
  // Halves that reach over the year, on either side.
  expect(faults(h1, h2, ['2026', '2026-02-01', '2026-08-01'])).toEqual([['table-nesting', 'periods.1']]);
  expect(faults(h1, h2, ['2026', '2026-08-02', '2027-01-30'])).toEqual([['table-nesting', 'periods.0']]);
  // Right days, wrong year.
  expect(faults(['2027', '2026-02-01', '2027-01-30'], h1, h2)).toEqual([['table-nesting', 'periods.0']]);
  expect(sentencesOf(() => made(year, h1))).toEqual([
    {
      en: '"2026" does not consist of whole half periods of its own',
      zh: '"2026" 不是由其自身完整的 half 期间组成',
    },
  ]);
  expect(sentencesOf(() => made(h1, h2, ['2026', '2026-02-01', '2026-08-01']))).toEqual([
    { en: '"2026-H2" lies outside every coarser period of the table', zh: '"2026-H2" 不属于表中任何更粗的期间' },
  ]);
  // Years and fiscal months alone: the grain between them need not be listed.
  expect(faults(year, ['2026-M01', '2026-02-01', '2027-01-29'])).toEqual([['table-nesting', 'periods.0']]);
  expect(faults(year, ['2026-M01', '2026-02-01', '2027-01-30'])).toEqual([]);
});

test('whole weeks by rule: the months of a quarter by their pattern, the 53rd week in the last month', () => {
  const retail = weeksCalendar({ start: '2026-02-01', firstYear: 2026, pattern: [4, 5, 4], weeks: [52, 53] });
  const spans = ['2026', '2026-H2', '2026-Q4', '2026-M02', '2026-M12', '2027', '2027-M11', '2027-M12', '2027-Q4'].map(
    (one) => {
      const { start, end } = periodSpan(one, retail);
      return `${one} ${start} ${end}`;
    },
  );
  expect(spans).toEqual([
    '2026 2026-02-01 2027-01-30',
    '2026-H2 2026-08-02 2027-01-30',
    '2026-Q4 2026-11-01 2027-01-30',
    '2026-M02 2026-03-01 2026-04-04',
    '2026-M12 2027-01-03 2027-01-30',
    '2027 2027-01-31 2028-02-05',
    '2027-M11 2027-11-28 2028-01-01',
    '2027-M12 2028-01-02 2028-02-05',
    '2027-Q4 2027-10-31 2028-02-05',
  ]);
});

test('a rule of weeks is refused where its weeks do not add up', () => {
  const rule = { start: '2026-02-01', firstYear: 2026, pattern: [4, 4, 5], weeks: [52] };
  const refused = (part: object): unknown => refusalOf(() => weeksCalendar({ ...rule, ...part }));
  expect(refused({})).toEqual([]);
  expect([refused({ weeks: [53, 52] }), refused({ pattern: [1, 1, 11] })]).toEqual([[], []]);
  expect(refused({ pattern: [4, 4, 4] })).toEqual([['weeks-pattern', 'pattern']]);
  expect(refused({ weeks: [52, 51] })).toEqual([['weeks-pattern', 'weeks.1']]);
  expect(refused({ weeks: [54] })).toEqual([['weeks-pattern', 'weeks.0']]);
  expect(refused({ pattern: [4, 9], weeks: [], firstYear: 0, start: '2026' })).toEqual([
    ['not-date', 'start'],
    ['too-small', 'firstYear'],
    ['too-small', 'pattern'],
    ['too-small', 'weeks'],
  ]);
  expect(refused({ pattern: [0, 8, 5] })).toEqual([['too-small', 'pattern.0']]);
  expect(refused({ weeks: Array(1001).fill(52), firstYear: 10_000 })).toEqual([
    ['too-big', 'firstYear'],
    ['too-big', 'weeks'],
  ]);
  expect(sentencesOf(() => weeksCalendar({ ...rule, pattern: [4, 4, 4] }))).toEqual([
    {
      en: 'a year has 52 or 53 weeks, and the months of its quarters add up to 13 weeks: got 12',
      zh: '一年应为 52 或 53 周，季度各月合计应为 13 周，实为 12',
    },
  ]);
});
