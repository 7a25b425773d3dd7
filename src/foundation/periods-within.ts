import { toDayNumber } from './civil-date.ts';
import { type FiscalCalendar, readFiscal } from './fiscal.ts';
import { guarded } from './guarded.ts';
import type { Grain, Period } from './period.ts';
import { periodOf, periodSpan, shiftPeriod, type Span } from './period-span.ts';

/**
 * The whole periods of a grain within some days, in order; of weeks those whose Thursday is within, so that each week counts
 * in one month.
 *
 * @throws `HoshinError` for what is no date, grain or fiscal calendar; `period-out-of-range` where a period reaches out of the era
 * @example
 * import { periodsWithin } from 'hoshin/foundation';
 * periodsWithin({ start: '2026-01-15', end: '2026-04-10' }, 'month'); // => ['2026-02', '2026-03']
 * periodsWithin({ start: '2026-01-01', end: '2026-01-10' }, 'week'); // => ['2026-W01', '2026-W02']
 */
export function periodsWithin(days: Span, grain: Grain, fiscal?: FiscalCalendar): readonly Period[] {
  return guarded(() => {
    const calendar = readFiscal(fiscal);
    const [from, to] = [toDayNumber(days.start), toDayNumber(days.end)];
    const margin = grain === 'week' ? 3 : 0;
    const found: Period[] = [];
    for (let period = periodOf(days.start, grain, calendar); ; period = shiftPeriod(period, 1, calendar)) {
      const { start, end } = periodSpan(period, calendar);
      const [first, last] = [toDayNumber(start), toDayNumber(end)];
      if (last - margin > to) return Object.freeze(found);
      if (first + margin >= from) found.push(period);
      if (last >= to) return Object.freeze(found);
    }
  });
}
