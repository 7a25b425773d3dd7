import {
  type CivilDate,
  compare,
  type Decimal,
  decimal,
  deepFreeze,
  fromDayNumber,
  type Label,
  negate,
} from '../foundation/index.ts';
import { balancesOf } from './balance.ts';
import type { FlowInput } from './flow.ts';
import { texts } from './return-messages.ts';

/** The deepest cumulative deficit, as a positive amount, and the first date on which it is reached. */
export interface PeakFunding {
  /** `'0'` where the balance never goes below zero. */
  readonly amount: Decimal;
  /** Null where the balance never goes below zero. */
  readonly date: CivilDate | null;
  readonly because: Label;
}

/**
 * Peak funding (峰值资金占用): the most money that was tied up at the end of any day, and when.
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { peakFunding } from 'hoshin/investment';
 * const flows = [
 *   { date: '2026-01-31', amount: -100 },
 *   { date: '2026-03-31', amount: '-50.5' },
 *   { date: '2026-05-31', amount: 200 },
 * ];
 * const { amount, date } = peakFunding(flows);
 * [amount, date]; // => ['150.5', '2026-03-31']
 */
export function peakFunding(flows: readonly FlowInput[]): PeakFunding {
  let lowest = decimal(0);
  let at: number | null = null;
  for (const { day, balance } of balancesOf(flows)) {
    if (compare(balance, lowest) < 0) [lowest, at] = [balance, day];
  }
  const [amount, date] = [negate(lowest), at === null ? null : fromDayNumber(at)];
  return deepFreeze({ amount, date, because: texts.peak(amount, date) });
}
