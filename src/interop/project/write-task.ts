import {
  type CivilDate,
  issue,
  type Issue,
  type Locale,
  type WorkCalendar,
  workdaysBetween,
  addDays,
} from '../../foundation/index.ts';
import type { Baseline, Plan, PlanLink, PlanNode } from '../../plans/index.ts';
import { texts } from '../messages.ts';
import { constraintCodes, dayEnd, dayStart, idField, lagCodes, linkCodes, minutesPerDay, tierField } from './codes.ts';
import { type NodeFacts, wholePercent } from './node-facts.ts';
import type { XmlElement } from './xml.ts';

/** What tasks are written from, beside the plans. */
export interface TaskSources {
  readonly locale: Locale;
  readonly calendars: Readonly<Record<string, WorkCalendar>>;
  readonly calendar: string;
  /** Numbers of the calendars. */
  readonly uids: ReadonlyMap<string, number>;
  readonly baselines: readonly Baseline[];
  readonly facts: ReadonlyMap<string, NodeFacts>;
  /** What could not be carried is added here. */
  readonly lost: Issue[];
}

/** A task a plan, below it a task a node; UID 0 is the project itself. */
export function planTasks(plans: readonly Plan[], sources: TaskSources): readonly XmlElement[] {
  const numbers = new Map<string, number>();
  let next = 1;
  for (const plan of plans) {
    next += 1;
    for (const { id } of plan.nodes) {
      if (!numbers.has(id)) numbers.set(id, next);
      next += 1;
    }
  }
  const links = linksInto(plans, numbers, sources.lost);
  const tasks: XmlElement[] = [];
  plans.forEach((plan, at) => {
    tasks.push(summaryTask(plan, tasks.length + 1, String(at + 1), sources));
    plan.nodes.forEach((node, below) => {
      const place = { uid: tasks.length + 1, wbs: `${at + 1}.${below + 1}` };
      tasks.push(
        nodeTask(node, place, { ...sources, links: links.get(node.id) ?? [], fact: sources.facts.get(node.id) }),
      );
    });
  });
  return tasks;
}

interface NumberedLink extends PlanLink {
  readonly uid: number;
}

function linksInto(
  plans: readonly Plan[],
  numbers: ReadonlyMap<string, number>,
  lost: Issue[],
): ReadonlyMap<string, readonly NumberedLink[]> {
  const into = new Map<string, NumberedLink[]>();
  plans.forEach(({ links = [] }, plan) => {
    links.forEach((link, at) => {
      const uid = numbers.get(link.from);
      if (uid === undefined || !numbers.has(link.to)) {
        lost.push(issue('link-lost', [plan, 'links', at], texts.linkLost(link.from, link.to)));
        return;
      }
      const list = into.get(link.to) ?? [];
      list.push({ ...link, uid });
      into.set(link.to, list);
    });
  });
  return into;
}

const summaryTask = (plan: Plan, uid: number, wbs: string, { locale }: TaskSources): XmlElement => [
  'Task',
  [
    ['UID', String(uid)],
    ['ID', String(uid)],
    ['Name', plan.label[locale]],
    ['WBS', wbs],
    ['OutlineNumber', wbs],
    ['OutlineLevel', '1'],
    ['Summary', '1'],
    ['ExtendedAttribute', fieldValue(idField, plan.id)],
  ],
];

interface NodeSources extends TaskSources {
  readonly links: readonly NumberedLink[];
  readonly fact: NodeFacts | undefined;
}

