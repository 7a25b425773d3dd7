import * as z from 'zod/mini';
import { CivilDate, Id, Label, parse, type Result, type Schema, safeParse, schema } from '../foundation/index.ts';
import { LifeStep } from '../risks/index.ts';

/** A paper or report that a meeting needs. */
export interface MeetingInput {
  readonly id: Id;
  readonly label: Label;
  /** The role that brings it. */
  readonly from: Id;
  /** Workdays before the meeting by which it is to be there. */
  readonly workdaysBefore: number;
  /** Without it the meeting is not held. */
  readonly required: boolean;
}

/** Schema of {@link MeetingInput}. */
export const MeetingInput: Schema<MeetingInput> = /* @__PURE__ */ schema<MeetingInput>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    from: Id,
    workdaysBefore: z.int().check(z.minimum(0), z.maximum(366)),
    required: z.boolean(),
  }),
);

/** One point of the agenda, or one step of a check. */
export interface MeetingStep {
  readonly id: Id;
  readonly label: Label;
  /** The role that leads it. */
  readonly lead: Id;
}

/** Schema of {@link MeetingStep}. */
export const MeetingStep: Schema<MeetingStep> = /* @__PURE__ */ schema<MeetingStep>()(() =>
  z.strictObject({ id: Id, label: Label, lead: Id }),
);

/** A kind of meeting, as the catalogue of operating meetings (运营会议体系) has it. */
export interface MeetingType {
  readonly id: Id;
  readonly label: Label;
  /** What it is for: to expose and solve problems and to decide. */
  readonly purpose: Label;
  /** Who calls it. */
  readonly organizer: Id;
  /** Who decides in it. */
  readonly chair: Id;
  readonly attendees: readonly Id[];
  readonly inputs: readonly MeetingInput[];
  /** Agenda or check steps, in order; configurable. */
  readonly steps: readonly MeetingStep[];
  /** What comes out of it. */
  readonly outputs: readonly Label[];
  /** Workdays before the meeting by which notice is given. */
  readonly noticeWorkdays: number;
}

/** Schema of {@link MeetingType}. */
export const MeetingType: Schema<MeetingType> = /* @__PURE__ */ schema<MeetingType>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    purpose: Label,
    organizer: Id,
    chair: Id,
    attendees: z.array(Id),
    inputs: z.array(MeetingInput),
    steps: z.array(MeetingStep),
    outputs: z.array(Label),
    noticeWorkdays: z.int().check(z.minimum(0), z.maximum(366)),
  }),
);

/** Where a meeting stands. */
export type MeetingState = 'planned' | 'called' | 'held' | 'minuted' | 'closed' | 'cancelled';

/** Schema of {@link MeetingState}. */
export const MeetingState: Schema<MeetingState> = /* @__PURE__ */ schema<MeetingState>()(() =>
  z.enum(['planned', 'called', 'held', 'minuted', 'closed', 'cancelled']),
);

/** Something decided. What someone shall do about it is a resolution, by id. */
export interface MeetingDecision {
  readonly id: Id;
  readonly text: string;
  /** Resolutions that carry it out; none for a decision that needs no work. */
  readonly resolutions: readonly Id[];
}

/** Schema of {@link MeetingDecision}. */
export const MeetingDecision: Schema<MeetingDecision> = /* @__PURE__ */ schema<MeetingDecision>()(() =>
  z.strictObject({ id: Id, text: z.string().check(z.minLength(1)), resolutions: z.array(Id) }),
);

/** One meeting. */
export interface Meeting {
  readonly id: Id;
  readonly type: Id;
  readonly subject: Id;
  /** The day it is to be held. */
  readonly on: CivilDate;
  /** The inputs that are there, and since when. */
  readonly received: readonly { readonly input: Id; readonly on: CivilDate }[];
  readonly attended: readonly Id[];
  /** Steps of its type that were gone through. */
  readonly stepsDone: readonly Id[];
  readonly decisions: readonly MeetingDecision[];
  /** The minutes, by name or reference; null before they are written. */
  readonly minutes: string | null;
  readonly state: MeetingState;
  readonly history: readonly LifeStep[];
}

/** Schema of {@link Meeting}. */
export const Meeting: Schema<Meeting> = /* @__PURE__ */ schema<Meeting>()(() =>
  z.strictObject({
    id: Id,
    type: Id,
    subject: Id,
    on: CivilDate,
    received: z.array(z.strictObject({ input: Id, on: CivilDate })),
    attended: z.array(Id),
    stepsDone: z.array(Id),
    decisions: z.array(MeetingDecision),
    minutes: z.nullable(z.string().check(z.minLength(1))),
    state: MeetingState,
    history: z.array(LifeStep),
  }),
);

/** Reads a meeting type, or throws `HoshinError` with all its issues. */
export function parseMeetingType(json: unknown): MeetingType {
  return parse(MeetingType, json);
}

/** Reads a meeting type, or gives all its issues. */
export function safeParseMeetingType(json: unknown): Result<MeetingType> {
  return safeParse(MeetingType, json);
}

/** Reads a meeting, or throws `HoshinError` with all its issues. */
export function parseMeeting(json: unknown): Meeting {
  return parse(Meeting, json);
}

/** Reads a meeting, or gives all its issues. */
export function safeParseMeeting(json: unknown): Result<Meeting> {
  return safeParse(Meeting, json);
}
