import * as z from 'zod/mini';
import { CivilDate, Id, Label, parse, type Result, type Schema, safeParse, schema } from '../foundation/index.ts';
import { LifeStep } from '../risks/index.ts';

/** Where a deliverable (成果) stands. */
export type DeliverableState = 'due' | 'submitted' | 'reviewed' | 'approved' | 'archived' | 'waived';

/** Schema of {@link DeliverableState}. */
export const DeliverableState: Schema<DeliverableState> = /* @__PURE__ */ schema<DeliverableState>()(() =>
  z.enum(['due', 'submitted', 'reviewed', 'approved', 'archived', 'waived']),
);

/** One deliverable of one subject, in its present version. */
export interface Deliverable {
  readonly id: Id;
  /** The kind of deliverable, as the gate names it: `feasibility-report`. */
  readonly type: Id;
  readonly label: Label;
  /** The project or entity it belongs to. */
  readonly subject: Id;
  /** Who hands it in. */
  readonly owner: Id;
  readonly reviewer: Id;
  readonly approver: Id;
  readonly due: CivilDate;
  /** Counts from 1; a version handed back or revised makes the next. */
  readonly version: number;
  /** The file of the present version, by name or reference; null before it is submitted. */
  readonly file: string | null;
  /** The day the first version was handed in: what its being on time is judged by. */
  readonly firstSubmittedOn: CivilDate | null;
  readonly submittedOn: CivilDate | null;
  readonly approvedOn: CivilDate | null;
  readonly state: DeliverableState;
  readonly history: readonly LifeStep[];
}

/** Schema of {@link Deliverable}. */
export const Deliverable: Schema<Deliverable> = /* @__PURE__ */ schema<Deliverable>()(() =>
  z.strictObject({
    id: Id,
    type: Id,
    label: Label,
    subject: Id,
    owner: Id,
    reviewer: Id,
    approver: Id,
    due: CivilDate,
    version: z.int().check(z.minimum(1)),
    file: z.nullable(z.string().check(z.minLength(1))),
    firstSubmittedOn: z.nullable(CivilDate),
    submittedOn: z.nullable(CivilDate),
    approvedOn: z.nullable(CivilDate),
    state: DeliverableState,
    history: z.array(LifeStep),
  }),
);

/** Reads a deliverable, or throws `HoshinError` with all its issues. */
export function parseDeliverable(json: unknown): Deliverable {
  return parse(Deliverable, json);
}

/** Reads a deliverable, or gives all its issues. */
export function safeParseDeliverable(json: unknown): Result<Deliverable> {
  return safeParse(Deliverable, json);
}
