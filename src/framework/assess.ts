import * as z from 'zod/mini';
import {
  addDays,
  CivilDate,
  daysBetween,
  deepFreeze,
  fail,
  Id,
  issue,
  parse,
  type Schema,
} from '../foundation/index.ts';
import type { Goal } from '../goals/index.ts';
import { descendantsOf, entityTree } from '../organization/index.ts';
import { dueReviews, type DueReview, type ReviewEvent, reviewNodes } from '../reviews/index.ts';
import { lights, worstLight } from '../scoring/index.ts';
import { frameworkAt } from './amend.ts';
import { type CurrentFacts, currentFacts, type Facts } from './current-facts.ts';
import { type GoalPicture, goalPicture } from './goal-picture.ts';
import { informationSystem } from './information.ts';
import { Ledger } from './ledger.ts';
import { type Cells, cellsOf } from './measured.ts';
import { texts } from './messages.ts';
import { OperatingFramework } from './operating-framework.ts';
import type {
  GoalElement,
  KeyFigureRow,
  OpenResolution,
  OperatingPicture,
  PictureWarning,
  Unknown,
} from './picture.ts';
import { type PlanElement, planElement } from './plan-element.ts';
import { deliverablesSystem, operationsSystem, performanceSystem } from './systems.ts';

/** What {@link assess} looks at. */
export interface AssessOptions {
  /** The day: facts recorded later are not known, amendments that hold from later are not made. */
  readonly asOf: string;
  /** An entity: it and all below it; everything where left out. */
  readonly scope?: string;
}

const Options: Schema<{ readonly asOf: CivilDate; readonly scope?: Id }> = /* @__PURE__ */ z.strictObject({
  asOf: CivilDate,
  scope: z.exactOptional(Id),
});

/**
 * How everything stands on a day: the framework as it then read, judged by the facts then known. Pure and deterministic: the
 * order of the facts never matters, and an earlier day gives the picture that was given then.
 *
 * @throws `HoshinError` with all issues of its arguments; `unknown-scope` where there is no such entity on that day
 */
export function assess(framework: OperatingFramework, ledger: Ledger, options: AssessOptions): OperatingPicture {
  const { asOf, scope = null } = parse(Options, options);
  const then = frameworkAt(parse(OperatingFramework, framework), asOf);
  const facts = currentFacts(parse(Ledger, ledger).facts, asOf);
  const inScope = scopeOf(then, asOf, scope);
  const goals = then.goals.filter(({ entity }) => inScope(entity));
  const cells = cellsOf(facts.measurement, then.fiscal);
  const pictures = picturesOf(then, goals, cells, asOf);
  const plans = then.plans.filter(({ entity }) => inScope(entity));
  const plan = planElement(then, plans, facts.progress, asOf);
  const main = mainGoal(then, pictures, scope);
  const below = pictures.filter(({ goal }) => isBelow(then, goal, main));
  const ratings = facts.rating.filter(({ subject }) => inScope(subject));
  const operations = operationsSystem(ratings, then.policies);
  const element = (name: 'cost' | 'sales' | 'funds'): GoalElement =>
    goalElement(pictures.filter(({ indicator }) => then.platform.elements[name].includes(indicator)));
  const warnings = warningsOf(pictures, plan);
  return deepFreeze<OperatingPicture>({
    format: 'hoshin.picture',
    version: 1,
    framework: { id: then.id, label: then.label, amendments: then.amendments.length },
    asOf,
    scope,
    goal: main,
    elements: { plan, cost: element('cost'), sales: element('sales'), funds: element('funds') },
    systems: {
      operations,
      deliverables: deliverablesSystem(
        facts.submission.filter(({ deliverable }) => inScope(deliverable.subject)),
        asOf,
      ),
      performance: performanceSystem(below),
      information: informationSystem(
        goals,
        indicatorsOf(then),
        cellsOf(facts.measurement, then.fiscal),
        asOf,
        then.fiscal,
      ),
    },
    keyFigures: keyFiguresOf(then, pictures),
    warnings,
    dueReviews: reviewsOf(then, facts.incident, asOf),
    openResolutions: openResolutions(facts['resolution-event'], asOf),
    unknowns: unknownsOf(pictures, plan, operations.indices),
    facts: countOf(facts),
    because: texts.picture(asOf, main?.progress.attainment.ratio ?? null, warnings.length),
  });
}

const countOf = (facts: CurrentFacts): number => Object.values(facts).reduce((count, list) => count + list.length, 0);

/** Whether an entity is looked at. An id that names no entity, such as a project outside the tree, is in no scope but all. */
function scopeOf({ organization }: OperatingFramework, asOf: CivilDate, scope: Id | null): (entity: Id) => boolean {
  if (scope === null) return () => true;
  if (!entityTree(organization, { at: asOf }).some(({ id }) => id === scope)) {
    fail(issue('unknown-scope', ['scope'], texts.unknownScope(scope)));
  }
  const ids = new Set<Id>([scope, ...descendantsOf(organization, scope, { at: asOf })]);
  return (entity) => ids.has(entity);
}

