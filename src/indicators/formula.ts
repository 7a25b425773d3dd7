import * as z from 'zod/mini';
import { Decimal, Id, type Schema } from '../foundation/index.ts';

/** Spans that a running total can start with. */
export type ToDateGrain = 'year' | 'half' | 'quarter' | 'month';

/**
 * A formula as a tree: data, typed, without text to evaluate. Each operand is evaluated over the same entity and span, so
 * a shift of a rolling window is the rolling window of the shifted series, by construction.
 */
export type Formula =
  /** A constant without dimension. */
  | { readonly op: 'number'; readonly value: Decimal }
  /** The value of another indicator. */
  | { readonly op: 'indicator'; readonly id: Id }
  /** `+ − × ÷`, the lesser and the greater of two. */
  | {
      readonly op: 'plus' | 'minus' | 'times' | 'over' | 'min' | 'max';
      readonly left: Formula;
      readonly right: Formula;
    }
  /** The same, `periods` earlier. */
  | { readonly op: 'prior-period'; readonly of: Formula; readonly periods: number }
  /** The same, a year earlier. */
  | { readonly op: 'prior-year'; readonly of: Formula }
  /** From the start of the year, half, quarter or month to the end of the period. */
  | { readonly op: 'to-date'; readonly of: Formula; readonly grain: ToDateGrain }
  /** Over the last `periods` periods, this one included. */
  | { readonly op: 'rolling'; readonly of: Formula; readonly periods: number };

const periods = z.int().check(z.gte(1), z.lte(1200));
const grain = z.enum(['year', 'half', 'quarter', 'month']);
const operand: z.ZodMiniType<Formula> = /* @__PURE__ */ z.lazy(() => Formula);

/** Schema of {@link Formula}. */
export const Formula: Schema<Formula> = /* @__PURE__ */ z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('number'), value: Decimal }),
  z.strictObject({ op: z.literal('indicator'), id: Id }),
  z.strictObject({ op: z.enum(['plus', 'minus', 'times', 'over', 'min', 'max']), left: operand, right: operand }),
  z.strictObject({ op: z.literal('prior-period'), of: operand, periods }),
  z.strictObject({ op: z.literal('prior-year'), of: operand }),
  z.strictObject({ op: z.literal('to-date'), of: operand, grain }),
  z.strictObject({ op: z.literal('rolling'), of: operand, periods }),
]);
