import {
  comparePeriods,
  elapsedShare,
  Grain,
  grainOf,
  isPeriod,
  Period,
  period,
  periodContains,
  periodIssue,
  periodLabel,
  periodOf,
  periodSpan,
  safeParse,
  sharedDays,
  shiftPeriod,
  sortPeriods,
  subperiods,
  weeksCalendar,
  weeksInYear,
  workCalendar,
} from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

const april = { startMonth: 4, labelBy: 'startYear' } as const;
const named = { startMonth: 4, labelBy: 'endYear' } as const;
const retail = weeksCalendar({ start: '2026-02-01', firstYear: 2026, pattern: [4, 5, 4], weeks: [52, 52] });

test('every form of a period says its grain', () => {
  expect(
    ['2026', '2026-H2', '2026-Q4', '2026-12', '2026-M13', '2026-W53', '2026-11-09/P14D'].map((one) => grainOf(one)),
  ).toEqual(['year', 'half', 'quarter', 'month', 'fiscal-month', 'week', 'cycle']);
});

test('the last number of each form is taken, the one after it and the one before the first are not', () => {
  const exist = [
    '0001',
    '9999',
    '2026-01',
    '2026-12',
    '2026-H1',
    '2026-Q1',
    '2026-M01',
    '2026-W01',
    '2026-W53',
    '2025-W52',
  ];
  for (const text of exist) expect([text, isPeriod(text), period(text)]).toEqual([text, true, text]);
  const none = ['0000', '0000-Q1', '0000-W01', '2026-00', '2026-13', '2026-H0', '2026-H3', '2026-Q0', '2026-Q5'];
  for (const text of [...none, '2026-M00', '2026-M14', '2026-W00', '2026-W54', '2025-W53', '2025-02-29/P7D']) {
    const code = text.includes('/') ? 'impossible-date' : 'impossible-period';
    expect([text, periodIssue(text, ['on'])]).toMatchObject([text, { code, path: ['on'] }]);
  }
  const other = ['26', '2026-', '2026-1', '2026-H01', '2026-Q04', '2026-M1', '2026-W7', '2026-X1', '2026-11-09/P0D'];
  const more = ['2026-11-09/P014D', '2026-11-09/P100000D', '2026-11-09/PD', '2026-11-09', ' 2026', '2026 ', 2026, null];
  for (const text of [...other, ...more, 'x'.repeat(100)]) {
    expect([text, periodIssue(text)]).toMatchObject([text, { code: 'not-period', path: [] }]);
    expect(isPeriod(text)).toBe(false);
  }
  expect(grainOf('2026-11-09/P99999D')).toBe('cycle');
  expect([periodIssue('Q4')?.text, periodIssue('2026-Q5')?.text]).toEqual([
    {
      en: '"Q4" is not a period; write "2026", "2026-H1", "2026-Q4", "2026-11", "2026-W47" or "2026-11-09/P14D"',
      zh: '"Q4" 不是期间，请写作 "2026"、"2026-H1"、"2026-Q4"、"2026-11"、"2026-W47" 或 "2026-11-09/P14D"',
    },
    { en: 'there is no period "2026-Q5"', zh: '期间 "2026-Q5" 不存在' },
  ]);
});

test('the schemas of periods and grains give the value or its issue', () => {
  expect(safeParse(Period, '2026-Q4')).toEqual({ ok: true, value: '2026-Q4' });
  expect(refusalOf(() => period('2026-Q5'))).toEqual([['impossible-period', '']]);
  const read = safeParse(Period, '2026-Q5');
  expect(read.ok ? '' : read.issues[0]?.code).toBe('impossible-period');
  for (const grain of ['year', 'half', 'quarter', 'month', 'fiscal-month', 'week']) {
    expect(safeParse(Grain, grain).ok).toBe(true);
  }
  expect(safeParse(Grain, 'cycle').ok).toBe(false);
});

test('long years have 53 weeks: they start or end on a Thursday', () => {
  expect([2020, 2026, 2032, 2037].map(weeksInYear)).toEqual([53, 53, 53, 53]);
  expect([2021, 2024, 2025, 2027].map(weeksInYear)).toEqual([52, 52, 52, 52]);
});

