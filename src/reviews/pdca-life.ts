import {
  guarded,
  type Id,
  type Label,
  parse,
  parseEach,
  type TransitionTable,
  transitionTable,
} from '../foundation/index.ts';
import { type LifeEvent, type StepContext, type StepNotice, type StepOutcome, takeStep } from '../risks/index.ts';
import { everyOf, laterDay, none } from './guards.ts';
import { lifeTexts as texts } from './life-messages.ts';
import { PdcaCycle, type PdcaState } from './pdca.ts';
import { Resolution } from './resolution.ts';

/** What may happen to a cycle. */
export type PdcaEvent = 'begin' | 'examine' | 'decide' | 'close' | 'reopen' | 'postpone' | 'resume' | 'cancel';

/** What stands around a cycle, from which its guards pick what concerns it; more than that does no harm. */
export interface PdcaSurroundings {
  /** The cycle it is a part of, and its own parts. */
  readonly cycles: readonly PdcaCycle[];
  /** The resolutions that came out of it. */
  readonly resolutions: readonly Resolution[];
}

type Context = StepContext<PdcaCycle, PdcaSurroundings>;

const labels: Readonly<Record<PdcaState | PdcaEvent, Label>> = {
  plan: { zh: '计划', en: 'Plan' },
  do: { zh: '执行', en: 'Do' },
  check: { zh: '检查', en: 'Check' },
  act: { zh: '处理', en: 'Act' },
  closed: { zh: '已关闭', en: 'Closed' },
  postponed: { zh: '已推迟', en: 'Postponed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  begin: { zh: '开始执行', en: 'begin' },
  examine: { zh: '开展检查', en: 'examine' },
  decide: { zh: '形成决议', en: 'decide' },
  close: { zh: '关闭', en: 'close' },
  reopen: { zh: '重新打开', en: 'reopen' },
  postpone: { zh: '推迟', en: 'postpone' },
  resume: { zh: '恢复', en: 'resume' },
  cancel: { zh: '取消', en: 'cancel' },
};

/** The parts of a cycle that are neither closed nor cancelled. */
const openParts = ({ value, extra }: Context): Label | null => {
  const open = extra.cycles.filter(
    ({ parent, state }) => parent === value.id && state !== 'closed' && state !== 'cancelled',
  );
  return none(
    open.map(({ id }) => id),
    texts.partsOpen,
  );
};

const wholeUnderWay = ({ value, extra }: Context): Label | null => {
  if (value.parent === null) return null;
  const whole = extra.cycles.find(({ id }) => id === value.parent);
  if (whole === undefined) return texts.parentUnknown(value.parent);
  return whole.state === 'do' ? null : texts.parentNotBegun(whole.id, labels[whole.state]);
};

const wholeNotClosed = ({ value, extra }: Context): Label | null => {
  if (value.parent === null) return null;
  const whole = extra.cycles.find(({ id }) => id === value.parent);
  if (whole === undefined) return texts.parentUnknown(value.parent);
  return whole.state === 'closed' ? texts.parentClosed(whole.id) : null;
};

const resolutionsSigned = ({ value, extra }: Context): Label | null => {
  const known = new Map(extra.resolutions.map((one) => [one.id, one.state]));
  const lost = value.resolutions.filter((id) => !known.has(id));
  const unsigned = value.resolutions.filter((id) => known.get(id) === 'assigned');
  return everyOf(none(lost, texts.resolutionsUnknown), none(unsigned, texts.resolutionsUnsigned));
};

const untilLater = ({ on, evidence }: Context): Label | null => laterDay('until', evidence['until'], on);

/**
 * How a cycle turns: plan, do, check, act, closed, and then the next one. A part begins within its whole and is over before the
 * whole is examined; what was examined is neither postponed nor, once decided upon, cancelled.
 */
export const pdcaLife: TransitionTable<
  PdcaState,
  PdcaEvent,
  StepContext<PdcaCycle, PdcaSurroundings>
> = /* @__PURE__ */ transitionTable<PdcaState, PdcaEvent, Context>({
  initial: 'plan',
  labels,
  transitions: [
    { from: 'plan', event: 'begin', to: 'do', evidence: ['plan'], guard: wholeUnderWay },
    { from: 'plan', event: 'postpone', to: 'postponed', evidence: ['reason', 'until'], guard: untilLater },
    { from: 'plan', event: 'cancel', to: 'cancelled', evidence: ['reason'], guard: openParts },
    { from: 'do', event: 'examine', to: 'check', evidence: ['results'], guard: openParts },
    { from: 'do', event: 'postpone', to: 'postponed', evidence: ['reason', 'until'], guard: untilLater },
    { from: 'do', event: 'cancel', to: 'cancelled', evidence: ['reason'], guard: openParts },
    { from: 'check', event: 'decide', to: 'act', evidence: ['findings'] },
    { from: 'check', event: 'cancel', to: 'cancelled', evidence: ['reason'], guard: openParts },
    {
      from: 'act',
      event: 'close',
      to: 'closed',
      evidence: ['lessons'],
      guard: (context) => everyOf(openParts(context), resolutionsSigned(context)),
    },
    { from: 'closed', event: 'reopen', to: 'check', evidence: ['reason'], guard: wholeNotClosed },
    { from: 'postponed', event: 'resume', to: 'plan' },
    { from: 'postponed', event: 'cancel', to: 'cancelled', evidence: ['reason'], guard: openParts },
  ],
});

/**
 * Takes a step of a cycle, or says why it is refused and what may be done. Tells the cycle's owner, the owner of its whole and
 * the owners of its parts, as data.
 *
 * @param around - the cycles and resolutions around it; its own whole, parts and resolutions must be among them
 * @throws `HoshinError` where the cycle, the event or what stands around is malformed
 * @example
 * import { parsePdcaCycle, stepPdca } from 'hoshin/reviews';
 * const cycle = parsePdcaCycle({ id: 'q3', label: { zh: '三季度', en: 'Third quarter' }, subject: 'east', period: '2026-Q3',
 *   owner: 'region-operations', parent: null, previous: null, framework: 'v1', resolutions: [], state: 'plan', history: [] });
 * const none = { cycles: [], resolutions: [] };
 * stepPdca(cycle, { event: 'examine', on: '2026-07-01', by: 'region-operations' }, none).kind; // => 'refused'
 * const begun = stepPdca(cycle, { event: 'begin', on: '2026-07-01', by: 'region-operations', evidence: { plan: 'east-2026-q3' } }, none);
 * begun.kind === 'moved' && begun.next.state; // => 'do'
 */
export function stepPdca(
  cycle: PdcaCycle,
  event: Omit<LifeEvent<PdcaEvent>, 'on'> & { readonly on: string },
  around: PdcaSurroundings,
): StepOutcome<PdcaCycle, PdcaState, PdcaEvent> {
  const value = parse(PdcaCycle, cycle);
  const extra = guarded(() => ({
    cycles: parseEach(PdcaCycle, around.cycles, ['cycles']),
    resolutions: parseEach(Resolution, around.resolutions, ['resolutions']),
  }));
  return takeStep(pdcaLife, value, event, extra, ({ to }) => ({
    change: {},
    notices: noticesOf(value, extra.cycles, texts.moved(value.id, labels[to as PdcaState])), // `to` is a state of the table
  }));
}

function noticesOf({ id, owner, parent }: PdcaCycle, cycles: readonly PdcaCycle[], text: Label): StepNotice[] {
  const near = cycles.filter((one) => one.id === parent || one.parent === id);
  const told = new Set<Id>([owner, ...near.map((one) => one.owner)]);
  return [...told].map((to) => ({ to, by: null, text }));
}

/** What a state of a cycle is called. */
export function pdcaStateLabel(state: PdcaState): Label {
  return labels[state];
}
