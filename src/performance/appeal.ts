import * as z from 'zod/mini';
import {
  addDays,
  addWorkdays,
  CivilDate,
  deepFreeze,
  Id,
  issue,
  type Label,
  parse,
  type Schema,
  schema,
  type TransitionTable,
  WorkCalendar,
} from '../foundation/index.ts';
import { Evidence, judgeStep, LifeStep, type StepOutcome } from '../risks/index.ts';
import { appealLabels, appealTexts as texts } from './appeal-messages.ts';

/**
 * Where an appeal (绩效申诉) stands: `filed`, `under-review`, `upheld` or `dismissed`, `escalated` to a second look, `closed`;
 * or `not-accepted`, `withdrawn`.
 */
export type AppealState =
  | 'filed'
  | 'under-review'
  | 'upheld'
  | 'dismissed'
  | 'escalated'
  | 'closed'
  | 'not-accepted'
  | 'withdrawn';

/** What happens to an appeal. */
export type AppealEventName = 'accept' | 'refuse-filing' | 'withdraw' | 'uphold' | 'dismiss' | 'escalate' | 'close';

/** Time limits of appeals. There is no default. */
export interface AppealPolicy {
  /** Days after the announcement within which an appeal may be filed. */
  readonly fileWithin: number;
  /** Days after filing within which it must be decided. */
  readonly decideWithin: number;
  /** Days after a dismissal within which it may be escalated, once. */
  readonly escalateWithin: number;
  /** Counts workdays of this calendar; null counts calendar days. */
  readonly calendar: WorkCalendar | null;
}

const whole: Schema<number> = /* @__PURE__ */ schema<number>()(() => z.int().check(z.gte(1), z.lte(3660)));

/** Schema of {@link AppealPolicy}. */
export const AppealPolicy: Schema<AppealPolicy> = /* @__PURE__ */ schema<AppealPolicy>()(() =>
  z.strictObject({
    fileWithin: whole,
    decideWithin: whole,
    escalateWithin: whole,
    calendar: z.nullable(WorkCalendar),
  }),
);

/** An appeal against a result. */
export interface Appeal {
  /** Identifies it. */
  readonly id: Id;
  /** Who appeals. */
  readonly person: Id;
  /** The result appealed against, by its id. */
  readonly result: Id;
  /** Who gave the result: they may not decide on the appeal. */
  readonly rater: Id;
  /** Why, in words. */
  readonly grounds: string;
  /** The day the result was announced. */
  readonly announcedOn: CivilDate;
  /** The day of filing. */
  readonly filedOn: CivilDate;
  /** The day by which it must be decided; counted anew from an escalation. */
  readonly decideBy: CivilDate;
  /** Where it stands. */
  readonly state: AppealState;
  /** What was done, in order. */
  readonly history: readonly LifeStep[];
}

const State: Schema<AppealState> = /* @__PURE__ */ schema<AppealState>()(() =>
  z.enum(['filed', 'under-review', 'upheld', 'dismissed', 'escalated', 'closed', 'not-accepted', 'withdrawn']),
);

const words: Schema<string> = /* @__PURE__ */ schema<string>()(() => z.string().check(z.minLength(1)));

/** Schema of {@link Appeal}. */
export const Appeal: Schema<Appeal> = /* @__PURE__ */ schema<Appeal>()(() =>
  z.strictObject({
    id: Id,
    person: Id,
    result: Id,
    rater: Id,
    grounds: words,
    announcedOn: CivilDate,
    filedOn: CivilDate,
    decideBy: CivilDate,
    state: State,
    history: z.array(LifeStep),
  }),
);

/** What is filed. */
export type AppealFiling = Pick<Appeal, 'id' | 'person' | 'result' | 'rater' | 'grounds' | 'announcedOn'> & {
  /** The day of filing. */
  readonly on: CivilDate;
};

const Filing: Schema<AppealFiling> = /* @__PURE__ */ schema<AppealFiling>()(() =>
  z.strictObject({
    id: Id,
    person: Id,
    result: Id,
    rater: Id,
    grounds: words,
    announcedOn: CivilDate,
    on: CivilDate,
  }),
);

