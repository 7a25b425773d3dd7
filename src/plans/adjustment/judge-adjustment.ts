import { deepFreeze, fail, type Id, issue, type Issue, type Label, parse, partsOf } from '../../foundation/index.ts';
import { nodesById, type PlacedNode } from '../plan-index.ts';
import { type Plan, Plans } from '../plan.ts';
import { readOptions } from '../read-options.ts';
import { NodeAdjustment, NodeAdjustments } from './adjustment.ts';
import { AdjustmentPolicy, type AdjustmentRule } from './adjustment-policy.ts';
import { adjustmentTexts as texts } from './messages.ts';

/** What a change of a node is judged by. */
export interface JudgeAdjustmentOptions {
  readonly policy: AdjustmentPolicy;
  /** Changes made before, of any node. */
  readonly made: readonly NodeAdjustment[];
}

/** Whether a change may be made: by which rule, or all that stands against it. */
export type AdjustmentJudgement =
  | { readonly kind: 'allowed'; readonly rule: Id; readonly informs: readonly Id[]; readonly because: Label }
  | { readonly kind: 'refused'; readonly rule: Id | null; readonly issues: readonly Issue[] };

/**
 * Judges a change of a node's date: who decides, how often the node was changed in that year, and whether the reason counts.
 *
 * @throws `HoshinError` `unknown-id` for a node in none of the plans; and where an argument is malformed
 * @example
 * import { judgeAdjustment, parsePlan } from 'hoshin/plans';
 * const label = { zh: '开盘', en: 'Opening' };
 * const plan = parsePlan({ id: 'keys', label, entity: 'a', tier: 1, owner: 'operations', maySet: [], mayChange: ['president'],
 *   nodes: [{ id: 'open', label, tier: 1, finish: '2026-09-26' }] });
 * const change = { id: 'c1', node: 'open', from: '2026-09-26', to: '2026-10-16', kind: 'permit', reason: label,
 *   by: 'project-head', on: '2026-08-01' };
 * const policy = { id: 'p', label, rules: [{ id: 'milestones', label, tiers: [1], perYear: 1 }] };
 * const judged = judgeAdjustment([plan], change, { policy, made: [] });
 * judged.kind === 'refused' ? judged.issues.map(({ code }) => code) : []; // => ['not-approver']
 */
export function judgeAdjustment(
  plans: readonly Plan[],
  change: NodeAdjustment,
  options: JudgeAdjustmentOptions,
): AdjustmentJudgement {
  const read = parse(NodeAdjustment, change);
  const { policy, made } = readOptions(options, { policy: AdjustmentPolicy, made: NodeAdjustments }, {});
  const placed = nodesById(parse(Plans, plans)).get(read.node);
  if (placed === undefined) return fail(issue('unknown-id', ['node'], texts.noNode(read.node)));
  const rule = policy.rules.find((one) => isFor(one, placed)) ?? null;
  const issues =
    rule === null ? [issue('no-rule', ['node'], texts.noRule(read.node))] : against(read, rule, placed, made);
  if (rule === null || issues.length > 0) return deepFreeze({ kind: 'refused', rule: rule?.id ?? null, issues });
  const { id, informs = [] } = rule;
  return deepFreeze({ kind: 'allowed', rule: id, informs, because: texts.allowed(read.node, read.by) });
}

function isFor({ standards, tiers }: AdjustmentRule, { node }: PlacedNode): boolean {
  const named = standards === undefined || (node.standard !== undefined && standards.includes(node.standard));
  return named && (tiers === undefined || tiers.includes(node.tier));
}

function against(
  { id, node, from, to, kind, by, on }: NodeAdjustment,
  { approvers, perYear, kinds }: AdjustmentRule,
  { plan }: PlacedNode,
  made: readonly NodeAdjustment[],
): Issue[] {
  const may = approvers ?? plan.mayChange;
  const { year } = partsOf(on);
  const before = made.filter((one) => one.id !== id && one.node === node && partsOf(one.on).year === year).length;
  const limit = perYear ?? Infinity;
  return [
    ...(may.includes(by) ? [] : [issue('not-approver', ['by'], texts.notTheirs(node, by, may))]),
    ...(before < limit ? [] : [issue('too-often', ['on'], texts.tooOften(node, year, limit))]),
    ...(kinds === undefined || kinds.includes(kind)
      ? []
      : [issue('reason-kind', ['kind'], texts.reasonMissing(node, kinds))]),
    ...(from === to ? [issue('same-day', ['to'], texts.sameDay(node, to))] : []),
  ];
}