function nodeTask(
  node: PlanNode,
  place: { readonly uid: number; readonly wbs: string },
  sources: NodeSources,
): XmlElement {
  const days = node.milestone === undefined ? daysOf(node, sources) : 0;
  return [
    'Task',
    [
      ['UID', String(place.uid)],
      ['ID', String(place.uid)],
      ['Name', node.label[sources.locale]],
      ['Type', '1'],
      ['WBS', place.wbs],
      ['OutlineNumber', place.wbs],
      ['OutlineLevel', '2'],
      ...spanElements(node, { start: node.start ?? node.finish, finish: node.finish ?? node.start }),
      ['Duration', `PT${(days * minutesPerDay) / 60}H0M0S`],
      ['DurationFormat', '7'],
      ['Milestone', node.milestone === undefined ? '0' : '1'],
      ['Summary', '0'],
      ...progressElements(node, sources.fact),
      ...limitElements(node, sources),
      ...sources.links.map(linkElement),
      ['ExtendedAttribute', fieldValue(idField, node.id)],
      ['ExtendedAttribute', fieldValue(tierField, String(node.tier))],
      ...sources.baselines.flatMap((baseline, number) => baselineElements(node, baseline, number)),
    ],
  ];
}

interface Days {
  readonly start: CivilDate | null | undefined;
  readonly finish: CivilDate | null | undefined;
}

/** A start and a finish at the hours of a day of work; a milestone stands at one of them with both. */
const spanElements = (
  { milestone }: PlanNode,
  { start, finish }: Days,
  prefix = '',
): readonly (XmlElement | null)[] => [
  dated(`${prefix}Start`, start, milestone === 'finish' ? dayEnd : dayStart),
  dated(`${prefix}Finish`, finish, milestone === 'start' ? dayStart : dayEnd),
];

const progressElements = (node: PlanNode, fact: NodeFacts | undefined): readonly (XmlElement | null)[] => [
  ['PercentComplete', String(wholePercent(fact))],
  ...spanElements(node, { start: fact?.actualStart, finish: fact?.actualFinish }, 'Actual'),
];

function limitElements(
  { constraint, deadline, calendar }: PlanNode,
  { uids }: TaskSources,
): readonly (XmlElement | null)[] {
  const type = constraint?.type;
  const onStart = type === 'SNET' || type === 'SNLT' || type === 'MSO';
  return [
    ['ConstraintType', type === undefined ? '0' : constraintCodes[type]],
    ['CalendarUID', calendar === undefined ? '-1' : String(uids.get(calendar))],
    dated('ConstraintDate', constraint?.at, onStart ? dayStart : dayEnd),
    dated('Deadline', deadline, dayEnd),
  ];
}

const fieldValue = (id: string, value: string): readonly XmlElement[] => [
  ['FieldID', id],
  ['Value', value],
];

const dated = (name: string, day: CivilDate | null | undefined, time: string): XmlElement | null =>
  day === undefined || day === null ? null : [name, `${day}T${time}`];

/** The node's own duration; where it has none, the workdays from its start to its finish. */
function daysOf(node: PlanNode, { calendars, calendar }: TaskSources): number {
  if (node.duration !== undefined) return node.duration;
  const works = calendars[node.calendar ?? calendar];
  if (node.start === undefined || node.finish === undefined || works === undefined) return 0;
  return workdaysBetween(works, node.start, addDays(node.finish, 1));
}

function linkElement({ uid, type, lag = 0, unit = 'workday' }: NumberedLink): XmlElement {
  // Lags are written in tenths of minutes, and percents as they are.
  const perDay = unit === 'day' ? 24 * 60 * 10 : minutesPerDay * 10;
  return [
    'PredecessorLink',
    [
      ['PredecessorUID', String(uid)],
      ['Type', linkCodes[type]],
      ['CrossProject', '0'],
      ['LinkLag', String(unit === 'percent' ? lag : lag * perDay)],
      ['LagFormat', lagCodes[unit]],
    ],
  ];
}

function baselineElements(node: PlanNode, { dates }: Baseline, number: number): readonly XmlElement[] {
  const date = dates.find(({ node: id }) => id === node.id);
  if (date === undefined) return [];
  const span = { start: date.start ?? date.finish, finish: date.finish };
  return [['Baseline', [['Number', String(number)], ...spanElements(node, span)]]];
}
