import * as z from 'zod/mini';
import { CivilDate, Id, Label, parse, type Result, safeParse, type Schema, schema } from '../../foundation/index.ts';
import { BaselineDate } from '../baseline.ts';
import { AskedDate } from './draft-key-nodes.ts';

/**
 * Where the setting of key nodes stands: `drafted` (counted back), `discussed` (with the project's team), `proposed` (by the team),
 * `committed` (the team stands by it), `approved` (by the company).
 */
export type SettingState = 'drafted' | 'discussed' | 'proposed' | 'committed' | 'approved';

/** What may happen to it. */
export type SettingEvent = 'issue' | 'propose' | 'return' | 'commit' | 'approve' | 'reopen';

const events = ['issue', 'propose', 'return', 'commit', 'approve', 'reopen'] as const;
const states = ['drafted', 'discussed', 'proposed', 'committed', 'approved'] as const;

/** A step that was taken. */
export interface SettingStep {
  readonly event: SettingEvent;
  readonly on: CivilDate;
  /** The role or person who did it. */
  readonly by: Id;
  readonly note?: Label;
}

/** What is shown to be short: all that a person needs to see before committing. */
export interface ShownShortage {
  readonly node: Id;
  readonly asked: CivilDate;
  readonly possible: CivilDate;
}

/** The key nodes of one plan on their way to a baseline. */
export interface KeyNodeSetting {
  readonly id: Id;
  /** The plan whose nodes are set. */
  readonly plan: Id;
  readonly state: SettingState;
  /** What the company asks for. */
  readonly asked: readonly AskedDate[];
  /** What of it cannot be met, as counted back. */
  readonly shortages: readonly ShownShortage[];
  /** Nodes whose shortage was seen by those who commit. */
  readonly seen: readonly Id[];
  /** The dates the team proposes; null before it does. */
  readonly proposed: readonly BaselineDate[] | null;
  readonly history: readonly SettingStep[];
}

const step = z.lazy(() =>
  z.strictObject({ event: z.enum(events), on: CivilDate, by: Id, note: z.exactOptional(Label) }),
);

/** Schema of {@link SettingStep}. */
export const SettingStep: Schema<SettingStep> = /* @__PURE__ */ schema<SettingStep>()(() => step);

/** Schema of {@link KeyNodeSetting}. */
export const KeyNodeSetting: Schema<KeyNodeSetting> = /* @__PURE__ */ schema<KeyNodeSetting>()(() =>
  z.strictObject({
    id: Id,
    plan: Id,
    state: z.enum(states),
    asked: z.array(AskedDate),
    shortages: z.array(z.object({ node: Id, asked: CivilDate, possible: CivilDate })),
    seen: z.array(Id),
    proposed: z.nullable(z.array(BaselineDate)),
    history: z.array(step),
  }),
);

/** Reads a setting of key nodes, or throws `HoshinError` with all its issues. */
export function parseKeyNodeSetting(json: unknown): KeyNodeSetting {
  return parse(KeyNodeSetting, json);
}

/** Reads a setting of key nodes, or gives all its issues. */
export function safeParseKeyNodeSetting(json: unknown): Result<KeyNodeSetting> {
  return safeParse(KeyNodeSetting, json);
}

/** An event with all that it may bring. */
export interface SettingEventGiven extends SettingStep {
  /** With `propose`: a date for every node of the plan that is asked for. */
  readonly dates?: readonly BaselineDate[];
  /** With `commit`: the nodes whose shortage is seen. */
  readonly seen?: readonly Id[];
}

/** Schema of {@link SettingEventGiven}. */
export const SettingEventGiven: Schema<SettingEventGiven> = /* @__PURE__ */ schema<SettingEventGiven>()(() =>
  z.strictObject({
    event: z.enum(events),
    on: CivilDate,
    by: Id,
    note: z.exactOptional(Label),
    dates: z.exactOptional(z.array(BaselineDate)),
    seen: z.exactOptional(z.array(Id)),
  }),
);
