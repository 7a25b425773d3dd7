import * as z from 'zod/mini';
import {
  CivilDate,
  type Decimal,
  decimal,
  deepFreeze,
  Id,
  type Label,
  parse,
  ratio,
  type Schema,
  schema,
  sum,
  times,
} from '../../foundation/index.ts';
import { LightCode, type MissingPolicy, lights as ranks } from '../../scoring/index.ts';
import { NodeDate } from '../light.ts';
import { EvidencePolicy, type NodeState, statesById } from '../node-states.ts';
import { type PlacedNode, placedNodes, supportersById } from '../plan-index.ts';
import { type Plan, Plans } from '../plan.ts';
import { type NodeProgress, NodeProgressList } from '../progress.ts';
import { readOptions } from '../read-options.ts';
import { tierTexts as texts } from './messages.ts';

/** What a supporter adds to the progress of the node above. */
export interface RollUpPart {
  readonly node: Id;
  /** Its weight as used: 1 where none of its siblings has one. */
  readonly weight: Decimal;
  /** 0 to 100, or null where nothing is reported. */
  readonly percent: Decimal | null;
}

/** A node with what its supporters say of it. */
export interface NodeRollUp {
  readonly node: Id;
  readonly plan: Id;
  /** 0 to 100, to two decimals: by its supporters where it has any, else as reported; null where that is not known. */
  readonly percent: Decimal | null;
  /** The latest finish now expected of it and of all that supports it; its actual finish once it is done. */
  readonly forecast: CivilDate | null;
  /** The node that forecast comes from; itself, or a supporter at any depth. */
  readonly forecastFrom: Id | null;
  /** The worst light among it and all that supports it. */
  readonly worst: LightCode;
  /** The node that shows it; the upper one where several do. */
  readonly worstFrom: Id | null;
  /** Its direct supporters. */
  readonly parts: readonly RollUpPart[];
  /** Where its percentage comes from. */
  readonly because: Label;
}

/** A light as {@link rollUpTiers} needs it; `NodeLight` will do as it is. */
export interface LightOf {
  readonly node: Id;
  readonly light: LightCode;
}

/** Options of {@link rollUpTiers}. */
export interface RollUpOptions {
  /** The day it is seen from. */
  readonly asOf: string;
  /** Whether a finish counts without its evidence. */
  readonly evidence: EvidencePolicy;
  /** What a supporter that reports nothing does: it is left out, counts as zero, or holds the percentage back. */
  readonly missing: MissingPolicy;
  /** Lights, as `lightsOf` gives them; none where left out. */
  readonly lights?: readonly LightOf[];
  /** Forecasts that were computed; where a node has none, the one reported counts. */
  readonly forecasts?: readonly NodeDate[];
}

const Missing: Schema<MissingPolicy> = /* @__PURE__ */ schema<MissingPolicy>()(() =>
  z.enum(['exclude', 'zero', 'hold']),
);
const Lights: Schema<readonly LightOf[]> = /* @__PURE__ */ schema<readonly LightOf[]>()(() =>
  z.array(z.object({ node: Id, light: LightCode })),
);
const Forecasts: Schema<readonly NodeDate[]> = /* @__PURE__ */ schema<readonly NodeDate[]>()(() => z.array(NodeDate));

/**
 * Progress, forecast and light of every node, rolled up from the tiers below: the percentage is the weighted mean of its direct
 * supporters, `Σ weight × percent ÷ Σ weight`; the forecast is the latest, the light the worst, of all below. A node that is done
 * is done, whatever its supporters say. Weights need not add up to 1; where no supporter has one, they count alike.
 *
 * @returns one row a node, in the order of the plans
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { parseNodeProgress, parsePlan, rollUpTiers } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const common = { label, entity: 'a', owner: 'operations', maySet: [], mayChange: [] };
 * const plans = [
 *   parsePlan({ ...common, id: 'keys', tier: 1, nodes: [{ id: 'open', label, tier: 1 }] }),
 *   parsePlan({ ...common, id: 'main', tier: 2, nodes: [
 *     { id: 'permit', label, tier: 2, supports: 'open', weight: 3 }, { id: 'show', label, tier: 2, supports: 'open', weight: 1 }] }),
 * ];
 * const facts = [parseNodeProgress({ node: 'permit', on: '2026-08-01', percent: 60, forecastFinish: '2026-09-30' }),
 *   parseNodeProgress({ node: 'show', on: '2026-08-01', actualFinish: '2026-07-30' })];
 * const [open] = rollUpTiers(plans, facts, { asOf: '2026-08-31', evidence: 'optional', missing: 'hold' });
 * [open?.percent, open?.forecast, open?.forecastFrom]; // => ['70', '2026-09-30', 'permit']
 */
