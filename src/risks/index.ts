export {
  Evidence,
  judgeStep,
  takeStep,
  type LifeEvent,
  type LifeJudgement,
  LifeStep,
  type Living,
  type StepNotice,
  type StepContext,
  type StepEffect,
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
export {
  type HoltWintersLanding,
  type Landing,
  landing,
  type LandingInput,
  type LandingMethod,
  type NoLanding,
} from './landing.ts';
export { type Breach, type BreachInput, forecastBreach } from './forecast-breach.ts';
export { type RiskLine, type RiskRegister, riskRegister, type RiskRegisterOptions } from './risk-register.ts';
export { type WarningWork, warningWork, type WarningWorkers } from './warning-work.ts';
export { type RaiseOptions, raiseWarnings } from './raise-warnings.ts';
export { checkRiskMatrix, type RiskLevel, riskLevel } from './risk-level.ts';
export {
  type ChartPoint,
  type ChartTarget,
  type ControlChart,
  controlChart,
  type ControlChartOptions,
} from './control-chart.ts';
export type { SignalRule } from './xmr.ts';
export { type HoltWinters, holtWinters, type HoltWintersOptions, type NoHoltWinters } from './holt-winters.ts';
export {
  parseWarningCase,
  safeParseWarningCase,
  stepWarningCase,
  WarningCase,
  type WarningCaseEvent,
  type WarningCaseState,
  warningLife,
  type WarningSurroundings,
} from './warning-case.ts';
export { type RiskEvent, riskLife, stepRisk } from './risk-life.ts';
