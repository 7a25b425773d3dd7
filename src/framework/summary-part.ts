import type { Id } from '../foundation/index.ts';
import type { NodeLight } from '../plans/index.ts';
import type { Fact } from './fact.ts';
import { type FiledFacts, firstsIn, holdsOn } from './filed-facts.ts';
import { type Days, type Figures, figuresOf } from './figures.ts';
import { daysOf } from './goal-picture.ts';
import { askedBy, firstFaults, type Reporting, reportingReader } from './information.ts';
import { contractQuestions } from './contract-look.ts';
import { subjectOf } from './fact-subject.ts';
import { figuresBehind } from './behind.ts';
import { tallyOf } from './node-tally.ts';
import { lightsBy, worstNodes } from './plan-element.ts';
import { projectQuestions, type Question } from './project-findings.ts';
import { entityOf, homeOf, type Setting, upFrom } from './setting.ts';
import type { SummaryFigure, SummaryNodes, SummaryPart, SummaryReporting } from './summary.ts';

/** Reads the parts of entities, by entity; null stands for what belongs to none. */
export function partReader(
  setting: Setting,
  filed: FiledFacts,
  { revision, top }: { readonly revision: number; readonly top: number | null },
): (entities: readonly (Id | null)[]) => readonly SummaryPart[] {
  const figures = figuresOf(filed, setting);
  const readReporting = reportingReader(setting, figures.series);
  return (entities) => {
    const wanted = new Set(entities);
    const lightsOf = lightsByEntity(setting, filed, wanted);
    const questions = grouped(questionsOf(setting), ({ entity }) => homeOf(setting, entity));
    const facts = factsByEntity(setting, filed, wanted);
    const asked = grouped(askedBy(setting.framework.goals, setting), ({ entity }) => homeOf(setting, entity));
    return [...wanted].sort(byEntity).map((entity) => ({
      entity,
      revision,
      facts: facts.get(entity)?.length ?? 0,
      figures: figuresFor(entity, setting, questions, figures.own),
      nodes: nodesOf(lightsOf.get(entity) ?? [], top),
      reporting: reportingOf(
        (asked.get(entity) ?? []).flatMap((one) => readReporting(one) ?? []),
        top,
      ),
      few: (facts.get(entity) ?? []).filter(isFew).sort((a, b) => (a.id < b.id ? -1 : 1)),
    }));
  };
}

/** What belongs to no entity first, then by id. */
function byEntity(a: Id | null, b: Id | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a < b ? -1 : 1;
}

function grouped<T>(list: Iterable<T>, keyOf: (one: T) => Id | null): ReadonlyMap<Id | null, T[]> {
  const groups = new Map<Id | null, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function lightsByEntity(
  setting: Setting,
  filed: FiledFacts,
  wanted: ReadonlySet<Id | null>,
): ReadonlyMap<Id | null, readonly NodeLight[]> {
  const { framework, entityOfNode } = setting;
  const plans = framework.plans.filter(({ entity }) => wanted.has(homeOf(setting, entity)));
  const lights = lightsBy(setting, Object.freeze(plans), filed);
  return grouped(lights, ({ node }) => homeOf(setting, entityOfNode.get(node) ?? node));
}

/** The facts that hold, by the part they belong to. */
function factsByEntity(
  setting: Setting,
  filed: FiledFacts,
  wanted: ReadonlySet<Id | null>,
): ReadonlyMap<Id | null, readonly Fact[]> {
  const holds = holdsOn(setting.asOf, filed);
  const all: Fact[] = [];
  const take = (fact: Fact): void => {
    if (holds(fact) && wanted.has(entityOf(setting, subjectOf(fact)))) all.push(fact);
  };
  for (const fact of firstsIn(filed)) if (!filed.revised.has(fact.id)) take(fact);
  for (const revisions of filed.revised.values()) revisions.forEach(take);
  return grouped(all, (fact) => entityOf(setting, subjectOf(fact)));
}

const isFew = ({ kind }: Fact): boolean => kind !== 'measurement' && kind !== 'progress';

/** What goals and all else ask of indicators. */
function questionsOf(setting: Setting): readonly Question[] {
  const { goals } = setting.framework;
  const byGoals = goals.map((goal) => ({
    indicator: goal.indicator,
    entity: goal.entity,
    days: daysOf(goal, setting),
  }));
  return [...byGoals, ...projectQuestions(setting), ...contractQuestions(setting)];
}

/** What the entity's own figures say of every span that is asked of it, or of an entity above it. */
function figuresFor(
  part: Id | null,
  setting: Setting,
  questions: ReadonlyMap<Id | null, readonly Question[]>,
  own: Figures['own'],
): readonly SummaryFigure[] {
  const found = new Map<string, SummaryFigure>();
  const { indicators, children, framework } = setting;
  const { fiscal } = framework;
  const isLowest = part === null || (children.get(part) ?? []).length === 0;
  const line = part === null ? [null] : upFrom(setting, part);
  const asked = new Set<string>();
  for (const { indicator, entity: of, days } of line.flatMap((id) => questions.get(id) ?? [])) {
    const entity = part ?? of;
    const question = figureKey(indicator, entity, days);
    if (asked.has(question)) continue;
    asked.add(question);
    for (const one of figuresBehind({ indicator, days }, { indicators, fiscal, isLowest })) {
      const { from, to } = one.days;
      const figure = own(one.indicator, one.by, entity, one.days);
      const key = figureKey(one.indicator, entity, one.days);
      if (figure !== null) found.set(key, { indicator: one.indicator, entity, from, to, ...figure });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure);
}

/** Names a figure among those of all parts. */
export function figureKey(indicator: Id, entity: Id, { from, to }: Days): string {
  return `${indicator} ${entity} ${from} ${to}`;
}

/** All nodes counted; of the nodes the worst, and of those that cannot be told the first, where not all are listed. */
function nodesOf(lights: readonly NodeLight[], top: number | null): SummaryNodes {
  if (top === null) return { ...tallyOf(lights), lights };
  const untold = lights.filter(({ light }) => light === 'unknown').sort((a, b) => (a.node < b.node ? -1 : 1));
  const listed = new Set([...worstNodes(lights, top), ...untold.slice(0, top)]);
  return { ...tallyOf(lights), lights: lights.filter((light) => listed.has(light)) };
}

function reportingOf(reporting: readonly Reporting[], top: number | null): SummaryReporting {
  const sum = (field: 'due' | 'missing' | 'late'): number => reporting.reduce((all, one) => all + one[field], 0);
  const faults = reporting.flatMap((one) => one.faults);
  return { due: sum('due'), missing: sum('missing'), late: sum('late'), faults: firstFaults(faults, top) };
}
