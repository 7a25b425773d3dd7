import * as z from 'zod/mini';
import { CivilDate, Id, Label, type Schema, schema } from '../../foundation/index.ts';

/** A change of one node's date that was asked for, by whom and why. */
export interface NodeAdjustment {
  readonly id: Id;
  readonly node: Id;
  /** The day it was due. */
  readonly from: CivilDate;
  /** The day it shall be due. */
  readonly to: CivilDate;
  /** The kind of reason, such as `force-majeure`, `scope`, `permit`. */
  readonly kind: Id;
  /** The reason in words. */
  readonly reason: Label;
  /** The role that decides. */
  readonly by: Id;
  readonly on: CivilDate;
}

/** Schema of {@link NodeAdjustment}. */
export const NodeAdjustment: Schema<NodeAdjustment> = /* @__PURE__ */ schema<NodeAdjustment>()(() =>
  z.strictObject({
    id: Id,
    node: Id,
    from: CivilDate,
    to: CivilDate,
    kind: Id,
    reason: Label,
    by: Id,
    on: CivilDate,
  }),
);

/** Schema of a list of adjustments. */
export const NodeAdjustments: Schema<readonly NodeAdjustment[]> = /* @__PURE__ */ schema<readonly NodeAdjustment[]>()(
  () => z.array(NodeAdjustment),
);
