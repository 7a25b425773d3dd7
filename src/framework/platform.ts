import * as z from 'zod/mini';
import { Id, Label, type Schema, schema } from '../foundation/index.ts';

/** One line of the key figures (六大指标 and the like). */
export interface KeyFigure {
  readonly id: Id;
  readonly label: Label;
  /** The goal whose target and actual are shown. */
  readonly goal: Id;
}

/**
 * What stands where on the 1-4-4 platform (seed 000): one goal, four elements (plan, cost, sales, funds), four systems. Plan
 * and the systems fill themselves; the other elements are told by indicator.
 */
export interface Platform {
  /** The business goal (经营目标): a goal's id. */
  readonly goal: Id;
  /** Indicators by the element under which their goals are shown. */
  readonly elements: { readonly cost: readonly Id[]; readonly sales: readonly Id[]; readonly funds: readonly Id[] };
  /** The table of key figures, in the order shown. */
  readonly keyFigures: readonly KeyFigure[];
}

/** Schema of {@link Platform}. */
export const Platform: Schema<Platform> = /* @__PURE__ */ schema<Platform>()(() =>
  z.strictObject({
    goal: Id,
    elements: z.strictObject({ cost: z.array(Id), sales: z.array(Id), funds: z.array(Id) }),
    keyFigures: z.array(z.strictObject({ id: Id, label: Label, goal: Id })),
  }),
);
