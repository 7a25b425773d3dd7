import * as z from 'zod/mini';
import {
  addDays,
  CivilDate,
  deepFreeze,
  fail,
  Id,
  issue,
  type Issue,
  Locale,
  parse,
  type Schema,
  WorkCalendar,
} from '../../foundation/index.ts';
import { Baselines, type Baseline, NodeProgressList, type NodeProgress, type Plan, Plans } from '../../plans/index.ts';
import { texts } from '../messages.ts';
import { dayEnd, dayStart, idField, minutesPerDay, tierField } from './codes.ts';
import { factsOf } from './node-facts.ts';
import { notCarried } from './not-carried.ts';
import { calendarElement, type CalendarSpan } from './write-calendar.ts';
import { planTasks, type TaskSources } from './write-task.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

/** What {@link toProjectXml} needs beside the plans. */
export interface ToProjectOptions {
  /** The language of names. */
  readonly locale: Locale;
  /** Calendars by the ids that nodes name. */
  readonly calendars: Readonly<Record<string, WorkCalendar>>;
  /** Id of the calendar of nodes that name none. */
  readonly calendar: string;
  /** Baselines to carry, at most eleven: the first becomes Project's baseline 0. */
  readonly baselines?: readonly Baseline[];
  /** Reports of progress; of each node the latest that states a field holds. */
  readonly progress?: readonly NodeProgress[];
}

/** The file's text, and what it could not carry. */
export interface ProjectXml {
  readonly xml: string;
  /** Each thing left out or put in other words, by its place in the plans. */
  readonly lost: readonly Issue[];
}

const Options: Schema<ToProjectOptions> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    locale: Locale,
    calendars: z.record(Id, WorkCalendar),
    calendar: Id,
    baselines: z.exactOptional(Baselines),
    progress: z.exactOptional(NodeProgressList),
  }),
);

/**
 * Plans as Microsoft Project XML (MSPDI), one summary task a plan: tasks with WBS, links with lag, calendars with their
 * exceptions, constraints, deadlines, baselines and progress. A node keeps its id in the custom field Text1 and its tier in Text2,
 * so that `readProjectXml` finds it again. Lags are in tenths of a minute there, a day of work being eight hours; percents done are
 * whole. What the format has no place for, or keeps less exactly, is listed in `lost`. Floats are not written: Project finds its own.
 *
 * @throws `HoshinError` with all issues of its arguments; `unknown-calendar` for a node's calendar that was not given
 * @example
 * import { toProjectXml } from 'hoshin/interop/project';
 * const { xml } = toProjectXml([{ id: 'keys', label: { zh: '关键节点', en: 'Key nodes' }, entity: 'a', tier: 1, owner: 'operations',
 *   maySet: [], mayChange: [], nodes: [{ id: 'open', label: { zh: '开盘', en: 'Opening' }, tier: 1, finish: '2026-09-26' }] }],
 *   { locale: 'zh', calendars: { all: { week: [true, true, true, true, true, true, true] } }, calendar: 'all' });
 * xml.includes('<Finish>2026-09-26T17:00:00</Finish>'); // => true
 */
export function toProjectXml(plans: readonly Plan[], options: ToProjectOptions): ProjectXml {
  const read = parse(Plans, plans);
  const { locale, calendars, calendar, baselines = [], progress = [] } = parse(Options, options);
  const uids = new Map(Object.keys(calendars).map((id, at) => [id, at + 1]));
  for (const id of [calendar, ...read.flatMap(({ nodes }) => nodes.flatMap((node) => node.calendar ?? []))]) {
    if (!uids.has(id)) fail(issue('unknown-calendar', ['calendars'], texts.unknownCalendar(id)));
  }
  const facts = factsOf(progress);
  const lost: Issue[] = notCarried(read, { baselines, progress, facts });
  const sources: TaskSources = { locale, calendars, calendar, uids, baselines: baselines.slice(0, 11), facts, lost };
  const tasks = planTasks(read, sources);
  const span = spanOf(read);
  const root: XmlElement = [
    'Project',
    [
      ['SaveVersion', '14'],
      ['Name', `${read[0]?.id ?? 'plan'}.xml`],
      ['Title', read.map(({ label }) => label[locale]).join(' · ')],
      ['ScheduleFromStart', '1'],
      ['StartDate', `${span.from}T${dayStart}`],
      ['FinishDate', `${span.to}T${dayEnd}`],
      ['CalendarUID', String(uids.get(calendar))],
      ['DefaultStartTime', dayStart],
      ['DefaultFinishTime', dayEnd],
      ['MinutesPerDay', String(minutesPerDay)],
      ['MinutesPerWeek', String(minutesPerDay * 5)],
      ['ExtendedAttributes', [fieldElement(idField, 'Text1', 'id'), fieldElement(tierField, 'Text2', 'tier')]],
      [
        'Calendars',
        // A year on either side, so that what moves still meets its holidays.
        Object.entries(calendars).map(([id, one]) =>
          calendarElement(id, uids.get(id) ?? 0, one, { span: widened(span), locale }),
        ),
      ],
      ['Tasks', tasks],
    ],
  ];
  return deepFreeze({ xml: xmlDocument(root, 'http://schemas.microsoft.com/project'), lost });
}

const fieldElement = (id: string, name: string, alias: string): XmlElement => [
  'ExtendedAttribute',
  [
    ['FieldID', id],
    ['FieldName', name],
    ['Alias', alias],
  ],
];

/** From the first day to the last that any node names; a single day for plans without dates. */
function spanOf(plans: readonly Plan[]): CalendarSpan {
  const days = plans.flatMap(({ nodes }) =>
    nodes.flatMap(({ start, finish }) => [start, finish].filter((day) => day !== undefined)),
  );
  days.sort();
  const day = parse(CivilDate, '2000-01-01');
  return { from: days[0] ?? day, to: days.at(-1) ?? day };
}

const widened = ({ from, to }: CalendarSpan): CalendarSpan => ({ from: addDays(from, -366), to: addDays(to, 366) });
