import { valueAt, earliestStart, finishOf, latestStart, nextWorkday, shifted, works } from './axis.ts';
import { begun, done, FF, FS, manual, type Net, planned, SS, type Term } from './net.ts';
import type { DrivenBy } from './schedule.ts';

/** Below every boundary. */
export const never = -2_000_000_000;

/** Early dates, and what set them. */
export interface Early {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** The link that set the start, as its place in the arrays; −1 where none did. */
  readonly driver: Int32Array;
  readonly drivenBy: readonly DrivenBy[];
  /** What the links asked of start and finish, for those that could not follow. */
  readonly startBound: Int32Array;
  readonly finishBound: Int32Array;
}

/** What the forward pass is told beside the network. */
export interface ForwardOptions {
  /** No planned work before it. */
  readonly floor: number;
  readonly dataDate: number | null;
  /** Whether the rest of what was begun waits for its predecessors. */
  readonly retained: boolean;
}

interface Work extends Early {
  readonly drivenBy: DrivenBy[];
  readonly startDriver: Int32Array;
  readonly finishDriver: Int32Array;
}

/** Early dates in the order of the links: each activity as soon as its links, its times and the floor allow. */
export function forwardPass(net: Net, order: Int32Array, options: ForwardOptions): Early {
  const { n, successors } = net;
  const work: Work = {
    start: new Int32Array(n),
    finish: new Int32Array(n),
    driver: new Int32Array(n).fill(-1),
    drivenBy: new Array<DrivenBy>(n).fill('start'),
    startBound: new Int32Array(n).fill(never),
    finishBound: new Int32Array(n).fill(never),
    startDriver: new Int32Array(n).fill(-1),
    finishDriver: new Int32Array(n).fill(-1),
  };
  for (const at of order) {
    place(net, at, work, options);
    for (let link = valueAt(successors, at); link < valueAt(successors, at + 1); link += 1) push(net, link, work);
  }
  return work;
}

/** What a link asks of its successor. */
function push(
  net: Net,
  link: number,
  { start, finish, startBound, finishBound, startDriver, finishDriver }: Work,
): void {
  const head = valueAt(net.to, link);
  const bound = linkBound(net, link, start, finish);
  const onStart = net.type[link] === FS || net.type[link] === SS;
  const bounds = onStart ? startBound : finishBound;
  if (bound <= valueAt(bounds, head)) return;
  bounds[head] = bound;
  (onStart ? startDriver : finishDriver)[head] = link;
}

/** The boundary a link asks for: of its successor's start under FS and SS, of its finish under FF and SF. */
export function linkBound(
  { axis, from, type, lag, lagCalendar }: Net,
  link: number,
  start: Int32Array,
  finish: Int32Array,
): number {
  const tail = valueAt(from, link);
  const edge = type[link] === FS || type[link] === FF ? finish[tail] : start[tail];
  return shifted(axis, valueAt(lagCalendar, link), edge ?? 0, valueAt(lag, link));
}

function place(net: Net, at: number, work: Work, options: ForwardOptions): void {
  const state = net.state[at];
  if (state === planned) {
    placePlanned(net, at, work, options);
    return;
  }
  const { axis, calendar, duration, actualStart, actualFinish } = net;
  const start = valueAt(actualStart, at);
  work.start[at] = start;
  work.drivenBy[at] = state === manual ? 'manual' : 'actual';
  if (state === done) work.finish[at] = valueAt(actualFinish, at);
  else if (state === manual) work.finish[at] = finishOf(axis, valueAt(calendar, at), start, valueAt(duration, at));
  else if (state === begun) work.finish[at] = finishOfRest(net, at, work, options);
}

