import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  deepFreeze,
  fail,
  grainOf,
  Id,
  issue,
  Label,
  parse,
  Period,
  periodSpan,
  refuse,
  type Schema,
  schema,
} from '../../foundation/index.ts';
import type { Written } from '../../indicators/index.ts';
import { type Baseline, Baselines } from '../baseline.ts';
import { defined } from '../defined.ts';
import { EvidencePolicy, statesById } from '../node-states.ts';
import type { PlanNode } from '../node.ts';
import { dueFinder, nodesById, type PlacedNode, placedNodes } from '../plan-index.ts';
import { Plan, Plans } from '../plan.ts';
import { type NodeProgress, NodeProgressList } from '../progress.ts';
import { notNegative } from '../ranges.ts';
import { readOptions } from '../read-options.ts';
import { monthlyTexts as texts } from './messages.ts';

/** Something a department takes on beside the plans. */
export interface AddedItem {
  readonly id: Id;
  readonly label: Label;
  readonly due: CivilDate;
  /** What it counts beside the others. */
  readonly weight: Decimal;
  readonly owner?: Id;
}

/** Schema of {@link AddedItem}. */
export const AddedItem: Schema<AddedItem> = /* @__PURE__ */ schema<AddedItem>()(() =>
  z.strictObject({ id: Id, label: Label, due: CivilDate, weight: notNegative, owner: z.exactOptional(Id) }),
);

/** One line of a monthly plan. */
export interface MonthlyItem {
  /** The node of the plans above, or the id of what was added. */
  readonly node: Id;
  readonly label: Label;
  /** Due this month, carried over from an earlier one, or added. */
  readonly origin: 'carried' | 'due' | 'added';
  readonly due: CivilDate;
  readonly weight: Decimal | null;
  readonly owner: Id | null;
}

/** A department's plan for a month. */
export interface MonthlyPlan {
  readonly department: Id;
  readonly month: Period;
  /** As a plan of tier 4, whose nodes support those they carry; ids begin with department and month. */
  readonly plan: Plan;
  /** What is carried over first, then what is due, by day; then what was added. */
  readonly items: readonly MonthlyItem[];
  /** What the limit leaves out, in the same order: to be planned by somebody, not forgotten. */
  readonly beyond: readonly MonthlyItem[];
  readonly because: Label;
}

/** How {@link monthlyPlan} is made. */
export interface MonthlyPlanOptions {
  /** The department whose nodes are planned. */
  readonly department: Id;
  /** The month, such as `2026-08`. */
  readonly month: string;
  /** The day on which it is made: what is done by then is not carried over. */
  readonly asOf: string;
  /** Whether a finish counts without its evidence. */
  readonly evidence: EvidencePolicy;
  /** How many items it may hold at most; «unit monthly-plan rules» have 20. */
  readonly limit: number;
  /** What the department takes on beside the plans; nothing where left out. */
  readonly added?: readonly Written<AddedItem>[];
  /** Baselines and their version: they say when nodes are due; the plans themselves where left out. */
  readonly baselines?: readonly Baseline[];
  readonly version?: Id;
  /** The project or company of the plan; the department where left out. */
  readonly entity?: Id;
  /** Who may set it and who may change it; the department where left out. */
  readonly maySet?: readonly Id[];
  readonly mayChange?: readonly Id[];
}

const limit: Schema<number> = /* @__PURE__ */ schema<number>()(() => z.int().check(z.gte(1)));
const AddedItems: Schema<readonly AddedItem[]> = /* @__PURE__ */ schema<readonly AddedItem[]>()(() =>
  z.array(AddedItem),
);
const Ids: Schema<readonly Id[]> = /* @__PURE__ */ schema<readonly Id[]>()(() => z.array(Id));
const required = { department: Id, month: Period, asOf: CivilDate, evidence: EvidencePolicy, limit };
const optional = {
  added: AddedItems,
  baselines: Baselines,
  version: Id,
  entity: Id,
  maySet: Ids,
  mayChange: Ids,
};

