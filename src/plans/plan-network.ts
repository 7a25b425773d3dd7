import type { CivilDate, Id } from '../foundation/index.ts';
import { defined } from './defined.ts';
import type { Network, NetworkActivity, NetworkConstraint, NetworkLink } from './network/network.ts';
import type { NodeState } from './node-states.ts';
import type { PlanNode } from './node.ts';
import type { Plan, PlanLink } from './plan.ts';
import { remainingOf } from './remaining.ts';

/** Where a node is pinned by its offset. */
export interface Pin {
  readonly edge: 'start' | 'finish';
  readonly at: CivilDate;
}

/** What a network of plans is made with, beside the plans. */
export interface PlanNetworkOptions {
  /** Dates found from offsets. */
  readonly pins: ReadonlyMap<Id, Pin>;
  /** How nodes stand, for a forecast; left out, nothing has begun. */
  readonly states?: ReadonlyMap<Id, NodeState>;
  /** Constraints beside those of the nodes themselves. */
  readonly bounds?: ReadonlyMap<Id, readonly NetworkConstraint[]>;
  /** Days of work that remain of nodes that were begun, where that is not told by a percentage. */
  readonly left?: ReadonlyMap<Id, number>;
}

/** All plans as one network: their links, and every node held back by those that support it. Doubled ids stand once. */
export function networkOfPlans(plans: readonly Plan[], options: PlanNetworkOptions): Network {
  const nodes = new Map<Id, PlanNode>();
  for (const plan of plans) for (const node of plan.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
  const known = ({ from, to }: NetworkLink): boolean => nodes.has(from) && nodes.has(to) && from !== to;
  const links = plans.flatMap((plan) => (plan.links ?? []).map(linkOf));
  const supports = [...nodes.values()].flatMap(({ id, supports: upper }): NetworkLink[] =>
    upper === undefined ? [] : [{ from: id, to: upper, type: 'FF' }],
  );
  return {
    activities: [...nodes.values()].map((node) => activityOf(node, options)),
    links: [...links, ...supports].filter(known),
  };
}

const linkOf = ({ from, to, type, lag, unit }: PlanLink): NetworkLink => ({
  from,
  to,
  type,
  ...defined({ lag, unit }),
});

function activityOf(node: PlanNode, { pins, states, bounds, left }: PlanNetworkOptions): NetworkActivity {
  const { id, duration = 0, calendar, deadline } = node;
  const milestone = node.milestone ?? (duration === 0 ? (node.offset?.edge ?? 'finish') : undefined);
  const state = states?.get(id);
  return {
    id,
    duration,
    ...defined({ calendar, deadline, milestone, constraint: constraintsOf(node, pins.get(id), bounds?.get(id)) }),
    ...(state === undefined ? {} : remainingOf(node, state, left?.get(id))),
  };
}

function constraintsOf(
  { constraint }: PlanNode,
  pin: Pin | undefined,
  bounds: readonly NetworkConstraint[] = [],
): readonly NetworkConstraint[] | undefined {
  const own = constraint === undefined ? [] : [constraint];
  const pinned: readonly NetworkConstraint[] =
    pin === undefined ? [] : [{ type: pin.edge === 'finish' ? 'MFO' : 'MSO', at: pin.at }];
  const all = [...own, ...pinned, ...bounds];
  return all.length === 0 ? undefined : all;
}

/** That a node comes no earlier than it is planned. */
export function asPlanned({ start, finish, duration = 0 }: PlanNode): readonly NetworkConstraint[] {
  if (start !== undefined && duration > 0) return [{ type: 'SNET', at: start }];
  return finish === undefined ? [] : [{ type: 'FNET', at: finish }];
}
