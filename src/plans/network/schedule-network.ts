import { fail, fromDayNumber, issue, parse } from '../../foundation/index.ts';
import { withAlap } from './alap.ts';
import { valueAt, lastBoundary, firstDay } from './axis.ts';
import { always, backwardPass } from './backward.ts';
import { cyclesOf } from './cycles.ts';
import { type Early, forwardPass, never } from './forward.ts';
import { texts } from './messages.ts';
import { begun, done, manual, type Net, netOf } from './net.ts';
import type { Network } from './network.ts';
import type { ScheduleOptions } from './options.ts';
import { orderOf } from './order.ts';
import { isPlainNetwork } from './plain-network.ts';
import { boundary, ReadNetwork, type ReadOptions, readScheduleOptions } from './read-network.ts';
import type { Schedule, ScheduleResult } from './schedule.ts';
import { activityRows, type Timed } from './rows.ts';
import { conflictRows, linkRows, missedRows, outOfSequenceRows, truncatedRows, violationRows } from './findings.ts';
import { longestPathOf } from './longest-path.ts';

/**
 * A network in time by the critical path method: early and late dates, floats, what drives what, and everything that does
 * not fit. Both passes are always made; the direction only picks which dates are the planned ones.
 *
 * Equations, for boundaries and the link `i → j` with lag `l`: FS `start(j) ≥ finish(i) + l`, SS `start(j) ≥ start(i) + l`,
 * FF `finish(j) ≥ finish(i) + l`, SF `finish(j) ≥ start(i) + l`; `finish = start + duration` on the activity's own
 * calendar. Total float is the smaller of late − early start and late − early finish, in workdays, and never clamped.
 *
 * @returns `cyclic` with every ring where activities wait for each other
 * @throws `HoshinError` with all issues of its arguments; `start-needed` for a dated network without start, data date or
 * anything to count back from; `date-out-of-range`
 * @example
 * import { scheduleNetwork } from 'hoshin/plans';
 * const network = {
 *   activities: [{ id: 'design', duration: 3 }, { id: 'permit', duration: 5 }, { id: 'works', duration: 2 }],
 *   links: [{ from: 'design', to: 'works', type: 'FS' as const, lag: 1 }, { from: 'permit', to: 'works', type: 'FS' as const }],
 * };
 * const plan = scheduleNetwork(network);
 * plan.kind === 'scheduled' ? plan.activities.map((one) => `${one.id} ${one.earlyStart}-${one.earlyFinish} ${one.totalFloat}`) : [];
 * // => ['design 0-3 1', 'permit 0-5 0', 'works 5-7 0']
 */
export function scheduleNetwork(network: Network, options: ScheduleOptions = {}): ScheduleResult {
  const given = readScheduleOptions(options);
  const net = netOf(readNetwork(network), given);
  const { order, count } = orderOf(net);
  if (count < net.n) return Object.freeze({ kind: 'cyclic', cycles: cyclesOf(net) });
  return scheduled(net, order, given);
}

/** The network as read: at a glance where it is plain, else with every fault told. A getter that throws is a fault too. */
function readNetwork(network: unknown): ReadNetwork {
  try {
    if (isPlainNetwork(network)) return network;
  } catch {
    // The careful reading meets the same property, and says so.
  }
  return parse(ReadNetwork, network);
}

function scheduled(net: Net, order: Int32Array, given: ReadOptions): Schedule {
  const dataDate = given.dataDate === undefined ? null : boundary(given.dataDate, 'start');
  const wanted = given.finish === undefined ? null : boundary(given.finish, 'finish');
  const floor = floorOf(net, order, given, dataDate, wanted);
  const retained = given.progress !== 'progress-override';
  const first = forwardPass(net, order, { floor, dataDate, retained });
  const finish = net.n === 0 ? floor : maxOf(first.finish);
  const early = withAlap(net, order, first, finish);
  const required = wanted ?? finish;
  const late = backwardPass(net, order, required);
  refuseFar(net, early);
  const timed: Timed = {
    net,
    early,
    late,
    finish,
    required,
    floor,
    wanted,
    given,
    direction: given.direction ?? directionOf(given),
    path: once(() => longestPathOf(net, early, finish)),
  };
  return valueOf(timed, dataDate);
}

