import * as z from 'zod/mini';
import { CivilDate, Id, Label, parse, type Result, safeParse, type Schema, schema } from '../foundation/index.ts';
import { Change } from './change.ts';

/** A decision that changes the framework: what, why, by whose authority, from when. */
export interface Amendment {
  readonly id: Id;
  /** First day on which the framework reads as amended. */
  readonly from: CivilDate;
  /** The role or body that decided it. */
  readonly by: Id;
  /** Why. */
  readonly because: Label;
  /** The resolution or review it came out of, where there is one. */
  readonly resolution?: Id;
  /** What changes, in order. */
  readonly changes: readonly Change[];
}

const fields = {
  id: Id,
  from: CivilDate,
  by: Id,
  because: Label,
  resolution: z.exactOptional(Id),
  changes: z.array(Change).check(z.minLength(1)),
};

/** Schema of {@link Amendment}. */
export const Amendment: Schema<Amendment> = /* @__PURE__ */ schema<Amendment>()(() => z.strictObject(fields));

/** An amendment that was made, with what undoes it: so that the framework of any past day can be read again. */
export interface AppliedAmendment extends Amendment {
  /** The changes that restore what was before, in the order to be made. */
  readonly undo: readonly Change[];
}

/** Schema of {@link AppliedAmendment}. */
export const AppliedAmendment: Schema<AppliedAmendment> = /* @__PURE__ */ schema<AppliedAmendment>()(() =>
  z.strictObject({ ...fields, undo: z.array(Change) }),
);

/** Reads an amendment, or throws `HoshinError` with all its issues. */
export function parseAmendment(json: unknown): Amendment {
  return parse(Amendment, json);
}

/** Reads an amendment, or gives all its issues. */
export function safeParseAmendment(json: unknown): Result<Amendment> {
  return safeParse(Amendment, json);
}
