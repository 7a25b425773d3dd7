import { endBefore, latestStart, valueAt, workdayUpTo } from './axis.ts';
import type { Early } from './forward.ts';
import type { Net, Term } from './net.ts';
import { daysLate, never, snapped, startFor } from './starts.ts';

/** Whether a time is of the finish. */
export const onFinish = ({ type }: Term): boolean => type === 'FNET' || type === 'FNLT' || type === 'MFO';
/** Whether it only says "no later". */
export const isLate = ({ type }: Term): boolean => type === 'SNLT' || type === 'FNLT';
/** Whether it says "on". */
export const isFixed = ({ type }: Term): boolean => type === 'MSO' || type === 'MFO';
/** Whether a date after it is a fault. */
export const bindsLate = (term: Term): boolean => isLate(term) || isFixed(term);

/**
 * The start after the activity's own times: "no earlier" and "on" move it later; a hard "on" or "no later" wins over
 * everything, the floor included.
 */
export function constrain(net: Net, at: number, asked: number): number {
  let start = asked;
  for (const term of net.terms.get(at)?.constraints ?? []) {
    const bound = startOf(net, at, term);
    if (term.hard && isFixed(term)) start = bound;
    else if (!isLate(term)) start = Math.max(start, bound);
    else if (term.hard) start = Math.min(start, bound);
  }
  return start;
}

/**
 * The start that a time asks for: the first that is no earlier, or the last that is no later. "Start on" a day of rest is the
 * workday after it, "finish on" the workday before it.
 */
export function startOf(net: Net, at: number, term: Term): number {
  const days = valueAt(net.duration, at);
  const own = valueAt(net.calendar, at);
  if (days === 0) return term.at;
  if (term.type === 'FNET') return startFor(net, at, term.at);
  if (onFinish(term)) return latestStart(net.axis, own, term.at, days);
  return term.type === 'SNLT' ? workdayUpTo(net.axis, own, term.at) : snapped(net, at, term.at);
}

/** Days by which early dates come after a time that says "on" or "no later". */
export function latenessOf(
  net: Net,
  at: number,
  term: Term,
  { start, finish }: Pick<Early, 'start' | 'finish'>,
): number {
  if (onFinish(term)) return daysLate(net, at, term.at, valueAt(finish, at));
  return daysLate(net, at, startOf(net, at, term), valueAt(start, at));
}

/** The finish that "no earlier" and "on" ask of work that was begun. */
export function finishFloor({ axis, calendar, tied, terms }: Net, at: number): number {
  if (tied[at] !== 1) return never;
  return (terms.get(at)?.constraints ?? []).reduce((most, term) => {
    if (!onFinish(term) || isLate(term)) return most;
    return Math.max(most, isFixed(term) ? endBefore(axis, valueAt(calendar, at), term.at) : term.at);
  }, never);
}
