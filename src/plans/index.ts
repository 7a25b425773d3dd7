export { type ConstraintType, EvidenceRequirement, NodeConstraint, PlanNode, PlanTier } from './node.ts';
export { type LagUnit, parsePlan, Plan, PlanLink, Plans, safeParsePlan } from './plan.ts';
export {
  EvidenceGiven,
  NodeProgress,
  NodeProgressList,
  parseNodeProgress,
  safeParseNodeProgress,
} from './progress.ts';
export { Baseline, BaselineDate, Baselines, parseBaseline, safeParseBaseline } from './baseline.ts';
export {
  DayRange,
  LightRule,
  LightScheme,
  parseLightScheme,
  safeParseLightScheme,
} from './light-scheme.ts';
