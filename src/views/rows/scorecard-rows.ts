import { type Decimal, deepFreeze, guarded, type Id, type Period } from '../../foundation/index.ts';
import type { GoalPicture, OperatingPicture } from '../../framework/index.ts';
import { figure } from '../figure.ts';
import { type GoalElementName, goalsIn, type PlacedGoal } from '../goals-in.ts';
import { nameIn, type Telling } from '../names.ts';
import { withNames } from '../with-names.ts';
import { type Status, statusOf } from '../status.ts';

/** One goal as a line of a scorecard. Numbers are for charts; `exact` holds the figures to the last digit. */
export interface ScorecardRow {
  readonly id: Id;
  readonly element: GoalElementName | null;
  readonly entity: Id;
  readonly entityName: string;
  readonly indicator: Id;
  readonly indicatorName: string;
  readonly period: Period;
  readonly target: number;
  /** Null where nothing is reported. */
  readonly actual: number | null;
  /** What the goal asks for by the day. */
  readonly expected: number;
  /** Actual against the whole target: 1 is reached. */
  readonly attainment: number | null;
  /** Actual against what is asked for by the day: 1 is on course. */
  readonly toDate: number | null;
  /** Where the period is expected to end. */
  readonly landing: number | null;
  readonly status: Status;
  readonly exact: { readonly target: Decimal; readonly actual: Decimal | null };
  /** Why this light, in a sentence. */
  readonly because: string;
}

/**
 * Every goal of a picture as a tidy row: for a table, a bar chart, or any tool that takes rows.
 *
 * @throws `HoshinError` `unreadable` for what is no picture
 */
export function scorecardRows(picture: OperatingPicture, telling: Telling): readonly ScorecardRow[] {
  return guarded(() => deepFreeze(goalsIn(picture).map((placed) => rowOf(placed, telling))));
}

function rowOf({ picture, element }: PlacedGoal, telling: Telling): ScorecardRow {
  const { locale, names } = telling;
  const { goal, entity, indicator, label, period, progress, light, because } = picture;
  const { target, actual, expected, attainment, toDate } = progress;
  return {
    id: goal,
    element,
    entity,
    entityName: nameIn(names.entities, entity, locale),
    indicator,
    indicatorName: label[locale],
    period,
    target: Number(target),
    actual: figure(actual),
    expected: Number(expected),
    attainment: figure(attainment.ratio),
    toDate: figure(toDate.ratio),
    landing: landingOf(picture),
    status: statusOf(light, locale),
    exact: { target, actual },
    because: withNames(because[locale], telling),
  };
}

const landingOf = ({ landing }: GoalPicture): number | null =>
  landing?.kind === 'landed' ? figure(landing.value) : null;
