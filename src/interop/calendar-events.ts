import * as z from 'zod/mini';
import { CivilDate, deepFreeze, Id, Label, parse, type Schema } from '../foundation/index.ts';
import { type Plan, type PlanNode, Plans } from '../plans/index.ts';
import type { DueReview } from '../reviews/index.ts';
import type { CalendarEvent } from './calendar-event.ts';

/** Which nodes become events, and when to remind. */
export interface NodeEventsOptions {
  /** The lowest tier shown: 1 for key nodes alone, 4 for all. */
  readonly downTo: 1 | 2 | 3 | 4;
  /** Days before a node is due on which to be reminded; no reminder where left out. */
  readonly remindDaysBefore?: number;
}

const reminderDays = /* @__PURE__ */ z.int().check(z.gte(0), z.lte(3660));
const Options: Schema<{ readonly downTo: 1 | 2 | 3 | 4; readonly remindDaysBefore?: number }> = /* @__PURE__ */ z.lazy(
  () =>
    z.strictObject({
      downTo: z.literal([1, 2, 3, 4]),
      remindDaysBefore: z.exactOptional(reminderDays),
    }),
);

/**
 * An event on the day each node of the plans is due, for {@link toICalendar}. Nodes that have no day yet are left out.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { nodeEvents } from 'hoshin/interop';
 * const events = nodeEvents([{ id: 'keys', label: { zh: '关键节点', en: 'Key nodes' }, entity: 'a', tier: 1, owner: 'operations',
 *   maySet: [], mayChange: [], nodes: [{ id: 'open', label: { zh: '开盘', en: 'Opening' }, tier: 1, finish: '2026-09-26' }] }],
 *   { downTo: 1 });
 * events[0]?.from; // => '2026-09-26'
 */
export function nodeEvents(plans: readonly Plan[], options: NodeEventsOptions): readonly CalendarEvent[] {
  const { downTo, remindDaysBefore } = parse(Options, options);
  const reminder = remindDaysBefore === undefined ? {} : { remindDaysBefore };
  return deepFreeze(
    parse(Plans, plans).flatMap((plan) =>
      plan.nodes.flatMap((node) => {
        if (node.tier > downTo || node.finish === undefined) return [];
        return [{ ...eventOf(plan, node, node.finish), ...reminder }];
      }),
    ),
  );
}

function eventOf(plan: Plan, node: PlanNode, due: NonNullable<PlanNode['finish']>): CalendarEvent {
  return {
    id: `node.${plan.id}.${node.id}`,
    from: due,
    summary: node.label,
    description: descriptionOf(plan, node),
    category: 'node',
  };
}

function descriptionOf({ label }: Plan, { completion }: PlanNode): Label {
  if (completion === undefined) return label;
  return { zh: `${label.zh}\n完成标准：${completion.zh}`, en: `${label.en}\nDone when: ${completion.en}` };
}

/** What {@link reviewEvents} needs to know beside the reviews. */
export interface ReviewEventsOptions {
  /** Names of meetings by id; a meeting without one is shown by its id. */
  readonly meetings: Readonly<Record<string, Label>>;
  /** Days before a review on which to be reminded; no reminder where left out. */
  readonly remindDaysBefore?: number;
}

const ReviewOptions: Schema<{
  readonly meetings: Readonly<Record<string, Label>>;
  readonly remindDaysBefore?: number;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({ meetings: z.record(Id, Label), remindDaysBefore: z.exactOptional(reminderDays) }),
);

/** What an event needs of a due review. */
const Reviews: Schema<readonly Pick<DueReview, 'id' | 'meeting' | 'subject' | 'due' | 'because'>[]> =
  /* @__PURE__ */ z.lazy(() =>
    z.array(z.object({ id: z.string(), meeting: Id, subject: Id, due: CivilDate, because: Label })),
  );

/**
 * An event for every review that `dueReviews` found, with the reason it is due, for {@link toICalendar}.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { reviewEvents } from 'hoshin/interop';
 * import { dueReviews } from 'hoshin/reviews';
 * const due = dueReviews([{ kind: 'time', id: 'monthly', label: { zh: '月度运营会', en: 'Monthly review' },
 *   meeting: 'operations', subjects: ['group'], every: 'month', day: { kind: 'day', n: 31 }, onDayOff: 'keep' }],
 *   { from: '2026-02-01', to: '2026-03-31' });
 * reviewEvents(due, { meetings: { operations: { zh: '月度运营会', en: 'Monthly review' } } }).map(({ from }) => from);
 * // => ['2026-02-28', '2026-03-31']
 */
export function reviewEvents(due: readonly DueReview[], options: ReviewEventsOptions): readonly CalendarEvent[] {
  const { meetings, remindDaysBefore } = parse(ReviewOptions, options);
  const reminder = remindDaysBefore === undefined ? {} : { remindDaysBefore };
  return deepFreeze(
    parse(Reviews, due).map(({ id, meeting, subject, due: day, because }): CalendarEvent => {
      const name = meetings[meeting] ?? { zh: meeting, en: meeting };
      const summary = { zh: `${name.zh}（${subject}）`, en: `${name.en} (${subject})` };
      return { id: `review.${id}`, from: day, summary, description: because, category: 'review', ...reminder };
    }),
  );
}
