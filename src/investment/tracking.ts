import * as z from 'zod/mini';
import {
  crossCheck,
  Decimal,
  duplicateIds,
  grainOf,
  Id,
  issue,
  type Issue,
  Label,
  parse,
  Period,
  type Result,
  type Schema,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { type DeviationRule, DeviationThresholds } from './deviation.ts';
import { texts } from './tracking-messages.ts';

/**
 * What the monthly and quarterly report of a project follows: cost execution (成本执行), schedule execution (进度执行),
 * collections (销售回款) and the funding plan (资金计划执行).
 */
export type TrackingDimension = 'cost' | 'schedule' | 'receipts' | 'funding';

/** Schema of {@link TrackingDimension}. */
export const TrackingDimension: Schema<TrackingDimension> = schema<TrackingDimension>()(() =>
  z.enum(['cost', 'schedule', 'receipts', 'funding']),
);

/** Plan and actual of one month, for that month alone. */
export interface TrackedMonth {
  /** `2026-03`. */
  readonly month: Period;
  readonly planned: Decimal;
  /** Null where not reported, which is not zero. */
  readonly actual: Decimal | null;
}

/** One dimension followed month by month. */
export interface TrackingSeries extends DeviationRule {
  readonly dimension: TrackingDimension;
  /** Unit of its amounts, such as 万元; for the schedule the value of work done (产值) or weighted nodes. */
  readonly unit: Label;
  /** Whether the light is that of the period alone or of all periods up to it. */
  readonly judged: 'period' | 'cumulative';
  readonly months: readonly TrackedMonth[];
}

/** Why a month deviates: the market and what the project did itself are kept apart («post-delivery evaluation rules»). */
export interface DeviationCause {
  readonly id: Id;
  readonly dimension: TrackingDimension;
  readonly month: Period;
  readonly nature: 'market' | 'internal' | 'other';
  /** The part of actual − planned that it explains, in the unit of the dimension and with its sign. */
  readonly effect: Decimal;
  readonly label: Label;
}

/** What the tracking of a project's investment is computed from: one JSON document. */
export interface InvestmentTracking {
  readonly project: Id;
  readonly series: readonly TrackingSeries[];
  readonly causes: readonly DeviationCause[];
}

const Month: Schema<Period> = Period.check(
  crossCheck((month) => (grainOf(month) === 'month' ? [] : [issue('not-month', [], texts.notMonth(month))])),
);

/** Schema of {@link InvestmentTracking}. */
export const InvestmentTracking: Schema<InvestmentTracking> = schema<InvestmentTracking>()(() =>
  z
    .strictObject({
      project: Id,
      series: z.array(
        z.strictObject({
          dimension: TrackingDimension,
          unit: Label,
          direction: z.enum(['increase', 'decrease', 'steady']),
          deviation: z.enum(['percent', 'points']),
          judged: z.enum(['period', 'cumulative']),
          thresholds: DeviationThresholds,
          months: z.array(z.strictObject({ month: Month, planned: Decimal, actual: z.nullable(Decimal) })),
        }),
      ),
      causes: z.array(
        z.strictObject({
          id: Id,
          dimension: TrackingDimension,
          month: Month,
          nature: z.enum(['market', 'internal', 'other']),
          effect: Decimal,
          label: Label,
        }),
      ),
    })
    .check(crossCheck(trackingIssues)),
);

function trackingIssues({ series, causes }: InvestmentTracking): readonly Issue[] {
  const planned = new Set(
    series.flatMap(({ dimension, months }) => months.map(({ month }) => `${dimension} ${month}`)),
  );
  return [
    ...duplicateIds(
      series.map(({ dimension }) => dimension),
      (at) => ['series', at, 'dimension'],
    ),
    ...series.flatMap(({ months }, at) =>
      duplicateIds(
        months.map(({ month }) => month),
        (place) => ['series', at, 'months', place, 'month'],
      ),
    ),
    ...duplicateIds(
      causes.map(({ id }) => id),
      (at) => ['causes', at, 'id'],
    ),
    ...causes.flatMap(({ dimension, month }, at) =>
      planned.has(`${dimension} ${month}`)
        ? []
        : [issue('unknown-month', ['causes', at, 'month'], texts.unknownMonth(dimension, month))],
    ),
  ];
}

/**
 * Reads the tracking of a project, or throws with all its issues.
 *
 * @throws `HoshinError` `duplicate-id`, `not-month`, `unknown-month`, `thresholds-order`, and for malformed input
 */
export function parseInvestmentTracking(json: unknown): InvestmentTracking {
  return parse(InvestmentTracking, json);
}

/** Reads the tracking of a project, or gives all its issues. */
export function safeParseInvestmentTracking(json: unknown): Result<InvestmentTracking> {
  return safeParse(InvestmentTracking, json);
}
