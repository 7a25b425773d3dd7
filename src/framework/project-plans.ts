import * as z from 'zod/mini';
import { Id, type Schema, schema } from '../foundation/index.ts';
import { InvestmentTracking } from '../investment/index.ts';

/** A project's investment as it is followed: what was planned month by month, and which indicators tell what came of it. */
export interface FollowedInvestment {
  readonly project: Id;
  /** The plan; an actual that stands in it counts where no figure was reported. */
  readonly plan: InvestmentTracking;
  /** The indicator whose monthly figures are the actuals of a dimension. */
  readonly actuals: {
    readonly cost?: Id;
    readonly schedule?: Id;
    readonly receipts?: Id;
    readonly funding?: Id;
  };
}

/** Schema of {@link FollowedInvestment}. */
export const FollowedInvestment: Schema<FollowedInvestment> = /* @__PURE__ */ schema<FollowedInvestment>()(() =>
  z.strictObject({
    project: Id,
    plan: InvestmentTracking,
    actuals: z.strictObject({
      cost: z.exactOptional(Id),
      schedule: z.exactOptional(Id),
      receipts: z.exactOptional(Id),
      funding: z.exactOptional(Id),
    }),
  }),
);
