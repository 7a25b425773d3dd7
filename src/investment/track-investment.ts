import * as z from 'zod/mini';
import {
  CivilDate,
  type Decimal,
  deepFreeze,
  FiscalCalendar,
  type Id,
  type Label,
  minus,
  parse,
  type Period,
  periodOf,
  periodSpan,
  type Schema,
  sum,
} from '../foundation/index.ts';
import { type LightCode, lights, worstLight } from '../scoring/index.ts';
import { type Deviation, deviationOf } from './deviation.ts';
import {
  type DeviationCause,
  InvestmentTracking,
  type TrackedMonth,
  type TrackingDimension,
  type TrackingSeries,
} from './tracking.ts';
import { texts } from './tracking-messages.ts';

/** How {@link trackInvestment} looks at a project. */
export interface TrackingOptions {
  /** Months that are over on this day count. */
  readonly asOf: string;
  readonly grain: 'month' | 'quarter';
  /** The fiscal year, for its quarters. */
  readonly fiscal?: FiscalCalendar;
}

const Options: Schema<{
  readonly asOf: CivilDate;
  readonly grain: 'month' | 'quarter';
  readonly fiscal?: FiscalCalendar;
}> = z.lazy(() =>
  z.strictObject({ asOf: CivilDate, grain: z.enum(['month', 'quarter']), fiscal: z.exactOptional(FiscalCalendar) }),
);

/** Plan and actual over a run of months; the actual is null while one of them is not reported. */
export interface TrackedAmounts {
  readonly planned: Decimal;
  readonly actual: Decimal | null;
  /** Actual − planned, plain or as a share of the plan; null without an actual, or without a plan to take a share of. */
  readonly deviation: Decimal | null;
  /** The same, positive where it is for the worse. */
  readonly adverse: Decimal | null;
}

/** One month or quarter of one dimension. */
export interface TrackedPeriod extends TrackedAmounts {
  readonly period: Period;
  /** False for a quarter of which only some months are over; those alone are compared. */
  readonly complete: boolean;
  /** All months from the first up to the end of the period. */
  readonly cumulative: TrackedAmounts;
  readonly light: LightCode;
  /** Months that are over and not reported. */
  readonly unreported: readonly Period[];
  readonly because: Label;
}

/** One dimension up to a day. */
export interface TrackedDimension {
  readonly dimension: TrackingDimension;
  readonly label: Label;
  readonly unit: Label;
  readonly periods: readonly TrackedPeriod[];
  /** The light of its last period. */
  readonly light: LightCode;
  readonly because: Label;
}

/** A period beyond a threshold, with its causes. */
export interface DeviationFinding {
  readonly dimension: TrackingDimension;
  readonly period: Period;
  readonly light: LightCode;
  readonly adverse: Decimal;
  /** Actual − planned of what is judged: the period, or all up to it. */
  readonly difference: Decimal;
  readonly causes: readonly DeviationCause[];
  /** What the causes explain, by their nature. */
  readonly explained: Readonly<Record<DeviationCause['nature'], Decimal>>;
  /** What no cause explains. */
  readonly unexplained: Decimal;
  readonly because: Label;
}

/** A deviation as an event that may call for a review. */
export interface DeviationEvent {
  readonly id: Id;
  readonly event: Id;
  readonly subject: Id;
  readonly on: CivilDate;
  readonly value: Decimal;
}

/** A project's investment, followed to a day. */
export interface TrackedInvestment {
  readonly kind: 'investment-tracking';
  readonly project: Id;
  readonly asOf: CivilDate;
  readonly grain: 'month' | 'quarter';
  readonly dimensions: readonly TrackedDimension[];
  /** The worst light of the dimensions; `unknown` only where nothing is known. */
  readonly light: LightCode;
  /** The deviation report (偏差报告): every period beyond a threshold, worst light first, then the latest. */
  readonly findings: readonly DeviationFinding[];
  /** The same as events `<dimension>-deviation` of the project, for the event rules of `dueReviews`. */
  readonly events: readonly DeviationEvent[];
}

/**
 * Follows a project's investment (投资收益跟踪) in its four dimensions by month or by quarter: plan against actual, alone and
 * cumulative, a light by one's own thresholds, and a deviation report with the causes on record.
 *
 * Time triggers are time rules of `dueReviews`; event triggers are its event rules, which take `events` as they are.
 *
 * @throws `HoshinError` as {@link parseInvestmentTracking}, and for malformed options
 * @example
 * import { parseInvestmentTracking, trackInvestment } from 'hoshin/investment';
 * const tracking = parseInvestmentTracking({ project: 'riverside', causes: [], series: [{
 *   dimension: 'receipts', unit: { zh: '万元', en: '10k yuan' }, direction: 'increase', deviation: 'percent', judged: 'cumulative',
 *   thresholds: [{ beyond: '0.1', light: 'red' }],
 *   months: [{ month: '2026-01', planned: '100', actual: '95' }, { month: '2026-02', planned: '100', actual: '75' }] }] });
 * const { dimensions, findings } = trackInvestment(tracking, { asOf: '2026-02-28', grain: 'month' });
 * dimensions[0].periods.map(({ light }) => light); // => ['green', 'red']
 * findings.map(({ period, unexplained }) => [period, unexplained]); // => [['2026-02', '-30']]
 */
