export { type ConstraintType, EvidenceRequirement, NodeConstraint, PlanNode, PlanTier } from './node.ts';
export { type LagUnit, parsePlan, Plan, PlanLink, Plans, safeParsePlan } from './plan.ts';
export { EvidenceGiven, NodeProgress, NodeProgressList, parseNodeProgress, safeParseNodeProgress } from './progress.ts';
export { Baseline, BaselineDate, Baselines, parseBaseline, safeParseBaseline } from './baseline.ts';
export { DayBounds, LightRule, LightScheme, parseLightScheme, safeParseLightScheme } from './light-scheme.ts';
export { parsePlanNode, safeParsePlanNode } from './node.ts';
export { activeBaseline, activeBaselines } from './baseline.ts';
export { EvidencePolicy, NodeState, type NodeStatesOptions, nodeStates } from './node-states.ts';
export {
  lightHistory,
  type LightOfNodeOptions,
  lightOfNode,
  type LightsOptions,
  lightsOf,
  NodeDate,
  type NodeLight,
} from './light.ts';
export * from './network/index.ts';
export { type PlanSchedule, schedulePlan, type SchedulePlanOptions } from './schedule-plan.ts';
export { checkTiers, type CheckTiersOptions, type TierFault, type TierFinding } from './tiers/check-tiers.ts';
export { type LightOf, type NodeRollUp, rollUpTiers, type RollUpOptions, type RollUpPart } from './tiers/roll-up.ts';
