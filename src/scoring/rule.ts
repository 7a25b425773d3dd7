import type { Decimal } from '../foundation/index.ts';
import type { Includes, Interval } from './intervals.ts';
import type { PointRounding } from './point-rounding.ts';

/**
 * The number a rule looks at: the `attainment` ratio (1 = on target), the `actual` itself, or the `variance`
 * actual − target turned so that more is better.
 */
export type RuleBasis = 'attainment' | 'actual' | 'variance';

/**
 * How the distance is counted: `whole` counts completed units only, `started` counts a begun unit as a full one
 * (86 % against 90 %, per 10 %, is one step), `pro-rata` counts fractions. Rules seldom say; here it must be said.
 */
export type StepCount = 'whole' | 'started' | 'pro-rata';

interface Rounded {
  /** Rounding of the points; exact where left out. */
  readonly round?: PointRounding;
}

interface Bounded {
  /** Points are never below this. */
  readonly floor?: Decimal;
  /** Points are never above this. */
  readonly cap?: Decimal;
}

/** Attainment × `full`, with a cap, and with what a result under the floor gives (`gives: '0'`: under 60 nothing). */
export interface RatioRule extends Rounded {
  readonly kind: 'ratio';
  /** Points at exactly on target, such as `'100'`. */
  readonly full: Decimal;
  /** Points under `at` become `gives`, which is at most `at`. */
  readonly floor?: { readonly at: Decimal; readonly gives: Decimal };
  /** Most points, such as `'120'`. */
  readonly cap?: Decimal;
}

/** Points at the goal's own base, target and stretch, linear between (保底 / 目标 / 挑战). */
export interface AnchorsRule extends Rounded {
  readonly kind: 'anchors';
  /** Points at the base (the input's `baseline`), at the target and, where there is one, at the stretch. */
  readonly points: { readonly base: Decimal; readonly target: Decimal; readonly stretch?: Decimal };
  /** Short of the base: `zero` points, the base's points (`hold`), or the line carried on (`extend`). */
  readonly below: 'zero' | 'hold' | 'extend';
  /** Beyond the last anchor: its points (`hold`) or the line carried on (`extend`). */
  readonly above: 'hold' | 'extend';
}

/** Points along fixed corners, linear between. Positions rise strictly from corner to corner. */
export interface CurveRule extends Rounded {
  readonly kind: 'curve';
  readonly of: RuleBasis;
  readonly corners: readonly { readonly at: Decimal; readonly gives: Decimal }[];
  /** Before the first corner: its points or the first line carried on. */
  readonly below: 'hold' | 'extend';
  /** After the last corner: its points or the last line carried on. */
  readonly above: 'hold' | 'extend';
}

/** Different slopes on the two sides of the target: +10 a month early, −15 a month late. */
export interface SlopesRule extends Rounded, Bounded {
  readonly kind: 'slopes';
  /** What is measured; `variance` counts in the unit of the actual, `attainment` in ratio points. */
  readonly of: 'variance' | 'attainment';
  /** Points exactly on target. */
  readonly onTarget: Decimal;
  /** Points won per unit better than the target; zero or more. */
  readonly better: Slope;
  /** Points lost per unit worse; zero or more. */
  readonly worse: Slope;
}

/** So many points for each so many units. */
export interface Slope {
  /** Points per step, zero or more. */
  readonly points: Decimal;
  /** Size of one step, above zero. */
  readonly per: Decimal;
  readonly count: StepCount;
}

/** An interval table: the points of the interval that holds the number. */
export interface BandsRule extends Rounded {
  readonly kind: 'bands';
  readonly of: RuleBasis;
  /** Which end belongs to a band. */
  readonly includes: Includes;
  /** Adjacent intervals, in rising order, without hole or overlap; the first and last open-ended. */
  readonly bands: readonly ScoreBand[];
}

/** A band of {@link BandsRule}. */
export interface ScoreBand extends Interval {
  /** Points for a number in this band. */
  readonly gives: Decimal;
}

/** So many points for each step away from a mark: −5 for each started 10 % under 90 %. */
export interface StepRule extends Rounded, Bounded {
  readonly kind: 'step';
  readonly of: RuleBasis;
  /** Points at the mark and on its other side. */
  readonly start: Decimal;
  /** The mark where counting begins. */
  readonly from: Decimal;
  /** Which side of the mark counts. */
  readonly side: 'above' | 'below';
  /** Size of one step, above zero. */
  readonly per: Decimal;
  /** Points added per step; negative to deduct. */
  readonly gives: Decimal;
  readonly count: StepCount;
}

/** Points less a deduction for each event that happened, each kind with its own cap. */
export interface DeductionsRule extends Rounded, Bounded {
  readonly kind: 'deductions';
  /** Points where nothing happened. */
  readonly start: Decimal;
  readonly items: readonly DeductionItem[];
}

/** One kind of event and what it costs. */
export interface DeductionItem {
  /** Name of the event, as the input's `events` say it. */
  readonly event: string;
  /** Points off for each; negative for a bonus. Left out where the assessor says how many, within `range`. */
  readonly each?: Decimal;
  /** Least and most points off for one event, where the assessor decides. */
  readonly range?: { readonly least: Decimal; readonly most: Decimal };
  /** Most points this kind of event can cost (or give) in all. */
  readonly cap?: Decimal;
}

/** Linear from `worst` to `best`, held outside; either may be the larger number. */
export interface GoalpostsRule extends Rounded {
  readonly kind: 'goalposts';
  readonly of: RuleBasis;
  readonly worst: { readonly at: Decimal; readonly gives: Decimal };
  readonly best: { readonly at: Decimal; readonly gives: Decimal };
}

/** Full points at the target, fewer on both sides of it. */
export interface TentRule extends Rounded {
  readonly kind: 'tent';
  /** Points at the target. */
  readonly full: Decimal;
  /** Points at the foot and beyond; at most `full`. */
  readonly floor: Decimal;
  /** Whether the widths are a share of |target| or in its unit. */
  readonly unit: 'share' | 'absolute';
  /** Distance from the target down to the foot, above zero. */
  readonly below: Decimal;
  /** Distance from the target up to the foot, above zero. */
  readonly above: Decimal;
}

/** All or nothing: whether the target counts as met. */
export interface BooleanRule {
  readonly kind: 'boolean';
  readonly met: Decimal;
  readonly missed: Decimal;
}

/** Points set by a named person within bounds. */
export interface ManualRule extends Rounded {
  readonly kind: 'manual';
  readonly least: Decimal;
  readonly most: Decimal;
}

/** A function of the user's own, handed over by name in the options so that the rule itself stays data. */
export interface CustomRule extends Rounded, Bounded {
  readonly kind: 'custom';
  /** Name of the function in `options.functions`. */
  readonly name: string;
  /** Numbers for the function, by name. */
  readonly parameters?: Readonly<Record<string, Decimal>>;
}

/** How points are given: a closed union by `kind`, plain data. */
export type ScoringRule =
  | RatioRule
  | AnchorsRule
  | CurveRule
  | SlopesRule
  | BandsRule
  | StepRule
  | DeductionsRule
  | GoalpostsRule
  | TentRule
  | BooleanRule
  | ManualRule
  | CustomRule;
