import { byteAt, nextWorkday, valueAt, workdayUpTo } from './axis.ts';
import { onFinish } from './constrain.ts';
import { byAlap } from './forward.ts';
import { standsAtEnd } from './longest-path.ts';
import { planned, type Terms } from './net.ts';
import type { Timed } from './timed.ts';

/** Days that were found, and 1 where a day was set: by a time of the activity's own or the project's. */
interface Days {
  readonly day: Int32Array;
  readonly set: Uint8Array;
}

/**
 * The day each milestone stands on: at the end of one, or at the start of the next workday. A day that was set is kept as it was
 * set, workday or not, and by the milestones it drives at the same moment.
 */
export function milestoneDays(timed: Timed): Int32Array {
  const { net, early, late, order, direction } = timed;
  const found = { day: new Int32Array(net.n), set: new Uint8Array(net.n) };
  for (const at of order) {
    const { start, finish } = direction === 'backward' && net.state[at] === planned ? late : early;
    if (start[at] === finish[at]) stand(timed, at, valueAt(start, at), found);
  }
  return found.day;
}

function stand(timed: Timed, at: number, boundary: number, found: Days): void {
  const told = toldDay(timed, at, boundary) ?? drivenDay(timed, at, boundary, found);
  found.day[at] = told ?? ownDay(timed, at, boundary);
  found.set[at] = told === null ? 0 : 1;
}

function ownDay({ net, early, direction }: Timed, at: number, boundary: number): number {
  const own = valueAt(net.calendar, at);
  if (!standsAtEnd(net, early, at)) return nextWorkday(net.axis, own, boundary);
  const countedBack = direction === 'backward' || early.cause[at] === byAlap;
  return countedBack ? workdayUpTo(net.axis, own, boundary - 1) : boundary - 1;
}

/** The day that a time of its own, or the project's start or finish, put a milestone on. */
function toldDay(timed: Timed, at: number, boundary: number): number | null {
  const { net, early, required, direction, floor, dataDate } = timed;
  if (net.state[at] !== planned) return boundary;
  const own = net.tied[at] === 1 ? termDay(net.terms.get(at), boundary) : null;
  if (own !== null) return own;
  if (direction === 'backward') return boundary === required ? boundary - 1 : null;
  const first = boundary === Math.max(floor, dataDate ?? floor);
  return first || (valueAt(early.driver, at) < 0 && byteAt(early.cause, at) !== byAlap) ? boundary : null;
}

function termDay(own: Terms | undefined, boundary: number): number | null {
  const term = own?.constraints.find((one) => one.at === boundary);
  if (term !== undefined && !onFinish(term)) return boundary;
  return term !== undefined || own?.deadline === boundary ? boundary - 1 : null;
}

/** The day of a milestone that drives it at the same moment, where that one's day was set. */
function drivenDay({ net, early, direction }: Timed, at: number, boundary: number, { day, set }: Days): number | null {
  const link = valueAt(early.driver, at);
  if (direction === 'backward' || link < 0) return null;
  const tail = valueAt(net.from, link);
  return set[tail] === 1 && early.finish[tail] === boundary ? valueAt(day, tail) : null;
}