test('the period of a date, at every grain, by calendar and fiscal year', () => {
  const at = (grain: string, fiscal?: object): string => periodOf('2027-03-31', grain as never, fiscal as never);
  const grains = ['year', 'half', 'quarter', 'month', 'fiscal-month', 'week'];
  expect(grains.map((grain) => at(grain))).toEqual(['2027', '2027-H1', '2027-Q1', '2027-03', '2027-M03', '2027-W13']);
  expect(grains.map((grain) => at(grain, april))).toEqual([
    '2026',
    '2026-H2',
    '2026-Q4',
    '2027-03',
    '2026-M12',
    '2027-W13',
  ]);
  expect(grains.map((grain) => at(grain, retail))).toEqual([
    '2027',
    '2027-H1',
    '2027-Q1',
    '2027-03',
    '2027-M02',
    '2027-W13',
  ]);
  expect([periodOf('2027-04-01', 'quarter', named), periodOf('2027-03-31', 'quarter', named)]).toEqual([
    '2028-Q1',
    '2027-Q4',
  ]);
  const january = { startMonth: 1, labelBy: 'endYear' } as const;
  expect([periodOf('2026-12-31', 'year', january), periodSpan('2026', january).start]).toEqual(['2026', '2026-01-01']);
  expect(sentencesOf(() => at('decade'))).toEqual([
    {
      en: '"decade" is not a grain; use year, half, quarter, month, fiscal-month or week',
      zh: '"decade" 不是期间粒度，可用 year、half、quarter、month、fiscal-month 或 week',
    },
  ]);
  expect(refusalOf(() => periodOf('2026-01-31', 'quarter', retail))).toEqual([['outside-calendar', '']]);
  expect(refusalOf(() => periodOf('0001-01-01', 'year', april))).toEqual([['period-out-of-range', '']]);
  expect(refusalOf(() => periodOf('9999-12-31', 'year', named))).toEqual([['period-out-of-range', '']]);
});

test('first and last day of every form', () => {
  const span = (text: string, fiscal?: object): string => {
    const { start, end } = periodSpan(text, fiscal as never);
    return `${start} ${end}`;
  };
  expect(
    ['2026', '2026-H2', '2026-Q1', '2024-02', '2026-M12', '2026-W01', '2026-11-09/P14D'].map((one) => span(one)),
  ).toEqual([
    '2026-01-01 2026-12-31',
    '2026-07-01 2026-12-31',
    '2026-01-01 2026-03-31',
    '2024-02-01 2024-02-29',
    '2026-12-01 2026-12-31',
    '2025-12-29 2026-01-04',
    '2026-11-09 2026-11-22',
  ]);
  expect([span('2026-H2', april), span('2026-M10', april), span('2026-Q4', named)]).toEqual([
    '2026-10-01 2027-03-31',
    '2027-01-01 2027-01-31',
    '2026-01-01 2026-03-31',
  ]);
  expect([span('2026-M12', retail), span('2027-H2', retail), span('2026-11', retail)]).toEqual([
    '2027-01-03 2027-01-30',
    '2027-08-01 2028-01-29',
    '2026-11-01 2026-11-30',
  ]);
  expect(Object.isFrozen(periodSpan('2026'))).toBe(true);
  expect(refusalOf(() => span('2026-M13'))).toEqual([['impossible-period', '']]);
  expect(refusalOf(() => span('2028', retail))).toEqual([['outside-calendar', '']]);
  expect(sentencesOf(() => span('2026-M13', retail))).toEqual([
    { en: '"2026-M13" is not in the enumerated calendar', zh: '枚举日历中没有 "2026-M13"' },
  ]);
});

test('a fiscal calendar is one by rule or one by table, and its faults are told', () => {
  const faults = (fiscal: unknown): unknown => refusalOf(() => periodOf('2026-11-22', 'year', fiscal as never));
  expect(faults({ startMonth: 0, labelBy: 'startYear' })).toEqual([['too-small', 'startMonth']]);
  expect(faults({ startMonth: 13, labelBy: 'year' })).toEqual([
    ['too-big', 'startMonth'],
    ['not-allowed', 'labelBy'],
  ]);
  expect(faults({ kind: 'enumerated', periods: [] })).toEqual([['too-small', 'periods']]);
  expect(faults(null)).toEqual([['wrong-type', '']]);
  expect(faults({ startMonth: 12, labelBy: 'startYear' })).toEqual([]);
});

test('moving a period keeps its grain, over year ends both ways', () => {
  expect(['2026', '2026-H2', '2026-Q4', '2026-12', '2026-M12', '2026-W53'].map((one) => shiftPeriod(one, 1))).toEqual([
    '2027',
    '2027-H1',
    '2027-Q1',
    '2027-01',
    '2027-M01',
    '2027-W01',
  ]);
  expect(['2026', '2026-H1', '2026-Q1', '2026-01', '2026-M01', '2026-W01'].map((one) => shiftPeriod(one, -1))).toEqual([
    '2025',
    '2025-H2',
    '2025-Q4',
    '2025-12',
    '2025-M12',
    '2025-W52',
  ]);
  expect([shiftPeriod('2026-Q2', -6), shiftPeriod('2026-11-09/P14D', 2)]).toEqual(['2024-Q4', '2026-12-07/P14D']);
  expect([shiftPeriod('2026-M12', 1, retail), shiftPeriod('2026-H2', -1, retail)]).toEqual(['2027-M01', '2026-H1']);
  expect(shiftPeriod('2026-11', 1, retail)).toBe('2026-12');
  expect(sentencesOf(() => shiftPeriod('2026-Q3', 9, retail))[0]?.en).toBe(
    '"2026-Q3 +9" is not in the enumerated calendar',
  );
  expect(sentencesOf(() => shiftPeriod('2026-Q1', -1, retail))[0]?.en).toBe(
    '"2026-Q1 -1" is not in the enumerated calendar',
  );
  expect(refusalOf(() => shiftPeriod('2029-Q1', -1, retail))).toEqual([['outside-calendar', '']]);
});

