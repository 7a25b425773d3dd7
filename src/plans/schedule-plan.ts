import { deepFreeze, type Id, parse, remember, type WorkCalendar } from '../foundation/index.ts';
import type { Network } from './network/network.ts';
import type { ScheduleOptions } from './network/options.ts';
import type { CyclicNetwork, Schedule, ScheduledActivity } from './network/schedule.ts';
import { readScheduleOptions } from './network/read.ts';
import { networkOfPlans } from './plan-network.ts';
import { Plan, Plans } from './plan.ts';
import { settleOffsets } from './settle-offsets.ts';

/** How {@link schedulePlan} finds dates. */
export interface SchedulePlanOptions extends Omit<ScheduleOptions, 'calendars'> {
  /** Calendars by the ids that nodes name; a node that names none works on `calendar`, or on every day. */
  readonly calendars: Readonly<Record<string, WorkCalendar>>;
}

/** Where the dates of plans come from. */
export interface ScheduledAs {
  readonly schedule: Schedule;
  /**
   * The nodes and links as they were scheduled, supports as FF and dates from offsets as constraints: what `checkQuality` and `simulate`
   * take, with the same options.
   */
  readonly network: Network;
}

/** A plan with dates, and the schedule they come from; or the rings that keep it from having any. */
export type PlanSchedule = ({ readonly kind: 'scheduled'; readonly plan: Plan } & ScheduledAs) | CyclicNetwork;

/** Plans with dates, and the one schedule they come from; or the rings that keep them from having any. */
export type PlansSchedule =
  | ({ readonly kind: 'scheduled'; readonly plans: readonly Plan[] } & ScheduledAs)
  | CyclicNetwork;

/**
 * Gives every node of a plan its dates by its links, durations, offsets, constraints and calendars. Counting back (工期倒排) from
 * the days on which doors must open: put those days on their nodes as `MFO` or `FNLT`, and ask for `direction: 'backward'`: each
 * node then stands on the latest day that still keeps them, and where they cannot be kept, `schedule.conflicts` names the chain
 * and the days it is short. Links to, and offsets from, nodes of other plans are left out; see {@link schedulePlans}.
 *
 * @throws `HoshinError` with all issues of its arguments; `offset-unsettled` where offsets and links push each other on
 * @example
 * import { parsePlan, schedulePlan } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const plan = parsePlan({ id: 'keys', label, entity: 'a', tier: 1, owner: 'operations', maySet: [], mayChange: [],
 *   nodes: [{ id: 'start', label, tier: 1, duration: 0, milestone: 'start' },
 *     { id: 'open', label, tier: 1, duration: 100, constraint: { type: 'MFO', at: '2026-09-26' } }],
 *   links: [{ from: 'start', to: 'open', type: 'FS' }] });
 * const back = schedulePlan(plan, { calendars: {}, direction: 'backward' });
 * back.kind === 'scheduled' ? back.plan.nodes.map(({ finish }) => finish) : []; // => ['2026-06-19', '2026-09-26']
 */
export function schedulePlan(plan: Plan, options: SchedulePlanOptions): PlanSchedule {
  const read = parse(Plan, plan);
  const result = schedulePlans([read], options);
  if (result.kind === 'cyclic') return result;
  const [dated = read] = result.plans;
  const { schedule, network } = result;
  return Object.freeze({ kind: 'scheduled', plan: dated, schedule, network });
}

/**
 * Gives every node of several plans its dates, as one network: links may cross from plan to plan, offsets may be told from nodes
 * of any of them, and a node waits for all that support it, so that no lower tier finishes after what it supports. In the
 * schedule's `links` those supports follow the plans' own links, as FF.
 *
 * @throws `HoshinError` with all issues of its arguments; `offset-unsettled`
 * @example
 * import { parsePlan, schedulePlans } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const common = { label, entity: 'a', owner: 'operations', maySet: [], mayChange: [] };
 * const keys = parsePlan({ ...common, id: 'keys', tier: 1,
 *   nodes: [{ id: 'open', label, tier: 1, constraint: { type: 'MFO', at: '2026-09-26' } }] });
 * const design = parsePlan({ ...common, id: 'design', tier: 3, subject: 'design', nodes: [
 *   { id: 'concept', label, tier: 3, offset: { edge: 'finish', wins: 'earlier', from: [{ node: 'open', days: -210 }] } }] });
 * const result = schedulePlans([keys, design], { calendars: {}, direction: 'backward' });
 * result.kind === 'scheduled' ? result.plans[1]?.nodes[0]?.finish : null; // => '2026-02-28'
 */
export function schedulePlans(plans: readonly Plan[], options: SchedulePlanOptions): PlansSchedule {
  const read = parse(Plans, plans);
  const nodes = read.flatMap((plan) => plan.nodes);
  const result = settleOffsets(nodes, (pins) => networkOfPlans(read, { pins }), readScheduleOptions(options));
  if (result.kind === 'cyclic') return result;
  const { schedule, network } = result;
  return Object.freeze({ kind: 'scheduled', plans: withDates(read, schedule.activities), schedule, network });
}

/** The plans with the dates of a schedule; a node that is not in it keeps its own. */
export function withDates(plans: readonly Plan[], activities: readonly ScheduledActivity[]): readonly Plan[] {
  const rows = new Map<Id, ScheduledActivity>(activities.map((row) => [row.id, row]));
  const dated = plans.map((plan) => {
    const nodes = plan.nodes.map((node) => {
      const { startDate, finishDate } = rows.get(node.id) ?? {};
      return startDate === undefined || finishDate === undefined
        ? node
        : { ...node, start: startDate, finish: finishDate };
    });
    return remember(Plan, deepFreeze({ ...plan, nodes }));
  });
  return remember(Plans, deepFreeze(dated));
}
