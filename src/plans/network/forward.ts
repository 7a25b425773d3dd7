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
  /**
   * For each activity four numbers that are read together: the boundary asked of its start and the link that asks for it, and
   * the same of its finish.
   */
  readonly asked: Int32Array;
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
    asked: new Int32Array(4 * n),
  };
}

/** Clears what was asked of an activity, so that its links can ask again. */
export function forget({ asked }: ForwardWork, at: number): void {
  asked[4 * at] = never;
  asked[4 * at + 1] = -1;
  asked[4 * at + 2] = never;
  asked[4 * at + 3] = -1;
}

/** Early dates in the order of the links: each activity as soon as its links, its times and the floor allow. */
export function forwardPass(net: Net, order: Int32Array, options: ForwardOptions, work: ForwardWork): void {
  const { successors } = net;
  for (let at = 0; at < net.n; at += 1) forget(work, at);
  for (let place = 0; place < order.length; place += 1) {
    const at = valueAt(order, place);
    settle(net, at, work, options);
    const end = valueAt(successors, at + 1);
    for (let link = valueAt(successors, at); link < end; link += 1) ask(net, link, work);
  }
}

/** What a link asks of its successor, noted where it is the most that was asked so far; of equals the first given counts. */
export function ask(net: Net, link: number, work: ForwardWork): void {
  const bound = linkBound(net, link, work.start, work.finish);
  const kind = byteAt(net.type, link);
  note(net.given, link, bound, work.asked, 4 * valueAt(net.to, link) + (kind === FS || kind === SS ? 0 : 2));
}

function note(given: Int32Array, link: number, bound: number, asked: Int32Array, place: number): void {
  const most = valueAt(asked, place);
  if (bound < most) return;
  if (bound === most && valueAt(given, valueAt(asked, place + 1)) < valueAt(given, link)) return;
  asked[place] = bound;
  asked[place + 1] = link;
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
function askedOf(net: Net, at: number, { asked }: ForwardWork): number {
  const byStartLink = valueAt(asked, 4 * at + 1) < 0 ? never : snapped(net, at, valueAt(asked, 4 * at));
  return valueAt(asked, 4 * at + 3) < 0
    ? byStartLink
    : Math.max(byStartLink, startFor(net, at, valueAt(asked, 4 * at + 2)));
}

/** The link that asks for most: one to the start before one to the finish. */
function driverOf(net: Net, at: number, { asked }: ForwardWork): number {
  const startLink = valueAt(asked, 4 * at + 1);
  const finishLink = valueAt(asked, 4 * at + 3);
  if (startLink < 0 || finishLink < 0) return Math.max(startLink, finishLink);
  const later = startFor(net, at, valueAt(asked, 4 * at + 2)) > snapped(net, at, valueAt(asked, 4 * at));
  return later ? finishLink : startLink;
}
