import * as z from 'zod/mini';
import { Decimal, Period, type Schema, schema } from '../foundation/index.ts';

/**
 * How a target builds up within its period.
 *
 * - `linear`: evenly by days;
 * - `shares`: each sub-period its share, together exactly 1 (last year's seasons, a 1-2-1 pattern);
 * - `amounts`: each sub-period its amount, together exactly the target.
 *
 * Within a sub-period it builds up evenly by days. Sub-periods stand in order and do not overlap.
 */
export type Phasing =
  | { readonly kind: 'linear' }
  | { readonly kind: 'shares'; readonly parts: readonly { readonly period: Period; readonly share: Decimal }[] }
  | { readonly kind: 'amounts'; readonly parts: readonly { readonly period: Period; readonly amount: Decimal }[] };

/** Schema of {@link Phasing}. */
export const Phasing: Schema<Phasing> = schema<Phasing>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('linear') }),
    z.strictObject({
      kind: z.literal('shares'),
      parts: z.array(z.strictObject({ period: Period, share: Decimal })).check(z.minLength(1)),
    }),
    z.strictObject({
      kind: z.literal('amounts'),
      parts: z.array(z.strictObject({ period: Period, amount: Decimal })).check(z.minLength(1)),
    }),
  ]),
);
