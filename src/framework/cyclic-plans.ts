import { type Id, type Issue, issue } from '../foundation/index.ts';
import { type Plan, type PlanLink, scheduleNetwork } from '../plans/index.ts';
import { texts } from './messages.ts';

/** Nodes that wait for one another, over all plans, by links or because one supports another: such plans cannot be scheduled. One issue a ring. */
export function cyclicPlans(plans: readonly Plan[]): Issue[] {
  const links = plans.flatMap((plan) => [...(plan.links ?? []), ...supportsOf(plan)]);
  const bound = boundNodes(links);
  if (bound.size === 0) return [];
  const network = scheduleNetwork({
    activities: [...bound].map((id) => ({ id, duration: 0 })),
    links: links
      .filter(({ from, to }) => bound.has(from) && bound.has(to))
      .map(({ from, to }) => ({ from, to, type: 'FS' as const })),
  });
  if (network.kind !== 'cyclic') return [];
  return network.cycles.map((ring) => issue('cyclic-plan', ['plans'], texts.cyclicPlan(ring.ring)));
}

/** A node that others support waits for them. */
function supportsOf({ nodes }: Plan): PlanLink[] {
  return nodes.flatMap(({ id, supports }) => (supports === undefined ? [] : [{ from: id, to: supports, type: 'FF' }]));
}

/** What is left when all that waits for nothing is taken away, again and again: rings, and what hangs on them. */
function boundNodes(links: readonly PlanLink[]): ReadonlySet<Id> {
  const next = new Map<Id, Id[]>();
  const waits = new Map<Id, number>();
  for (const { from, to } of links) {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
    waits.set(from, waits.get(from) ?? 0);
    waits.set(to, (waits.get(to) ?? 0) + 1);
  }
  const free = [...waits].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    waits.delete(id);
    for (const to of next.get(id) ?? []) {
      const left = (waits.get(to) ?? 0) - 1;
      waits.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return new Set(waits.keys());
}
