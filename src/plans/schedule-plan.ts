import { deepFreeze, parse, remember, type WorkCalendar } from '../foundation/index.ts';
import type { NetworkActivity, NetworkLink } from './network/network.ts';
import type { ScheduleOptions } from './network/options.ts';
import type { CyclicNetwork, Schedule } from './network/schedule.ts';
import { scheduleNetwork } from './network/schedule-network.ts';
import type { PlanNode } from './node.ts';
import { Plan } from './plan.ts';

/** How {@link schedulePlan} finds dates. */
export interface SchedulePlanOptions extends Omit<ScheduleOptions, 'calendars'> {
  /** Calendars by the ids that nodes name; a node that names none works on `calendar`, or on every day. */
  readonly calendars: Readonly<Record<string, WorkCalendar>>;
}

/** A plan with dates, and the schedule they come from; or the rings that keep it from having any. */
export type PlanSchedule =
  | { readonly kind: 'scheduled'; readonly plan: Plan; readonly schedule: Schedule }
  | CyclicNetwork;

/**
 * Gives every node of a plan its dates by its links, durations, constraints and calendars. Counting back (工期倒排) from the
 * days on which doors must open: put those days on their nodes as `MFO` or `FNLT`, and ask for `direction: 'backward'`: each
 * node then stands on the latest day that still keeps them, and where they cannot be kept, `schedule.conflicts` names the chain
 * and the days it is short. Links to nodes of other plans are left out.
 *
 * @throws `HoshinError` with all issues of its arguments
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
  const known = new Set(read.nodes.map(({ id }) => id));
  const links = (read.links ?? []).filter(({ from, to }) => known.has(from) && known.has(to));
  const result = scheduleNetwork({ activities: read.nodes.map(activityOf), links: links.map(linkOf) }, options);
  if (result.kind === 'cyclic') return result;
  const rows = new Map(result.activities.map((row) => [row.id, row]));
  const nodes = read.nodes.map((node): PlanNode => {
    const { startDate, finishDate } = rows.get(node.id) ?? {};
    if (startDate === undefined || finishDate === undefined) return node;
    return { ...node, start: startDate, finish: finishDate };
  });
  return Object.freeze({ kind: 'scheduled', plan: remember(Plan, deepFreeze({ ...read, nodes })), schedule: result });
}

function activityOf({ id, duration = 0, calendar, constraint, deadline, milestone }: PlanNode): NetworkActivity {
  return {
    id,
    duration,
    ...(calendar === undefined ? {} : { calendar }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(milestone === undefined ? {} : { milestone }),
  };
}

function linkOf({ from, to, type, lag, unit }: NonNullable<Plan['links']>[number]): NetworkLink {
  return { from, to, type, ...(lag === undefined ? {} : { lag }), ...(unit === undefined ? {} : { unit }) };
}
