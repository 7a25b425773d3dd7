export {
  Evidence,
  judgeStep,
  type LifeEvent,
  type LifeJudgement,
  LifeStep,
  type Living,
  type StepNotice,
  type StepOutcome,
} from './life.ts';
export {
  parseRisk,
  Risk,
  RiskExposure,
  RiskKind,
  RiskRating,
  RiskResponse,
  RiskResponseKind,
  type RiskState,
  safeParseRisk,
} from './risk.ts';
export { parseRiskMatrix, RiskGrade, RiskMatrix, RiskScaleLevel, safeParseRiskMatrix } from './risk-matrix.ts';
export {
  EarlyWarningRule,
  MetricReading,
  parseEarlyWarningRule,
  safeParseEarlyWarningRule,
  WarningLevel,
  WarningNotify,
  WarningResponseKind,
  WarningTest,
  WatchedMetric,
} from './early-warning.ts';
export type {
  ClearedWarning,
  CustomWarning,
  CustomWarningContext,
  Warning,
  WarningProblem,
  WarningReport,
} from './warning.ts';
export { type Landing, landing, type LandingInput, type LandingMethod, type NoLanding } from './landing.ts';
