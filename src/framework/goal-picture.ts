import {
  compare,
  deepFreeze,
  type Decimal,
  type Fiscal,
  grainOf,
  type Id,
  type Label,
  type Period,
  periodSpan,
} from '../foundation/index.ts';
import { type Goal, type GoalProgress, trackGoal } from '../goals/index.ts';
import { accrues, type ComputedInput, type Indicator, type MeasuredDays } from '../indicators/index.ts';
import { type Landing, landing, type LandingMethod, type NoLanding } from '../risks/index.ts';
import type { LightCode } from '../scoring/index.ts';
import type { Days, Figures } from './figures.ts';
import { type Measured, measuredOver, sourcesOf } from './measured.ts';
import { texts } from './messages.ts';
import type { Policies } from './policies.ts';
import type { Setting } from './setting.ts';

/** How a goal stands: what was measured, how far that is, where it will land, and the light it shows. */
export interface GoalPicture {
  readonly kind: 'goal-picture';
  readonly goal: Id;
  readonly indicator: Id;
  /** The indicator's name. */
  readonly label: Label;
  readonly entity: Id;
  readonly period: Period;
  readonly light: LightCode;
  readonly progress: GoalProgress;
  /** Where the period will end; null where the policies ask for no landing, or the goal does not build up. */
  readonly landing: Landing | NoLanding | null;
  /** Spans that no figure covers. */
  readonly gaps: readonly Days[];
  /** Ids of the facts it rests on. */
  readonly facts: readonly Id[];
  /** Whether it, or something it was computed from, was added up from the entities below. */
  readonly rolledUp: boolean;
  /** What a computed indicator was computed from, each over its own days, null where it is not known; empty of one that is reported. */
  readonly inputs: readonly ComputedInput[];
  readonly because: Label;
}

/** How one goal stands on the setting's day. */
export function goalPicture(goal: Goal, setting: Setting, own: Figures['own']): GoalPicture {
  const { framework, indicators } = setting;
  const { policies, fiscal } = framework;
  const indicator = indicators.get(goal.indicator);
  const measured = measuredOver(goal.indicator, goal.entity, daysOf(goal, setting), sourcesOf(setting, own));
  const progress = progressOf(goal, indicator, measured, setting);
  const light = lightFor(progress.toDate.ratio, policies);
  return Object.freeze<GoalPicture>({
    kind: 'goal-picture',
    goal: goal.id,
    indicator: goal.indicator,
    label: indicator?.label ?? { zh: goal.indicator, en: goal.indicator },
    entity: goal.entity,
    period: goal.period,
    light,
    progress,
    landing: landingOf(goal, progress, measured, policies, fiscal),
    gaps: deepFreeze(measured.gaps),
    facts: Object.freeze(measured.facts),
    rolledUp: measured.rolledUp,
    inputs: Object.freeze(measured.inputs),
    because: Object.freeze(texts.goalLight(goal.id, light, progress.toDate.ratio, measured.because)),
  });
}

/** The days that count for a goal or a contract: its period, as far as the day that is looked from. */
export function daysOf({ period }: { readonly period: Period }, { framework, asOf }: Setting): MeasuredDays {
  const { start, end } = periodSpan(period, framework.fiscal);
  return { from: start, to: end < asOf ? end : asOf, grain: grainOf(period) };
}

function progressOf(
  goal: Goal,
  indicator: Indicator | undefined,
  { value, through }: Measured,
  { asOf, indicators, framework: { fiscal } }: Setting,
): GoalProgress {
  const direction = indicator?.direction ?? 'increase';
  const inYear = fiscal === undefined ? {} : { fiscal };
  const definitionOf = (id: Id): Indicator | undefined => indicators.get(id);
  return trackGoal(goal, {
    actual: value,
    through: through ?? asOf,
    // Staying within a band is judged by the band, which a goal does not carry: it is then held to its target.
    direction: direction === 'maintain-within' ? 'maintain-above' : direction,
    accrues: indicator !== undefined && accrues(indicator, { period: goal.period, ...inYear, definitionOf }),
    ...inYear,
  });
}

function landingOf(
  goal: Goal,
  progress: GoalProgress,
  { value }: Measured,
  { landing: policy }: Policies,
  fiscal: Fiscal | undefined,
): Landing | NoLanding | null {
  if (policy === undefined || progress.remaining === null) return null;
  return landing({
    period: goal.period,
    actual: value,
    through: progress.through,
    method: methodOf(goal),
    quantum: policy.quantum,
    target: goal.target,
    pastErrors: policy.pastErrors,
    ...(fiscal === undefined ? {} : { fiscal }),
  });
}

/** By the goal's own phasing, where it has one; else by days. */
function methodOf({ phasing }: Goal): LandingMethod {
  if (phasing === undefined || phasing.kind === 'linear') return { kind: 'run-rate' };
  const profile =
    phasing.kind === 'amounts'
      ? phasing.parts.map(({ period, amount }) => ({ period, weight: amount }))
      : phasing.parts.map(({ period, share }) => ({ period, weight: share }));
  return { kind: 'seasonal', profile };
}

/** The light of an attainment, by the steps of the policies; unknown where there is none. */
export function lightFor(reached: Decimal | null, { attainmentLights }: Policies): LightCode {
  if (reached === null) return 'unknown';
  const step = attainmentLights.find(({ atLeast }) => atLeast === undefined || compare(reached, atLeast) >= 0);
  return step?.light ?? 'unknown';
}
