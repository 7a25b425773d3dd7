import * as z from 'zod/mini';
import { CivilDate, Decimal, Id, Label, type Schema, schema } from '../foundation/index.ts';
import { EvidenceGiven } from '../plans/index.ts';
import { ProcessCase } from '../processes/index.ts';
import { Deliverable, GateReview, Resolution } from '../reviews/index.ts';
import { Risk } from '../risks/index.ts';
import { VetoEvent } from '../scoring/index.ts';

/** What every fact states. */
export interface FactHead {
  /** Identifies the fact; a correction carries the same id and a higher revision. */
  readonly id: Id;
  /** 0 for what was first said, then 1, 2, …; 0 where left out. */
  readonly revision?: number;
  /** The day it was recorded. Nothing is known before. */
  readonly recordedOn: CivilDate;
}

/** What an indicator was for an entity on a day or over a period; null takes an earlier figure back. */
export interface MeasurementFact extends FactHead {
  readonly kind: 'measurement';
  readonly indicator: Id;
  readonly entity: Id;
  /** A day (`2026-11-22`) or a period (`2026-11`, `2026-Q3`, `2020-01-01/P60D`). */
  readonly at: string;
  /** In the indicator's unit. */
  readonly value: Decimal | null;
  /** Who reported it: the data owner of the indicator, as it should be. */
  readonly by?: string;
  /** Where the figure comes from. */
  readonly source?: string;
  /** How it was derived, where it was not read off as it stands. */
  readonly note?: string;
}

/** How a node of a plan stands. A field left out says nothing; null withdraws. */
export interface ProgressFact extends FactHead {
  readonly kind: 'progress';
  readonly node: Id;
  readonly actualStart?: CivilDate | null;
  readonly actualFinish?: CivilDate | null;
  /** 0 to 100. */
  readonly percent?: Decimal | null;
  readonly forecastFinish?: CivilDate | null;
  readonly evidence?: readonly EvidenceGiven[];
  readonly by?: Id;
  readonly note?: Label;
}

/** Money in (positive) or out (negative). */
export interface CashFlowFact extends FactHead {
  readonly kind: 'cash-flow';
  readonly project: Id;
  readonly date: CivilDate;
  readonly amount: Decimal;
  /** What it was for, such as `land`, `construction`, `receipts`. */
  readonly category: Id;
}

/** Points given to a subject in one dimension: the terms of the capability index, or an item of a contract that a person judges. */
export interface RatingFact extends FactHead {
  readonly kind: 'rating';
  readonly subject: Id;
  readonly dimension: Id;
  readonly points: Decimal | null;
  readonly by: Id;
}

/** How a deliverable (成果) stands. */
export interface SubmissionFact extends FactHead {
  readonly kind: 'submission';
  readonly deliverable: Deliverable;
}

/** Something that happened, such as an accident or a complaint. */
export interface IncidentFact extends FactHead {
  readonly kind: 'incident';
  readonly entity: Id;
  /** What kind of thing, as vetoes and review rules name it. */
  readonly event: Id;
  readonly on: CivilDate;
  /** Its size where it has one. */
  readonly value: Decimal | null;
  readonly note: Label;
}

/** How a resolution stands. */
export interface ResolutionFact extends FactHead {
  readonly kind: 'resolution-event';
  readonly resolution: Resolution;
}

/** How a risk stands. */
export interface RiskFact extends FactHead {
  readonly kind: 'risk-event';
  readonly risk: Risk;
}

/** What became of a certificate (证照). */
export interface CertificateFact extends FactHead {
  readonly kind: 'certificate-event';
  readonly entity: Id;
  /** The kind of certificate, such as `pre-sale-permit`. */
  readonly certificate: Id;
  readonly event: 'applied' | 'obtained' | 'refused' | 'expired' | 'revoked';
  readonly on: CivilDate;
}

/** How a project stands at a gate. */
export interface GateFact extends FactHead {
  readonly kind: 'gate-event';
  readonly review: GateReview;
}

/** How a matter that goes through a process stands. */
export interface CaseFact extends FactHead {
  readonly kind: 'case-event';
  readonly process: Id;
  /** The entity whose matter it is. */
  readonly entity: Id;
  readonly case: ProcessCase;
}

/** A veto (一票否决) of a contract that was decided to apply. */
export interface VetoFact extends FactHead {
  readonly kind: 'veto';
  readonly contract: Id;
  readonly veto: VetoEvent;
}

/** Anything that happened or was found: a closed union by `kind`. */
export type Fact =
  | MeasurementFact
  | ProgressFact
  | CashFlowFact
  | RatingFact
  | SubmissionFact
  | IncidentFact
  | ResolutionFact
  | RiskFact
  | CertificateFact
  | GateFact
  | VetoFact
  | CaseFact;

const head = { id: Id, revision: z.exactOptional(z.int().check(z.gte(0))), recordedOn: CivilDate };
const day = z.exactOptional(z.nullable(CivilDate));
const Measured = z.lazy(() =>
  z.strictObject({
    kind: z.literal('measurement'),
    ...head,
    indicator: Id,
    entity: Id,
    at: z.string().check(z.minLength(4)),
    value: z.nullable(Decimal),
    by: z.exactOptional(z.string()),
    source: z.exactOptional(z.string()),
    note: z.exactOptional(z.string()),
  }),
);
const Progressed = z.lazy(() =>
  z.strictObject({
    kind: z.literal('progress'),
    ...head,
    node: Id,
    actualStart: day,
    actualFinish: day,
    percent: z.exactOptional(z.nullable(Decimal)),
    forecastFinish: day,
    evidence: z.exactOptional(z.array(EvidenceGiven)),
    by: z.exactOptional(Id),
    note: z.exactOptional(Label),
  }),
);

/** Schema of {@link Fact}. */
export const Fact: Schema<Fact> = /* @__PURE__ */ schema<Fact>()(() =>
  z.discriminatedUnion('kind', [
    Measured,
    Progressed,
    z.strictObject({
      kind: z.literal('cash-flow'),
      ...head,
      project: Id,
      date: CivilDate,
      amount: Decimal,
      category: Id,
    }),
    z.strictObject({
      kind: z.literal('rating'),
      ...head,
      subject: Id,
      dimension: Id,
      points: z.nullable(Decimal),
      by: Id,
    }),
    z.strictObject({ kind: z.literal('submission'), ...head, deliverable: Deliverable }),
    z.strictObject({
      kind: z.literal('incident'),
      ...head,
      entity: Id,
      event: Id,
      on: CivilDate,
      value: z.nullable(Decimal),
      note: Label,
    }),
    z.strictObject({ kind: z.literal('resolution-event'), ...head, resolution: Resolution }),
    z.strictObject({ kind: z.literal('risk-event'), ...head, risk: Risk }),
    z.strictObject({
      kind: z.literal('certificate-event'),
      ...head,
      entity: Id,
      certificate: Id,
      event: z.enum(['applied', 'obtained', 'refused', 'expired', 'revoked']),
      on: CivilDate,
    }),
    z.strictObject({ kind: z.literal('gate-event'), ...head, review: GateReview }),
    z.strictObject({ kind: z.literal('veto'), ...head, contract: Id, veto: VetoEvent }),
    z.strictObject({ kind: z.literal('case-event'), ...head, process: Id, entity: Id, case: ProcessCase }),
  ]),
);
