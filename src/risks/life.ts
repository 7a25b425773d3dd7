import * as z from 'zod/mini';
import {
  type AllowedStep,
  allowedSteps,
  CivilDate,
  Id,
  type Issue,
  issue,
  type Label,
  parse,
  deepFreeze,
  type Schema,
  schema,
  step,
  type TransitionTable,
} from '../foundation/index.ts';
import { texts } from './messages.ts';

/** Named pieces of evidence in people's own words, such as `{ cause: '总包劳动力不足' }`. */
export type Evidence = Readonly<Record<string, string>>;

/** Schema of {@link Evidence}. */
export const Evidence: Schema<Evidence> = /* @__PURE__ */ schema<Evidence>()(() => z.record(z.string(), z.string()));

/** One step that was taken in the life of a risk, a warning, a resolution …: the audit trail. */
export interface LifeStep {
  /** What happened, an event of the state table. */
  readonly event: string;
  /** The state before. */
  readonly from: string;
  /** The state after. */
  readonly to: string;
  /** The day it happened. */
  readonly on: CivilDate;
  /** The role or person who did it. */
  readonly by: Id;
  /** What was given as evidence. */
  readonly evidence: Evidence;
}

/** Schema of {@link LifeStep}. */
export const LifeStep: Schema<LifeStep> = /* @__PURE__ */ schema<LifeStep>()(() =>
  z.strictObject({ event: Id, from: Id, to: Id, on: CivilDate, by: Id, evidence: Evidence }),
);

/** What every life cycle's event has; each adds what it needs. */
export interface LifeEvent<Event extends string> {
  /** An event of the state table. */
  readonly event: Event;
  /** The day it happens; never before the last step. */
  readonly on: CivilDate;
  /** The role or person who does it. */
  readonly by: Id;
  /** Evidence in words, by the names the state table asks for. */
  readonly evidence?: Evidence;
}

/** What to tell whom, as data: the library sends nothing. */
export interface StepNotice {
  /** The role or person to tell. */
  readonly to: Id;
  /** By when they are to be told, or to answer; null where at once. */
  readonly by: CivilDate | null;
  /** What to tell them. */
  readonly text: Label;
}

/** The next value and what to tell whom; or why the step is refused, and what may be done instead. */
export type StepOutcome<Value, State extends string = string, Event extends string = string> =
  | {
      readonly kind: 'moved';
      /** The value after the step; the one before is unchanged. */
      readonly next: Value;
      readonly from: State;
      readonly to: State;
      readonly notices: readonly StepNotice[];
    }
  | {
      readonly kind: 'refused';
      /** Every reason, with a sentence in both languages. */
      readonly issues: readonly Issue[];
      /** The steps the state table has in this state. */
      readonly allowed: readonly AllowedStep<State, Event>[];
    };

/** A value with a state and a history. */
export interface Living<State extends string> {
  readonly state: State;
  readonly history: readonly LifeStep[];
}

/** Whether the table, its guards, its evidence and the calendar allow a step: the step's record, or every reason not. */
export type LifeJudgement<State extends string, Event extends string> =
  | { readonly ok: true; readonly to: State; readonly record: LifeStep }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly allowed: readonly AllowedStep<State, Event>[] };

/**
 * Judges a step of a value that lives by a state table. The day may not lie before the last step's.
 * Executes nothing; the life cycles of this library are built on it, and a user's own may be.
 */
export function judgeStep<State extends string, Event extends string, Context>(
  table: TransitionTable<State, Event, Context>,
  value: Living<State>,
  event: LifeEvent<Event>,
  context: Context,
): LifeJudgement<State, Event> {
  const evidence = event.evidence ?? {};
  const result = step(table, value.state, event.event, context, evidence);
  const last = value.history.at(-1);
  const early =
    last !== undefined && event.on < last.on
      ? [issue('step-back-in-time', ['on'], texts.backInTime(event.on, last.on))]
      : [];
  if (!result.ok) return { ok: false, issues: [...result.issues, ...early], allowed: result.allowed };
  if (early.length > 0) return { ok: false, issues: early, allowed: allowedSteps(table, value.state) };
  const record: LifeStep = {
    event: event.event,
    from: value.state,
    to: result.to,
    on: event.on,
    by: event.by,
    evidence,
  };
  return { ok: true, to: result.to, record };
}

interface ReadEvent {
  readonly event: Id;
  readonly on: CivilDate;
  readonly by: Id;
  readonly evidence?: Evidence;
}

const ReadEvent: Schema<ReadEvent> = /* @__PURE__ */ schema<ReadEvent>()(() =>
  z.strictObject({ event: Id, on: CivilDate, by: Id, evidence: z.exactOptional(Evidence) }),
);

/** What a guard sees: the value before the step, the event, and what the room adds. */
export interface StepContext<Value, Extra = undefined> {
  readonly value: Value;
  readonly on: CivilDate;
  readonly by: Id;
  readonly evidence: Evidence;
  readonly extra: Extra;
}

/** How a step that the table allows changes the value besides its state, and whom it tells. */
export interface StepEffect<Value> {
  readonly change: Partial<Value>;
  readonly notices: readonly StepNotice[];
}

/**
 * Takes a step of a value that lives by a state table: the next value with the step in its history, or every reason why not.
 * The value before is unchanged. The life cycles of this library are built on it, and a user's own may be.
 *
 * @throws `HoshinError` where the event is malformed
 */
export function takeStep<Value extends Living<State>, State extends string, Event extends string, Extra = undefined>(
  table: TransitionTable<State, Event, StepContext<Value, Extra>>,
  value: Value,
  event: Omit<LifeEvent<Event>, 'on'> & { readonly on: string },
  extra: Extra,
  effect: (record: LifeStep, context: StepContext<Value, Extra>) => StepEffect<Value>,
): StepOutcome<Value, State, Event> {
  const { event: name, on, by, evidence = {} } = parse(ReadEvent, event);
  const context: StepContext<Value, Extra> = { value, on, by, evidence, extra };
  const read: LifeEvent<Event> = { event: name as Event, on, by, evidence }; // one the table lacks is refused by it
  const judged = judgeStep(table, value, read, context);
  if (!judged.ok) return deepFreeze({ kind: 'refused', issues: judged.issues, allowed: judged.allowed });
  const { change, notices } = effect(judged.record, context);
  const next: Value = { ...value, ...change, state: judged.to, history: [...value.history, judged.record] };
  return deepFreeze({ kind: 'moved', next, from: value.state, to: judged.to, notices });
}
