import type { CivilDate, Id } from '../foundation/index.ts';
import { type Baseline, activeBaselines } from './baseline.ts';
import type { PlanNode } from './node.ts';
import type { Plan } from './plan.ts';

/** A node and the plan that holds it. */
export interface PlacedNode {
  readonly plan: Plan;
  readonly node: PlanNode;
}

/** Every node of the plans, in their order. */
export function placedNodes(plans: readonly Plan[]): readonly PlacedNode[] {
  return plans.flatMap((plan) => plan.nodes.map((node) => ({ plan, node })));
}

/** The nodes by id; of a doubled id the first. */
export function nodesById(plans: readonly Plan[]): ReadonlyMap<Id, PlacedNode> {
  const byId = new Map<Id, PlacedNode>();
  for (const placed of placedNodes(plans)) if (!byId.has(placed.node.id)) byId.set(placed.node.id, placed);
  return byId;
}

/** The nodes that support each node, in their order. */
export function supportersById(plans: readonly Plan[]): ReadonlyMap<Id, readonly PlacedNode[]> {
  const supporters = new Map<Id, PlacedNode[]>();
  for (const placed of placedNodes(plans)) {
    const { supports } = placed.node;
    if (supports === undefined) continue;
    const list = supporters.get(supports);
    if (list === undefined) supporters.set(supports, [placed]);
    else list.push(placed);
  }
  return supporters;
}

/** The entity a node belongs to: its own batch or building, or its plan's. */
export function entityOf({ plan, node }: PlacedNode): Id {
  return node.entity ?? plan.entity;
}

/** When a node is due, and by what. */
export interface Due {
  /** First planned day, or null where none is set. */
  readonly start: CivilDate | null;
  /** The day it is due, or null where none is set. */
  readonly finish: CivilDate | null;
  /** The baseline that says so, or null where the plan itself does. */
  readonly baseline: Id | null;
}

/** Finds when a node is due at `asOf`: by the active baseline of its plan, or else by the plan itself. */
export function dueFinder(
  baselines: readonly Baseline[] | undefined,
  version: Id | undefined,
  asOf: CivilDate,
): (placed: PlacedNode) => Due {
  const active = new Map<Id, ReadonlyMap<Id, Due>>();
  if (baselines !== undefined && version !== undefined) {
    for (const baseline of activeBaselines(baselines, { version, asOf })) {
      const dates = baseline.dates.map(({ node, start, finish }): [Id, Due] => [
        node,
        { start: start ?? finish, finish, baseline: baseline.id },
      ]);
      active.set(baseline.plan, new Map(dates));
    }
  }
  return ({ plan, node }) =>
    active.get(plan.id)?.get(node.id) ?? { start: node.start ?? null, finish: node.finish ?? null, baseline: null };
}
