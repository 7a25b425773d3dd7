import type { CivilDate, Decimal, DecimalInput, Id, Issue, Label } from '../foundation/index.ts';
import type { LightCode } from '../scoring/index.ts';

/** A dated amount as functions accept it: decimal text or a safe integer, positive received, negative paid. */
export interface FlowInput {
  readonly date: string;
  readonly amount: DecimalInput;
}
/** A dated amount: positive received, negative paid. */
export interface Flow {
  readonly date: CivilDate;
  readonly amount: Decimal;
}
/** A rate per period or per year, as a number above −1 or as decimal text: `0.14`, `'0.14'`. */
export type RateInput = number | string;
/** Rule by which one of several rates is picked. */
export type RootPick = 'least-non-negative' | 'nearest-to-ten-percent' | 'lowest' | 'highest';
/** Why there is no rate. */
export type NoRateReason = 'empty' | 'all-inflow' | 'all-outflow' | 'single-date' | 'no-real-root' | 'out-of-range';
/** The one rate at which the present value is zero. */
export interface UniqueRate {
  readonly kind: 'unique';
  readonly rate: number;
}
/** Several rates do it: all of them ascending, and the one picked by a named rule. */
export interface MultipleRates {
  readonly kind: 'multiple';
  readonly rate: number;
  readonly rates: readonly number[];
  readonly picked: RootPick;
}
/** No rate does it, and why. */
export interface NoRate {
  readonly kind: 'none';
  readonly reason: NoRateReason;
  readonly because: Label;
}
/** What irr and xirr give. */
export type RateOfReturn = UniqueRate | MultipleRates | NoRate;

/** When the balance of a series turns positive. */
export interface CashPositive {
  readonly kind: 'permanent' | 'temporary' | 'never' | 'never-negative' | 'empty';
  /** First date on which the cumulative amount reaches zero after having been negative. */
  readonly first: CivilDate | null;
  /** First date from which the cumulative amount is never negative again. */
  readonly permanent: CivilDate | null;
  /** Cumulative amount at the end of the series. */
  readonly final: Decimal;
}
/** The deepest cumulative deficit, as a positive amount, and the first date on which it is reached. */
export interface PeakFunding {
  readonly amount: Decimal;
  readonly date: CivilDate | null;
}

/** How a dimension of success is measured and judged. */
export interface SuccessDimension {
  readonly id: Id;
  readonly label: Label;
  /** Unit of the values, such as `万元` or `%`. */
  readonly unit: Label;
  /** Which way is better. */
  readonly direction: 'increase' | 'decrease';
  /** Deviation as a share of the baseline, or as a plain difference (percentage points). */
  readonly deviation: 'percent' | 'points';
  /** Adverse deviations beyond which the light changes, mildest first. */
  readonly thresholds: readonly { readonly beyond: Decimal; readonly light: Exclude<LightCode, 'unknown'> }[];
}
/** The values one version of the plan set for the dimensions. */
export interface CriteriaBaseline {
  readonly version: Id;
  readonly label: Label;
  readonly setOn: CivilDate;
  readonly values: Readonly<Record<Id, Decimal | null>>;
}
/** The success criteria (成功标尺) of a project: dimensions, and a baseline per version of the plan. */
export interface SuccessCriteria {
  readonly project: Id;
  readonly dimensions: readonly SuccessDimension[];
  readonly baselines: readonly CriteriaBaseline[];
}
/** A problem shared by the functions of this room. */
export type InvestmentIssue = Issue;
