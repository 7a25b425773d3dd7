import { valueAt } from './axis.ts';
import { isFixed, isLate } from './constrain.ts';
import { idOf, placesOf } from './findings.ts';
import { begun, done, FS, manual, type Net, planned } from './net.ts';
import type { ReadQuality } from './read-quality.ts';
import { workdaysOf } from './starts.ts';
import type { Timed } from './timed.ts';

/** What counts against a point, of how many. */
export interface Finding {
  readonly count: number;
  readonly of: number;
  readonly activities: readonly string[];
  readonly links: readonly number[];
}

/** Everything that a point may look at. */
export interface Checked extends ReadQuality {
  readonly timed: Timed;
  /** Activities that are not done. */
  readonly open: readonly number[];
  /** Links, as places in the arrays, whose successor is not done. */
  readonly openLinks: readonly number[];
}

/** A schedule to be looked at. */
export function checkedOf(read: ReadQuality, timed: Timed): Checked {
  const { net } = read;
  const isOpen = (at: number): boolean => net.state[at] !== done;
  const openLinks = [...placesOf(net)].filter((link) => isOpen(valueAt(net.to, link)));
  return { ...read, timed, open: [...net.ids.keys()].filter(isOpen), openLinks };
}

function among({ net }: Checked, all: readonly number[], counts: (at: number) => boolean): Finding {
  const found = all.filter(counts);
  return { count: found.length, of: all.length, activities: found.map((at) => idOf(net, at)), links: [] };
}

function amongLinks({ net, openLinks }: Checked, counts: (link: number) => boolean): Finding {
  const found = openLinks.filter(counts);
  return {
    count: found.length,
    of: openLinks.length,
    activities: [],
    links: found.map((link) => valueAt(net.given, link)),
  };
}

/** 1: open activities without a predecessor, or without a successor. */
export function missingLogic(checked: Checked): Finding {
  const { net, timed, open } = checked;
  const { predecessors } = timed.incoming();
  const none = (offsets: Int32Array, at: number): boolean => offsets[at] === offsets[at + 1];
  return among(checked, open, (at) => none(predecessors, at) || none(net.successors, at));
}

/** 2: links with a lead. */
export const leads = (checked: Checked): Finding =>
  amongLinks(checked, (link) => valueAt(checked.net.givenLag, link) < 0);

/** 3: links with a lag. */
export const lags = (checked: Checked): Finding =>
  amongLinks(checked, (link) => valueAt(checked.net.givenLag, link) > 0);

/** 4: links from finish to start; those that are not are named. */
export function finishToStart(checked: Checked): Finding {
  const others = amongLinks(checked, (link) => checked.net.type[link] !== FS);
  return { ...others, count: others.of - others.count };
}

/** 5: open activities under a time that can hold them back from following their links. */
export function hardConstraints(checked: Checked): Finding {
  const { net, open } = checked;
  return among(
    checked,
    open,
    (at) => net.terms.get(at)?.constraints.some((term) => isLate(term) || isFixed(term)) === true,
  );
}

function totalFloat({ net, early, late }: Timed, at: number): number | null {
  if (net.state[at] !== planned && net.state[at] !== begun) return null;
  const byFinish = workdaysOf(net, at, valueAt(early.finish, at), valueAt(late.finish, at));
  if (net.state[at] === begun) return byFinish;
  return Math.min(byFinish, workdaysOf(net, at, valueAt(early.start, at), valueAt(late.start, at)));
}

/** 6: open activities with more total float than so many workdays. */
export const highFloat = (checked: Checked): Finding =>
  among(checked, checked.open, (at) => (totalFloat(checked.timed, at) ?? 0) > checked.thresholds.highFloat.days);

/** 7: open activities with negative float. */
export const negativeFloat = (checked: Checked): Finding =>
  among(checked, checked.open, (at) => (totalFloat(checked.timed, at) ?? 0) < 0);

/** 8: open activities that were to last, or without a baseline do last, longer than so many days. */
export function highDuration(checked: Checked): Finding {
  const { net, baselines, thresholds, open } = checked;
  return among(
    checked,
    open,
    (at) => (baselines?.get(at)?.duration ?? valueAt(net.whole, at)) > thresholds.highDuration.days,
  );
}

/** 9: progress on or after the data date, and forecasts before it. */
export function invalidDates(checked: Checked): Finding | null {
  const { net, timed } = checked;
  const { dataDate } = timed;
  if (dataDate === null) return null;
  return among(checked, [...net.ids.keys()], (at) => isInvalid(net, timed, at, dataDate));
}

function isInvalid(net: Net, { early }: Timed, at: number, dataDate: number): boolean {
  const start = valueAt(early.start, at);
  const finish = valueAt(early.finish, at);
  switch (net.state[at]) {
    case done:
      return start >= dataDate || finish > dataDate;
    case begun:
      return start >= dataDate;
    case manual:
      return start < dataDate;
    default:
      return start < dataDate || finish < dataDate;
  }
}

/** 10: open activities of a day or more that nobody and nothing is assigned to. */
export function withoutResources(checked: Checked): Finding | null {
  const { net, open, resourced } = checked;
  if (resourced === null) return null;
  return among(
    checked,
    open.filter((at) => valueAt(net.whole, at) > 0),
    (at) => resourced[at] !== 1,
  );
}

/** Activities whose baseline finish the data date has passed; null where either is not told. */
function dueOf({ baselines, timed: { dataDate } }: Checked): readonly number[] | null {
  if (baselines === null || dataDate === null) return null;
  return [...baselines].filter(([, { finish }]) => finish <= dataDate).map(([at]) => at);
}

/** 11: of what was due, what was finished later than its baseline, or will be. */
export function missedTasks(checked: Checked): Finding | null {
  const { baselines, timed } = checked;
  const due = dueOf(checked);
  if (baselines === null || due === null) return null;
  return among(checked, due, (at) => valueAt(timed.early.finish, at) > (baselines.get(at)?.finish ?? 0));
}

/** 14: what is done beside what was due; what was due and is not done is named. */
export function baselineExecution(checked: Checked): Finding | null {
  const { net } = checked;
  const due = dueOf(checked);
  if (due === null) return null;
  const late = among(checked, due, (at) => net.state[at] !== done);
  return { ...late, count: net.state.reduce((sum, state) => sum + (state === done ? 1 : 0), 0) };
}
