import * as z from 'zod/mini';
import {
  addDays,
  type CivilDate,
  daysBetween,
  deepFreeze,
  guarded,
  type Id,
  Locale,
  parse,
  type Schema,
} from '../../foundation/index.ts';
import {
  type Baseline,
  Baselines,
  type NodeLight,
  type NodeState,
  type Plan,
  type PlanNode,
  Plans,
  type Schedule,
} from '../../plans/index.ts';
import { type Status, statusOf } from '../status.ts';

/** A bar of a Gantt chart, or the summary of a plan's bars. */
export interface TaskRow {
  readonly id: Id;
  /** The plan it stands in; null for the plan itself. */
  readonly parentId: Id | null;
  /** Place in the outline, as text: `1.10` comes after `1.9`. */
  readonly wbs: string;
  readonly name: string;
  readonly type: 'summary' | 'task' | 'milestone';
  readonly tier: 1 | 2 | 3 | 4;
  /** First day; null where it is not scheduled yet. */
  readonly start: CivilDate | null;
  /** Last day, inclusive: what people read. */
  readonly finish: CivilDate | null;
  /** The day after it: what charts draw to. */
  readonly finishExclusive: CivilDate | null;
  /** Calendar days from first to last; 0 for a milestone. */
  readonly days: number;
  /** 0 to 1, and the same as 0 to 100; null where nothing was reported. */
  readonly progress: number | null;
  readonly progressPct: number | null;
  /** What the active baseline says; null where it says nothing of the node. */
  readonly baselineStart: CivilDate | null;
  readonly baselineFinish: CivilDate | null;
  readonly baselineFinishExclusive: CivilDate | null;
  /** Days the finish stands after the baseline's; below zero before. */
  readonly daysBehindBaseline: number | null;
  readonly critical: boolean;
  /** In workdays; null where not known. */
  readonly totalFloat: number | null;
  /** Null where no lights were given. */
  readonly status: Status | null;
}

/** What task rows may be told with, beside the plans: each is optional and adds its fields. */
export interface TaskTelling {
  readonly locale: Locale;
  /** Critical path and float. */
  readonly schedule?: Schedule;
  /** Lights, from `lightsOf`. */
  readonly lights?: readonly NodeLight[];
  /** Progress, from `nodeStates`. */
  readonly states?: readonly NodeState[];
  /** The baselines to measure by, one a plan, from `activeBaselines`. */
  readonly baselines?: readonly Baseline[];
}

const Language: Schema<Locale> = Locale;
const NoBaselines: Schema<readonly Baseline[]> = /* @__PURE__ */ z._default(Baselines, () => []);

/**
 * The nodes of plans as bars of a Gantt chart, under a summary row for each plan: dates, baseline, progress, critical path and light in
 * one row, so that any chart can show them.
 *
 * @throws `HoshinError` with all issues of `plans`; `unreadable` for others of another shape
 * @example
 * import { taskRows } from 'hoshin/views';
 * const plan = { id: 'keys', label: { zh: '关键节点', en: 'Key nodes' }, entity: 'a', tier: 1, owner: 'operations', maySet: [],
 *   mayChange: [], nodes: [{ id: 'open', label: { zh: '开盘', en: 'Opening' }, tier: 1, start: '2026-09-24', finish: '2026-09-26' }] };
 * taskRows([plan], { locale: 'en' }).map(({ wbs, name, days }) => [wbs, name, days]);
 * // => [['1', 'Key nodes', 3], ['1.1', 'Opening', 3]]
 */
export function taskRows(plans: readonly Plan[], telling: TaskTelling): readonly TaskRow[] {
  const read = parse(Plans, plans);
  return guarded(() => {
    const locale = parse(Language, telling.locale);
    const sources = sourcesOf({ ...telling, locale });
    return deepFreeze(read.flatMap((plan, at) => planRows(plan, String(at + 1), sources)));
  });
}

