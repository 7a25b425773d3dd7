import * as z from 'zod/mini';
import {
  compare,
  Decimal,
  type DecimalInput,
  deepFreeze,
  dividedBy,
  type Id,
  issue,
  type Issue,
  crossCheck,
  type Label,
  minus,
  parse,
  type Period,
  plus,
  type Schema,
  sum,
  times,
} from '../foundation/index.ts';
import { standingTexts as texts } from './standing-messages.ts';
import { monthsOf, StockLedger, type StockMeasure, type StockPeriod } from './stock.ts';

/** How {@link matchStock} judges. */
export interface MatchOptions {
  /** Over how many periods, this one included, sales are averaged for the months of stock. */
  readonly meanOver: number;
  /** Months of stock that are as they should be; left out where nothing is judged. */
  readonly band?: { readonly least: DecimalInput; readonly most: DecimalInput };
}

/** Stock, supply and sales of one period, matched. */
export interface StockLine {
  readonly period: Period;
  readonly opening: Decimal | null;
  readonly supply: Decimal | null;
  readonly sales: Decimal | null;
  /** `opening + supply − sales`; null where one of them is not reported. */
  readonly closing: Decimal | null;
  /** What was counted; null where nobody did. */
  readonly counted: Decimal | null;
  /** `counted − closing`: what cannot be accounted for; null where one of them is missing. */
  readonly unexplained: Decimal | null;
  /** Stock at the end over mean monthly sales, to the hundredth; null without stock or without sales. */
  readonly monthsOfStock: Decimal | null;
  /** Against the band; null where there is none, or no months. */
  readonly level: 'short' | 'within' | 'over' | null;
  readonly because: Label;
}

/** Supply, sales and stock matched (供销存匹配), period by period. */
export interface StockMatch {
  readonly kind: 'stock-match';
  readonly entity: Id;
  readonly measure: StockMeasure;
  readonly lines: readonly StockLine[];
  readonly because: Label;
}

const Options: Schema<{
  readonly meanOver: number;
  readonly band?: { readonly least: Decimal; readonly most: Decimal };
}> = /* @__PURE__ */ z.lazy(() =>
  z
    .strictObject({
      meanOver: z.int().check(z.gte(1), z.lte(120)),
      band: z.exactOptional(z.strictObject({ least: Decimal, most: Decimal })),
    })
    .check(
      crossCheck(({ band }): Issue[] =>
        band === undefined || compare(band.least, band.most) <= 0
          ? []
          : [issue('empty-bounds', ['band'], texts.emptyBand(band.least, band.most))],
      ),
    ),
);

/**
 * Matches supply, sales and stock (供销存).
 *
 * Question: what must be left, does the count agree, and for how many months does it last? Equations: closing =
 * `opening + supply − sales`; months of stock = `closing ÷ mean monthly sales` over the last periods that were asked for. Units:
 * the ledger's measure; months. A count, where there is one, is what the next period opens with. What is not reported
 * leaves the closing unknown until the next count. Source: a proposal; no published formula was found.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { matchStock, parseStockLedger } from 'hoshin/goals';
 * const ledger = parseStockLedger({ entity: 'project-a', measure: 'units', opening: '100', periods: [
 *   { period: '2026-01', supply: '50', sales: '30' }, { period: '2026-02', supply: '0', sales: '20', closing: '98' }] });
 * const { lines } = matchStock(ledger, { meanOver: 2, band: { least: '3', most: '6' } });
 * lines.map(({ closing, unexplained, monthsOfStock, level }) => [closing, unexplained, monthsOfStock, level]);
 * // => [['120', null, '4', 'within'], ['100', '-2', '3.92', 'within']]
 */
export function matchStock(ledger: StockLedger, options: MatchOptions): StockMatch {
  const { entity, measure, opening, periods } = parse(StockLedger, ledger);
  const read = parse(Options, options);
  const lines: StockLine[] = [];
  let before = opening;
  for (const [at, period] of periods.entries()) {
    const line = lineOf(period, before, periods.slice(Math.max(0, at + 1 - read.meanOver), at + 1), read);
    before = line.counted ?? line.closing;
    lines.push(line);
  }
  return deepFreeze({
    kind: 'stock-match',
    entity,
    measure,
    lines,
    because: texts.matched(entity, lines.length, before),
  });
}

function lineOf(
  stock: StockPeriod,
  opening: Decimal | null,
  recent: readonly StockPeriod[],
  { band }: z.output<typeof Options>,
): StockLine {
  const { period, supply, sales } = stock;
  const counted = stock.closing ?? null;
  const closing = closingOf(opening, supply, sales);
  const monthsOfStock = monthsLeft(counted ?? closing, recent);
  return {
    period,
    opening,
    supply,
    sales,
    closing,
    counted,
    unexplained: counted === null || closing === null ? null : minus(counted, closing),
    monthsOfStock,
    level: monthsOfStock === null || band === undefined ? null : levelOf(monthsOfStock, band),
    because: texts.stockLine({ period, opening, supply, sales, closing, counted, months: monthsOfStock }),
  };
}

function closingOf(opening: Decimal | null, supply: Decimal | null, sales: Decimal | null): Decimal | null {
  return opening === null || supply === null || sales === null ? null : minus(plus(opening, supply), sales);
}

/** Months for which stock lasts at the mean sales of periods that were all reported; null without sales. */
function monthsLeft(left: Decimal | null, recent: readonly StockPeriod[]): Decimal | null {
  const sold = recent.map(({ sales }) => sales);
  const known = sold.filter((one) => one !== null);
  const total = sum(known);
  if (left === null || known.length < sold.length || compare(total, 0) <= 0) return null;
  const months = recent.reduce((all, { period }) => all + (monthsOf(period) ?? 0), 0);
  return dividedBy(times(left, months), total, { quantum: '0.01' });
}

function levelOf(
  months: Decimal,
  { least, most }: { readonly least: Decimal; readonly most: Decimal },
): StockLine['level'] {
  if (compare(months, least) < 0) return 'short';
  return compare(months, most) > 0 ? 'over' : 'within';
}
