import * as z from 'zod/mini';
import {
  addDays,
  CivilDate,
  daysBetween,
  deepFreeze,
  type Id,
  type Label,
  parse,
  type Schema,
  workdaysBetween,
} from '../../foundation/index.ts';
import type { NetworkConstraint } from '../network/network.ts';
import type { ScheduleOptions } from '../network/options.ts';
import { readScheduleOptions } from '../network/read.ts';
import type { CyclicNetwork, Schedule } from '../network/schedule.ts';
import { EvidencePolicy, type NodeState, statesById } from '../node-states.ts';
import type { PlanNode } from '../node.ts';
import { asPlanned, networkOfPlans } from '../plan-network.ts';
import { type Plan, Plans } from '../plan.ts';
import { type NodeProgress, NodeProgressList } from '../progress.ts';
import { otherOptions, readOptions } from '../read-options.ts';
import { type ScheduledAs, type SchedulePlanOptions, withDates } from '../schedule-plan.ts';
import { settleOffsets } from '../settle-offsets.ts';
import { trackingTexts as texts } from './messages.ts';

/** How {@link forecastPlans} goes on from what is reported. */
export interface ForecastPlansOptions extends Omit<SchedulePlanOptions, 'dataDate' | 'direction' | 'start' | 'finish'> {
  /** The day up to which reports are known: work not yet begun comes after it. */
  readonly asOf: string;
  /** Whether a finish counts without its evidence. */
  readonly evidence: EvidencePolicy;
  /**
   * When work not yet begun begins: on its planned day, or later where links or the data date push it; or as soon as links
   * allow, planned or not. Where a finish is reported as expected, that day takes the place of the planned one.
   */
  readonly unstarted: 'as-planned' | 'as-soon-as-possible';
}

/** What became of a finish that was reported as expected. */
export interface ReportedForecast {
  readonly node: Id;
  /** The day reported: `forecastFinish` of the latest report that states it. */
  readonly expected: CivilDate;
  /** The day the forecast gives: the same, or later where its work and what it waits for take longer. */
  readonly finish: CivilDate;
  readonly because: Label;
}

/** Plans with forecast dates, the schedule they come from, and what was reported as expected; or the rings. */
export type PlansForecast =
  | ({
      readonly kind: 'scheduled';
      readonly plans: readonly Plan[];
      /** In the order of the plans; nodes that are done, and days that have passed, are left out. */
      readonly reported: readonly ReportedForecast[];
    } & ScheduledAs)
  | CyclicNetwork;

const Unstarted: Schema<ForecastPlansOptions['unstarted']> = /* @__PURE__ */ z.enum([
  'as-planned',
  'as-soon-as-possible',
]);

/**
 * Where plans lead from here: what is done stays done, what was begun takes the days that remain, what waits follows the links from
 * the day after `asOf` on. A finish that is reported as expected, and still to come, is believed where the schedule allows it: a node
 * never finishes before it, and of work begun whose percentage nobody told, what remains is the days up to it. The dates are forecasts and the schedule's floats say what can still slip; give it to `forecastNodes` and
 * `lightsOf`. Dates that nodes are held to (`MFO`, offsets) are not pulled earlier than they say; where a node comes too late for
 * them, `schedule.conflicts` says by how much and along which chain.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { forecastPlans, parseNodeProgress, parsePlan } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const plan = parsePlan({ id: 'main', label, entity: 'a', tier: 2, owner: 'head', maySet: [], mayChange: [], nodes: [
 *   { id: 'frame', label, tier: 2, duration: 100, start: '2026-03-01', finish: '2026-06-08' },
 *   { id: 'open', label, tier: 2, duration: 0, finish: '2026-06-08' }], links: [{ from: 'frame', to: 'open', type: 'FS' }] });
 * const told = parseNodeProgress({ node: 'frame', on: '2026-05-31', actualStart: '2026-03-01', percent: 80 });
 * const ahead = forecastPlans([plan], [told], { calendars: {}, asOf: '2026-06-01', evidence: 'optional',
 *   unstarted: 'as-planned' });
 * ahead.kind === 'scheduled' ? ahead.plans[0]?.nodes.map(({ finish }) => finish) : []; // => ['2026-06-21', '2026-06-21']
 */
export function forecastPlans(
  plans: readonly Plan[],
  facts: readonly NodeProgress[],
  options: ForecastPlansOptions,
): PlansForecast {
  const read = parse(Plans, plans);
  const own = { asOf: CivilDate, evidence: EvidencePolicy, unstarted: Unstarted };
  const { asOf, evidence, unstarted } = readOptions(options, own, {});
  const states = statesById(read, parse(NodeProgressList, facts), asOf, evidence);
  const settings = readScheduleOptions({
    ...otherOptions(options, Object.keys(own)),
    dataDate: addDays(asOf, 1),
    direction: 'forward',
  });
  const nodes = read.flatMap((plan) => plan.nodes);
  const expected = expectedFinishes(states, asOf);
  const left = daysLeft(nodes, states, expected, { asOf, ...settings });
  const boundOf = (node: PlanNode): readonly NetworkConstraint[] => {
    const at = expected.get(node.id);
    if (at !== undefined) return [{ type: 'FNET', at }];
    return unstarted === 'as-planned' ? asPlanned(node) : [];
  };
  const bounds = new Map(nodes.map((node) => [node.id, boundOf(node)]));
  const result = settleOffsets(nodes, (pins) => networkOfPlans(read, { pins, states, bounds, left }), settings);
  if (result.kind === 'cyclic') return result;
  const { schedule, network } = result;
  return Object.freeze({
    kind: 'scheduled',
    plans: withDates(read, schedule.activities),
    schedule,
    network,
    reported: reportedOf(schedule, expected),
  });
}

/** The days that open nodes are expected to finish on, as far as they are still to come. */
function expectedFinishes(states: ReadonlyMap<Id, NodeState>, asOf: CivilDate): ReadonlyMap<Id, CivilDate> {
  const expected = new Map<Id, CivilDate>();
  for (const [node, { actualFinish, forecastFinish }] of states)
    if (actualFinish === null && forecastFinish !== null && forecastFinish > asOf) expected.set(node, forecastFinish);
  return expected;
}

/** Workdays from the data date to the expected finish of nodes whose percentage nobody told. */
function daysLeft(
  nodes: readonly PlanNode[],
  states: ReadonlyMap<Id, NodeState>,
  expected: ReadonlyMap<Id, CivilDate>,
  { asOf, calendars, calendar }: ScheduleOptions & { readonly asOf: CivilDate },
): ReadonlyMap<Id, number> {
  const left = new Map<Id, number>();
  for (const node of nodes) {
    const finish = expected.get(node.id);
    if (finish === undefined || states.get(node.id)?.percent !== null) continue;
    const work = calendars?.[node.calendar ?? calendar ?? ''];
    left.set(
      node.id,
      work === undefined ? daysBetween(asOf, finish) : workdaysBetween(work, addDays(asOf, 1), addDays(finish, 1)),
    );
  }
  return left;
}

function reportedOf(schedule: Schedule, expected: ReadonlyMap<string, CivilDate>): readonly ReportedForecast[] {
  if (expected.size === 0) return Object.freeze([]);
  return deepFreeze(
    schedule.activities.flatMap(({ id, finishDate: finish }) => {
      const day = expected.get(id);
      if (day === undefined || finish === undefined) return [];
      const because = finish === day ? texts.believed(day) : texts.takesLonger(day, finish);
      return [{ node: id, expected: day, finish, because }];
    }),
  );
}
