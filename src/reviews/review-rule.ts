import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  Id,
  issue,
  Label,
  parse,
  type Period,
  type Result,
  type Schema,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { texts } from './messages.ts';

/** How often a time rule comes round. */
export type ReviewEvery = 'week' | 'fortnight' | 'month' | 'quarter' | 'half' | 'year';

/** Schema of {@link ReviewEvery}. */
export const ReviewEvery: Schema<ReviewEvery> = /* @__PURE__ */ schema<ReviewEvery>()(() =>
  z.enum(['week', 'fortnight', 'month', 'quarter', 'half', 'year']),
);

/**
 * Which day of the period a review falls on.
 *
 * - `day`: the n-th day of the period; −1 is its last, −2 the day before; beyond the period's end, its last day;
 * - `workday`: the n-th workday of the period, by the calendar given; −1 its last; where it has fewer, its last;
 * - `month-day`: that day of the period's n-th month; where the month is too short, its last day;
 * - `after`: that many days (or workdays) after the period's last day: the review looks back on a period that is over.
 */
export type ReviewDay =
  | { readonly kind: 'day'; readonly n: number }
  | { readonly kind: 'workday'; readonly n: number }
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number }
  | { readonly kind: 'after'; readonly n: number; readonly unit: 'day' | 'workday' };

const nth = z.lazy(() =>
  z.int().check(
    z.minimum(-366),
    z.maximum(366),
    z.refine((n) => n !== 0),
  ),
);

/** Schema of {@link ReviewDay}. */
export const ReviewDay: Schema<ReviewDay> = /* @__PURE__ */ schema<ReviewDay>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('day'), n: nth }),
    z.strictObject({ kind: z.literal('workday'), n: nth }),
    z.strictObject({
      kind: z.literal('month-day'),
      month: z.int().check(z.minimum(1), z.maximum(12)),
      day: z.int().check(z.minimum(1), z.maximum(31)),
    }),
    z.strictObject({
      kind: z.literal('after'),
      n: z.int().check(z.minimum(0), z.maximum(366)),
      unit: z.enum(['day', 'workday']),
    }),
  ]),
);

/** A review by the calendar. */
export interface TimeReviewRule {
  readonly kind: 'time';
  readonly id: Id;
  readonly label: Label;
  /** The meeting type it calls for. */
  readonly meeting: Id;
  /** The subjects reviewed each time, such as entities; at least one. */
  readonly subjects: readonly Id[];
  readonly every: ReviewEvery;
  readonly day: ReviewDay;
  /** For `fortnight`: the first day of one of the fortnights. */
  readonly anchor?: CivilDate;
  /** What to do with a due day that is no workday of the calendar given. */
  readonly onDayOff: 'keep' | 'next-workday' | 'previous-workday';
}

/** A review that something that happened calls for. */
export interface EventReviewRule {
  readonly kind: 'event';
  readonly id: Id;
  readonly label: Label;
  readonly meeting: Id;
  /** The kind of event: `key-node-done`, `deviation`, `trip` … */
  readonly event: Id;
  /** Only subjects named here; empty for all. */
  readonly subjects: readonly Id[];
  /** Only events whose value is beyond this, on the side given; without it every such event calls for a review. */
  readonly threshold?: { readonly side: 'at-least' | 'more-than' | 'at-most' | 'less-than'; readonly value: Decimal };
  /** Days (or workdays) after the event by which it is to be held. */
  readonly within: number;
  readonly unit: 'day' | 'workday';
}

/** A review before or after a node of a plan: 七前三后. */
export interface NodeReviewRule {
  readonly kind: 'node';
  readonly id: Id;
  readonly label: Label;
  readonly meeting: Id;
  /** The standard node it is anchored to, such as `open`. */
  readonly node: Id;
  /** Only subjects named here; empty for all. */
  readonly subjects: readonly Id[];
  /** Days (or workdays) from the node's day: −30 is thirty before, 30 thirty after. */
  readonly offset: number;
  readonly unit: 'day' | 'workday';
}

