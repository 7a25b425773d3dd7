import { type Id, issue, type Issue, type Label } from '../../foundation/index.ts';
import { defined } from '../defined.ts';
import type { NodeOffset, PlanNode } from '../node.ts';
import type { Plan, PlanLink } from '../plan.ts';
import { evaluate, lacksDays } from './evaluate.ts';
import type { DayFormula } from './formula.ts';
import type { TemplateDuration } from './instantiate.ts';
import { templateTexts as texts } from './messages.ts';
import type { PlanTemplate, TemplateCondition, TemplateLink, TemplateNode } from './template.ts';
import { depthOf } from './template-issues.ts';
import { pairsOf, type Unit, unitAt } from './units.ts';

/** The plans made of a template, and what kept parts of them from being made. */
export interface Made {
  readonly plans: readonly Plan[];
  readonly durations: readonly TemplateDuration[];
  readonly issues: readonly Issue[];
}

interface Work {
  readonly template: PlanTemplate;
  readonly units: readonly Unit[];
  readonly nodes: ReadonlyMap<Id, TemplateNode>;
  readonly durations: TemplateDuration[];
  readonly issues: Issue[];
}

/** Makes the plans of a project from a template that was read, and units that were checked. */
export function made(template: PlanTemplate, entity: Id, units: readonly Unit[]): Made {
  const nodes = new Map(template.nodes.map((node) => [node.id, node]));
  const work: Work = { template, units, nodes, durations: [], issues: [] };
  const links = template.links.flatMap((link) => linksOf(link, work));
  const plans = template.plans.map(({ id, ...plan }): Plan => {
    const own = template.nodes.filter((node) => node.plan === id).flatMap((node) => nodesOf(node, plan.tier, work));
    const names = new Set(own.map((node) => node.id));
    return { ...plan, id: `${entity}-${id}`, entity, nodes: own, links: links.filter(({ to }) => names.has(to)) };
  });
  return { plans, durations: work.durations, issues: work.issues };
}

/** Id of a node in a unit. */
const nameIn = ({ id }: Unit, node: Id): Id => (id === null ? node : `${id}.${node}`);

function labelIn({ label }: Unit, node: Label): Label {
  return label === null ? node : { zh: `${label.zh}·${node.zh}`, en: `${label.en}: ${node.en}` };
}

function isThere(when: TemplateCondition | undefined, { values }: Unit): boolean {
  if (when === undefined) return true;
  const value = Object.hasOwn(values, when.parameter) ? values[when.parameter] : undefined;
  return value !== undefined && when.is.includes(value);
}

/** A node in every unit of its level. */
function nodesOf(node: TemplateNode, tier: Plan['tier'], work: Work): readonly PlanNode[] {
  const there = work.units.filter((unit) => unit.depth === depthOf(node) && isThere(node.when, unit));
  return there.map((unit) => nodeIn(node, unit, tier, work));
}

function nodeIn(node: TemplateNode, unit: Unit, tier: Plan['tier'], work: Work): PlanNode {
  const id = nameIn(unit, node.id);
  const { owner, department, weight, evidence, controls, permit, milestone, calendar } = node;
  return {
    id,
    label: labelIn(unit, node.label),
    tier: node.tier ?? tier,
    standard: node.id,
    ...(unit.id === null ? {} : { entity: unit.id }),
    ...defined({ owner, department, weight, evidence, controls, permit, milestone, calendar }),
    ...supportOf(node, unit, work),
    ...completionOf(node, unit, work),
    ...durationOf(id, node, unit, work),
    ...offsetOf(id, node, unit, work),
    ...fixedOf(node.id, unit),
  };
}

/** The node above, of its own unit or the one around it; none where that node is not there. */
function supportOf({ supports }: TemplateNode, unit: Unit, { nodes }: Work): Pick<PlanNode, 'supports'> {
  const upper = supports === undefined ? undefined : nodes.get(supports);
  const around = upper === undefined ? null : unitAt(unit, depthOf(upper));
  return upper === undefined || around === null || !isThere(upper.when, around)
    ? {}
    : { supports: nameIn(around, upper.id) };
}

