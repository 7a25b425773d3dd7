import { latestStart, valueAt } from './axis.ts';
import type { Net, Term } from './net.ts';
import { never, snapped, startFor } from './starts.ts';

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
    const earliest = onFinish(term) ? startFor(net, at, term.at) : snapped(net, at, term.at);
    if (!isLate(term)) start = Math.max(start, earliest);
    if (term.hard && isFixed(term)) start = pinned(net, at, term);
    if (term.hard && isLate(term)) start = Math.min(start, pinned(net, at, term));
  }
  return start;
}

/** Where a hard time puts the start. */
export function pinned(net: Net, at: number, term: Term): number {
  const days = valueAt(net.duration, at);
  return onFinish(term) && days > 0
    ? latestStart(net.axis, valueAt(net.calendar, at), term.at, days)
    : snapped(net, at, term.at);
}

/** The finish that "no earlier" and "on" ask of work that was begun. */
export function finishFloor({ tied, terms }: Net, at: number): number {
  if (tied[at] !== 1) return never;
  return (terms.get(at)?.constraints ?? []).reduce(
    (most, term) => (onFinish(term) && !isLate(term) ? Math.max(most, term.at) : most),
    never,
  );
}
