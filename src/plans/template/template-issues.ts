import { duplicateIds, type Id, issue, type Issue, type Path } from '../../foundation/index.ts';
import type { DayFormula } from './formula.ts';
import { templateTexts as texts } from './messages.ts';
import { valuesIssues } from './parameter.ts';
import type { PlanTemplate, TemplateLevel, TemplateNode } from './template.ts';

const depth: Readonly<Record<TemplateLevel, number>> = { project: 0, batch: 1, building: 2 };

/** How deep a node's unit lies: 0 for the project, 1 for a batch, 2 for a building. */
export const depthOf = ({ per = 'project' }: TemplateNode): number => depth[per];

/** What is wrong with a template whose parts are well formed one by one. */
export function templateIssues(template: PlanTemplate): Issue[] {
  const { plans, parameters, profiles, nodes, links } = template;
  const known: Known = {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    plans: new Set(plans.map(({ id }) => id)),
    parameters: new Set(parameters.map(({ id }) => id)),
  };
  return [
    ...(['plans', 'parameters', 'profiles', 'nodes'] as const).flatMap((list) =>
      duplicateIds(
        template[list].map(({ id }) => id),
        (at) => [list, at, 'id'],
      ),
    ),
    ...profiles.flatMap(({ values }, at) => valuesIssues(values, parameters, ['profiles', at, 'values'])),
    ...nodes.flatMap((node, at) => nodeIssues(node, ['nodes', at], known)),
    ...links.flatMap(({ from, to, lag, when }, at) => [
      ...missing(known.nodes, from, ['links', at, 'from']),
      ...missing(known.nodes, to, ['links', at, 'to']),
      ...parameterIssues([...askedBy(lag), ...(when === undefined ? [] : [when.parameter])], ['links', at], known),
    ]),
  ];
}

interface Known {
  readonly nodes: ReadonlyMap<Id, TemplateNode>;
  readonly plans: ReadonlySet<Id>;
  readonly parameters: ReadonlySet<Id>;
}

function missing(known: { has(id: Id): boolean }, id: Id, path: Path): Issue[] {
  return known.has(id) ? [] : [issue('unknown-id', path, texts.unknownId(id))];
}

function parameterIssues(ids: readonly Id[], path: Path, { parameters }: Known): Issue[] {
  return [...new Set(ids)].flatMap((id) =>
    parameters.has(id) ? [] : [issue('unknown-id', path, texts.unknownParameter(id))],
  );
}

function nodeIssues(node: TemplateNode, path: Path, known: Known): Issue[] {
  const { plan, offset, duration, when, completion } = node;
  const asked = [
    ...askedBy(duration),
    ...(offset?.from.flatMap(({ days }) => askedBy(days)) ?? []),
    ...(when === undefined ? [] : [when.parameter]),
    ...(completion !== undefined && 'by' in completion ? [completion.by] : []),
  ];
  return [
    ...missing(known.plans, plan, [...path, 'plan']),
    ...supportIssues(node, path, known),
    ...(offset?.from.flatMap((one, at) => missing(known.nodes, one.node, [...path, 'offset', 'from', at, 'node'])) ??
      []),
    ...parameterIssues(asked, path, known),
  ];
}

function supportIssues(node: TemplateNode, path: Path, { nodes }: Known): Issue[] {
  if (node.supports === undefined) return [];
  const upper = nodes.get(node.supports);
  const place = [...path, 'supports'];
  if (upper === undefined) return [issue('unknown-id', place, texts.unknownId(node.supports))];
  return depthOf(upper) > depthOf(node) ? [issue('support-level', place, texts.supportLevel(node.id, upper.id))] : [];
}

/** The parameters that a formula asks for. The work list stands in for recursion. */
export function askedBy(formula: DayFormula | undefined): readonly Id[] {
  const asked: Id[] = [];
  const open: DayFormula[] = formula === undefined ? [] : [formula];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one === 'number') continue;
    if (one.op === 'value') asked.push(one.id);
    if (one.op === 'case') asked.push(one.by);
    for (const next of operandsOf(one)) open.push(next);
  }
  return asked;
}

/** The parts of a formula, in the order they are written. */
export function operandsOf(formula: Exclude<DayFormula, number>): readonly DayFormula[] {
  switch (formula.op) {
    case 'value':
      return [];
    case 'case':
      return Object.values(formula.days);
    case 'difference':
      return [formula.from, formula.less];
    case 'share':
      return [formula.of];
    default:
      return formula.of;
  }
}
