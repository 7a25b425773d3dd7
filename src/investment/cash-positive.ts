import { type CivilDate, type Decimal, decimal, deepFreeze, fromDayNumber, type Label } from '../foundation/index.ts';
import { balancesOf, type Turn, turnOf } from './balance.ts';
import type { FlowInput } from './flow.ts';
import { texts, unit } from './return-messages.ts';

/** When the balance of a series turns positive. */
export interface CashPositive {
  /**
   * - `permanent`: from some date on the balance is never negative again;
   * - `temporary`: it was paid back once, yet ends negative;
   * - `never`: it goes negative and stays so;
   * - `never-negative`: it never needed money;
   * - `empty`: there are no flows.
   */
  readonly kind: Turn['kind'];
  /** First date on which the cumulative amount reaches zero after having been negative. */
  readonly first: CivilDate | null;
  /** First date from which the cumulative amount is never negative again. */
  readonly permanent: CivilDate | null;
  /** Cumulative amount at the end of the series. */
  readonly final: Decimal;
  readonly because: Label;
}

/**
 * The cash-positive date (现金流回正): when the cumulative amount comes back to zero, for the first time and for good.
 * A later phase that dips below zero again moves the second date and leaves the first.
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { cashPositive } from 'hoshin/investment';
 * const flows = [
 *   { date: '2026-01-31', amount: -100 },
 *   { date: '2026-05-31', amount: 120 },
 *   { date: '2026-08-31', amount: -60 },
 *   { date: '2026-12-31', amount: 90 },
 * ];
 * const { kind, first, permanent, final } = cashPositive(flows);
 * [kind, first, permanent, final]; // => ['permanent', '2026-05-31', '2026-12-31', '50']
 */
export function cashPositive(flows: readonly FlowInput[]): CashPositive {
  const balances = balancesOf(flows);
  const { kind, first, permanent } = turnOf(balances.map(({ balance }) => balance));
  const dateAt = (at: number | null): CivilDate | null => {
    const day = at === null ? undefined : balances[at]?.day;
    return day === undefined ? null : fromDayNumber(day);
  };
  const final = balances[balances.length - 1]?.balance ?? decimal(0);
  const dates = { first: dateAt(first), permanent: dateAt(permanent) };
  return deepFreeze({ kind, ...dates, final, because: texts.turned(kind, unit.date, { ...dates, final }) });
}
