import { duplicateIds, type Issue, issue, type Path, within } from '../foundation/index.ts';
import { checkAuthority } from '../organization/index.ts';
import { cyclicPlans } from './cyclic-plans.ts';
import { texts } from './messages.ts';
import type { OperatingFramework } from './operating-framework.ts';

/** What does not fit together in a framework whose parts are well formed one by one: all of it, each at its place. */
export function frameworkIssues(framework: OperatingFramework): Issue[] {
  return [
    ...goalReferences(framework),
    ...planReferences(framework),
    ...baselineReferences(framework),
    ...platformReferences(framework),
    ...reviewReferences(framework),
    ...contractReferences(framework),
    ...projectReferences(framework),
    ...duplicates(framework),
    ...cyclicPlans(framework.plans),
    ...(framework.authority === null ? [] : within(['authority'], checkAuthority(framework.authority))),
  ];
}

type Kind = 'entity' | 'indicator' | 'goal' | 'plan' | 'node' | 'calendar' | 'meeting' | 'contract' | 'position';

/** The issue of a reference that leads nowhere, if it does. */
function reference(id: string | undefined, known: ReadonlySet<string>, kind: Kind, path: Path): Issue[] {
  if (id === undefined || known.has(id)) return [];
  return [issue('unknown-id', path, texts.unknownReference(kind, id))];
}

const idsOf = (items: readonly { readonly id: string }[]): Set<string> => new Set(items.map(({ id }) => id));

/** Every entity, and every building or batch, that goals and plans may speak of. */
const entitiesOf = ({ organization }: OperatingFramework): Set<string> => idsOf(organization.entities);

function goalReferences(framework: OperatingFramework): Issue[] {
  const entities = entitiesOf(framework);
  const indicators = idsOf(framework.catalog.indicators);
  const goals = idsOf(framework.goals);
  return framework.goals.flatMap(({ entity, indicator, provenance }, at) => [
    ...reference(entity, entities, 'entity', ['goals', at, 'entity']),
    ...reference(indicator, indicators, 'indicator', ['goals', at, 'indicator']),
    ...('from' in provenance ? reference(provenance.from, goals, 'goal', ['goals', at, 'provenance', 'from']) : []),
  ]);
}

function planReferences(framework: OperatingFramework): Issue[] {
  const entities = entitiesOf(framework);
  const calendars = new Set(Object.keys(framework.calendars));
  const nodes = new Set(framework.plans.flatMap((plan) => plan.nodes.map(({ id }) => id)));
  return framework.plans.flatMap((plan, at) => [
    ...reference(plan.entity, entities, 'entity', ['plans', at, 'entity']),
    ...plan.nodes.flatMap((node, index) => {
      const path = ['plans', at, 'nodes', index];
      return [
        ...reference(node.entity, entities, 'entity', [...path, 'entity']),
        ...reference(node.calendar, calendars, 'calendar', [...path, 'calendar']),
        ...reference(node.supports, nodes, 'node', [...path, 'supports']),
        ...(node.offset?.from ?? []).flatMap((anchor, place) =>
          reference(anchor.node, nodes, 'node', [...path, 'offset', 'from', place, 'node']),
        ),
      ];
    }),
    ...(plan.links ?? []).flatMap(({ from, to }, index) => [
      ...reference(from, nodes, 'node', ['plans', at, 'links', index, 'from']),
      ...reference(to, nodes, 'node', ['plans', at, 'links', index, 'to']),
    ]),
  ]);
}

function baselineReferences({ plans, baselines }: OperatingFramework): Issue[] {
  const nodesOf = new Map(plans.map((plan) => [plan.id, idsOf(plan.nodes)]));
  return baselines.flatMap(({ plan, dates }, at) => {
    const nodes = nodesOf.get(plan);
    if (nodes === undefined) return reference(plan, new Set(), 'plan', ['baselines', at, 'plan']);
    return dates.flatMap(({ node }, index) =>
      reference(node, nodes, 'node', ['baselines', at, 'dates', index, 'node']),
    );
  });
}

function platformReferences({ platform, goals, catalog, calendars, calendar }: OperatingFramework): Issue[] {
  const known = idsOf(goals);
  const indicators = idsOf(catalog.indicators);
  return [
    ...reference(calendar, new Set(Object.keys(calendars)), 'calendar', ['calendar']),
    ...reference(platform.goal, known, 'goal', ['platform', 'goal']),
    ...Object.entries(platform.elements).flatMap(([element, ids]) =>
      ids.flatMap((id, at) => reference(id, indicators, 'indicator', ['platform', 'elements', element, at])),
    ),
    ...platform.keyFigures.flatMap(({ goal }, at) =>
      reference(goal, known, 'goal', ['platform', 'keyFigures', at, 'goal']),
    ),
  ];
}

