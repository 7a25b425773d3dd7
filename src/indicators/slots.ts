import {
  type FiscalCalendar,
  fromDayNumber,
  type Grain,
  periodOf,
  periodSpan,
  shiftPeriod,
  toDayNumber,
} from '../foundation/index.ts';
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
  return wholePeriods(from, to, grain, fiscal);
}

function wholePeriods(from: number, to: number, grain: Grain, fiscal: FiscalCalendar): readonly Slot[] {
  const slots: Slot[] = [];
  const margin = grain === 'week' ? 3 : 0;
  let period = periodOf(fromDayNumber(from), grain, fiscal);
  for (;;) {
    const { start, end } = periodSpan(period, fiscal);
    const slot = { at: period, from: toDayNumber(start), to: toDayNumber(end) };
    if (slot.to - margin > to) return slots;
    if (slot.from + margin >= from) slots.push(slot);
    if (slot.to >= to) return slots;
    period = shiftPeriod(period, 1, fiscal);
  }
}
