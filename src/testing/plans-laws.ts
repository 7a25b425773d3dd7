import { compare, type Id, sum } from '../foundation/index.ts';
import {
  instantiateTemplate,
  type NodeEdit,
  type Plan,
  type PlanTemplate,
  reschedulePlans,
  type ReschedulePlansOptions,
  schedulePlans,
  type SchedulePlanOptions,
  supplyByMonth,
  type SupplyNode,
  type TemplateProject,
} from '../plans/index.ts';
import type { Written } from '../indicators/index.ts';
import type { Law } from './foundation-laws.ts';

const broken = (sentences: readonly string[]): Law => sentences[0] ?? true;

/** Scheduled together, in either direction, no node of a lower tier finishes after the node that it supports. */
export function supportersFinishInTime(plans: readonly Plan[], options: SchedulePlanOptions): Law {
  const result = schedulePlans(plans, options);
  if (result.kind === 'cyclic') return true;
  const finish = new Map(result.schedule.activities.map((row) => [row.id, row.finish]));
  const nodes = result.plans.flatMap((plan) => plan.nodes);
  return broken(
    nodes.flatMap(({ id, supports }) => {
      const [own, upper] = [finish.get(id) ?? 0, supports === undefined ? undefined : finish.get(supports)];
      return upper === undefined || own <= upper ? [] : [`${id} finishes ${own - upper} days after ${supports}`];
    }),
  );
}

/** As a number of the project grows, such as its storeys, no node made from the template gets shorter. */
export function durationsGrowWith(
  template: PlanTemplate,
  project: Written<TemplateProject>,
  parameter: Id,
  numbers: readonly number[],
): Law {
  const grown = [...numbers].sort((a, b) => a - b);
  const all = grown.map((value) => {
    const { plans } = instantiateTemplate(template, {
      ...project,
      values: { ...project.values, [parameter]: value },
    });
    return new Map(plans.flatMap(({ nodes }) => nodes.map(({ id, duration = 0 }) => [id, duration])));
  });
  return broken(
    all.slice(1).flatMap((longer, at) =>
      [...longer].flatMap(([node, days]) => {
        const before = all[at]?.get(node) ?? 0;
        return days >= before ? [] : [`${node} takes ${days} days at ${parameter} ${grown[at + 1]}, ${before} before`];
      }),
    ),
  );
}

/** Supply by month and what has no month add up to all, and every node is counted once. */
export function supplyAddsUp(nodes: readonly Written<SupplyNode>[]): Law {
  const { months, undated } = supplyByMonth(nodes);
  const told = [...months, undated];
  const all = sum(nodes.map(({ amount }) => amount));
  const counted = sum(told.map(({ amount }) => amount));
  const places = told.reduce((many, one) => many + one.nodes.length, 0);
  return broken([
    ...(compare(all, counted) === 0 ? [] : [`${counted} is told of ${all}`]),
    ...(places === nodes.length ? [] : [`${places} nodes are told of ${nodes.length}`]),
  ]);
}

/** After an edit nothing but the edited nodes moves earlier, and every node that moves is led back to an edited one. */
export function editsMoveOnlyLater(
  plans: readonly Plan[],
  edits: readonly Written<NodeEdit>[],
  options: ReschedulePlansOptions,
): Law {
  const result = reschedulePlans(plans, edits, options);
  if (result.kind === 'cyclic') return true;
  const edited = new Set<string>(edits.map(({ node }) => node));
  return broken(
    result.moved.flatMap(({ node, days, chain, because }) => {
      if (edited.has(node)) return [];
      const led = edited.has(chain[0] ?? '');
      return days !== null && days > 0 && led ? [] : [because.en];
    }),
  );
}
