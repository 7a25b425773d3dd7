import * as z from 'zod/mini';
import {
  Decimal,
  decimal,
  type DecimalInput,
  deepFreeze,
  Locale,
  parse,
  type Period,
  plus,
  type Schema,
} from '../../foundation/index.ts';
import {
  matchStock,
  sellThrough,
  type SellThroughOf,
  type StockLedger,
  type StockLine,
  type StockMeasure,
} from '../../goals/index.ts';
import { figure } from '../figure.ts';

/** Stock of one period (供销存) and how much was sold up to its end (去化). */
export interface SellThroughRow {
  readonly period: Period;
  readonly measure: StockMeasure;
  /** What was there, came in, went out and is left; null where not reported or not to be told. */
  readonly opening: number | null;
  readonly supply: number | null;
  readonly sales: number | null;
  /** As counted; as reckoned where nobody counted. */
  readonly closing: number | null;
  /** Sold from the first period up to this one, and what it is a share of. */
  readonly sold: number | null;
  readonly stock: number | null;
  /** What `stock` is: all that was launched by then, or all there is. */
  readonly of: SellThroughOf;
  /** sold ÷ stock, 0 to 1; null where one is not known. */
  readonly sellThrough: number | null;
  /** For how many months the stock lasts at the mean sales; null without sales. */
  readonly monthsOfStock: number | null;
  /** Against the band that was given. */
  readonly level: StockLine['level'];
  /** On which basis the share was taken, in a sentence. */
  readonly because: string;
}

/** How {@link sellThroughRows} reckons: sources differ in the denominator, so it must be said. */
export interface SellThroughTelling {
  readonly locale: Locale;
  /** `launched`: what was there at first and all that came since; `total`: all there is, as `total` says. */
  readonly of: SellThroughOf;
  /** All there is (总货量), in the ledger's measure; needed for `total`. */
  readonly total?: DecimalInput;
  /** Over how many periods sales are averaged for the months of stock. */
  readonly meanOver: number;
  /** Months of stock that are as they should be; left out where nothing is judged. */
  readonly band?: { readonly least: DecimalInput; readonly most: DecimalInput };
}

const Options: Schema<{
  readonly locale: Locale;
  readonly of: SellThroughOf;
  readonly total?: Decimal;
  readonly meanOver: number;
  readonly band?: { readonly least: Decimal; readonly most: Decimal };
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    locale: Locale,
    of: z.enum(['launched', 'total']),
    total: z.exactOptional(Decimal),
    // Their bounds are checked where they are matched.
    meanOver: z.number(),
    band: z.exactOptional(z.strictObject({ least: Decimal, most: Decimal })),
  }),
);

/**
 * Opening, supply, sales and closing of each period as rows, with the sell-through up to its end on the basis that was named and
 * the months for which the stock lasts. From the first period on that is not reported no share is told.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { parseStockLedger } from 'hoshin/goals';
 * import { sellThroughRows } from 'hoshin/views';
 * const ledger = parseStockLedger({ entity: 'riverside', measure: 'units', opening: '100', periods: [
 *   { period: '2026-01', supply: '100', sales: '30' }, { period: '2026-02', supply: '0', sales: '50' }] });
 * const rows = sellThroughRows(ledger, { locale: 'en', of: 'launched', meanOver: 2 });
 * rows.map(({ closing, sellThrough, monthsOfStock }) => [closing, sellThrough, monthsOfStock]);
 * // => [[170, 0.15, 5.67], [120, 0.4, 3]]
 */
export function sellThroughRows(ledger: StockLedger, telling: SellThroughTelling): readonly SellThroughRow[] {
  const { locale, of, total = null, ...matching } = parse(Options, telling);
  const { measure, lines } = matchStock(ledger, matching);
  let sold: Decimal | null = decimal(0);
  let launched = lines[0]?.opening ?? null;
  const rows: SellThroughRow[] = [];
  for (const line of lines) {
    sold = added(sold, line.sales);
    launched = added(launched, line.supply);
    const stock = of === 'launched' ? launched : total;
    const share = sellThrough({ measure, of, sold, stock });
    rows.push({
      period: line.period,
      measure,
      opening: figure(line.opening),
      supply: figure(line.supply),
      sales: figure(line.sales),
      closing: figure(line.counted ?? line.closing),
      sold: figure(sold),
      stock: figure(stock),
      of,
      sellThrough: figure(share.ratio),
      monthsOfStock: figure(line.monthsOfStock),
      level: line.level,
      because: share.because[locale],
    });
  }
  return deepFreeze(rows);
}

const added = (total: Decimal | null, more: Decimal | null): Decimal | null =>
  total === null || more === null ? null : plus(total, more);
