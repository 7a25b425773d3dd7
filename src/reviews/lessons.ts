import * as z from 'zod/mini';
import {
  type Decimal,
  deepFreeze,
  Id,
  type Label,
  median,
  nearestRank,
  parse,
  parseEach,
  round,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { Plan, type PlanNode } from '../plans/index.ts';
import { texts } from './messages.ts';

/** How long an activity took in a project that is finished. */
export interface FinishedDuration {
  readonly project: Id;
  /** The standard node, or the node's own id where it has none. */
  readonly activity: Id;
  /** Days as the template counts them: workdays where its node has a calendar. */
  readonly days: number;
}

/** Schema of {@link FinishedDuration}. */
export const FinishedDuration: Schema<FinishedDuration> = /* @__PURE__ */ schema<FinishedDuration>()(() =>
  z.strictObject({ project: Id, activity: Id, days: z.int().check(z.minimum(0), z.maximum(36_600)) }),
);

/** By which rule a template is recalibrated. Nothing is assumed. */
export interface RecalibrateOptions {
  /** Fewest projects from which anything is proposed. */
  readonly projects: number;
  /** What is proposed: the median, or the 80th percentile by nearest rank. */
  readonly to: 'median' | 'p80';
  /** A difference of up to so many days proposes nothing. */
  readonly tolerance: number;
}

const Options: Schema<RecalibrateOptions> = /* @__PURE__ */ schema<RecalibrateOptions>()(() =>
  z.strictObject({
    projects: z.int().check(z.minimum(1)),
    to: z.enum(['median', 'p80']),
    tolerance: z.int().check(z.minimum(0)),
  }),
);

/** What finished projects say of one node of a template. */
export interface DurationLesson {
  readonly node: Id;
  /** Days the template has now. */
  readonly current: number;
  /** The projects it was measured in. */
  readonly projects: readonly Id[];
  /** Middle of what it took; null where it was never measured. */
  readonly median: Decimal | null;
  /** What four of five projects did not pass; null where it was never measured. */
  readonly p80: Decimal | null;
  /** Days proposed; null where nothing is. Half days are rounded up. */
  readonly proposed: number | null;
  /** `changed`, `too-few` projects, or `close-enough`. */
  readonly verdict: 'changed' | 'too-few' | 'close-enough';
  readonly because: Label;
}

/** A proposal to amend a template: nothing changes before somebody with the authority for it decides. */
export interface RecalibrationProposal {
  readonly kind: 'amendment-proposal';
  readonly plan: Id;
  /** Node by node, in the order of the plan; milestones are left out. */
  readonly lessons: readonly DurationLesson[];
  /** How many nodes would change. */
  readonly changes: number;
  /** The template with the proposed durations: what an amendment would put in its place. */
  readonly next: Plan;
  readonly because: Label;
}

/**
 * What the durations of finished projects say of a template: median and P80 of each node, and the template as it would read. A
 * node measured in fewer projects than asked for is left as it is, and so is one that is close enough.
 *
 * @throws `HoshinError` where plan, durations or options are malformed
 * @example
 * import { recalibrate } from 'hoshin/reviews';
 * import { parsePlan } from 'hoshin/plans';
 * const template = parsePlan({ id: 'template', label: { zh: '主项计划模板', en: 'Main plan template' }, entity: 'group', tier: 2,
 *   owner: 'operations', maySet: [], mayChange: [], nodes: [{ id: 'piling', label: { zh: '桩基', en: 'Piling' }, tier: 2, duration: 40 }] });
 * const took = [52, 48, 45, 60, 50].map((days, at) => ({ project: `project-${at}`, activity: 'piling', days }));
 * const { lessons, next } = recalibrate(template, took, { projects: 3, to: 'median', tolerance: 3 });
 * [lessons[0]?.median, lessons[0]?.p80, next.nodes[0]?.duration]; // => ['50', '52', 50]
 */
export function recalibrate(
  template: Plan,
  finished: readonly FinishedDuration[],
  options: RecalibrateOptions,
): RecalibrationProposal {
  const plan = parse(Plan, template);
  const rule = parse(Options, options);
  const taken = new Map<Id, FinishedDuration[]>();
  for (const one of parseEach(FinishedDuration, finished, ['finished'])) {
    const same = taken.get(one.activity);
    if (same === undefined) taken.set(one.activity, [one]);
    else same.push(one);
  }
  const lessons = plan.nodes.flatMap((node) =>
    node.duration === undefined || node.milestone !== undefined
      ? []
      : [lessonOf(node, node.duration, taken.get(node.standard ?? node.id) ?? [], rule)],
  );
  const proposed = new Map(lessons.map((one) => [one.node, one.proposed]));
  const nodes = plan.nodes.map((node) => {
    const duration = proposed.get(node.id) ?? null;
    return duration === null ? node : { ...node, duration };
  });
  const changes = lessons.filter(({ verdict }) => verdict === 'changed').length;
  const because = texts.recalibrated(plan.id, changes, lessons.length);
  return deepFreeze({
    kind: 'amendment-proposal',
    plan: plan.id,
    lessons,
    changes,
    next: changes === 0 ? plan : parse(Plan, { ...plan, nodes }),
    because,
  });
}

function lessonOf(
  { id }: PlanNode,
  current: number,
  taken: readonly FinishedDuration[],
  { projects: fewest, to, tolerance }: RecalibrateOptions,
): DurationLesson {
  const days = taken.map((one) => one.days);
  const projects = [...new Set(taken.map(({ project }) => project))];
  const [middle, p80] = [median(days), nearestRank(days, 80)];
  const figure = to === 'median' ? middle : p80;
  const lesson = { node: id, current, projects, median: middle, p80 };
  if (figure === null || projects.length < fewest) {
    return {
      ...lesson,
      proposed: null,
      verdict: 'too-few',
      because: texts.tooFewProjects(id, projects.length, fewest),
    };
  }
  const proposed = Number(round(figure, 1, 'half-up'));
  const close = Math.abs(proposed - current) <= tolerance;
  return {
    ...lesson,
    proposed: close ? null : proposed,
    verdict: close ? 'close-enough' : 'changed',
    because: texts.durationLesson(id, current, proposed, projects.length, close),
  };
}