export function trackInvestment(tracking: InvestmentTracking, options: TrackingOptions): TrackedInvestment {
  const { project, series, causes } = parse(InvestmentTracking, tracking);
  const { asOf, grain, fiscal } = parse(Options, options);
  const followed = series.map((one) => follow(one, asOf, (month) => inGrain(month, grain, fiscal)));
  const findings = followed.flatMap((one) => one.runs.flatMap((run) => findingOf(one.series, run, causes)));
  const dimensions = followed.map(dimensionOf);
  return deepFreeze({
    kind: 'investment-tracking',
    project,
    asOf,
    grain,
    dimensions,
    light: worstLight(dimensions.map(({ light }) => light)),
    findings: [...findings].sort((a, b) => lights[b.light].rank - lights[a.light].rank || later(a.period, b.period)),
    events: findings.map(({ dimension, period, adverse }) => ({
      id: `${dimension}.${period}`,
      event: `${dimension}-deviation`,
      subject: project,
      on: earlier(periodSpan(period, fiscal).end, asOf),
      value: adverse,
    })),
  });
}

/** The later period first. */
function later(a: Period, b: Period): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

/** The months of one period that are over, and what they come to. */
interface Run {
  readonly months: readonly TrackedMonth[];
  readonly upTo: readonly TrackedMonth[];
  readonly tracked: TrackedPeriod;
}

interface Followed {
  readonly series: TrackingSeries;
  readonly runs: readonly Run[];
}

function inGrain(month: Period, grain: 'month' | 'quarter', fiscal: FiscalCalendar | undefined): Period {
  return grain === 'month' ? month : periodOf(periodSpan(month).start, 'quarter', fiscal);
}

function follow(series: TrackingSeries, asOf: CivilDate, periodAt: (month: Period) => Period): Followed {
  const months = [...series.months].sort((a, b) => (a.month < b.month ? -1 : 1));
  const over = months.filter(({ month }) => periodSpan(month).end <= asOf);
  const periods = [...new Set(over.map(({ month }) => periodAt(month)))];
  const runs = periods.map((period): Run => {
    const within = over.filter(({ month }) => periodAt(month) === period);
    const last = within[within.length - 1];
    const upTo = over.slice(0, last === undefined ? 0 : over.indexOf(last) + 1);
    const complete = months.filter(({ month }) => periodAt(month) === period).length === within.length;
    return { months: within, upTo, tracked: periodOver(series, period, complete, within, upTo) };
  });
  return { series, runs };
}

function periodOver(
  series: TrackingSeries,
  period: Period,
  complete: boolean,
  within: readonly TrackedMonth[],
  upTo: readonly TrackedMonth[],
): TrackedPeriod {
  const own = amountsOf(series, within);
  const cumulative = amountsOf(series, upTo);
  const shown = series.judged === 'cumulative' ? cumulative : own;
  const unreported = (series.judged === 'cumulative' ? upTo : within)
    .filter(({ actual }) => actual === null)
    .map(({ month }) => month);
  const because = texts.tracked({
    ...series,
    period,
    planned: own.planned,
    actual: own.actual,
    deviation: shown.deviation,
    form: series.deviation,
    cumulative: series.judged === 'cumulative',
    beyond: shown.beyond,
    unreported,
  });
  return { ...plain(own), period, complete, cumulative: plain(cumulative), light: shown.light, unreported, because };
}

type Judged = TrackedAmounts & Deviation;

function amountsOf(series: TrackingSeries, months: readonly TrackedMonth[]): Judged {
  const planned = sum(months.map((one) => one.planned));
  const reported = months.flatMap(({ actual }) => (actual === null ? [] : [actual]));
  const actual = reported.length === months.length ? sum(reported) : null;
  return { planned, actual, ...deviationOf(series, planned, actual) };
}

const plain = ({ planned, actual, deviation, adverse }: Judged): TrackedAmounts => ({
  planned,
  actual,
  deviation,
  adverse,
});

function dimensionOf({ series, runs }: Followed): TrackedDimension {
  const last = runs[runs.length - 1]?.tracked;
  return {
    dimension: series.dimension,
    label: texts.dimension(series.dimension),
    unit: series.unit,
    periods: runs.map(({ tracked }) => tracked),
    light: last?.light ?? 'unknown',
    because: texts.dimensionTracked(series.dimension, last?.because ?? null),
  };
}

/** What the deviation report says of a period: nothing where it is within all thresholds or not known. */
function findingOf(series: TrackingSeries, run: Run, causes: readonly DeviationCause[]): readonly DeviationFinding[] {
  const { tracked } = run;
  const cumulative = series.judged === 'cumulative';
  const { planned, actual, adverse } = cumulative ? tracked.cumulative : tracked;
  if (actual === null || adverse === null || lights[tracked.light].rank <= 0) return [];
  const counted = new Set((cumulative ? run.upTo : run.months).map(({ month }) => month));
  const own = causes.filter(({ dimension, month }) => dimension === series.dimension && counted.has(month));
  const difference = minus(actual, planned);
  const unexplained = minus(difference, sum(own.map(({ effect }) => effect)));
  return [
    {
      dimension: series.dimension,
      period: tracked.period,
      light: tracked.light,
      adverse,
      difference,
      causes: own,
      explained: {
        market: effectOf(own, 'market'),
        internal: effectOf(own, 'internal'),
        other: effectOf(own, 'other'),
      },
      unexplained,
      because: texts.caused(
        tracked.because,
        own.map(({ label }) => label),
        unexplained,
      ),
    },
  ];
}

function effectOf(causes: readonly DeviationCause[], nature: DeviationCause['nature']): Decimal {
  return sum(causes.filter((cause) => cause.nature === nature).map(({ effect }) => effect));
}
