import * as z from 'zod/mini';
import { Decimal, type DecimalInput, Id, Period, type Schema } from '../foundation/index.ts';

/** A claim on a goal: who or when, how much it counts, and what binds it. */
export interface Claim {
  /** What it counts beside the others: last year's actual, capacity, area; any scale, zero or more. */
  readonly weight: DecimalInput;
  /** The least it may get, in the goal's unit. */
  readonly min?: DecimalInput;
  /** The most it may get. */
  readonly max?: DecimalInput;
  /** What it gets whatever its weight. */
  readonly locked?: DecimalInput;
}

/** The claim of a unit below. */
export interface EntityClaim extends Claim {
  readonly entity: string;
}

/** The claim of a period within. */
export interface PeriodClaim extends Claim {
  readonly period: string;
}

/** A claim once it is read. */
export interface ReadClaim {
  readonly entity?: Id;
  readonly period?: Period;
  readonly weight: Decimal;
  readonly min?: Decimal;
  readonly max?: Decimal;
  readonly locked?: Decimal;
}

/** The fields that every claim has, for the schemas that contain them. */
export const claimFields: {
  readonly weight: Schema<Decimal>;
  readonly min: z.ZodMiniExactOptional<Schema<Decimal>>;
  readonly max: z.ZodMiniExactOptional<Schema<Decimal>>;
  readonly locked: z.ZodMiniExactOptional<Schema<Decimal>>;
} = /* @__PURE__ */ {
  weight: Decimal,
  min: z.exactOptional(Decimal),
  max: z.exactOptional(Decimal),
  locked: z.exactOptional(Decimal),
};

/** Claims of units below: at least one. */
export const EntityClaims: Schema<readonly (ReadClaim & { readonly entity: Id })[]> = /* @__PURE__ */ z.lazy(() =>
  z.array(z.strictObject({ entity: Id, ...claimFields })).check(z.minLength(1)),
);

/** Claims of periods within: at least one. */
export const PeriodClaims: Schema<readonly (ReadClaim & { readonly period: Period })[]> = /* @__PURE__ */ z.lazy(() =>
  z.array(z.strictObject({ period: Period, ...claimFields })).check(z.minLength(1)),
);
