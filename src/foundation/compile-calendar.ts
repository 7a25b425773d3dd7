import { toDayNumber } from './civil-date.ts';
import { firstDay, lastDay } from './day-number.ts';
import { fail } from './error.ts';
import { issue } from './issue.ts';
import { timeTexts } from './time-messages.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * A calendar as whole numbers. Workdays are numbered in order from an arbitrary origin, so that only differences of
 * these numbers mean anything. Constant time: table look-ups over the days that the layers speak of, the pattern's closed
 * form on both sides of them.
 */
export interface CalendarTable {
  /** How many workdays lie strictly before a day number, counted from the table's origin; never falls as `day` grows. */
  readonly worksBefore: (day: number) => number;
  /**
   * The day number of a workday: `dayOfWork(worksBefore(d))` is the first workday on or after d.
   *
   * @throws `HoshinError` `no-such-workday` where the calendar's pattern has no workday and its single days run out
   */
  readonly dayOfWork: (index: number) => number;
  /** True when a day number is a workday. */
  readonly works: (day: number) => boolean;
}

/** The rhythm under all layers, in closed form. */
interface Rhythm {
  /** Workdays of the rhythm before `day`, counted from its anchor. */
  readonly before: (day: number) => number;
  /** The day of the rhythm's workday number `index`, counted from its anchor. */
  readonly dayOf: (index: number) => number;
  /** 1 for work, 0 for rest, for each day of a turn. */
  readonly works: Uint8Array;
  readonly anchor: number;
}

/** Monday 5 January 1970. */
const someMonday = 4;

function rhythmOf({ week, pattern }: WorkCalendar): Rhythm {
  const works = Uint8Array.from(pattern?.works ?? week ?? [], Number);
  const anchor = pattern === undefined ? someMonday : toDayNumber(pattern.anchor);
  const length = works.length;
  const before = new Int32Array(length + 1);
  for (let at = 0; at < length; at += 1) before[at + 1] = (before[at] ?? 0) + (works[at] ?? 0);
  const perTurn = before[length] ?? 0;
  const select = Int32Array.from([...works.keys()].filter((at) => works[at] === 1));
  return {
    works,
    anchor,
    before: (day) => {
      const turns = Math.floor((day - anchor) / length);
      return turns * perTurn + (before[day - anchor - turns * length] ?? 0);
    },
    dayOf: (index) => {
      if (perTurn === 0) return fail(issue('no-such-workday', [], timeTexts.noSuchWorkday()));
      const turns = Math.floor(index / perTurn);
      return anchor + turns * length + (select[index - turns * perTurn] ?? 0);
    },
  };
}

/** First and one past the last day that any layer above the rhythm speaks of; empty where none does. */
interface Window {
  readonly from: number;
  readonly to: number;
}

/** A day, or a range of days, that a layer sets: from, one past the end, 1 for work or 0 for rest. Lowest layer first. */
type Setting = readonly [from: number, to: number, works: 0 | 1];

function settingsOf(calendar: WorkCalendar): Setting[] {
  const day = (date: string, works: boolean): Setting => {
    const at = toDayNumber(date);
    return [at, at + 1, works ? 1 : 0];
  };
  return [
    ...(calendar.holidays ?? []).map((one) => day(typeof one === 'string' ? one : one.date, false)),
    ...(calendar.workdays ?? []).map((one) => day(typeof one === 'string' ? one : one.date, true)),
    ...(calendar.companyDays ?? []).map((one) => day(one.date, one.works)),
    ...(calendar.shutdowns ?? []).map(({ from, to }): Setting => [toDayNumber(from), toDayNumber(to) + 1, 0]),
    ...(calendar.overrides ?? []).map((one) => day(one.date, one.works)),
  ];
}

function windowOf(settings: readonly Setting[]): Window {
  let from = Infinity;
  let to = -Infinity;
  for (const [first, end] of settings) {
    if (first < from) from = first;
    if (end > to) to = end;
  }
  return from < to ? { from, to } : { from: 0, to: 0 };
}

/** Work or rest for each day of the window, after all layers. */
function flagsOf(rhythm: Rhythm, { from, to }: Window, settings: readonly Setting[]): Uint8Array {
  const { works, anchor } = rhythm;
  const length = works.length;
  const flags = new Uint8Array(to - from);
  let phase = (((from - anchor) % length) + length) % length;
  for (let at = 0; at < flags.length; at += 1) {
    flags[at] = works[phase] ?? 0;
    phase = phase + 1 === length ? 0 : phase + 1;
  }
  for (const [first, end, value] of settings) flags.fill(value, first - from, end - from);
  return flags;
}

/** Compiles a calendar that was parsed. */
export function compileCalendar(calendar: WorkCalendar): CalendarTable {
  const rhythm = rhythmOf(calendar);
  const settings = settingsOf(calendar);
  const window = windowOf(settings);
  return tableOf(rhythm, window, flagsOf(rhythm, window, settings));
}

function tableOf(rhythm: Rhythm, { from, to }: Window, flags: Uint8Array): CalendarTable {
  const days = flags.length;
  const rank = new Int32Array(days + 1);
  const select = new Int32Array(days);
  let total = 0;
  for (let at = 0; at < days; at += 1) {
    rank[at] = total;
    if (flags[at] === 1) {
      select[total] = from + at;
      total += 1;
    }
  }
  rank[days] = total;
  const beforeWindow = rhythm.before(from);
  // What to add to the rhythm's own count on the far side of the window.
  const beyond = total - rhythm.before(to);
  const worksBefore = (day: number): number =>
    day >= from && day <= to
      ? (rank[day - from] ?? 0)
      : day < from
        ? rhythm.before(day) - beforeWindow
        : rhythm.before(day) + beyond;
  const dayOfWork = (index: number): number =>
    index >= 0 && index < total
      ? (select[index] ?? 0)
      : rhythm.dayOf(index < 0 ? index + beforeWindow : index - beyond);
  return Object.freeze({
    worksBefore,
    dayOfWork,
    works: (day: number): boolean => worksBefore(day + 1) > worksBefore(day),
  });
}

/** Whether any day of the era is a workday. */
export function hasWorkday(calendar: WorkCalendar): boolean {
  const turn = (calendar.pattern?.works ?? calendar.week ?? []).length;
  const rhythmWorks = (calendar.pattern?.works ?? calendar.week ?? []).includes(true);
  const { from, to } = windowOf(settingsOf(calendar));
  if (rhythmWorks && (from - firstDay >= turn || lastDay + 1 - to >= turn)) return true;
  const { worksBefore } = compileCalendar(calendar);
  return worksBefore(lastDay + 1) > worksBefore(firstDay);
}
