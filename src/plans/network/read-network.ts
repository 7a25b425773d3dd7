import * as z from 'zod/mini';
import {
  type CivilDate,
  crossCheck,
  duplicateIds,
  isCivilDate,
  issue,
  type Issue,
  parse,
  type Schema,
  toDayNumber,
  WorkCalendar,
} from '../../foundation/index.ts';
import { texts } from './messages.ts';
import type { LagCalendar, LinkType, NetworkConstraint } from './network.ts';

/** Longer than any plan; so that sums of durations stay whole numbers of 32 bits. */
const longest = 1_000_000;
const days = z.int().check(z.gte(0), z.lte(longest));
const signedDays = z.int().check(z.gte(-longest), z.lte(longest));
const name = z.string().check(z.minLength(1));

/** A time as read: a boundary, or a date whose boundary depends on the edge it is of. */
export type ReadTime = number | CivilDate;
const Time: Schema<ReadTime> = /* @__PURE__ */ z.pipe(
  z.unknown(),
  z.transform((value, context): ReadTime => {
    if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 3_000_000) return value;
    if (isCivilDate(value)) return value;
    context.issues.push({ code: 'custom', input: value, params: { code: 'not-time', text: texts.notTime() } });
    return z.NEVER;
  }),
);

const Constraint = z
  .strictObject({
    type: z.enum(['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO', 'ALAP', 'ASAP']),
    at: z.exactOptional(Time),
    hard: z.exactOptional(z.boolean()),
  })
  .check(
    crossCheck(({ type, at }: { type: string; at?: ReadTime }) =>
      (type === 'ALAP' || type === 'ASAP') === (at === undefined)
        ? []
        : [issue('constraint-date', ['at'], texts.constraintDate(type))],
    ),
  );
/** A constraint as read. */
export interface ReadConstraint {
  readonly type: NetworkConstraint['type'];
  readonly at?: ReadTime;
  readonly hard?: boolean;
}

/** An activity as read. */
export interface ReadActivity {
  readonly id: string;
  readonly duration: number;
  readonly unit?: 'workday' | 'day';
  readonly calendar?: string;
  readonly constraint?: ReadConstraint | readonly ReadConstraint[];
  readonly deadline?: ReadTime;
  readonly milestone?: boolean | 'start' | 'finish';
  readonly actualStart?: ReadTime;
  readonly actualFinish?: ReadTime;
  readonly remaining?: number;
  readonly manualStart?: ReadTime;
}

/** A link as read. */
export interface ReadLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  readonly lag?: number;
  readonly unit?: 'workday' | 'day' | 'percent';
  readonly lagCalendar?: LagCalendar;
}

/** A network as read. */
export interface ReadNetwork {
  readonly activities: readonly ReadActivity[];
  readonly links: readonly ReadLink[];
}

const lagCalendar = z.exactOptional(z.enum(['predecessor', 'successor', 'project', 'none']));

const Activity = z
  .strictObject({
    id: name,
    duration: days,
    unit: z.exactOptional(z.enum(['workday', 'day'])),
    calendar: z.exactOptional(name),
    constraint: z.exactOptional(z.union([Constraint, z.array(Constraint)])),
    deadline: z.exactOptional(Time),
    milestone: z.exactOptional(z.union([z.boolean(), z.enum(['start', 'finish'])])),
    actualStart: z.exactOptional(Time),
    actualFinish: z.exactOptional(Time),
    remaining: z.exactOptional(days),
    manualStart: z.exactOptional(Time),
  })
  .check(crossCheck(activityIssues));

function activityIssues({ id, duration, milestone, actualStart, actualFinish }: ReadActivity): Issue[] {
  const point = milestone !== undefined && milestone !== false;
  return [
    ...(point && duration > 0
      ? [issue('milestone-duration', ['duration'], texts.milestoneDuration(id, duration))]
      : []),
    ...(actualFinish !== undefined && actualStart === undefined
      ? [issue('finish-without-start', ['actualFinish'], texts.finishWithoutStart(id))]
      : []),
  ];
}

/** Schema of a network; links must name activities. */
export const ReadNetwork: Schema<ReadNetwork> = /* @__PURE__ */ z
  .strictObject({
    activities: z.array(Activity),
    links: z.array(
      z.strictObject({
        from: name,
        to: name,
        type: z.enum(['FS', 'SS', 'FF', 'SF']),
        lag: z.exactOptional(signedDays),
        unit: z.exactOptional(z.enum(['workday', 'day', 'percent'])),
        lagCalendar,
      }),
    ),
  })
  .check(crossCheck(networkIssues));

function networkIssues({ activities, links }: ReadNetwork): Issue[] {
  const known = new Set(activities.map(({ id }) => id));
  const missing = (id: string, at: number, end: 'from' | 'to'): Issue[] =>
    known.has(id) ? [] : [issue('unknown-id', ['links', at, end], texts.unknownActivity(id))];
  const length = activities.reduce((sum, one) => sum + one.duration, 0);
  return [
    ...duplicateIds(
      activities.map(({ id }) => id),
      (at) => ['activities', at, 'id'],
    ),
    ...links.flatMap(({ from, to }, at) => [...missing(from, at, 'from'), ...missing(to, at, 'to')]),
    ...(length > 500_000_000 ? [issue('too-long', ['activities'], texts.tooLong())] : []),
  ];
}

/** Options as read. */
export interface ReadOptions {
  readonly start?: ReadTime;
  readonly finish?: ReadTime;
  readonly calendars?: Readonly<Record<string, WorkCalendar>>;
  readonly calendar?: string;
  readonly dataDate?: ReadTime;
  readonly lagCalendar?: LagCalendar;
  readonly progress?: 'retained-logic' | 'progress-override';
  readonly direction?: 'forward' | 'backward';
  readonly criticalBy?: 'total-float' | 'longest-path';
  readonly criticalFloat?: number;
  readonly nearCriticalFloat?: number;
}

const Options: Schema<ReadOptions> = /* @__PURE__ */ z.strictObject({
  start: z.exactOptional(Time),
  finish: z.exactOptional(Time),
  calendars: z.exactOptional(z.record(z.string(), WorkCalendar)),
  calendar: z.exactOptional(name),
  dataDate: z.exactOptional(Time),
  lagCalendar,
  progress: z.exactOptional(z.enum(['retained-logic', 'progress-override'])),
  direction: z.exactOptional(z.enum(['forward', 'backward'])),
  criticalBy: z.exactOptional(z.enum(['total-float', 'longest-path'])),
  criticalFloat: z.exactOptional(signedDays),
  nearCriticalFloat: z.exactOptional(signedDays),
});

/** Options, or all their issues. */
export function readScheduleOptions(options: unknown): ReadOptions {
  return parse(Options, options);
}

/** The boundary of a time: a date of a start is the boundary before its day, of a finish the one after it. */
export function boundary(time: ReadTime, edge: 'start' | 'finish'): number {
  if (typeof time === 'number') return time;
  return toDayNumber(time) + (edge === 'finish' ? 1 : 0);
}