const indicatorsOf = ({
  catalog,
}: OperatingFramework): ReadonlyMap<Id, OperatingFramework['catalog']['indicators'][number]> =>
  new Map(catalog.indicators.map((one) => [one.id, one]));

function picturesOf(
  framework: OperatingFramework,
  goals: readonly Goal[],
  cells: Cells,
  asOf: CivilDate,
): readonly GoalPicture[] {
  const children = new Map(entityTree(framework.organization, { at: asOf }).map((one) => [one.id, one.children]));
  const sources = {
    asOf,
    policies: framework.policies,
    fiscal: framework.fiscal,
    cells,
    indicators: indicatorsOf(framework),
    childrenOf: (entity: Id): readonly Id[] => children.get(entity) ?? [],
  };
  return goals.map((goal) => goalPicture(goal, sources));
}

/** The business goal; within a scope, the goal of that entity for the same indicator and period. */
function mainGoal(
  framework: OperatingFramework,
  pictures: readonly GoalPicture[],
  scope: Id | null,
): GoalPicture | null {
  const top = framework.goals.find(({ id }) => id === framework.platform.goal);
  const found = pictures.find(({ goal, entity, indicator, period }) =>
    scope === null ? goal === top?.id : entity === scope && indicator === top?.indicator && period === top.period,
  );
  return found ?? null;
}

function isBelow({ goals }: OperatingFramework, id: Id, main: GoalPicture | null): boolean {
  const provenance = goals.find((goal) => goal.id === id)?.provenance;
  return main !== null && provenance !== undefined && 'from' in provenance && provenance.from === main.goal;
}

function goalElement(goals: readonly GoalPicture[]): GoalElement {
  const light = worstLight(goals.map((goal) => goal.light));
  return { kind: 'goal-element', light, goals, because: texts.element(goals.length, light) };
}

function keyFiguresOf({ platform }: OperatingFramework, pictures: readonly GoalPicture[]): KeyFigureRow[] {
  const byGoal = new Map(pictures.map((one) => [one.goal, one]));
  return platform.keyFigures.flatMap(({ id, label, goal }) => {
    const picture = byGoal.get(goal);
    if (picture === undefined) return [];
    const { target, actual, attainment } = picture.progress;
    return [{ id, label, goal, target, actual, attainment: attainment.ratio, light: picture.light }];
  });
}

function warningsOf(pictures: readonly GoalPicture[], plan: PlanElement): PictureWarning[] {
  const found: PictureWarning[] = [
    ...pictures.map(({ goal, entity, light, because }) => ({
      kind: 'goal' as const,
      subject: goal,
      entity,
      light,
      because,
    })),
    ...plan.nodes.map(({ node, light, because }) => ({
      kind: 'node' as const,
      subject: node,
      entity: null,
      light,
      because,
    })),
  ];
  const shown = found.filter(({ light }) => lights[light].rank > 0);
  return shown.sort(
    (a, b) =>
      lights[b.light].rank - lights[a.light].rank || (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0),
  );
}

function reviewsOf(framework: OperatingFramework, incidents: Facts<'incident'>, asOf: CivilDate): readonly DueReview[] {
  const { reviews, plans, policies, calendars, calendar, fiscal } = framework;
  const work = calendars[calendar];
  const events = incidents.map(
    ({ id, event, entity, on, value }): ReviewEvent => ({ id, event, subject: entity, on, value }),
  );
  return dueReviews(reviews, {
    from: asOf,
    to: addDays(asOf, policies.reviewHorizonDays),
    events,
    nodes: reviewNodes(plans),
    ...(work === undefined ? {} : { calendar: work }),
    ...(fiscal === undefined ? {} : { fiscal }),
  });
}

function openResolutions(facts: Facts<'resolution-event'>, asOf: CivilDate): OpenResolution[] {
  const latest = new Map(facts.map(({ resolution }) => [resolution.id, resolution]));
  return [...latest.values()]
    .filter(({ state }) => state !== 'closed' && state !== 'cancelled')
    .map((resolution) => ({ resolution, daysLate: daysBetween(resolution.due, asOf) }))
    .sort((a, b) => b.daysLate - a.daysLate || (a.resolution.id < b.resolution.id ? -1 : 1));
}

function unknownsOf(
  pictures: readonly GoalPicture[],
  plan: PlanElement,
  indices: OperatingPicture['systems']['operations']['indices'],
): Unknown[] {
  return [
    ...pictures
      .filter(({ light }) => light === 'unknown')
      .map(({ goal, progress }) => ({ kind: 'goal' as const, subject: goal, because: progress.because })),
    ...plan.nodes
      .filter(({ light }) => light === 'unknown')
      .map(({ node, because }) => ({ kind: 'node' as const, subject: node, because })),
    ...indices
      .filter(({ index }) => index.points === null)
      .map(({ subject, index }) => ({ kind: 'index' as const, subject, because: index.because })),
  ];
}
