import type { CalendarTable } from '../../foundation/index.ts';

/**
 * The calendars of a network as look-up tables over the days it is likely to reach. Calendar −1 is "every day", whose
 * workday number is the day number itself.
 *
 * `works(d)` counts the workdays before day d, `day(k)` is the day of workday k; `works(day(k)) = k`.
 */
export interface Axis {
  readonly tables: readonly CalendarTable[];
  /** First day of the tables. */
  readonly base: number;
  /** How many days they cover. */
  readonly days: number;
  /** For each calendar `days + 1` counts of workdays before a day. */
  readonly before: Int32Array;
  /** For each calendar the number of its first workday in the tables. */
  readonly first: Int32Array;
  /** For each calendar where its workdays begin in `select`; one more at the end. */
  readonly offset: Int32Array;
  /** The days of the workdays in the tables. */
  readonly select: Int32Array;
}

/** Farther than any time that is accepted: what lies beyond is stored as this, and refused at the end. */
export const far = 1_000_000_000;
/** 0001-01-01 as a day number. */
export const firstDay = -719_162;
/** The boundary after 9999-12-31. */
export const lastBoundary = 2_932_897;

/** One whole number of a column; the index is inside by construction. Columns of one kind only, which is what keeps it fast. */
export function valueAt(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** One byte of a column, the same way. */
export function byteAt(values: Uint8Array, index: number): number {
  return values[index] ?? 0;
}

/** Look-up tables over `[from, to]`; days beyond them are answered by the calendars' closed form. */
export function axisOf(tables: readonly CalendarTable[], from: number, to: number): Axis {
  const base = Math.max(firstDay, Math.min(from, lastBoundary));
  const days = tables.length === 0 ? 0 : Math.max(0, Math.min(to, lastBoundary) - base);
  const before = new Int32Array(tables.length * (days + 1));
  const first = new Int32Array(tables.length);
  const offset = new Int32Array(tables.length + 1);
  tables.forEach(({ worksBefore }, calendar) => {
    const start = calendar * (days + 1);
    for (let day = 0; day <= days; day += 1) before[start + day] = worksBefore(base + day);
    first[calendar] = valueAt(before, start);
    offset[calendar + 1] = valueAt(offset, calendar) + valueAt(before, start + days) - valueAt(before, start);
  });
  return { tables, base, days, before, first, offset, select: selectOf(tables.length, { base, days, before, offset }) };
}

function selectOf(calendars: number, axis: Pick<Axis, 'base' | 'days' | 'before' | 'offset'>): Int32Array {
  const { base, days, before, offset } = axis;
  const select = new Int32Array(valueAt(offset, calendars));
  let count = 0;
  for (let calendar = 0; calendar < calendars; calendar += 1) {
    const start = calendar * (days + 1);
    for (let day = 0; day < days; day += 1) {
      if (valueAt(before, start + day + 1) === valueAt(before, start + day)) continue;
      select[count] = base + day;
      count += 1;
    }
  }
  return select;
}

/** How many workdays lie before a boundary. */
export function works(axis: Axis, calendar: number, day: number): number {
  if (calendar < 0) return day;
  const place = day - axis.base;
  return place >= 0 && place <= axis.days
    ? valueAt(axis.before, calendar * (axis.days + 1) + place)
    : worksFar(axis, calendar, day);
}

function worksFar(axis: Axis, calendar: number, day: number): number {
  const inside = Math.max(firstDay, Math.min(day, lastBoundary));
  return axis.tables[calendar]?.worksBefore(inside) ?? 0;
}

/** The day of a workday number. */
export function dayOf(axis: Axis, calendar: number, index: number): number {
  if (calendar < 0) return index;
  const place = valueAt(axis.offset, calendar) + index - valueAt(axis.first, calendar);
  return place >= valueAt(axis.offset, calendar) && place < valueAt(axis.offset, calendar + 1)
    ? valueAt(axis.select, place)
    : dayFar(axis, calendar, index);
}

/** Outside the years 1 to 9999 there is no day: the result is beyond everything. */
function dayFar(axis: Axis, calendar: number, index: number): number {
  if (index < worksFar(axis, calendar, firstDay)) return -far;
  if (index >= worksFar(axis, calendar, lastBoundary)) return far;
  return axis.tables[calendar]?.dayOfWork(index) ?? 0;
}

/** The first workday on or after a boundary: where work that may begin at `boundary` does begin. */
export function nextWorkday(axis: Axis, calendar: number, boundary: number): number {
  return calendar < 0 ? boundary : dayOf(axis, calendar, works(axis, calendar, boundary));
}

/** The end of the last workday that ends at or before a boundary. */
export function endBefore(axis: Axis, calendar: number, boundary: number): number {
  return calendar < 0 ? boundary : dayOf(axis, calendar, works(axis, calendar, boundary) - 1) + 1;
}

/** The last workday that begins at or before a boundary. */
export function workdayUpTo(axis: Axis, calendar: number, boundary: number): number {
  return calendar < 0 ? boundary : dayOf(axis, calendar, works(axis, calendar, boundary + 1) - 1);
}

/** The boundary after `duration` workdays, the first of which is the first on or after `start`. Without duration, `start`. */
export function finishOf(axis: Axis, calendar: number, start: number, duration: number): number {
  if (calendar < 0) return start + duration;
  return duration === 0 ? start : dayOf(axis, calendar, works(axis, calendar, start) + duration - 1) + 1;
}

/** The latest workday from which `duration` (1 or more) workdays end at or before `finish`. */
export function latestStart(axis: Axis, calendar: number, finish: number, duration: number): number {
  return calendar < 0 ? finish - duration : dayOf(axis, calendar, works(axis, calendar, finish) - duration);
}

/** The earliest workday from which `duration` (1 or more) workdays end at or after `finish`. */
export function earliestStart(axis: Axis, calendar: number, finish: number, duration: number): number {
  return calendar < 0 ? finish - duration : dayOf(axis, calendar, works(axis, calendar, finish - 1) + 1 - duration);
}

/** A boundary moved by a lag: on a calendar to the end of the last workday passed. */
export function shifted(axis: Axis, calendar: number, boundary: number, lag: number): number {
  if (lag === 0) return boundary;
  return calendar < 0 ? boundary + lag : dayOf(axis, calendar, works(axis, calendar, boundary) + lag - 1) + 1;
}

/** The latest boundary that {@link shifted} by the lag does not pass `boundary`. */
export function unshifted(axis: Axis, calendar: number, boundary: number, lag: number): number {
  if (lag === 0) return boundary;
  return calendar < 0 ? boundary - lag : dayOf(axis, calendar, works(axis, calendar, boundary) - lag);
}
