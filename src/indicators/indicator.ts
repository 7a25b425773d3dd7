import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Id,
  type Issue,
  issue,
  Label,
  type Path,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { Additivity } from './additivity.ts';
import { Direction } from './direction.ts';
import { Formula, type RollingGrain, type ToDateGrain } from './formula.ts';
import { texts } from './messages.ts';
import { Unit } from './unit.ts';

/** How often an indicator is reported; `event` for facts that come when they come, of which none is ever missing. */
export type ReportingGrain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'event';

/**
 * What a missing part does to a rolled-up value: `exclude` computes from the rest and says so, `zero` counts it as zero and
 * says so, `propagate` gives no value.
 */
export type MissingValues = 'exclude' | 'zero' | 'propagate';

/** How two values are set against each other: their difference, the growth in percent, or percentage points. */
export type Comparison = 'difference' | 'percent' | 'points';

/** Schema of {@link Comparison}. */
export const Comparison: Schema<Comparison> = schema<Comparison>()(() => z.enum(['difference', 'percent', 'points']));

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

/** Another indicator over a longer span that ends with the one asked for: to date, or over the last n periods of a grain. */
export interface CumulativeIndicator extends IndicatorBase {
  readonly kind: 'cumulative';
  readonly of: Id;
  readonly over:
    | { readonly kind: 'to-date'; readonly grain: ToDateGrain }
    | { readonly kind: 'rolling'; readonly periods: number; readonly grain: RollingGrain };
}

/** Done (1) or not (0). */
export interface MilestoneIndicator extends IndicatorBase {
  readonly kind: 'milestone';
  readonly grain: ReportingGrain;
  readonly additivity: Additivity;
}

/** What is measured: a closed union by `kind`. */
export type Indicator = BaseIndicator | RatioIndicator | DerivedIndicator | CumulativeIndicator | MilestoneIndicator;

const base = {
  id: Id,
  label: Label,
  family: Id,
  unit: Unit,
  direction: Direction,
  missing: z.enum(['exclude', 'zero', 'propagate']),
  comparison: Comparison,
  dataOwner: z.string().check(z.minLength(1)),
  dueDays: z.int().check(z.gte(0), z.lte(3660)),
  version: z.int().check(z.gte(1)),
  effective: z.strictObject({ from: CivilDate, to: z.exactOptional(CivilDate) }),
  definition: z.exactOptional(Label),
};
const reported = {
  grain: z.enum(['day', 'week', 'month', 'quarter', 'half', 'year', 'event']),
  additivity: Additivity,
};

/** Schema of {@link Indicator}; what only the other indicators can tell is checked by {@link IndicatorCatalog}. */
export const Indicator: Schema<Indicator> = /* @__PURE__ */ schema<Indicator>()(() =>
  z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('base'), ...base, ...reported }),
      z.strictObject({ kind: z.literal('ratio'), ...base, numerator: Id, denominator: Id }),
      z.strictObject({
        kind: z.literal('derived'),
        ...base,
        formula: Formula,
        leaves: z.exactOptional(
          z.strictObject({ grain: z.enum(['week', 'month', 'quarter', 'half', 'year']), additivity: Additivity }),
        ),
      }),
      z.strictObject({
        kind: z.literal('cumulative'),
        ...base,
        of: Id,
        over: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('to-date'), grain: z.enum(['year', 'half', 'quarter', 'month']) }),
          z.strictObject({
            kind: z.literal('rolling'),
            periods: z.int().check(z.gte(1), z.lte(1200)),
            grain: z.enum(['year', 'half', 'quarter', 'month', 'week']),
          }),
        ]),
      }),
      z.strictObject({ kind: z.literal('milestone'), ...base, ...reported }),
    ])
    .check(crossCheck(indicatorIssues)),
);

/** What does not fit together within one definition. */
function indicatorIssues(indicator: Indicator): Issue[] {
  const { effective, comparison, unit } = indicator;
  const backwards = effective.to !== undefined && effective.to < effective.from;
  return [
    ...(backwards
      ? [issue('dates-reversed', ['effective', 'to'], texts.datesReversed(effective.from, effective.to))]
      : []),
    ...(comparison === 'points' && unit.kind !== 'ratio'
      ? [issue('points-of-no-ratio', ['comparison'], texts.pointsOfNoRatio())]
      : []),
    ...('additivity' in indicator ? addedRatios(indicator.additivity, unit, ['additivity']) : []),
    ...('leaves' in indicator ? addedRatios(indicator.leaves.additivity, unit, ['leaves', 'additivity']) : []),
  ];
}

/** A ratio or a rate is never added up: neither over time nor over entities. */
function addedRatios(additivity: Additivity, unit: Unit, path: Path): Issue[] {
  if (unit.kind !== 'ratio' && unit.kind !== 'rate') return [];
  return (['time', 'entity'] as const)
    .filter((axis) => additivity[axis] === 'sum')
    .map((axis) => issue('ratio-added', [...path, axis], texts.ratioAdded()));
}
