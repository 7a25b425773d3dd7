import { valueAt } from './axis.ts';
import { always, narrow, type OpenDates } from './backward.ts';
import { idOf, placesOf, typeOf } from './findings.ts';
import { drives } from './longest-path.ts';
import type { Net } from './net.ts';
import type { ScheduledLink } from './schedule.ts';
import { workdaysOf } from './starts.ts';
import type { Timed } from './timed.ts';

/** One row a link, in the order given. */
export function linkRows({ net, early, late }: Timed): readonly ScheduledLink[] {
  const open = { start: early.restart, finish: early.finish };
  const rows = Array.from(placesOf(net), (link): ScheduledLink => {
    const tail = valueAt(net.from, link);
    return {
      from: idOf(net, tail),
      to: idOf(net, valueAt(net.to, link)),
      type: typeOf(net, link),
      lag: valueAt(net.lag, link),
      driving: drives(net, early, link),
      freeFloat: slack(net, link, open, open),
      totalFloat: slack(net, link, open, late),
    };
  });
  return Object.freeze(rows);
}

/** How far the predecessor may slip before this link moves its successor's dates. */
function slack(net: Net, link: number, early: OpenDates, dates: OpenDates): number | null {
  const tail = valueAt(net.from, link);
  const leeway = { start: always, finish: always };
  narrow(net, link, dates, leeway);
  if (leeway.finish !== always) return workdaysOf(net, tail, valueAt(early.finish, tail), leeway.finish);
  return leeway.start === always ? null : workdaysOf(net, tail, valueAt(early.start, tail), leeway.start);
}
