import * as z from 'zod/mini';
import {
  crossCheck,
  CivilDate,
  type Decimal,
  Id,
  issue,
  type Issue,
  Label,
  parse,
  type Result,
  safeParse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { notNegative, signedDays, wholeDays } from './ranges.ts';
import { texts } from './messages.ts';

/**
 * The tier of a plan or of a node: 1 head-office key nodes (公司总部关键节点, milestones), 2 the project's main plan
 * (项目主项计划, level one), 3 its special plans (项目专项计划), 4 a department's monthly plan (部门月度计划).
 */
export type PlanTier = 1 | 2 | 3 | 4;

/** Schema of {@link PlanTier}. */
export const PlanTier: Schema<PlanTier> = schema<PlanTier>()(() => z.literal([1, 2, 3, 4]));

/** What must be shown before a node counts as done, such as a signed start order. */
export interface EvidenceRequirement {
  /** Identifies it within the node, such as `start-order`. */
  readonly id: Id;
  /** Name for people, such as `总监签发的开工令`. */
  readonly label: Label;
}

/** Schema of {@link EvidenceRequirement}. */
export const EvidenceRequirement: Schema<EvidenceRequirement> = schema<EvidenceRequirement>()(() =>
  z.strictObject({ id: Id, label: Label }),
);

/**
 * A date imposed on a node beside its links: start or finish no earlier than (`SNET`, `FNET`), no later than (`SNLT`,
 * `FNLT`), on (`MSO`, `MFO`); `ALAP` takes no date.
 */
export type ConstraintType = 'SNET' | 'SNLT' | 'FNET' | 'FNLT' | 'MSO' | 'MFO' | 'ALAP';

/** A date imposed on a node. */
export interface NodeConstraint {
  /** Which edge of the node, and in which direction. */
  readonly type: ConstraintType;
  /** The date, inclusive; left out for `ALAP` alone. */
  readonly at?: CivilDate;
  /** True where it breaks links rather than showing negative float; soft where left out. */
  readonly hard?: boolean;
}

/** Schema of {@link NodeConstraint}. */
export const NodeConstraint: Schema<NodeConstraint> = schema<NodeConstraint>()(() =>
  z
    .strictObject({
      type: z.enum(['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO', 'ALAP']),
      at: z.exactOptional(CivilDate),
      hard: z.exactOptional(z.boolean()),
    })
    .check(
      crossCheck(({ type, at }) =>
        (type === 'ALAP') === (at === undefined) ? [] : [issue('constraint-date', ['at'], texts.constraintDate(type))],
      ),
    ),
);

/** How far from an anchor, such as 90 days after the land was won. */
export interface AnchorOffset {
  /** The anchor: another node, such as land, site handed over, start, topping out, opening. */
  readonly node: Id;
  /** Which of the anchor's dates; the finish where left out. */
  readonly edge?: 'start' | 'finish';
  /** How long after it; below zero before it. */
  readonly days: number;
  /** What that is counted in: calendar days where left out, working days of this node's calendar, or months of the calendar. */
  readonly unit?: 'day' | 'workday' | 'month';
}

/** A date told as so many days from other nodes, such as "30 days before topping out or 120 before opening, the earlier". */
export interface NodeOffset {
  /** Which of this node's dates it sets. */
  readonly edge: 'start' | 'finish';
  /** Which date holds where there are several anchors. */
  readonly wins: 'later' | 'earlier';
  /** The anchors. */
  readonly from: readonly AnchorOffset[];
}

/** Schema of {@link NodeOffset}. */
export const NodeOffset: Schema<NodeOffset> = schema<NodeOffset>()(() =>
  z.strictObject({
    edge: z.enum(['start', 'finish']),
    wins: z.enum(['later', 'earlier']),
    from: z
      .array(
        z.strictObject({
          node: Id,
          edge: z.exactOptional(z.enum(['start', 'finish'])),
          days: signedDays,
          unit: z.exactOptional(z.enum(['day', 'workday', 'month'])),
        }),
      )
      .check(z.minLength(1)),
  }),
);

/** One node (节点) of a plan: something to be done or reached by a day, by somebody, proved by something. */
export interface PlanNode {
  /** Identifies it among all nodes of the project's plans, such as `open-b1`. */
  readonly id: Id;
  /** Name for people, such as `一批次开盘`. */
  readonly label: Label;
  /** Its tier: 1 to 4. Never higher than that of the plan that holds it. */
  readonly tier: PlanTier;
  /** The standard node it is an instance of, such as `open`: what adjustment rules, gates and supply go by. */
  readonly standard?: Id;
  /** The batch or building it belongs to; the plan's own entity where left out. */
  readonly entity?: Id;
  /** The node of the tier above that it helps to reach. */
  readonly supports?: Id;
  /** The post or role that answers for it (责任人). */
  readonly owner?: Id;
  /** The department that does it. */
  readonly department?: Id;
  /** What it counts beside other nodes, 0 or more; any scale. */
  readonly weight?: Decimal;
  /** When it is done (完成标准), in a sentence. */
  readonly completion?: Label;
  /** What must be shown for that. */
  readonly evidence?: readonly EvidenceRequirement[];
  /** What it is controlled for, such as the tags of `sevenControls` (七控). */
  readonly controls?: readonly Id[];
  /** The kind of certificate (证照) that its finish brings, such as `pre-sale-permit`; it is then outside our hands. */
  readonly permit?: Id;
  /** Of a node without duration: it stands at the start of its day, or (where left out) at its end. */
  readonly milestone?: 'start' | 'finish';
  /** Days of its own calendar, whole; 0 where left out. */
  readonly duration?: number;
  /** Id of the calendar it works on, among those given when it is scheduled; every day where left out. */
  readonly calendar?: Id;
  /** A date imposed on it. */
  readonly constraint?: NodeConstraint;
  /** A date told from other nodes: `schedulePlan` and `schedulePlans` find it and hold the node to it. */
  readonly offset?: NodeOffset;
  /** A last day that is watched and does not move it. */
  readonly deadline?: CivilDate;
  /** Planned first day; left out where not yet scheduled. */
  readonly start?: CivilDate;
  /** Planned last day, inclusive: the day it is due; left out where not yet scheduled. */
  readonly finish?: CivilDate;
}

/** Schema of {@link PlanNode}. */
export const PlanNode: Schema<PlanNode> = schema<PlanNode>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      tier: PlanTier,
      standard: z.exactOptional(Id),
      entity: z.exactOptional(Id),
      supports: z.exactOptional(Id),
      owner: z.exactOptional(Id),
      department: z.exactOptional(Id),
      weight: z.exactOptional(notNegative),
      completion: z.exactOptional(Label),
      evidence: z.exactOptional(z.array(EvidenceRequirement)),
      controls: z.exactOptional(z.array(Id)),
      permit: z.exactOptional(Id),
      milestone: z.exactOptional(z.enum(['start', 'finish'])),
      duration: z.exactOptional(wholeDays),
      calendar: z.exactOptional(Id),
      constraint: z.exactOptional(NodeConstraint),
      offset: z.exactOptional(NodeOffset),
      deadline: z.exactOptional(CivilDate),
      start: z.exactOptional(CivilDate),
      finish: z.exactOptional(CivilDate),
    })
    .check(crossCheck(nodeIssues)),
);

/** Reads a node, or throws `HoshinError` with all its issues. */
export function parsePlanNode(json: unknown): PlanNode {
  return parse(PlanNode, json);
}

/** Reads a node, or gives all its issues. */
export function safeParsePlanNode(json: unknown): Result<PlanNode> {
  return safeParse(PlanNode, json);
}

function nodeIssues({ id, start, finish, milestone, duration }: PlanNode): Issue[] {
  const issues: Issue[] = [];
  if (start !== undefined && finish !== undefined && finish < start) {
    issues.push(issue('backwards-node', ['finish'], texts.backwardsNode(id, start, finish)));
  }
  if (milestone !== undefined && duration !== undefined && duration > 0) {
    issues.push(issue('milestone-duration', ['duration'], texts.milestoneDuration(id, duration)));
  }
  return issues;
}
