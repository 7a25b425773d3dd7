import * as z from 'zod/mini';
import {
  CivilDate,
  deepFreeze,
  Id,
  isHoshinError,
  issue,
  type Issue,
  Label,
  guarded,
  parse,
  type Schema,
  type WorkCalendar,
} from '../../foundation/index.ts';
import { BaselineDate, NodeProgressList, type NodeProgress, Plan, PlanTier } from '../../plans/index.ts';
import { given } from '../given.ts';
import { texts } from '../messages.ts';
import { dayIn, readCalendar } from './read-calendar.ts';
import { readLinks, readNode, readProgress, taskIds, type TaskReading } from './read-task.ts';
import { childrenIn, nestedIn, readXml, textIn, type XmlNode } from './read-xml.ts';

/** What a file cannot say: of whom and of what tier the plan is, and who may set and change it. */
export type PlanHead = Pick<Plan, 'id' | 'label' | 'entity' | 'tier' | 'owner' | 'maySet' | 'mayChange'>;

/** What {@link readProjectXml} needs beside the text. */
export interface ReadProjectOptions {
  readonly plan: PlanHead;
  /** The day of the reports of progress that the file holds. */
  readonly asOf: string;
  /** The most text accepted, in bytes. */
  readonly maxBytes: number;
}

/** The dates of one of the file's baselines, for a `Baseline` once somebody gives its reason and approves it. */
export interface ProjectBaseline {
  /** 0 to 10. */
  readonly number: number;
  readonly dates: readonly BaselineDate[];
}

