import type { Id } from '../foundation/index.ts';
import type { Fact } from './fact.ts';
import { contractsAgain } from './contract-look.ts';
import { fewFound, type FewSource } from './few-found.ts';
import { type FewKind, factsOf, revisionsOf } from './filed-facts.ts';
import { goalPicture } from './goal-picture.ts';
import type { Look } from './look.ts';
import { type NodesFound, nodesFound } from './nodes-found.ts';
import { lightsBy } from './plan-element.ts';
import { projectsAgain } from './project-look.ts';
import { upFrom } from './setting.ts';

/** What some facts touch. */
interface Touched {
  /** Entities whose figures changed, by indicator. */
  readonly figures: Map<Id, Set<Id>>;
  readonly nodes: Set<Id>;
  readonly kinds: Set<FewKind>;
  /** How many more facts are known. */
  readonly more: number;
}

/**
 * Looks again after further facts were filed: what they touch is found anew, all else stays as it was. The look it goes on
 * from is used up.
 */
export function lookAgain(look: Look, added: readonly Fact[]): Look {
  const touched = touchedBy(look, added);
  for (const [indicator, entities] of touched.figures) {
    for (const entity of entities) look.figures.forget(indicator, entity);
  }
  const { setting, inScope, filed } = look;
  const source: FewSource = { setting, inScope, take: (kind) => factsOf(filed, kind, setting.asOf) };
  const few = { found: look.few, touched: touched.kinds };
  const isMoved = movedBy(look, touched);
  return {
    ...look,
    pictures: picturesAgain(look, isMoved),
    projects: projectsAgain(look.projects, setting, look.figures.own, isMoved),
    contracts: contractsAgain(look.contracts, source, look.figures.own, { kinds: touched.kinds, isMoved }),
    nodes: nodesAgain(look, touched),
    reporting: reportingAgain(look, touched),
    few: fewFound(source, few),
    facts: look.facts + touched.more,
  };
}

/** A fact touches what each of its revisions speaks of: an earlier one may no longer hold. */
function touchedBy({ filed, setting: { asOf } }: Look, added: readonly Fact[]): Touched {
  const figures = new Map<Id, Set<Id>>();
  const nodes = new Set<Id>();
  const kinds = new Set<FewKind>();
  const fresh = new Set(added);
  let more = 0;
  for (const id of new Set(added.map((fact) => fact.id))) {
    const all = revisionsOf(filed, id);
    const known = all.filter(({ recordedOn }) => recordedOn <= asOf);
    if (known.length > 0 && known.every((fact) => fresh.has(fact))) more += 1;
    for (const fact of all) {
      if (fact.kind === 'measurement') touch(figures, fact.indicator, fact.entity);
      else if (fact.kind === 'progress') nodes.add(fact.node);
      else kinds.add(fact.kind);
    }
  }
  return { figures, nodes, kinds, more };
}

function touch(figures: Map<Id, Set<Id>>, indicator: Id, entity: Id): void {
  const entities = figures.get(indicator);
  if (entities === undefined) figures.set(indicator, new Set([entity]));
  else entities.add(entity);
}

/** Whether something of an entity that rests on indicators moved: where one of their bases was touched there or below. */
type IsMoved = (entity: Id, indicators: readonly Id[]) => boolean;

function movedBy({ setting }: Look, { figures }: Touched): IsMoved {
  const lines = [...figures].map(([id, entities]) => ({
    id,
    line: new Set([...entities].flatMap((entity) => upFrom(setting, entity))),
  }));
  return (entity, indicators) =>
    lines.some(
      ({ id, line }) =>
        line.has(entity) && indicators.some((indicator) => setting.bases.get(indicator)?.has(id) === true),
    );
}

function picturesAgain({ setting, goals, pictures, figures }: Look, isMoved: IsMoved): Look['pictures'] {
  return goals.map((goal, at) => {
    const before = pictures[at];
    const stays = before !== undefined && !isMoved(goal.entity, [goal.indicator]);
    return stays ? before : goalPicture(goal, setting, figures.own);
  });
}

function nodesAgain({ setting, plans, nodes, filed }: Look, { nodes: touched }: Touched): NodesFound {
  if (touched.size === 0) return nodes;
  const some = plans
    .filter(({ nodes }) => nodes.some(({ id }) => touched.has(id)))
    .map((plan) => Object.freeze({ ...plan, nodes: plan.nodes.filter(({ id }) => touched.has(id)), links: [] }));
  const again = new Map(lightsBy(setting, Object.freeze(some), filed).map((light) => [light.node, light]));
  return nodesFound(Object.freeze(nodes.lights.map((light) => again.get(light.node) ?? light)));
}

function reportingAgain({ asked, reporting, readReporting }: Look, { figures }: Touched): Look['reporting'] {
  if (figures.size === 0) return reporting;
  return asked.map((one, at) => {
    const stays = figures.get(one.indicator.id)?.has(one.entity) !== true;
    return stays ? (reporting[at] ?? null) : readReporting(one);
  });
}
