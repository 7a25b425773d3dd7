import { guarded } from './guarded.ts';
import { addDays, type CivilDate, fromDayNumber, isCivilDate, toDayNumber } from './civil-date.ts';
import { dayNumberOf, daysInMonth, firstDay, lastDay, weekdayOf, yearMonthDay } from './day-number.ts';
import { type EnumeratedCalendar, enumeratedTable } from './enumerated-calendar.ts';
import { rowAt, type TableRow } from './enumerated-table.ts';
import { fail } from './error.ts';
import { type Fiscal, type FiscalCalendar, fiscalMonthOf, readFiscal, startOfFiscalYear } from './fiscal.ts';
import { issue } from './issue.ts';
import { texts } from './messages.ts';
import { type Grain, type NumberedPeriod, type Period, periodParts, writeCycle, writePeriod } from './period.ts';
import { timeTexts } from './time-messages.ts';

/** First and last day, both included. */
export interface Span {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** First and last day as day numbers, both included. They may lie outside the era. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** Calendar months in a period of each grain that is made of months. */
const monthsIn: Readonly<Record<Exclude<Grain, 'week'>, number>> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
  'fiscal-month': 1,
};

/**
 * The period of a grain in which a date lies.
 *
 * @throws `HoshinError` `unknown-grain`, `not-date`, `period-out-of-range`, and `outside-calendar` where an
 * enumerated calendar does not list the day
 * @example
 * import { periodOf } from 'hoshin/foundation';
 * periodOf('2026-11-22', 'quarter'); // => '2026-Q4'
 * periodOf('2027-01-01', 'week'); // => '2026-W53'
 * periodOf('2026-11-22', 'quarter', { startMonth: 4, labelBy: 'startYear' }); // => '2026-Q3'
 */
export function periodOf(date: string, grain: Grain, fiscal?: FiscalCalendar): Period {
  return writePeriod(numberedAt(toDayNumber(date), grain, readFiscal(fiscal), date));
}

function numberedAt(day: number, grain: Grain, fiscal: FiscalCalendar, date: string): NumberedPeriod {
  switch (grain) {
    case 'week':
      return weekAt(day);
    case 'month': {
      const { year, month } = yearMonthDay(day);
      return { grain, year, index: month };
    }
    case 'year':
    case 'half':
    case 'quarter':
    case 'fiscal-month':
      return 'kind' in fiscal ? listedAt(day, grain, fiscal, date) : fiscalAt(day, grain, fiscal);
    default:
      return fail(issue('unknown-grain', [], timeTexts.unknownGrain(grain)));
  }
}

function weekAt(day: number): NumberedPeriod {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = yearMonthDay(thursday);
  return { grain: 'week', year, index: Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1 };
}

function fiscalAt(day: number, grain: Exclude<Grain, 'week'>, fiscal: Fiscal): NumberedPeriod {
  const { year, month } = yearMonthDay(day);
  const found = fiscalMonthOf(fiscal, year * 12 + month - 1);
  return { grain, year: found.year, index: Math.floor(found.at / monthsIn[grain]) + 1 };
}

type TableGrain = Exclude<Grain, 'month' | 'week'>;

function listedAt(day: number, grain: TableGrain, fiscal: EnumeratedCalendar, date: string): NumberedPeriod {
  const row = rowAt(enumeratedTable(fiscal).byGrain.get(grain) ?? [], day);
  if (row === null) fail(issue('outside-calendar', [], timeTexts.outsideCalendar(date)));
  return { grain, year: row.year, index: row.index };
}

/**
 * First and last day of a period, both included.
 *
 * @throws `HoshinError` `not-period`, `impossible-period`, `date-out-of-range`, `outside-calendar`
 * @example
 * import { periodSpan } from 'hoshin/foundation';
 * periodSpan('2026-Q4'); // => { start: '2026-10-01', end: '2026-12-31' }
 * periodSpan('2026', { startMonth: 4, labelBy: 'endYear' }); // => { start: '2025-04-01', end: '2026-03-31' }
 */
export function periodSpan(period: string, fiscal?: FiscalCalendar): Span {
  const calendar = readFiscal(fiscal);
  if (last.period !== period || last.calendar !== calendar) {
    const { from, to } = spanOf(period, calendar);
    last = { period, calendar, span: Object.freeze({ start: fromDayNumber(from), end: fromDayNumber(to) }) };
  }
  return last.span;
}

/** The last answer: the same period is asked for of one goal after another. A calendar that was read never changes. */
let last: { readonly period: string; readonly calendar: FiscalCalendar | null; readonly span: Span } = {
  period: '',
  calendar: null,
  span: { start: fromDayNumber(firstDay), end: fromDayNumber(firstDay) },
};

/** A period's days as numbers: for bulk work, and where the last day may fall after the year 9999. */
export function spanOf(period: string, fiscal: FiscalCalendar): DaySpan {
  const parts = periodParts(period);
  if (parts.grain === 'cycle') return { from: parts.start, to: parts.start + parts.days - 1 };
  const { grain, year, index } = parts;
  if (grain === 'week') {
    const fourth = dayNumberOf(year, 1, 4);
    const from = fourth - weekdayOf(fourth) + 1 + (index - 1) * 7;
    return { from, to: from + 6 };
  }
  if (grain === 'month') return monthsSpan(year * 12 + index - 1, 1);
  if ('kind' in fiscal) return listedRow(period, fiscal);
  if (grain === 'fiscal-month' && index > 12) {
    fail(issue('impossible-period', [], timeTexts.impossiblePeriod(period)));
  }
  return monthsSpan(startOfFiscalYear(fiscal, year) + (index - 1) * monthsIn[grain], monthsIn[grain]);
}

