import * as z from 'zod/mini';
import type { CivilDate, Decimal, Id, Issue, Label, Period } from '../foundation/index.ts';
import { type Schema, schema } from '../foundation/index.ts';

/**
 * How the firm counts what it owns in part: `full` (全口径) counts 100 % of every entity, `attributable` (权益) its share
 * down the chain of ownership, `consolidated` (并表) 100 % of what is consolidated and nothing of the rest.
 */
export type OwnershipView = 'full' | 'attributable' | 'consolidated';

/** Schema of {@link OwnershipView}. */
export const OwnershipView: Schema<OwnershipView> = schema<OwnershipView>()(() =>
  z.enum(['full', 'attributable', 'consolidated']),
);

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

/** An input of a computed value. */
export interface ValueInput {
  readonly indicator: Id;
  /** The period, or the first and last day of its own span as `2026-01-01..2026-11-30`. */
  readonly period: string;
  readonly status: ValueStatus;
  /** In the input's unit. */
  readonly value: Decimal | null;
}

/** An indicator's value for an entity and a period, with what it was made of. */
export interface IndicatorValue {
  readonly kind: 'indicator-value';
  readonly indicator: Id;
  /** The version of the definition that holds on the last day of the period; null where none does. */
  readonly version: number | null;
  readonly entity: Id;
  readonly period: Period;
  readonly view: OwnershipView;
  readonly status: ValueStatus;
  /** In the indicator's unit; null unless `status` is `reported`, `partial` or `missing-as-zero`. */
  readonly value: Decimal | null;
  /** What a ratio, a derived or a cumulative indicator was computed from; empty for one that is reported. */
  readonly inputs: readonly ValueInput[];
  /** How many facts it rests on. */
  readonly facts: number;
  /** GivenFacts left aside because a longer one that starts no later covers their days. */
  readonly overlapping: number;
  /** The last day covered by every part that was reported; null where nothing was. */
  readonly through: CivilDate | null;
  /** How many parts are missing; the first twenty of them are in `missing`. */
  readonly missingCount: number;
  readonly missing: readonly MissingPart[];
  readonly problems: readonly Issue[];
  readonly because: Label;
}
