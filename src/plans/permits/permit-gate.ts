import * as z from 'zod/mini';
import {
  compare,
  Decimal,
  deepFreeze,
  guarded,
  Id,
  Label,
  parse,
  ratio,
  type Schema,
  schema,
} from '../../foundation/index.ts';
import type { NodeState } from '../node-states.ts';
import { placedNodes } from '../plan-index.ts';
import { type Plan, Plans } from '../plan.ts';
import { permitTexts as texts } from './messages.ts';

/**
 * What a gate asks for: a permit that a node of the plan brings; a share of the investment spent; or a fact that somebody tells.
 */
export type PermitAsk =
  | { readonly kind: 'permit'; readonly id: Id; readonly label: Label; readonly permit: Id }
  | { readonly kind: 'spent'; readonly id: Id; readonly label: Label; readonly above: Decimal }
  | { readonly kind: 'fact'; readonly id: Id; readonly label: Label };

/** A gate that the law, or the firm, puts before a node, such as the permit to sell before completion (预售许可). */
export interface PermitGate {
  readonly id: Id;
  readonly label: Label;
  readonly asks: readonly PermitAsk[];
}

const head = { id: Id, label: Label };

/** Schema of {@link PermitGate}. */
export const PermitGate: Schema<PermitGate> = /* @__PURE__ */ schema<PermitGate>()(() =>
  z.strictObject({
    ...head,
    asks: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('permit'), ...head, permit: Id }),
        z.strictObject({ kind: z.literal('spent'), ...head, above: Decimal }),
        z.strictObject({ kind: z.literal('fact'), ...head }),
      ]),
    ),
  }),
);

/** What is known beside the plan. */
export interface PermitFacts {
  /** The investment in all and what is spent of it, in one unit; null where not known. */
  readonly invested: { readonly total: Decimal; readonly spent: Decimal } | null;
  /** Facts by the ids that the gate asks for. */
  readonly facts: Readonly<Record<Id, boolean | null>>;
}

const Facts: Schema<PermitFacts> = /* @__PURE__ */ schema<PermitFacts>()(() =>
  z.strictObject({
    invested: z.nullable(z.strictObject({ total: Decimal, spent: Decimal })),
    facts: z.record(Id, z.nullable(z.boolean())),
  }),
);

/** Whether one condition is met; null where that cannot be told. */
export interface PermitCondition {
  readonly id: Id;
  readonly label: Label;
  readonly met: boolean | null;
  readonly because: Label;
}

/** Whether the gate is open: when every condition is known to be met. */
export interface PermitStanding {
  readonly open: boolean;
  readonly conditions: readonly PermitCondition[];
  readonly because: Label;
}

/**
 * Whether a gate is open, and what is missing. What is not told is not met, and is said to be unknown.
 *
 * @throws `HoshinError` where an argument is malformed
 * @example
 * import { judgePermitGate, preSaleGate } from 'hoshin/plans';
 * const { open, conditions } = judgePermitGate(preSaleGate, [], [],
 *   { invested: { total: '100', spent: '25' }, facts: { 'land-paid': true } });
 * open; // => false
 * conditions.find(({ id }) => id === 'invested')?.because.en; // => '0.25 of the investment is spent, not more than 0.25'
 */
export function judgePermitGate(
  gate: PermitGate,
  plans: readonly Plan[],
  states: readonly NodeState[],
  facts: PermitFacts,
): PermitStanding {
  const { asks } = parse(PermitGate, gate);
  const read = parse(Plans, plans);
  const known = parse(Facts, facts);
  return guarded(() => {
    const conditions = asks.map((ask) => conditionOf(ask, { plans: read, states, known }));
    const unmet = conditions.filter(({ met }) => met === false).length;
    const unknown = conditions.filter(({ met }) => met === null).length;
    const open = unmet + unknown === 0;
    return deepFreeze({ open, conditions, because: open ? texts.open() : texts.shut(unmet, unknown) });
  });
}

interface Sources {
  readonly plans: readonly Plan[];
  readonly states: readonly NodeState[];
  readonly known: PermitFacts;
}

function conditionOf(ask: PermitAsk, sources: Sources): PermitCondition {
  const { id, label } = ask;
  if (ask.kind === 'permit') return { id, label, ...permitStanding(ask.permit, sources) };
  if (ask.kind === 'spent') return { id, label, ...spentStanding(ask.above, sources.known) };
  const fact = (Object.hasOwn(sources.known.facts, id) ? sources.known.facts[id] : null) ?? null;
  if (fact === null) return { id, label, met: null, because: texts.notTold(id) };
  return { id, label, met: fact, because: fact ? texts.factMet(id) : texts.factUnmet(id) };
}

/** A permit is held when every node that brings it is done. */
function permitStanding(permit: Id, { plans, states }: Sources): Pick<PermitCondition, 'met' | 'because'> {
  const nodes = placedNodes(plans).filter(({ node }) => node.permit === permit);
  if (nodes.length === 0) return { met: null, because: texts.noPermit(permit) };
  const done = new Map(states.map(({ node, actualFinish }) => [node, actualFinish]));
  const days = nodes.map(({ node }) => done.get(node.id) ?? null);
  const last = days.toSorted().at(-1) ?? null;
  if (last !== null && !days.includes(null)) return { met: true, because: texts.held(permit, last) };
  const expected = nodes.flatMap(({ node }) => node.finish ?? []).toSorted();
  return { met: false, because: texts.notHeld(permit, expected.at(-1) ?? null) };
}

function spentStanding(above: Decimal, { invested }: PermitFacts): Pick<PermitCondition, 'met' | 'because'> {
  const share = invested === null ? null : ratio(invested.spent, invested.total);
  if (share === null) return { met: null, because: texts.notTold('invested') };
  const met = compare(share, above) > 0;
  return { met, because: texts.share(share, above, met) };
}
