import * as z from 'zod/mini';
import { CivilDate, Decimal, deepFreeze, Id, type Schema, parse, schema } from '../foundation/index.ts';
import type { PlanNode } from './node.ts';
import { placedNodes } from './plan-index.ts';
import { type Plan, Plans } from './plan.ts';
import { EvidenceGiven, type NodeProgress, NodeProgressList } from './progress.ts';
import { readOptions } from './read-options.ts';

/** How a node stands on a day, by the reports known then. Null where nothing is reported, which is not zero. */
export interface NodeState {
  /** The node. */
  readonly node: Id;
  /** First day worked on. */
  readonly actualStart: CivilDate | null;
  /** The day it was done; null also where the finish is claimed without the evidence that is asked for. */
  readonly actualFinish: CivilDate | null;
  /** The day it is said to have been done, proved or not. */
  readonly claimedFinish: CivilDate | null;
  /** 0 to 100; `'100'` when it is done. */
  readonly percent: Decimal | null;
  /** The last day now expected by who reports. */
  readonly forecastFinish: CivilDate | null;
  /** Evidence handed in so far. */
  readonly evidence: readonly EvidenceGiven[];
  /** Evidence still asked for. */
  readonly missingEvidence: readonly Id[];
  /** The day of the last report, or null where there was none. */
  readonly lastReport: CivilDate | null;
}

/** Schema of {@link NodeState}. */
export const NodeState: Schema<NodeState> = schema<NodeState>()(() =>
  z.strictObject({
    node: Id,
    actualStart: z.nullable(CivilDate),
    actualFinish: z.nullable(CivilDate),
    claimedFinish: z.nullable(CivilDate),
    percent: z.nullable(Decimal),
    forecastFinish: z.nullable(CivilDate),
    evidence: z.array(EvidenceGiven),
    missingEvidence: z.array(Id),
    lastReport: z.nullable(CivilDate),
  }),
);

/** Whether a finish counts without the evidence that its node asks for. */
export type EvidencePolicy = 'required' | 'optional';

/** Schema of {@link EvidencePolicy}. */
export const EvidencePolicy: Schema<EvidencePolicy> = schema<EvidencePolicy>()(() => z.enum(['required', 'optional']));

/** Options of {@link nodeStates}. */
export interface NodeStatesOptions {
  /** The day: reports made later are not known. */
  readonly asOf: string;
  /** `required`: a finish counts once its evidence is in; `optional`: as soon as it is reported. */
  readonly evidence: EvidencePolicy;
}

/**
 * How every node of the plans stands on a day. The order of the facts never matters.
 *
 * @returns one state a node, in the order of the plans
 * @example
 * import { nodeStates, parseNodeProgress, parsePlan } from 'hoshin/plans';
 * const plan = parsePlan({ id: 'p', label: { zh: '主项', en: 'Main' }, entity: 'a', tier: 2, owner: 'pm', maySet: [],
 *   mayChange: [], nodes: [{ id: 'start', label: { zh: '开工', en: 'Start' }, tier: 2, finish: '2026-03-02',
 *     evidence: [{ id: 'order', label: { zh: '开工令', en: 'Start order' } }] }] });
 * const told = parseNodeProgress({ node: 'start', on: '2026-03-03', actualFinish: '2026-03-02' });
 * nodeStates([plan], [told], { asOf: '2026-03-31', evidence: 'optional' })[0]?.actualFinish; // => '2026-03-02'
 * nodeStates([plan], [told], { asOf: '2026-03-31', evidence: 'required' })[0]?.missingEvidence; // => ['order']
 */
export function nodeStates(
  plans: readonly Plan[],
  facts: readonly NodeProgress[],
  options: NodeStatesOptions,
): readonly NodeState[] {
  const { asOf, evidence } = readOptions(options, { asOf: CivilDate, evidence: EvidencePolicy }, {});
  const read = parse(Plans, plans);
  return deepFreeze([...statesById(read, parse(NodeProgressList, facts), asOf, evidence).values()]);
}

/** The states by node, for the other functions of this room. */
export function statesById(
  plans: readonly Plan[],
  facts: readonly NodeProgress[],
  asOf: CivilDate,
  evidence: EvidencePolicy,
): ReadonlyMap<Id, NodeState> {
  const read = stateReader(facts, asOf, evidence);
  return new Map(placedNodes(plans).map(({ node }) => [node.id, read(node)]));
}

/** Tells how a node stands, one at a time: many are looked at once and not kept. */
export function stateReader(
  facts: readonly NodeProgress[],
  asOf: CivilDate,
  evidence: EvidencePolicy,
): (node: PlanNode) => NodeState {
  const told = reportsByNode(facts, asOf);
  return (node) => {
    const asked = evidence === 'required' && node.evidence !== undefined ? node.evidence.map(({ id }) => id) : none;
    return stateOf(node.id, told.get(node.id) ?? none, asked);
  };
}

/** The reports known on the day, by node, oldest first. */
function reportsByNode(facts: readonly NodeProgress[], asOf: CivilDate): ReadonlyMap<Id, readonly NodeProgress[]> {
  const byNode = new Map<Id, NodeProgress[]>();
  for (const fact of facts) {
    if (fact.on > asOf) continue;
    const list = byNode.get(fact.node);
    if (list === undefined) byNode.set(fact.node, [fact]);
    else list.push(fact);
  }
  for (const list of byNode.values()) if (list.length > 1) list.sort(byReport);
  return byNode;
}

/** Earlier first; of one day the lower revision first; then by text, so that the order given never matters. */
function byReport(a: NodeProgress, b: NodeProgress): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const revisions = (a.revision ?? 0) - (b.revision ?? 0);
  if (revisions !== 0) return revisions;
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const none: readonly never[] = Object.freeze([]);

function stateOf(node: Id, reports: readonly NodeProgress[], asked: readonly Id[]): NodeState {
  const evidence = evidenceOf(reports);
  const missingEvidence = asked.length === 0 ? none : asked.filter((id) => !evidence.some((one) => one.id === id));
  const claimedFinish = latest(reports, 'actualFinish');
  const actualFinish = missingEvidence.length === 0 ? claimedFinish : null;
  return {
    node,
    actualStart: latest(reports, 'actualStart'),
    actualFinish,
    claimedFinish,
    percent: actualFinish === null ? latest(reports, 'percent') : ('100' as Decimal), // canonical as it stands
    forecastFinish: latest(reports, 'forecastFinish'),
    evidence,
    missingEvidence,
    lastReport: reports.at(-1)?.on ?? null,
  };
}

/** What the latest report that says anything of the field says. */
function latest<K extends 'actualStart' | 'actualFinish' | 'percent' | 'forecastFinish'>(
  reports: readonly NodeProgress[],
  field: K,
): Exclude<NodeProgress[K], undefined> | null {
  for (let at = reports.length - 1; at >= 0; at -= 1) {
    const value = reports[at]?.[field];
    if (value !== undefined) return value as Exclude<NodeProgress[K], undefined>; // just checked
  }
  return null;
}

/** All evidence handed in; of one requirement the latest. */
function evidenceOf(reports: readonly NodeProgress[]): readonly EvidenceGiven[] {
  if (!reports.some(({ evidence }) => evidence !== undefined)) return none;
  const byId = new Map<Id, EvidenceGiven>();
  for (const { evidence = [] } of reports) for (const one of evidence) byId.set(one.id, one);
  return [...byId.values()];
}
