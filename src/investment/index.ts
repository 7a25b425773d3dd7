export { Flow, type FlowInput } from './flow.ts';
export {
  type MultipleRates,
  type NoRate,
  type NoRateReason,
  type RateInput,
  type RateOfReturn,
  type RateOptions,
  type RootPick,
  type UniqueRate,
} from './rate.ts';
export { irr, xirr } from './irr.ts';
export { npv, type NpvOptions, xnpv, type XnpvOptions } from './npv.ts';
export { mirr } from './mirr.ts';
export { type InvestedMultiple, type Margin, margin, moic } from './multiple.ts';
export { type Payback, payback, type PaybackOptions } from './payback.ts';
export { type CashPositive, cashPositive } from './cash-positive.ts';
export { type PeakFunding, peakFunding } from './peak-funding.ts';
export { type OwnFundsOptions, type OwnFundsReturn, ownFundsReturn, type TiedFunds } from './own-funds-return.ts';
export { type PeriodReceipts, type ReceiptsProfile, receiptsPlan, type ReceiptsSource } from './receipts-plan.ts';
export type { DeviationThreshold } from './deviation.ts';
export {
  type CriteriaBaseline,
  parseSuccessCriteria,
  SuccessCriteria,
  type SuccessDimension,
} from './success-criteria.ts';
export { type DimensionJudgement, judgeSuccess, type SuccessInput, type SuccessJudgement } from './judge-success.ts';
export {
  type EarnedValue,
  earnedValue,
  type EarnedValueForecast,
  type EarnedValueInput,
  type FinalCost,
} from './earned-value.ts';
export { type EarnedSchedule, earnedSchedule, type EarnedScheduleInput } from './earned-schedule.ts';
export { basisFlows, FlowBasis, FlowCategory, ProjectFlow } from './project-flow.ts';
export {
  compareVersions,
  type PlanVersionFlows,
  type VersionOptions,
  type VersionReturns,
} from './compare-versions.ts';
export {
  type DeviationCause,
  InvestmentTracking,
  parseInvestmentTracking,
  safeParseInvestmentTracking,
  type TrackedMonth,
  TrackingDimension,
  type TrackingSeries,
} from './tracking.ts';
export {
  type DeviationEvent,
  type DeviationFinding,
  type TrackedAmounts,
  type TrackedDimension,
  type TrackedInvestment,
  type TrackedPeriod,
  trackInvestment,
  type TrackingOptions,
} from './track-investment.ts';
export { datedFlows, type DatedFlowsOptions, type PeriodicFlows } from './dated-flows.ts';
export {
  judgeStages,
  type StageDimension,
  type StageJudgement,
  type StageJudgements,
  type StageReading,
} from './judge-stages.ts';
export {
  type DimensionDefinition,
  type HandoverInspections,
  handoverPassRate,
  type HandoverPassRate,
  successDimensions,
} from './success-dimensions.ts';
