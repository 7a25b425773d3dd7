import { type CivilDate, fromDayNumber } from '../../foundation/index.ts';
import { byteAt, valueAt, works } from './axis.ts';
import { always, leave } from './backward.ts';
import { idOf } from './findings.ts';
import { causes } from './forward.ts';
import { milestoneDays } from './milestone-days.ts';
import { begun, planned } from './net.ts';
import type { ScheduledActivity } from './schedule.ts';
import type { Timed } from './timed.ts';

const statuses = ['planned', 'begun', 'done', 'manual'] as const;

/** Floats of one activity: a record that is filled again for each row. */
interface Floats {
  start: number | null;
  finish: number | null;
  total: number | null;
  free: number | null;
}

/** A row without its dates, of the one shape that all rows share. */
type Row = { -readonly [K in keyof ScheduledActivity]: ScheduledActivity[K] };

/** One row an activity, in the order given. */
export function activityRows(timed: Timed): readonly ScheduledActivity[] {
  const rows = new Array<Row>(timed.net.n);
  const floats: Floats = { start: null, finish: null, total: null, free: null };
  const text = dateTexts();
  const milestones = timed.net.dated ? milestoneDays(timed) : null;
  for (let at = 0; at < rows.length; at += 1) {
    floatsOf(timed, at, floats);
    const row = rowOf(timed, at, floats, timed.path());
    if (milestones !== null) date(milestones, at, row, text);
    rows[at] = row;
  }
  return Object.freeze(rows);
}

function rowOf({ net, early, late, direction, given }: Timed, at: number, floats: Floats, path: Uint8Array): Row {
  const state = byteAt(net.state, at);
  const open = state === planned || state === begun;
  const dates = direction === 'backward' && state === planned ? late : early;
  const { total, free } = floats;
  const driver = valueAt(early.driver, at);
  const onLongestPath = path[at] === 1;
  const critical = isCritical(given, total, onLongestPath);
  return {
    id: idOf(net, at),
    start: valueAt(dates.start, at),
    finish: valueAt(dates.finish, at),
    earlyStart: valueAt(early.start, at),
    earlyFinish: valueAt(early.finish, at),
    lateStart: open ? valueAt(late.start, at) : null,
    lateFinish: open ? valueAt(late.finish, at) : null,
    totalFloat: total,
    startFloat: floats.start,
    finishFloat: floats.finish,
    freeFloat: free,
    interferingFloat: difference(total, free),
    critical,
    nearCritical: !critical && within(total, given.nearCriticalFloat),
    onLongestPath,
    drivenBy: textAt(causes, byteAt(early.cause, at)),
    driver: driver < 0 ? null : valueAt(net.given, driver),
    status: textAt(statuses, state),
  };
}

const textAt = <T extends string>(texts: readonly [T, ...T[]], at: number): T => texts[at] ?? texts[0];
const difference = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

const within = (total: number | null, most: number | undefined): boolean =>
  total !== null && most !== undefined && total <= most;

function isCritical({ criticalBy, criticalFloat = 0 }: Timed['given'], total: number | null, onPath: boolean): boolean {
  return criticalBy === 'longest-path' ? onPath && total !== null : within(total, criticalFloat);
}

/** Workdays between early and late dates; between early dates and what they leave of the successors' early ones. */
function floatsOf({ net, early, late, finish }: Timed, at: number, floats: Floats): void {
  const state = byteAt(net.state, at);
  floats.start = floats.finish = floats.total = floats.free = null;
  if (state !== planned && state !== begun) return;
  const { axis } = net;
  const own = valueAt(net.calendar, at);
  const ends = works(axis, own, valueAt(early.finish, at));
  const starts = works(axis, own, valueAt(early.restart, at));
  floats.finish = works(axis, own, valueAt(late.finish, at)) - ends;
  floats.start = state === begun ? null : works(axis, own, valueAt(late.start, at)) - starts;
  floats.total = floats.start === null ? floats.finish : Math.min(floats.start, floats.finish);
  const leeway = { start: always, finish };
  leave(net, at, { start: early.restart, finish: early.finish }, leeway);
  floats.free = works(axis, own, leeway.finish) - ends;
  if (leeway.start !== always) floats.free = Math.min(floats.free, works(axis, own, leeway.start) - starts);
}

/** Dates as texts, each written once. */
function dateTexts(): (day: number) => CivilDate {
  const known: CivilDate[] = [];
  const beyond = new Map<number, CivilDate>();
  let base: number | null = null;
  return (day) => {
    base ??= day - 1000;
    const place = day - base;
    if (place < 0 || place > 20_000) return kept(beyond, day);
    return (known[place] ??= fromDayNumber(day));
  };
}

function kept(known: Map<number, CivilDate>, day: number): CivilDate {
  const text = known.get(day) ?? fromDayNumber(day);
  known.set(day, text);
  return text;
}

/** Inclusive dates. */
function date(milestones: Int32Array, at: number, row: Row, text: (day: number) => CivilDate): void {
  const { start, finish } = row;
  row.startDate = text(finish > start ? start : valueAt(milestones, at));
  row.finishDate = finish > start ? text(finish - 1) : row.startDate;
}