export function rollUpTiers(
  plans: readonly Plan[],
  facts: readonly NodeProgress[],
  options: RollUpOptions,
): readonly NodeRollUp[] {
  const { asOf, evidence, missing, lights, forecasts } = readOptions(
    options,
    { asOf: CivilDate, evidence: EvidencePolicy, missing: Missing },
    { lights: Lights, forecasts: Forecasts },
  );
  const read = parse(Plans, plans);
  const own: Own = {
    states: statesById(read, parse(NodeProgressList, facts), asOf, evidence),
    lights: new Map(lights?.map(({ node, light }) => [node, light])),
    forecasts: new Map(forecasts?.map(({ node, finish }) => [node, finish])),
    missing,
  };
  const supporters = supportersById(read);
  const rows = new Map<Id, NodeRollUp>();
  const upwards = [...placedNodes(read)].sort((a, b) => b.node.tier - a.node.tier);
  for (const placed of upwards) {
    const below = (supporters.get(placed.node.id) ?? []).filter(({ node }) => node.tier > placed.node.tier);
    rows.set(placed.node.id, rowOf(placed, below, rows, own));
  }
  return deepFreeze(placedNodes(read).flatMap(({ node }) => rows.get(node.id) ?? []));
}

interface Own {
  readonly states: ReadonlyMap<Id, NodeState>;
  readonly lights: ReadonlyMap<Id, LightCode>;
  readonly forecasts: ReadonlyMap<Id, CivilDate | null>;
  readonly missing: MissingPolicy;
}

function rowOf(
  { plan, node }: PlacedNode,
  below: readonly PlacedNode[],
  rows: ReadonlyMap<Id, NodeRollUp>,
  own: Own,
): NodeRollUp {
  const state = own.states.get(node.id);
  const under = below.flatMap((one) => rows.get(one.node.id) ?? []);
  const parts = partsOf(below, rows);
  return {
    node: node.id,
    plan: plan.id,
    ...percentOf(state, parts, own.missing),
    ...forecastOf(node.id, state, under, own.forecasts),
    ...worstOf(node.id, under, own.lights),
    parts,
  };
}

function partsOf(below: readonly PlacedNode[], rows: ReadonlyMap<Id, NodeRollUp>): readonly RollUpPart[] {
  const alike = below.every(({ node }) => node.weight === undefined);
  return below.map(({ node }) => ({
    node: node.id,
    weight: alike ? decimal(1) : (node.weight ?? decimal(0)),
    percent: rows.get(node.id)?.percent ?? null,
  }));
}

type Percent = Pick<NodeRollUp, 'percent' | 'because'>;

/** By its supporters, if it is neither done nor without them. */
function percentOf(state: NodeState | undefined, parts: readonly RollUpPart[], missing: MissingPolicy): Percent {
  const finish = state?.actualFinish ?? null;
  if (finish !== null) return { percent: decimal(100), because: texts.done(finish) };
  if (parts.length > 0) return meanOf(parts, missing);
  const percent = state?.percent ?? null;
  return { percent, because: percent === null ? texts.notReported() : texts.ownProgress(percent) };
}

/** Σ weight × percent ÷ Σ weight. */
function meanOf(parts: readonly RollUpPart[], missing: MissingPolicy): Percent {
  const reported = parts.filter(({ percent }) => percent !== null);
  const unreported = parts.length - reported.length;
  if (missing === 'hold' && unreported > 0) return { percent: null, because: texts.heldUp(unreported, parts.length) };
  const counted = missing === 'exclude' ? reported : parts;
  if (counted.length === 0) return { percent: null, because: texts.notReported() };
  const done = sum(counted.map(({ weight, percent }) => times(weight, percent ?? 0)));
  const percent = ratio(done, sum(counted.map(({ weight }) => weight)), { quantum: '0.01' });
  const because = percent === null ? texts.weightless() : texts.rolledUp(percent, reported.length, parts.length);
  return { percent, because };
}

function forecastOf(
  node: Id,
  state: NodeState | undefined,
  under: readonly NodeRollUp[],
  forecasts: ReadonlyMap<Id, CivilDate | null>,
): Pick<NodeRollUp, 'forecast' | 'forecastFrom'> {
  const finish = state?.actualFinish ?? null;
  if (finish !== null) return { forecast: finish, forecastFrom: node };
  const mine = forecasts.get(node) ?? state?.forecastFinish ?? null;
  const start = { forecast: mine, forecastFrom: mine === null ? null : node };
  return under.reduce<Pick<NodeRollUp, 'forecast' | 'forecastFrom'>>(
    (latest, { forecast, forecastFrom }) =>
      forecast !== null && (latest.forecast === null || forecast > latest.forecast)
        ? { forecast, forecastFrom }
        : latest,
    start,
  );
}

function worstOf(
  node: Id,
  under: readonly NodeRollUp[],
  lights: ReadonlyMap<Id, LightCode>,
): Pick<NodeRollUp, 'worst' | 'worstFrom'> {
  const mine = lights.get(node) ?? 'unknown';
  const start = { worst: mine, worstFrom: lights.has(node) ? node : null };
  return under.reduce<Pick<NodeRollUp, 'worst' | 'worstFrom'>>(
    (worst, { worst: light, worstFrom }) =>
      ranks[light].rank > ranks[worst.worst].rank ? { worst: light, worstFrom } : worst,
    start,
  );
}
