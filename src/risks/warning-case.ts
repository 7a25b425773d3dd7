import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  guarded,
  Id,
  Label,
  parse,
  type Result,
  type Schema,
  safeParse,
  schema,
  type TransitionTable,
  transitionTable,
} from '../foundation/index.ts';
import { type LifeEvent, LifeStep, type StepContext, type StepOutcome, takeStep } from './life.ts';
import { texts } from './messages.ts';
import type { Warning } from './warning.ts';

/**
 * Where the work on a warning stands: `raised`, `analysed` (the cause is named), `planned`, `applied` (to be cleared, 消警),
 * `cleared`.
 */
export type WarningCaseState = 'raised' | 'analysed' | 'planned' | 'applied' | 'cleared';

/** What may happen to it; `supervise` (督办) and `assist` (协办) are recorded and change no state. */
export type WarningCaseEvent = 'analyse' | 'plan' | 'apply' | 'clear' | 'return' | 'reopen' | 'supervise' | 'assist';

/** The work on one warning until it is cleared. */
export interface WarningCase {
  readonly id: Id;
  /** The warning, by id. */
  readonly warning: Id;
  readonly subject: Id;
  /** Who must make it good. */
  readonly owner: Id;
  /** Who checks again before it is cleared; never the owner. */
  readonly checker: Id;
  readonly state: WarningCaseState;
  readonly history: readonly LifeStep[];
}

/** Schema of {@link WarningCase}. */
export const WarningCase: Schema<WarningCase> = /* @__PURE__ */ schema<WarningCase>()(() =>
  z.strictObject({
    id: Id,
    warning: Id,
    subject: Id,
    owner: Id,
    checker: Id,
    state: z.enum(['raised', 'analysed', 'planned', 'applied', 'cleared']),
    history: z.array(LifeStep),
  }),
);

/** Reads a warning case, or throws `HoshinError` with all its issues. */
export function parseWarningCase(json: unknown): WarningCase {
  return parse(WarningCase, json);
}

/** Reads a warning case, or gives all its issues. */
export function safeParseWarningCase(json: unknown): Result<WarningCase> {
  return safeParse(WarningCase, json);
}

/** What a case's guards look at beside it: the warning as its readings stand, where they do. */
export interface WarningSurroundings {
  /** The warning while it stands, as {@link raiseWarnings} gives it; null once its readings have gone back. */
  readonly standing: Pick<Warning, 'levelLabel' | 'reading' | 'goodInARow' | 'clearAfter'> | null;
}

/** As much of a standing warning as is told. */
const Standing: Schema<Pick<Warning, 'levelLabel' | 'reading' | 'goodInARow' | 'clearAfter'>> = /* @__PURE__ */ schema<
  Pick<Warning, 'levelLabel' | 'reading' | 'goodInARow' | 'clearAfter'>
>()(() =>
  z.object({
    levelLabel: Label,
    reading: z.object({ on: CivilDate, value: z.nullable(Decimal) }),
    goodInARow: z.int(),
    clearAfter: z.int(),
  }),
);

type Context = StepContext<WarningCase, WarningSurroundings>;

const labels: Readonly<Record<WarningCaseState | WarningCaseEvent, Label>> = {
  raised: { zh: '已预警', en: 'Raised' },
  analysed: { zh: '原因已明', en: 'Analysed' },
  planned: { zh: '已定措施', en: 'Planned' },
  applied: { zh: '申请消警', en: 'Applied to be cleared' },
  cleared: { zh: '已消警', en: 'Cleared' },
  analyse: { zh: '分析原因', en: 'analyse' },
  plan: { zh: '制定措施', en: 'plan' },
  apply: { zh: '提出消警申请', en: 'apply to clear' },
  clear: { zh: '复核消警', en: 'clear' },
  return: { zh: '复核退回', en: 'send back' },
  reopen: { zh: '重新打开', en: 'reopen' },
  supervise: { zh: '督办', en: 'supervise' },
  assist: { zh: '协办', en: 'assist' },
};

/** No opinion clears what the readings still show. */
const readingsGood = (context: Context): Label | null => {
  const { standing } = context.extra;
  return (
    byChecker(context) ??
    (standing === null
      ? null
      : texts.stillStands(standing.levelLabel, standing.reading, standing.goodInARow, standing.clearAfter))
  );
};

const byChecker = ({ value, by }: Context): Label | null =>
  by !== value.checker || by === value.owner ? texts.checkerOnly(value.checker) : null;

const attended = (['raised', 'analysed', 'planned'] as const).flatMap((state) =>
  (['supervise', 'assist'] as const).map((event) => ({ from: state, event, to: state, evidence: ['note'] })),
);

/** The clearing loop: cause, plan, application, re-check with an opinion. Source: «three-colour warning, copy 2». */
export const warningLife: TransitionTable<
  WarningCaseState,
  WarningCaseEvent,
  StepContext<WarningCase, WarningSurroundings>
> = /* @__PURE__ */ transitionTable<WarningCaseState, WarningCaseEvent, Context>({
  initial: 'raised',
  labels,
  transitions: [
    { from: 'raised', event: 'analyse', to: 'analysed', evidence: ['cause'] },
    { from: 'analysed', event: 'plan', to: 'planned', evidence: ['plan'] },
    { from: 'planned', event: 'apply', to: 'applied', evidence: ['result'] },
    { from: 'applied', event: 'clear', to: 'cleared', evidence: ['opinion'], guard: readingsGood },
    { from: 'applied', event: 'return', to: 'analysed', evidence: ['opinion'], guard: byChecker },
    { from: 'cleared', event: 'reopen', to: 'raised', evidence: ['reason'] },
    ...attended,
  ],
});

/**
 * Takes the next step of the clearing loop, or says why not and what may be done. Given the warning as it stands, it is not
 * cleared before its readings are.
 *
 * @param around - the warning while its readings stand; none where left out
 * @throws `HoshinError` where the case or the event is malformed
 * @example
 * import { parseWarningCase, stepWarningCase } from 'hoshin/risks';
 * const raised = parseWarningCase({ id: 'w1', warning: 'late.node-7', subject: 'node-7', owner: 'project-head',
 *   checker: 'region-operations', state: 'raised', history: [] });
 * stepWarningCase(raised, { event: 'clear', on: '2026-05-20', by: 'project-head' }).kind; // => 'refused'
 * const outcome = stepWarningCase(raised, { event: 'analyse', on: '2026-05-20', by: 'project-head', evidence: { cause: '劳动力不足' } });
 * outcome.kind === 'moved' && outcome.to; // => 'analysed'
 */
export function stepWarningCase(
  warning: WarningCase,
  event: Omit<LifeEvent<WarningCaseEvent>, 'on'> & { readonly on: string },
  around: WarningSurroundings = { standing: null },
): StepOutcome<WarningCase, WarningCaseState, WarningCaseEvent> {
  const value = parse(WarningCase, warning);
  const extra = guarded(() => ({
    standing: around.standing === null ? null : parse(Standing, around.standing),
  }));
  return takeStep(warningLife, value, event, extra, ({ event: name, to }) => ({
    change: {},
    notices: [
      {
        to: name === 'apply' ? value.checker : value.owner,
        by: null,
        text: texts.caseMoved(value.subject, labels[to as WarningCaseState]),
      },
    ],
  }));
}
