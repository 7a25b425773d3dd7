import * as z from 'zod/mini';
import {
  CivilDate,
  type Decimal,
  deepFreeze,
  guarded,
  type Id,
  type Label,
  parse,
  periodOf,
  ratio,
  type Schema,
  sum,
} from '../../foundation/index.ts';
import type { NodeLight } from '../light.ts';
import { entityOf, nodesById, type PlacedNode } from '../plan-index.ts';
import { type Plan, Plans } from '../plan.ts';
import { readOptions } from '../read-options.ts';
import { trackingTexts as texts } from './messages.ts';

/**
 * By what nodes are grouped. `project` is the entity of the plan, `entity` the node's own, such as its building; months, quarters and years
 * of the calendar are those of the day it was due.
 */
export type AchievementGroup =
  | 'all'
  | 'tier'
  | 'plan'
  | 'project'
  | 'entity'
  | 'department'
  | 'owner'
  | 'month'
  | 'quarter'
  | 'year';

/** How many of the nodes due in a time were done by their day (节点达成率). */
export interface Achievement {
  /** The tier, the plan, the department …; `all`, or empty for nodes that name none. */
  readonly group: string;
  /** Nodes that were due. */
  readonly due: number;
  /** Of those, nodes that are done. */
  readonly done: number;
  /** Of those, nodes done by the day they were due. */
  readonly onTime: number;
  /** `onTime ÷ due`, to four decimals; null where nothing was due. */
  readonly rate: Decimal | null;
  /** The same by weights; null where a node that was due has no weight, or where they add up to nothing. */
  readonly weighted: Decimal | null;
  /** Nodes that were due and not done by then. */
  readonly missed: readonly Id[];
  readonly because: Label;
}

/** What {@link achievement} looks at. */
export interface AchievementOptions {
  /** First and last day on which a node counts as due, both included. */
  readonly from: string;
  readonly to: string;
  readonly by: AchievementGroup;
}

const Group: Schema<AchievementGroup> = /* @__PURE__ */ z.enum([
  'all',
  'tier',
  'plan',
  'project',
  'entity',
  'department',
  'owner',
  'month',
  'quarter',
  'year',
]);

/**
 * Achievement rates from the lights of nodes (`lightsOf`), which know the day each is due by its baseline and the day it was done with its
 * evidence. A node that is not due by the day the lights are seen from does not count.
 *
 * @returns a line a group, by its name; none where nothing was due
 * @throws `HoshinError` where an argument is malformed
 * @example
 * import { achievement, lightsOf, parseLightScheme, parseNodeProgress, parsePlan } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const plan = parsePlan({ id: 'main', label, entity: 'a', tier: 2, owner: 'operations', maySet: [], mayChange: [], nodes: [
 *   { id: 'scheme', label, tier: 2, weight: 3, finish: '2026-03-10' }, { id: 'tender', label, tier: 2, weight: 1, finish: '2026-03-20' }] });
 * const lights = lightsOf([plan], [parseNodeProgress({ node: 'scheme', on: '2026-03-10', actualFinish: '2026-03-10' })],
 *   { asOf: '2026-03-31', evidence: 'optional', scheme: parseLightScheme({ id: 's', label, count: 'days', rules: [] }) });
 * const [all] = achievement([plan], lights, { from: '2026-03-01', to: '2026-03-31', by: 'all' });
 * [all?.rate, all?.weighted, all?.missed]; // => ['0.5', '0.75', ['tender']]
 */
export function achievement(
  plans: readonly Plan[],
  lights: readonly NodeLight[],
  options: AchievementOptions,
): readonly Achievement[] {
  const nodes = nodesById(parse(Plans, plans));
  const { from, to, by } = readOptions(options, { from: CivilDate, to: CivilDate, by: Group }, {});
  return guarded(() => {
    const groups = new Map<string, Counted[]>();
    for (const light of lights) {
      const placed = nodes.get(light.node);
      const { due } = light;
      if (placed === undefined || due === null || due < from || due > to || due > light.asOf) continue;
      const name = groupOf(placed, due, by);
      groups.set(name, [...(groups.get(name) ?? []), { light, placed }]);
    }
    return deepFreeze([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counted]) => lineOf(name, counted)));
  });
}

interface Counted {
  readonly light: NodeLight;
  readonly placed: PlacedNode;
}

function groupOf(placed: PlacedNode, due: CivilDate, by: AchievementGroup): string {
  const { node, plan } = placed;
  const groups: Readonly<Record<AchievementGroup, () => string>> = {
    all: () => 'all',
    tier: () => String(node.tier),
    plan: () => plan.id,
    project: () => plan.entity,
    department: () => node.department ?? '',
    owner: () => node.owner ?? '',
    entity: () => entityOf(placed),
    month: () => periodOf(due, 'month'),
    quarter: () => periodOf(due, 'quarter'),
    year: () => periodOf(due, 'year'),
  };
  return groups[by]();
}

function lineOf(group: string, counted: readonly Counted[]): Achievement {
  const onTime = counted.filter(isOnTime);
  const rate = ratio(onTime.length, counted.length, { quantum: '0.0001' });
  return {
    group,
    due: counted.length,
    done: counted.filter(({ light }) => light.finish !== null).length,
    onTime: onTime.length,
    rate,
    weighted: weightedRate(counted, onTime),
    missed: counted.filter((one) => !isOnTime(one)).map(({ light }) => light.node),
    because: texts.achievement(onTime.length, counted.length, rate),
  };
}

const isOnTime = ({ light: { finish, due } }: Counted): boolean => finish !== null && due !== null && finish <= due;

function weightedRate(counted: readonly Counted[], onTime: readonly Counted[]): Decimal | null {
  const weightsOf = (list: readonly Counted[]): readonly Decimal[] =>
    list.flatMap(({ placed }) => placed.node.weight ?? []);
  const weights = weightsOf(counted);
  if (weights.length < counted.length) return null;
  return ratio(sum(weightsOf(onTime)), sum(weights), { quantum: '0.0001' });
}
