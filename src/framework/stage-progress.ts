import type { Id } from '../foundation/index.ts';
import { type GateProgress, gateProgress, type GateReview } from '../reviews/index.ts';
import type { FewSource } from './few-found.ts';

/** How far every project that came to a gate has come, by project. */
export function stageProgress({ setting, inScope, take }: FewSource): readonly GateProgress[] {
  const { gates } = setting.framework;
  const projects = new Map<Id, Map<Id, GateReview>>();
  for (const { review } of take('gate-event')) {
    if (!inScope.hasSubject(review.subject)) continue;
    const known = projects.get(review.subject);
    if (known === undefined) projects.set(review.subject, new Map([[review.gate, review]]));
    else known.set(review.gate, review);
  }
  const subjects = [...projects.keys()].sort();
  return subjects.map((subject) => gateProgress(gates, [...(projects.get(subject)?.values() ?? [])], subject));
}
