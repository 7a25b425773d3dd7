import { calendarTable } from './calendar-table.ts';
import { type CivilDate, civilDate, fromDayNumber, toDayNumber } from './civil-date.ts';
import type { CalendarTable } from './compile-calendar.ts';
import { fail } from './error.ts';
import { issue } from './issue.ts';
import { texts } from './messages.ts';
import { parse } from './parse.ts';
import { timeTexts } from './time-messages.ts';
import { type DayRange, WorkCalendar } from './work-calendar.ts';

/** True when the calendar works on a date. */
export function isWorkday(calendar: WorkCalendar, date: string): boolean {
  return calendarTable(calendar).works(toDayNumber(date));
}

/**
 * The n-th workday strictly after a date; strictly before it where n is negative; the date itself where n is 0.
 *
 * @throws `HoshinError` `not-date`, `not-integer`, `date-out-of-range`, `no-such-workday`
 * @example
 * import { addWorkdays, workCalendar } from 'hoshin/foundation';
 * const office = workCalendar({ week: [true, true, true, true, true, false, false] });
 * addWorkdays(office, '2026-11-20', 1); // => '2026-11-23'
 * addWorkdays(office, '2026-11-22', -1); // => '2026-11-20'
 */
export function addWorkdays(calendar: WorkCalendar, date: string, n: number): CivilDate {
  if (!Number.isSafeInteger(n)) fail(issue('not-integer', [], texts.notInteger('n', n)));
  const table = calendarTable(calendar);
  return n === 0 ? civilDate(date) : fromDayNumber(workdayFrom(table, toDayNumber(date), n));
}

/** {@link addWorkdays} on day numbers, for n other than 0. */
function workdayFrom(table: CalendarTable, day: number, n: number): number {
  const index = n > 0 ? table.worksBefore(day + 1) + n - 1 : table.worksBefore(day) + n;
  return Number.isSafeInteger(index)
    ? table.dayOfWork(index)
    : fail(issue('no-such-workday', [], timeTexts.noSuchWorkday()));
}

/**
 * How many workdays lie from `from` up to but not including `to`. Where `to` is before `from` it is the same count with
 * the sign turned: the workdays from `to` up to but not including `from`. So counts over neighbouring ranges add up, and on
 * workdays this and {@link addWorkdays} undo each other.
 *
 * @example
 * import { workCalendar, workdaysBetween } from 'hoshin/foundation';
 * const office = workCalendar({ week: [true, true, true, true, true, false, false] });
 * workdaysBetween(office, '2026-11-20', '2026-11-24'); // => 2
 * workdaysBetween(office, '2026-11-24', '2026-11-20'); // => -2
 */
export function workdaysBetween(calendar: WorkCalendar, from: string, to: string): number {
  const { worksBefore } = calendarTable(calendar);
  return worksBefore(toDayNumber(to)) - worksBefore(toDayNumber(from));
}

/**
 * The first workday on or after a date.
 *
 * @throws `HoshinError` `no-such-workday`, `date-out-of-range`
 */
export function workdayOnOrAfter(calendar: WorkCalendar, date: string): CivilDate {
  const table = calendarTable(calendar);
  return fromDayNumber(table.dayOfWork(table.worksBefore(toDayNumber(date))));
}

/**
 * The last workday on or before a date.
 *
 * @throws `HoshinError` `no-such-workday`, `date-out-of-range`
 */
export function workdayOnOrBefore(calendar: WorkCalendar, date: string): CivilDate {
  const table = calendarTable(calendar);
  return fromDayNumber(table.dayOfWork(table.worksBefore(toDayNumber(date) + 1) - 1));
}

/**
 * The days from `from` to `to`, both included, for which the calendar's public holidays are not known: a result that
 * depends on these days is an estimate from the pattern. Empty where all are known, or where the calendar states no coverage.
 */
export function outsideCoverage(calendar: WorkCalendar, from: string, to: string): readonly DayRange[] {
  const { coverage } = parse(WorkCalendar, calendar);
  const [first, last] = toDayNumber(from) <= toDayNumber(to) ? [from, to] : [to, from];
  if (coverage === undefined) return Object.freeze([]);
  const ranges: DayRange[] = [];
  if (first < coverage.from)
    ranges.push(Object.freeze({ from: civilDate(first), to: earlier(last, coverage.from, -1) }));
  if (last > coverage.to) ranges.push(Object.freeze({ from: later(first, coverage.to), to: civilDate(last) }));
  return Object.freeze(ranges);
}

function earlier(last: string, edge: string, by: number): CivilDate {
  return last < edge ? civilDate(last) : fromDayNumber(toDayNumber(edge) + by);
}

function later(first: string, edge: string): CivilDate {
  return first > edge ? civilDate(first) : fromDayNumber(toDayNumber(edge) + 1);
}

/** True when a result over the days from `from` to `to` leans on days whose public holidays are not known. */
export function leansOutsideCoverage(calendar: WorkCalendar, from: string, to: string): boolean {
  return outsideCoverage(calendar, from, to).length > 0;
}