/** The days of `count` calendar months from a month counted from year 0. */
function monthsSpan(month: number, count: number): DaySpan {
  const last = month + count - 1;
  const year = Math.floor(last / 12);
  return {
    from: dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1),
    to: dayNumberOf(year, (last % 12) + 1, daysInMonth(year, (last % 12) + 1)),
  };
}

function listedRow(period: string, fiscal: EnumeratedCalendar): TableRow {
  const { byGrain, position } = enumeratedTable(fiscal);
  const at = position.get(period);
  const { grain } = periodParts(period);
  const row = at === undefined ? undefined : byGrain.get(grain as TableGrain)?.[at];
  return row ?? fail(issue('outside-calendar', [], timeTexts.outsideCalendar(period)));
}

/** Periods of each grain in a year, where that is the same every year. */
const perYear: Readonly<Record<Exclude<Grain, 'week'>, number>> = {
  year: 1,
  half: 2,
  quarter: 4,
  month: 12,
  'fiscal-month': 12,
};

/**
 * The period of the same grain `n` later; earlier where n is negative. The fiscal calendar only matters where it is an
 * enumerated one: its periods are counted off the table.
 *
 * @throws `HoshinError` `period-out-of-range`, `outside-calendar`, `not-integer`
 * @example
 * import { shiftPeriod } from 'hoshin/foundation';
 * shiftPeriod('2026-Q4', 1); // => '2027-Q1'
 * shiftPeriod('2026-11-09/P14D', -1); // => '2026-10-26/P14D'
 */
export function shiftPeriod(period: string, n: number, fiscal?: FiscalCalendar): Period {
  if (!Number.isSafeInteger(n)) fail(issue('not-integer', [], texts.notInteger('n', n)));
  const parts = periodParts(period);
  if (parts.grain === 'cycle')
    return writeCycle(addDays(fromDayNumber(parts.start), shiftDays(n, parts.days)), parts.days);
  const { grain, year, index } = parts;
  const calendar = readFiscal(fiscal);
  if (grain === 'week') return shiftWeek(period, n, calendar);
  if (grain !== 'month' && 'kind' in calendar) return shiftListed(period, grain, n, calendar);
  spanOf(period, calendar); // refuses a thirteenth month
  const count = year * perYear[grain] + index - 1 + n;
  const toYear = Math.floor(count / perYear[grain]);
  return writePeriod({ grain, year: toYear, index: count - toYear * perYear[grain] + 1 });
}

/** `n` turns in days, or a number beyond the era that every date function refuses. */
function shiftDays(n: number, days: number): number {
  return Math.abs(n) > lastDay - firstDay ? Math.sign(n) * (lastDay - firstDay + 1) : n * days;
}

function shiftWeek(period: string, n: number, fiscal: FiscalCalendar): Period {
  const day = spanOf(period, fiscal).from + 3 + shiftDays(n, 7);
  return writePeriod(weekAt(day));
}

function shiftListed(period: string, grain: TableGrain, n: number, fiscal: EnumeratedCalendar): Period {
  listedRow(period, fiscal);
  const { byGrain, position } = enumeratedTable(fiscal);
  const row = byGrain.get(grain)?.[(position.get(period) ?? 0) + n];
  if (row === undefined)
    fail(issue('outside-calendar', [], timeTexts.outsideCalendar(`${period} ${n < 0 ? '' : '+'}${n}`)));
  return writePeriod({ grain, year: row.year, index: row.index });
}

/**
 * −1, 0 or 1 as one period stands before, at or after another: by first day, and of two that start together the longer
 * one first, so that a year stands before its quarters. Fit for `Array.prototype.sort`.
 */
export function comparePeriods(a: string, b: string, fiscal?: FiscalCalendar): -1 | 0 | 1 {
  const calendar = readFiscal(fiscal);
  const x = spanOf(a, calendar);
  const y = spanOf(b, calendar);
  const difference = x.from === y.from ? y.to - x.to : x.from - y.from;
  if (difference === 0) return a < b ? -1 : a > b ? 1 : 0;
  return difference < 0 ? -1 : 1;
}

/** Periods in the order of {@link comparePeriods}; the argument is not changed. */
export function sortPeriods(periods: readonly string[], fiscal?: FiscalCalendar): readonly Period[] {
  return guarded(() => {
    const calendar = readFiscal(fiscal);
    const spans = periods.map((period) => ({ period: period as Period, ...spanOf(period, calendar) })); // checked by spanOf
    spans.sort((a, b) => a.from - b.from || b.to - a.to || (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
    return Object.freeze(spans.map(({ period }) => period));
  });
}

/**
 * True when a date, or the whole of another period, lies within a period.
 *
 * @example
 * import { periodContains } from 'hoshin/foundation';
 * periodContains('2026-Q4', '2026-11'); // => true
 * periodContains('2026-Q4', '2027-01-01'); // => false
 */
export function periodContains(period: string, inner: string, fiscal?: FiscalCalendar): boolean {
  const calendar = readFiscal(fiscal);
  const { from, to } = spanOf(period, calendar);
  const { from: first, to: last } = innerSpan(inner, calendar);
  return from <= first && last <= to;
}

function innerSpan(inner: string, fiscal: FiscalCalendar): DaySpan {
  if (!isCivilDate(inner)) return spanOf(inner, fiscal);
  const day = toDayNumber(inner);
  return { from: day, to: day };
}

/** How many days two periods have in common: the base on which an amount of one is split by day onto another. */
export function sharedDays(a: string, b: string, fiscal?: FiscalCalendar): number {
  const calendar = readFiscal(fiscal);
  const x = spanOf(a, calendar);
  const y = spanOf(b, calendar);
  return Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from) + 1);
}
