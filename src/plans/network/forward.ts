import { byteAt, endBefore, finishOf, shifted, valueAt } from './axis.ts';
import { constrain, finishFloor } from './constrain.ts';
import { done, FF, FS, manual, type Net, planned, SF, SS } from './net.ts';
import { never, snapped, startFor } from './starts.ts';

/** What set an early start, as a number in the arrays: its place in this list. */
export const causes = ['start', 'data-date', 'constraint', 'actual', 'manual', 'link', 'alap'] as const;
const byStart = 0;
const byDataDate = 1;
/** A constraint of the activity's own. */
export const byConstraint = 2;
const byActual = 3;
const byManual = 4;
/** A link. */
export const byLink = 5;
/** As late as possible. */
export const byAlap = 6;

/** Early dates, and what set them. */
export interface Early {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** Where work begins that is still to do: the start, or of what was begun, the start of the rest. */
  readonly restart: Int32Array;
  /** The link that set the start, as its place in the arrays; −1 where none did. */
  readonly driver: Int32Array;
  /** Places in {@link causes}. */
  readonly cause: Uint8Array;
}

/** Early dates, and what the links ask: kept so that a change can be followed without asking all of them again. */
export interface ForwardWork extends Early {
  readonly startBound: Int32Array;
  readonly finishBound: Int32Array;
  readonly startDriver: Int32Array;
  readonly finishDriver: Int32Array;
}

/** What the forward pass is told beside the network. */
export interface ForwardOptions {
  /** No planned work before it. */
  readonly floor: number;
  readonly dataDate: number | null;
}

/** Arrays for a forward pass over `n` activities. */
export function forwardWork(n: number): ForwardWork {
  return {
    start: new Int32Array(n),
    finish: new Int32Array(n),
    restart: new Int32Array(n),
    driver: new Int32Array(n),
    cause: new Uint8Array(n),
    startBound: new Int32Array(n),
    finishBound: new Int32Array(n),
    startDriver: new Int32Array(n),
    finishDriver: new Int32Array(n),
  };
}

/** Early dates in the order of the links: each activity as soon as its links, its times and the floor allow. */
export function forwardPass(net: Net, order: Int32Array, options: ForwardOptions, work: ForwardWork): void {
  const { successors } = net;
  work.startBound.fill(never);
  work.finishBound.fill(never);
  work.startDriver.fill(-1);
  work.finishDriver.fill(-1);
  for (let place = 0; place < order.length; place += 1) {
    const at = valueAt(order, place);
    settle(net, at, work, options);
    const end = valueAt(successors, at + 1);
    for (let link = valueAt(successors, at); link < end; link += 1) ask(net, link, work);
  }
}

/** What a link asks of its successor, noted where it is the most that was asked so far; of equals the first given counts. */
export function ask(net: Net, link: number, work: ForwardWork): void {
  const head = valueAt(net.to, link);
  const bound = linkBound(net, link, work.start, work.finish);
  const kind = byteAt(net.type, link);
  if (kind === FS || kind === SS) note(net.given, link, head, bound, work.startBound, work.startDriver);
  else note(net.given, link, head, bound, work.finishBound, work.finishDriver);
}

function note(
  given: Int32Array,
  link: number,
  head: number,
  bound: number,
  bounds: Int32Array,
  drivers: Int32Array,
): void {
  const most = valueAt(bounds, head);
  if (bound < most) return;
  if (bound === most && valueAt(given, valueAt(drivers, head)) < valueAt(given, link)) return;
  bounds[head] = bound;
  drivers[head] = link;
}

/** The boundary a link asks for: of its successor's start under FS and SS, of its finish under FF and SF. */
export function linkBound(net: Net, link: number, start: Int32Array, finish: Int32Array): number {
  const kind = byteAt(net.type, link);
  const edge = valueAt(kind === FS || kind === FF ? finish : start, valueAt(net.from, link));
  const lag = valueAt(net.lag, link);
  const bound = lag === 0 ? edge : shifted(net.axis, valueAt(net.lagCalendar, link), edge, lag);
  return kind === SF ? dayBefore(net, valueAt(net.to, link), bound) : bound;
}

/** Under SF the successor is over with its last workday before the predecessor begins: rest days between count for nothing. */
function dayBefore({ axis, calendar, duration }: Net, head: number, bound: number): number {
  return duration[head] === 0 ? bound : endBefore(axis, valueAt(calendar, head), bound);
}

/** Places one activity by what was asked of it. */
export function settle(net: Net, at: number, work: ForwardWork, options: ForwardOptions): void {
  const state = byteAt(net.state, at);
  if (state === planned) {
    placePlanned(net, at, work, options);
    return;
  }
  const start = valueAt(net.actualStart, at);
  work.start[at] = start;
  work.restart[at] = start;
  work.driver[at] = -1;
  work.cause[at] = state === manual ? byManual : byActual;
  if (state === done) work.finish[at] = valueAt(net.actualFinish, at);
  else if (state === manual)
    work.finish[at] = finishOf(net.axis, valueAt(net.calendar, at), start, valueAt(net.duration, at));
  else placeRest(net, at, work, options);
}

/** The rest goes on from the data date, and under retained logic not before its predecessors allow. */
function placeRest(net: Net, at: number, work: ForwardWork, { dataDate, floor }: ForwardOptions): void {
  const from = Math.max(dataDate ?? floor, valueAt(work.start, at));
  const own = Math.max(snapped(net, at, from), startFor(net, at, finishFloor(net, at)));
  const asked = net.retained ? askedOf(net, at, work) : never;
  if (asked >= own) work.driver[at] = driverOf(net, at, work);
  const restart = Math.max(own, asked);
  work.restart[at] = restart;
  work.finish[at] = finishOf(net.axis, valueAt(net.calendar, at), restart, valueAt(net.duration, at));
}

function placePlanned(net: Net, at: number, work: ForwardWork, { floor, dataDate }: ForwardOptions): void {
  const waits = dataDate !== null && dataDate > floor;
  const soonest = snapped(net, at, waits ? dataDate : floor);
  const asked = askedOf(net, at, work);
  // At the same start a link is named rather than the floor.
  const linked = asked >= soonest;
  const free = linked ? asked : soonest;
  const start = net.tied[at] === 1 ? constrain(net, at, free) : free;
  const tied = start !== free;
  work.start[at] = start;
  work.restart[at] = start;
  work.finish[at] = finishOf(net.axis, valueAt(net.calendar, at), start, valueAt(net.duration, at));
  work.driver[at] = linked && !tied ? driverOf(net, at, work) : -1;
  work.cause[at] = tied ? byConstraint : linked ? byLink : waits ? byDataDate : byStart;
}

/** The start that its links ask for; {@link never} where nothing does. */
function askedOf(net: Net, at: number, { startDriver, finishDriver, startBound, finishBound }: ForwardWork): number {
  const byStartLink = valueAt(startDriver, at) < 0 ? never : snapped(net, at, valueAt(startBound, at));
  return valueAt(finishDriver, at) < 0
    ? byStartLink
    : Math.max(byStartLink, startFor(net, at, valueAt(finishBound, at)));
}

/** The link that asks for most: one to the start before one to the finish. */
function driverOf(net: Net, at: number, { startDriver, finishDriver, startBound, finishBound }: ForwardWork): number {
  const startLink = valueAt(startDriver, at);
  const finishLink = valueAt(finishDriver, at);
  if (startLink < 0 || finishLink < 0) return Math.max(startLink, finishLink);
  const later = startFor(net, at, valueAt(finishBound, at)) > snapped(net, at, valueAt(startBound, at));
  return later ? finishLink : startLink;
}
