import { calendarTable, type CivilDate, fail, issue, toDayNumber, type WorkCalendar } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** Days from one date to another: the first not counted, the last counted; below zero backwards. */
export type DayCount = (from: CivilDate, to: CivilDate) => number;

/** Counts calendar days, or working days of the calendar that must then be given. */
export function dayCount(count: 'days' | 'workdays', calendar: WorkCalendar | undefined): DayCount {
  if (count === 'days') return (from, to) => (from === to ? 0 : toDayNumber(to) - toDayNumber(from));
  if (calendar === undefined) return fail(issue('calendar-needed', ['calendar'], texts.calendarNeeded()));
  const table = calendarTable(calendar);
  return (from, to) =>
    from === to ? 0 : table.worksBefore(toDayNumber(to) + 1) - table.worksBefore(toDayNumber(from) + 1);
}
