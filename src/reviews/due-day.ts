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

/** A review may look back on a period that ended this long ago: 366 workdays, with every stop in between. */
const lookBack = 800;

/** The due days of a rule, with the period each looks at, for every period that may have one in the window. */
export function dueDays(rule: TimeReviewRule, window: Window): { readonly period: Period; readonly due: CivilDate }[] {
  const found: { period: Period; due: CivilDate }[] = [];
  const back = rule.day.kind === 'after' ? lookBack : 10;
  let period = periodAt(rule, earlier(window.from, back), window.fiscal);
  for (let span = periodSpan(period, window.fiscal); span.start <= addDays(window.to, 10); ) {
    found.push({ period, due: moved(dayIn(rule.day, span, window.calendar), rule, window.calendar) });
    period = shiftPeriod(period, 1, window.fiscal);
    span = periodSpan(period, window.fiscal);
  }
  return found;
}

/** Some days earlier, but never before the first day there is. */
function earlier(date: CivilDate, days: number): CivilDate {
  return date > '0003-04-01' ? addDays(date, -days) : date;
}

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