/** Something that happens to an appeal. */
export interface AppealEvent {
  /** What. */
  readonly event: AppealEventName;
  /** The day. */
  readonly on: CivilDate;
  /** Who. */
  readonly by: Id;
  /** Evidence in words, by the names the state table asks for. */
  readonly evidence?: Evidence;
}

const Event: Schema<AppealEvent> = /* @__PURE__ */ schema<AppealEvent>()(() =>
  z.strictObject({
    event: z.enum(['accept', 'refuse-filing', 'withdraw', 'uphold', 'dismiss', 'escalate', 'close']),
    on: CivilDate,
    by: Id,
    evidence: z.exactOptional(Evidence),
  }),
);

/** What the guards of an appeal look at. */
export interface AppealContext {
  /** The appeal before the step. */
  readonly appeal: Appeal;
  /** The day of the step. */
  readonly on: CivilDate;
  /** Who takes it. */
  readonly by: Id;
  /** The last day for an escalation; null before a dismissal. */
  readonly escalateBy: CivilDate | null;
}

const byOther = ({ appeal, by }: AppealContext): Label | null => {
  if (by === appeal.person || by === appeal.rater) return texts.ownCase(by);
  const decided = appeal.history.some((one) => (one.event === 'dismiss' || one.event === 'uphold') && one.by === by);
  return decided ? texts.decidedBefore(by) : null;
};
const byAppellant = ({ appeal, by }: AppealContext): Label | null =>
  by === appeal.person ? null : texts.notAppellant(by);
const inTime = (context: AppealContext): Label | null => {
  const stranger = byAppellant(context);
  const late = context.escalateBy !== null && context.on > context.escalateBy;
  return stranger ?? (late ? texts.windowClosed(String(context.escalateBy)) : null);
};
const windowOver = ({ on, escalateBy }: AppealContext): Label | null =>
  escalateBy !== null && on <= escalateBy ? texts.windowOpen(escalateBy) : null;

/**
 * The life of an appeal: accepted or not, decided by somebody who had no part in the result, escalated once, closed when
 * the correction is made or the time for a second look is over.
 */
export const appealTable: TransitionTable<AppealState, AppealEventName, AppealContext> = /* @__PURE__ */ Object.freeze({
  initial: 'filed',
  labels: appealLabels,
  transitions: [
    { from: 'filed', event: 'accept', to: 'under-review', guard: byOther },
    { from: 'filed', event: 'refuse-filing', to: 'not-accepted', guard: byOther, evidence: ['reason'] },
    { from: 'filed', event: 'withdraw', to: 'withdrawn', guard: byAppellant },
    { from: 'under-review', event: 'withdraw', to: 'withdrawn', guard: byAppellant },
    { from: 'under-review', event: 'uphold', to: 'upheld', guard: byOther, evidence: ['finding', 'correction'] },
    { from: 'under-review', event: 'dismiss', to: 'dismissed', guard: byOther, evidence: ['finding'] },
    { from: 'dismissed', event: 'escalate', to: 'escalated', guard: inTime, evidence: ['grounds'] },
    { from: 'dismissed', event: 'close', to: 'closed', guard: windowOver },
    { from: 'escalated', event: 'uphold', to: 'upheld', guard: byOther, evidence: ['finding', 'correction'] },
    { from: 'escalated', event: 'dismiss', to: 'closed', guard: byOther, evidence: ['finding'] },
    { from: 'upheld', event: 'close', to: 'closed', guard: null, evidence: ['correction-made'] },
  ].map(({ guard, ...line }) => (guard === null ? line : { ...line, guard })) as TransitionTable<
    AppealState,
    AppealEventName,
    AppealContext
  >['transitions'],
});

/** The last day of a time limit. */
function after(day: CivilDate, days: number, { calendar }: AppealPolicy): CivilDate {
  return calendar === null ? addDays(day, days) : addWorkdays(calendar, day, days);
}

/**
 * Files an appeal, if the window is open. The result is what stood when it was announced; it stands until an appeal is upheld.
 *
 * @example
 * import { fileAppeal } from 'hoshin/performance';
 * const policy = { fileWithin: 5, decideWithin: 10, escalateWithin: 5, calendar: null };
 * const filing = { id: 'a1', person: 'staff-01', result: 'r-2026', rater: 'chief', grounds: '计算口径有误', announcedOn: '2026-12-01' };
 * fileAppeal({ ...filing, on: '2026-12-06' }, policy).next.decideBy; // => '2026-12-16'
 * fileAppeal({ ...filing, on: '2026-12-07' }, policy).kind; // => 'refused'
 */
