import { type Label, parse, type TransitionTable, transitionTable } from '../foundation/index.ts';
import {
  type LifeEvent,
  type LifeStep,
  type StepContext,
  type StepNotice,
  type StepOutcome,
  takeStep,
} from '../risks/index.ts';
import { Deliverable, type DeliverableState } from './deliverable.ts';
import { onlyBy } from './guards.ts';
import { lifeTexts as texts } from './life-messages.ts';

/** What may happen to a deliverable. */
export type DeliverableEvent =
  | 'submit'
  | 'pass-review'
  | 'send-back'
  | 'approve'
  | 'reject'
  | 'archive'
  | 'revise'
  | 'waive'
  | 'reinstate';

type Context = StepContext<Deliverable>;

const labels: Readonly<Record<DeliverableState | DeliverableEvent, Label>> = {
  due: { zh: '待提交', en: 'Due' },
  submitted: { zh: '已提交', en: 'Submitted' },
  reviewed: { zh: '已审核', en: 'Reviewed' },
  approved: { zh: '已审批', en: 'Approved' },
  archived: { zh: '已归档', en: 'Archived' },
  waived: { zh: '免交', en: 'Waived' },
  submit: { zh: '提交', en: 'submit' },
  'pass-review': { zh: '审核通过', en: 'pass the review' },
  'send-back': { zh: '审核退回', en: 'send back' },
  approve: { zh: '审批通过', en: 'approve' },
  reject: { zh: '审批退回', en: 'reject' },
  archive: { zh: '归档', en: 'archive' },
  revise: { zh: '修订', en: 'revise' },
  waive: { zh: '准予免交', en: 'waive' },
  reinstate: { zh: '恢复要求', en: 'reinstate' },
};

const byOwner = ({ value, by }: Context): Label | null => onlyBy(value.owner, by);
const byReviewer = ({ value, by }: Context): Label | null => onlyBy(value.reviewer, by);
const byApprover = ({ value, by }: Context): Label | null => onlyBy(value.approver, by);

/**
 * How a deliverable (成果) lives: handed in by its owner, reviewed, approved, archived. A version that is sent back, rejected or
 * revised makes room for the next; the day of the first stays, since being on time is judged by it.
 */
export const deliverableLife: TransitionTable<
  DeliverableState,
  DeliverableEvent,
  StepContext<Deliverable>
> = /* @__PURE__ */ transitionTable<DeliverableState, DeliverableEvent, Context>({
  initial: 'due',
  labels,
  transitions: [
    { from: 'due', event: 'submit', to: 'submitted', evidence: ['file'], guard: byOwner },
    { from: 'due', event: 'waive', to: 'waived', evidence: ['reason'], guard: byApprover },
    { from: 'submitted', event: 'pass-review', to: 'reviewed', evidence: ['opinion'], guard: byReviewer },
    { from: 'submitted', event: 'send-back', to: 'due', evidence: ['opinion'], guard: byReviewer },
    { from: 'reviewed', event: 'approve', to: 'approved', guard: byApprover },
    { from: 'reviewed', event: 'reject', to: 'due', evidence: ['opinion'], guard: byApprover },
    { from: 'approved', event: 'archive', to: 'archived', evidence: ['reference'] },
    { from: 'approved', event: 'revise', to: 'due', evidence: ['reason'], guard: byOwner },
    { from: 'archived', event: 'revise', to: 'due', evidence: ['reason'], guard: byOwner },
    { from: 'waived', event: 'reinstate', to: 'due', evidence: ['reason'], guard: byApprover },
  ],
});

/**
 * Takes a step of a deliverable, or says why it is refused and what may be done.
 *
 * Evidence by name: `submit` takes the `file`, reviewing an `opinion`, `archive` the `reference` it is filed under.
 *
 * @throws `HoshinError` where the deliverable or the event is malformed
 * @example
 * import { parseDeliverable, stepDeliverable } from 'hoshin/reviews';
 * const scheme = parseDeliverable({ id: 'd1', type: 'scheme', label: { zh: '规划方案', en: 'Scheme' }, subject: 'riverside',
 *   owner: 'design', reviewer: 'operations', approver: 'committee', due: '2026-05-10', version: 1, file: null,
 *   firstSubmittedOn: null, submittedOn: null, approvedOn: null, state: 'due', history: [] });
 * const sent = stepDeliverable(scheme, { event: 'submit', on: '2026-05-09', by: 'design', evidence: { file: 'scheme-v1' } });
 * sent.kind === 'moved' && [sent.next.state, sent.next.firstSubmittedOn]; // => ['submitted', '2026-05-09']
 */
export function stepDeliverable(
  deliverable: Deliverable,
  event: Omit<LifeEvent<DeliverableEvent>, 'on'> & { readonly on: string },
): StepOutcome<Deliverable, DeliverableState, DeliverableEvent> {
  const value = parse(Deliverable, deliverable);
  return takeStep(deliverableLife, value, event, undefined, (record) => ({
    change: changeOf(value, record),
    notices: noticesOf(value, record),
  }));
}

function changeOf(value: Deliverable, { event, on, evidence }: LifeStep): Partial<Deliverable> {
  switch (
    event as DeliverableEvent // the table has let it through
  ) {
    case 'submit':
      return { file: evidence['file'] ?? null, submittedOn: on, firstSubmittedOn: value.firstSubmittedOn ?? on };
    case 'send-back':
    case 'reject':
    case 'revise':
      return { version: value.version + 1, file: null, submittedOn: null, approvedOn: null };
    case 'approve':
      return { approvedOn: on };
    default:
      return {};
  }
}

/** Whoever is next to act is told; the owner always. */
function noticesOf({ id, owner, reviewer, approver, due }: Deliverable, { to, by }: LifeStep): StepNotice[] {
  const state = to as DeliverableState; // a state of the table
  const next = { due: owner, submitted: reviewer, reviewed: approver, approved: owner, archived: owner, waived: owner }[
    state
  ];
  const told = new Set([next, owner]);
  told.delete(by);
  const text = texts.moved(id, labels[state]);
  return [...told].map((role) => ({ to: role, by: state === 'due' && role === owner ? due : null, text }));
}

/** What a state of a deliverable is called. */
export function deliverableStateLabel(state: DeliverableState): Label {
  return labels[state];
}
