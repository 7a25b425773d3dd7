import { addDays, type CivilDate, isId, issue, type Issue } from '../../foundation/index.ts';
import type { NodeConstraint, NodeProgress, PlanLink, PlanNode, PlanTier } from '../../plans/index.ts';
import { given } from '../given.ts';
import { texts } from '../messages.ts';
import { constraintCodes, idField, keyOf, lagCodes, linkCodes, tierField } from './codes.ts';
import { dayIn } from './read-calendar.ts';
import { childrenIn, textIn, type XmlNode } from './read-xml.ts';

/** What tasks are read with. */
export interface TaskReading {
  /** Ids of nodes by the numbers of tasks. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids of calendars by their numbers. */
  readonly calendars: ReadonlyMap<string, string>;
  /** Hours of a working day. */
  readonly hoursPerDay: number;
  /** The tier of nodes that name none. */
  readonly tier: PlanTier;
  /** The day of the reports of progress. */
  readonly asOf: CivilDate;
  /** What could not be carried is added here. */
  readonly lost: Issue[];
}

/** Ids for every task: its own where it has one in Text1 that is free, else by its number. */
export function taskIds(tasks: readonly XmlNode[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  for (const task of tasks) {
    const uid = textIn(task, 'UID') ?? '';
    const own = fieldOf(task, idField);
    let id = isId(own) && !used.has(own) ? own : `task-${uid}`;
    while (used.has(id)) id = `${id}-2`;
    used.add(id);
    ids.set(uid, id);
  }
  return ids;
}

/** The value of a custom field. */
export function fieldOf(task: XmlNode, field: string): string | null {
  const found = childrenIn(task, 'ExtendedAttribute').find((one) => textIn(one, 'FieldID') === field);
  return found === undefined ? null : textIn(found, 'Value');
}

/** A task as a node. */
export function readNode(task: XmlNode, at: number, reading: TaskReading): PlanNode {
  const uid = textIn(task, 'UID') ?? '';
  const name = textIn(task, 'Name') ?? uid;
  const milestone = textIn(task, 'Milestone') === '1' ? milestoneOf(task) : null;
  return {
    id: reading.ids.get(uid) ?? `task-${uid}`,
    label: { zh: name, en: name },
    tier: tierOf(task, reading.tier),
    ...given({
      milestone,
      duration: milestone === null ? durationOf(task, at, reading) : null,
      calendar: reading.calendars.get(textIn(task, 'CalendarUID') ?? ''),
      constraint: constraintOf(task),
      deadline: dayIn(task, 'Deadline'),
    }),
    ...datesOf(dayIn(task, 'Start'), finishDay(task, 'Finish')),
  };
}

/** The tier that the task keeps; that of the plan where it keeps none that the plan may hold. */
function tierOf(task: XmlNode, plan: PlanTier): PlanTier {
  const kept = ([1, 2, 3, 4] as const).find((tier) => String(tier) === fieldOf(task, tierField));
  return kept === undefined || kept < plan ? plan : kept;
}

/** Dates of one boundary, as a milestone has them, in the order that days need. */
function datesOf(start: CivilDate | null, finish: CivilDate | null): Pick<PlanNode, 'start' | 'finish'> {
  if (start === null || finish === null) return finish === null ? {} : { finish };
  return finish < start ? { start: finish, finish } : { start, finish };
}

/** Whole days; a part of a day counts as one, and is listed. */
function durationOf(task: XmlNode, at: number, { hoursPerDay, lost }: TaskReading): number {
  const text = textIn(task, 'Duration') ?? 'PT0H0M0S';
  const [, hours = '0', minutes = '0', seconds = '0'] = /^PT(\d{1,9})H(\d{1,9})M(\d{1,9})S$/.exec(text) ?? [];
  const days = (Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600) / hoursPerDay;
  const whole = Math.ceil(days - 1e-9);
  if (Math.abs(whole - days) > 1e-6)
    lost.push(issue('part-of-day', ['Tasks', at, 'Duration'], texts.partOfDay(text, whole)));
  return whole;
}

/** A milestone at noon or later stands at the end of its day. */
const milestoneOf = (task: XmlNode): 'start' | 'finish' =>
  (textIn(task, 'Start') ?? '').slice(11, 13) < '12' ? 'start' : 'finish';

/** What finishes at midnight finished on the day before. */
function finishDay(task: XmlNode, name: string): CivilDate | null {
  const day = dayIn(task, name);
  const midnight = (textIn(task, name) ?? '').slice(11, 16) === '00:00';
  return day !== null && midnight ? addDays(day, -1) : day;
}

function constraintOf(task: XmlNode): NodeConstraint | null {
  const type = keyOf(constraintCodes, textIn(task, 'ConstraintType') ?? '0');
  if (type === null) return null;
  if (type === 'ALAP') return { type };
  const at = type.startsWith('F') || type === 'MFO' ? finishDay(task, 'ConstraintDate') : dayIn(task, 'ConstraintDate');
  return at === null ? null : { type, at };
}

/** The links into a task. */
export function readLinks(task: XmlNode, at: number, reading: TaskReading): PlanLink[] {
  const to = reading.ids.get(textIn(task, 'UID') ?? '');
  return childrenIn(task, 'PredecessorLink').flatMap((link, number) => {
    const path = ['Tasks', at, 'PredecessorLink', number];
    const from = reading.ids.get(textIn(link, 'PredecessorUID') ?? '');
    const type = keyOf(linkCodes, textIn(link, 'Type') ?? '1');
    if (from === undefined || to === undefined || type === null || from === to) {
      reading.lost.push(issue('link-lost', path, texts.linkLost(textIn(link, 'PredecessorUID') ?? '', to ?? '')));
      return [];
    }
    return [{ from, to, type, ...lagOf(link, path, reading) }];
  });
}

function lagOf(
  link: XmlNode,
  path: readonly (string | number)[],
  { hoursPerDay, lost }: TaskReading,
): Pick<PlanLink, 'lag' | 'unit'> {
  const written = Number(textIn(link, 'LinkLag') ?? '0');
  if (!Number.isSafeInteger(written) || written === 0) return {};
  const unit = lagUnit(textIn(link, 'LagFormat') ?? lagCodes.workday);
  if (unit === 'percent') return { lag: written, unit };
  const days = written / 10 / 60 / (unit === 'day' ? 24 : hoursPerDay);
  const lag = Math.round(days);
  if (Math.abs(lag - days) > 1e-6) {
    lost.push(issue('part-of-day', [...path, 'LinkLag'], texts.partOfDay(String(written), lag)));
  }
  return { lag, unit };
}

/** Units of elapsed time are 4, 6, 8, 10, 12; percents 19 and 20; all others count working time. */
function lagUnit(format: string): NonNullable<PlanLink['unit']> {
  if (['4', '6', '8', '10', '12'].includes(format)) return 'day';
  return format === '19' || format === '20' ? 'percent' : 'workday';
}

/** What the file reports of a task; null where nothing has begun. */
export function readProgress(task: XmlNode, reading: TaskReading): NodeProgress | null {
  const node = reading.ids.get(textIn(task, 'UID') ?? '');
  const actualStart = dayIn(task, 'ActualStart');
  const actualFinish = finishDay(task, 'ActualFinish');
  const percent = textIn(task, 'PercentComplete') ?? '0';
  if (node === undefined || (actualStart === null && actualFinish === null && Number(percent) === 0)) return null;
  return {
    node,
    on: reading.asOf,
    ...given({ actualStart, actualFinish }),
    // Read as decimal text by the schema that the whole goes through.
    percent: percent as NonNullable<NodeProgress['percent']>,
  };
}
