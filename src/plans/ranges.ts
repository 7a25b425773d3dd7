import * as z from 'zod/mini';
import { Decimal, compare, type Schema, schema } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** A whole number of days, 0 or more, small enough for any calendar of ours. */
export const wholeDays: Schema<number> = schema<number>()(() => z.int().check(z.gte(0), z.lte(1_000_000)));

/** A whole number of days, before or after. */
export const signedDays: Schema<number> = schema<number>()(() => z.int().check(z.gte(-1_000_000), z.lte(1_000_000)));

/** A decimal from `low` to `high`, both included. */
export function decimalBetween(low: string, high: string): Schema<Decimal> {
  return z.pipe(
    Decimal,
    z.transform((value: Decimal, context): Decimal => {
      if (compare(value, low) >= 0 && compare(value, high) <= 0) return value;
      const text = texts.outsideRange(value, low, high);
      context.issues.push({ code: 'custom', input: value, params: { code: 'out-of-range', text } });
      return z.NEVER;
    }),
  );
}

/** A decimal that is 0 or more. */
export const notNegative: Schema<Decimal> = z.pipe(
  Decimal,
  z.transform((value: Decimal, context): Decimal => {
    if (!value.startsWith('-')) return value;
    context.issues.push({ code: 'custom', input: value, params: { code: 'negative', text: texts.negative(value) } });
    return z.NEVER;
  }),
);
