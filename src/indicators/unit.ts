import * as z from 'zod/mini';
import { crossCheck, Decimal, Id, issue, type Schema, schema, sign } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** A plain unit. `factor` says how many base units one of it is: money in 万元 has factor 10000, percent 0.01. */
export type SimpleUnit =
  /** Money; `currency` is its ISO 4217 code. Base: one yuan, dollar and so on. */
  | { readonly kind: 'money'; readonly currency: string; readonly factor?: Decimal }
  /** Area. Base: one square metre. */
  | { readonly kind: 'area'; readonly factor?: Decimal }
  /** Things counted; `of` says what (`flat`, `person`), and unlike things are not added. */
  | { readonly kind: 'count'; readonly of: Id; readonly factor?: Decimal }
  /** A share or rate without dimension. Base: 1 is the whole. */
  | { readonly kind: 'ratio'; readonly factor?: Decimal }
  /** Days. */
  | { readonly kind: 'days'; readonly factor?: Decimal }
  /** Months. */
  | { readonly kind: 'months'; readonly factor?: Decimal }
  /** Points of an assessment. */
  | { readonly kind: 'score'; readonly factor?: Decimal };

/** One unit per another, such as yuan per square metre. */
export interface RateUnit {
  readonly kind: 'rate';
  readonly of: SimpleUnit;
  readonly per: SimpleUnit;
}

/** What an indicator's numbers mean. */
export type Unit = SimpleUnit | RateUnit;

const factor = z.exactOptional(
  Decimal.check(crossCheck((given) => (sign(given) > 0 ? [] : [issue('bad-factor', [], texts.badFactor(given))]))),
);
const simple = [
  z.strictObject({ kind: z.literal('money'), currency: z.string().check(z.regex(/^[A-Z]{3}$/)), factor }),
  z.strictObject({ kind: z.literal('area'), factor }),
  z.strictObject({ kind: z.literal('count'), of: Id, factor }),
  z.strictObject({ kind: z.literal('ratio'), factor }),
  z.strictObject({ kind: z.literal('days'), factor }),
  z.strictObject({ kind: z.literal('months'), factor }),
  z.strictObject({ kind: z.literal('score'), factor }),
] as const;

const Simple: Schema<SimpleUnit> = /* @__PURE__ */ schema<SimpleUnit>()(() => z.discriminatedUnion('kind', simple));

/** Schema of {@link Unit}. */
export const Unit: Schema<Unit> = /* @__PURE__ */ schema<Unit>()(() =>
  z.discriminatedUnion('kind', [...simple, z.strictObject({ kind: z.literal('rate'), of: Simple, per: Simple })]),
);
