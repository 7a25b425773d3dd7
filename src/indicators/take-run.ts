import { floatAt, intAt } from './array-items.ts';
import type { HeldFacts } from './held-facts.ts';

/** Days within which a figure counts. */
export interface Window {
  /** The figure lies within these days. */
  readonly from: number;
  readonly to: number;
  /** Its last day lies within these: where an entity changed its place, each figure counts where it stood on that day. */
  readonly since: number;
  readonly until: number;
}

/** What was taken of one series. Written over by each {@link takeRun}, so that a million figures make no object each. */
export interface Run {
  count: number;
  /** Sum in whole units. */
  units: number;
  /** Days covered, and the last of them. */
  days: number;
  last: number;
  /** Figures left aside because a longer one that starts no later covers their days. */
  overlapping: number;
}

/** A run of nothing. */
export function emptyRun(): Run {
  return { count: 0, units: 0, days: 0, last: 0, overlapping: 0 };
}

/** Adds up the figures of a series within some days. No day is counted twice. */
export function takeRun(held: HeldFacts, series: number, window: Window, run: Run): void {
  if (series < 0) {
    run.count = 0;
    run.overlapping = 0;
  } else if (held.plain[series] === 1) takePlain(held, series, window, run);
  else takeOverlapping(held, series, window, run);
}

/** Figures that share no day stand next to one another: the sum is the difference of two running sums. */
function takePlain(held: HeldFacts, series: number, { from, to, since, until }: Window, run: Run): void {
  const { first, last, sums, covered, starts, to: ends } = held;
  const start = intAt(starts, series);
  const stop = intAt(starts, series + 1);
  const low = Math.max(placeOf(first, start, stop, from), since > from ? placeOf(last, start, stop, since) : start);
  const high = placeOf(last, start, stop, Math.min(to, until) + 1);
  run.count = Math.max(0, high - low);
  run.overlapping = 0;
  if (run.count === 0) return;
  const before = low === start;
  run.units = floatAt(sums, high - 1) - (before ? 0 : floatAt(sums, low - 1));
  run.days = intAt(covered, high - 1) - (before ? 0 : intAt(covered, low - 1));
  run.last = intAt(ends, high - 1);
}

/** The first place of a series from a day on. */
function placeOf(days: Int32Array, start: number, stop: number, day: number): number {
  // Where there is a figure a day, the place is known without a search.
  const guess = start + day - intAt(days, start);
  if (guess > start && guess < stop && intAt(days, guess) === day && intAt(days, guess - 1) < day) return guess;
  let low = start;
  let high = stop;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (intAt(days, middle) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of figures that share days the longest that starts first counts. */
function takeOverlapping(held: HeldFacts, series: number, window: Window, run: Run): void {
  const places = placesOf(held, series, window);
  let units = 0;
  let days = 0;
  for (const at of places) {
    units += floatAt(held.units, at);
    days += intAt(held.to, at) - intAt(held.from, at) + 1;
  }
  run.count = places.length;
  run.units = units;
  run.days = days;
  run.last = intAt(held.to, places.at(-1) ?? 0);
  run.overlapping = insideOf(held, series, window) - places.length;
}

/** How many figures lie within some days, whether they share days or not. */
function insideOf({ from: begins, first, last, starts }: HeldFacts, series: number, window: Window): number {
  let count = 0;
  const stop = intAt(starts, series + 1);
  for (let at = intAt(starts, series); at < stop && intAt(begins, at) <= window.to; at += 1) {
    const day = intAt(last, at);
    if (intAt(first, at) >= window.from && day <= window.to && isWithin(day, window.since, window.until)) count += 1;
  }
  return count;
}

/** The places of the figures that {@link takeRun} adds up. */
export function placesOf(held: HeldFacts, series: number, { from, to, since, until }: Window): number[] {
  const { from: begins, to: ends, first, last, starts } = held;
  const places: number[] = [];
  let next = from - 8;
  const stop = series < 0 ? 0 : intAt(starts, series + 1);
  for (let at = startAt(held, series, from); at < stop && intAt(begins, at) <= to; at += 1) {
    const day = intAt(last, at);
    if (intAt(first, at) < from || day > to || intAt(begins, at) < next) continue;
    next = intAt(ends, at) + 1;
    if (isWithin(day, since, until)) places.push(at);
  }
  return places;
}

const isWithin = (day: number, since: number, until: number): boolean => day >= since && day <= until;

/** The first place of a series that can lie within days from `from` on: a week may begin three days before. */
function startAt({ from: begins, starts }: HeldFacts, series: number, from: number): number {
  return series < 0 ? 0 : placeOf(begins, intAt(starts, series), intAt(starts, series + 1), from - 3);
}