export function fileAppeal(
  filing: AppealFiling,
  policy: AppealPolicy,
): StepOutcome<Appeal, AppealState, AppealEventName> {
  const { on, ...filed } = parse(Filing, filing);
  const limits = parse(AppealPolicy, policy);
  const until = after(filed.announcedOn, limits.fileWithin, limits);
  const problems = [
    ...(on < filed.announcedOn ? [issue('filed-early', ['on'], texts.tooEarly(on, filed.announcedOn))] : []),
    ...(on > until ? [issue('filed-late', ['on'], texts.tooLate(on, until))] : []),
  ];
  if (problems.length > 0) return deepFreeze({ kind: 'refused', issues: problems, allowed: [] });
  const decideBy = after(on, limits.decideWithin, limits);
  const next: Appeal = { ...filed, filedOn: on, decideBy, state: 'filed', history: [] };
  const notices = [{ to: filed.rater, by: null, text: texts.filed(filed.person) }];
  return deepFreeze({ kind: 'moved', next, from: 'filed', to: 'filed', notices });
}

/**
 * Takes an appeal one step further, or says why not and what may be done instead.
 *
 * @example
 * import { fileAppeal, stepAppeal } from 'hoshin/performance';
 * const policy = { fileWithin: 5, decideWithin: 10, escalateWithin: 5, calendar: null };
 * const filing = { id: 'a1', person: 'staff-01', result: 'r', rater: 'chief', grounds: '计算口径有误', announcedOn: '2026-12-01', on: '2026-12-02' };
 * const { next } = fileAppeal(filing, policy);
 * stepAppeal(next, { event: 'accept', on: '2026-12-03', by: 'chief' }, policy).kind; // => 'refused'
 * stepAppeal(next, { event: 'accept', on: '2026-12-03', by: 'hr' }, policy).to; // => 'under-review'
 */
export function stepAppeal(
  appeal: Appeal,
  event: AppealEvent,
  policy: AppealPolicy,
): StepOutcome<Appeal, AppealState, AppealEventName> {
  const known = parse(Appeal, appeal);
  const happens = parse(Event, event);
  const limits = parse(AppealPolicy, policy);
  const dismissed = known.history.findLast((one) => one.event === 'dismiss');
  const escalateBy = dismissed === undefined ? null : after(dismissed.on, limits.escalateWithin, limits);
  const context = { appeal: known, on: happens.on, by: happens.by, escalateBy };
  const early =
    happens.on < known.filedOn ? [issue('step-back-in-time', ['on'], texts.tooEarly(happens.on, known.filedOn))] : [];
  const judged = judgeStep(appealTable, known, happens, context);
  if (!judged.ok) return deepFreeze({ kind: 'refused', issues: [...judged.issues, ...early], allowed: judged.allowed });
  if (early.length > 0) return deepFreeze({ kind: 'refused', issues: early, allowed: [] });
  const decideBy = judged.to === 'escalated' ? after(happens.on, limits.decideWithin, limits) : known.decideBy;
  const next: Appeal = { ...known, decideBy, state: judged.to, history: [...known.history, judged.record] };
  const { en = judged.to, zh = judged.to } = appealLabels[judged.to] ?? {};
  const notices = [{ to: known.person, by: null, text: texts.decided(en, zh) }];
  return deepFreeze({ kind: 'moved', next, from: known.state, to: judged.to, notices });
}

const Appeals: Schema<readonly Appeal[]> = /* @__PURE__ */ schema<readonly Appeal[]>()(() => z.array(Appeal));

/** Appeals that were to be decided before a day and are not, the longest overdue first. */
export function overdueAppeals(appeals: readonly Appeal[], asOf: string): readonly Appeal[] {
  const day = parse(CivilDate, asOf);
  const undecided: ReadonlySet<AppealState> = new Set(['filed', 'under-review', 'escalated']);
  return deepFreeze(
    parse(Appeals, appeals)
      .filter(({ state, decideBy }) => undecided.has(state) && decideBy < day)
      .toSorted((a, b) => (a.decideBy < b.decideBy ? -1 : Number(a.decideBy > b.decideBy))),
  );
}
