import {
  addMonths,
  addYears,
  type CivilDate,
  type FiscalCalendar,
  fail,
  fromDayNumber,
  type Grain,
  grainOf,
  issue,
  type Period,
  type PeriodGrain,
  periodOf,
  periodSpan,
  shiftPeriod,
  toDayNumber,
} from '../foundation/index.ts';
import type { RollingGrain, ToDateGrain } from './formula.ts';
import { texts } from './messages.ts';

/** Days over which something is measured, first and last, and the grain of the period that was asked for. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** What `prior-period` steps by. */
  readonly unit: PeriodGrain;
}

/** The days of a period. */
export function stretchOf(period: Period, fiscal: FiscalCalendar): Stretch {
  const { start, end } = periodSpan(period, fiscal);
  return { from: toDayNumber(start), to: toDayNumber(end), unit: grainOf(period) };
}

const monthsIn: Readonly<Partial<Record<PeriodGrain, number>>> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
  'fiscal-month': 1,
};

/** The same stretch `n` periods earlier. */
export function earlier(stretch: Stretch, n: number, fiscal: FiscalCalendar): Stretch {
  const { from, to, unit } = stretch;
  if (unit === 'week' || unit === 'cycle') {
    const days = n * (unit === 'week' ? 7 : to - from + 1);
    return { from: from - days, to: to - days, unit };
  }
  if (unit !== 'month' && 'kind' in fiscal)
    return whole(stretch, unit, fiscal, (period) => shiftPeriod(period, -n, fiscal));
  return shifted(stretch, (date) => addMonths(date, -n * (monthsIn[unit] ?? 1)));
}

/** The same stretch a year earlier; of weeks 52 weeks, so that weekdays meet. */
export function yearEarlier(stretch: Stretch, fiscal: FiscalCalendar): Stretch {
  const { from, to, unit } = stretch;
  if (unit === 'week') return { from: from - 364, to: to - 364, unit };
  if (unit !== 'month' && unit !== 'cycle' && 'kind' in fiscal) {
    return whole(
      stretch,
      unit,
      fiscal,
      (period) => `${String(Number(period.slice(0, 4)) - 1).padStart(4, '0')}${period.slice(4)}`,
    );
  }
  return shifted(stretch, (date) => addYears(date, -1));
}

/** Both ends shifted: the last day is the one before the shifted day after it, so that month ends stay month ends. */
function shifted({ from, to, unit }: Stretch, shift: (date: CivilDate) => CivilDate): Stretch {
  const day = (number: number): number => toDayNumber(shift(fromDayNumber(number)));
  return { from: day(from), to: day(to + 1) - 1, unit };
}

/** Whole periods of an enumerated calendar, shifted one by one. */
function whole(
  { from, to, unit }: Stretch,
  grain: Grain,
  fiscal: FiscalCalendar,
  shift: (period: Period) => string,
): Stretch {
  const [first, last] = [from, to].map((day) => periodOf(fromDayNumber(day), grain, fiscal));
  if (first === undefined || last === undefined || startOf(first, fiscal) !== from || endOf(last, fiscal) !== to) {
    fail(issue('not-whole-periods', [], texts.notWholePeriods()));
  }
  return { from: startOf(shift(first), fiscal), to: endOf(shift(last), fiscal), unit };
}

const startOf = (period: string, fiscal: FiscalCalendar): number => toDayNumber(periodSpan(period, fiscal).start);
const endOf = (period: string, fiscal: FiscalCalendar): number => toDayNumber(periodSpan(period, fiscal).end);

/** From the start of the year, half, quarter or month in which the stretch ends. */
export function toDate({ to, unit }: Stretch, grain: ToDateGrain, fiscal: FiscalCalendar): Stretch {
  return { from: startOf(periodOf(fromDayNumber(to), grain, fiscal), fiscal), to, unit };
}

/** The last `n` periods of a grain, the one in which the stretch ends included, to its end. */
export function rollingTo({ to, unit }: Stretch, n: number, grain: RollingGrain, fiscal: FiscalCalendar): Stretch {
  const last = periodOf(fromDayNumber(to), grain, fiscal);
  return { from: startOf(shiftPeriod(last, 1 - n, fiscal), fiscal), to, unit };
}

/** The period of some days where they are one of their grain, else their first and last day. */
export function labelOf({ from, to, unit }: Stretch, fiscal: FiscalCalendar): string {
  const [first, last] = [fromDayNumber(from), fromDayNumber(to)];
  if (unit === 'cycle') return `${first}/P${to - from + 1}D`;
  const period = periodOf(first, unit, fiscal);
  const { start, end } = periodSpan(period, fiscal);
  return start === first && end === last ? period : `${first}..${last}`;
}
