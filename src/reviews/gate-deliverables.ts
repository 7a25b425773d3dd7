import type { Id } from '../foundation/index.ts';
import type { Deliverable, DeliverableState } from './deliverable.ts';
import type { GateReview, StageGate } from './stage-gate.ts';

const approved: ReadonlySet<DeliverableState> = new Set(['approved', 'archived', 'waived']);

/**
 * Which deliverables that a gate asks of a project are missing, and which are not approved. An exceptional one is asked for only
 * where the review says that its event came; a waived one counts as approved.
 */
export function gateDeliverables(
  gate: StageGate,
  { subject, exceptional }: GateReview,
  deliverables: readonly Deliverable[],
): { readonly missing: readonly Id[]; readonly unapproved: readonly Id[] } {
  const own = new Map(deliverables.filter((one) => one.subject === subject).map((one) => [one.type, one.state]));
  const asked = gate.deliverables.filter((one) => !one.exceptional || exceptional.includes(one.type));
  const stateOf = (type: Id): DeliverableState => own.get(type) ?? 'due';
  return {
    missing: asked.filter(({ type }) => stateOf(type) === 'due').map(({ type }) => type),
    unapproved: asked.filter(({ type }) => !approved.has(stateOf(type))).map(({ type }) => type),
  };
}
