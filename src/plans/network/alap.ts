import { valueAt, finishOf } from './axis.ts';
import { latestWithin, leewayOf } from './backward.ts';
import type { Early } from './forward.ts';
import { type Net, planned } from './net.ts';
import type { DrivenBy } from './schedule.ts';

/** Early dates in which what is wanted as late as possible gives up its free float, last ones first. */
export function withAlap(net: Net, order: Int32Array, early: Early, finish: number): Early {
  if (![...net.terms.values()].some(({ alap }) => alap)) return early;
  const moved = { ...early, start: early.start.slice(), finish: early.finish.slice(), driver: early.driver.slice() };
  const drivenBy: DrivenBy[] = [...early.drivenBy];
  for (const at of order.toReversed()) {
    if (net.terms.get(at)?.alap !== true || net.state[at] !== planned) continue;
    const days = valueAt(net.duration, at);
    const own = valueAt(net.calendar, at);
    const start = latestWithin(net.axis, own, days, leewayOf(net, at, moved, finish));
    if (start <= valueAt(moved.start, at)) continue;
    moved.start[at] = start;
    moved.finish[at] = finishOf(net.axis, own, start, days);
    moved.driver[at] = -1;
    drivenBy[at] = 'alap';
  }
  return { ...moved, drivenBy };
}
