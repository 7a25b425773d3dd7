import { addDays, daysBetween, deepFreeze, type Id } from '../foundation/index.ts';
import { dueReviews, type DueReview, type Resolution, reviewNodes } from '../reviews/index.ts';
import { lights, worstLight } from '../scoring/index.ts';
import type { Findings } from './findings.ts';
import type { GoalPicture } from './goal-picture.ts';
import { informationSystem } from './information.ts';
import { texts } from './messages.ts';
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

/** The picture that findings give. */
export function drawPicture(findings: Findings): OperatingPicture {
  const { setting, scope, goals } = findings;
  const { framework, asOf } = setting;
  const plan = planElement(findings.nodes);
  const main = mainGoal(findings);
  const operations = operationsSystem(findings.rated, framework.policies);
  const warnings = warningsOf(goals, plan);
  return deepFreeze<OperatingPicture>({
    format: 'hoshin.picture',
    version: 1,
    framework: { id: framework.id, label: framework.label, amendments: framework.amendments.length },
    asOf,
    scope,
    goal: main,
    elements: {
      plan,
      cost: goalElement(findings, 'cost'),
      sales: goalElement(findings, 'sales'),
      funds: goalElement(findings, 'funds'),
    },
    systems: {
      operations,
      deliverables: deliverablesSystem(findings.deliverables, asOf),
      performance: performanceSystem(goalsBelow(findings, main)),
      information: informationSystem(findings.reporting),
    },
    keyFigures: keyFiguresOf(findings),
    warnings,
    dueReviews: reviewsOf(findings),
    openResolutions: openResolutions(findings),
    unknowns: unknownsOf(goals, plan, operations.indices),
    facts: findings.facts,
    because: texts.picture(asOf, main?.progress.attainment.ratio ?? null, warnings.length),
  });
}

/** The business goal; within a scope, the goal of that entity for the same indicator and period. */
function mainGoal({ setting: { framework }, scope, goals }: Findings): GoalPicture | null {
  const top = framework.goals.find(({ id }) => id === framework.platform.goal);
  const found = goals.find(({ goal, entity, indicator, period }) =>
    scope === null ? goal === top?.id : entity === scope && indicator === top?.indicator && period === top.period,
  );
  return found ?? null;
}

/** The goals that were decomposed from one. */
function goalsBelow({ setting: { framework }, goals }: Findings, main: GoalPicture | null): readonly GoalPicture[] {
  if (main === null) return [];
  const below = framework.goals.filter(({ provenance }) => 'from' in provenance && provenance.from === main.goal);
  const ids = new Set(below.map(({ id }) => id));
  return goals.filter(({ goal }) => ids.has(goal));
}

function goalElement({ setting, goals }: Findings, name: 'cost' | 'sales' | 'funds'): GoalElement {
  const shown = new Set(setting.framework.platform.elements[name]);
  const own = goals.filter(({ indicator }) => shown.has(indicator));
  const light = worstLight(own.map((goal) => goal.light));
  return { kind: 'goal-element', light, goals: own, because: texts.element(own.length, light) };
}

function keyFiguresOf({ setting, goals }: Findings): KeyFigureRow[] {
  const { keyFigures } = setting.framework.platform;
  const wanted = new Set(keyFigures.map(({ goal }) => goal));
  const byGoal = new Map(goals.filter(({ goal }) => wanted.has(goal)).map((one) => [one.goal, one]));
  return keyFigures.flatMap(({ id, label, goal }) => {
    const picture = byGoal.get(goal);
    if (picture === undefined) return [];
    const { target, actual, attainment } = picture.progress;
    return [{ id, label, goal, target, actual, attainment: attainment.ratio, light: picture.light }];
  });
}

function warningsOf(goals: readonly GoalPicture[], { nodes }: PlanElement): PictureWarning[] {
  const found: PictureWarning[] = [];
  for (const { goal, entity, light, because } of goals) {
    if (lights[light].rank > 0) found.push({ kind: 'goal', subject: goal, entity, light, because });
  }
  for (const { node, light, because } of nodes) {
    if (lights[light].rank > 0) found.push({ kind: 'node', subject: node, entity: null, light, because });
  }
  return found.sort(worseFirst);
}

const bySubject = (a: { readonly subject: Id }, b: { readonly subject: Id }): number =>
  a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;

function worseFirst(a: PictureWarning, b: PictureWarning): number {
  return lights[b.light].rank - lights[a.light].rank || bySubject(a, b);
}

function reviewsOf({ setting, incidents }: Findings): readonly DueReview[] {
  const { reviews, plans, policies, calendars, calendar, fiscal } = setting.framework;
  const anchors = new Set(reviews.flatMap((rule) => (rule.kind === 'node' ? [rule.node] : [])));
  const work = calendars[calendar];
  return dueReviews(reviews, {
    from: setting.asOf,
    to: addDays(setting.asOf, policies.reviewHorizonDays),
    events: incidents,
    nodes: anchors.size === 0 ? [] : reviewNodes(plans).filter(({ node }) => anchors.has(node)),
    ...(work === undefined ? {} : { calendar: work }),
    ...(fiscal === undefined ? {} : { fiscal }),
  });
}

function openResolutions({ setting, resolutions }: Findings): OpenResolution[] {
  const open = ({ state }: Resolution): boolean => state !== 'closed' && state !== 'cancelled';
  return resolutions
    .filter(open)
    .map((resolution) => ({ resolution, daysLate: daysBetween(resolution.due, setting.asOf) }))
    .sort((a, b) => b.daysLate - a.daysLate || (a.resolution.id < b.resolution.id ? -1 : 1));
}

function unknownsOf(
  goals: readonly GoalPicture[],
  { nodes }: PlanElement,
  indices: OperatingPicture['systems']['operations']['indices'],
): Unknown[] {
  const found: Unknown[] = [];
  for (const { light, goal, progress } of goals) {
    if (light === 'unknown') found.push({ kind: 'goal', subject: goal, because: progress.because });
  }
  for (const { light, node, because } of nodes) {
    if (light === 'unknown') found.push({ kind: 'node', subject: node, because });
  }
  for (const { subject, index } of indices) {
    if (index.points === null) found.push({ kind: 'index', subject, because: index.because });
  }
  return found;
}
