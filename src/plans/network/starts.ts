import { earliestStart, nextWorkday, valueAt, works } from './axis.ts';
import { begun, type Net, planned } from './net.ts';

/** Below every boundary. */
export const never = -2_000_000_000;

/** The first start at or after a boundary. */
export function snapped({ axis, calendar, duration }: Net, at: number, bound: number): number {
  return duration[at] === 0 ? bound : nextWorkday(axis, valueAt(calendar, at), bound);
}

/** The first start whose finish is at or after a boundary. */
export function startFor({ axis, calendar, duration }: Net, at: number, bound: number): number {
  const days = valueAt(duration, at);
  return days === 0 ? bound : earliestStart(axis, valueAt(calendar, at), bound, days);
}

/** Whether something is still to do on it that links may hold: planned, or begun under retained logic. */
export const waitsForLinks = ({ state, retained }: Net, at: number): boolean =>
  state[at] === planned || (retained && state[at] === begun);

/** Days by which a boundary comes after the one it should keep: workdays, or calendar days where only rest lies between. */
export function daysLate(net: Net, at: number, allowed: number, actual: number): number {
  const days = workdaysOf(net, at, allowed, actual);
  return days === 0 && actual > allowed ? actual - allowed : days;
}

/** Workdays of an activity's own calendar between two boundaries. */
export function workdaysOf({ axis, calendar }: Net, at: number, from: number, to: number): number {
  const own = valueAt(calendar, at);
  return works(axis, own, to) - works(axis, own, from);
}
