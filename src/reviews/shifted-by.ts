import { addDays, addWorkdays, type CivilDate, fail, issue, type WorkCalendar } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** A date so many days, or workdays, later; the date itself for 0. */
export function shiftedBy(
  date: CivilDate,
  n: number,
  unit: 'day' | 'workday',
  calendar: WorkCalendar | undefined,
): CivilDate {
  return unit === 'day' || n === 0 ? addDays(date, n) : addWorkdays(needed(calendar), date, n);
}

/** The calendar, or a refusal where a rule counts workdays and none was given. */
export function needed(calendar: WorkCalendar | undefined): WorkCalendar {
  return calendar ?? fail(issue('calendar-required', ['calendar'], texts.calendarRequired()));
}
