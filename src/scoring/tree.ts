import * as z from 'zod/mini';
import { type Decimal, type Label, type Schema, schema } from '../foundation/index.ts';
import type { Adjustment, ScoreInput } from './input.ts';
import type { ScoringRule } from './rule.ts';
import type { ScoreNode } from './score-node.ts';

/** How a group's parts become its points. */
export type Combine = 'weighted-mean' | 'sum' | 'lowest' | 'highest';

/**
 * What a part without points does to its group: `exclude` leaves it out of numerator and denominator, `zero` counts it
 * as no points, `hold` keeps the whole group without points until it comes.
 */
export type MissingPolicy = 'exclude' | 'zero' | 'hold';

/** Schema of {@link MissingPolicy}. */
export const MissingPolicy: Schema<MissingPolicy> = /* @__PURE__ */ schema<MissingPolicy>()(() =>
  z.enum(['exclude', 'zero', 'hold']),
);

/** One scored thing. */
export interface ScoreItem {
  readonly kind: 'item';
  readonly id: string;
  readonly label: Label;
  /** Within the group, 0 to 1; needed under `weighted-mean`. */
  readonly weight?: Decimal;
  readonly rule: ScoringRule;
  readonly input: ScoreInput;
  /** Set where the item left or joined after the weights were agreed. */
  readonly adjusted?: Adjustment;
}

/** Several items or groups as one. */
export interface ScoreGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly label: Label;
  readonly weight?: Decimal;
  readonly combine: Combine;
  readonly missing: MissingPolicy;
  /** At least one. Under `weighted-mean` the weights of parts not `added` sum to exactly 1. */
  readonly parts: readonly (ScoreItem | ScoreGroup)[];
  readonly adjusted?: Adjustment;
}

/** A part that already has its score, for `combineScores`. */
export interface ScoredPart {
  readonly node: ScoreNode;
  readonly weight?: Decimal;
  readonly adjusted?: Adjustment;
}

/** How finished scores become one. */
export interface CombineOptions {
  readonly id: string;
  readonly label: Label;
  readonly combine: Combine;
  readonly missing: MissingPolicy;
}
