import {
  type CivilDate,
  type Decimal,
  type Id,
  type Label,
  parse,
  type TransitionTable,
  transitionTable,
} from '../foundation/index.ts';
import {
  type LifeEvent,
  type LifeStep,
  type StepContext,
  type StepNotice,
  type StepOutcome,
  takeStep,
} from '../risks/index.ts';
import { aDay, aShare, everyOf, laterDay, onlyBy } from './guards.ts';
import { lifeTexts as texts } from './life-messages.ts';
import { Resolution, type ResolutionProgress, type ResolutionState } from './resolution.ts';

/** What may happen to a resolution. */
export type ResolutionEvent =
  | 'sign'
  | 'report'
  | 'ask-extension'
  | 'grant'
  | 'decline'
  | 'complete'
  | 'accept'
  | 'return'
  | 'cancel'
  | 'reopen';

type Context = StepContext<Resolution>;

const labels: Readonly<Record<ResolutionState | ResolutionEvent, Label>> = {
  assigned: { zh: '待签收', en: 'Assigned' },
  open: { zh: '办理中', en: 'Open' },
  'extension-asked': { zh: '申请延期中', en: 'Extension asked' },
  completed: { zh: '已报完成，待验收', en: 'Reported done' },
  closed: { zh: '已关闭', en: 'Closed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  sign: { zh: '签收', en: 'sign for' },
  report: { zh: '报告进展', en: 'report progress' },
  'ask-extension': { zh: '申请延期', en: 'ask for more time' },
  grant: { zh: '同意延期', en: 'grant more time' },
  decline: { zh: '不同意延期', en: 'decline more time' },
  complete: { zh: '报告完成', en: 'report done' },
  accept: { zh: '验收关闭', en: 'accept' },
  return: { zh: '退回', en: 'send back' },
  cancel: { zh: '取消', en: 'cancel' },
  reopen: { zh: '重新打开', en: 'reopen' },
};

const byIssuer = ({ value, by }: Context): Label | null => onlyBy(value.issuer, by);
const byOwner = ({ value, by }: Context): Label | null => onlyBy(value.owner, by);
const byWorker = ({ value: { owner, coOwners }, by }: Context): Label | null =>
  by === owner || coOwners.includes(by) ? null : texts.onlyByOneOf([owner, ...coOwners]);

const wellReported = (context: Context): Label | null =>
  everyOf(
    byWorker(context),
    aShare('share', context.evidence['share']),
    aDay('expected', context.evidence['expected']),
  );

/** More time is asked for before the due day, never on it or after, and for a later one. */
const inTime = (context: Context): Label | null => {
  const { value, on, evidence } = context;
  return everyOf(
    byOwner(context),
    on < value.due ? null : texts.tooLateToAsk(value.due),
    laterDay('due', evidence['due'], value.due),
  );
};

const reopened = (context: Context): Label | null =>
  everyOf(byIssuer(context), laterDay('due', context.evidence['due'], context.on));

/**
 * How a resolution lives: signed for by its owner, reported on, given more time where that is asked for before the due day,
 * reported done by its owner, and closed by its issuer alone with the effect that was found. Sources: «supervision practice»,
 * «resolution tracking rule».
 */
export const resolutionLife: TransitionTable<
  ResolutionState,
  ResolutionEvent,
  StepContext<Resolution>
> = /* @__PURE__ */ transitionTable<ResolutionState, ResolutionEvent, Context>({
  initial: 'assigned',
  labels,
  transitions: [
    { from: 'assigned', event: 'sign', to: 'open', guard: byOwner },
    { from: 'assigned', event: 'cancel', to: 'cancelled', evidence: ['reason'], guard: byIssuer },
    { from: 'open', event: 'report', to: 'open', evidence: ['note'], guard: wellReported },
    { from: 'open', event: 'ask-extension', to: 'extension-asked', evidence: ['reason', 'due'], guard: inTime },
    { from: 'open', event: 'complete', to: 'completed', evidence: ['result'], guard: byOwner },
    { from: 'open', event: 'cancel', to: 'cancelled', evidence: ['reason'], guard: byIssuer },
    { from: 'extension-asked', event: 'report', to: 'extension-asked', evidence: ['note'], guard: wellReported },
    { from: 'extension-asked', event: 'grant', to: 'open', guard: byIssuer },
    { from: 'extension-asked', event: 'decline', to: 'open', evidence: ['reason'], guard: byIssuer },
    { from: 'extension-asked', event: 'complete', to: 'completed', evidence: ['result'], guard: byOwner },
    { from: 'extension-asked', event: 'cancel', to: 'cancelled', evidence: ['reason'], guard: byIssuer },
    { from: 'completed', event: 'accept', to: 'closed', evidence: ['effect'], guard: byIssuer },
    { from: 'completed', event: 'return', to: 'open', evidence: ['reason'], guard: byIssuer },
    { from: 'closed', event: 'reopen', to: 'open', evidence: ['reason', 'due'], guard: reopened },
  ],
});

/**
 * Takes a step of a resolution, or says why it is refused and what may be done. Owner and issuer are told of each other's
 * steps, co-owners of what the issuer decides, as data.
 *
 * Evidence in words, by name: `report` takes `note` and may take `share` (0 to 1), `cause` and `expected` (a day);
 * `ask-extension` and `reopen` take `reason` and the new `due` day; `complete` takes `result`, `accept` the `effect` found.
 *
 * @throws `HoshinError` where the resolution or the event is malformed
 * @example
 * import { parseResolution, stepResolution } from 'hoshin/reviews';
 * const resolution = parseResolution({ id: 'r1', meeting: 'm1', subject: 'riverside', task: '月底前恢复开盘节点', owner: 'project-head',
 *   coOwners: [], issuer: 'president', madeOn: '2026-03-05', firstDue: '2026-03-31', due: '2026-03-31', askedDue: null,
 *   progress: [], completedOn: null, effect: null, state: 'open', history: [] });
 * const asked = stepResolution(resolution, { event: 'ask-extension', on: '2026-03-31', by: 'project-head',
 *   evidence: { reason: '图审延期', due: '2026-04-10' } });
 * asked.kind === 'refused' && asked.issues[0].text.zh; // => '延期须在到期日 2026-03-31 之前提出'
 */
export function stepResolution(
  resolution: Resolution,
  event: Omit<LifeEvent<ResolutionEvent>, 'on'> & { readonly on: string },
): StepOutcome<Resolution, ResolutionState, ResolutionEvent> {
  const value = parse(Resolution, resolution);
  return takeStep(resolutionLife, value, event, undefined, (record) => ({
    change: changeOf(value, record),
    notices: noticesOf(value, record),
  }));
}

/** How a step changes a resolution besides its state. */
const changes: Readonly<
  Partial<Record<ResolutionEvent, (value: Resolution, record: LifeStep) => Partial<Resolution>>>
> = {
  report: ({ progress }, record) => ({ progress: [...progress, progressOf(record)] }),
  'ask-extension': (_, { evidence }) => ({ askedDue: dayIn(evidence) }),
  grant: ({ askedDue, due }) => ({ due: askedDue ?? due, askedDue: null }),
  decline: () => ({ askedDue: null }),
  complete: (_, { on }) => ({ completedOn: on, askedDue: null }),
  return: () => ({ completedOn: null }),
  cancel: () => ({ askedDue: null }),
  accept: (_, { evidence }) => ({ effect: evidence['effect'] ?? null }),
  reopen: ({ due }, { evidence }) => ({ due: dayIn(evidence) ?? due, completedOn: null, effect: null }),
};

function changeOf(value: Resolution, record: LifeStep): Partial<Resolution> {
  return changes[record.event as ResolutionEvent]?.(value, record) ?? {}; // the table has let it through
}

/** The guard has seen that it is a day. */
function dayIn(evidence: LifeStep['evidence']): CivilDate | null {
  return (evidence['due'] ?? null) as CivilDate | null;
}

/** The guard has seen that share and day are well formed. */
function progressOf({ on, by, evidence }: Pick<LifeStep, 'on' | 'by' | 'evidence'>): ResolutionProgress {
  return {
    on,
    by,
    share: (evidence['share'] ?? null) as Decimal | null,
    note: evidence['note'] ?? '',
    cause: evidence['cause'] ?? null,
    expected: (evidence['expected'] ?? null) as CivilDate | null,
  };
}

function noticesOf({ id, owner, issuer, coOwners }: Resolution, { to, by }: LifeStep): StepNotice[] {
  const told = new Set<Id>([owner, issuer, ...(by === issuer ? coOwners : [])]);
  told.delete(by);
  const text = texts.moved(id, labels[to as ResolutionState]); // a state of the table
  return [...told].map((role) => ({ to: role, by: null, text }));
}
