import * as z from 'zod/mini';
import {
  Decimal,
  type DecimalInput,
  deepFreeze,
  Id,
  type Label,
  minus,
  parse,
  plus,
  ratio,
  type Schema,
  times,
} from '../foundation/index.ts';
import type { EntityClaim } from './claim.ts';
import { standingTexts as texts } from './standing-messages.ts';
import { StockMeasure } from './stock.ts';

/** What a sell-through is a share of: what was launched for sale (已推), or all there is (总货量). */
export type SellThroughOf = 'launched' | 'total';

/** What {@link sellThrough} is told: sources differ in measure and denominator, so both must be said. */
export interface SellThroughInput {
  readonly measure: StockMeasure;
  readonly of: SellThroughOf;
  /** What was sold of it; null where not reported. */
  readonly sold: DecimalInput | null;
  /** What was launched, or all there is; null where not reported. */
  readonly stock: DecimalInput | null;
}

/** How much of a stock was sold (去化率), on which basis. */
export interface SellThrough {
  readonly kind: 'sell-through';
  readonly measure: StockMeasure;
  readonly of: SellThroughOf;
  /** sold ÷ stock; null where one is not reported or there is no stock. */
  readonly ratio: Decimal | null;
  /** stock − sold. */
  readonly left: Decimal | null;
  readonly because: Label;
}

const Input: Schema<{
  readonly measure: StockMeasure;
  readonly of: SellThroughOf;
  readonly sold: Decimal | null;
  readonly stock: Decimal | null;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    measure: StockMeasure,
    of: z.enum(['launched', 'total']),
    sold: z.nullable(Decimal),
    stock: z.nullable(Decimal),
  }),
);

/**
 * How much of a stock was sold (去化率): sold ÷ stock, by units, area or value, of what was launched or of all there is.
 *
 * Source: «去化率, PChouse» and «去化率, 房天下» define it by units; area, value and both denominators are in use.
 *
 * @throws `HoshinError` with all issues of its input
 * @example
 * import { sellThrough } from 'hoshin/goals';
 * sellThrough({ measure: 'units', of: 'launched', sold: '156', stock: '240' }).ratio; // => '0.65'
 * sellThrough({ measure: 'units', of: 'total', sold: '156', stock: null }).ratio; // => null
 */
export function sellThrough(input: SellThroughInput): SellThrough {
  const { measure, of, sold, stock } = parse(Input, input);
  const known = sold !== null && stock !== null;
  return deepFreeze<SellThrough>({
    kind: 'sell-through',
    measure,
    of,
    ratio: known ? ratio(sold, stock) : null,
    left: known ? minus(stock, sold) : null,
    because: texts.sellThrough(measure, of, sold, stock),
  });
}

/** What one unit can sell in a period: for {@link capacityClaims}. */
export interface Capacity {
  readonly entity: string;
  /** What it has at the start (货值). */
  readonly opening: DecimalInput;
  /** What comes to it within the period (供货). */
  readonly supply: DecimalInput;
  /** Which share of both can be sold, 0 to 1. */
  readonly sellThrough: DecimalInput;
}

const Capacities: Schema<
  readonly {
    readonly entity: Id;
    readonly opening: Decimal;
    readonly supply: Decimal;
    readonly sellThrough: Decimal;
  }[]
> = /* @__PURE__ */ z.lazy(() =>
  z
    .array(z.strictObject({ entity: Id, opening: Decimal, supply: Decimal, sellThrough: Decimal }))
    .check(z.minLength(1)),
);

/**
 * Claims for `decompose` by what each unit has to sell: its weight is `(opening + supply) × sell-through`, and never more than
 * `opening + supply` is asked of it. A proposal.
 *
 * @throws `HoshinError` with all issues of its input
 * @example
 * import { capacityClaims } from 'hoshin/goals';
 * capacityClaims([{ entity: 'project-a', opening: '300', supply: '200', sellThrough: '0.6' }]);
 * // => [{ entity: 'project-a', weight: '300', max: '500' }]
 */
export function capacityClaims(capacities: readonly Capacity[]): readonly EntityClaim[] {
  const claims = parse(Capacities, capacities).map(({ entity, opening, supply, sellThrough: share }): EntityClaim => {
    const most = plus(opening, supply);
    return { entity, weight: times(most, share), max: most };
  });
  return deepFreeze(claims);
}
