export { amend, frameworkAt } from './amend.ts';
export { Amendment, AppliedAmendment, parseAmendment, safeParseAmendment } from './amendment.ts';
export { Change, type Collection, type FrameworkItems, type PutChange } from './change.ts';
export { explain, type Explained, type ExplainOptions } from './explain.ts';
export {
  type CashFlowFact,
  type CaseFact,
  type CertificateFact,
  Fact,
  type FactHead,
  type GateFact,
  type VetoFact,
  type IncidentFact,
  type MeasurementFact,
  type ProgressFact,
  type RatingFact,
  type ResolutionFact,
  type RiskFact,
  type SubmissionFact,
} from './fact.ts';
export { Ledger, parseLedger, safeParseLedger } from './ledger.ts';
export { OperatingFramework, parseFramework, safeParseFramework } from './operating-framework.ts';
export { type KeyFigure, Platform } from './platform.ts';
export { AttainmentLight, type IndexWeights, type LandingPolicy, Policies } from './policies.ts';
export { assess, type AssessOptions } from './assess.ts';
export { type GoalPicture } from './goal-picture.ts';
export { goalsShown } from './goals-shown.ts';
export { type InformationSystem, type ReportingFault } from './information.ts';
export { type Days } from './figures.ts';
export type {
  ContractStanding,
  DeliverablesSystem,
  FundsElement,
  GoalElement,
  KeyFigureRow,
  OpenResolution,
  OperatingPicture,
  OperationsSystem,
  PerformanceSystem,
  PictureWarning,
  Standing,
  Unknown,
} from './picture.ts';
export { type PlanElement } from './plan-element.ts';
export { type LightCounts } from './node-tally.ts';
export { record } from './record.ts';
export { diff } from './diff.ts';
export type {
  FromTo,
  GoalChange,
  KeyFigureChange,
  NodeChange,
  PictureDiff,
  PictureStamp,
  RateChange,
  ResolutionChange,
  UnknownChange,
  WarningChange,
} from './picture-diff.ts';
export {
  emptySummary,
  parseSummary,
  safeParseSummary,
  Summary,
  type SummaryFigure,
  type SummaryHead,
  type SummaryNodes,
  type SummaryPart,
  type SummaryReporting,
} from './summary.ts';
export { partial, type PartialOptions } from './partial.ts';
export { merge } from './merge.ts';
export { finish, type FinishOptions } from './finish.ts';
export { type ChangeNote, type FieldChange, type FrameworkVersion, history, type HistoryOptions } from './history.ts';
export { FollowedInvestment } from './project-plans.ts';
export { type CashPosition } from './cash-position.ts';
export {
  type DocumentFormat,
  documentVersions,
  type UpgradeChange,
  type UpgradedDocument,
  upgradeDocument,
  type UpgradeStep,
} from './upgrade.ts';
