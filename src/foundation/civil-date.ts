import {
  dayNumberOf,
  daysInMonth,
  firstDay,
  lastDay,
  weekdayOf,
  type YearMonthDay,
  yearMonthDay,
} from './day-number.ts';
import { fail } from './error.ts';
import { issue, type Issue, type Path } from './issue.ts';
import { texts } from './messages.ts';
import type { Schema } from './parse.ts';
import { readDate } from './read-date.ts';
import { scalar } from './scalar.ts';
import { dateText, written } from './write-date.ts';

/**
 * A day of the civil calendar, without time and without zone: `'2026-11-22'`, years 0001 to 9999. Two dates compare as
 * texts. Names follow `Temporal.PlainDate`.
 */
export type CivilDate = string & { readonly '~date': true };

/** The one place where text becomes a `CivilDate`: it was just checked, or written from a day number in range. */
function branded(text: string): CivilDate {
  return text as CivilDate;
}

/**
 * Reads a date strictly.
 *
 * @throws `HoshinError` `not-date` for another form, `impossible-date` for a day that does not exist
 * @example
 * import { civilDate } from 'hoshin/foundation';
 * civilDate('2024-02-29'); // => '2024-02-29'
 */
export function civilDate(text: string): CivilDate {
  toDayNumber(text);
  return branded(text);
}

/** The issue that `value` has as a date, or null when it is one. */
export function dateIssue(value: unknown, path: Path = []): Issue | null {
  const day = readDate(value, path);
  return typeof day === 'number' ? null : day;
}

/** True when `value` is a date of the calendar. */
export function isCivilDate(value: unknown): value is CivilDate {
  return typeof readDate(value, []) === 'number';
}

/** Schema of {@link CivilDate}. */
export const CivilDate: Schema<CivilDate> = /* @__PURE__ */ scalar('date', (value) => {
  const day = readDate(value, []);
  return typeof day === 'number' ? branded(value as string) : day; // a number is given for text alone
});

/**
 * Days since 1970-01-01; negative before. For bulk work: arithmetic on these is plain integer arithmetic.
 *
 * @throws `HoshinError` `not-date`, `impossible-date`
 */
export function toDayNumber(date: string): number {
  const day = readDate(date, []);
  return typeof day === 'number' ? day : fail(day);
}

/**
 * The date of a day number.
 *
 * @throws `HoshinError` `date-out-of-range` outside the years 0001 to 9999, `not-integer`
 */
export function fromDayNumber(dayNumber: number): CivilDate {
  integer('dayNumber', dayNumber);
  if (dayNumber < firstDay || dayNumber > lastDay) fail(issue('date-out-of-range', [], texts.dateOutOfRange()));
  return branded(dateText(dayNumber));
}

function integer(what: string, value: unknown): void {
  if (!Number.isSafeInteger(value)) fail(issue('not-integer', [], texts.notInteger(what, value)));
}

/** Year, month (1–12) and day (1–31) of a date. */
export function partsOf(date: string): YearMonthDay {
  return yearMonthDay(toDayNumber(date));
}

/** The date of a year, a month (1–12) and a day (1–31), where there is one. */
export function dateOf(year: number, month: number, day: number): CivilDate {
  const inside = [year, month, day].every((part) => Number.isSafeInteger(part) && part >= 0 && part <= 9999);
  return inside
    ? civilDate(written({ year, month, day }))
    : fail(issue('date-out-of-range', [], texts.dateOutOfRange()));
}

/** The date `n` days later; earlier where n is negative. */
export function addDays(date: string, n: number): CivilDate {
  integer('n', n);
  return fromDayNumber(toDayNumber(date) + n);
}

/** What to do where the month has no such day: `constrain` takes its last day, `reject` throws `no-such-day`. */
export type Overflow = 'constrain' | 'reject';

/**
 * The same day `n` months later; where the month is too short its last day, or a refusal.
 *
 * @throws `HoshinError` `no-such-day` under `reject`
 * @example
 * import { addMonths } from 'hoshin/foundation';
 * addMonths('2026-01-31', 1); // => '2026-02-28'
 */
export function addMonths(date: string, n: number, options: { readonly overflow?: Overflow } = {}): CivilDate {
  integer('n', n);
  const { year, month, day } = partsOf(date);
  const months = year * 12 + month - 1 + n;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  if (toYear < 1 || toYear > 9999) fail(issue('date-out-of-range', [], texts.dateOutOfRange()));
  const last = daysInMonth(toYear, toMonth);
  if (day > last && options.overflow === 'reject') {
    fail(issue('no-such-day', [], texts.noSuchDay(written({ year: toYear, month: toMonth, day }))));
  }
  return branded(written({ year: toYear, month: toMonth, day: Math.min(day, last) }));
}

/** The same day `n` years later; 29 February becomes the 28th in a common year, or a refusal under `reject`. */
export function addYears(date: string, n: number, options: { readonly overflow?: Overflow } = {}): CivilDate {
  integer('n', n);
  return addMonths(date, n * 12, options);
}

/** How many days `to` lies after `from`; negative where it lies before. */
export function daysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** −1, 0 or 1 as `a` is before, on or after `b`. */
export function compareDates(a: string, b: string): -1 | 0 | 1 {
  const difference = daysBetween(b, a);
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/** Monday 1 to Sunday 7. */
export function weekday(date: string): number {
  return weekdayOf(toDayNumber(date));
}

/** The first day of the date's month. */
export function startOfMonth(date: string): CivilDate {
  return branded(written({ ...partsOf(date), day: 1 }));
}

/** The last day of the date's month. */
export function endOfMonth(date: string): CivilDate {
  const { year, month } = partsOf(date);
  return branded(written({ year, month, day: daysInMonth(year, month) }));
}

/**
 * The ISO 8601 week of a date: weeks start on Monday and belong to the year that holds their Thursday.
 *
 * @example
 * import { isoWeek } from 'hoshin/foundation';
 * isoWeek('2027-01-01'); // => { year: 2026, week: 53 }
 */
export function isoWeek(date: string): { readonly year: number; readonly week: number } {
  const day = toDayNumber(date);
  const thursday = day - weekdayOf(day) + 4;
  const { year } = yearMonthDay(thursday);
  return { year, week: Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1 };
}

/**
 * Every day from `from` to `to`, both included.
 *
 * @throws `HoshinError` `backwards-range` where `to` is before `from`
 */
export function dateRange(from: string, to: string): readonly CivilDate[] {
  const count = daysBetween(from, to) + 1;
  if (count < 1) fail(issue('backwards-range', [], texts.backwardsRange(from, to)));
  const first = toDayNumber(from);
  return Object.freeze(Array.from({ length: count }, (_, at) => fromDayNumber(first + at)));
}
