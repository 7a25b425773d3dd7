import * as z from 'zod/mini';
import { Id, Label, parse, Period, type Result, type Schema, safeParse, schema } from '../foundation/index.ts';
import { LifeStep } from '../risks/index.ts';

/** Where a cycle stands: `plan`, `do`, `check`, `act`, then `closed`; or `postponed`, or `cancelled`. */
export type PdcaState = 'plan' | 'do' | 'check' | 'act' | 'closed' | 'postponed' | 'cancelled';

/** Schema of {@link PdcaState}. */
export const PdcaState: Schema<PdcaState> = /* @__PURE__ */ schema<PdcaState>()(() =>
  z.enum(['plan', 'do', 'check', 'act', 'closed', 'postponed', 'cancelled']),
);

/** One turn of plan, do, check, act, over one period and one subject. */
export interface PdcaCycle {
  readonly id: Id;
  readonly label: Label;
  /** The entity, project or goal that is steered. */
  readonly subject: Id;
  readonly period: Period;
  /** The role or person who answers for the cycle. */
  readonly owner: Id;
  /** The longer cycle it is a part of: a month's within its quarter's; null at the top. */
  readonly parent: Id | null;
  /** The cycle it follows, null for the first. */
  readonly previous: Id | null;
  /** Version of the framework it runs on: what was planned. */
  readonly framework: Id;
  /** Resolutions that came out of it. */
  readonly resolutions: readonly Id[];
  readonly state: PdcaState;
  readonly history: readonly LifeStep[];
}

/** Schema of {@link PdcaCycle}. */
export const PdcaCycle: Schema<PdcaCycle> = /* @__PURE__ */ schema<PdcaCycle>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    subject: Id,
    period: Period,
    owner: Id,
    parent: z.nullable(Id),
    previous: z.nullable(Id),
    framework: Id,
    resolutions: z.array(Id),
    state: PdcaState,
    history: z.array(LifeStep),
  }),
);

/** Reads a cycle, or throws `HoshinError` with all its issues. */
export function parsePdcaCycle(json: unknown): PdcaCycle {
  return parse(PdcaCycle, json);
}

/** Reads a cycle, or gives all its issues. */
export function safeParsePdcaCycle(json: unknown): Result<PdcaCycle> {
  return safeParse(PdcaCycle, json);
}
