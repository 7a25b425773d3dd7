import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  type DecimalInput,
  deepFreeze,
  dividedBy,
  fromDayNumber,
  type Label,
  negate,
  parse,
  ratio,
  type Schema,
  schema,
  sign,
  sum,
  times,
  toDayNumber,
} from '../foundation/index.ts';
import { balancesOf } from './balance.ts';
import type { FlowInput } from './flow.ts';
import { texts } from './return-messages.ts';

/** Own funds tied up unchanged over a run of days. */
export interface TiedFunds {
  readonly from: CivilDate;
  readonly days: number;
  readonly funds: Decimal;
}

/** The annualised return on own funds, with what it was computed from. */
export interface OwnFundsReturn {
  /** Own funds tied up for one year: `Σ funds tied up × days ÷ 365`, to six decimals. */
  readonly annualisedFunds: Decimal;
  readonly profit: Decimal;
  /** `profit ÷ annualised funds`, to six decimals; null where no funds were tied up. */
  readonly rate: Decimal | null;
  /** The funds tied up, run by run. */
  readonly tied: readonly TiedFunds[];
  readonly because: Label;
}

/** What the return on own funds needs besides the shareholders' flows. */
export interface OwnFundsOptions {
  /** Net profit of the project on the shareholders' share. */
  readonly profit: DecimalInput;
  /** The day up to which funds are counted. */
  readonly until: string;
}

interface ReadOptions {
  readonly profit: Decimal;
  readonly until: CivilDate;
}

const millionth = { quantum: '0.000001' } as const;

const Options: Schema<ReadOptions> = schema<ReadOptions>()(() => z.strictObject({ profit: Decimal, until: CivilDate }));

/**
 * Annualised return on own funds (自有资金年化回报率): profit for each yuan of own funds tied up for a year. Funds tied up
 * are the shareholders' cumulative deficit, counted from each day to the next on which money moves.
 *
 * The plainer of the two candidate formulas in «碧桂园 exam questions», which does not mark the answer: a proposal.
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { ownFundsReturn } from 'hoshin/investment';
 * const flows = [{ date: '2025-01-01', amount: -1000 }, { date: '2026-01-01', amount: 1000 }];
 * const { annualisedFunds, rate } = ownFundsReturn(flows, { profit: 150, until: '2026-12-31' });
 * [annualisedFunds, rate]; // => ['1000', '0.15']
 */
export function ownFundsReturn(flows: readonly FlowInput[], options: OwnFundsOptions): OwnFundsReturn {
  const { profit, until } = parse(Options, options);
  const end = toDayNumber(until);
  const balances = balancesOf(flows).filter(({ day }) => day < end);
  const tied = balances.flatMap(({ day, balance }, at): TiedFunds[] => {
    const days = (balances[at + 1]?.day ?? end) - day;
    return sign(balance) < 0 ? [{ from: fromDayNumber(day), days, funds: negate(balance) }] : [];
  });
  const whole = sum(tied.map(({ days, funds }) => times(funds, days)));
  const annualisedFunds = dividedBy(whole, 365, millionth);
  const rate = ratio(times(profit, 365), whole, millionth);
  return deepFreeze({ annualisedFunds, profit, rate, tied, because: texts.ownFunds(profit, annualisedFunds, rate) });
}
