import * as z from 'zod/mini';
import { deepFreeze, fail, issue, parse, type Schema, schema } from '../../foundation/index.ts';
import { finishOf, valueAt } from './axis.ts';
import { always, type Late, latestWithin, type Leeway, narrow } from './backward.ts';
import { idOf } from './findings.ts';
import { placeOf } from './id-index.ts';
import { lastOf } from './longest-path.ts';
import { texts } from './messages.ts';
import { begun, type Net, planned } from './net.ts';
import type { Schedule } from './schedule.ts';
import { timedBehind } from './schedule-value.ts';
import { workdaysOf } from './starts.ts';
import type { Timed } from './timed.ts';

/** Which float paths are wanted. */
export interface FloatPathOptions {
  /** How many at most, 1 to 1,000. */
  readonly count: number;
  /** Id of the activity they lead to; where left out, what finishes last: the milestone after the last work. */
  readonly to?: string;
}

/** An activity on a float path. */
export interface FloatPathStep {
  readonly id: string;
  /** Workdays of its calendar that it may slip before it moves the activity that the paths lead to. */
  readonly float: number;
}

/** A chain of activities that leads to one activity, or into a path nearer to it. */
export interface FloatPath {
  /** 1 for the path with the least room. */
  readonly rank: number;
  /** Workdays that the path as a whole may slip: the float of its last activity. */
  readonly float: number;
  /** First to last. */
  readonly activities: readonly FloatPathStep[];
  /** Positions in `links`, between the activities, and after the last of them into the path it joins. */
  readonly links: readonly number[];
  /** The activity of an earlier path that it leads to; null of the first. */
  readonly joins: string | null;
}

const FloatPathOptions: Schema<FloatPathOptions> = schema<FloatPathOptions>()(() =>
  z.strictObject({
    count: z.int().check(z.gte(1), z.lte(1000)),
    to: z.exactOptional(z.string().check(z.minLength(1))),
  }),
);

/**
 * The chains of work that lead to one activity, the one with the least room first (multiple float paths): where to look after the
 * critical path. The first path goes back from the activity by the link that leaves least room each time; every further path is the
 * one with the least room that leads into those before it.
 *
 * @param result - the very value that `scheduleNetwork` or `reschedule` gave, not a copy of it
 * @throws `HoshinError` `not-a-schedule`, `unknown-id`, and issues of the options
 * @example
 * import { floatPaths, scheduleNetwork } from 'hoshin/plans';
 * const result = scheduleNetwork({
 *   activities: [{ id: 'works', duration: 9 }, { id: 'permit', duration: 4 }, { id: 'open', duration: 0 }],
 *   links: [{ from: 'works', to: 'open', type: 'FS' as const }, { from: 'permit', to: 'open', type: 'FS' as const }],
 * });
 * if (result.kind !== 'scheduled') throw new Error('a ring');
 * floatPaths(result, { count: 2, to: 'open' }).map(({ float, activities }) => [float, ...activities.map(({ id }) => id)]);
 * // => [[0, 'works', 'open'], [5, 'permit']]
 */
export function floatPaths(result: Schedule, options: FloatPathOptions): readonly FloatPath[] {
  const timed = timedBehind(result);
  const { count, to } = parse(FloatPathOptions, options);
  const target = to === undefined ? lastOf(timed) : placeOf(timed.net.index, to);
  if (to !== undefined && target < 0) fail(issue('unknown-id', ['to'], texts.unknownActivity(to)));
  return target < 0 ? [] : deepFreeze(pathsTo(timed, target, count));
}

/** How far everything may slip that leads to the target. */
interface Room {
  readonly float: Int32Array;
  /** For each link how far its predecessor may slip by this link alone. */
  readonly through: Int32Array;
  /** 1 for the target and everything that leads to it. */
  readonly leads: Uint8Array;
}

function pathsTo(timed: Timed, target: number, count: number): FloatPath[] {
  const room = roomTo(timed, target);
  const taken = new Uint8Array(timed.net.n);
  const paths = [pathFrom(timed, room, taken, -1, target, 1)];
  while (paths.length < count) {
    const into = nextLink(timed.net, room, taken);
    if (into < 0) break;
    paths.push(pathFrom(timed, room, taken, into, valueAt(timed.net.from, into), paths.length + 1));
  }
  return paths;
}

