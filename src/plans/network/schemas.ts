import * as z from 'zod/mini';
import {
  type CivilDate,
  crossCheck,
  isCivilDate,
  issue,
  type Issue,
  type Schema,
  toDayNumber,
} from '../../foundation/index.ts';
import { texts } from './messages.ts';
import type { LagCalendar, LinkType, NetworkConstraint } from './network.ts';

/** Longer than any plan; so that sums of durations stay whole numbers of 32 bits. */
export const longest = 1_000_000;
/** Farther than any boundary of the years 1 to 9999. */
export const farthest = 3_000_000;
const days = z.int().check(z.gte(0), z.lte(longest));
const signedDays = z.int().check(z.gte(-longest), z.lte(longest));
const name = z.string().check(z.minLength(1));

/** A time as read: a boundary, or a date whose boundary depends on the edge it is of. */
export type ReadTime = number | CivilDate;
/** Schema of a time. */
export const Time: Schema<ReadTime> = /* @__PURE__ */ z.lazy(() =>
  z.pipe(
    z.unknown(),
    z.transform((value, context): ReadTime => {
      if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= farthest) return value;
      if (isCivilDate(value)) return value;
      context.issues.push({
        code: 'custom',
        input: value,
        params: { code: 'not-time', text: texts.notTime(), kind: 'date' },
      });
      return z.NEVER;
    }),
  ),
);

const Constraint = z.lazy(() =>
  z
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
  readonly percent?: number;
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

const Activity = z.lazy(() =>
  z
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
      percent: z.exactOptional(z.int().check(z.gte(0), z.lte(100))),
      manualStart: z.exactOptional(Time),
    })
    .check(crossCheck(activityIssues)),
);

/** What the fields of an activity say against one another. */
export function activityIssues(one: ReadActivity): Issue[] {
  const { id, duration, milestone } = one;
  const point = milestone !== undefined && milestone !== false && duration > 0;
  return [
    ...(point ? [issue('milestone-duration', ['duration'], texts.milestoneDuration(id, duration))] : []),
    ...progressIssues(one),
  ];
}

function progressIssues({ id, duration, actualStart, actualFinish, remaining, percent }: ReadActivity): Issue[] {
  const found: Issue[] = [];
  if (actualStart === undefined) {
    if (actualFinish !== undefined)
      found.push(issue('finish-without-start', ['actualFinish'], texts.finishWithoutStart(id)));
    if (remaining !== undefined && remaining !== duration)
      found.push(issue('progress-without-start', ['remaining'], texts.progressWithoutStart(id)));
    if (percent !== undefined && percent !== 0)
      found.push(issue('progress-without-start', ['percent'], texts.progressWithoutStart(id)));
  } else if (actualFinish !== undefined && boundary(actualFinish, 'finish') < boundary(actualStart, 'start')) {
    found.push(issue('finish-before-start', ['actualFinish'], texts.finishBeforeStart(id)));
  }
  return found;
}

/** Schema of a link by itself. */
const Link = z.lazy(() =>
  z.strictObject({
    from: name,
    to: name,
    type: z.enum(['FS', 'SS', 'FF', 'SF']),
    lag: z.exactOptional(signedDays),
    unit: z.exactOptional(z.enum(['workday', 'day', 'percent'])),
    lagCalendar,
  }),
);

/** Schema of a network; what its ids say of one another is asked apart, so that it is told even where a field is wrong. */
export const ReadNetwork: Schema<ReadNetwork> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    activities: z.array(Activity),
    links: z.array(Link),
  }),
);

/** Options as read; calendars are read apart. */
export interface ReadOptions {
  readonly start?: ReadTime;
  readonly finish?: ReadTime;
  readonly calendar?: string;
  readonly dataDate?: ReadTime;
  readonly lagCalendar?: LagCalendar;
  readonly progress?: 'retained-logic' | 'progress-override';
  readonly direction?: 'forward' | 'backward';
  readonly criticalBy?: 'total-float' | 'longest-path';
  readonly criticalFloat?: number;
  readonly nearCriticalFloat?: number;
}

/** Schema of the options without their calendars. */
export const ReadOptions: Schema<ReadOptions> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    start: z.exactOptional(Time),
    finish: z.exactOptional(Time),
    calendar: z.exactOptional(name),
    dataDate: z.exactOptional(Time),
    lagCalendar,
    progress: z.exactOptional(z.enum(['retained-logic', 'progress-override'])),
    direction: z.exactOptional(z.enum(['forward', 'backward'])),
    criticalBy: z.exactOptional(z.enum(['total-float', 'longest-path'])),
    criticalFloat: z.exactOptional(signedDays),
    nearCriticalFloat: z.exactOptional(signedDays),
  }),
);

/** The boundary of a time: a date of a start is the boundary before its day, of a finish the one after it. */
export function boundary(time: ReadTime, edge: 'start' | 'finish'): number {
  if (typeof time === 'number') return time;
  return toDayNumber(time) + (edge === 'finish' ? 1 : 0);
}
