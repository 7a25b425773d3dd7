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
export { margin, moic } from './multiple.ts';
export { type Payback, payback, type PaybackOptions } from './payback.ts';
export { type CashPositive, cashPositive } from './cash-positive.ts';
export { type PeakFunding, peakFunding } from './peak-funding.ts';
export type { CriteriaBaseline, SuccessCriteria, SuccessDimension } from './success-criteria.ts';