/** Late dates that hold nothing but the early dates of the target, and the floats they leave. */
function roomTo(timed: Timed, target: number): Room {
  const { net, order, early } = timed;
  const { n, m } = net;
  const room = { float: new Int32Array(n), through: new Int32Array(m).fill(always), leads: new Uint8Array(n) };
  const late: Late = { start: early.restart.slice(), finish: early.finish.slice() };
  room.leads[target] = 1;
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const at = valueAt(order, place);
    if (at === target || (net.state[at] !== planned && net.state[at] !== begun)) continue;
    const leeway = { start: always, finish: always };
    const float = leastThrough(timed, room, at, late, leeway);
    if (float === always) continue;
    room.leads[at] = 1;
    room.float[at] = float;
    late.start[at] = latestWithin(net.axis, valueAt(net.calendar, at), valueAt(net.duration, at), leeway);
    late.finish[at] = finishOf(net.axis, valueAt(net.calendar, at), valueAt(late.start, at), valueAt(net.duration, at));
  }
  return room;
}

/** The least that the links of an activity to what leads on leave it, each noted; and the boundaries they leave. */
function leastThrough({ net, early }: Timed, room: Room, at: number, late: Late, leeway: Leeway): number {
  let least = always;
  for (let link = valueAt(net.successors, at); link < valueAt(net.successors, at + 1); link += 1) {
    if (room.leads[valueAt(net.to, link)] !== 1) continue;
    const own = { start: always, finish: always };
    narrow(net, link, late, own);
    if (own.start === always && own.finish === always) continue;
    const through =
      own.finish === always
        ? workdaysOf(net, at, valueAt(early.restart, at), own.start)
        : workdaysOf(net, at, valueAt(early.finish, at), own.finish);
    room.through[link] = through;
    least = Math.min(least, through);
    leeway.start = Math.min(leeway.start, own.start);
    leeway.finish = Math.min(leeway.finish, own.finish);
  }
  return least;
}

/** From the last activity of a path back, by the link that leaves least room each time, through what no path has taken yet. */
function pathFrom(timed: Timed, room: Room, taken: Uint8Array, into: number, last: number, rank: number): FloatPath {
  const { net } = timed;
  const { predecessors, links } = timed.incoming();
  const chain = [last];
  const between = into < 0 ? [] : [into];
  for (let at = last; ; at = chain.at(-1) ?? last) {
    taken[at] = 1;
    const incoming = links.subarray(predecessors[at], predecessors[at + 1]);
    const link = leastOf(incoming, room, net, (tail) => taken[tail] !== 1);
    if (link < 0) break;
    between.push(link);
    chain.push(valueAt(net.from, link));
  }
  return {
    rank,
    float: valueAt(room.float, last),
    activities: chain.reverse().map((at) => ({ id: idOf(net, at), float: valueAt(room.float, at) })),
    links: between.reverse().map((link) => valueAt(net.given, link)),
    joins: into < 0 ? null : idOf(net, valueAt(net.to, into)),
  };
}

/** The link with the least room that leads from what no path has taken into what one has; −1 where there is none. */
function nextLink(net: Net, room: Room, taken: Uint8Array): number {
  let best = -1;
  for (let link = 0; link < net.m; link += 1) {
    if (taken[valueAt(net.to, link)] !== 1 || taken[valueAt(net.from, link)] === 1) continue;
    if (precedes(net, room, link, best)) best = link;
  }
  return best;
}

function leastOf(links: Int32Array, room: Room, net: Net, free: (tail: number) => boolean): number {
  let best = -1;
  for (const link of links) if (free(valueAt(net.from, link)) && precedes(net, room, link, best)) best = link;
  return best;
}

/** Less room first; of equals the one given first. */
function precedes({ given }: Net, { through }: Room, link: number, best: number): boolean {
  const own = valueAt(through, link);
  if (own === always) return false;
  if (best < 0 || own < valueAt(through, best)) return true;
  return own === valueAt(through, best) && valueAt(given, link) < valueAt(given, best);
}
