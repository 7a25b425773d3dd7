import { valueAt, finishOf, latestStart, unshifted, workdayUpTo } from './axis.ts';
import { isFixed, isLate, onFinish } from './forward.ts';
import { FF, FS, type Net, planned, begun, SS } from './net.ts';

/** Above every boundary. */
export const always = 2_000_000_000;

/** Late dates: as late as what comes after allows. */
export interface Late {
  readonly start: Int32Array;
  readonly finish: Int32Array;
}

/** The latest boundaries of a tail that a link leaves it: of its start, and of its finish. */
export interface Leeway {
  start: number;
  finish: number;
}

/** Late dates from the required finish back. Done and manual successors ask for nothing any more. */
export function backwardPass(net: Net, order: Int32Array, required: number): Late {
  const late = { start: new Int32Array(net.n), finish: new Int32Array(net.n) };
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const at = valueAt(order, place);
    const leeway = leewayOf(net, at, late, required);
    capped(net, at, leeway);
    settle(net, at, leeway, late);
  }
  return late;
}

/** What the successors' dates leave an activity. */
export function leewayOf(net: Net, at: number, dates: Late, required: number): Leeway {
  const leeway = { start: always, finish: required };
  for (let link = valueAt(net.successors, at); link < valueAt(net.successors, at + 1); link += 1)
    narrow(net, link, dates, leeway);
  return leeway;
}

/** What one link leaves, given its successor's dates. */
export function narrow(
  { axis, to, type, lag, lagCalendar, state }: Net,
  link: number,
  dates: Late,
  leeway: Leeway,
): void {
  const head = valueAt(to, link);
  if (state[head] !== planned && state[head] !== begun) return;
  const kind = type[link];
  const edge = kind === FS || kind === SS ? dates.start[head] : dates.finish[head];
  const bound = unshifted(axis, valueAt(lagCalendar, link), edge ?? 0, valueAt(lag, link));
  if (kind === FS || kind === FF) leeway.finish = Math.min(leeway.finish, bound);
  else leeway.start = Math.min(leeway.start, bound);
}

/** Late times and deadlines of the activity itself. */
function capped({ terms }: Net, at: number, leeway: Leeway): void {
  const own = terms.get(at);
  if (own === undefined) return;
  if (own.deadline !== null) leeway.finish = Math.min(leeway.finish, own.deadline);
  for (const term of own.constraints) {
    if (!isLate(term) && !isFixed(term)) continue;
    if (onFinish(term)) leeway.finish = Math.min(leeway.finish, term.at);
    else leeway.start = Math.min(leeway.start, term.at);
  }
}

function settle({ axis, calendar, duration }: Net, at: number, leeway: Leeway, late: Late): void {
  const days = valueAt(duration, at);
  const own = valueAt(calendar, at);
  late.start[at] = latestWithin(axis, own, days, leeway);
  late.finish[at] = finishOf(axis, own, valueAt(late.start, at), days);
}

/** The latest start that keeps both boundaries. */
export function latestWithin(axis: Net['axis'], calendar: number, days: number, { start, finish }: Leeway): number {
  if (days === 0) return Math.min(start, finish);
  const byFinish = latestStart(axis, calendar, finish, days);
  return start >= byFinish ? byFinish : workdayUpTo(axis, calendar, start);
}
