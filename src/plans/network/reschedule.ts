import { deepFreeze } from '../../foundation/index.ts';
import { valueAt } from './axis.ts';
import { changedNet, readChange } from './changed-net.ts';
import { idOf } from './findings.ts';
import { followBackward, followForward } from './follow-change.ts';
import type { NetworkActivity } from './network.ts';
import { begun, type Net, planned } from './net.ts';
import type { Schedule, ScheduledActivity } from './schedule.ts';
import { scheduleOf, timedBehind } from './schedule-value.ts';
import { completed, frameOf, lateOf, timedOf } from './time-network.ts';
import type { Timed } from './timed.ts';

/** Early and late dates of an activity, as boundaries. */
export type FourDates = Pick<ScheduledActivity, 'earlyStart' | 'earlyFinish' | 'lateStart' | 'lateFinish'>;

/** An activity whose dates are no longer what they were. */
export interface MovedActivity {
  readonly id: string;
  readonly before: FourDates;
  readonly after: FourDates;
}

/** A schedule after a change. */
export interface Rescheduled {
  /** The schedule, equal to one made anew. */
  readonly schedule: Schedule;
  /** The activities whose early or late dates moved, in the order given. */
  readonly moved: readonly MovedActivity[];
  /** How many activities each pass looked at again: those the change reaches. */
  readonly visited: { readonly forward: number; readonly backward: number };
}

/**
 * Schedules again after some activities have changed, following each change along the links only as far as it moves anything.
 * Links and options stay as they were; a new link, activity or option needs {@link scheduleNetwork}.
 *
 * Late dates are counted back from the finish: where the change moves that, and no finish was asked for, all of them are
 * reached. Where the start was not told either, everything hangs on the anchors at the far end and is computed anew.
 *
 * @param previous - the very value that `scheduleNetwork` or `reschedule` gave, not a copy of it
 * @param change - one activity or several, each told in full; what is left out of it is left out
 * @throws `HoshinError` `not-a-schedule` for a copy; `unknown-id`, `duplicate-id` and all other issues of the change
 * @example
 * import { reschedule, scheduleNetwork } from 'hoshin/plans';
 * const activities = ['a', 'b', 'c'].map((id) => ({ id, duration: 2 }));
 * const before = scheduleNetwork({ activities, links: [{ from: 'a', to: 'b', type: 'FS' as const }] });
 * if (before.kind !== 'scheduled') throw new Error('a ring');
 * const { moved, visited } = reschedule(before, { id: 'c', duration: 3 });
 * moved.map(({ id, after }) => `${id} ${after.earlyStart}-${after.earlyFinish}`); // => ['c 0-3']
 * visited.forward; // => 1
 */
export function reschedule(previous: Schedule, change: NetworkActivity | readonly NetworkActivity[]): Rescheduled {
  const before = timedBehind(previous);
  const told = readChange(before.net, change);
  const net = changedNet(before.net, before.incoming(), told);
  const { timed, visited } =
    before.told && net.dated === before.net.dated ? followed(before, net, [...told.keys()]) : anew(before, net);
  return Object.freeze({ schedule: scheduleOf(timed), moved: movedOf(before, timed), visited });
}

type Followed = { readonly timed: Timed } & Pick<Rescheduled, 'visited'>;

function followed(before: Timed, net: Net, changed: readonly number[]): Followed {
  const forward = followForward(before, net, changed);
  let backward = net.n;
  const timed = completed(net, before, forward.dates, (required) => {
    if (required !== before.required) return lateOf(net, before.order, required);
    const late = followBackward(before, net, changed);
    backward = late.visited;
    return late.dates;
  });
  return { timed, visited: { forward: forward.visited, backward } };
}

function anew(before: Timed, net: Net): Followed {
  const timed = timedOf(net, frameOf(net, before.order, before.given));
  return { timed, visited: { forward: net.n, backward: net.n } };
}

function movedOf(before: Timed, after: Timed): readonly MovedActivity[] {
  const moved: MovedActivity[] = [];
  for (let at = 0; at < after.net.n; at += 1) {
    if (isSame(before, after, at)) continue;
    moved.push({ id: idOf(after.net, at), before: datesOf(before, at), after: datesOf(after, at) });
  }
  return deepFreeze(moved);
}

const isOpen = ({ state }: Net, at: number): boolean => state[at] === planned || state[at] === begun;

function isSame(before: Timed, after: Timed, at: number): boolean {
  if (before.early.start[at] !== after.early.start[at] || before.early.finish[at] !== after.early.finish[at])
    return false;
  const open = isOpen(after.net, at);
  if (open !== isOpen(before.net, at)) return false;
  return !open || (before.late.start[at] === after.late.start[at] && before.late.finish[at] === after.late.finish[at]);
}

function datesOf({ net, early, late }: Timed, at: number): FourDates {
  const open = isOpen(net, at);
  return {
    earlyStart: valueAt(early.start, at),
    earlyFinish: valueAt(early.finish, at),
    lateStart: open ? valueAt(late.start, at) : null,
    lateFinish: open ? valueAt(late.finish, at) : null,
  };
}
