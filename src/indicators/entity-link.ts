import * as z from 'zod/mini';
import { CivilDate, compare, crossCheck, Decimal, Id, type Schema, schema, issue } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** An entity as far as a roll-up needs to know it. One that changed its place or its owners stands once for each time. */
export interface EntityLink {
  readonly id: Id;
  /** The entity above; null or absent at a root. */
  readonly parent?: Id | null;
  /** The parent's share in it, 0 to 1; wholly owned where absent, not stated where null. */
  readonly share?: Decimal | null;
  /** False where the entity and all below it are not consolidated; true unless given. */
  readonly consolidated?: boolean;
  /** First day on which it stands so; since ever where absent. */
  readonly from?: CivilDate;
  /** Last day on which it stands so; for good where absent. */
  readonly to?: CivilDate;
}

const Share = Decimal.check(
  crossCheck((share) =>
    compare(share, 0) < 0 || compare(share, 1) > 0 ? [issue('bad-share', [], texts.badShare(share))] : [],
  ),
);

/** Schema of {@link EntityLink}. */
export const EntityLink: Schema<EntityLink> = /* @__PURE__ */ schema<EntityLink>()(() =>
  z.strictObject({
    id: Id,
    parent: z.exactOptional(z.nullable(Id)),
    share: z.exactOptional(z.nullable(Share)),
    consolidated: z.exactOptional(z.boolean()),
    from: z.exactOptional(CivilDate),
    to: z.exactOptional(CivilDate),
  }),
);
