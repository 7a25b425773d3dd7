import type { CivilDate, Id, Label } from '../foundation/index.ts';
import type { Additivity } from './additivity.ts';
import type { Direction } from './direction.ts';
import type { Formula, ToDateGrain } from './formula.ts';
import type { Unit } from './unit.ts';

/** How often an indicator is reported; `event` for facts that come when they come, of which none is ever missing. */
export type ReportingGrain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'event';

/**
 * What a missing part does to a rolled-up value: `exclude` computes from the rest and says so, `zero` counts it as zero and
 * says so, `propagate` gives no value.
 */
export type MissingValues = 'exclude' | 'zero' | 'propagate';

/** How two values are set against each other: their difference, the growth in percent, or percentage points. */
export type Comparison = 'difference' | 'percent' | 'points';

/** What every kind of indicator states. */
export interface IndicatorBase {
  readonly id: Id;
  readonly label: Label;
  /** The family it belongs to. */
  readonly family: Id;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly missing: MissingValues;
  readonly comparison: Comparison;
  /** Who answers for the figure: a department or a position. */
  readonly dataOwner: string;
  /** Days after a period's end by which it is to be reported. */
  readonly dueDays: number;
  /** 1, 2, 3, …: versions of one id follow one another. */
  readonly version: number;
  /** When this version holds; `to` is the last day, and is left out while it lasts. */
  readonly effective: { readonly from: CivilDate; readonly to?: CivilDate };
  /** What it means and how it is counted, for people. */
  readonly definition?: Label;
}

/** Measured: its facts are reported. */
export interface BaseIndicator extends IndicatorBase {
  readonly kind: 'base';
  readonly grain: ReportingGrain;
  readonly additivity: Additivity;
}

/** One over another, at every level and over every span the ratio of the sums, never a mean of ratios. */
export interface RatioIndicator extends IndicatorBase {
  readonly kind: 'ratio';
  readonly numerator: Id;
  readonly denominator: Id;
}

/** Computed by a formula. */
export interface DerivedIndicator extends IndicatorBase {
  readonly kind: 'derived';
  readonly formula: Formula;
  /**
   * Where the formula is evaluated: on the rolled-up inputs (left out), or entity by entity and period by period and
   * then rolled up as declared (price × volume).
   */
  readonly leaves?: { readonly grain: 'week' | 'month' | 'quarter' | 'half' | 'year'; readonly additivity: Additivity };
}

/** Another indicator over a longer span: to date, or over the last n periods. */
export interface CumulativeIndicator extends IndicatorBase {
  readonly kind: 'cumulative';
  readonly of: Id;
  readonly over:
    | { readonly kind: 'to-date'; readonly grain: ToDateGrain }
    | { readonly kind: 'rolling'; readonly periods: number };
}

/** Done (1) or not (0). */
export interface MilestoneIndicator extends IndicatorBase {
  readonly kind: 'milestone';
  readonly grain: ReportingGrain;
  readonly additivity: Additivity;
}

/** What is measured: a closed union by `kind`. */
export type Indicator = BaseIndicator | RatioIndicator | DerivedIndicator | CumulativeIndicator | MilestoneIndicator;

/** A family of indicators, such as 销售类. */
export interface Family {
  readonly id: Id;
  readonly label: Label;
}

/** The families in use and the indicators in them, checked as a whole. */
export interface IndicatorCatalog {
  readonly families: readonly Family[];
  readonly indicators: readonly Indicator[];
}
