import { valueAt } from './axis.ts';
import type { Calendars } from './calendars.ts';
import { type ActivityColumns, begun, done, manual, planned, type Terms } from './net.ts';
import { addId, type IdIndex, idIndex } from './id-index.ts';
import { glanceAtActivity } from './quick-check.ts';
import { boundary, type ReadActivity, type ReadConstraint, type ReadTime } from './schemas.ts';

/** Times that were met while reading: the days that the calendars' tables have to cover. */
export interface Span {
  low: number;
  high: number;
  /** Whether any of them was a date. */
  dated: boolean;
}

/** Columns that are being filled. */
export interface FillingColumns extends ActivityColumns {
  readonly terms: Map<number, Terms>;
}

/** Durations may add up to this much, so that every boundary is a whole number of 32 bits. */
const longestSum = 500_000_000;

/** The activities as columns, or null where any is not plainly right. */
export function activityColumns(list: readonly unknown[], calendars: Calendars, span: Span): ActivityColumns | null {
  const ids = new Array<string>(list.length);
  const index = idIndex(list.length);
  const columns = emptyColumns(ids, index);
  let sum = 0;
  for (let at = 0; at < list.length; at += 1) {
    const one = list[at];
    const glance = glanceAtActivity(one);
    if (glance === 'wrong') return null;
    // The glance just held it against what the schema asks.
    const read = one as ReadActivity;
    ids[at] = read.id;
    if (!addId(index, read.id, at) || !fill(columns, at, read, calendars)) return null;
    if (glance === 'unusual') fillUnusual(columns, at, read, span);
    sum += valueAt(columns.whole, at);
  }
  return sum <= longestSum ? columns : null;
}

function emptyColumns(ids: readonly string[], index: IdIndex): FillingColumns {
  const n = ids.length;
  return {
    ids,
    index,
    whole: new Int32Array(n),
    duration: new Int32Array(n),
    calendar: new Int32Array(n),
    state: new Uint8Array(n),
    actualStart: new Int32Array(n),
    actualFinish: new Int32Array(n),
    milestone: new Uint8Array(n),
    tied: new Uint8Array(n),
    terms: new Map(),
  };
}

/** What every activity has; false where its calendar is unknown. */
export function fill(columns: FillingColumns, at: number, one: ReadActivity, calendars: Calendars): boolean {
  const { duration, calendar } = one;
  const own = calendar === undefined ? calendars.project : calendars.numbers.get(calendar);
  if (own === undefined) return false;
  columns.whole[at] = duration;
  columns.duration[at] = duration;
  columns.calendar[at] = own;
  return true;
}

/** What some activities have beside. */
export function fillUnusual(columns: FillingColumns, at: number, one: ReadActivity, span: Span): void {
  const state = stateOf(one);
  columns.state[at] = state;
  if (one.unit === 'day') columns.calendar[at] = -1;
  if (state === begun) columns.duration[at] = remainingOf(one);
  if (one.milestone === 'start' || one.milestone === 'finish')
    columns.milestone[at] = one.milestone === 'start' ? 1 : 2;
  const start = one.actualStart ?? one.manualStart;
  if (start !== undefined) columns.actualStart[at] = meet(span, start, 'start');
  if (one.actualFinish !== undefined) columns.actualFinish[at] = meet(span, one.actualFinish, 'finish');
  const terms = termsOf(one, span);
  if (terms === null) return;
  columns.terms.set(at, terms);
  columns.tied[at] = 1;
}

function stateOf({ actualStart, actualFinish, manualStart }: ReadActivity): number {
  if (actualFinish !== undefined) return done;
  if (actualStart !== undefined) return begun;
  return manualStart === undefined ? planned : manual;
}

function remainingOf({ duration, remaining, percent = 0 }: ReadActivity): number {
  return remaining ?? Math.ceil((duration * (100 - percent)) / 100);
}

/** A time as a boundary, and noted in the span. */
export function meet(span: Span, time: ReadTime, edge: 'start' | 'finish'): number {
  const at = boundary(time, edge);
  span.low = Math.min(span.low, at);
  span.high = Math.max(span.high, at);
  span.dated ||= typeof time === 'string';
  return at;
}

function termsOf({ constraint, deadline }: ReadActivity, span: Span): Terms | null {
  if (constraint === undefined && deadline === undefined) return null;
  // One or several: `isArray` does not tell the compiler which, since the list is readonly.
  const given = (
    constraint === undefined ? [] : Array.isArray(constraint) ? constraint : [constraint]
  ) as ReadConstraint[];
  return {
    constraints: given.flatMap(({ type, at, hard = false }) =>
      at === undefined
        ? []
        : [{ type, at: meet(span, at, type === 'MSO' || type.startsWith('S') ? 'start' : 'finish'), hard }],
    ),
    deadline: deadline === undefined ? null : meet(span, deadline, 'finish'),
    alap: given.some(({ type }) => type === 'ALAP'),
  };
}
