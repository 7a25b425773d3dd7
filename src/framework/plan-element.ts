import { type Decimal, type Label, ratio, remember } from '../foundation/index.ts';
import { lightsOf, type NodeLight, type NodeProgress, NodeProgressList, type Plan, Plans } from '../plans/index.ts';
import { type LightCode, lights as lightTable, worstLight } from '../scoring/index.ts';
import type { Fact } from './fact.ts';
import { byRecord, type FiledFacts, holdsOn, type Told } from './filed-facts.ts';
import { texts } from './messages.ts';
import type { LightCounts } from './node-tally.ts';
import type { NodesFound } from './nodes-found.ts';
import type { Setting } from './setting.ts';

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
  /** In the order of the plans; the worst first where not all are shown. */
  readonly nodes: readonly NodeLight[];
  readonly because: Label;
}

/** The lights of all nodes of the plans on the setting's day, by the baselines then in force, in the order of the plans. */
export function lightsBy(
  { framework, asOf }: Setting,
  plans: readonly Plan[],
  facts: FiledFacts,
): readonly NodeLight[] {
  const { policies, baselines, calendars, calendar } = framework;
  const holds = holdsOn(asOf, facts);
  const told: NodeProgress[] = [];
  for (const { nodes } of plans) {
    for (const { id } of nodes) {
      const own = facts.progress.get(id);
      const first = own?.[0];
      if (own === undefined || first === undefined) continue;
      if (own.length > 1) reportsOf(own, holds).forEach((report) => told.push(report));
      else if (holds(first.fact)) told.push(first.report); // as a rule there is one
    }
  }
  const work = calendars[calendar];
  return lightsOf(remember(Plans, plans), remember(NodeProgressList, Object.freeze(told)), {
    asOf,
    scheme: policies.nodeLights,
    evidence: policies.evidence,
    baselines,
    version: policies.baselineVersion,
    ...(work === undefined ? {} : { calendar: work }),
  });
}

/** What was reported of one node: facts come in the order in which later overrides earlier, and keep it as revisions. */
function reportsOf(told: readonly Told[], holds: (fact: Fact) => boolean): readonly NodeProgress[] {
  const known = told.filter(({ fact }) => holds(fact)).sort((a, b) => byRecord(a.fact, b.fact));
  return known.map(({ report }, revision) => (revision === 0 ? report : Object.freeze({ ...report, revision })));
}

/** How the plans stand, by the lights of their nodes; shows all in the order of the plans, or the `top` worst. */
export function planElement({ tally, lights }: NodesFound, top: number | null): PlanElement {
  const { counts, due, done, onTime } = tally;
  return {
    kind: 'plan-element',
    light: worstLight(lightCodes.filter((code) => counts[code] > 0)),
    counts,
    due,
    done,
    onTime,
    achievement: ratio(onTime, due, { quantum: '0.0001' }),
    nodes: top === null ? lights : worstNodes(lights, top),
    because: texts.plansStand(due, done, onTime),
  };
}

const lightCodes: readonly LightCode[] = ['green', 'yellow', 'orange', 'red', 'unknown'];

/** The worst nodes, worst first; of one light by id. */
export function worstNodes(nodes: readonly NodeLight[], top: number): readonly NodeLight[] {
  const ordered = nodes.toSorted((a, b) => rankOf(b) - rankOf(a) || (a.node < b.node ? -1 : 1));
  return ordered.slice(0, top);
}

const rankOf = ({ light }: NodeLight): number => lightTable[light].rank;
