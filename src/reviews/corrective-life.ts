import { inLocale, type Issue, type Label, parse, type TransitionTable, transitionTable } from '../foundation/index.ts';
import { type LifeEvent, type StepContext, type StepOutcome, takeStep } from '../risks/index.ts';
import { CorrectiveAction, correctiveFaults, type CorrectiveState } from './corrective-action.ts';
import { onlyBy } from './guards.ts';
import { lifeTexts as texts } from './life-messages.ts';

/** What may happen to a corrective action. */
export type CorrectiveEvent = 'contain' | 'analyse' | 'start' | 'finish' | 'verify' | 'return' | 'reopen' | 'cancel';

type Context = StepContext<CorrectiveAction>;

const labels: Readonly<Record<CorrectiveState | CorrectiveEvent, Label>> = {
  found: { zh: '已发现', en: 'Found' },
  contained: { zh: '已控制', en: 'Contained' },
  analysed: { zh: '原因已明', en: 'Analysed' },
  open: { zh: '措施实施中', en: 'Open' },
  verifying: { zh: '待验证效果', en: 'Effect to be verified' },
  done: { zh: '已完成', en: 'Done' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  contain: { zh: '先行控制', en: 'contain' },
  analyse: { zh: '分析原因', en: 'analyse' },
  start: { zh: '启动措施', en: 'start' },
  finish: { zh: '完成措施', en: 'finish' },
  verify: { zh: '验证效果', en: 'verify' },
  return: { zh: '退回', en: 'send back' },
  reopen: { zh: '重新打开', en: 'reopen' },
  cancel: { zh: '取消', en: 'cancel' },
};

/** What each step needs to be written into the action before it is taken: the codes that must not be found. */
const neededBefore = {
  contain: ['containment-missing', 'consequences-missing'],
  analyse: ['cause-missing', 'similar-cases-missing'],
  start: ['tasks-missing'],
  finish: ['task-open'],
} as const;

function joined(issues: readonly Issue[]): Label | null {
  if (issues.length === 0) return null;
  return {
    zh: issues.map(({ text }) => inLocale(text, 'zh')).join('；'),
    en: issues.map(({ text }) => inLocale(text, 'en')).join('; '),
  };
}

const written =
  (event: keyof typeof neededBefore) =>
  ({ value }: Context): Label | null => {
    const needed: ReadonlySet<string> = new Set(neededBefore[event]);
    return joined(correctiveFaults(value).filter(({ code }) => needed.has(code)));
  };

const byOther = ({ value, by }: Context): Label | null =>
  by === value.owner ? texts.verifierIsOwner(value.owner) : null;

/** Done is only what is complete: the effect verified by another, risks and the way of working looked at again. */
const complete = (context: Context): Label | null => byOther(context) ?? joined(correctiveFaults(context.value));

const byOwner = ({ value, by }: Context): Label | null => onlyBy(value.owner, by);

/**
 * How a corrective action lives: contained at once, analysed to its causes, worked on by tasks, verified by somebody else than
 * its owner. No open without tasks, no done without a verified effect. Sources: «ISO 9001:2015, 10.2», «OCA management-system».
 */
export const correctiveLife: TransitionTable<
  CorrectiveState,
  CorrectiveEvent,
  StepContext<CorrectiveAction>
> = /* @__PURE__ */ transitionTable<CorrectiveState, CorrectiveEvent, Context>({
  initial: 'found',
  labels,
  transitions: [
    { from: 'found', event: 'contain', to: 'contained', guard: written('contain') },
    { from: 'found', event: 'cancel', to: 'cancelled', evidence: ['reason'] },
    { from: 'contained', event: 'analyse', to: 'analysed', guard: written('analyse') },
    { from: 'contained', event: 'cancel', to: 'cancelled', evidence: ['reason'] },
    { from: 'analysed', event: 'start', to: 'open', guard: written('start') },
    { from: 'analysed', event: 'cancel', to: 'cancelled', evidence: ['reason'] },
    {
      from: 'open',
      event: 'finish',
      to: 'verifying',
      guard: (context) => byOwner(context) ?? written('finish')(context),
    },
    { from: 'verifying', event: 'verify', to: 'done', guard: complete },
    { from: 'verifying', event: 'return', to: 'contained', evidence: ['reason'], guard: byOther },
    { from: 'done', event: 'reopen', to: 'contained', evidence: ['reason'] },
  ],
});

/**
 * Takes a step of a corrective action, or says why it is refused and what may be done. What was found, done and verified is
 * written into the action before the step; the guards look at it. Sent back or reopened, it loses its effect and looks for its
 * cause again.
 *
 * @throws `HoshinError` where the action or the event is malformed
 * @example
 * import { parseCorrectiveAction, stepCorrectiveAction } from 'hoshin/reviews';
 * const action = parseCorrectiveAction({ id: 'c1', label: { zh: '样板间渗漏', en: 'Leak in the show flat' }, subject: 'riverside',
 *   nonconformity: '外窗渗漏', foundOn: '2026-05-06', owner: 'works', containment: null, consequences: null, causes: [],
 *   similarCases: null, tasks: [], effect: null, risksUpdated: null, systemChanges: null, state: 'found', history: [] });
 * const outcome = stepCorrectiveAction(action, { event: 'contain', on: '2026-05-06', by: 'works' });
 * outcome.kind === 'refused' && outcome.issues[0].text.zh; // => '尚未采取先行控制措施；尚未说明后果及处置'
 */
export function stepCorrectiveAction(
  action: CorrectiveAction,
  event: Omit<LifeEvent<CorrectiveEvent>, 'on'> & { readonly on: string },
): StepOutcome<CorrectiveAction, CorrectiveState, CorrectiveEvent> {
  const value = parse(CorrectiveAction, action);
  return takeStep(correctiveLife, value, event, undefined, ({ event: name, to, by }) => {
    const told = new Set([value.owner, ...value.tasks.map(({ owner }) => owner)]);
    told.delete(by);
    const text = texts.moved(value.id, labels[to as CorrectiveState]); // a state of the table
    return {
      change: name === 'return' || name === 'reopen' ? { effect: null } : {},
      notices: [...told].map((role) => ({ to: role, by: null, text })),
    };
  });
}
