import {
  addDays,
  addMonths,
  addWorkdays,
  type CivilDate,
  deepFreeze,
  fail,
  type Id,
  issue,
  refuse,
  type WorkCalendar,
  workdayOnOrAfter,
  workdayOnOrBefore,
} from '../foundation/index.ts';
import type { Network } from './network/network.ts';
import type { ScheduleOptions } from './network/options.ts';
import type { CyclicNetwork, Schedule, ScheduledActivity } from './network/schedule.ts';
import { scheduleNetwork } from './network/schedule-network.ts';
import { texts } from './messages.ts';
import type { AnchorOffset, PlanNode } from './node.ts';
import type { Pin } from './plan-network.ts';

/** A node that has an offset. */
type OffsetNode = PlanNode & { readonly offset: NonNullable<PlanNode['offset']> };

/** A schedule and the network it is of, dates from offsets among its constraints; or the rings. */
export type Settled =
  | { readonly kind: 'scheduled'; readonly network: Network; readonly schedule: Schedule }
  | CyclicNetwork;

/**
 * Schedules a network some of whose dates are told from others. The dates found in one round pin the nodes in the next, until none
 * moves any more: one round for each offset told from another offset, and one to see that nothing moves.
 */
export function settleOffsets(
  nodes: readonly PlanNode[],
  networkOf: (pins: ReadonlyMap<Id, Pin>) => Network,
  options: ScheduleOptions,
): Settled {
  const told = nodes.filter((node): node is OffsetNode => node.offset !== undefined);
  refuse(told.flatMap((node) => calendarIssues(node, options.calendars)));
  let pins: ReadonlyMap<Id, Pin> = new Map();
  let moving: readonly Id[] = [];
  for (let round = 0; round <= told.length + 1; round += 1) {
    const network = networkOf(pins);
    const result = scheduleNetwork(network, options);
    if (result.kind === 'cyclic') return result;
    const next = pinsOf(told, new Map(result.activities.map((row) => [row.id, row])), options);
    moving = told.map(({ id }) => id).filter((id) => pins.get(id)?.at !== next.get(id)?.at);
    if (moving.length === 0) return { kind: 'scheduled', network: deepFreeze(network), schedule: result };
    pins = next;
  }
  return fail(issue('offset-unsettled', [], texts.offsetUnsettled(moving)));
}

function calendarIssues({ id, offset, calendar }: OffsetNode, calendars: ScheduleOptions['calendars']) {
  const counts = offset.from.some(({ unit }) => unit === 'workday');
  const known = calendar !== undefined && calendars?.[calendar] !== undefined;
  return counts && !known ? [issue('calendar-needed', ['calendars'], texts.offsetCalendar(id))] : [];
}

type Rows = ReadonlyMap<Id, ScheduledActivity>;

function pinsOf(told: readonly OffsetNode[], rows: Rows, options: ScheduleOptions): ReadonlyMap<Id, Pin> {
  const pins = new Map<Id, Pin>();
  for (const node of told) {
    const work = node.calendar === undefined ? undefined : options.calendars?.[node.calendar];
    const dates = node.offset.from.flatMap((one) => dateFrom(one, rows, work) ?? []).sort();
    const at = node.offset.wins === 'later' ? dates.at(-1) : dates[0];
    if (at !== undefined) pins.set(node.id, { edge: node.offset.edge, at: onWorkday(at, node.offset.edge, work) });
  }
  return pins;
}

function dateFrom(offset: AnchorOffset, rows: Rows, work: WorkCalendar | undefined): CivilDate | null {
  const row = rows.get(offset.node);
  const anchor = offset.edge === 'start' ? row?.startDate : row?.finishDate;
  if (anchor === undefined) return null;
  if (offset.unit === 'month') return addMonths(anchor, offset.days);
  return offset.unit === 'workday' && work !== undefined
    ? addWorkdays(work, anchor, offset.days)
    : addDays(anchor, offset.days);
}

/** A finish that falls on a day off is due on the workday before it, a start waits for the one after it. */
function onWorkday(date: CivilDate, edge: 'start' | 'finish', work: WorkCalendar | undefined): CivilDate {
  if (work === undefined) return date;
  return edge === 'finish' ? workdayOnOrBefore(work, date) : workdayOnOrAfter(work, date);
}