/** A plan read from a file, or all that keeps it from being read. */
export type ProjectReading =
  | {
      readonly kind: 'read';
      readonly plan: Plan;
      /** By the ids that nodes name. */
      readonly calendars: Readonly<Record<string, WorkCalendar>>;
      readonly baselines: readonly ProjectBaseline[];
      readonly progress: readonly NodeProgress[];
      /** Each thing left out or rounded, by its place in the file. */
      readonly lost: readonly Issue[];
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const Options: Schema<{ readonly plan: PlanHead; readonly asOf: CivilDate; readonly maxBytes: number }> =
  /* @__PURE__ */ z.lazy(() =>
    z.strictObject({
      plan: z.strictObject({
        id: Id,
        label: Label,
        entity: Id,
        tier: PlanTier,
        owner: Id,
        maySet: z.array(Id),
        mayChange: z.array(Id),
      }),
      asOf: CivilDate,
      maxBytes: z.int().check(z.gt(0)),
    }),
  );

/**
 * Reads Microsoft Project XML (MSPDI): tasks as nodes, links with lag, calendars with exceptions, constraints, deadlines,
 * baselines and progress. Summary tasks, resources, assignments and costs are left out and listed. Times of day are not kept, and
 * lags and durations are rounded to whole days where they are none, which is listed too. Text with a document type, and text over
 * `maxBytes`, is refused unread. (`.mpp` files are another format: save them as XML in Project.)
 *
 * @throws `HoshinError` with all issues of `options`; what is wrong with the text is in the result
 * @example
 * import { readProjectXml } from 'hoshin/interop/project';
 * const read = readProjectXml('<Project><Tasks><Task><UID>1</UID><Name>开盘</Name><Duration>PT40H0M0S</Duration></Task></Tasks></Project>',
 *   { plan: { id: 'keys', label: { zh: '关键节点', en: 'Key nodes' }, entity: 'a', tier: 1, owner: 'operations', maySet: [],
 *     mayChange: [] }, asOf: '2026-09-30', maxBytes: 1_000_000 });
 * read.kind === 'read' ? read.plan.nodes[0]?.duration : null; // => 5
 */
export function readProjectXml(text: string, options: ReadProjectOptions): ProjectReading {
  const { plan, asOf, maxBytes } = parse(Options, options);
  try {
    return guarded(() => readingOf(readXml(text, maxBytes), plan, asOf));
  } catch (error) {
    return deepFreeze({ kind: 'refused', issues: isHoshinError(error) ? error.issues : [] });
  }
}

function readingOf(document: XmlNode, head: PlanHead, asOf: CivilDate): ProjectReading {
  const [project] = childrenIn(document, 'Project');
  if (project === undefined)
    return deepFreeze({ kind: 'refused', issues: [issue('not-project', [], texts.notProject())] });
  const lost: Issue[] = countsLost(project);
  const calendars = nestedIn(project, 'Calendars', 'Calendar');
  const names = calendarIds(calendars);
  const tasks = nestedIn(project, 'Tasks', 'Task');
  const work = tasks.filter((task) => isWork(task));
  const reading: TaskReading = {
    ids: taskIds(work),
    calendars: names,
    hoursPerDay: hoursOf(project),
    tier: head.tier,
    asOf,
    lost,
  };
  for (const loss of summariesLost(tasks)) lost.push(loss);
  const plan = parse(Plan, {
    ...head,
    nodes: work.map((task, at) => readNode(task, at, reading)),
    links: work.flatMap((task, at) => readLinks(task, at, reading)),
  });
  const reports = work.flatMap((task) => readProgress(task, reading) ?? []);
  return deepFreeze({
    kind: 'read',
    plan,
    calendars: Object.fromEntries(
      calendars.map((one, at) => [
        names.get(textIn(one, 'UID') ?? '') ?? `calendar-${at}`,
        readCalendar(one, at, lost),
      ]),
    ),
    baselines: baselinesOf(work, reading),
    progress: parse(NodeProgressList, reports),
    lost,
  });
}

/** UID 0 is the project itself; summary tasks only gather others; null tasks are blank lines. */
const isWork = (task: XmlNode): boolean =>
  textIn(task, 'UID') !== '0' && textIn(task, 'Summary') !== '1' && textIn(task, 'IsNull') !== '1';

const summariesLost = (tasks: readonly XmlNode[]): Issue[] =>
  tasks.flatMap((task, at) =>
    textIn(task, 'Summary') === '1' && textIn(task, 'UID') !== '0'
      ? [issue('summary-lost', ['Tasks', at], texts.summaryLost(textIn(task, 'Name') ?? ''))]
      : [],
  );

/** Resources and what is booked on them have no place in a plan of nodes. */
const countsLost = (project: XmlNode): Issue[] =>
  (
    [
      ['Resources', 'Resource'],
      ['Assignments', 'Assignment'],
    ] as const
  ).flatMap(([outer, inner]) => {
    const count = nestedIn(project, outer, inner).length;
    return count === 0 ? [] : [issue('section-lost', [outer], texts.sectionLost(outer, count))];
  });

/** Names of calendars as ids, each once. */
function calendarIds(calendars: readonly XmlNode[]): ReadonlyMap<string, string> {
  const used = new Set<string>();
  return new Map(
    calendars.map((one, at) => {
      const name = (textIn(one, 'Name') ?? '').trim().replace(/\s+/g, '-');
      const read = Id.safeParse(name);
      const id = read.success && !used.has(name) ? name : `calendar-${at + 1}`;
      used.add(id);
      return [textIn(one, 'UID') ?? '', id];
    }),
  );
}

/** Hours of a working day; eight where the file does not say. */
function hoursOf(project: XmlNode): number {
  const minutes = Number(textIn(project, 'MinutesPerDay') ?? '480');
  return Number.isFinite(minutes) && minutes > 0 ? minutes / 60 : 8;
}

function baselinesOf(tasks: readonly XmlNode[], { ids }: TaskReading): ProjectBaseline[] {
  const byNumber = new Map<number, BaselineDate[]>();
  for (const task of tasks) {
    const node = ids.get(textIn(task, 'UID') ?? '') ?? '';
    for (const one of childrenIn(task, 'Baseline')) {
      const date = baselineDate(node, one);
      const number = Number(textIn(one, 'Number') ?? '0');
      if (date !== null && Number.isInteger(number)) byNumber.set(number, [...(byNumber.get(number) ?? []), date]);
    }
  }
  return [...byNumber].sort(([a], [b]) => a - b).map(([number, dates]) => ({ number, dates }));
}

function baselineDate(node: string, baseline: XmlNode): BaselineDate | null {
  const [start, finish] = [dayIn(baseline, 'Start'), dayIn(baseline, 'Finish')];
  if (finish === null) return null;
  return { node, finish, ...given({ start: start !== null && start <= finish ? start : null }) };
}