test('no move leaves the era, however far', () => {
  const code = (text: string, n: number): unknown => refusalOf(() => shiftPeriod(text, n))[0]?.[0];
  expect([shiftPeriod('9999-11', 1), shiftPeriod('0002', -1)]).toEqual(['9999-12', '0001']);
  for (const text of ['2026', '2026-Q1', '2026-05', '2026-W07']) {
    for (const n of [1e6, -1e6, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]) {
      expect(code(text, n)).toBe('period-out-of-range');
    }
  }
  for (const n of [1e9, -1e9, Number.MAX_SAFE_INTEGER]) expect(code('2026-11-09/P14D', n)).toBe('date-out-of-range');
  expect(code('2026', 0.5)).toBe('not-integer');
  expect(code('2026-M13', 1)).toBe('impossible-period');
  expect([shiftPeriod('9999-W51', 1), code('9999-W52', 1)]).toEqual(['9999-W52', 'period-out-of-range']);
  expect([shiftPeriod('0001-W02', -1), code('0001-W01', -1)]).toEqual(['0001-W01', 'period-out-of-range']);
});

test('periods stand by their first day, of those that start together the longer first', () => {
  const periods = ['2026-W01', '2026-01', '2025', '2026-Q1', '2026', '2026-M01', '2026-02', '2026-H1'];
  const sorted = ['2025', '2026-W01', '2026', '2026-H1', '2026-Q1', '2026-01', '2026-M01', '2026-02'];
  expect(sortPeriods(periods)).toEqual(sorted);
  expect(periods.toSorted((a, b) => comparePeriods(a, b))).toEqual(sorted);
  expect(sortPeriods(['2026-M01', '2026-01'])).toEqual(sortPeriods(['2026-01', '2026-M01']));
  expect([
    comparePeriods('2026-01', '2026-M01'),
    comparePeriods('2026-M01', '2026-01'),
    comparePeriods('2026', '2026'),
  ]).toEqual([-1, 1, 0]);
  expect([comparePeriods('2026-Q1', '2026'), comparePeriods('2026', '2026-Q1')]).toEqual([1, -1]);
  expect([comparePeriods('2025', '2026'), comparePeriods('2026', '2025')]).toEqual([-1, 1]);
  expect(comparePeriods('2026-Q1', '2026-04', april)).toBe(-1);
  expect(sortPeriods(['2026-06', '2026-Q1'], april)).toEqual(['2026-Q1', '2026-06']);
  expect(Object.isFrozen(sortPeriods([]))).toBe(true);
  expect(refusalOf(() => sortPeriods(null as never))).toEqual([['unreadable', '']]);
});

test('what lies within a period, to the day', () => {
  const holds = (outer: string, inner: string, fiscal?: object): boolean =>
    periodContains(outer, inner, fiscal as never);
  expect([holds('2026-Q4', '2026-10-01'), holds('2026-Q4', '2026-12-31')]).toEqual([true, true]);
  expect([holds('2026-Q4', '2026-09-30'), holds('2026-Q4', '2027-01-01')]).toEqual([false, false]);
  expect([holds('2026', '2026-Q1'), holds('2026', '2026-Q4'), holds('2026-Q4', '2026')]).toEqual([true, true, false]);
  expect([holds('2026', '2026-W01'), holds('2026', '2026-W53'), holds('2026', '2026')]).toEqual([false, false, true]);
  expect([holds('2026-Q1', '2026-05-31', april), holds('2026-Q1', '2026-01', april)]).toEqual([true, false]);
});

test('the days that two periods share', () => {
  expect([sharedDays('2026-Q1', '2026-03'), sharedDays('2026-03', '2026-Q1')]).toEqual([31, 31]);
  expect([sharedDays('2026-W01', '2026-01'), sharedDays('2026-01', '2026-03')]).toEqual([4, 0]);
  expect([sharedDays('2026-01', '2026-01-31/P2D'), sharedDays('2026-02', '2026-01-31/P2D')]).toEqual([1, 1]);
  expect(sharedDays('2026-Q1', '2026-04', april)).toBe(30);
});

