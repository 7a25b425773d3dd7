import * as z from 'zod/mini';
import {
  CivilDate,
  daysBetween,
  Decimal,
  deepFreeze,
  Id,
  issue,
  Label,
  parse,
  Period,
  periodSpan,
  refuse,
  type Schema,
} from '../../foundation/index.ts';
import { EvidencePolicy, type NodeState, statesById } from '../node-states.ts';
import { Plan, type Plan as PlanValue, Plans } from '../plan.ts';
import { type NodeProgress, NodeProgressList } from '../progress.ts';
import { readOptions } from '../read-options.ts';
import { monthlyTexts as texts } from './messages.ts';
import type { MonthlyItem, MonthlyPlan } from './monthly-plan.ts';

/** What became of one item by the month's end: as a department's monthly score takes it. */
export interface MonthResult {
  readonly id: Id;
  readonly label: Label;
  /** Its weight. */
  readonly importance: Decimal;
  /** Days from due to done, or to the month's end while open; 0 on time. */
  readonly daysLate: number;
  /** Whether it was done by the month's end. */
  readonly finished: boolean;
}

type Read = Pick<MonthlyPlan, 'month' | 'items' | 'plan'>;

const Monthly: Schema<Read> = /* @__PURE__ */ z.lazy(() =>
  z.object({
    month: Period,
    plan: Plan,
    items: z.array(
      z.object({
        node: Id,
        label: Label,
        origin: z.enum(['carried', 'due', 'added']),
        due: CivilDate,
        weight: z.nullable(Decimal),
        owner: z.nullable(Id),
      }),
    ),
  }),
);

/**
 * What became of a monthly plan's items by the end of its month, ready for `departmentPlanScore` of the presets. What is done after
 * the month is not done; what is reported later is known if `asOf` is.
 *
 * @throws `HoshinError` `unweighted-node` for items without a weight, all of them
 * @example
 * import { monthlyPlan, monthResults, parseNodeProgress, parsePlan } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const special = parsePlan({ id: 'design', label, entity: 'a', tier: 3, owner: 'design', maySet: [], mayChange: [],
 *   nodes: [{ id: 'drawings', label, tier: 3, department: 'design', weight: 2, finish: '2026-08-20' }] });
 * const august = monthlyPlan([special], [], { department: 'design', month: '2026-08', asOf: '2026-07-31', evidence: 'optional', limit: 20 });
 * const told = parseNodeProgress({ node: 'drawings', on: '2026-08-25', actualFinish: '2026-08-24' });
 * const [result] = monthResults(august, [special], [told], { asOf: '2026-09-01', evidence: 'optional' });
 * [result?.finished, result?.daysLate, result?.importance]; // => [true, 4, '2']
 */
export function monthResults(
  monthly: Pick<MonthlyPlan, 'month' | 'items' | 'plan'>,
  plans: readonly PlanValue[],
  facts: readonly NodeProgress[],
  options: { readonly asOf: string; readonly evidence: EvidencePolicy },
): readonly MonthResult[] {
  const { month, items, plan } = parse(Monthly, monthly);
  const { asOf, evidence } = readOptions(options, { asOf: CivilDate, evidence: EvidencePolicy }, {});
  const told = parse(NodeProgressList, facts);
  const states = statesById([...parse(Plans, plans), added(plan, items)], told, asOf, evidence);
  refuse(
    items.flatMap(({ node, weight }, at) =>
      weight === null ? [issue('unweighted-node', ['items', at, 'weight'], texts.unweighted(node))] : [],
    ),
  );
  const { end } = periodSpan(month);
  return deepFreeze(items.flatMap((item) => resultOf(item, states.get(item.node), end)));
}

/** What was added stands in no plan above: reports name it by its own id. */
function added(plan: PlanValue, items: readonly MonthlyItem[]): PlanValue {
  const nodes = items.flatMap(({ node, label, origin }) =>
    origin === 'added' ? [{ id: node, label, tier: 4 as const }] : [],
  );
  return { ...plan, nodes };
}

function resultOf(item: MonthlyItem, state: NodeState | undefined, end: CivilDate): readonly MonthResult[] {
  const { node, label, due, weight } = item;
  const done = state?.actualFinish ?? null;
  const finished = done !== null && done <= end;
  const daysLate = Math.max(0, daysBetween(due, finished ? done : end));
  return weight === null ? [] : [{ id: node, label, importance: weight, daysLate, finished }];
}
