import { valueAt } from './axis.ts';
import { fromDayNumber } from '../../foundation/index.ts';
import { type Late, leewayOf } from './backward.ts';
import { type Early, workdaysOf } from './forward.ts';
import { type LongestPath, standsAtEnd } from './longest-path.ts';
import { begun, done, manual, type Net, planned } from './net.ts';
import type { ReadOptions } from './read-network.ts';
import type { ScheduledActivity } from './schedule.ts';

/** A network with all its dates, for the rows that show them. */
export interface Timed {
  readonly net: Net;
  readonly early: Early;
  readonly late: Late;
  readonly finish: number;
  /** What late dates were counted back from. */
  readonly required: number;
  readonly floor: number;
  /** The finish that was asked for, or null. */
  readonly wanted: number | null;
  readonly given: ReadOptions;
  readonly direction: 'forward' | 'backward';
  /** Found when it is first asked for. */
  readonly path: () => LongestPath;
}

/** One row an activity, in the order given. */
export function activityRows(timed: Timed): readonly ScheduledActivity[] {
  return Object.freeze(timed.net.activities.map((_, at) => rowOf(timed, at)));
}

const statuses = ['planned', 'begun', 'done', 'manual'] as const;

function rowOf(timed: Timed, at: number): ScheduledActivity {
  const { net, early, late } = timed;
  const earlyStart = valueAt(early.start, at);
  const earlyFinish = valueAt(early.finish, at);
  const open = net.state[at] === planned || net.state[at] === begun;
  const lateStart = open ? valueAt(late.start, at) : null;
  const lateFinish = open ? valueAt(late.finish, at) : null;
  const [start, finish] = plannedDates(timed, at, [earlyStart, earlyFinish]);
  const floats = floatsOf(timed, at);
  return {
    id: net.activities[at]?.id ?? '',
    start,
    finish,
    ...datesOf(timed, at, start, finish),
    earlyStart,
    earlyFinish,
    lateStart,
    lateFinish,
    ...floats,
    ...marksOf(timed, at, open ? floats.totalFloat : null),
    ...driverOf(timed, at),
    status: statuses[valueAt(net.state, at)] ?? 'planned',
  };
}

function plannedDates({ net, late, direction }: Timed, at: number, early: [number, number]): [number, number] {
  const asLate = direction === 'backward' && net.state[at] === planned;
  return asLate ? [valueAt(late.start, at), valueAt(late.finish, at)] : early;
}

type Marks = Pick<ScheduledActivity, 'critical' | 'nearCritical' | 'onLongestPath'>;

function marksOf({ given, path }: Timed, at: number, total: number | null): Marks {
  const onLongestPath = path().on[at] === 1;
  const within = (most: number | undefined): boolean => total !== null && most !== undefined && total <= most;
  const byPath = given.criticalBy === 'longest-path';
  const critical = byPath ? onLongestPath && total !== null : within(given.criticalFloat ?? 0);
  return { critical, nearCritical: !critical && within(given.nearCriticalFloat), onLongestPath };
}

function driverOf({ net, early }: Timed, at: number): Pick<ScheduledActivity, 'drivenBy' | 'driver'> {
  const link = valueAt(early.driver, at);
  return { drivenBy: early.drivenBy[at] ?? 'start', driver: link < 0 ? null : valueAt(net.given, link) };
}

type Floats = Pick<ScheduledActivity, 'totalFloat' | 'startFloat' | 'finishFloat' | 'freeFloat' | 'interferingFloat'>;
const noFloats: Floats = {
  totalFloat: null,
  startFloat: null,
  finishFloat: null,
  freeFloat: null,
  interferingFloat: null,
};

function floatsOf({ net, early, late, finish }: Timed, at: number): Floats {
  const state = net.state[at];
  if (state === done || state === manual) return noFloats;
  const days = (from: number | undefined, to: number | undefined): number => workdaysOf(net, at, from ?? 0, to ?? 0);
  const finishFloat = days(early.finish[at], late.finish[at]);
  const startFloat = state === begun ? null : days(early.start[at], late.start[at]);
  const totalFloat = startFloat === null ? finishFloat : Math.min(startFloat, finishFloat);
  const leeway = leewayOf(net, at, early, finish);
  const byFinish = days(early.finish[at], leeway.finish);
  const byStart = state === begun || leeway.start > leeway.finish ? byFinish : days(early.start[at], leeway.start);
  const freeFloat = Math.max(0, Math.min(byFinish, byStart));
  return { totalFloat, startFloat, finishFloat, freeFloat, interferingFloat: totalFloat - freeFloat };
}

/** Inclusive dates. A milestone stands on one day: the one its edge belongs to. */
function datesOf(
  { net, early }: Timed,
  at: number,
  start: number,
  finish: number,
): Pick<ScheduledActivity, 'startDate' | 'finishDate'> {
  if (!net.dated) return {};
  if (finish > start) return { startDate: fromDayNumber(start), finishDate: fromDayNumber(finish - 1) };
  const day = fromDayNumber(standsAtEnd(net, early, at) ? finish - 1 : finish);
  return { startDate: day, finishDate: day };
}