const directionOf = ({ start, dataDate, finish }: ReadOptions): 'forward' | 'backward' =>
  finish !== undefined && start === undefined && dataDate === undefined ? 'backward' : 'forward';

const minOf = (values: Int32Array): number => values.reduce((least, one) => (one < least ? one : least), always);
const maxOf = (values: Int32Array): number => values.reduce((most, one) => (one > most ? one : most), never);

/** When work may begin: as told, else the data date, else what the anchors on the finish side need, else 0. */
function floorOf(
  net: Net,
  order: Int32Array,
  given: ReadOptions,
  dataDate: number | null,
  wanted: number | null,
): number {
  if (given.start !== undefined) return boundary(given.start, 'start');
  if (dataDate !== null) return dataDate;
  const anchor = wanted ?? (net.dated ? latestAnchor(net) : null);
  if (anchor !== null) return net.n === 0 ? anchor : minOf(backwardPass(net, order, anchor).start);
  if (!net.dated) return 0;
  return earliestActual(net) ?? fail(issue('start-needed', ['start'], texts.startNeeded()));
}

/** The earliest actual or manual start, where there is one. */
function earliestActual({ n, state, actualStart }: Net): number | null {
  let earliest = always;
  for (let at = 0; at < n; at += 1) {
    const fixed = state[at] === begun || state[at] === done || state[at] === manual;
    if (fixed) earliest = Math.min(earliest, valueAt(actualStart, at));
  }
  return earliest === always ? null : earliest;
}

/** The latest time that any activity is tied to, or null. */
function latestAnchor({ terms }: Net): number | null {
  const all = [...terms.values()].flatMap(({ deadline, constraints }) => [
    ...(deadline === null ? [] : [deadline]),
    ...constraints.map(({ at }) => at),
  ]);
  return all.length === 0 ? null : all.reduce((most, one) => Math.max(most, one));
}

/** Dates outside the era are refused before any is written. */
function refuseFar({ dated, activities }: Net, { start, finish }: Early): void {
  if (!dated) return;
  const at = activities.findIndex(
    (_, place) => valueAt(start, place) < firstDay || valueAt(finish, place) > lastBoundary,
  );
  if (at >= 0) fail(issue('date-out-of-range', ['activities', at], texts.outOfRange(activities[at]?.id ?? '')));
}

/** The value: plain and frozen, with lists that are made when they are first read. */
function valueOf(timed: Timed, dataDate: number | null): Schedule {
  const { net, floor, finish, required, direction } = timed;
  const lists = {
    activities: once(() => activityRows(timed)),
    links: once(() => linkRows(timed)),
    longestPath: once(() => Object.freeze(timed.path().chain.map((at) => net.activities[at]?.id ?? ''))),
    violations: once(() => violationRows(timed)),
    truncatedLeads: once(() => truncatedRows(timed)),
    outOfSequence: once(() => outOfSequenceRows(timed)),
    missedDeadlines: once(() => missedRows(timed)),
    conflicts: once(() => conflictRows(timed)),
  };
  return Object.freeze({
    kind: 'scheduled',
    start: floor,
    finish,
    ...(net.dated ? { startDate: fromDayNumber(floor), finishDate: fromDayNumber(Math.max(floor, finish - 1)) } : {}),
    requiredFinish: required,
    direction,
    dataDate,
    get activities() {
      return lists.activities();
    },
    get links() {
      return lists.links();
    },
    get longestPath() {
      return lists.longestPath();
    },
    get violations() {
      return lists.violations();
    },
    get truncatedLeads() {
      return lists.truncatedLeads();
    },
    get outOfSequence() {
      return lists.outOfSequence();
    },
    get missedDeadlines() {
      return lists.missedDeadlines();
    },
    get conflicts() {
      return lists.conflicts();
    },
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
