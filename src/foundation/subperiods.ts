import { fromDayNumber } from './civil-date.ts';
import { lastDay } from './day-number.ts';
import { fail } from './error.ts';
import { type FiscalCalendar, readFiscal } from './fiscal.ts';
import { issue } from './issue.ts';
import type { Grain, Period } from './period.ts';
import { type DaySpan, periodOf, spanOf } from './period-span.ts';
import { timeTexts } from './time-messages.ts';

/**
 * The periods of a finer grain that make up a period, in order: they tile it, without gap and without overlap.
 *
 * Weeks never tile a month or a year. Those whose Thursday lies in the period are given, as ISO 8601 does for years: so
 * each week belongs to exactly one month, one quarter and one year, and its days may reach over the edge.
 *
 * @throws `HoshinError` `not-nested` where the period does not consist of whole ones of that grain
 * @example
 * import { subperiods } from 'hoshin/foundation';
 * subperiods('2026-Q1', 'month'); // => ['2026-01', '2026-02', '2026-03']
 * subperiods('2026-02', 'week'); // => ['2026-W06', '2026-W07', '2026-W08', '2026-W09']
 */
export function subperiods(period: string, grain: Grain, fiscal?: FiscalCalendar): readonly Period[] {
  const calendar = readFiscal(fiscal);
  const span = spanOf(period, calendar);
  return Object.freeze(grain === 'week' ? weeksIn(span) : tiles(period, span, grain, calendar));
}

function tiles(period: string, { from, to }: DaySpan, grain: Grain, fiscal: FiscalCalendar): Period[] {
  const parts: Period[] = [];
  let next = from;
  while (next <= to) {
    const part = periodOf(fromDayNumber(next), grain, fiscal);
    const inner = spanOf(part, fiscal);
    if (inner.from !== next || inner.to > to) fail(issue('not-nested', [], timeTexts.notNested(period, grain)));
    parts.push(part);
    next = inner.to + 1;
  }
  return parts;
}

function weeksIn({ from, to }: DaySpan): Period[] {
  const weeks: Period[] = [];
  // Day 0 was a Thursday.
  const thursday = from + ((7 - (from % 7)) % 7);
  for (let day = thursday; day <= to && day <= lastDay; day += 7) weeks.push(periodOf(fromDayNumber(day), 'week'));
  return weeks;
}
