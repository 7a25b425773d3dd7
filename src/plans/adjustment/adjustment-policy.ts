import * as z from 'zod/mini';
import { Id, Label, type Schema, schema } from '../../foundation/index.ts';
import { PlanTier } from '../node.ts';

/** Who may change some nodes, how often and why. */
export interface AdjustmentRule {
  readonly id: Id;
  readonly label: Label;
  /** The standard nodes it is for; every one where left out. */
  readonly standards?: readonly Id[];
  /** The tiers it is for; every one where left out. */
  readonly tiers?: readonly PlanTier[];
  /** Roles that may decide; the plan's own `mayChange` where left out. */
  readonly approvers?: readonly Id[];
  /** How many times a calendar year one node may be changed; as often as wanted where left out. */
  readonly perYear?: number;
  /** The kinds of reason accepted; every one where left out. */
  readonly kinds?: readonly Id[];
  /** Roles that are told of it. */
  readonly informs?: readonly Id[];
}

/** Rules in the order they are tried: for a node the first that is for it holds. */
export interface AdjustmentPolicy {
  readonly id: Id;
  readonly label: Label;
  readonly rules: readonly AdjustmentRule[];
}

/** Schema of {@link AdjustmentPolicy}. */
export const AdjustmentPolicy: Schema<AdjustmentPolicy> = /* @__PURE__ */ schema<AdjustmentPolicy>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    rules: z.array(
      z.strictObject({
        id: Id,
        label: Label,
        standards: z.exactOptional(z.array(Id)),
        tiers: z.exactOptional(z.array(PlanTier)),
        approvers: z.exactOptional(z.array(Id)),
        perYear: z.exactOptional(z.int().check(z.gte(0))),
        kinds: z.exactOptional(z.array(Id)),
        informs: z.exactOptional(z.array(Id)),
      }),
    ),
  }),
);
