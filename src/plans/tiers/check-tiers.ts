import * as z from 'zod/mini';
import { deepFreeze, Id, type Label, parse, type Schema, schema, toDayNumber } from '../../foundation/index.ts';
import { PlanTier } from '../node.ts';
import { nodesById, type PlacedNode, placedNodes, supportersById } from '../plan-index.ts';
import { type Plan, Plans } from '../plan.ts';
import { readOptions } from '../read-options.ts';
import { tierTexts as texts } from './messages.ts';

/**
 * What can be wrong between tiers.
 *
 * - `duplicate-node`: an id stands in the plans twice;
 * - `unknown-link`, `unknown-support`: a link, or a support, names a node that is in none of the plans;
 * - `support-tier`: the node supported is not of a higher tier;
 * - `late-supporter`: a node finishes after the node it supports;
 * - `unsupported`: no node of a lower tier supports it;
 * - `unowned`, `unweighted`: it has no owner, or no weight.
 */
export type TierFault =
  | 'duplicate-node'
  | 'unknown-link'
  | 'unknown-support'
  | 'support-tier'
  | 'late-supporter'
  | 'unsupported'
  | 'unowned'
  | 'unweighted';

/** One thing that keeps the plans from standing on each other. */
export interface TierFinding {
  readonly fault: TierFault;
  /** The node it is about. */
  readonly node: Id;
  /** The plan that holds the node, or the link. */
  readonly plan: Id;
  /** The node at the other end, where there is one. */
  readonly other: Id | null;
  /** Days late, of a `late-supporter` alone. */
  readonly days: number | null;
  /** The sentence. */
  readonly because: Label;
}

/** Options of {@link checkTiers}. */
export interface CheckTiersOptions {
  /**
   * Tiers whose every node must be supported. Where left out: tiers 1 and 2, so far as plans of a lower tier are given; a monthly
   * plan holds one month alone, and so never all of tier 3.
   */
  readonly supported?: readonly PlanTier[];
}

const Tiers: Schema<readonly PlanTier[]> = /* @__PURE__ */ schema<readonly PlanTier[]>()(() => z.array(PlanTier));

/**
 * Whether the plans of a project stand on each other: no node finishes after the one it supports, no upper node is without support,
 * and every node has an owner and a weight. Planned dates alone are compared; a node without date is not late.
 *
 * @returns every finding, in the order of the plans; empty where all is well
 * @throws `HoshinError` with all issues of the plans
 * @example
 * import { checkTiers, parsePlan } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const common = { label, entity: 'a', owner: 'operations', maySet: [], mayChange: [] };
 * const keys = parsePlan({ ...common, id: 'keys', tier: 1,
 *   nodes: [{ id: 'open', label, tier: 1, owner: 'project-head', weight: 1, finish: '2026-09-26' }] });
 * const main = parsePlan({ ...common, id: 'main', tier: 2, nodes: [
 *   { id: 'permit', label, tier: 2, supports: 'open', owner: 'development', weight: 1, finish: '2026-09-30' }] });
 * checkTiers([keys, main], { supported: [1] }).map(({ because }) => because.en);
 * // => ['"permit" finishes 4 days after "open", which it supports']
 */
export function checkTiers(plans: readonly Plan[], options: CheckTiersOptions = {}): readonly TierFinding[] {
  const read = parse(Plans, plans);
  const { supported } = readOptions(options, {}, { supported: Tiers });
  const nodes = nodesById(read);
  const supporters = supportersById(read);
  const tiers = new Set(supported ?? tiersAbove(read));
  const seen = new Set<Id>();
  const ofNodes = placedNodes(read).flatMap((placed) => {
    const doubled = seen.has(placed.node.id);
    seen.add(placed.node.id);
    return [
      ...(doubled ? [finding('duplicate-node', placed, texts.duplicateNode(placed.node.id, placed.plan.id))] : []),
      ...supportFindings(placed, nodes),
      ...completeness(placed, tiers.has(placed.node.tier) && !supporters.has(placed.node.id)),
    ];
  });
  return deepFreeze([...ofNodes, ...linkFindings(read, nodes)]);
}

/** Tiers 1 and 2, where a lower tier is there to support them. */
function tiersAbove(plans: readonly Plan[]): readonly PlanTier[] {
  const lowest = placedNodes(plans).reduce<number>((most, { node }) => Math.max(most, node.tier), 1);
  return ([1, 2] as const).filter((tier) => tier < lowest);
}

function finding(
  fault: TierFault,
  { plan, node }: PlacedNode,
  because: Label,
  more: Partial<TierFinding> = {},
): TierFinding {
  return { fault, node: node.id, plan: plan.id, other: null, days: null, because, ...more };
}

function supportFindings(placed: PlacedNode, nodes: ReadonlyMap<Id, PlacedNode>): readonly TierFinding[] {
  const { id, supports, tier, finish } = placed.node;
  if (supports === undefined) return [];
  const upper = nodes.get(supports)?.node;
  const more = { other: supports };
  if (upper === undefined) return [finding('unknown-support', placed, texts.unknownSupport(id, supports), more)];
  if (upper.tier >= tier) return [finding('support-tier', placed, texts.supportTier(id, supports), more)];
  if (finish === undefined || upper.finish === undefined || finish <= upper.finish) return [];
  const days = toDayNumber(finish) - toDayNumber(upper.finish);
  return [finding('late-supporter', placed, texts.lateSupporter(id, supports, days), { ...more, days })];
}

function completeness(placed: PlacedNode, alone: boolean): readonly TierFinding[] {
  const { id, owner, weight } = placed.node;
  return [
    ...(alone ? [finding('unsupported', placed, texts.unsupported(id))] : []),
    ...(owner === undefined ? [finding('unowned', placed, texts.unowned(id))] : []),
    ...(weight === undefined ? [finding('unweighted', placed, texts.unweighted(id))] : []),
  ];
}

function linkFindings(plans: readonly Plan[], nodes: ReadonlyMap<Id, PlacedNode>): readonly TierFinding[] {
  return plans.flatMap(({ id: plan, links = [] }) =>
    links.flatMap(({ from, to }) =>
      [from, to].flatMap((node): TierFinding[] =>
        nodes.has(node)
          ? []
          : [
              {
                fault: 'unknown-link',
                node,
                plan,
                other: node === from ? to : from,
                days: null,
                because: texts.unknownLink(node, plan),
              },
            ],
      ),
    ),
  );
}
