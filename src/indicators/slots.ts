import { type FiscalCalendar, fromDayNumber, periodSpan, periodsWithin, toDayNumber } from '../foundation/index.ts';
import type { ReportingGrain } from './indicator.ts';

/** A period, or a day, for which a figure is asked. */
export interface Slot {
  readonly at: string;
  readonly from: number;
  readonly to: number;
}

/** The whole periods of a grain within some days; of weeks those whose Thursday is within. */
export function slotsIn(from: number, to: number, grain: ReportingGrain, fiscal: FiscalCalendar): readonly Slot[] {
  if (grain === 'event') return [];
  if (grain === 'day') {
    return Array.from({ length: to - from + 1 }, (_, nth) => {
      const day = from + nth;
      return { at: fromDayNumber(day), from: day, to: day };
    });
  }
  return periodsWithin({ start: fromDayNumber(from), end: fromDayNumber(to) }, grain, fiscal).map((period) => {
    const { start, end } = periodSpan(period, fiscal);
    return { at: period, from: toDayNumber(start), to: toDayNumber(end) };
  });
}
