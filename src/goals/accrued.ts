import {
  guarded,
  daysBetween,
  type Decimal,
  dividedBy,
  type FiscalCalendar,
  type Period,
  periodSpan,
  sum,
  times,
  parse,
} from '../foundation/index.ts';
import { Goal } from './goal.ts';

/** An amount of a period. */
export interface PeriodAmount {
  readonly period: Period;
  readonly amount: Decimal;
}

/**
 * How much of the parts' amounts has accrued at the end of a day: whole parts that are over, and of the part under way
 * evenly by days, `amount × days gone ÷ days of the part`.
 */
export function accruedTo(parts: readonly PeriodAmount[], through: string, fiscal?: FiscalCalendar): Decimal {
  return guarded(() => {
    return sum(parts.map((part) => accruedOf(part, through, fiscal)));
  });
}

function accruedOf({ period, amount }: PeriodAmount, through: string, fiscal?: FiscalCalendar): Decimal {
  const { start, end } = periodSpan(period, fiscal);
  if (through >= end) return amount;
  const gone = Math.max(0, daysBetween(start, through) + 1);
  return dividedBy(times(amount, gone), daysBetween(start, end) + 1);
}

/**
 * What a goal asks for by the end of a day: its target as it builds up through its phasing, evenly by days where it has
 * none. 0 before its period, the whole target from its last day on.
 *
 * @example
 * import { expectedToDate, parseGoal } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'g', indicator: 'sales', entity: 'group', period: '2026', target: '1000', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
 *   phasing: { kind: 'shares', parts: [{ period: '2026-H1', share: '0.4' }, { period: '2026-H2', share: '0.6' }] } });
 * expectedToDate(goal, '2026-06-30'); // => '400'
 */
export function expectedToDate(goal: Goal, through: string, fiscal?: FiscalCalendar): Decimal {
  const { phasing, period, target } = parse(Goal, goal);
  if (phasing === undefined || phasing.kind === 'linear')
    return accruedTo([{ period, amount: target }], through, fiscal);
  if (phasing.kind === 'amounts') return accruedTo(phasing.parts, through, fiscal);
  const shares = phasing.parts.map(({ period: part, share }) => ({ period: part, amount: share }));
  return times(target, accruedTo(shares, through, fiscal));
}
