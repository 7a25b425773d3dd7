import * as z from 'zod/mini';
import {
  CivilDate,
  compare,
  deepFreeze,
  fail,
  FiscalCalendar,
  type Id,
  issue,
  type Label,
  parse,
  parseFields,
  type Schema,
  WorkCalendar,
} from '../foundation/index.ts';
import { dueDays } from './due-day.ts';
import { texts } from './messages.ts';
import {
  type DueReview,
  type EventReviewRule,
  type NodeReviewRule,
  ReviewEvent,
  ReviewNode,
  type ReviewReason,
  ReviewRule,
  type TimeReviewRule,
} from './review-rule.ts';
import { shiftedBy } from './shifted-by.ts';

/** Options of {@link dueReviews}. */
export interface DueReviewsOptions {
  /** First day looked at. */
  readonly from: string;
  /** Last day looked at, included. */
  readonly to: string;
  /** Workdays, for rules that count them. */
  readonly calendar?: WorkCalendar;
  /** The fiscal year, for quarters, halves and years. */
  readonly fiscal?: FiscalCalendar;
  /** What happened, for event rules. */
  readonly events?: readonly ReviewEvent[];
  /** The days of the plans' nodes, for node rules; see {@link reviewNodes}. */
  readonly nodes?: readonly ReviewNode[];
}

const Events: Schema<readonly ReviewEvent[]> = /* @__PURE__ */ z.array(ReviewEvent);
const Nodes: Schema<readonly ReviewNode[]> = /* @__PURE__ */ z.array(ReviewNode);
const Rules: Schema<readonly ReviewRule[]> = /* @__PURE__ */ z.array(ReviewRule);
type Read = ReturnType<typeof readOptions>;

function readOptions(options: DueReviewsOptions): {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly calendar?: WorkCalendar;
  readonly fiscal?: FiscalCalendar;
  readonly events?: readonly ReviewEvent[];
  readonly nodes?: readonly ReviewNode[];
} {
  return parseFields(
    options,
    { from: CivilDate, to: CivilDate },
    { calendar: WorkCalendar, fiscal: FiscalCalendar, events: Events, nodes: Nodes },
  );
}

/** A reason, with what it calls for. */
interface Call {
  readonly meeting: string;
  readonly subject: string;
  readonly due: CivilDate;
  readonly reason: ReviewReason;
}

/**
 * Every review that is due from one day to another, by the calendar and by what happened: a pure function of the rules, so
 * that none is ever lost. Several rules that call for one meeting on one subject and day make one review with all reasons.
 * Month ends clamp: the 31st of a shorter month is its last day.
 *
 * @returns by due day, then id
 * @throws `HoshinError` `backwards-range`, `calendar-required` for a rule that counts workdays, `anchor-required` for a
 * fortnight without its first day
 * @example
 * import { dueReviews, parseReviewRule } from 'hoshin/reviews';
 * const rule = parseReviewRule({ kind: 'time', id: 'monthly', label: { zh: '月度运营会', en: 'Monthly review' },
 *   meeting: 'operations', subjects: ['group'], every: 'month', day: { kind: 'day', n: 31 }, onDayOff: 'keep' });
 * dueReviews([rule], { from: '2026-02-01', to: '2026-03-31' }).map(({ due }) => due); // => ['2026-02-28', '2026-03-31']
 */
export function dueReviews(rules: readonly ReviewRule[], options: DueReviewsOptions): readonly DueReview[] {
  const read = readOptions(options);
  if (read.to < read.from) fail(issue('backwards-range', ['to'], texts.backwardsRange(read.from, read.to)));
  const known = parse(Rules, rules);
  const calls = known.flatMap((rule) => callsOf(rule, read));
  const reviews = new Map<string, [Call, ...Call[]]>();
  for (const call of calls) {
    if (call.due < read.from || call.due > read.to) continue;
    const id = `${call.meeting}.${call.subject}.${call.due}`;
    const same = reviews.get(id);
    if (same === undefined) reviews.set(id, [call]);
    else same.push(call);
  }
  const names = new Map(known.map(({ id, label }) => [id, label]));
  return deepFreeze([...reviews].map(([id, found]) => reviewOf(id, found, names)).sort(byDay));
}

function callsOf(rule: ReviewRule, options: Read): Call[] {
  if (rule.kind === 'time') return byTime(rule, options);
  return rule.kind === 'event' ? byEvent(rule, options) : byNode(rule, options);
}

function reviewOf(id: string, calls: readonly [Call, ...Call[]], names: ReadonlyMap<Id, Label>): DueReview {
  const [{ meeting, subject, due }] = calls;
  const reasons = calls.map(({ reason }) => reason);
  return { id, meeting, subject, due, reasons, because: texts.dueBecause(meeting, subject, due, reasons, names) };
}

function byDay(a: DueReview, b: DueReview): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function byTime(rule: TimeReviewRule, options: Read): Call[] {
  return dueDays(rule, options).flatMap(({ period, due }) =>
    rule.subjects.map((subject) => ({
      meeting: rule.meeting,
      subject,
      due,
      reason: { kind: 'time', rule: rule.id, period },
    })),
  );
}

function byEvent(rule: EventReviewRule, options: Read): Call[] {
  const events = (options.events ?? []).filter((event) => calls(rule, event));
  return events.map(({ id, subject, on }) => ({
    meeting: rule.meeting,
    subject,
    due: shiftedBy(on, rule.within, rule.unit, options.calendar),
    reason: { kind: 'event', rule: rule.id, event: id, on },
  }));
}

function byNode({ id, meeting, node, subjects, offset, unit }: NodeReviewRule, options: Read): Call[] {
  const nodes = (options.nodes ?? []).filter(
    (one) => one.node === node && (subjects.length === 0 || subjects.includes(one.subject)),
  );
  return nodes.map(({ subject, on }) => ({
    meeting,
    subject,
    due: shiftedBy(on, offset, unit, options.calendar),
    reason: { kind: 'node', rule: id, node, on },
  }));
}

function calls(rule: EventReviewRule, { event, subject, value }: ReviewEvent): boolean {
  if (rule.event !== event) return false;
  if (rule.subjects.length > 0 && !rule.subjects.includes(subject)) return false;
  if (rule.threshold === undefined) return true;
  if (value === null) return false;
  const side = compare(value, rule.threshold.value);
  return { 'at-least': side >= 0, 'more-than': side > 0, 'at-most': side <= 0, 'less-than': side < 0 }[
    rule.threshold.side
  ];
}
