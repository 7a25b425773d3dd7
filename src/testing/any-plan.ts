import * as fc from 'fast-check';
import { addDays } from '../foundation/index.ts';
import { parsePlan, type Plan } from '../plans/index.ts';
import { illustrative, named } from './any-scalars.ts';
import type { Fault } from './invalid.ts';

/** Plans of one to `most` nodes in a year, whose links never run in a circle: each leads from a node to a later one. */
export function anyPlan({ most, year }: { readonly most: number; readonly year: number }): fc.Arbitrary<Plan> {
  return fc.integer({ min: 1, max: most }).chain((count) => {
    const ids = named('node', count);
    const node = fc.record({
      start: fc.nat(300),
      duration: fc.nat(60),
      tier: fc.constantFrom(2 as const, 3 as const, 4 as const),
    });
    const link = fc.record({
      from: fc.nat(count - 1),
      to: fc.nat(count - 1),
      type: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const),
      lag: fc.integer({ min: -5, max: 30 }),
    });
    const nodes = fc.array(node, { minLength: count, maxLength: count });
    return fc.tuple(nodes, fc.array(link, { maxLength: 2 * count })).map(([told, links]) =>
      parsePlan({
        id: 'plan',
        label: illustrative('plan'),
        entity: 'entity',
        tier: 2,
        owner: 'operations',
        maySet: ['operations'],
        mayChange: ['president'],
        nodes: told.map(({ start, duration, tier }, at) => ({
          id: ids[at],
          label: illustrative(ids[at] ?? ''),
          tier,
          duration,
          start: addDays(`${year}-01-01`, start),
          finish: addDays(`${year}-01-01`, start + duration),
        })),
        links: links
          .filter(({ from, to }) => from !== to)
          .map(({ from, to, ...rest }) => ({ from: ids[Math.min(from, to)], to: ids[Math.max(from, to)], ...rest })),
      }),
    );
  });
}

/** What may be wrong with a plan: a node twice, a node of a higher tier, a link to itself, a finish before the start. */
export const planFaults: readonly Fault<Plan>[] = [
  { code: 'duplicate-id', spoil: (plan) => ({ ...plan, nodes: [...plan.nodes, plan.nodes[0]] }) },
  { code: 'tier-above-plan', spoil: (plan) => ({ ...plan, nodes: plan.nodes.map((node) => ({ ...node, tier: 1 })) }) },
  {
    code: 'self-link',
    spoil: (plan) => ({ ...plan, links: [{ from: plan.nodes[0]?.id, to: plan.nodes[0]?.id, type: 'FS' }] }),
  },
  {
    code: 'backwards-node',
    spoil: (plan) => ({
      ...plan,
      nodes: plan.nodes.map(({ start, ...node }) => ({ ...node, start, finish: addDays(start ?? '2026-01-01', -1) })),
    }),
  },
  {
    code: 'milestone-duration',
    spoil: (plan) => ({ ...plan, nodes: plan.nodes.map((node) => ({ ...node, duration: 3, milestone: 'start' })) }),
  },
];