/** When a review is due. */
export type ReviewRule = TimeReviewRule | EventReviewRule | NodeReviewRule;

/** Whole months a period has. */
const monthsIn: Readonly<Record<ReviewEvery, number>> = {
  week: 0,
  fortnight: 0,
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** Schema of {@link ReviewRule}. */
export const ReviewRule: Schema<ReviewRule> = /* @__PURE__ */ schema<ReviewRule>()(() =>
  z.discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('time'),
        id: Id,
        label: Label,
        meeting: Id,
        subjects: z.array(Id).check(z.minLength(1)),
        every: ReviewEvery,
        day: ReviewDay,
        anchor: z.exactOptional(CivilDate),
        onDayOff: z.enum(['keep', 'next-workday', 'previous-workday']),
      })
      .check(
        crossCheck(({ every, day }) =>
          day.kind === 'month-day' && day.month > monthsIn[every]
            ? [issue('no-such-month', ['day', 'month'], texts.noSuchMonth(every, day.month))]
            : [],
        ),
      ),
    z.strictObject({
      kind: z.literal('event'),
      id: Id,
      label: Label,
      meeting: Id,
      event: Id,
      subjects: z.array(Id),
      threshold: z.exactOptional(
        z.strictObject({ side: z.enum(['at-least', 'more-than', 'at-most', 'less-than']), value: Decimal }),
      ),
      within: z.int().check(z.minimum(0), z.maximum(3660)),
      unit: z.enum(['day', 'workday']),
    }),
    z.strictObject({
      kind: z.literal('node'),
      id: Id,
      label: Label,
      meeting: Id,
      node: Id,
      subjects: z.array(Id),
      offset: z.int().check(z.minimum(-3660), z.maximum(3660)),
      unit: z.enum(['day', 'workday']),
    }),
  ]),
);

/** A node of a plan and the day it stands on: planned, forecast or done, as the caller steers by. */
export interface ReviewNode {
  /** The standard node. */
  readonly node: Id;
  /** The project or batch. */
  readonly subject: Id;
  readonly on: CivilDate;
}

/** Schema of {@link ReviewNode}. */
export const ReviewNode: Schema<ReviewNode> = /* @__PURE__ */ schema<ReviewNode>()(() =>
  z.strictObject({ node: Id, subject: Id, on: CivilDate }),
);

/** Something that happened and may call for a review. */
export interface ReviewEvent {
  readonly id: Id;
  /** Its kind, as rules name it. */
  readonly event: Id;
  readonly subject: Id;
  readonly on: CivilDate;
  /** Its size where it has one, such as a deviation of `0.12`; null otherwise. */
  readonly value: Decimal | null;
}

/** Schema of {@link ReviewEvent}. */
export const ReviewEvent: Schema<ReviewEvent> = /* @__PURE__ */ schema<ReviewEvent>()(() =>
  z.strictObject({ id: Id, event: Id, subject: Id, on: CivilDate, value: z.nullable(Decimal) }),
);

/** Why a review is due: a rule and the period it looks at, the event that called for it, or the node it is anchored to. */
export type ReviewReason =
  | { readonly kind: 'time'; readonly rule: Id; readonly period: Period }
  | { readonly kind: 'event'; readonly rule: Id; readonly event: Id; readonly on: CivilDate }
  | { readonly kind: 'node'; readonly rule: Id; readonly node: Id; readonly on: CivilDate };

/** A review that is due: one a meeting type, subject and day, with every reason that calls for it. */
export interface DueReview {
  /** `meeting.subject.day`. */
  readonly id: Id;
  readonly meeting: Id;
  readonly subject: Id;
  readonly due: CivilDate;
  readonly reasons: readonly ReviewReason[];
  /** Why it is due, in a sentence. */
  readonly because: Label;
}

/** Reads a review rule, or throws `HoshinError` with all its issues. */
export function parseReviewRule(json: unknown): ReviewRule {
  return parse(ReviewRule, json);
}

/** Reads a review rule, or gives all its issues. */
export function safeParseReviewRule(json: unknown): Result<ReviewRule> {
  return safeParse(ReviewRule, json);
}