test('finer periods make up a coarser one, or the request is refused', () => {
  expect(subperiods('2026', 'half')).toEqual(['2026-H1', '2026-H2']);
  expect(subperiods('2026-H2', 'quarter')).toEqual(['2026-Q3', '2026-Q4']);
  expect(subperiods('2026-Q1', 'month', april)).toEqual(['2026-04', '2026-05', '2026-06']);
  expect(subperiods('2026-Q1', 'quarter')).toEqual(['2026-Q1']);
  expect(subperiods('2026-Q2', 'fiscal-month', retail)).toEqual(['2026-M04', '2026-M05', '2026-M06']);
  expect(sentencesOf(() => subperiods('2026-02', 'quarter'))).toEqual([
    {
      en: '"2026-02" is not made of whole quarter periods under this fiscal calendar',
      zh: '在该财年口径下，"2026-02" 不能由完整的 quarter 期间组成',
    },
  ]);
  expect(refusalOf(() => subperiods('2026-03', 'quarter'))).toEqual([['not-nested', '']]);
  expect(refusalOf(() => subperiods('2026-W10', 'month'))).toEqual([['not-nested', '']]);
  expect(subperiods('2026-09-01/P122D', 'month')).toEqual(['2026-09', '2026-10', '2026-11', '2026-12']);
  expect(subperiods('9999-Q4', 'month')).toEqual(['9999-10', '9999-11', '9999-12']);
});

test('each week belongs to the month of its Thursday', () => {
  const months = subperiods('2026', 'month').map((month) => subperiods(month, 'week'));
  expect(months.flat()).toEqual(subperiods('2026', 'week'));
  expect([months[0]?.[0], months[0]?.at(-1), months[11]?.at(-1)]).toEqual(['2026-W01', '2026-W05', '2026-W53']);
  expect(subperiods('1969-12', 'week')).toEqual(['1969-W49', '1969-W50', '1969-W51', '1969-W52']);
  expect(subperiods('2026-W10', 'week')).toEqual(['2026-W10']);
  expect(subperiods('9999-12', 'week').at(-1)).toBe('9999-W52');
  expect(Object.isFrozen(months[0])).toBe(true);
});

test('how much of a period has passed, by days and by workdays', () => {
  const share = (date: string): unknown => elapsedShare('2026-11', date);
  expect(['2026-10-31', '2026-11-03', '2026-11-30', '2026-12-05'].map(share)).toEqual(['0', '0.1', '1', '1']);
  const monday = workCalendar({ week: [true, false, false, false, false, false, false] });
  const worked = (date: string): unknown => elapsedShare('2026-11', date, { calendar: monday });
  expect(['2026-11-01', '2026-11-02', '2026-11-09', '2026-11-30'].map(worked)).toEqual(['0', '0.2', '0.4', '1']);
  expect(elapsedShare('2026-11-03/P5D', '2026-11-04', { calendar: monday })).toBeNull();
  expect(elapsedShare('2026-Q1', '2026-04-01', { fiscal: april, rounding: { quantum: '0.001' } })).toBe('0.011');
});

test('every period has its name in both languages', () => {
  const names = (text: string): readonly string[] => [periodLabel(text, 'zh'), periodLabel(text, 'en')];
  expect(names('2026')).toEqual(['2026年', '2026']);
  expect([names('2026-H1'), names('2026-H2')]).toEqual([
    ['2026年上半年', 'H1 2026'],
    ['2026年下半年', 'H2 2026'],
  ]);
  expect(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map(names)).toEqual([
    ['2026年第一季度', 'Q1 2026'],
    ['2026年第二季度', 'Q2 2026'],
    ['2026年第三季度', 'Q3 2026'],
    ['2026年第四季度', 'Q4 2026'],
  ]);
  const months = subperiods('2026', 'month');
  expect(months.map((month) => periodLabel(month, 'en')).join(' ')).toBe(
    'Jan 2026 Feb 2026 Mar 2026 Apr 2026 May 2026 Jun 2026 Jul 2026 Aug 2026 Sep 2026 Oct 2026 Nov 2026 Dec 2026',
  );
  expect(months.map((month) => periodLabel(month, 'zh')).slice(8, 10)).toEqual(['2026年9月', '2026年10月']);
  expect([names('2026-M01'), names('2026-W07'), names('2026-11-09/P14D')]).toEqual([
    ['2026财年第1月', 'month 1 of 2026'],
    ['2026年第7周', 'week 7 of 2026'],
    ['自2026-11-09起14天', '14 days from 2026-11-09'],
  ]);
});
