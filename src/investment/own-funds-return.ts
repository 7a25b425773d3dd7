import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  type DecimalInput,
  decimal,
  deepFreeze,
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

/** The annualised return on own funds, with what it was computed from. */
export interface OwnFundsReturn {
  /** Own funds tied up for one year: `Σ funds tied up × days ÷ 365`, to six decimals. */
  readonly annualisedFunds: Decimal;
  readonly profit: Decimal;
  /** `profit ÷ annualised funds`, to six decimals; null where no funds were tied up. */
  readonly rate: Decimal | null;
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

const Options: Schema<ReadOptions> = schema<ReadOptions>()(z.strictObject({ profit: Decimal, until: CivilDate }));

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
 * ownFundsReturn(flows, { profit: 150, until: '2026-12-31' }); // => { annualisedFunds: '1000', profit: '150', rate: '0.15' }
 */
export function ownFundsReturn(flows: readonly FlowInput[], options: OwnFundsOptions): OwnFundsReturn {
  const { profit, until } = parse(Options, options);
  const end = toDayNumber(until);
  const balances = balancesOf(flows).filter(({ day }) => day < end);
  const tied = balances.map(({ day, balance }, at) =>
    sign(balance) < 0 ? times(negate(balance), (balances[at + 1]?.day ?? end) - day) : decimal(0),
  );
  const days = sum(tied);
  return deepFreeze({
    annualisedFunds: ratio(days, 365, { quantum: '0.000001' }) ?? decimal(0),
    profit,
    rate: ratio(times(profit, 365), days, { quantum: '0.000001' }),
  });
}
