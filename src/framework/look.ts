import type { Id } from '../foundation/index.ts';
import type { Goal } from '../goals/index.ts';
import type { Plan } from '../plans/index.ts';
import { fewFound, type FewSource } from './few-found.ts';
import { type Figures, figuresOf } from './figures.ts';
import { countOf, type FiledFacts, factsOf } from './filed-facts.ts';
import type { FewFound, Findings } from './findings.ts';
import { type GoalPicture, goalPicture } from './goal-picture.ts';
import { type Asked, askedBy, type Reporting, reportingReader } from './information.ts';
import { type NodesFound, nodesFound } from './nodes-found.ts';
import { lightsBy } from './plan-element.ts';
import { type ContractsLook, lookAtContracts } from './contract-look.ts';
import { lookAtProjects, type ProjectLook, projectsFound } from './project-look.ts';
import { type Scope, scopeOf, type Setting } from './setting.ts';

/**
 * A look at all facts, kept as long as further facts may come: what was found, piece by piece, and what it was found in. Never
 * part of a value that is given out.
 */
export interface Look {
  readonly setting: Setting;
  readonly scope: Id | null;
  readonly filed: FiledFacts;
  readonly inScope: Scope;
  readonly figures: Figures;
  readonly readReporting: (asked: Asked) => Reporting | null;
  readonly goals: readonly Goal[];
  readonly plans: readonly Plan[];
  readonly asked: readonly Asked[];
  /** One a goal. */
  readonly pictures: readonly GoalPicture[];
  readonly nodes: NodesFound;
  /** One an `asked`. */
  readonly reporting: readonly (Reporting | null)[];
  readonly few: FewFound;
  readonly projects: ProjectLook;
  readonly contracts: ContractsLook;
  readonly facts: number;
}

/** Looks at all facts. */
export function lookAt(setting: Setting, filed: FiledFacts, scope: Id | null): Look {
  const { framework, asOf } = setting;
  const inScope = scopeOf(setting, scope);
  const figures = figuresOf(filed, setting);
  const readReporting = reportingReader(setting, figures.series);
  const goals = framework.goals.filter(({ entity }) => inScope.hasEntity(entity));
  const plans = scope === null ? framework.plans : framework.plans.filter(({ entity }) => inScope.hasEntity(entity));
  const source: FewSource = { setting, inScope, take: (kind) => factsOf(filed, kind, asOf) };
  const asked = askedBy(goals, setting);
  return {
    setting,
    scope,
    filed,
    inScope,
    figures,
    readReporting,
    goals,
    plans,
    asked,
    pictures: goals.map((goal) => goalPicture(goal, setting, figures.own)),
    nodes: nodesFound(lightsBy(setting, Object.freeze(plans), filed)),
    reporting: asked.map(readReporting),
    few: fewFound(source),
    projects: lookAtProjects(setting, inScope, figures.own),
    contracts: lookAtContracts(source, figures.own),
    facts: countOf(filed, asOf),
  };
}

/** What a look found. */
export function foundBy({
  setting,
  scope,
  pictures,
  nodes,
  reporting,
  few,
  projects,
  contracts,
  facts,
}: Look): Findings {
  return {
    setting,
    scope,
    goals: pictures,
    nodes,
    reporting: reporting.filter((one) => one !== null),
    few,
    projects: projectsFound(projects),
    contracts: contracts.flatMap(({ found }) => found ?? []),
    facts,
    missing: [],
  };
}
