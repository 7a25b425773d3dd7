import * as fc from 'fast-check';
import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  fail,
  isWorkday,
  issue,
  outsideCoverage,
  parseWorkCalendar,
  type WorkCalendar,
} from '../foundation/index.ts';
import { workdaysAreCounted } from './foundation-laws.ts';
import { type CheckEffort, findingOf, type LawReport, reportOf, smallest } from './law-report.ts';
import { texts } from './messages.ts';

/** The days a calendar is checked on, and what is promised of them. */
export interface CalendarCheck extends CheckEffort {
  /** First and last day, included. */
  readonly from: string;
  readonly to: string;
  /** The most days in a row without work: a longer rest is a slip of the pen, or a shutdown to be named here. */
  readonly longestRest: number;
}

/** Days that show what is wrong. */
export interface CalendarExample {
  readonly from: CivilDate;
  readonly days: number;
}

/** A law of {@link checkCalendar}. */
export type CalendarLaw = 'counted' | 'covered' | 'rest';

/**
 * Checks a work calendar on the days it will be used for: counting agrees with looking at each day, public holidays are known
 * throughout, and nobody rests longer than intended.
 *
 * @throws `HoshinError` for a malformed calendar or day, `empty-range` where the days run backwards
 * @example
 * import { checkCalendar } from 'hoshin/testing';
 * const week = [true, true, true, true, true, false, false];
 * const calendar = { week, coverage: { from: '2026-01-01', to: '2026-12-31' } };
 * checkCalendar(calendar, { from: '2026-01-01', to: '2026-12-31', longestRest: 9 }).kind; // => 'kept'
 * const report = checkCalendar(calendar, { from: '2026-01-01', to: '2027-01-31', longestRest: 9 });
 * report.because.en; // => 'covered: public holidays are not known from 2027-01-01 to 2027-01-31'
 */
export function checkCalendar(calendar: unknown, options: CalendarCheck): LawReport<CalendarLaw, CalendarExample> {
  const read = parseWorkCalendar(calendar);
  const [from, to] = [civilDate(options.from), civilDate(options.to)];
  if (to < from) fail(issue('empty-range', ['to'], texts.emptyRange(from, to)));
  return reportOf([
    findingOf('counted', countedBreach(read, from, to, options), texts.calendar.counted()),
    findingOf('covered', coverageBreach(read, from, to), texts.calendar.covered()),
    findingOf('rest', restBreach(read, from, to, options.longestRest), texts.calendar.rest(options.longestRest)),
  ]);
}

type CalendarBreach = ReturnType<typeof smallest<number, CalendarExample>>;

function countedBreach(calendar: WorkCalendar, from: CivilDate, to: CivilDate, effort: CheckEffort): CalendarBreach {
  const length = daysBetween(from, to) + 1;
  const stretch = fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: Math.min(length, 400) }));
  return smallest(
    stretch,
    ([start, days]) => {
      const first = addDays(from, start);
      const law = workdaysAreCounted(calendar, first, days);
      return law === true ? null : { example: { from: first, days }, because: texts.calendar.notCounted(law) };
    },
    effort,
  );
}

function coverageBreach(calendar: WorkCalendar, from: CivilDate, to: CivilDate): CalendarBreach {
  const [gap] = outsideCoverage(calendar, from, to);
  if (gap === undefined) return null;
  const example = { from: gap.from, days: daysBetween(gap.from, gap.to) + 1 };
  return { example, because: texts.calendar.notCovered(gap.from, gap.to) };
}

function restBreach(calendar: WorkCalendar, from: CivilDate, to: CivilDate, longest: number): CalendarBreach {
  let days = 0;
  for (let at = 0; at <= daysBetween(from, to) + 1; at += 1) {
    const day = addDays(from, at);
    if (day <= to && !isWorkday(calendar, day)) days += 1;
    else if (days > longest) {
      const start = addDays(day, -days);
      return { example: { from: start, days }, because: texts.calendar.longRest(start, days) };
    } else days = 0;
  }
  return null;
}
