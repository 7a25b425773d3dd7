import * as z from 'zod/mini';
import {
  crossCheck,
  Decimal,
  type DecimalInput,
  decimal,
  deepFreeze,
  issue,
  type Issue,
  type Label,
  parse,
  type Schema,
  schema,
  sign,
  sum,
  times,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { texts as returns } from './return-messages.ts';

/** How sales become money over time (回款规律): shares of a period's sales, and how a period's receipts spread within it. */
export interface ReceiptsProfile {
  /** Share received in the period of sale, in the next one, and so on; they add up to 1. */
  readonly lag: readonly DecimalInput[];
  /** Whether the last period of sales receives all of its own sales, whatever the lag says. */
  readonly lastCollectsAll: boolean;
  /** How each period's receipts spread over its parts, such as four quarters; they add up to 1. */
  readonly within: readonly DecimalInput[];
}

interface ReadProfile {
  readonly lag: readonly Decimal[];
  readonly lastCollectsAll: boolean;
  readonly within: readonly Decimal[];
}

const Shares: Schema<readonly Decimal[]> = z.array(Decimal).check(z.minLength(1), crossCheck(shareIssues));
const Profile: Schema<ReadProfile> = schema<ReadProfile>()(() =>
  z.strictObject({ lag: Shares, lastCollectsAll: z.boolean(), within: Shares }),
);
const Sales: Schema<readonly Decimal[]> = z.array(Decimal);

function shareIssues(shares: readonly Decimal[]): readonly Issue[] {
  const total = sum(shares);
  const negative = shares.flatMap((share, at) =>
    sign(share) < 0 ? [issue('negative-share', [at], texts.negativeShare(share))] : [],
  );
  return total === '1' ? negative : [...negative, issue('shares-sum', [], texts.sharesSum(total))];
}

/** What one period's sales bring in during another. */
export interface ReceiptsSource {
  /** Position of the period of sale, from 0. */
  readonly period: number;
  readonly share: Decimal;
  readonly amount: Decimal;
}

/** What a sales plan brings in during one period. */
export interface PeriodReceipts {
  /** All of the period. */
  readonly total: Decimal;
  /** Its parts; they add up to the total exactly. */
  readonly parts: readonly Decimal[];
  /** The sales it comes from. */
  readonly sources: readonly ReceiptsSource[];
  readonly because: Label;
}

/**
 * The receipts plan (回款计划) of a sales plan: exact, and where the shares do not end sooner than the sales, longer than
 * the sales plan. All that is sold is received: the totals add up to the sales.
 *
 * @throws `HoshinError` `shares-sum`, `negative-share`, and for malformed input
 * @example
 * import { receiptsPlan } from 'hoshin/investment';
 * const profile = { lag: ['0.6', '0.4'], lastCollectsAll: true, within: ['0.5', '0.1', '0.1', '0.3'] };
 * // «post-investment board paper», 万元
 * receiptsPlan([68075, 39711, 5673], profile).map(({ total }) => total); // => ['40845', '51056.6', '21557.4']
 */
export function receiptsPlan(sales: readonly DecimalInput[], profile: ReceiptsProfile): readonly PeriodReceipts[] {
  const sold = parse(Sales, sales);
  const { lag, lastCollectsAll, within } = parse(Profile, profile);
  const last = sold.length - 1;
  const arriving: ReceiptsSource[][] = sold.map(() => []);
  sold.forEach((amount, period) => {
    const shares = lastCollectsAll && period === last ? [decimal(1)] : lag;
    shares.forEach((share, later) => {
      const at = lastCollectsAll ? Math.min(period + later, last) : period + later;
      (arriving[at] ??= []).push({ period, share, amount: times(amount, share) });
    });
  });
  return deepFreeze(
    arriving.map((sources) => {
      const total = sum(sources.map(({ amount }) => amount));
      const parts = within.map((share) => times(total, share));
      return { total, parts, sources, because: returns.receipts(total, sources) };
    }),
  );
}
