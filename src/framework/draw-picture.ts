import { deepFreeze, type Id } from '../foundation/index.ts';
import { lights, worstLight } from '../scoring/index.ts';
import type { Findings, ProjectsFound } from './findings.ts';
import type { GoalPicture } from './goal-picture.ts';
import { informationSystem } from './information.ts';
import { texts } from './messages.ts';
import type { GoalElement, KeyFigureRow, OperatingPicture, PictureWarning, Unknown } from './picture.ts';
import { bySubject, warning, worseFirst } from './picture-warning.ts';
import { planElement } from './plan-element.ts';
import { operationsSystem, performanceSystem } from './systems.ts';

/** The picture that findings give; where `top` is told, lists show that many of their worst and the totals count all. */
export function drawPicture(findings: Findings, top: number | null): OperatingPicture {
  const { setting, scope, nodes, few } = findings;
  const { framework, asOf } = setting;
  const { elements } = framework.platform;
  const goalsFor = goalsByElement(findings);
  const main = mainGoal(findings);
  const { deliverables, dueReviews, openResolutions, certificates: dueCertificates } = few;
  const totals = totalsOf(findings);
  return deepFreeze<OperatingPicture>({
    format: 'hoshin.picture',
    version: 1,
    framework: { id: framework.id, label: framework.label, amendments: framework.amendments.length },
    asOf,
    scope,
    top,
    goal: main,
    elements: {
      plan: planElement(nodes, top),
      cost: goalElement(goalsFor(elements.cost), top),
      sales: goalElement(goalsFor(elements.sales), top),
      funds: { ...goalElement(goalsFor(elements.funds), top), cash: few.cash },
    },
    otherGoals: goalElement(goalsFor(null), top),
    systems: {
      operations: operationsSystem(few, findings.projects),
      deliverables: { ...deliverables, overdue: first(deliverables.overdue, top) },
      performance: performanceSystem(goalsBelow(findings, main), findings.contracts, top),
      information: informationSystem(findings.reporting, top),
    },
    keyFigures: keyFiguresOf(findings),
    warnings: first(warningsOf(findings), top),
    dueReviews,
    openResolutions,
    risks: few.risks.register,
    dueCertificates,
    unknowns: first(unknownsOf(findings), top),
    totals,
    facts: findings.facts,
    because: texts.picture(asOf, main?.progress.attainment.ratio ?? null, totals.warnings),
  });
}

function first<T>(list: readonly T[], top: number | null): readonly T[] {
  return top === null ? list : list.slice(0, top);
}

/** Counts of all, whether they are listed or not. */
function totalsOf(findings: Findings): OperatingPicture['totals'] {
  const { goals, nodes, few, projects, missing } = findings;
  const { yellow, orange, red, unknown } = nodes.tally.counts;
  const warned = goals.filter(({ light }) => lights[light].rank > 0).length + projectWarnings(findings).length;
  const untold =
    goals.filter(({ light }) => light === 'unknown').length + projectLights(projects).filter(isUnknown).length;
  const held = few.indices.filter(({ index }) => index.points === null).length;
  return {
    goals: goals.length,
    nodes: Object.values(nodes.tally.counts).reduce((all, count) => all + count, 0),
    warnings: warned + yellow + orange + red,
    unknowns: untold + unknown + held + few.risks.ungraded.length + missing.length,
  };
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

/** The goals of an element's indicators; for null, those that no element holds. */
function goalsByElement({ setting, goals }: Findings): (indicators: readonly Id[] | null) => readonly GoalPicture[] {
  const { cost, sales, funds } = setting.framework.platform.elements;
  const placed = new Set([...cost, ...sales, ...funds]);
  return (indicators) => {
    const own = indicators === null ? null : new Set(indicators);
    return goals.filter(({ indicator }) => (own === null ? !placed.has(indicator) : own.has(indicator)));
  };
}

function goalElement(own: readonly GoalPicture[], top: number | null): GoalElement {
  const counts = { green: 0, yellow: 0, orange: 0, red: 0, unknown: 0 };
  for (const { light } of own) counts[light] += 1;
  const light = worstLight(own.map((goal) => goal.light));
  const because = texts.element(own.length, light);
  return { kind: 'goal-element', light, counts, goals: top === null ? own : worstGoals(own, top), because };
}

function worstGoals(goals: readonly GoalPicture[], top: number): readonly GoalPicture[] {
  const rank = ({ light }: GoalPicture): number => lights[light].rank;
  return goals.toSorted((a, b) => rank(b) - rank(a) || (a.goal < b.goal ? -1 : 1)).slice(0, top);
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

function warningsOf(findings: Findings): PictureWarning[] {
  const found = projectWarnings(findings);
  for (const { goal, entity, light, because } of findings.goals) {
    if (lights[light].rank > 0) found.push(warning('goal', goal, entity, light, because));
  }
  return merged(findings.nodes.warnings, found.sort(worseFirst));
}

/** Two lists of warnings, each worst first, as one. */
function merged(many: readonly PictureWarning[], few: readonly PictureWarning[]): PictureWarning[] {
  const all: PictureWarning[] = [];
  let at = 0;
  for (const one of few) {
    for (let next = many[at]; next !== undefined && worseFirst(next, one) <= 0; next = many[at]) {
      all.push(next);
      at += 1;
    }
    all.push(one);
  }
  return all.concat(many.slice(at));
}

/** Warnings beside those of goals and nodes, which are never many. */
function projectWarnings({ projects, few }: Findings): PictureWarning[] {
  const risks = few.risks.register?.lines ?? [];
  const found: PictureWarning[] = [
    ...projectLights(projects),
    ...risks.map(({ risk, current, because }) => warning('risk', risk.id, null, current.light, because)),
  ];
  return found.filter(({ light }) => lights[light].rank > 0);
}

/** The lights of criteria and investments, whichever they are. */
function projectLights(projects: ProjectsFound): PictureWarning[] {
  return [
    ...projects.criteria.map(({ project, light }) =>
      warning('criteria', project, project, light, texts.criteriaLight(project, light)),
    ),
    ...projects.investments.map(({ project, light }) =>
      warning('investment', project, project, light, texts.investmentLight(project, light)),
    ),
  ];
}

const isUnknown = ({ light }: PictureWarning): boolean => light === 'unknown';

/** Goals, nodes, indices and entities that cannot be told, each kind by subject. */
function unknownsOf({ goals, nodes, few, projects, missing }: Findings): Unknown[] {
  const untold = goals.filter(({ light }) => light === 'unknown');
  const held = few.indices.filter(({ index }) => index.points === null);
  const goalsUntold = untold.map(
    ({ goal, progress }): Unknown => ({ kind: 'goal', subject: goal, because: progress.because }),
  );
  const others: Unknown[][] = [
    held.map(({ subject, index }) => ({ kind: 'index', subject, because: index.because })),
    projectLights(projects)
      .filter(isUnknown)
      .map(({ kind, subject, because }) => ({ kind, subject, because })),
    few.risks.ungraded.map(({ id }) => ({ kind: 'risk', subject: id, because: texts.ungraded(id) })),
    missing.map((entity) => ({ kind: 'entity', subject: entity, because: texts.notHandedIn(entity) })),
  ];
  return [...goalsUntold.sort(bySubject), ...nodes.unknowns, ...others.flatMap((unknowns) => unknowns.sort(bySubject))];
}