function completionOf({ id, completion }: TemplateNode, unit: Unit, work: Work): Pick<PlanNode, 'completion'> {
  if (completion === undefined) return {};
  if (!('by' in completion)) return { completion };
  const value = Object.hasOwn(unit.values, completion.by) ? unit.values[completion.by] : undefined;
  const chosen = value !== undefined && Object.hasOwn(completion.cases, value) ? completion.cases[value] : undefined;
  if (chosen !== undefined) return { completion: chosen };
  work.issues.push(
    issue(
      'missing-parameter',
      ['values', completion.by],
      texts.missingParameter(id, parameterLabel(completion.by, work)),
    ),
  );
  return {};
}

function parameterLabel(id: Id, { template }: Work): Label {
  return template.parameters.find((one) => one.id === id)?.label ?? { zh: id, en: id };
}

function durationOf(id: Id, { duration }: TemplateNode, unit: Unit, work: Work): Pick<PlanNode, 'duration'> {
  if (duration === undefined) return {};
  const found = daysOf(duration, id, unit, work);
  if (found === null) return {};
  if (found.days < 0) {
    work.issues.push(issue('days-out-of-range', ['nodes'], texts.daysOutOfRange(id, found.days)));
    return {};
  }
  if (typeof duration !== 'number') work.durations.push({ node: id, days: found.days, because: found.because });
  return { duration: found.days };
}

/** A formula's days in a unit, or null and an issue. */
function daysOf(formula: DayFormula, node: Id, unit: Unit, work: Work): { days: number; because: Label } | null {
  const parameters = new Map(work.template.parameters.map((one) => [one.id, one]));
  const outcome = evaluate(formula, { node, parameters, values: unit.values });
  if (lacksDays(outcome)) {
    work.issues.push(issue(outcome.code, ['values'], outcome.because));
    return null;
  }
  if (Math.abs(outcome.days) <= 1_000_000)
    return { days: outcome.days, because: texts.days(outcome.words, outcome.days) };
  work.issues.push(issue('days-out-of-range', ['nodes'], texts.daysOutOfRange(node, outcome.days)));
  return null;
}

/** An anchor at a smaller unit stands for all of them, and the later or the earlier wins among them too. */
function offsetOf(id: Id, { offset, ...node }: TemplateNode, unit: Unit, work: Work): Pick<PlanNode, 'offset'> {
  if (offset === undefined) return {};
  const from = offset.from.flatMap(({ node: anchor, days, ...rest }): NodeOffset['from'] => {
    const standard = work.nodes.get(anchor);
    const found = daysOf(days, id, unit, work);
    if (standard === undefined || found === null) return [];
    return pairsOf(work.units, depthOf(standard), depthOf(node), false)
      .filter(([tail, head]) => head === unit && isThere(standard.when, tail))
      .map(([tail]) => ({ node: nameIn(tail, anchor), days: found.days, ...rest }));
  });
  return from.length === 0 ? {} : { offset: { edge: offset.edge, wins: offset.wins, from } };
}

function fixedOf(id: Id, { dates }: Unit): Pick<PlanNode, 'constraint'> {
  const at = Object.hasOwn(dates, id) ? dates[id] : undefined;
  return at === undefined ? {} : { constraint: { type: 'MFO', at } };
}

/** A link between every pair of units it joins. Its lag is that of the smaller unit, or of the successor's. */
function linksOf({ from, to, type, lag, unit, next = false, when }: TemplateLink, work: Work): readonly PlanLink[] {
  const [tailNode, headNode] = [work.nodes.get(from), work.nodes.get(to)];
  if (tailNode === undefined || headNode === undefined) return [];
  return pairsOf(work.units, depthOf(tailNode), depthOf(headNode), next).flatMap(
    ([tail, head]): readonly PlanLink[] => {
      const inner = tail.depth > head.depth ? tail : head;
      const there = isThere(when, inner) && isThere(tailNode.when, tail) && isThere(headNode.when, head);
      const days = there && lag !== undefined ? daysOf(lag, nameIn(head, to), inner, work) : null;
      if (!there) return [];
      return [
        {
          from: nameIn(tail, from),
          to: nameIn(head, to),
          type,
          ...(days === null ? {} : { lag: days.days }),
          ...(unit === undefined ? {} : { unit }),
        },
      ];
    },
  );
}
