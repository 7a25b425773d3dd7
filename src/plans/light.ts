import * as z from 'zod/mini';
import { CivilDate, deepFreeze, Id, Label, parse, type Schema, schema, WorkCalendar } from '../foundation/index.ts';
import { LightCode } from '../scoring/index.ts';
import { type Baseline, Baselines } from './baseline.ts';
import { dayCount } from './day-count.ts';
import { judge, lightTeller } from './judge-light.ts';
import { LightScheme } from './light-scheme.ts';
import { EvidencePolicy, NodeState, stateReader } from './node-states.ts';
import { PlanNode } from './node.ts';
import { dueFinder } from './plan-index.ts';
import { type Plan, Plans } from './plan.ts';
import { type NodeProgress, NodeProgressList } from './progress.ts';
import { readOptions } from './read-options.ts';

/** The light of a node on a day, the rule that fired, and the days it went by. */
export interface NodeLight {
  /** The node. */
  readonly node: Id;
  /** The day it is seen from. */
  readonly asOf: CivilDate;
  /** The light; `unknown` where the node has no due day. */
  readonly light: LightCode;
  /** The rule that fired; null for green where none did, and for a node without due day. */
  readonly rule: Id | null;
  /** The day it is due. */
  readonly due: CivilDate | null;
  /** The baseline that says so; null where the plan itself, or the caller, does. */
  readonly baseline: Id | null;
  /** The day it was done; null while open. */
  readonly finish: CivilDate | null;
  /** Days from due to done, or to `asOf` while open; below zero before. Null where nothing is due. */
  readonly daysLate: number | null;
  /** Days from due to the forecast finish. Null where nothing is forecast, and once it is done. */
  readonly forecastDaysLate: number | null;
  /** Why this light, in one sentence. */
  readonly because: Label;
}

/** Schema of {@link NodeLight}. */
export const NodeLight: Schema<NodeLight> = schema<NodeLight>()(() =>
  z.strictObject({
    node: Id,
    asOf: CivilDate,
    light: LightCode,
    rule: z.nullable(Id),
    due: z.nullable(CivilDate),
    baseline: z.nullable(Id),
    finish: z.nullable(CivilDate),
    daysLate: z.nullable(z.int()),
    forecastDaysLate: z.nullable(z.int()),
    because: Label,
  }),
);

/** A day of a node. */
export interface NodeDate {
  /** The node. */
  readonly node: Id;
  /** The day; null where there is none. */
  readonly finish: CivilDate | null;
}

/** Schema of {@link NodeDate}; further fields are left out, so that a forecast can be given as it is. */
export const NodeDate: Schema<NodeDate> = schema<NodeDate>()(() =>
  z.object({ node: Id, finish: z.nullable(CivilDate) }),
);

/** What {@link lightOfNode} judges by, beside the node and the scheme. */
export interface LightOfNodeOptions {
  /** The day it is seen from. */
  readonly asOf: string;
  /** How the node stands; nothing reported where left out. See {@link nodeStates}. */
  readonly state?: NodeState;
  /** The day it is due, where that is not the plan's own. */
  readonly due?: string;
  /** The forecast finish, where one was computed; else the one reported. */
  readonly forecast?: string;
  /** Whether it lies on the critical path; a rule that asks this does not hold where it is left out. */
  readonly critical?: boolean;
  /** Working days, for a scheme that counts them. */
  readonly calendar?: WorkCalendar;
}

/** Options of {@link lightsOf}. */
export interface LightsOptions {
  /** The day they are seen from. */
  readonly asOf: string;
  /** The rules. */
  readonly scheme: LightScheme;
  /** Whether a finish counts without its evidence. */
  readonly evidence: EvidencePolicy;
  /** Baselines; together with `version` they say when nodes are due. */
  readonly baselines?: readonly Baseline[];
  /** Which version of baseline measures. */
  readonly version?: string;
  /** Working days, for a scheme that counts them. */
  readonly calendar?: WorkCalendar;
  /** Nodes on the critical path. */
  readonly critical?: readonly string[];
  /** Forecasts that were computed; where a node has none, the one reported counts. */
  readonly forecasts?: readonly NodeDate[];
}

const yesNo: Schema<boolean> = schema<boolean>()(() => z.boolean());
const Ids: Schema<readonly Id[]> = schema<readonly Id[]>()(() => z.array(Id));
const NodeDates: Schema<readonly NodeDate[]> = schema<readonly NodeDate[]>()(() => z.array(NodeDate));

