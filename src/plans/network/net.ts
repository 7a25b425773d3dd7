import { calendarTable, type CalendarTable, issue, refuse, toDayNumber } from '../../foundation/index.ts';
import { valueAt, type Axis, axisOf } from './axis.ts';
import { texts } from './messages.ts';
import {
  boundary,
  type ReadActivity,
  type ReadConstraint,
  type ReadLink,
  type ReadNetwork,
  type ReadOptions,
  type ReadTime,
} from './read-network.ts';

/** Finish to start, as a number in the arrays. */
export const FS = 0;
/** Start to start. */
export const SS = 1;
/** Finish to finish. */
export const FF = 2;
/** Start to finish. */
export const SF = 3;
const types = { FS, SS, FF, SF } as const;

/** Nothing has happened yet. */
export const planned = 0;
/** Begun and not done. */
export const begun = 1;
/** Done. */
export const done = 2;
/** Kept at its own date, outside the calculation. */
export const manual = 3;

/** A constraint with its time as a boundary. */
export interface Term {
  readonly type: ReadConstraint['type'];
  readonly at: number;
  readonly hard: boolean;
}

/** What few activities have, and the arrays therefore do not hold. */
export interface Terms {
  readonly constraints: readonly Term[];
  readonly deadline: number | null;
  readonly alap: boolean;
}

/** A network as arrays; links lie sorted by predecessor, so that both passes read them in a row. Never changed once made. */
export interface Net {
  readonly n: number;
  readonly m: number;
  readonly activities: readonly ReadActivity[];
  readonly axis: Axis;
  readonly dated: boolean;
  /** Days of work to schedule: the whole duration, or what remains. */
  readonly duration: Int32Array;
  readonly calendar: Int32Array;
  readonly state: Int32Array;
  readonly actualStart: Int32Array;
  readonly actualFinish: Int32Array;
  readonly terms: ReadonlyMap<number, Terms>;
  /** For each activity where its links to successors begin; one more at the end. */
  readonly successors: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Int32Array;
  readonly lag: Int32Array;
  readonly lagCalendar: Int32Array;
  /** Position of the link as the caller gave it. */
  readonly given: Int32Array;
}

/** The calendars in use: their names as numbers, and their tables. −1 is "every day". */
interface Calendars {
  readonly number: (name: string | undefined) => number;
  readonly tables: readonly CalendarTable[];
}

/** Builds the arrays of a network that was read. */
export function netOf(network: ReadNetwork, options: ReadOptions): Net {
  const { activities, links } = network;
  const calendars = calendarsOf(network, options);
  const n = activities.length;
  const calendar = Int32Array.from(activities, (one) => (one.unit === 'day' ? -1 : calendars.number(one.calendar)));
  const state = Int32Array.from(activities, stateOf);
  return {
    n,
    m: links.length,
    activities,
    axis: axisFor(calendars.tables, network, options),
    dated: isDated(network, options),
    duration: Int32Array.from(activities, (one, at) =>
      state[at] === begun ? (one.remaining ?? one.duration) : one.duration,
    ),
    calendar,
    state,
    actualStart: Int32Array.from(activities, ({ actualStart, manualStart }) =>
      boundary(actualStart ?? manualStart ?? 0, 'start'),
    ),
    actualFinish: Int32Array.from(activities, ({ actualFinish }) => boundary(actualFinish ?? 0, 'finish')),
    terms: termsOf(activities),
    ...linkArrays(activities, links, options, calendar, calendars),
  };
}

function stateOf({ actualStart, actualFinish, manualStart }: ReadActivity): number {
  if (actualFinish !== undefined) return done;
  if (actualStart !== undefined) return begun;
  return manualStart === undefined ? planned : manual;
}

function calendarsOf({ activities }: ReadNetwork, { calendars = {}, calendar }: ReadOptions): Calendars {
  const numbers = new Map(Object.keys(calendars).map((name, at) => [name, at]));
  const unknown = (name: string | undefined): boolean => name !== undefined && !numbers.has(name);
  refuse([
    ...(unknown(calendar) ? [issue('unknown-id', ['calendar'], texts.unknownCalendar(calendar ?? ''))] : []),
    ...activities.flatMap((one, at) =>
      unknown(one.calendar)
        ? [issue('unknown-id', ['activities', at, 'calendar'], texts.unknownCalendar(one.calendar ?? ''))]
        : [],
    ),
  ]);
  const project = calendar === undefined ? -1 : (numbers.get(calendar) ?? -1);
  return {
    number: (name) => (name === undefined ? project : (numbers.get(name) ?? -1)),
    tables: Object.values(calendars).map(calendarTable),
  };
}

