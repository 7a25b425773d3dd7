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
  type ScheduledAs,
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
export { NodeAdjustment, NodeAdjustments } from './adjustment/adjustment.ts';
export { AdjustmentPolicy, type AdjustmentRule } from './adjustment/adjustment-policy.ts';
export {
  type AdjustmentJudgement,
  judgeAdjustment,
  type JudgeAdjustmentOptions,
} from './adjustment/judge-adjustment.ts';
export { adjustBaseline, type AdjustedBaselineSaid } from './adjustment/adjust-baseline.ts';
export { type AdjustmentRate, adjustmentRate } from './adjustment/adjustment-rate.ts';
export { type MovedNode, type MovedThrough, whatMoved } from './adjustment/what-moved.ts';
export {
  NodeEdit,
  reschedulePlans,
  type ReschedulePlansOptions,
  type ReschedulePlansResult,
} from './adjustment/reschedule-plans.ts';
export {
  type Achievement,
  achievement,
  type AchievementGroup,
  type AchievementOptions,
} from './tracking/achievement.ts';
export { type ControlTag, findControls, type NodeControl } from './tracking/find-controls.ts';
export {
  forecastPlans,
  type ForecastPlansOptions,
  type PlansForecast,
  type ReportedForecast,
} from './tracking/forecast-plans.ts';
export { forecastNodes, type NodeForecast } from './tracking/forecast-nodes.ts';
export { type MonthSupply, supplyByMonth, type SupplyNode, type SupplyPlan } from './tracking/supply.ts';
export {
  type PermitAsk,
  type PermitCondition,
  type PermitFacts,
  type PermitStanding,
  judgePermitGate,
  PermitGate,
} from './permits/permit-gate.ts';
export { preSaleGate } from './permits/pre-sale-gate.ts';
export { Certificate, type CertificateDuty, certificateDuties } from './permits/certificate.ts';
export {
  AddedItem,
  type MonthlyItem,
  monthlyPlan,
  type MonthlyPlan,
  type MonthlyPlanOptions,
} from './monthly/monthly-plan.ts';
export { type MonthResult, monthResults } from './monthly/month-results.ts';
export { lookAhead, type LookAheadItem, type LookAheadOptions } from './monthly/look-ahead.ts';