/** The rest goes on from the data date, and under retained logic not before its predecessors allow. */
function finishOfRest({ axis, calendar, duration }: Net, at: number, work: Work, options: ForwardOptions): number {
  const from = Math.max(options.dataDate ?? options.floor, valueAt(work.start, at));
  const bound = options.retained ? Math.max(from, valueAt(work.startBound, at)) : from;
  const finish = finishOf(axis, valueAt(calendar, at), bound, valueAt(duration, at));
  return options.retained ? Math.max(finish, valueAt(work.finishBound, at)) : finish;
}

/** A start on its way up: the latest that anything has asked for so far, and what that was. */
interface Offer {
  start: number;
  driver: number;
  by: DrivenBy;
}

function placePlanned(net: Net, at: number, work: Work, options: ForwardOptions): void {
  const { axis, calendar, duration, terms } = net;
  const days = valueAt(duration, at);
  const own = valueAt(calendar, at);
  const offer = floorOffer(options, (bound) => snapped(net, at, bound));
  const startLink = valueAt(work.startDriver, at);
  const finishLink = valueAt(work.finishDriver, at);
  if (startLink >= 0) raise(offer, snapped(net, at, valueAt(work.startBound, at)), startLink, 'link');
  if (finishLink >= 0) raise(offer, startFor(net, at, valueAt(work.finishBound, at)), finishLink, 'link');
  for (const term of terms.get(at)?.constraints ?? []) constrain(net, at, term, offer);
  work.start[at] = offer.start;
  work.finish[at] = finishOf(axis, own, offer.start, days);
  work.driver[at] = offer.driver;
  work.drivenBy[at] = offer.by;
}

function floorOffer({ floor, dataDate }: ForwardOptions, snap: (bound: number) => number): Offer {
  const late = dataDate !== null && dataDate > floor;
  return { start: snap(late ? dataDate : floor), driver: -1, by: late ? 'data-date' : 'start' };
}

/** A later start takes over; at the same start a link is named rather than the floor. */
function raise(offer: Offer, bound: number, link: number, by: DrivenBy): void {
  if (bound < offer.start || (bound === offer.start && link < 0)) return;
  offer.start = bound;
  offer.driver = link;
  offer.by = by;
}

/** The first start at or after a boundary. */
function snapped({ axis, calendar, duration }: Net, at: number, bound: number): number {
  return duration[at] === 0 ? bound : nextWorkday(axis, valueAt(calendar, at), bound);
}

/** The first start whose finish is at or after a boundary. */
function startFor({ axis, calendar, duration }: Net, at: number, bound: number): number {
  const days = valueAt(duration, at);
  return days === 0 ? bound : earliestStart(axis, valueAt(calendar, at), bound, days);
}

/** A time of the activity's own: "no earlier" and "on" move it later; a hard "on" or "no later" wins over everything. */
function constrain(net: Net, at: number, term: Term, offer: Offer): void {
  const bound = onFinish(term) ? startFor(net, at, term.at) : snapped(net, at, term.at);
  if (!isLate(term)) raise(offer, bound, -1, 'constraint');
  const wins = term.hard && (isLate(term) ? bound < offer.start : isFixed(term));
  if (!wins) return;
  const days = valueAt(net.duration, at);
  offer.start = onFinish(term) && days > 0 ? latestStart(net.axis, valueAt(net.calendar, at), term.at, days) : bound;
  offer.driver = -1;
  offer.by = 'constraint';
}

/** Whether a time is of the finish. */
export const onFinish = ({ type }: Term): boolean => type === 'FNET' || type === 'FNLT' || type === 'MFO';
/** Whether it only says "no later". */
export const isLate = ({ type }: Term): boolean => type === 'SNLT' || type === 'FNLT';
/** Whether it says "on". */
export const isFixed = ({ type }: Term): boolean => type === 'MSO' || type === 'MFO';

/** Workdays of an activity's own calendar between two boundaries. */
export function workdaysOf({ axis, calendar }: Net, at: number, from: number, to: number): number {
  const own = valueAt(calendar, at);
  return works(axis, own, to) - works(axis, own, from);
}
