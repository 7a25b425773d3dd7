import type { Decimal, Id } from '../foundation/index.ts';

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
