export {
  type AnchorOffset,
  type ConstraintType,
  EvidenceRequirement,
  NodeConstraint,
  NodeOffset,
  PlanNode,
  PlanTier,
} from './node.ts';
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
  NodeLight,
} from './light.ts';
export * from './network/index.ts';
export {
  type PlanSchedule,
  type PlansSchedule,
  schedulePlan,
  type SchedulePlanOptions,
  schedulePlans,
} from './schedule-plan.ts';
export { checkTiers, type CheckTiersOptions, type TierFault, type TierFinding } from './tiers/check-tiers.ts';
export { type LightOf, type NodeRollUp, rollUpTiers, type RollUpOptions, type RollUpPart } from './tiers/roll-up.ts';
export { DayFormula } from './template/formula.ts';
export { type ParameterOption, ParameterValues, TemplateParameter } from './template/parameter.ts';
export {
  parsePlanTemplate,
  PlanTemplate,
  safeParsePlanTemplate,
  type TemplateAnchor,
  type TemplateCompletion,
  TemplateCondition,
  type TemplateLevel,
  TemplateLink,
  TemplateNode,
  TemplateOffset,
  TemplatePlan,
  TemplateProfile,
} from './template/template.ts';
export { TemplateBatch, TemplateBuilding } from './template/units.ts';
export {
  instantiateTemplate,
  type TemplateDuration,
  type TemplateInstance,
  type TemplateProject,
} from './template/instantiate.ts';
export { baselineOf, type BaselineSaid } from './baseline-of.ts';
export { compareBaselines, type DateVariance, planVariance } from './plan-variance.ts';
export { type NeededOpening, neededOpenings, SalesDemand } from './setting/needed-openings.ts';
export { AskedDate, draftKeyNodes, type KeyNodeDraft, type Shortage } from './setting/draft-key-nodes.ts';
export {
  KeyNodeSetting,
  parseKeyNodeSetting,
  safeParseKeyNodeSetting,
  type SettingEvent,
  SettingEventGiven,
  type SettingState,
  SettingStep,
  type ShownShortage,
} from './setting/setting.ts';
export {
  baselineOfSetting,
  keyNodeLife,
  type SettingContext,
  type SettingOutcome,
  stepKeyNodes,
} from './setting/step-key-nodes.ts';