/**
 * A department's monthly plan (部门月度计划): its nodes of the tiers above that fall due in the month, those due before and still open, and
 * what it takes on beside. A node moved here is not postponed: it keeps its due day, and is late from then on.
 *
 * @throws `HoshinError` `not-month`, `duplicate-id` for an added item whose id a node has; and all issues of its arguments
 * @example
 * import { monthlyPlan, parsePlan } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const node = (id: string, finish: string) => ({ id, label, tier: 3, department: 'design', weight: 1, finish });
 * const special = parsePlan({ id: 'design', label, entity: 'a', tier: 3, owner: 'design', maySet: [], mayChange: [],
 *   nodes: [node('concept', '2026-07-20'), node('drawings', '2026-08-20'), node('interior', '2026-09-20')] });
 * const august = monthlyPlan([special], [], { department: 'design', month: '2026-08', asOf: '2026-07-31', evidence: 'optional', limit: 20,
 *   added: [{ id: 'training', label, due: '2026-08-15', weight: '0.5' }] });
 * august.items.map(({ node, origin }) => `${node} ${origin}`); // => ['concept carried', 'drawings due', 'training added']
 * august.plan.nodes[0]?.supports; // => 'concept'
 */
export function monthlyPlan(
  plans: readonly Plan[],
  facts: readonly NodeProgress[],
  options: MonthlyPlanOptions,
): MonthlyPlan {
  const given = readOptions(options, required, optional);
  const { department, month, asOf, evidence, limit: most, added = [] } = given;
  if (grainOf(month) !== 'month') fail(issue('not-month', ['month'], texts.notMonth(month)));
  const read = parse(Plans, plans);
  const nodes = nodesById(read);
  refuse(
    added.flatMap(({ id }, at) =>
      nodes.has(id) ? [issue('duplicate-id', ['added', at, 'id'], texts.addedTwice(id))] : [],
    ),
  );
  const states = statesById(read, parse(NodeProgressList, facts), asOf, evidence);
  const dueOf = dueFinder(given.baselines, given.version, asOf);
  const { start, end } = periodSpan(month);
  const own = placedNodes(read).flatMap((placed): MonthlyItem[] => {
    const due = dueOf(placed).finish;
    if (placed.node.tier === 4 || placed.node.department !== department) return [];
    if (due === null || due > end) return [];
    const open = states.get(placed.node.id)?.actualFinish === null;
    return due >= start || open ? [itemOf(placed, due, due < start ? 'carried' : 'due')] : [];
  });
  const all = [...own.sort(byDue), ...added.map(addedItem)];
  const items = all.slice(0, most);
  const beyond = all.slice(most);
  const count = (origin: MonthlyItem['origin']): number => items.filter((one) => one.origin === origin).length;
  return deepFreeze({
    department,
    month,
    plan: planOf(items, nodes, { ...given, month }),
    items,
    beyond,
    because: texts.month(count('due'), count('carried'), count('added'), beyond.length),
  });
}

function itemOf({ node }: PlacedNode, due: CivilDate, origin: MonthlyItem['origin']): MonthlyItem {
  const { id, label, weight = null, owner = null } = node;
  return { node: id, label, origin, due, weight, owner };
}

function addedItem({ id, label, due, weight, owner }: AddedItem): MonthlyItem {
  return { node: id, label, origin: 'added', due, weight, owner: owner ?? null };
}

/** Earlier first, so that what is carried over leads. */
const byDue = (a: MonthlyItem, b: MonthlyItem): number => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1);

/** The items as a plan of tier 4. */
function planOf(
  items: readonly MonthlyItem[],
  nodes: ReadonlyMap<Id, PlacedNode>,
  given: Pick<MonthlyPlanOptions, 'department' | 'month' | 'entity' | 'maySet' | 'mayChange'>,
): Plan {
  const { department, month, entity = department, maySet = [department], mayChange = [department] } = given;
  const prefix = `${department}-${month}`;
  return parse(Plan, {
    id: prefix,
    label: texts.planLabel(department, month),
    entity,
    tier: 4,
    subject: month,
    owner: department,
    maySet,
    mayChange,
    nodes: items.map(({ node, label, due, weight, owner, origin }): PlanNode => {
      const placed = nodes.get(node);
      return {
        id: `${prefix}.${node}`,
        label,
        tier: 4,
        department,
        finish: due,
        ...defined({
          weight: weight ?? undefined,
          owner: owner ?? undefined,
          entity: placed?.node.entity,
          supports: origin === 'added' ? undefined : node,
        }),
      };
    }),
  });
}
