import { fail, fromDayNumber, issue } from '../../foundation/index.ts';
import { conflictRows } from './conflicts.ts';
import { idOf, missedRows, outOfSequenceRows, truncatedRows, violationRows } from './findings.ts';
import { linkRows } from './link-rows.ts';
import { chainTo, lastOf } from './longest-path.ts';
import { texts } from './messages.ts';
import { activityRows } from './rows.ts';
import type { Schedule } from './schedule.ts';
import { once, type Timed } from './timed.ts';

/** The value: plain and frozen, with lists that are made when they are first read. */
export function scheduleOf(timed: Timed): Schedule {
  const { net, floor, finish, required, direction, dataDate } = timed;
  const lists = {
    activities: once(() => activityRows(timed)),
    links: once(() => linkRows(timed)),
    longestPath: once(() => longestPathIds(timed)),
    violations: once(() => violationRows(timed)),
    truncatedLeads: once(() => truncatedRows(timed)),
    outOfSequence: once(() => outOfSequenceRows(timed)),
    missedDeadlines: once(() => missedRows(timed)),
    conflicts: once(() => conflictRows(timed)),
  };
  const schedule: Schedule = Object.freeze({
    kind: 'scheduled',
    start: floor,
    finish,
    ...(net.dated ? { startDate: fromDayNumber(floor), finishDate: fromDayNumber(Math.max(floor, finish - 1)) } : {}),
    requiredFinish: required,
    direction,
    dataDate,
    get activities() {
      return lists.activities();
    },
    get links() {
      return lists.links();
    },
    get longestPath() {
      return lists.longestPath();
    },
    get violations() {
      return lists.violations();
    },
    get truncatedLeads() {
      return lists.truncatedLeads();
    },
    get outOfSequence() {
      return lists.outOfSequence();
    },
    get missedDeadlines() {
      return lists.missedDeadlines();
    },
    get conflicts() {
      return lists.conflicts();
    },
  });
  behind.set(schedule, timed);
  return schedule;
}

/** The arrays behind each schedule that was made here. */
const behind = new WeakMap<object, Timed>();

/** The arrays that a schedule was written from; a copy of a schedule has none. */
export function timedBehind(schedule: unknown): Timed {
  const timed = typeof schedule === 'object' && schedule !== null ? behind.get(schedule) : undefined;
  return timed ?? fail(issue('not-a-schedule', [], texts.notASchedule()));
}

function longestPathIds(timed: Timed): readonly string[] {
  const { net, early } = timed;
  const last = lastOf(timed);
  return Object.freeze(last < 0 ? [] : chainTo(net, early, last).map((at) => idOf(net, at)));
}
