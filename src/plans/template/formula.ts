import * as z from 'zod/mini';
import { Decimal, Id, type Schema } from '../../foundation/index.ts';
import { signedDays } from '../ranges.ts';

/**
 * Whole days as a formula: data, typed, without text to evaluate. A plain number is itself.
 *
 * - `value`: a number that the project gives, such as its storeys;
 * - `sum`, `product`, `most` (the greatest), `least`: of whole days; `difference`: the first less the second;
 * - `case`: by a choice that the project makes, such as its kind of piles, or by a number it gives, such as basement levels;
 * - `share`: so much of whole days, such as 1.1 for ten percent more on a hillside, rounded up to whole days.
 */
export type DayFormula =
  | number
  | { readonly op: 'value'; readonly id: Id }
  | { readonly op: 'sum' | 'product' | 'most' | 'least'; readonly of: readonly DayFormula[] }
  | { readonly op: 'difference'; readonly from: DayFormula; readonly less: DayFormula }
  | { readonly op: 'case'; readonly by: Id; readonly days: Readonly<Record<string, DayFormula>> }
  | { readonly op: 'share'; readonly of: DayFormula; readonly share: Decimal };

/** Schema of {@link DayFormula}. */
export const DayFormula: Schema<DayFormula> = /* @__PURE__ */ z.lazy(() =>
  z.union([
    signedDays,
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('value'), id: Id }),
      z.strictObject({
        op: z.enum(['sum', 'product', 'most', 'least']),
        of: z.array(DayFormula).check(z.minLength(1)),
      }),
      z.strictObject({ op: z.literal('difference'), from: DayFormula, less: DayFormula }),
      z.strictObject({ op: z.literal('case'), by: Id, days: z.record(z.string(), DayFormula) }),
      z.strictObject({ op: z.literal('share'), of: DayFormula, share: Decimal }),
    ]),
  ]),
);
