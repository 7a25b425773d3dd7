import {
  compare,
  type Decimal,
  round,
  guarded,
  type Label,
  parse,
  parseEach,
  type TransitionTable,
  transitionTable,
} from '../foundation/index.ts';
import { type LifeEvent, type StepContext, type StepOutcome, takeStep } from '../risks/index.ts';
import { Deliverable } from './deliverable.ts';
import { gateDeliverables } from './gate-deliverables.ts';
import { scoreOf } from './gate-score.ts';
import { everyOf, none, onlyBy } from './guards.ts';
import { lifeTexts as texts } from './life-messages.ts';
import { GateReview, type GateState, StageGate } from './stage-gate.ts';

/** What may happen to a project at a gate; `go` to `stop` are the five decisions. */
export type GateEvent =
  | 'open'
  | 'submit'
  | 'send-back'
  | 'review'
  | 'go'
  | 'go-conditionally'
  | 'hold'
  | 'recycle'
  | 'stop'
  | 'confirm'
  | 'lapse'
  | 'resume';

/** What a gate's guards look at beside the review. */
export interface GateSurroundings {
  readonly gate: StageGate;
  /** The project at the gate before; null for the first gate, and for an exceptional one. */
  readonly before: GateReview | null;
  /** Deliverables of the project; more than the gate asks for does no harm. */
  readonly deliverables: readonly Deliverable[];
}

type Context = StepContext<GateReview, GateSurroundings>;

const labels: Readonly<Record<GateState | GateEvent, Label>> = {
  waiting: { zh: '等待上一阶段', en: 'Waiting' },
  preparing: { zh: '准备成果', en: 'Preparing' },
  submitted: { zh: '已提交', en: 'Submitted' },
  reviewed: { zh: '已评审，待决策', en: 'Reviewed' },
  passed: { zh: '通过', en: 'Passed' },
  conditional: { zh: '有条件通过', en: 'Conditional' },
  held: { zh: '暂缓', en: 'Held' },
  stopped: { zh: '终止', en: 'Stopped' },
  open: { zh: '启动阶段', en: 'open the stage' },
  submit: { zh: '提交', en: 'submit' },
  'send-back': { zh: '退回补正', en: 'send back' },
  review: { zh: '完成评审', en: 'review' },
  go: { zh: '决策：通过', en: 'go' },
  'go-conditionally': { zh: '决策：有条件通过', en: 'conditional go' },
  hold: { zh: '决策：暂缓', en: 'hold' },
  recycle: { zh: '决策：返工重审', en: 'recycle' },
  stop: { zh: '决策：终止', en: 'stop' },
  confirm: { zh: '确认条件落实', en: 'confirm the conditions' },
  lapse: { zh: '条件失效', en: 'let the conditions lapse' },
  resume: { zh: '恢复', en: 'resume' },
};

const ownGate = ({ value, extra: { gate } }: Context): Label | null =>
  gate.id === value.gate ? null : texts.otherGate(gate.id, value.gate);

/** No pass, no next stage: the gate before must be passed, or passed on conditions. */
const stageBeforePassed = (context: Context): Label | null => {
  const { gate, before } = context.extra;
  const other = ownGate(context);
  if (other !== null || gate.kind === 'exceptional' || before === null) return other;
  return before.state === 'passed' || before.state === 'conditional' ? null : texts.stageBefore(before.gate);
};

const handedIn = (context: Context): Label | null => {
  const { value, extra } = context;
  const { missing } = gateDeliverables(extra.gate, value, extra.deliverables);
  return everyOf(ownGate(context), none(missing, texts.deliverablesMissing));
};

const judged = (context: Context): Label | null => {
  const { value, extra } = context;
  const silent = extra.gate.reviewers.filter((role) => !value.opinions.includes(role));
  return everyOf(
    ownGate(context),
    none(silent, texts.opinionsMissing),
    none(scoreOf(extra.gate, value).unjudged, texts.unjudged),
  );
};

const byApprover = (context: Context): Label | null =>
  everyOf(ownGate(context), onlyBy(context.extra.gate.approver, context.by));

const mustsMet = ({ value, extra }: Context): Label | null => {
  const failed = scoreOf(extra.gate, value).must.filter(({ met }) => met !== true);
  return none(
    failed.map(({ criterion }) => criterion),
    texts.mustNotMet,
  );
};

const belowMark = (points: Decimal | null, mark: Decimal | null): Label | null => {
  if (mark === null || (points !== null && compare(points, mark) >= 0)) return null;
  return texts.belowPass(points === null ? '–' : round(points, '0.01'), mark);
};

const mayPass = (context: Context): Label | null => {
  const { value, extra } = context;
  const { points, passMark } = scoreOf(extra.gate, value);
  const { unapproved } = gateDeliverables(extra.gate, value, extra.deliverables);
  return everyOf(
    byApprover(context),
    mustsMet(context),
    none(unapproved, texts.deliverablesUnapproved),
    belowMark(points, passMark),
  );
};

