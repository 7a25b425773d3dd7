import { valueAt } from './axis.ts';
import { idOf } from './findings.ts';
import { lastOf } from './longest-path.ts';
import { begun, netOf, planned } from './net.ts';
import type { Checked, Finding } from './quality-findings.ts';
import { workdaysOf } from './starts.ts';
import { timedOf } from './time-network.ts';
import type { Timed } from './timed.ts';

/** 12: how many of the days that a critical activity is delayed by arrive at the finish. */
export function criticalPathTest({ net, timed, thresholds }: Checked): Finding | null {
  const at = firstOnPath(timed);
  const { days } = thresholds.criticalPathTest;
  if (at < 0 || days === 0) return null;
  const duration = net.duration.slice();
  duration[at] = valueAt(duration, at) + days;
  const delayed = timedOf(netOf({ ...net, duration }), timed);
  const arrived = workdaysOf(net, at, timed.finish, delayed.finish);
  return { count: Math.min(arrived, days), of: days, activities: [idOf(net, at)], links: [] };
}

/** The first activity on the longest path on which there is something to do. */
function firstOnPath({ net, early, path }: Timed): number {
  const on = path();
  let first = -1;
  for (let at = 0; at < net.n; at += 1) {
    const open = net.state[at] === planned || net.state[at] === begun;
    if (on[at] !== 1 || !open || net.duration[at] === 0) continue;
    if (first < 0 || valueAt(early.restart, at) < valueAt(early.restart, first)) first = at;
  }
  return first;
}

/**
 * 13: (critical path length + total float) ÷ critical path length, in workdays of the activity that finishes last, from the data
 * date (or the start) on; its float is counted to the finish asked for, else to its baseline finish.
 */
export function criticalPathLength({ net, timed, baselines }: Checked): Finding | null {
  const last = lastOf(timed);
  const due = timed.wanted ?? baselines?.get(last)?.finish ?? null;
  if (last < 0 || due === null) return null;
  const length = workdaysOf(net, last, timed.dataDate ?? timed.floor, timed.finish);
  if (length <= 0) return null;
  const float = workdaysOf(net, last, timed.finish, due);
  return { count: length + float, of: length, activities: [idOf(net, last)], links: [] };
}
