import * as z from 'zod/mini';
import {
  addDays,
  CivilDate,
  daysBetween,
  type Decimal,
  deepFreeze,
  type Id,
  isCivilDate,
  type Label,
  parse,
  parseEach,
  ratio,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { dueReviews, type DueReviewsOptions } from './due-reviews.ts';
import { Meeting } from './meeting.ts';
import { texts } from './messages.ts';
import type { DueReview, ReviewRule } from './review-rule.ts';

/** Options of {@link trackReviews}. */
export interface TrackReviewsOptions extends DueReviewsOptions {
  /** The day on which it is asked. */
  readonly asOf: string;
  /** A meeting may be held so many days early and still count. */
  readonly earlyDays: number;
  /** A meeting may be held so many days late and still count; after them the review is missed. */
  readonly lateDays: number;
}

/** A review that was due, and what became of it. */
export interface TrackedReview extends DueReview {
  /** `held`; `held-late`; `upcoming`; `overdue`, past its day and still within the days allowed; `missed`. */
  readonly standing: 'held' | 'held-late' | 'upcoming' | 'overdue' | 'missed';
  /** The meeting that was held for it; null where none was. */
  readonly heldBy: Id | null;
  readonly daysLate: number;
}

/** Every review that was due, none lost, and every meeting that was held besides. */
export interface ReviewRecord {
  readonly asOf: CivilDate;
  /** By due day. As many as were due: held, late, upcoming, overdue and missed add up to it. */
  readonly reviews: readonly TrackedReview[];
  /** Meetings that were held and that no rule called for in the days looked at. */
  readonly unplanned: readonly Id[];
  /** Held, in time or late ÷ reviews whose day has come, to four decimals; null where none has. */
  readonly rate: Decimal | null;
  readonly because: Label;
}

interface Own {
  readonly asOf: CivilDate;
  readonly earlyDays: number;
  readonly lateDays: number;
}

const days = z.int().check(z.minimum(0), z.maximum(366));
const Own: Schema<Own> = /* @__PURE__ */ schema<Own>()(() =>
  z.strictObject({ asOf: CivilDate, earlyDays: days, lateDays: days }),
);

/**
 * What became of every review that was due: held, held late, still to come, overdue or missed. A meeting of the type and the
 * subject counts for the earliest review that it is near enough to, and for one alone.
 *
 * @throws `HoshinError` as {@link dueReviews} does
 * @example
 * import { parseReviewRule, trackReviews } from 'hoshin/reviews';
 * const rule = parseReviewRule({ kind: 'time', id: 'monthly', label: { zh: '月度运营会', en: 'Monthly review' },
 *   meeting: 'operations', subjects: ['east'], every: 'month', day: { kind: 'day', n: -1 }, onDayOff: 'keep' });
 * const record = trackReviews([rule], [], { from: '2026-01-01', to: '2026-03-31', asOf: '2026-03-10', earlyDays: 3, lateDays: 5 });
 * record.reviews.map(({ standing }) => standing); // => ['missed', 'missed', 'upcoming']
 */
export function trackReviews(
  rules: readonly ReviewRule[],
  meetings: readonly Meeting[],
  options: TrackReviewsOptions,
): ReviewRecord {
  const { asOf, earlyDays, lateDays, ...window } = parse(Shell, options);
  const own = parse(Own, { asOf, earlyDays, lateDays });
  const due = dueReviews(rules, window as unknown as DueReviewsOptions); // it reads them itself
  const held = heldBySeries(parseEach(Meeting, meetings, ['meetings']), own.asOf);
  const reviews = due.map((review) => tracked(review, held.get(`${review.meeting} ${review.subject}`) ?? [], own));
  const used = new Set(reviews.map(({ heldBy }) => heldBy));
  const from = isCivilDate(window['from']) ? addDays(window['from'], -own.earlyDays) : own.asOf;
  const unplanned = [...held.values()].flat().filter(({ id, on }) => !used.has(id) && on >= from);
  const come = reviews.filter(({ standing }) => standing !== 'upcoming');
  const made = come.filter(({ heldBy }) => heldBy !== null).length;
  const missed = reviews.filter(({ standing }) => standing === 'missed').length;
  return deepFreeze({
    asOf: own.asOf,
    reviews,
    unplanned: unplanned.map(({ id }) => id),
    rate: ratio(made, come.length, { quantum: '0.0001' }),
    because: texts.tracked(come.length, made, missed),
  });
}

const Shell: Schema<Readonly<Record<string, unknown>>> = /* @__PURE__ */ z.lazy(() =>
  z.record(z.string(), z.unknown()),
);

/** The meetings held by the day, oldest first; each is taken out of the list when a review uses it. */
function heldBySeries(meetings: readonly Meeting[], asOf: CivilDate): Map<string, Meeting[]> {
  const series = new Map<string, Meeting[]>();
  const over = meetings.filter(
    ({ state, on }) => on <= asOf && (state === 'held' || state === 'minuted' || state === 'closed'),
  );
  for (const meeting of over.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const key = `${meeting.type} ${meeting.subject}`; // ids have no spaces
    const list = series.get(key);
    if (list === undefined) series.set(key, [meeting]);
    else list.push(meeting);
  }
  return series;
}

function tracked(review: DueReview, held: Meeting[], { asOf, earlyDays, lateDays }: Own): TrackedReview {
  const [earliest, latest] = [addDays(review.due, -earlyDays), addDays(review.due, lateDays)];
  const at = held.findIndex(({ on }) => on >= earliest && on <= latest);
  const [meeting] = at < 0 ? [] : held.splice(at, 1);
  const until = meeting?.on ?? asOf;
  const daysLate = until > review.due ? daysBetween(review.due, until) : 0;
  if (meeting !== undefined)
    return { ...review, standing: daysLate > 0 ? 'held-late' : 'held', heldBy: meeting.id, daysLate };
  const standing = asOf <= review.due ? 'upcoming' : asOf <= latest ? 'overdue' : 'missed';
  return { ...review, standing, heldBy: null, daysLate };
}