/**
 * The light of one node by a scheme, and the rule that fired. Nothing but the light: a score is another function.
 *
 * @throws `HoshinError` `calendar-needed` where the scheme counts working days and no calendar is given
 * @example
 * import { lightOfNode, parseLightScheme, parsePlanNode } from 'hoshin/plans';
 * const label = { zh: '里程碑逾期', en: 'Milestone late' };
 * const scheme = parseLightScheme({ id: 's', label, count: 'days', rules: [
 *   { id: 'milestone-late', label, light: 'red', tiers: [1], finished: false, daysLate: { from: 1 } }] });
 * const node = parsePlanNode({ id: 'open', label: { zh: '开盘', en: 'Opening' }, tier: 1, finish: '2026-09-26' });
 * lightOfNode(node, scheme, { asOf: '2026-09-26' }).light; // => 'green'
 * lightOfNode(node, scheme, { asOf: '2026-09-29' }).rule; // => 'milestone-late'
 * lightOfNode(node, scheme, { asOf: '2026-09-29' }).because.en; // => 'Milestone late: due 2026-09-26, 3 days late'
 */
export function lightOfNode(node: PlanNode, scheme: LightScheme, options: LightOfNodeOptions): NodeLight {
  const one = parse(PlanNode, node);
  const rules = parse(LightScheme, scheme);
  const given = readOptions(
    options,
    { asOf: CivilDate },
    { due: CivilDate, forecast: CivilDate, critical: yesNo, state: NodeState, calendar: WorkCalendar },
  );
  const finish = given.due ?? one.finish ?? null;
  const light = judge(one, rules, {
    asOf: given.asOf,
    days: dayCount(rules.count, given.calendar),
    state: given.state,
    due: { start: one.start ?? finish, finish, baseline: null },
    forecast: given.forecast ?? given.state?.forecastFinish ?? null,
    critical: given.critical,
    tell: lightTeller(),
  });
  return deepFreeze(light);
}

/**
 * The light of every node of the plans on a day: measured by the baseline then in force, by the facts then known.
 * An approved adjustment thus clears a light from its first day on, and a light of an earlier day stays what it was.
 *
 * @returns one light a node, in the order of the plans
 * @throws `HoshinError` with all issues of its arguments
 */
export function lightsOf(
  plans: readonly Plan[],
  facts: readonly NodeProgress[],
  options: LightsOptions,
): readonly NodeLight[] {
  const { asOf, scheme, evidence, ...given } = readOptions(
    options,
    { asOf: CivilDate, scheme: LightScheme, evidence: EvidencePolicy },
    { baselines: Baselines, version: Id, calendar: WorkCalendar, critical: Ids, forecasts: NodeDates },
  );
  const read = parse(Plans, plans);
  const stateOf = stateReader(parse(NodeProgressList, facts), asOf, evidence);
  const dueOf = dueFinder(given.baselines, given.version, asOf);
  const days = dayCount(scheme.count, given.calendar);
  const critical = given.critical === undefined ? null : new Set(given.critical);
  const forecasts = new Map(given.forecasts?.map(({ node, finish }) => [node, finish]));
  const tell = lightTeller();
  const lightOf = (plan: Plan, node: PlanNode): NodeLight => {
    const state = stateOf(node);
    return judge(node, scheme, {
      asOf,
      days,
      state,
      due: dueOf({ plan, node }),
      forecast: forecasts.get(node.id) ?? state.forecastFinish,
      critical: critical?.has(node.id),
      tell,
    });
  };
  const lights: NodeLight[] = [];
  for (const plan of read) for (const node of plan.nodes) lights.push(lightOf(plan, node));
  return deepFreeze(lights);
}

/** The lights of one node on several days: how it came to where it stands. */
export function lightHistory(
  plans: readonly Plan[],
  facts: readonly NodeProgress[],
  options: Omit<LightsOptions, 'asOf'> & { readonly node: string; readonly dates: readonly string[] },
): readonly NodeLight[] {
  const { node, dates, ...given } = readOptions(
    options,
    { node: Id, dates: Dates },
    { baselines: Baselines, calendar: WorkCalendar },
  );
  const alone = parse(Plans, plans).map((plan) => ({
    ...plan,
    nodes: plan.nodes.filter(({ id }) => id === node),
    links: [],
  }));
  const own = parse(NodeProgressList, facts).filter((fact) => fact.node === node);
  const read = { plans: parse(Plans, alone), facts: parse(NodeProgressList, own) };
  return Object.freeze(dates.flatMap((asOf) => lightsOf(read.plans, read.facts, { ...options, ...given, asOf })));
}

const Dates: Schema<readonly CivilDate[]> = schema<readonly CivilDate[]>()(() => z.array(CivilDate));
