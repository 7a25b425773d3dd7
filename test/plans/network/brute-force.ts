import { isWorkday, fromDayNumber, type WorkCalendar } from 'hoshin/foundation';

/** A network as the brute force takes it: every time is a boundary, every lag has its calendar. */
export interface SlowActivity {
  readonly id: string;
  readonly duration: number;
  readonly calendar: number;
  readonly notBefore: number | null;
  readonly notAfter: number | null;
}
export interface SlowLink {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly lag: number;
  /** −1 is every day. */
  readonly lagCalendar: number;
}
export interface SlowDates {
  readonly start: number[];
  readonly finish: number[];
}

/** Days that are looked at one by one. */
interface Days {
  readonly works: (calendar: number, day: number) => boolean;
  readonly low: number;
  readonly high: number;
}

export function daysOf(calendars: readonly WorkCalendar[], low: number, high: number): Days {
  const known = calendars.map((calendar) =>
    Array.from({ length: high - low }, (_, at) => isWorkday(calendar, fromDayNumber(low + at))),
  );
  return { works: (calendar, day) => calendar < 0 || known[calendar]![day - low]!, low, high };
}

/** Workdays in `[from, to)`, below zero where they are turned round. */
export function count({ works }: Days, calendar: number, from: number, to: number): number {
  let found = 0;
  for (let day = Math.min(from, to); day < Math.max(from, to); day += 1) if (works(calendar, day)) found += 1;
  return from <= to ? found : 0 - found;
}

/** The boundary after `duration` workdays from `start` on. */
function finishOf({ works }: Days, { calendar, duration }: SlowActivity, start: number): number {
  let day = start;
  for (let left = duration; left > 0; day += 1) if (works(calendar, day)) left -= 1;
  return day;
}

/** The first boundary with exactly `lag` workdays between it and `from`. */
function shift(days: Days, calendar: number, from: number, lag: number): number {
  if (lag === 0) return from;
  let at = from;
  const step = lag < 0 ? -1 : 1;
  while (count(days, calendar, from, at) !== lag) at += step;
  while (count(days, calendar, from, at - 1) === lag) at -= 1;
  return at;
}

/** Whether a link is kept by the dates of its two activities. */
function keeps(
  days: Days,
  link: SlowLink,
  activities: readonly SlowActivity[],
  tail: readonly [number, number],
  head: readonly [number, number],
): boolean {
  const bound = shift(days, link.lagCalendar, link.type.startsWith('F') ? tail[1] : tail[0], link.lag);
  if (link.type[1] === 'S') return head[0] >= bound;
  const { duration, calendar } = activities[link.to]!;
  if (link.type === 'SF' && duration > 0) return count(days, calendar, head[1], bound) <= 0;
  return head[1] >= bound;
}

const mayStart = ({ works }: Days, { duration, calendar }: SlowActivity, day: number): boolean =>
  duration === 0 || works(calendar, day);

/** Early dates: each activity tries day after day, until no link has anything against it. */
export function slowEarly(
  days: Days,
  activities: readonly SlowActivity[],
  links: readonly SlowLink[],
  floor: number,
): SlowDates {
  const start = activities.map(() => floor);
  const finish = activities.map((one) => finishOf(days, one, floor));
  const objects = (at: number): boolean =>
    !mayStart(days, activities[at]!, start[at]!) ||
    start[at]! < (activities[at]!.notBefore ?? floor) ||
    links.some(
      (link) =>
        link.to === at &&
        !keeps(days, link, activities, [start[link.from]!, finish[link.from]!], [start[at]!, finish[at]!]),
    );
  for (let moved = true; moved; ) {
    moved = false;
    for (const [at, one] of activities.entries()) {
      while (objects(at)) {
        start[at]! += 1;
        finish[at] = finishOf(days, one, start[at]!);
        moved = true;
      }
    }
  }
  return { start, finish };
}

/** Late dates: the same from the other end. */
export function slowLate(
  days: Days,
  activities: readonly SlowActivity[],
  links: readonly SlowLink[],
  required: number,
): SlowDates {
  const start = activities.map(() => required);
  const finish = activities.map((one) => finishOf(days, one, required));
  const objects = (at: number): boolean =>
    !mayStart(days, activities[at]!, start[at]!) ||
    finish[at]! > Math.min(required, activities[at]!.notAfter ?? required) ||
    links.some(
      (link) =>
        link.from === at &&
        !keeps(days, link, activities, [start[at]!, finish[at]!], [start[link.to]!, finish[link.to]!]),
    );
  for (let moved = true; moved; ) {
    moved = false;
    for (const [at, one] of activities.entries()) {
      while (objects(at)) {
        start[at]! -= 1;
        finish[at] = finishOf(days, one, start[at]!);
        moved = true;
      }
    }
  }
  return { start, finish };
}

/** Workdays that one edge of an activity may slip before a link moves its successor's early date. */
export function slowSlack(days: Days, link: SlowLink, activities: readonly SlowActivity[], early: SlowDates): number {
  const tail: [number, number] = [early.start[link.from]!, early.finish[link.from]!];
  const head: [number, number] = [early.start[link.to]!, early.finish[link.to]!];
  const edge = link.type.startsWith('F') ? 1 : 0;
  const from = tail[edge];
  while (keeps(days, link, activities, tail, head)) tail[edge] += 1;
  return count(days, activities[link.from]!.calendar, from, tail[edge] - 1);
}
