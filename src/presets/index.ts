export {
  chinaCalendar,
  chinaCalendarVerifiedThrough,
  type FestivalMargin,
  springFestivalShutdown,
} from './china-calendar.ts';
export { WinterCity, type WinterStop, winterShutdowns, winterStops } from './china-calendar-winter.ts';
export { buildingDurations2012 } from './plan-templates-durations.ts';
export { eightKeyNodes, type KeyNodeList, keyNodeLists, type StandardNode } from './plan-templates-key-nodes.ts';
export { adjustmentByKeyNode, milestonesOnceAYear } from './plan-templates-adjusting.ts';
export { tripLights, worksLights } from './plan-templates-lights.ts';
export { offsetPlan } from './plan-templates-offsets.ts';
export {
  companyLeaders,
  type DepartmentPreset,
  departmentsOf,
  eightDepartments,
  type PostPreset,
} from './departments.ts';
export { controlModeAliases, controlModes } from './control-modes.ts';
export { riskMatrix5x5 } from './risk-matrix.ts';
export { deviationWarning, type TripOptions, type TripSteps, tripWarnings, worksLateWarning } from './warning-rules.ts';
export { exceptionalGate, sevenStageGates } from './stage-gates.ts';
export { type OperatingMeeting, operatingMeetings } from './operating-meetings.ts';
export {
  type PlanningMeeting,
  planningMeetingRules,
  type PlanningOffsets,
  sevenBeforeThreeAfter,
} from './planning-meetings.ts';
export { type Based, Basis } from './based.ts';
export { airport } from './industries/airport.ts';
export { cityServices } from './industries/city-services.ts';
export { customerOperations } from './industries/customer-operations.ts';
export { hospital } from './industries/hospital.ts';
export { hotel } from './industries/hotel.ts';
export { pipeNetwork } from './industries/pipe-network.ts';
export { productOperations } from './industries/product-operations.ts';
export { venue } from './industries/venue.ts';
export { wholesaleMarket } from './industries/wholesale-market.ts';
export {
  openPreset,
  type OpenPresetOptions,
  type PresetGoal,
  type PresetPlan,
  type PresetUnit,
} from './open-preset.ts';
export { parsePreset, Preset, type PresetItem, type PresetTarget, safeParsePreset } from './preset.ts';
export {
  departmentSixtyForty,
  projectForcedDistribution,
  safetyVetoes,
  teamDistributionCaps,
} from './real-estate-cn/appraisal.ts';
export { proposedAppraisal } from './real-estate-cn/appraisal-scheme.ts';
export { fourTiers, type PresetTier } from './real-estate-cn/four-tiers.ts';
export { realEstateAuthority } from './real-estate-cn/authority.ts';
export { type RealEstateOperations, realEstateOperations } from './real-estate-cn/operations.ts';
export { realEstateCn } from './real-estate-cn/real-estate-cn.ts';
export { sevenControls } from './real-estate-cn/seven-controls.ts';
export {
  cappedRatio,
  cycleScore,
  goalProgress,
  goalProgressStatus,
  type ScoringScheme,
  threeAnchors,
} from './scoring-schemes.ts';
export {
  type DepartmentPlanMonth,
  type DepartmentPlanRules,
  departmentPlanRules,
  departmentPlanScore,
  type PlanItemResult,
} from './department-plan-score.ts';
export { type CapabilityExample, capabilityExample } from './capability-example.ts';
