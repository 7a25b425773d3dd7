import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  duplicateIds,
  Id,
  type Issue,
  issue,
  Label,
  parse,
  type Result,
  type Schema,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { LifeStep } from '../risks/index.ts';
import { texts } from './messages.ts';

/** Where a corrective action stands. Nothing is `done` before somebody else has verified the effect. */
export type CorrectiveState = 'found' | 'contained' | 'analysed' | 'open' | 'verifying' | 'done' | 'cancelled';

/** Schema of {@link CorrectiveState}. */
export const CorrectiveState: Schema<CorrectiveState> = /* @__PURE__ */ schema<CorrectiveState>()(() =>
  z.enum(['found', 'contained', 'analysed', 'open', 'verifying', 'done', 'cancelled']),
);

/** Something that is done about the cause. */
export interface CorrectiveTask {
  readonly id: Id;
  readonly task: string;
  readonly owner: Id;
  readonly due: CivilDate;
  readonly doneOn: CivilDate | null;
}

/** Whether it helped, as somebody else than the owner found. */
export interface VerifiedEffect {
  readonly on: CivilDate;
  readonly by: Id;
  readonly note: string;
  /** The cause is gone and the fault has not come back. */
  readonly effective: boolean;
}

/** A fault and what is done so that it does not come back (纠正措施), as «ISO 9001:2015, 10.2» asks. */
export interface CorrectiveAction {
  readonly id: Id;
  readonly label: Label;
  readonly subject: Id;
  /** What was found not to be as it should. */
  readonly nonconformity: string;
  readonly foundOn: CivilDate;
  readonly owner: Id;
  /** What was done at once to control it; null before. */
  readonly containment: string | null;
  /** What came of the fault and how that was dealt with; null before. */
  readonly consequences: string | null;
  /** Causes found, in words. */
  readonly causes: readonly string[];
  /** Whether the like exists or could happen elsewhere; null before anybody looked. */
  readonly similarCases: string | null;
  readonly tasks: readonly CorrectiveTask[];
  readonly effect: VerifiedEffect | null;
  /** Risks of the register that were looked at again; null before anybody looked. */
  readonly risksUpdated: readonly Id[] | null;
  /** What was changed in the way of working; null before anybody looked, `'none needed'` or the like where nothing was. */
  readonly systemChanges: string | null;
  readonly state: CorrectiveState;
  readonly history: readonly LifeStep[];
}

const words = z.string().check(z.minLength(1));

/** Schema of {@link CorrectiveAction}: none is done without a verified effect. */
export const CorrectiveAction: Schema<CorrectiveAction> = /* @__PURE__ */ schema<CorrectiveAction>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      subject: Id,
      nonconformity: words,
      foundOn: CivilDate,
      owner: Id,
      containment: z.nullable(words),
      consequences: z.nullable(words),
      causes: z.array(words),
      similarCases: z.nullable(words),
      tasks: z.array(z.strictObject({ id: Id, task: words, owner: Id, due: CivilDate, doneOn: z.nullable(CivilDate) })),
      effect: z.nullable(z.strictObject({ on: CivilDate, by: Id, note: words, effective: z.boolean() })),
      risksUpdated: z.nullable(z.array(Id)),
      systemChanges: z.nullable(words),
      state: CorrectiveState,
      history: z.array(LifeStep),
    })
    .check(
      crossCheck((action) => [
        ...duplicateIds(
          action.tasks.map(({ id }) => id),
          (at) => ['tasks', at, 'id'],
        ),
        ...(action.state === 'done' && action.effect?.effective !== true
          ? [issue('done-unverified', ['effect'], texts.doneUnverified(action.id))]
          : []),
      ]),
    ),
);

/** Reads a corrective action, or throws `HoshinError` with all its issues. */
export function parseCorrectiveAction(json: unknown): CorrectiveAction {
  return parse(CorrectiveAction, json);
}

/** Reads a corrective action, or gives all its issues. */
export function safeParseCorrectiveAction(json: unknown): Result<CorrectiveAction> {
  return safeParse(CorrectiveAction, json);
}

/**
 * What is missing from a corrective action by «ISO 9001:2015, 10.2»: `containment-missing`, `consequences-missing`,
 * `cause-missing`, `similar-cases-missing`, `tasks-missing`, `task-open`, `effect-missing`, `effect-absent` (verified, and there
 * was none), `self-verified`, `risks-not-updated`, `system-not-reviewed`. Empty where it is complete.
 *
 * @example
 * import { checkCorrectiveAction, parseCorrectiveAction } from 'hoshin/reviews';
 * const action = parseCorrectiveAction({ id: 'c1', label: { zh: '样板间渗漏', en: 'Leak in the show flat' }, subject: 'riverside',
 *   nonconformity: '外窗渗漏', foundOn: '2026-05-06', owner: 'works', containment: '停止该批外窗安装', consequences: '返修三樘',
 *   causes: ['打胶前未清理'], similarCases: '二标段同批次排查', tasks: [{ id: 't1', task: '修订打胶工序', owner: 'works', due: '2026-05-20', doneOn: '2026-05-18' }],
 *   effect: null, risksUpdated: [], systemChanges: '修订作业指导书', state: 'verifying', history: [] });
 * checkCorrectiveAction(action).map(({ code }) => code); // => ['effect-missing']
 */
export function checkCorrectiveAction(action: CorrectiveAction): readonly Issue[] {
  return Object.freeze(correctiveFaults(parse(CorrectiveAction, action)));
}

/** {@link checkCorrectiveAction} on a value that was read. */
export function correctiveFaults(action: CorrectiveAction): Issue[] {
  const { containment, consequences, causes, similarCases, tasks, risksUpdated, systemChanges } = action;
  const lacking = [
    [containment === null, 'containment-missing', 'containment'],
    [consequences === null, 'consequences-missing', 'consequences'],
    [causes.length === 0, 'cause-missing', 'causes'],
    [similarCases === null, 'similar-cases-missing', 'similarCases'],
    [tasks.length === 0, 'tasks-missing', 'tasks'],
    [risksUpdated === null, 'risks-not-updated', 'risksUpdated'],
    [systemChanges === null, 'system-not-reviewed', 'systemChanges'],
  ] as const;
  return [
    ...lacking.flatMap(([missing, code, field]) =>
      missing ? [issue(code, [field], texts.correctiveLacks(code))] : [],
    ),
    ...tasks.flatMap(({ id, doneOn }, at) =>
      doneOn === null ? [issue('task-open', ['tasks', at, 'doneOn'], texts.taskOpen(id))] : [],
    ),
    ...effectFaults(action),
  ];
}

function effectFaults({ effect, owner }: CorrectiveAction): Issue[] {
  if (effect === null) return [issue('effect-missing', ['effect'], texts.correctiveLacks('effect-missing'))];
  return [
    ...(effect.effective
      ? []
      : [issue('effect-absent', ['effect', 'effective'], texts.correctiveLacks('effect-absent'))]),
    ...(effect.by === owner ? [issue('self-verified', ['effect', 'by'], texts.correctiveLacks('self-verified'))] : []),
  ];
}
