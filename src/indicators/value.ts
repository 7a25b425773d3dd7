import type { Decimal, Id, Issue, Label } from '../foundation/index.ts';

/**
 * How the firm counts what it owns in part: `full` (全口径) counts 100 % of every entity, `attributable` (权益) its share
 * down the chain of ownership, `consolidated` (并表) 100 % of what is consolidated and nothing of the rest.
 */
export type OwnershipView = 'full' | 'attributable' | 'consolidated';

/** An entity as far as a roll-up needs to know it. */
export interface EntityLink {
  readonly id: Id;
  /** The entity above; null or absent at a root. */
  readonly parent?: Id | null;
  /** The parent's share in it, 0 to 1; 1 unless given. */
  readonly share?: Decimal;
  /** False where the entity and all below it are not consolidated; true unless given. */
  readonly consolidated?: boolean;
}

/**
 * - `reported`: from all that was due;
 * - `partial`: parts are missing and the policy is to go on without them;
 * - `missing-as-zero`: parts are missing and count as zero by policy;
 * - `not-reported`: no value, which is not zero;
 * - `problem`: cannot be computed; see `problems`.
 */
export type ValueStatus = 'reported' | 'partial' | 'missing-as-zero' | 'not-reported' | 'problem';

/** One part that was due and not reported. */
export interface MissingPart {
  readonly indicator: Id;
  readonly entity: Id;
  readonly period: string;
}

/** An indicator's value for an entity and a period, with what it was made of. */
export interface IndicatorValue {
  readonly kind: 'indicator-value';
  readonly indicator: Id;
  readonly entity: Id;
  /** The period, or the first and last of several as `2026-01..2026-03`. */
  readonly period: string;
  readonly view: OwnershipView;
  readonly status: ValueStatus;
  /** In the indicator's unit; null unless `status` is `reported`, `partial` or `missing-as-zero`. */
  readonly value: Decimal | null;
  /** Values of the inputs over the same span, by indicator; empty for a measured indicator. */
  readonly inputs: Readonly<Record<string, Decimal | null>>;
  /** How many facts it rests on. */
  readonly facts: number;
  /** How many parts are missing; the first of them are in `missing`. */
  readonly missingCount: number;
  readonly missing: readonly MissingPart[];
  readonly problems: readonly Issue[];
  readonly because: Label;
}
