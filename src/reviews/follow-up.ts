import * as z from 'zod/mini';
import {
  CivilDate,
  deepFreeze,
  duplicateIds,
  type Id,
  type Label,
  parse,
  parseEach,
  refuse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { Meeting, type MeetingState } from './meeting.ts';
import { texts } from './messages.ts';
import { Resolution, type ResolutionProgress } from './resolution.ts';

/** A resolution on the agenda of a meeting, until its issuer has accepted it. */
export interface FollowUpItem {
  readonly resolution: Id;
  readonly owner: Id;
  /** What its owner reported since the meeting before, the newest; null where nothing was. */
  readonly progress: ResolutionProgress | null;
  readonly because: Label;
}

/** A coming meeting and the resolutions that it is to be told of. */
export interface FollowUpAgenda {
  readonly meeting: Id;
  readonly on: CivilDate;
  /** In the order in which they were given. */
  readonly items: readonly FollowUpItem[];
}

/** A meeting that was held without a word on some resolutions that were open then. */
export interface UnreportedAt {
  readonly meeting: Id;
  readonly on: CivilDate;
  /** In the order in which they were given. */
  readonly resolutions: readonly Id[];
}

/** How resolutions are followed up by the meetings after the one that made them. */
export interface FollowUp {
  readonly asOf: CivilDate;
  /** The next meeting of each series that has something to be told, soonest first. */
  readonly agendas: readonly FollowUpAgenda[];
  /** Meetings that went by without progress on a resolution that was open then, oldest first. */
  readonly unreported: readonly UnreportedAt[];
  /** Open resolutions that no coming meeting will ask about: their meeting is unknown, or none of its series is planned. */
  readonly unattended: readonly Id[];
  readonly because: Label;
}

const Options: Schema<{ readonly asOf: CivilDate }> = /* @__PURE__ */ schema<{ readonly asOf: CivilDate }>()(() =>
  z.strictObject({ asOf: CivilDate }),
);

/** Meetings of one type on one subject, by day. */
interface Series {
  readonly held: Meeting[];
  next: Meeting | null;
}

/**
 * What every next meeting is told: each resolution is on the agenda of the next meeting of the same type and subject as the one
 * that made it, until its issuer accepts it. Source: «resolution tracking rule».
 *
 * @throws `HoshinError` `duplicate-id`, and for malformed meetings and resolutions
 * @example
 * import { followUp, parseMeeting, parseResolution } from 'hoshin/reviews';
 * const meeting = (id, on, state) => parseMeeting({ id, type: 'monthly', subject: 'east', on, received: [], attended: [], stepsDone: [],
 *   decisions: [], minutes: null, state, history: [] });
 * const made = parseResolution({ id: 'r1', meeting: 'march', subject: 'riverside', task: '月底前恢复开盘节点', owner: 'project-head',
 *   coOwners: [], issuer: 'president', madeOn: '2026-03-05', firstDue: '2026-05-31', due: '2026-05-31', askedDue: null,
 *   progress: [], completedOn: null, effect: null, state: 'open', history: [] });
 * const meetings = [meeting('march', '2026-03-05', 'closed'), meeting('april', '2026-04-07', 'held'), meeting('may', '2026-05-06', 'planned')];
 * const { agendas, unreported } = followUp([made], meetings, { asOf: '2026-04-20' });
 * agendas.map(({ meeting: at, items }) => [at, items.length]); // => [['may', 1]]
 * unreported; // => [{ meeting: 'april', on: '2026-04-07', resolutions: ['r1'] }]
 */
export function followUp(
  resolutions: readonly Resolution[],
  meetings: readonly Meeting[],
  options: { readonly asOf: string },
): FollowUp {
  const { asOf } = parse(Options, options);
  const all = parseEach(Resolution, resolutions, ['resolutions']);
  const known = parseEach(Meeting, meetings, ['meetings']);
  refuse([...repeated(all, 'resolutions'), ...repeated(known, 'meetings')]);
  const seriesOf = seriesByMeeting(known, asOf);
  const items = new Map<Meeting, FollowUpItem[]>();
  const silent = new Map<Meeting, Id[]>();
  const unattended: Id[] = [];
  for (const one of all) {
    const series = seriesOf.get(one.meeting);
    if (series !== undefined) for (const meeting of silences(one, series.held)) listAt(silent, meeting).push(one.id);
    if (one.state === 'closed' || one.state === 'cancelled') continue;
    if (series === undefined || series.next === null) unattended.push(one.id);
    else listAt(items, series.next).push(itemOf(one, series));
  }
  const agendas = [...items].map(([{ id, on }, list]) => ({ meeting: id, on, items: list })).sort(soonest);
  const unreported = [...silent].map(([{ id, on }, ids]) => ({ meeting: id, on, resolutions: ids })).sort(soonest);
  const times = unreported.reduce((total, one) => total + one.resolutions.length, 0);
  const because = texts.followUp(agendas.length, times, unattended.length);
  return deepFreeze({ asOf, agendas, unreported, unattended, because });
}

function repeated(values: readonly { readonly id: Id }[], list: string): ReturnType<typeof duplicateIds> {
  return duplicateIds(
    values.map(({ id }) => id),
    (at) => [list, at, 'id'],
  );
}

function listAt<Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function soonest(a: { on: string; meeting: Id }, b: { on: string; meeting: Id }): number {
  return byText(a.on, b.on) || byText(a.meeting, b.meeting);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const wasHeld: ReadonlySet<MeetingState> = new Set(['held', 'minuted', 'closed']);
const isToCome: ReadonlySet<MeetingState> = new Set(['planned', 'called']);

/** For each meeting, by id, the series it belongs to. */
function seriesByMeeting(meetings: readonly Meeting[], asOf: CivilDate): ReadonlyMap<Id, Series> {
  const bySeries = new Map<string, Series>();
  const byMeeting = new Map<Id, Series>();
  for (const meeting of meetings.toSorted((a, b) => byText(a.on, b.on))) {
    const key = `${meeting.type} ${meeting.subject}`; // ids have no spaces
    const series = bySeries.get(key) ?? { held: [], next: null };
    bySeries.set(key, series);
    byMeeting.set(meeting.id, series);
    if (isToCome.has(meeting.state) && meeting.on >= asOf) series.next ??= meeting;
    if (wasHeld.has(meeting.state) && meeting.on <= asOf) series.held.push(meeting);
  }
  return byMeeting;
}

/** The meetings at which nothing was told of a resolution that was open then. Reported done, it waits for its issuer alone. */
function silences(resolution: Resolution, held: readonly Meeting[]): Meeting[] {
  const { madeOn, progress } = resolution;
  const until = endOf(resolution);
  let since = madeOn;
  return held.filter(({ on }) => {
    if (on <= madeOn || (until !== null && on >= until)) return false;
    const after = since;
    since = on;
    return !progress.some((told) => told.on > after && told.on <= on);
  });
}

/** The day from which nothing more is to be told by its owner: reported done, closed or cancelled; null before. */
function endOf({ completedOn, state, history, madeOn }: Resolution): CivilDate | null {
  if (completedOn !== null) return completedOn;
  return state === 'cancelled' ? (history.at(-1)?.on ?? madeOn) : null;
}

function itemOf({ id, owner, madeOn, progress, completedOn }: Resolution, { held }: Series): FollowUpItem {
  const before = held.at(-1)?.on ?? madeOn;
  const since = before > madeOn ? before : madeOn;
  const newest = progress.findLast(({ on }) => on > since) ?? null;
  return { resolution: id, owner, progress: newest, because: texts.followUpItem(id, newest?.on ?? null, completedOn) };
}
