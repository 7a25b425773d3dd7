import { issue, type Issue } from '../../foundation/index.ts';
import type { Baseline, NodeProgress, Plan, PlanNode } from '../../plans/index.ts';
import { texts } from '../messages.ts';
import { type NodeFacts, wholePercent } from './node-facts.ts';

const nodeFields = [
  'standard',
  'entity',
  'supports',
  'owner',
  'department',
  'weight',
  'completion',
  'evidence',
  'controls',
  'permit',
  'offset',
] as const;
const reportFields = ['forecastFinish', 'evidence', 'by', 'note'] as const;

/** What is written from, as far as Project has no place for it. */
export interface Carried {
  readonly baselines: readonly Baseline[];
  readonly progress: readonly NodeProgress[];
  readonly facts: ReadonlyMap<string, NodeFacts>;
}

/** What Project has no place for. */
export function notCarried(plans: readonly Plan[], { baselines, progress, facts }: Carried): Issue[] {
  return [
    ...plans.flatMap(({ nodes }, plan) => nodes.flatMap((node, at) => nodeLost(node, [plan, 'nodes', at]))),
    ...baselines.slice(11).map(({ id }, at) => issue('baseline-lost', ['baselines', at + 11], texts.baselineLost(id))),
    ...progress.flatMap((report, at) =>
      reportFields
        .filter((field) => report[field] !== undefined)
        .map((field) => issue('field-lost', ['progress', at, field], texts.fieldLost(report.node, field))),
    ),
    ...[...facts].flatMap(([node, fact]) => percentLost(node, fact)),
  ];
}

function nodeLost(node: PlanNode, path: readonly (string | number)[]): Issue[] {
  const lost = nodeFields
    .filter((field) => node[field] !== undefined)
    .map((field) => issue('field-lost', [...path, field], texts.fieldLost(node.id, field)));
  if (node.constraint?.hard !== true) return lost;
  return [...lost, issue('field-lost', [...path, 'constraint', 'hard'], texts.fieldLost(node.id, 'constraint.hard'))];
}

/** A percent that had to be made whole, or kept below 100. */
function percentLost(node: string, fact: NodeFacts): Issue[] {
  const { percent, percentIn } = fact;
  const written = wholePercent(fact);
  if (typeof percent !== 'string' || percentIn === undefined || Number(percent) === written) return [];
  return [issue('percent-lost', ['progress', percentIn, 'percent'], texts.percentLost(node, percent, written))];
}
