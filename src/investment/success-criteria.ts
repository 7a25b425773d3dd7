import type { CivilDate, Decimal, Id, Label } from '../foundation/index.ts';
import type { LightCode } from '../scoring/index.ts';

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