interface Sources {
  readonly locale: Locale;
  readonly scheduled: ReadonlyMap<Id, Schedule['activities'][number]>;
  readonly lights: ReadonlyMap<Id, NodeLight>;
  readonly states: ReadonlyMap<Id, NodeState>;
  readonly baselines: ReadonlyMap<Id, Baseline['dates'][number]>;
}

function sourcesOf({ locale, schedule, lights = [], states = [], baselines }: TaskTelling): Sources {
  const dates = parse(NoBaselines, baselines).flatMap((baseline) => baseline.dates);
  return {
    locale,
    scheduled: new Map((schedule?.activities ?? []).map((row) => [row.id, row])),
    lights: new Map(lights.map((light) => [light.node, light])),
    states: new Map(states.map((state) => [state.node, state])),
    baselines: new Map(dates.map((date) => [date.node, date])),
  };
}

function planRows(plan: Plan, wbs: string, sources: Sources): TaskRow[] {
  const rows = plan.nodes.map((node, at) => nodeRow(node, { plan: plan.id, wbs: `${wbs}.${at + 1}` }, sources));
  const starts = rows.flatMap(({ start }) => start ?? []).sort();
  const finishes = rows.flatMap(({ finish }) => finish ?? []).sort();
  const summary: TaskRow = {
    id: plan.id,
    parentId: null,
    wbs,
    name: plan.label[sources.locale],
    type: 'summary',
    tier: plan.tier,
    ...spanOf(starts[0] ?? null, finishes.at(-1) ?? null, false),
    progress: null,
    progressPct: null,
    ...noBaseline,
    critical: false,
    totalFloat: null,
    status: null,
  };
  return [summary, ...rows];
}

const noBaseline = {
  baselineStart: null,
  baselineFinish: null,
  baselineFinishExclusive: null,
  daysBehindBaseline: null,
} as const;

function nodeRow(
  node: PlanNode,
  { plan, wbs }: { readonly plan: Id; readonly wbs: string },
  sources: Sources,
): TaskRow {
  const { locale } = sources;
  const finish = node.finish ?? null;
  const milestone = node.milestone !== undefined;
  const row = sources.scheduled.get(node.id);
  const light = sources.lights.get(node.id);
  return {
    id: node.id,
    parentId: plan,
    wbs,
    name: node.label[locale],
    type: milestone ? 'milestone' : 'task',
    tier: node.tier,
    ...spanOf(node.start ?? finish, finish, milestone),
    ...progressOf(sources.states.get(node.id)),
    ...baselineOf(sources.baselines.get(node.id), finish),
    critical: row?.critical === true,
    totalFloat: row?.totalFloat ?? null,
    status: light === undefined ? null : statusOf(light.light, locale),
  };
}

function spanOf(
  start: CivilDate | null,
  finish: CivilDate | null,
  milestone: boolean,
): Pick<TaskRow, 'start' | 'finish' | 'finishExclusive' | 'days'> {
  const dated = start !== null && finish !== null;
  return {
    start,
    finish,
    finishExclusive: finish === null ? null : addDays(finish, 1),
    days: dated && !milestone ? daysBetween(start, finish) + 1 : 0,
  };
}

function progressOf(state: NodeState | undefined): Pick<TaskRow, 'progress' | 'progressPct'> {
  const percent = state?.percent ?? null;
  if (percent === null) return { progress: null, progressPct: null };
  return { progress: Number(percent) / 100, progressPct: Number(percent) };
}

function baselineOf(date: Baseline['dates'][number] | undefined, finish: CivilDate | null): typeof noBaseline | Based {
  if (date === undefined) return noBaseline;
  return {
    baselineStart: date.start ?? date.finish,
    baselineFinish: date.finish,
    baselineFinishExclusive: addDays(date.finish, 1),
    daysBehindBaseline: finish === null ? null : daysBetween(date.finish, finish),
  };
}

type Based = Pick<TaskRow, 'baselineStart' | 'baselineFinish' | 'baselineFinishExclusive' | 'daysBehindBaseline'>;