function reviewReferences(framework: OperatingFramework): Issue[] {
  const subjects = new Set([...entitiesOf(framework), ...idsOf(framework.goals)]);
  const meetings = idsOf(framework.meetings);
  return framework.reviews.flatMap((rule, at) => [
    ...rule.subjects.flatMap((id, index) => reference(id, subjects, 'entity', ['reviews', at, 'subjects', index])),
    // Where kinds of meetings are laid down, a rule calls for one of them.
    ...(meetings.size === 0 ? [] : reference(rule.meeting, meetings, 'meeting', ['reviews', at, 'meeting'])),
  ]);
}

/** Where positions are laid down, a contract is between two of them. */
function contractReferences(framework: OperatingFramework): Issue[] {
  const { contracts, organization, goals, catalog } = framework;
  const [entities, indicators, owed] = [entitiesOf(framework), idsOf(catalog.indicators), idsOf(goals)];
  const [positions, all] = [idsOf(organization.positions), idsOf(contracts)];
  return contracts.flatMap((contract, at) => {
    const path = ['contracts', at];
    const { entity, from, issuer, undertaker, items } = contract;
    const people = positions.size === 0 ? [] : Object.entries({ issuer, undertaker });
    return [
      ...reference(entity, entities, 'entity', [...path, 'entity']),
      ...reference(from, all, 'contract', [...path, 'from']),
      ...people.flatMap(([role, id]) => reference(id, positions, 'position', [...path, role])),
      ...items.flatMap(({ id, indicator, goal, rule }, index) => [
        ...reference(indicator, indicators, 'indicator', [...path, 'items', index, 'indicator']),
        ...reference(goal, owed, 'goal', [...path, 'items', index, 'goal']),
        ...(rule.kind === 'custom'
          ? [issue('custom-rule', [...path, 'items', index, 'rule'], texts.customRule(id))]
          : []),
      ]),
    ];
  });
}

/** What names projects and entities beside goals and plans. */
function projectReferences(framework: OperatingFramework): Issue[] {
  const entities = entitiesOf(framework);
  const indicators = idsOf(framework.catalog.indicators);
  return [
    ...framework.certificates.flatMap(({ entity }, at) =>
      reference(entity, entities, 'entity', ['certificates', at, 'entity']),
    ),
    ...framework.criteria.flatMap(({ project, dimensions }, at) => [
      ...reference(project, entities, 'entity', ['criteria', at, 'project']),
      ...dimensions.flatMap(({ id }, index) =>
        reference(id, indicators, 'indicator', ['criteria', at, 'dimensions', index, 'id']),
      ),
    ]),
    ...framework.investments.flatMap(({ project, plan, actuals }, at) => [
      ...reference(project, entities, 'entity', ['investments', at, 'project']),
      ...(plan.project === project
        ? []
        : [issue('other-project', ['investments', at, 'plan', 'project'], texts.otherProject(plan.project, project))]),
      ...Object.entries(actuals).flatMap(([dimension, id]) =>
        reference(id, indicators, 'indicator', ['investments', at, 'actuals', dimension]),
      ),
    ]),
  ];
}

function duplicates(framework: OperatingFramework): Issue[] {
  const lists = {
    goals: framework.goals,
    plans: framework.plans,
    baselines: framework.baselines,
    contracts: framework.contracts,
    reviews: framework.reviews,
    meetings: framework.meetings,
    processes: framework.processes,
    gates: framework.gates,
    certificates: framework.certificates,
    amendments: framework.amendments,
  };
  const projects = { criteria: framework.criteria, investments: framework.investments };
  const nodes = framework.plans.flatMap((plan, at) =>
    plan.nodes.map(({ id }, index) => ({ id, path: ['plans', at, 'nodes', index, 'id'] })),
  );
  return [
    ...Object.entries(lists).flatMap(([name, items]) =>
      duplicateIds(
        items.map(({ id }) => id),
        (at) => [name, at, 'id'],
      ),
    ),
    ...Object.entries(projects).flatMap(([name, items]) =>
      duplicateIds(
        items.map(({ project }) => project),
        (at) => [name, at, 'project'],
      ),
    ),
    ...acrossPlans(nodes),
  ];
}

/** Nodes carry one name through all plans. Twice in one plan was already told by the plan itself. */
function acrossPlans(nodes: readonly { readonly id: string; readonly path: (string | number)[] }[]): Issue[] {
  const first = new Map<string, Path>();
  return nodes.flatMap(({ id, path }) => {
    const known = first.get(id);
    first.set(id, known ?? path);
    const elsewhere = known !== undefined && known[1] !== path[1];
    return elsewhere ? [issue('duplicate-id', path, texts.nodeInTwoPlans(id))] : [];
  });
}
