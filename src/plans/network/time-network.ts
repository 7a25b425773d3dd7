import { fail, issue } from '../../foundation/index.ts';
import { withAlap } from './alap.ts';
import { firstDay, lastBoundary, valueAt } from './axis.ts';
import { always, backwardPass, type Late } from './backward.ts';
import { type ForwardWork, forwardPass, forwardWork } from './forward.ts';
import { incomingOf, positionsOf } from './incoming.ts';
import { longestPath } from './longest-path.ts';
import { texts } from './messages.ts';
import { begun, done, manual, type Net } from './net.ts';
import { boundary, type ReadOptions } from './schemas.ts';
import { never } from './starts.ts';
import { once, type Timed } from './timed.ts';

/** What does not change with the activities: the order of the links, the options, and what they say as boundaries. */
export type Frame = Pick<
  Timed,
  'order' | 'given' | 'incoming' | 'positions' | 'floor' | 'dataDate' | 'wanted' | 'told'
>;

/** The frame of a network in order. */
export function frameOf(net: Net, order: Int32Array, given: ReadOptions): Frame {
  const incoming = once(() => incomingOf(net));
  const positions = once(() => positionsOf(order));
  const dataDate = given.dataDate === undefined ? null : boundary(given.dataDate, 'start');
  const wanted = given.finish === undefined ? null : boundary(given.finish, 'finish');
  const start = given.start === undefined ? dataDate : boundary(given.start, 'start');
  const told = start !== null || (wanted === null && !net.dated);
  return { order, given, incoming, positions, dataDate, wanted, told, floor: start ?? floorOf(net, order, wanted) };
}

/** Both passes over a network in order. */
export function timedOf(net: Net, frame: Frame): Timed {
  const work = forwardWork(net.n);
  forwardPass(net, frame.order, frame, work);
  return completed(net, frame, work, (required) => lateOf(net, frame.order, required));
}

/** What follows from the early dates: activities as late as possible, the finish, the late dates. */
export function completed(net: Net, frame: Frame, work: ForwardWork, lateFrom: (required: number) => Late): Timed {
  const { order, given } = frame;
  const finish = net.n === 0 ? frame.floor : maxOf(work.finish);
  const required = frame.wanted ?? finish;
  const late = lateFrom(required);
  const early = withAlap(net, order, work, late, finish);
  const direction = given.direction ?? directionOf(given);
  const path = once(() => longestPath(net, order, early, finish));
  // Field by field, so that every one has the same shape.
  const timed: Timed = {
    net,
    order,
    incoming: frame.incoming,
    positions: frame.positions,
    work,
    early,
    late,
    finish,
    required,
    floor: frame.floor,
    dataDate: frame.dataDate,
    told: frame.told,
    wanted: frame.wanted,
    given,
    direction,
    path,
  };
  refuseFar(timed);
  return timed;
}

/** Late dates of all. */
export function lateOf(net: Net, order: Int32Array, required: number): Late {
  const late = { start: new Int32Array(net.n), finish: new Int32Array(net.n) };
  backwardPass(net, order, required, late);
  return late;
}

const directionOf = ({ start, dataDate, finish }: ReadOptions): 'forward' | 'backward' =>
  finish !== undefined && start === undefined && dataDate === undefined ? 'backward' : 'forward';

function minOf(values: Int32Array): number {
  let least = always;
  for (let at = 0; at < values.length; at += 1) least = Math.min(least, valueAt(values, at));
  return least;
}

/** The latest of boundaries. */
export function maxOf(values: Int32Array): number {
  let most = never;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, valueAt(values, at));
  return most;
}

/** When work may begin where that is not told: what the anchors on the finish side need, else 0. */
function floorOf(net: Net, order: Int32Array, wanted: number | null): number {
  const anchor = wanted ?? (net.dated ? latestAnchor(net) : null);
  if (anchor !== null) return net.n === 0 ? anchor : minOf(lateOf(net, order, anchor).start);
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
  let latest: number | null = null;
  for (const { deadline, constraints } of terms.values()) {
    if (deadline !== null) latest = Math.max(latest ?? deadline, deadline);
    for (const { at } of constraints) latest = Math.max(latest ?? at, at);
  }
  return latest;
}

/** Dates outside the era are refused before any is written. */
function refuseFar({ net, early, late, direction }: Timed): void {
  if (!net.dated) return;
  for (let at = 0; at < net.n; at += 1) {
    const dates = direction === 'backward' ? late : early;
    const outside =
      valueAt(early.start, at) < firstDay ||
      valueAt(early.finish, at) > lastBoundary ||
      (waits(net, at) && (valueAt(dates.start, at) < firstDay || valueAt(dates.finish, at) > lastBoundary));
    if (outside) fail(issue('date-out-of-range', ['activities', at], texts.outOfRange(net.ids[at] ?? '')));
  }
}

const waits = ({ state }: Net, at: number): boolean => state[at] !== done && state[at] !== manual;
