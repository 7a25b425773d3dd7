import { duplicateIds, issue, type Issue, refuse, safeParse, within } from '../../foundation/index.ts';
import { fill, fillUnusual, type FillingColumns, type Span } from './activity-columns.ts';
import { valueAt } from './axis.ts';
import { placeOf } from './id-index.ts';
import type { Incoming } from './incoming.ts';
import { resolve } from './link-columns.ts';
import { texts } from './messages.ts';
import { type Net, netOf } from './net.ts';
import { glanceAtActivity } from './quick-check.ts';
import { type ReadActivity, ReadNetwork } from './schemas.ts';

/** Activities told anew, by their places. */
export type Change = ReadonlyMap<number, ReadActivity>;

/** The activities of a change as read, or all that is wrong with them. */
export function readChange(net: Net, change: unknown): Change {
  const list: readonly unknown[] = Array.isArray(change) ? change : [change];
  const read = safeParse(ReadNetwork, { activities: list, links: [] });
  const activities = read.ok ? read.value.activities : [];
  const found = read.ok
    ? changeIssues(net, activities)
    : read.issues.map((one) => ({ ...one, path: one.path.slice(1) }));
  refuse(within(['change'], found));
  return new Map(activities.map((one) => [placeOf(net.index, one.id), one]));
}

function changeIssues({ index, calendars }: Net, activities: readonly ReadActivity[]): Issue[] {
  const ids = activities.map(({ id }) => id);
  return [
    ...duplicateIds(ids, (at) => [at, 'id']),
    ...activities.flatMap(({ id, calendar }, at) => [
      ...(placeOf(index, id) >= 0 ? [] : [issue('unknown-id', [at, 'id'], texts.unknownActivity(id))]),
      ...(calendar === undefined || calendars.numbers.has(calendar)
        ? []
        : [issue('unknown-id', [at, 'calendar'], texts.unknownCalendar(calendar))]),
    ]),
  ];
}

/** The network after a change: its columns copied, and what the change tells written over them. Links and order stay. */
export function changedNet(net: Net, incoming: Incoming, change: Change): Net {
  const columns = copyOf(net);
  const span: Span = { low: 0, high: 0, dated: net.dated };
  for (const [at, one] of change) {
    clear(columns, at);
    fill(columns, at, one, net.calendars);
    if (glanceAtActivity(one) === 'unusual') fillUnusual(columns, at, one, span);
  }
  // In the order of the activities, as a new reading would have them.
  const terms = new Map([...columns.terms].sort(([a], [b]) => a - b));
  const next = netOf({
    ...columns,
    terms,
    lag: net.lag.slice(),
    lagCalendar: net.lagCalendar.slice(),
    dated: span.dated,
  });
  for (const at of change.keys()) resolveAround(next, incoming, at);
  return next;
}

function copyOf(net: Net): Net & FillingColumns {
  return {
    ...net,
    whole: net.whole.slice(),
    duration: net.duration.slice(),
    calendar: net.calendar.slice(),
    state: net.state.slice(),
    actualStart: net.actualStart.slice(),
    actualFinish: net.actualFinish.slice(),
    milestone: net.milestone.slice(),
    tied: net.tied.slice(),
    terms: new Map(net.terms),
  };
}

/** What a usual activity has of what only some have. */
function clear(columns: FillingColumns, at: number): void {
  columns.state[at] = 0;
  columns.milestone[at] = 0;
  columns.actualStart[at] = 0;
  columns.actualFinish[at] = 0;
  columns.tied[at] = 0;
  columns.terms.delete(at);
}

/** Lags that are counted in the activity's days, or in percent of them. */
function resolveAround(net: Net, { predecessors, links }: Incoming, at: number): void {
  for (let link = valueAt(net.successors, at); link < valueAt(net.successors, at + 1); link += 1)
    resolve(net, link, net, net.calendars.project);
  for (let place = valueAt(predecessors, at); place < valueAt(predecessors, at + 1); place += 1)
    resolve(net, valueAt(links, place), net, net.calendars.project);
}