function timesOf({ activities }: ReadNetwork, { start, finish, dataDate }: ReadOptions): ReadTime[] {
  const own = activities.flatMap((one) => [one.deadline, one.actualStart, one.actualFinish, one.manualStart]);
  const terms = activities.flatMap(({ constraint = [] }) =>
    (Array.isArray(constraint) ? (constraint as readonly ReadConstraint[]) : [constraint as ReadConstraint]).map(
      ({ at }) => at,
    ),
  );
  return [start, finish, dataDate, ...own, ...terms].filter((one) => one !== undefined);
}

function isDated(network: ReadNetwork, options: ReadOptions): boolean {
  return options.calendars !== undefined || timesOf(network, options).some((time) => typeof time === 'string');
}

/** Tables over the days a network is likely to reach: its own times, and twice its length around them. */
function axisFor(tables: readonly CalendarTable[], network: ReadNetwork, options: ReadOptions): Axis {
  if (tables.length === 0) return axisOf(tables, 0, 0);
  let low = Number.MAX_SAFE_INTEGER;
  let high = -low;
  for (const time of timesOf(network, options)) {
    const at = typeof time === 'number' ? time : toDayNumber(time);
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  const length = Math.min(4000, 2 * network.activities.reduce((sum, { duration }) => sum + duration, 100));
  return low > high ? axisOf(tables, 0, 0) : axisOf(tables, low - length, high + length);
}

function termsOf(activities: readonly ReadActivity[]): Map<number, Terms> {
  const terms = new Map<number, Terms>();
  activities.forEach(({ constraint, deadline }, at) => {
    if (constraint === undefined && deadline === undefined) return;
    const all = Array.isArray(constraint) ? (constraint as readonly ReadConstraint[]) : [constraint as ReadConstraint];
    const given = constraint === undefined ? [] : all;
    terms.set(at, {
      constraints: given.flatMap(({ type, at: time, hard = false }) =>
        time === undefined
          ? []
          : [{ type, at: boundary(time, type === 'MSO' || type.startsWith('S') ? 'start' : 'finish'), hard }],
      ),
      deadline: deadline === undefined ? null : boundary(deadline, 'finish'),
      alap: given.some(({ type }) => type === 'ALAP'),
    });
  });
  return terms;
}

type LinkArrays = Pick<Net, 'successors' | 'from' | 'to' | 'type' | 'lag' | 'lagCalendar' | 'given'>;

function linkArrays(
  activities: readonly ReadActivity[],
  links: readonly ReadLink[],
  options: ReadOptions,
  calendar: Int32Array,
  calendars: Calendars,
): LinkArrays {
  const index = new Map(activities.map(({ id }, at) => [id, at]));
  const tails = Int32Array.from(links, ({ from }) => index.get(from) ?? 0);
  const heads = Int32Array.from(links, ({ to }) => index.get(to) ?? 0);
  const { successors, given } = byPredecessor(tails, activities.length);
  const sorted = Array.from(given, (link) => links[link]).filter((link) => link !== undefined);
  const from = given.map((link) => valueAt(tails, link));
  const to = given.map((link) => valueAt(heads, link));
  return {
    successors,
    given,
    from,
    to,
    type: Int32Array.from(sorted, ({ type }) => types[type]),
    lag: Int32Array.from(sorted, ({ lag = 0, unit }, at) =>
      unit === 'percent' ? Math.round(((activities[valueAt(from, at)]?.duration ?? 0) * lag) / 100) : lag,
    ),
    lagCalendar: Int32Array.from(sorted, (link, at) =>
      lagCalendarOf(link, options, calendars, valueAt(calendar, valueAt(from, at)), valueAt(calendar, valueAt(to, at))),
    ),
  };
}

/** Links in the order of their predecessors, and where each predecessor's begin. */
function byPredecessor(tails: Int32Array, n: number): Pick<Net, 'successors' | 'given'> {
  const successors = new Int32Array(n + 1);
  for (const tail of tails) successors[tail + 1] = valueAt(successors, tail + 1) + 1;
  for (let at = 1; at <= n; at += 1) successors[at] = valueAt(successors, at) + valueAt(successors, at - 1);
  const next = successors.slice();
  const given = new Int32Array(tails.length);
  tails.forEach((tail, link) => {
    const place = valueAt(next, tail);
    given[place] = link;
    next[tail] = place + 1;
  });
  return { successors, given };
}

function lagCalendarOf(
  link: ReadLink,
  options: ReadOptions,
  calendars: Calendars,
  ofTail: number,
  ofHead: number,
): number {
  if (link.unit === 'day') return -1;
  switch (link.lagCalendar ?? options.lagCalendar ?? 'predecessor') {
    case 'predecessor':
      return ofTail;
    case 'successor':
      return ofHead;
    case 'project':
      return calendars.number(undefined);
    case 'none':
      return -1;
  }
}
