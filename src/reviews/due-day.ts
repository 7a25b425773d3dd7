import {
  addDays,
  addMonths,
  addWorkdays,
  type CivilDate,
  cycleOf,
  endOfMonth,
  fail,
  type FiscalCalendar,
  issue,
  type Period,
  periodOf,
  periodSpan,
  shiftPeriod,
  type Span,
  type WorkCalendar,
  workdayOnOrAfter,
  workdayOnOrBefore,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import type { ReviewDay, TimeReviewRule } from './review-rule.ts';
import { needed, shiftedBy } from './shifted-by.ts';

/** The days looked at, and by which calendars. */
interface Window {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly calendar?: WorkCalendar | undefined;
  readonly fiscal?: FiscalCalendar | undefined;
}

/** The due days of a rule, with the period each looks at, for every period that may have one in the window. */
export function dueDays(rule: TimeReviewRule, window: Window): { readonly period: Period; readonly due: CivilDate }[] {
  const found: { period: Period; due: CivilDate }[] = [];
  const { first, last } = reach(rule, window);
  let period = periodAt(rule, first, window.fiscal);
  for (let span = periodSpan(period, window.fiscal); span.start <= last; ) {
    found.push({ period, due: moved(dayIn(rule.day, span, window.calendar), rule, window.calendar) });
    period = shiftPeriod(period, 1, window.fiscal);
    span = periodSpan(period, window.fiscal);
  }
  return found;
}

/** The first and the last day of periods whose due day may lie in the window: no stop is so long that one is lost. */
function reach(
  { day, onDayOff }: TimeReviewRule,
  { from, to, calendar }: Window,
): { first: CivilDate; last: CivilDate } {
  const moves = onDayOff === 'next-workday' && from > dawn;
  const unmoved = moves ? workdayOnOrBefore(needed(calendar), addDays(from, -1)) : from;
  const after = day.kind === 'after' && from > dawn;
  const first = after ? addDays(shiftedBy(unmoved, -day.n, day.unit, calendar), -1) : unmoved;
  const last = onDayOff === 'previous-workday' && to < dusk ? workdayOnOrAfter(needed(calendar), addDays(to, 1)) : to;
  return { first, last };
}

/** Nothing is looked for beyond the days there are. */
const [dawn, dusk] = ['0010-01-01', '9990-01-01'];

function periodAt(rule: TimeReviewRule, date: CivilDate, fiscal: FiscalCalendar | undefined): Period {
  if (rule.every !== 'fortnight') return periodOf(date, rule.every, fiscal);
  if (rule.anchor === undefined) fail(issue('anchor-required', ['anchor'], texts.anchorRequired(rule.id)));
  return cycleOf(date, { anchor: rule.anchor, days: 14 });
}

function dayIn(day: ReviewDay, { start, end }: Span, calendar: WorkCalendar | undefined): CivilDate {
  switch (day.kind) {
    case 'day':
      return within({ start, end }, day.n > 0 ? addDays(start, day.n - 1) : addDays(end, day.n + 1));
    case 'workday':
      return workdayIn({ start, end }, day.n, needed(calendar));
    case 'month-day': {
      const month = addMonths(start, day.month - 1);
      const last = endOfMonth(month);
      const asked = `${month.slice(0, 8)}${String(day.day).padStart(2, '0')}`;
      return asked > last ? last : addDays(month, day.day - Number(month.slice(8)));
    }
    case 'after':
      return shiftedBy(end, day.n, day.unit, calendar);
  }
}

const within = ({ start, end }: Span, date: CivilDate): CivilDate => (date < start ? start : date > end ? end : date);

/** The n-th workday of a period from its start or its end; its last (or first) where it has fewer. */
function workdayIn(span: Span, n: number, calendar: WorkCalendar): CivilDate {
  const last = workdayOnOrBefore(calendar, span.end);
  const first = workdayOnOrAfter(calendar, span.start);
  if (first > span.end) return span.end;
  if (n > 0) {
    const date = addWorkdays(calendar, addDays(span.start, -1), n);
    return date > last ? last : date;
  }
  const date = addWorkdays(calendar, addDays(span.end, 1), n);
  return date < first ? first : date;
}

/** What becomes of a due day that is a day off. */
function moved(date: CivilDate, rule: TimeReviewRule, calendar: WorkCalendar | undefined): CivilDate {
  if (rule.onDayOff === 'keep') return date;
  return rule.onDayOff === 'next-workday'
    ? workdayOnOrAfter(needed(calendar), date)
    : workdayOnOrBefore(needed(calendar), date);
}
