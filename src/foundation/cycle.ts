import * as z from 'zod/mini';
import { CivilDate, fromDayNumber, toDayNumber } from './civil-date.ts';
import { type FiscalCalendar, readFiscal } from './fiscal.ts';
import { parse, type Schema, schema } from './parse.ts';
import { type Period, writeCycle } from './period.ts';
import { spanOf } from './period-span.ts';

/** A rhythm of n days: 双周 is fourteen days from a Monday. It takes no notice of months. */
export interface Cycle {
  /** The first day of any one turn. */
  readonly anchor: CivilDate;
  /** Days in a turn, 1 to 9,999. */
  readonly days: number;
}

/** Schema of {@link Cycle}. */
export const Cycle: Schema<Cycle> = schema<Cycle>()(() =>
  z.strictObject({ anchor: CivilDate, days: z.int().check(z.gte(1), z.lte(9999)) }),
);

/** A {@link Cycle} as a caller writes it. */
export interface CycleInput {
  /** The first day of any one turn. */
  readonly anchor: string;
  /** Days in a turn, 1 to 9,999. */
  readonly days: number;
}

/**
 * The turn of a cycle in which a date lies; the cycle also runs back before its anchor.
 *
 * @example
 * import { cycleOf } from 'hoshin/foundation';
 * cycleOf('2026-11-22', { anchor: '2026-11-09', days: 14 }); // => '2026-11-09/P14D'
 * cycleOf('2026-11-08', { anchor: '2026-11-09', days: 14 }); // => '2026-10-26/P14D'
 */
export function cycleOf(date: string, cycle: CycleInput): Period {
  const { anchor, days } = parse(Cycle, cycle);
  return writeCycle(fromDayNumber(turnAt(toDayNumber(date), toDayNumber(anchor), days)), days);
}

function turnAt(day: number, anchor: number, days: number): number {
  return anchor + Math.floor((day - anchor) / days) * days;
}

/**
 * Which turns belong to a period whose edges they cross: those that start in it, those that end in it, or all that have
 * a day in it. Under `start` and under `end` every turn belongs to exactly one month; under `overlap` it may belong to two.
 */
export type CycleAssignment = 'start' | 'end' | 'overlap';

const Assignment: Schema<CycleAssignment> = schema<CycleAssignment>()(() => z.enum(['start', 'end', 'overlap']));

/**
 * The turns of a cycle that belong to a period, by a rule that is always said. To split an amount by day instead, see
 * `sharedDays`.
 *
 * @example
 * import { cyclesIn } from 'hoshin/foundation';
 * const fortnight = { anchor: '2026-11-09', days: 14 };
 * cyclesIn('2026-11', fortnight, 'start'); // => ['2026-11-09/P14D', '2026-11-23/P14D']
 * cyclesIn('2026-11', fortnight, 'end'); // => ['2026-10-26/P14D', '2026-11-09/P14D']
 */
export function cyclesIn(
  period: string,
  cycle: CycleInput,
  assign: CycleAssignment,
  fiscal?: FiscalCalendar,
): readonly Period[] {
  const { anchor, days } = parse(Cycle, cycle);
  const rule = parse(Assignment, assign);
  const { from, to } = spanOf(period, readFiscal(fiscal));
  // A turn from day s has its last day at s + days − 1: shift the window so that only first days are looked at.
  const low = rule === 'start' ? from : from - days + 1;
  const high = rule === 'end' ? to - days + 1 : to;
  const turns: Period[] = [];
  for (let day = turnAt(low + days - 1, toDayNumber(anchor), days); day <= high; day += days) {
    turns.push(writeCycle(fromDayNumber(day), days));
  }
  return Object.freeze(turns);
}
