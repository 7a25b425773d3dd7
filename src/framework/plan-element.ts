import { type CivilDate, type Decimal, deepFreeze, type Label, parse, ratio } from '../foundation/index.ts';
import { lightsOf, type NodeLight, NodeProgress, type Plan } from '../plans/index.ts';
import { type LightCode, worstLight } from '../scoring/index.ts';
import type { Facts } from './current-facts.ts';
import { texts } from './messages.ts';
import { nodeReport } from './node-report.ts';
import type { OperatingFramework } from './operating-framework.ts';

/** How many nodes show each light. */
export type LightCounts = Readonly<Record<LightCode, number>>;

/** How the plans stand. */
export interface PlanElement {
  readonly kind: 'plan-element';
  /** The worst of all lights. */
  readonly light: LightCode;
  readonly counts: LightCounts;
  /** Nodes that were due by the day. */
  readonly due: number;
  /** Of those, nodes that are done. */
  readonly done: number;
  /** Of those, nodes that were done by their due day. */
  readonly onTime: number;
  /** `onTime ÷ due`, to four decimals (节点按期达成率); null where nothing was due. */
  readonly achievement: Decimal | null;
  readonly nodes: readonly NodeLight[];
  readonly because: Label;
}

/** How the plans stand on a day, by the baselines then in force. */
export function planElement(
  framework: OperatingFramework,
  plans: readonly Plan[],
  facts: Facts<'progress'>,
  asOf: CivilDate,
): PlanElement {
  const { policies, baselines, calendars, calendar } = framework;
  const known = new Set(plans.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const reports = facts
    .filter(({ node }) => known.has(node))
    .map((fact, place) => parse(NodeProgress, nodeReport(fact, place)));
  const work = calendars[calendar];
  const nodes = lightsOf(plans, reports, {
    asOf,
    scheme: policies.nodeLights,
    evidence: policies.evidence,
    baselines,
    version: policies.baselineVersion,
    ...(work === undefined ? {} : { calendar: work }),
  });
  const due = nodes.filter((node) => node.due !== null && node.due <= asOf);
  const done = due.filter(({ finish }) => finish !== null);
  const onTime = done.filter(({ daysLate }) => daysLate !== null && daysLate <= 0);
  const achievement = ratio(onTime.length, due.length, { quantum: '0.0001' });
  return deepFreeze<PlanElement>({
    kind: 'plan-element',
    light: worstLight(nodes.map(({ light }) => light)),
    counts: countsOf(nodes),
    due: due.length,
    done: done.length,
    onTime: onTime.length,
    achievement,
    nodes,
    because: texts.plansStand(due.length, done.length, onTime.length),
  });
}

function countsOf(nodes: readonly NodeLight[]): LightCounts {
  const counts = { green: 0, yellow: 0, orange: 0, red: 0, unknown: 0 };
  for (const { light } of nodes) counts[light] += 1;
  return counts;
}
