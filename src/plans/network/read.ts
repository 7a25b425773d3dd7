import { fail, issue, type Issue, parse, refuse, safeParse } from '../../foundation/index.ts';
import { activityColumns, meet, type Span } from './activity-columns.ts';
import { type Axis, axisOf } from './axis.ts';
import { type Calendars, noCalendars, readCalendars } from './calendars.ts';
import { linkColumns } from './link-columns.ts';
import { texts } from './messages.ts';
import { mostItems, networkIssues } from './network-issues.ts';
import { type Net, netOf } from './net.ts';
import type { ScheduleOptions } from './options.ts';
import { ReadNetwork, ReadOptions } from './schemas.ts';

/** A network and its options as read. */
export interface Reading {
  readonly net: Net;
  readonly given: ReadOptions;
}

/** Reads a network and its options, or refuses with everything that is wrong with them. */
export function readScheduling(network: unknown, options: unknown): Reading {
  const { reading, issues } = tryReading(network, options);
  refuse(issues);
  return reading ?? fail(issue('unreadable', [], texts.unreadable()));
}

/** Reads a network at a glance where it is plainly right; else carefully, and tells everything that is wrong. */
export function tryReading(network: unknown, options: unknown): { reading: Reading | null; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const { given, calendars } = readOptions(options, issues);
  const right = issues.length === 0;
  const net = right ? glance(network, given, calendars) : null;
  if (net !== null) return { reading: { net, given }, issues };
  for (const fault of networkIssues(network, right ? calendars : null)) issues.push(fault);
  if (issues.length > 0) return { reading: null, issues };
  // Nothing is wrong with it, only unusual: the careful reading has made a plain copy.
  const copy = glance(parse(ReadNetwork, network), given, calendars);
  return { reading: copy === null ? null : { net: copy, given }, issues };
}

/** Options with their calendars as read, or all their issues. */
export function readScheduleOptions(options: unknown): ScheduleOptions {
  const issues: Issue[] = [];
  const { given, calendars } = readOptions(options, issues);
  refuse(issues);
  return calendars.given ? { ...given, calendars: calendars.named } : given;
}

function readOptions(options: unknown, issues: Issue[]): { given: ReadOptions; calendars: Calendars } {
  try {
    const whole = typeof options === 'object' && options !== null && !Array.isArray(options);
    // Calendars are read by themselves: one that is already read is not read again.
    const { calendars: named, ...rest } = whole
      ? (options as { readonly calendars?: unknown })
      : { calendars: undefined };
    const read = safeParse(ReadOptions, whole ? rest : options);
    if (!read.ok) for (const fault of read.issues) issues.push(fault);
    const given = read.ok ? read.value : {};
    return { given, calendars: readCalendars(named, given.calendar, issues) };
  } catch {
    issues.push(issue('unreadable', [], texts.unreadable()));
    return { given: {}, calendars: noCalendars };
  }
}

/** The arrays of a network that is plainly right, or null. A getter that throws is not plain. */
function glance(network: unknown, given: ReadOptions, calendars: Calendars): Net | null {
  try {
    return arraysOf(network, given, calendars);
  } catch {
    return null;
  }
}

function arraysOf(network: unknown, given: ReadOptions, calendars: Calendars): Net | null {
  const lists = listsOf(network);
  if (lists === null) return null;
  const [activities, links] = lists;
  const span: Span = { low: Infinity, high: -Infinity, dated: false };
  meetAll(span, given);
  const columns = activityColumns(activities, calendars, span);
  const linked = columns === null ? null : linkColumns(links, columns, { ...given, project: calendars.project });
  if (columns === null || linked === null) return null;
  return netOf({
    ...columns,
    ...linked,
    n: activities.length,
    m: links.length,
    axis: axisFor(calendars, columns.whole, span, given),
    dated: calendars.given || span.dated,
    calendars,
    retained: given.progress !== 'progress-override',
  });
}

function listsOf(network: unknown): [readonly unknown[], readonly unknown[]] | null {
  if (typeof network !== 'object' || network === null || Object.keys(network).length !== 2) return null;
  const { activities, links } = network as { readonly activities?: unknown; readonly links?: unknown };
  if (!Array.isArray(activities) || !Array.isArray(links)) return null;
  return Math.max(activities.length, links.length) > mostItems ? null : [activities, links];
}

function meetAll(span: Span, { start, finish, dataDate }: ReadOptions): void {
  if (start !== undefined) meet(span, start, 'start');
  if (finish !== undefined) meet(span, finish, 'finish');
  if (dataDate !== undefined) meet(span, dataDate, 'start');
}

/** Tables over the days a network is likely to reach: its own times, and what its durations may add on either side. */
function axisFor(
  { tables }: Calendars,
  whole: Int32Array,
  { low, high }: Span,
  { start, dataDate }: ReadOptions,
): Axis {
  if (tables.length === 0 || low > high) return axisOf(tables, 0, 0);
  const length = Math.min(12_000, 400 + 2 * whole.reduce((sum, days) => sum + days, 0));
  const back = start === undefined && dataDate === undefined ? length : Math.min(length, 2000);
  return axisOf(tables, low - back, high + length);
}
