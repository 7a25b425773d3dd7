import { guarded } from './guarded.ts';
import { calendarTable } from './calendar-table.ts';
import { toDayNumber } from './civil-date.ts';
import { type Decimal, ratio, type Rounding } from './decimal.ts';
import { type FiscalCalendar, readFiscal } from './fiscal.ts';
import { spanOf } from './period-span.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** How {@link elapsedShare} counts. */
export interface ElapsedOptions {
  /** The fiscal calendar of the period; the calendar year unless given. */
  readonly fiscal?: FiscalCalendar;
  /** Counts workdays of this calendar; all days unless given. */
  readonly calendar?: WorkCalendar;
  /** Rounds the share; 40 significant digits unless given. */
  readonly rounding?: Rounding;
}

/**
 * How much of a period has passed at the end of a date: the date itself counts as passed.
 *
 *     share = days from the period's first day to the date ÷ days of the period
 *
 * 0 before the period, 1 from its last day on. With a work calendar both count workdays, and the share is null where the
 * period has none.
 *
 * @example
 * import { elapsedShare } from 'hoshin/foundation';
 * elapsedShare('2026-11', '2026-11-15'); // => '0.5'
 */
export function elapsedShare(
  period: string,
  date: string,
  options?: ElapsedOptions & { readonly calendar?: undefined },
): Decimal;
export function elapsedShare(period: string, date: string, options: ElapsedOptions): Decimal | null;
export function elapsedShare(period: string, date: string, options: ElapsedOptions = {}): Decimal | null {
  return guarded(() => {
    const { from, to } = spanOf(period, readFiscal(options.fiscal));
    const day = Math.min(Math.max(toDayNumber(date), from - 1), to);
    if (options.calendar === undefined) return shareOf(day - from + 1, to - from + 1, options.rounding);
    const table = calendarTable(options.calendar);
    const before = table.worksBefore(from);
    return ratio(table.worksBefore(day + 1) - before, table.worksBefore(to + 1) - before, options.rounding);
  });
}

/** The last share: of one period on one day it is asked for again and again. */
let last: { readonly gone: number; readonly days: number; readonly share: Decimal | null } = {
  gone: 0,
  days: 0,
  share: null,
};

function shareOf(gone: number, days: number, rounding: Rounding | undefined): Decimal | null {
  if (rounding !== undefined) return ratio(gone, days, rounding);
  if (last.gone !== gone || last.days !== days) last = { gone, days, share: ratio(gone, days) };
  return last.share;
}
