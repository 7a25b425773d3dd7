import * as z from 'zod/mini';
import {
  abs,
  type Decimal,
  type DecimalInput,
  decimal,
  deepFreeze,
  dividedBy,
  type Label,
  minus,
  parse,
  plus,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { type Turn, turnOf } from './balance.ts';
import { discounted, discounting, fixed, fromFixed, readRate } from './fixed-point.ts';
import { readAmounts } from './flow.ts';
import { texts, unit } from './return-messages.ts';
import type { RateInput } from './rate.ts';

/** What {@link payback} may be told. */
export interface PaybackOptions {
  /** The rate per period at which amounts are discounted first; without it the payback is the simple one. */
  readonly rate?: RateInput;
}

const PaybackOptions: Schema<PaybackOptions> = schema<PaybackOptions>()(() =>
  z.strictObject({ rate: z.exactOptional(z.union([z.number(), z.string()])) }),
);

/** After how many periods the money is back. */
export interface Payback {
  /** As in {@link CashPositive}. */
  readonly kind: Turn['kind'];
  /** Periods until the cumulative amount first reaches zero, linear within the period, to six decimals. */
  readonly first: Decimal | null;
  /** The same for the last time it does, after which it is never negative again. */
  readonly permanent: Decimal | null;
  /** Cumulative (discounted) amount at the end. */
  readonly final: Decimal;
  readonly because: Label;
}

/**
 * Payback period (投资回收期), simple or discounted, of amounts one period apart with the first at time 0.
 *
 * Within the period in which the balance turns, it is taken to rise evenly: `k + deficit after k ÷ amount of k + 1`.
 *
 * @throws `HoshinError` `rate-out-of-range` at −100 % and below, and for malformed input
 * @example
 * import { payback } from 'hoshin/investment';
 * const project = ['-1012.20', '-1986.31', '-798.46', '3530.02', '3979.56']; // «NPV/IRR exercise», 万元
 * payback(project).first; // => '3.06708'
 * payback(project, { rate: '0.14' }).first; // => '3.418596'
 */
export function payback(amounts: readonly DecimalInput[], options: PaybackOptions = {}): Payback {
  const { rate } = parse(PaybackOptions, options);
  const values = worth(readAmounts(amounts), rate);
  let balance = decimal(0);
  const balances = values.map((value) => (balance = plus(balance, value)));
  const { kind, first, permanent } = turnOf(balances);
  const [once, forGood] = [timeOf(balances, first), timeOf(balances, permanent)];
  return deepFreeze({
    kind,
    first: once,
    permanent: forGood,
    final: balance,
    because: texts.turned(kind, unit.period, { first: once, permanent: forGood, final: balance }),
  });
}

/** Amounts discounted to time 0, or as they are where there is no rate. */
function worth(amounts: readonly Decimal[], rate: RateInput | undefined): readonly Decimal[] {
  if (rate === undefined) return amounts;
  const basis = discounting(readRate(rate), 1);
  return amounts.map((amount, time) => fromFixed(discounted(fixed(amount), time, basis)));
}

/** When, between the balance before `at` (negative) and the one at it (not negative), the line crosses zero. */
function timeOf(balances: readonly Decimal[], at: number | null): Decimal | null {
  if (at === null) return null;
  const before = balances[at - 1] ?? decimal(0);
  const rise = minus(balances[at] ?? decimal(0), before);
  return plus(at - 1, dividedBy(abs(before), rise, { quantum: '0.000001' }));
}
