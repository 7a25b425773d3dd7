import type { CivilDate, Id, Label } from '../foundation/index.ts';
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
  /** Tells the story of a light. */
  readonly tell: LightTeller;
}

/** Says in a sentence why a light is what it is. */
export type LightTeller = typeof texts.lightBecause;

/** A teller that says what it said before in the same words, without making them again: many nodes share a story. */
export function lightTeller(): LightTeller {
  const told = new Map<Label | null, Map<string, Label>>();
  return (rule, story) => {
    const stories = told.get(rule) ?? new Map<string, Label>();
    told.set(rule, stories);
    const key = `${story.due} ${story.finish ?? ''} ${story.daysLate} ${story.forecastDaysLate ?? ''}`;
    const known = stories.get(key);
    if (known !== undefined) return known;
    const made = Object.freeze(texts.lightBecause(rule, story));
    stories.set(key, made);
    return made;
  };
}

type Measure = 'daysLate' | 'daysToDue' | 'forecastDaysLate' | 'startDaysLate' | 'daysSinceReport';
const measureNames: readonly Measure[] = [
  'daysLate',
  'daysToDue',
  'forecastDaysLate',
  'startDaysLate',
  'daysSinceReport',
];

/** The light of a node by the first rule that holds. Frozen, as there are many. */
// eslint-disable-next-line complexity -- one condition a line, read from top to bottom
export function judge(node: PlanNode, scheme: LightScheme, facts: LightFacts): NodeLight {
  const { asOf, due, critical } = facts;
  const finish = facts.state?.actualFinish ?? null;
  if (due.finish === null) return undated(node, facts, finish);
  const { finish: day } = due;
  const daysLate = facts.days(day, finish ?? asOf);
  const forecastDaysLate = finish === null && facts.forecast !== null ? facts.days(day, facts.forecast) : null;
  const story = { due: day, finish, daysLate, forecastDaysLate, work: scheme.count === 'workdays' };
  const rule = scheme.rules.find((one) => applies(one, node, finish !== null, critical) && holds(one, facts, story));
  return Object.freeze({
    node: node.id,
    asOf,
    light: rule?.light ?? 'green',
    rule: rule?.id ?? null,
    due: day,
    baseline: due.baseline,
    finish,
    daysLate,
    forecastDaysLate,
    because: facts.tell(rule?.label ?? null, story),
  });
}

function undated(node: PlanNode, { asOf, due }: LightFacts, finish: CivilDate | null): NodeLight {
  return Object.freeze({
    node: node.id,
    asOf,
    light: 'unknown',
    rule: null,
    due: null,
    baseline: due.baseline,
    finish,
    daysLate: null,
    forecastDaysLate: null,
    because: Object.freeze(texts.noDueDay()),
  });
}

/** What was counted of a node already. */
interface Seen {
  readonly due: CivilDate;
  readonly finish: CivilDate | null;
  readonly daysLate: number;
  readonly forecastDaysLate: number | null;
}

/** The number a rule asks for; null where there is none. */
// eslint-disable-next-line complexity -- one condition a line, read from top to bottom
function measure(name: Measure, { asOf, days, state, due }: LightFacts, seen: Seen): number | null {
  switch (name) {
    case 'daysLate':
    case 'forecastDaysLate':
      return seen[name];
    case 'daysToDue':
      return days(asOf, seen.due);
    case 'startDaysLate':
      return due.start === null ? null : days(due.start, state?.actualStart ?? seen.finish ?? asOf);
    case 'daysSinceReport':
      return seen.finish === null ? sinceReport(state?.lastReport ?? due.start, asOf, days) : null;
  }
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

function holds(rule: LightRule, facts: LightFacts, seen: Seen): boolean {
  for (const name of measureNames) {
    const range = rule[name];
    if (range !== undefined && !inside(range, measure(name, facts, seen))) return false;
  }
  return true;
}

function inside({ from, to }: DayBounds, value: number | null): boolean {
  if (value === null) return false;
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}
