import { type CalendarTable, compileCalendar } from './compile-calendar.ts';
import { parse } from './parse.ts';
import { WorkCalendar } from './work-calendar.ts';

/** Compiled calendars, by the frozen value they come from. */
const tables = new WeakMap<object, CalendarTable>();

/**
 * The calendar as whole numbers, for bulk work on day numbers: compiled at the first call and kept as long as the value.
 *
 * @example
 * import { calendarTable, toDayNumber, workCalendar } from 'hoshin/foundation';
 * const { worksBefore } = calendarTable(workCalendar({ week: [true, true, true, true, true, false, false] }));
 * worksBefore(toDayNumber('2026-11-30')) - worksBefore(toDayNumber('2026-11-23')); // => 5
 */
export function calendarTable(calendar: WorkCalendar): CalendarTable {
  const known = tables.get(calendar);
  if (known !== undefined) return known;
  const parsed = parse(WorkCalendar, calendar);
  let table = tables.get(parsed);
  if (table === undefined) {
    table = compileCalendar(parsed);
    tables.set(parsed, table);
  }
  return table;
}
