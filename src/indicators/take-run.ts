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
export function takeRun(held: HeldFacts, series: number, { from, to, since, until }: Window, run: Run): void {
  const { from: begins, to: ends, first, last, units, starts } = held;
  const bounded = since > from || until < to;
  let count = 0;
  let sum = 0;
  let days = 0;
  let overlapping = 0;
  let reached = 0;
  let next = from - 8; // a week that counts may begin three days before, and nothing earlier
  const stop = series < 0 ? 0 : intAt(starts, series + 1);
  for (let at = startAt(held, series, from); at < stop && intAt(begins, at) <= to; at += 1) {
    const begin = intAt(begins, at);
    const day = intAt(last, at);
    if (intAt(first, at) < from || day > to) continue;
    if (begin < next) {
      overlapping += 1;
      continue;
    }
    reached = intAt(ends, at);
    next = reached + 1;
    if (bounded && !isWithin(day, since, until)) continue;
    count += 1;
    sum += floatAt(units, at);
    days += next - begin;
  }
  run.count = count;
  run.units = sum;
  run.days = days;
  run.last = reached;
  run.overlapping = overlapping;
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
  if (series < 0) return 0;
  const day = from - 3;
  let low = intAt(starts, series);
  let high = intAt(starts, series + 1);
  // Where there is a figure a day, the place is known without a search.
  const guess = low + day - intAt(begins, low);
  if (guess > low && guess < high && isFirstOf(begins, guess, day)) return guess;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (intAt(begins, middle) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isFirstOf = (begins: Int32Array, at: number, day: number): boolean =>
  intAt(begins, at) === day && intAt(begins, at - 1) < day;
