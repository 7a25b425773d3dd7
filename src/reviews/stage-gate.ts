import * as z from 'zod/mini';
import {
  crossCheck,
  CivilDate,
  Decimal,
  duplicateIds,
  Id,
  Label,
  parse,
  type Result,
  type Schema,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { LifeStep } from '../risks/index.ts';

/** A deliverable that a gate asks for. */
export interface GateDeliverable {
  /** The kind of deliverable: {@link Deliverable}'s `type`. */
  readonly type: Id;
  readonly label: Label;
  /** Asked for only when the review says that its rare event came (例外成果). */
  readonly exceptional: boolean;
}

/** Schema of {@link GateDeliverable}. */
export const GateDeliverable: Schema<GateDeliverable> = /* @__PURE__ */ schema<GateDeliverable>()(() =>
  z.strictObject({ type: Id, label: Label, exceptional: z.boolean() }),
);

/** A criterion that must be met: one no, and the gate does not open. */
export interface MustCriterion {
  readonly id: Id;
  readonly label: Label;
}

/** Schema of {@link MustCriterion}. */
export const MustCriterion: Schema<MustCriterion> = /* @__PURE__ */ schema<MustCriterion>()(() =>
  z.strictObject({ id: Id, label: Label }),
);

/** A criterion that is scored from 0 to 10. */
export interface ShouldCriterion {
  readonly id: Id;
  readonly label: Label;
  /** Weight among the gate's scored criteria; they need not sum to 1. */
  readonly weight: Decimal;
}

/** Schema of {@link ShouldCriterion}. */
export const ShouldCriterion: Schema<ShouldCriterion> = /* @__PURE__ */ schema<ShouldCriterion>()(() =>
  z.strictObject({ id: Id, label: Label, weight: Decimal }),
);

/** A stage and the gate at its end. */
export interface StageGate {
  readonly id: Id;
  /** The stage's name: `项目论证`. */
  readonly label: Label;
  /** `standard` gates follow one another; an `exceptional` one may be called at any time and holds nothing up but itself. */
  readonly kind: 'standard' | 'exceptional';
  /** The zone of the value chain, such as `profit-planning` (利润规划区) or `profit-realisation` (利润实现区). */
  readonly zone: Id;
  readonly deliverables: readonly GateDeliverable[];
  /** Roles that give their opinion. */
  readonly reviewers: readonly Id[];
  /** The role or committee that decides. */
  readonly approver: Id;
  readonly must: readonly MustCriterion[];
  readonly should: readonly ShouldCriterion[];
  /** Least weighted mean of the scored criteria for a `go`, from 0 to 10; null where there are none. */
  readonly passMark: Decimal | null;
}

/** Schema of {@link StageGate}. */
export const StageGate: Schema<StageGate> = /* @__PURE__ */ schema<StageGate>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      kind: z.enum(['standard', 'exceptional']),
      zone: Id,
      deliverables: z.array(GateDeliverable),
      reviewers: z.array(Id),
      approver: Id,
      must: z.array(MustCriterion),
      should: z.array(ShouldCriterion),
      passMark: z.nullable(Decimal),
    })
    .check(
      crossCheck((gate) => [
        ...duplicateIds(
          gate.deliverables.map(({ type }) => type),
          (at) => ['deliverables', at, 'type'],
        ),
        ...duplicateIds(
          gate.must.map(({ id }) => id),
          (at) => ['must', at, 'id'],
        ),
        ...duplicateIds(
          gate.should.map(({ id }) => id),
          (at) => ['should', at, 'id'],
        ),
      ]),
    ),
);

/**
 * Where a project stands at a gate: `waiting` for the stage before, `preparing`, `submitted`, `reviewed`, then `passed`,
 * `conditional` (may go on, conditions are open), `held`, or `stopped`.
 */
export type GateState =
  | 'waiting'
  | 'preparing'
  | 'submitted'
  | 'reviewed'
  | 'passed'
  | 'conditional'
  | 'held'
  | 'stopped';

/** Schema of {@link GateState}. */
export const GateState: Schema<GateState> = /* @__PURE__ */ schema<GateState>()(() =>
  z.enum(['waiting', 'preparing', 'submitted', 'reviewed', 'passed', 'conditional', 'held', 'stopped']),
);

/** What a conditional go asks for. */
export interface GateCondition {
  readonly id: Id;
  readonly task: string;
  readonly owner: Id;
  readonly due: CivilDate;
  readonly doneOn: CivilDate | null;
}

/** Schema of {@link GateCondition}. */
export const GateCondition: Schema<GateCondition> = /* @__PURE__ */ schema<GateCondition>()(() =>
  z.strictObject({
    id: Id,
    task: z.string().check(z.minLength(1)),
    owner: Id,
    due: CivilDate,
    doneOn: z.nullable(CivilDate),
  }),
);

/** What was found on one criterion: met or not, or its points from 0 to 10; null where not judged. */
export interface GateFinding {
  readonly criterion: Id;
  readonly met: boolean | null;
  readonly points: Decimal | null;
}

/** Schema of {@link GateFinding}. */
export const GateFinding: Schema<GateFinding> = /* @__PURE__ */ schema<GateFinding>()(() =>
  z.strictObject({ criterion: Id, met: z.nullable(z.boolean()), points: z.nullable(Decimal) }),
);

/** One project at one gate. */
export interface GateReview {
  readonly id: Id;
  readonly gate: Id;
  /** The project. */
  readonly subject: Id;
  /** Exceptional deliverables whose event came. */
  readonly exceptional: readonly Id[];
  readonly findings: readonly GateFinding[];
  /** Roles that have given their opinion. */
  readonly opinions: readonly Id[];
  readonly conditions: readonly GateCondition[];
  readonly state: GateState;
  readonly history: readonly LifeStep[];
}

/** Schema of {@link GateReview}. */
export const GateReview: Schema<GateReview> = /* @__PURE__ */ schema<GateReview>()(() =>
  z.strictObject({
    id: Id,
    gate: Id,
    subject: Id,
    exceptional: z.array(Id),
    findings: z.array(GateFinding),
    opinions: z.array(Id),
    conditions: z.array(GateCondition),
    state: GateState,
    history: z.array(LifeStep),
  }),
);

/** Reads a stage gate, or throws `HoshinError` with all its issues. */
export function parseStageGate(json: unknown): StageGate {
  return parse(StageGate, json);
}

/** Reads a stage gate, or gives all its issues. */
export function safeParseStageGate(json: unknown): Result<StageGate> {
  return safeParse(StageGate, json);
}

/** Reads a gate review, or throws `HoshinError` with all its issues. */
export function parseGateReview(json: unknown): GateReview {
  return parse(GateReview, json);
}

/** Reads a gate review, or gives all its issues. */
export function safeParseGateReview(json: unknown): Result<GateReview> {
  return safeParse(GateReview, json);
}