const mayPassOnConditions = (context: Context): Label | null =>
  everyOf(byApprover(context), mustsMet(context), context.value.conditions.length > 0 ? null : texts.noConditions());

const conditionsMet = (context: Context): Label | null => {
  const { value, extra } = context;
  const open = value.conditions.filter(({ doneOn }) => doneOn === null).map(({ id }) => id);
  const { unapproved } = gateDeliverables(extra.gate, value, extra.deliverables);
  return everyOf(byApprover(context), none(open, texts.conditionsOpen), none(unapproved, texts.deliverablesUnapproved));
};

/**
 * How a project goes through a gate: its stage opens when the one before is passed, what it must show is handed in, reviewed by
 * all who review, and decided by the one who decides: go, conditional go, hold, recycle or stop. What was stopped stays so.
 * Sources: «金威 stage approval rules», «龙湖 notes, 360doc».
 */
export const gateLife: TransitionTable<
  GateState,
  GateEvent,
  StepContext<GateReview, GateSurroundings>
> = /* @__PURE__ */ transitionTable<GateState, GateEvent, Context>({
  initial: 'waiting',
  labels,
  transitions: [
    { from: 'waiting', event: 'open', to: 'preparing', guard: stageBeforePassed },
    { from: 'preparing', event: 'submit', to: 'submitted', guard: handedIn },
    { from: 'submitted', event: 'send-back', to: 'preparing', evidence: ['reason'] },
    { from: 'submitted', event: 'review', to: 'reviewed', guard: judged },
    { from: 'reviewed', event: 'go', to: 'passed', guard: mayPass },
    {
      from: 'reviewed',
      event: 'go-conditionally',
      to: 'conditional',
      evidence: ['reason'],
      guard: mayPassOnConditions,
    },
    { from: 'reviewed', event: 'hold', to: 'held', evidence: ['reason'], guard: byApprover },
    { from: 'reviewed', event: 'recycle', to: 'preparing', evidence: ['reason'], guard: byApprover },
    { from: 'reviewed', event: 'stop', to: 'stopped', evidence: ['reason'], guard: byApprover },
    { from: 'conditional', event: 'confirm', to: 'passed', guard: conditionsMet },
    { from: 'conditional', event: 'lapse', to: 'held', evidence: ['reason'], guard: byApprover },
    { from: 'held', event: 'resume', to: 'preparing', evidence: ['reason'], guard: byApprover },
    { from: 'held', event: 'stop', to: 'stopped', evidence: ['reason'], guard: byApprover },
  ],
});

/**
 * Takes a step of a project at a gate, or says why it is refused and what may be done. Findings, opinions and conditions are
 * written into the review before it is decided; the guards look at them. A recycled project keeps none of them.
 *
 * @throws `HoshinError` where review, event or gate is malformed
 * @example
 * import { parseGateReview, parseStageGate, stepGate } from 'hoshin/reviews';
 * const label = { zh: '方案设计', en: 'Design' };
 * const gate = parseStageGate({ id: 'design', label, kind: 'standard', zone: 'profit-realisation', reviewers: [], approver: 'committee',
 *   deliverables: [{ type: 'scheme', label, exceptional: false }], must: [], should: [], passMark: null });
 * const review = parseGateReview({ id: 'g1', gate: 'design', subject: 'riverside', exceptional: [], opinions: [], conditions: [],
 *   findings: [], state: 'preparing', history: [] });
 * const submitted = stepGate(review, { event: 'submit', on: '2026-05-06', by: 'design' }, { gate, before: null, deliverables: [] });
 * submitted.kind === 'refused' && submitted.issues[0].text.zh; // => '成果尚未提交：scheme'
 */
export function stepGate(
  review: GateReview,
  event: Omit<LifeEvent<GateEvent>, 'on'> & { readonly on: string },
  around: GateSurroundings,
): StepOutcome<GateReview, GateState, GateEvent> {
  const value = parse(GateReview, review);
  const extra = guarded(() => ({
    gate: parse(StageGate, around.gate),
    before: around.before === null ? null : parse(GateReview, around.before),
    deliverables: parseEach(Deliverable, around.deliverables, ['deliverables']),
  }));
  return takeStep(gateLife, value, event, extra, ({ event: name, to, by }) => {
    const text = texts.moved(value.id, labels[to as GateState]); // a state of the table
    const told = new Set([extra.gate.approver, ...extra.gate.reviewers, ...value.conditions.map(({ owner }) => owner)]);
    told.delete(by);
    return {
      change: name === 'recycle' || name === 'resume' ? { findings: [], opinions: [], conditions: [] } : {},
      notices: [...told].map((role) => ({ to: role, by: null, text })),
    };
  });
}

/** What a state of a project at a gate is called. */
export function gateStateLabel(state: GateState): Label {
  return labels[state];
}
