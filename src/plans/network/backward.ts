import { byteAt, finishOf, latestStart, nextWorkday, unshifted, valueAt, workdayUpTo } from './axis.ts';
import { bindsLate, isFixed, onFinish, startOf } from './constrain.ts';
import { begun, FF, FS, type Net, planned, SF } from './net.ts';
import { waitsForLinks } from './starts.ts';

/** Above every boundary. */
export const always = 2_000_000_000;

/** Late dates: as late as what comes after allows. */
export interface Late {
  readonly start: Int32Array;
  readonly finish: Int32Array;
}

/** Starts and finishes of the work that is still to do. */
export type OpenDates = Late;

/** The latest boundaries of a tail that a link leaves it: of its start, and of its finish. */
export interface Leeway {
  start: number;
  finish: number;
}

/** Late dates from the required finish back. Done and manual successors ask for nothing any more. */
export function backwardPass(net: Net, order: Int32Array, required: number, late: Late): void {
  const leeway = { start: always, finish: required };
  for (let place = order.length - 1; place >= 0; place -= 1)
    settleLate(net, valueAt(order, place), late, required, leeway);
}

/** Late dates of one activity, once those of its successors are known. */
export function settleLate(net: Net, at: number, late: Late, required: number, leeway: Leeway): void {
  leeway.start = always;
  leeway.finish = required;
  leave(net, at, late, leeway);
  const days = valueAt(net.duration, at);
  const own = valueAt(net.calendar, at);
  const hard = net.tied[at] === 1 ? capped(net, at, leeway) : null;
  const start = hard ?? latestWithin(net.axis, own, days, leeway);
  late.start[at] = start;
  late.finish[at] = finishOf(net.axis, own, start, days);
}

/** Narrows the leeway of an activity to what its successors' dates leave it. */
export function leave(net: Net, at: number, dates: OpenDates, leeway: Leeway): void {
  const end = valueAt(net.successors, at + 1);
  for (let link = valueAt(net.successors, at); link < end; link += 1) narrow(net, link, dates, leeway);
}

/** What one link leaves, given its successor's dates. */
export function narrow(net: Net, link: number, dates: OpenDates, leeway: Leeway): void {
  const head = valueAt(net.to, link);
  if (!waitsForLinks(net, head)) return;
  const kind = byteAt(net.type, link);
  const edge = kind === SF ? dayAfter(net, head, dates) : valueAt(kind === FF ? dates.finish : dates.start, head);
  const lag = valueAt(net.lag, link);
  const bound = lag === 0 ? edge : unshifted(net.axis, valueAt(net.lagCalendar, link), edge, lag);
  if (kind === FS || kind === FF) leeway.finish = Math.min(leeway.finish, bound);
  // The start of what was begun is a fact: what hangs on it can no longer be moved by it.
  else if (net.state[valueAt(net.from, link)] === planned) leeway.start = Math.min(leeway.start, bound);
}

/** Under SF the predecessor may begin up to the successor's next workday: rest days between count for nothing. */
function dayAfter({ axis, calendar, duration }: Net, head: number, { finish }: OpenDates): number {
  const end = valueAt(finish, head);
  return duration[head] === 0 ? end : nextWorkday(axis, valueAt(calendar, head), end);
}

/** Late times and deadlines of the activity itself; a start where a hard "on" leaves no choice. */
export function capped(net: Net, at: number, leeway: Leeway): number | null {
  const own = net.terms.get(at);
  let hard: number | null = null;
  leeway.finish = Math.min(leeway.finish, own?.deadline ?? always);
  // The start of what was begun is a fact, which no time of its own can cap.
  const terms = own?.constraints.filter((term) => bindsLate(term) && (net.state[at] !== begun || onFinish(term)));
  for (const term of terms ?? []) {
    if (onFinish(term)) leeway.finish = Math.min(leeway.finish, term.at);
    else leeway.start = Math.min(leeway.start, startOf(net, at, term));
    if (term.hard && isFixed(term) && net.state[at] === planned) hard = startOf(net, at, term);
  }
  return hard;
}

/** The latest start that keeps both boundaries. */
export function latestWithin(axis: Net['axis'], calendar: number, days: number, { start, finish }: Leeway): number {
  if (days === 0) return Math.min(start, finish);
  const byFinish = latestStart(axis, calendar, finish, days);
  return start >= byFinish ? byFinish : workdayUpTo(axis, calendar, start);
}
