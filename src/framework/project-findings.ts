import { type CivilDate, type Decimal, type Id, periodSpan } from '../foundation/index.ts';
import {
  type InvestmentTracking,
  judgeSuccess,
  type SuccessCriteria,
  type SuccessJudgement,
  type TrackedInvestment,
  type TrackingSeries,
  trackInvestment,
} from '../investment/index.ts';
import type { Figures } from './figures.ts';
import type { MeasuredDays } from '../indicators/index.ts';
import { measuredOver, sourcesOf } from './measured.ts';
import type { FollowedInvestment } from './project-plans.ts';
import type { Setting } from './setting.ts';

/** The first day of all: what is asked for a whole life is asked from here. */
const ever = '0001-01-01' as CivilDate; // a day as it stands

/** Something that is asked of an indicator and an entity, beside what goals ask. */
export interface Question {
  readonly indicator: Id;
  readonly entity: Id;
  readonly days: MeasuredDays;
}

/** Everything that success criteria and followed investments ask. */
export function projectQuestions(setting: Setting): readonly Question[] {
  const { framework } = setting;
  const { criteria, investments, policies, fiscal } = framework;
  const judged = policies.criteriaVersion === undefined ? [] : criteria;
  const followed = policies.trackingGrain === undefined ? [] : investments;
  return [
    ...judged.flatMap(({ project, dimensions }) =>
      dimensions.map(({ id }) => ({ indicator: id, entity: project, days: lifeTo(setting) })),
    ),
    ...followed.flatMap(({ project, plan, actuals }) =>
      plan.series.flatMap(({ dimension, months }) => {
        const indicator = actuals[dimension];
        if (indicator === undefined) return [];
        return months.map(({ month }) => ({ indicator, entity: project, days: spanOf(month, fiscal) }));
      }),
    ),
  ];
}

function spanOf(month: string, fiscal: Setting['framework']['fiscal']): MeasuredDays {
  const { start, end } = periodSpan(month, fiscal);
  return { from: start, to: end, grain: 'month' };
}

/**
 * A project against its success criteria, by the version that the policies name; null where that is not set yet. The value of a
 * dimension is that of its indicator over the project's whole life: the last of a stock, the sum of a flow.
 */
export function judgedProject(
  criteria: SuccessCriteria,
  setting: Setting,
  own: Figures['own'],
): SuccessJudgement | null {
  const version = setting.framework.policies.criteriaVersion;
  const known = criteria.baselines.filter(({ setOn }) => setOn <= setting.asOf);
  if (version === undefined || !known.some((baseline) => baseline.version === version)) return null;
  const values = criteria.dimensions.map(({ id }): [Id, Decimal | null] => [
    id,
    valueOf(id, criteria.project, setting, own, lifeTo(setting)),
  ]);
  return judgeSuccess({ ...criteria, baselines: known }, { version, values: Object.fromEntries(values) });
}

const lifeTo = ({ asOf }: Setting): MeasuredDays => ({ from: ever, to: asOf, grain: 'month' });

function valueOf(indicator: Id, entity: Id, setting: Setting, own: Figures['own'], days: MeasuredDays): Decimal | null {
  return measuredOver(indicator, entity, days, sourcesOf(setting, own)).value;
}

/** A project's investment followed to the day; null where the policies do not say by what periods. */
export function followedProject(
  one: FollowedInvestment,
  setting: Setting,
  own: Figures['own'],
): TrackedInvestment | null {
  const { policies, fiscal } = setting.framework;
  if (policies.trackingGrain === undefined) return null;
  const series = one.plan.series.map((planned) => withActuals(planned, one, setting, own));
  const tracking: InvestmentTracking = { ...one.plan, series };
  const grain = policies.trackingGrain;
  return trackInvestment(tracking, { asOf: setting.asOf, grain, ...(fiscal === undefined ? {} : { fiscal }) });
}

function withActuals(
  planned: TrackingSeries,
  { project, actuals }: FollowedInvestment,
  setting: Setting,
  own: Figures['own'],
): TrackingSeries {
  const indicator = actuals[planned.dimension];
  if (indicator === undefined) return planned;
  const { fiscal } = setting.framework;
  const months = planned.months.map((month) => {
    const measured = valueOf(indicator, project, setting, own, spanOf(month.month, fiscal));
    return measured === null ? month : { ...month, actual: measured };
  });
  return { ...planned, months };
}
