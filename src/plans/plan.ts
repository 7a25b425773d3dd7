import * as z from 'zod/mini';
import {
  crossCheck,
  duplicateIds,
  Id,
  issue,
  type Issue,
  Label,
  type Result,
  type Schema,
  parse,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { signedDays } from './ranges.ts';
import { texts } from './messages.ts';
import { PlanNode, PlanTier } from './node.ts';

/** What a lag is counted in: working days of the lag's calendar, calendar days, or percent of the predecessor. */
export type LagUnit = 'workday' | 'day' | 'percent';

/** That one node waits for another. */
export interface PlanLink {
  /** The predecessor. */
  readonly from: Id;
  /** The successor. */
  readonly to: Id;
  /** Finish to start, start to start, finish to finish, start to finish. */
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
  /** How long after (or, below zero, before); 0 where left out. */
  readonly lag?: number;
  /** What the lag is counted in; working days where left out. */
  readonly unit?: LagUnit;
}

/** Schema of {@link PlanLink}. */
export const PlanLink: Schema<PlanLink> = schema<PlanLink>()(() =>
  z.strictObject({
    from: Id,
    to: Id,
    type: z.enum(['FS', 'SS', 'FF', 'SF']),
    lag: z.exactOptional(signedDays),
    unit: z.exactOptional(z.enum(['workday', 'day', 'percent'])),
  }),
);

/** One plan of a project: who owns it, who may set it, who may change it, and its nodes. */
export interface Plan {
  /** Identifies it, such as `riverside-main`. */
  readonly id: Id;
  /** Name for people. */
  readonly label: Label;
  /** The project (or batch) it is of: the id of an entity of the organisation. */
  readonly entity: Id;
  /** Its tier: 1 key nodes, 2 main plan, 3 special plan, 4 monthly plan. */
  readonly tier: PlanTier;
  /** What a special plan is about, such as `design`, `tender`, `permits`; or the month of a monthly plan's department. */
  readonly subject?: Id;
  /** The post or department that answers for it. */
  readonly owner: Id;
  /** Roles that may set it (编制). */
  readonly maySet: readonly Id[];
  /** Roles that may change it (调整) where no finer rule says otherwise. */
  readonly mayChange: readonly Id[];
  /** Its nodes, in the order they are shown. */
  readonly nodes: readonly PlanNode[];
  /** Its links. They may reach nodes of other plans of the same project. */
  readonly links?: readonly PlanLink[];
}

/**
 * Schema of {@link Plan}. Across its parts it checks duplicate ids, nodes of a higher tier than the plan's, and links
 * from a node to itself. What needs the other plans of the project is found by `checkTiers`.
 */
export const Plan: Schema<Plan> = schema<Plan>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      entity: Id,
      tier: PlanTier,
      subject: z.exactOptional(Id),
      owner: Id,
      maySet: z.array(Id),
      mayChange: z.array(Id),
      nodes: z.array(PlanNode),
      links: z.exactOptional(z.array(PlanLink)),
    })
    .check(crossCheck(planIssues)),
);

/** Schema of all plans of a project, or of many. */
export const Plans: Schema<readonly Plan[]> = schema<readonly Plan[]>()(() => z.array(Plan));

function planIssues({ id, tier, nodes, links = [] }: Plan): Issue[] {
  return [
    ...duplicateIds(
      nodes.map((node) => node.id),
      (at) => ['nodes', at, 'id'],
    ),
    ...nodes.flatMap((node, at) =>
      node.tier < tier ? [issue('tier-above-plan', ['nodes', at, 'tier'], texts.tierAbovePlan(node.id, id))] : [],
    ),
    ...links.flatMap(({ from, to }, at) =>
      from === to ? [issue('self-link', ['links', at], texts.selfLink(from))] : [],
    ),
  ];
}

/**
 * Reads a plan, or throws `HoshinError` with all its issues.
 *
 * @example
 * import { parsePlan } from 'hoshin/plans';
 * const plan = parsePlan({
 *   id: 'keys', label: { zh: '关键节点计划', en: 'Key nodes' }, entity: 'project-a', tier: 1,
 *   owner: 'operations', maySet: ['operations'], mayChange: ['president'],
 *   nodes: [{ id: 'open', label: { zh: '开盘', en: 'Opening' }, tier: 1, finish: '2026-09-26' }],
 * });
 * plan.nodes[0]?.finish; // => '2026-09-26'
 */
export function parsePlan(json: unknown): Plan {
  return parse(Plan, json);
}

/** Reads a plan, or gives all its issues. */
export function safeParsePlan(json: unknown): Result<Plan> {
  return safeParse(Plan, json);
}
