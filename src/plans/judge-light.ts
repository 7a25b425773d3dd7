import type { CivilDate, Id } from '../foundation/index.ts';
import type { DayCount } from './day-count.ts';
import type { DayBounds, LightRule, LightScheme } from './light-scheme.ts';
import type { NodeLight } from './light.ts';
import { texts } from './messages.ts';
import type { NodeState } from './node-states.ts';
import type { PlanNode } from './node.ts';
import type { Due } from './plan-index.ts';

/** All that a light is judged by. */
export interface LightFacts {
  readonly asOf: CivilDate;
  readonly days: DayCount;
  readonly state: NodeState | undefined;
  readonly due: Due;
  readonly forecast: CivilDate | null;
  readonly critical: boolean | undefined;
}

type Measure = 'daysLate' | 'daysToDue' | 'forecastDaysLate' | 'startDaysLate' | 'daysSinceReport';
type Measures = Readonly<Record<Measure, number | null>>;
const measureNames: readonly Measure[] = [
  'daysLate',
  'daysToDue',
  'forecastDaysLate',
  'startDaysLate',
  'daysSinceReport',
];

/** The light of a node by the first rule that holds. */
// eslint-disable-next-line complexity -- one condition a line, read from top to bottom
export function judge(node: PlanNode, scheme: LightScheme, facts: LightFacts): NodeLight {
  const { asOf, due } = facts;
  const finish = facts.state?.actualFinish ?? null;
  const common = { node: node.id, asOf, due: due.finish, baseline: due.baseline, finish };
  if (due.finish === null) {
    const because = texts.noDueDay();
    return { ...common, light: 'unknown', rule: null, daysLate: null, forecastDaysLate: null, because };
  }
  const measures = measure(facts, finish, due.finish);
  const rule = scheme.rules.find((one) => applies(one, node, finish !== null, facts.critical) && holds(one, measures));
  const { daysLate, forecastDaysLate } = measures;
  const story = {
    due: due.finish,
    finish,
    daysLate: daysLate ?? 0,
    forecastDaysLate,
    work: scheme.count === 'workdays',
  };
  return {
    ...common,
    light: rule?.light ?? 'green',
    rule: rule?.id ?? null,
    daysLate,
    forecastDaysLate,
    because: texts.lightBecause(rule?.label ?? null, story),
  };
}

/** The numbers a rule may ask for; null where there is none. */
// eslint-disable-next-line complexity -- one condition a line, read from top to bottom
function measure({ asOf, days, state, due, forecast }: LightFacts, finish: CivilDate | null, day: CivilDate): Measures {
  const open = finish === null;
  return {
    daysLate: days(day, finish ?? asOf),
    daysToDue: days(asOf, day),
    forecastDaysLate: open && forecast !== null ? days(day, forecast) : null,
    startDaysLate: due.start === null ? null : days(due.start, state?.actualStart ?? finish ?? asOf),
    daysSinceReport: open ? sinceReport(state?.lastReport ?? due.start, asOf, days) : null,
  };
}

function sinceReport(last: CivilDate | null, asOf: CivilDate, days: DayCount): number | null {
  return last !== null && last <= asOf ? days(last, asOf) : null;
}

function applies(rule: LightRule, node: PlanNode, finished: boolean, critical: boolean | undefined): boolean {
  if (rule.tiers !== undefined && !rule.tiers.includes(node.tier)) return false;
  if (rule.finished !== undefined && rule.finished !== finished) return false;
  if (rule.critical !== undefined && rule.critical !== critical) return false;
  return rule.controls === undefined || rule.controls.some((tag) => hasTag(node, tag));
}

function hasTag(node: PlanNode, tag: Id): boolean {
  return node.controls?.includes(tag) === true;
}

function holds(rule: LightRule, measures: Measures): boolean {
  return measureNames.every((name) => {
    const range = rule[name];
    return range === undefined || inside(range, measures[name]);
  });
}

function inside({ from, to }: DayBounds, value: number | null): boolean {
  if (value === null) return false;
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}
