import * as z from 'zod/mini';
import { CivilDate, crossCheck, Id, issue, Label, type Schema, schema } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** A day, or a run of days, in somebody's calendar. */
export interface CalendarEvent {
  /** Identifies it for ever: an event with the same id replaces the one that a calendar already holds. */
  readonly id: string;
  /** First day. */
  readonly from: CivilDate;
  /** Last day, inclusive; the first where left out. */
  readonly to?: CivilDate;
  /** What is read in the calendar, such as `月度运营会`. */
  readonly summary: Label;
  /** More about it. */
  readonly description?: Label;
  /** What kind of event, such as `review`, `node`, `certificate`. */
  readonly category?: Id;
  /** Whole days before the first day on which to be reminded, 0 or more; no reminder where left out. */
  readonly remindDaysBefore?: number;
  /** 1, 2, 3 … for later versions of the same event; 0 where left out. */
  readonly sequence?: number;
  /** True where the event is called off and calendars should take it out. */
  readonly cancelled?: boolean;
}

/** Schema of {@link CalendarEvent}. */
export const CalendarEvent: Schema<CalendarEvent> = /* @__PURE__ */ schema<CalendarEvent>()(() =>
  z
    .strictObject({
      id: z.string().check(z.regex(/^[^\p{C}\p{Z}]{1,400}$/u)),
      from: CivilDate,
      to: z.exactOptional(CivilDate),
      summary: Label,
      description: z.exactOptional(Label),
      category: z.exactOptional(Id),
      remindDaysBefore: z.exactOptional(z.int().check(z.gte(0), z.lte(3660))),
      sequence: z.exactOptional(z.int().check(z.gte(0))),
      cancelled: z.exactOptional(z.boolean()),
    })
    .check(
      crossCheck(({ from, to = from }) =>
        to < from ? [issue('backwards-event', ['to'], texts.backwardsEvent(from, to))] : [],
      ),
    ),
);
