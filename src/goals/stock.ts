import * as z from 'zod/mini';
import {
  comparePeriods,
  crossCheck,
  Decimal,
  grainOf,
  Id,
  type Issue,
  issue,
  parse,
  Period,
  type Result,
  safeParse,
  type Schema,
  schema,
  shiftPeriod,
} from '../foundation/index.ts';
import { standingTexts as texts } from './standing-messages.ts';

/** What stock is counted in: housing units (套), floor area (面积) or value (货值). */
export type StockMeasure = 'units' | 'area' | 'value';

/** Schema of {@link StockMeasure}. */
export const StockMeasure: Schema<StockMeasure> = /* @__PURE__ */ schema<StockMeasure>()(() =>
  z.enum(['units', 'area', 'value']),
);

/** What came in, went out and was left in one period. */
export interface StockPeriod {
  /** A month, quarter, half or year. */
  readonly period: Period;
  /** What was supplied (供货); null where not reported. */
  readonly supply: Decimal | null;
  /** What was sold; null where not reported. */
  readonly sales: Decimal | null;
  /** What was counted at the end; left out where nobody counted. */
  readonly closing?: Decimal;
}

/** Stock over several periods (供销存), in one measure. */
export interface StockLedger {
  readonly entity: Id;
  readonly measure: StockMeasure;
  /** What was there before the first period; null where not known. */
  readonly opening: Decimal | null;
  /** In order, one after another: a period without figures is there with nulls. */
  readonly periods: readonly StockPeriod[];
}

/** Schema of {@link StockLedger}: at least one period, in order, all of one grain and none left out. */
export const StockLedger: Schema<StockLedger> = /* @__PURE__ */ schema<StockLedger>()(() =>
  z
    .strictObject({
      entity: Id,
      measure: StockMeasure,
      opening: z.nullable(Decimal),
      periods: z
        .array(
          z.strictObject({
            period: Period,
            supply: z.nullable(Decimal),
            sales: z.nullable(Decimal),
            closing: z.exactOptional(Decimal),
          }),
        )
        .check(z.minLength(1)),
    })
    .check(crossCheck(ledgerIssues)),
);

/** Months in a period; null for weeks and blocks of days. */
export function monthsOf(period: Period): number | null {
  switch (grainOf(period)) {
    case 'year':
      return 12;
    case 'half':
      return 6;
    case 'quarter':
      return 3;
    case 'month':
    case 'fiscal-month':
      return 1;
    default:
      return null;
  }
}

function ledgerIssues({ periods }: StockLedger): Issue[] {
  return periods.flatMap(({ period }, at): Issue[] => {
    const path = ['periods', at, 'period'];
    const months = monthsOf(period);
    if (months === null) return [issue('not-months', path, texts.notMonths(period))];
    const before = periods[at - 1]?.period;
    if (before === undefined) return [];
    const inOrder = monthsOf(before) === months && comparePeriods(before, period) < 0;
    if (!inOrder) return [issue('period-order', path, texts.periodOrder(period))];
    const next = shiftPeriod(before, 1);
    return next === period ? [] : [issue('period-gap', path, texts.periodGap(next, period))];
  });
}

/**
 * Reads a stock ledger, or throws `HoshinError` with all its issues.
 *
 * @example
 * import { parseStockLedger } from 'hoshin/goals';
 * parseStockLedger({ entity: 'project-a', measure: 'units', opening: '100', periods: [
 *   { period: '2026-01', supply: '50', sales: '30' }] }).measure; // => 'units'
 */
export function parseStockLedger(json: unknown): StockLedger {
  return parse(StockLedger, json);
}

/** Reads a stock ledger, or gives all its issues. */
export function safeParseStockLedger(json: unknown): Result<StockLedger> {
  return safeParse(StockLedger, json);
}
