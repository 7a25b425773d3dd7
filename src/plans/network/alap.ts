import { valueAt, finishOf } from './axis.ts';
import { always, type Late, latestWithin, leave } from './backward.ts';
import { byAlap, type Early } from './forward.ts';
import { type Net, planned } from './net.ts';

/**
 * Early dates in which what is wanted as late as possible gives up its free float, last ones first, as far as its late dates
 * allow.
 */
export function withAlap(net: Net, order: Int32Array, early: Early, late: Late, finish: number): Early {
  if (net.terms.size === 0 || ![...net.terms.values()].some(({ alap }) => alap)) return early;
  const moved: Early = {
    start: early.start.slice(),
    finish: early.finish.slice(),
    restart: early.restart.slice(),
    driver: early.driver.slice(),
    cause: early.cause.slice(),
  };
  const open = { start: moved.restart, finish: moved.finish };
  for (const at of order.toReversed()) {
    if (net.terms.get(at)?.alap !== true || net.state[at] !== planned) continue;
    const leeway = { start: always, finish };
    leave(net, at, open, leeway);
    const own = valueAt(net.calendar, at);
    const days = valueAt(net.duration, at);
    const start = Math.min(latestWithin(net.axis, own, days, leeway), valueAt(late.start, at));
    if (start <= valueAt(moved.start, at)) continue;
    moved.start[at] = start;
    moved.restart[at] = start;
    moved.finish[at] = finishOf(net.axis, own, start, days);
    moved.driver[at] = -1;
    moved.cause[at] = byAlap;
  }
  return moved;
}
