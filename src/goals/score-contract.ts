import * as z from 'zod/mini';
import {
  Decimal,
  type DecimalInput,
  deepFreeze,
  duplicateIds,
  Id,
  issue,
  type Label,
  parse,
  refuse,
  type Schema,
} from '../foundation/index.ts';
import {
  applyVetoes,
  combineScores,
  type Grade,
  type ManualPoints,
  ScoredEvent,
  type ScoredPart,
  type ScoreInput,
  type ScoreItem,
  type ScoreNode,
  type ScoreOptions,
  scoreTree,
  VetoEvent,
} from '../scoring/index.ts';
import { type ContractItem, PerformanceContract } from './contract.ts';
import { cappedScore, type GateOutcome, gateOutcome, zeroedItems } from './contract-gates.ts';
import { contractTexts as texts } from './contract-messages.ts';

/** What one item came to. Items left out are not reported, which is not zero. */
export interface ItemResult {
  readonly item: string;
  /** What was reached, in the indicator's unit; for a milestone also true or false. */
  readonly actual?: DecimalInput | boolean | null;
  /** What happened, for a rule of deductions. */
  readonly events?: readonly ScoredEvent[] | null;
  /** Points a person gave, for a manual rule. */
  readonly manual?: ManualPoints | null;
  /** Further numbers, for a function of one's own. */
  readonly measures?: Readonly<Record<string, DecimalInput | null>>;
}

/** What a contract is scored by. */
export interface ContractResults {
  readonly items: readonly ItemResult[];
  /** Vetoes that were pulled, with their evidence. */
  readonly vetoes: readonly VetoEvent[];
}

/** Whether a bonus may be paid: `open`, `closed` by a gate, or `unknown` while a gate has no figure. */
export type BonusState = 'open' | 'closed' | 'unknown';

/** A contract's score, with everything that happened to it. */
export interface ContractScore {
  readonly kind: 'contract-score';
  readonly contract: Id;
  /** The score with its items; gates and vetoes are among its effects. */
  readonly node: ScoreNode;
  /** The grade after vetoes; null without a scale or without points. */
  readonly grade: Grade | null;
  /** The grade the points alone would have earned. */
  readonly gradeBefore: Grade | null;
  readonly gates: readonly GateOutcome[];
  readonly bonus: BonusState;
  /** Items that a gate of their own keeps from a bonus, or may yet. */
  readonly itemBonus: readonly { readonly item: Id; readonly bonus: BonusState }[];
  /** Months of pay lost to vetoes. */
  readonly monthsLost: number;
  /** What is lost besides. */
  readonly disqualifiedFrom: readonly string[];
  readonly because: Label;
}

interface ReadResults {
  readonly items: readonly (ItemResult & { readonly item: Id })[];
  readonly vetoes: readonly VetoEvent[];
}

const Results: Schema<ReadResults> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        item: Id,
        actual: z.exactOptional(z.nullable(z.union([Decimal, z.boolean()]))),
        events: z.exactOptional(z.nullable(z.array(ScoredEvent))),
        manual: z.exactOptional(z.nullable(z.strictObject({ points: Decimal, by: z.string(), because: z.string() }))),
        measures: z.exactOptional(z.record(z.string(), z.nullable(Decimal))),
      }),
    ),
    vetoes: z.array(VetoEvent),
  }),
);

/**
 * The score of a contract, as it reads on the day it is judged (`contractAt`): each item by its rule, items taken out gone from
 * numerator and denominator, items that joined scaled in, then gates that leave an item without points, the weighted mean, gates that
 * cap the score, vetoes by degrees, and last the gates of the bonus. Every step is told among the effects.
 *
 * @throws `HoshinError` with all issues; `unknown-item` for a result of no item, `duplicate-id` for two of one, `unknown-veto`
 * @example
 * import { parsePerformanceContract, scoreContract } from 'hoshin/goals';
 * const label = { zh: '责任书', en: 'Contract' };
 * const item = (id: string, weight: string) => ({ id, label, weight, indicator: id, direction: 'increase', accrues: true,
 *   target: '100', rule: { kind: 'ratio', full: '100', cap: '120' }, dataOwner: 'finance' });
 * const contract = parsePerformanceContract({ id: 'c', label, issuer: 'president', undertaker: 'manager', entity: 'east', period: '2026',
 *   items: [item('sales', '0.6'), item('receipts', '0.4')], missing: 'hold',
 *   vetoes: [{ id: 'accident', label, effect: { kind: 'lose-share', share: '0.1' } }],
 *   gates: [{ id: 'eighty', label, test: { of: 'score' }, atLeast: '80', otherwise: { kind: 'no-bonus' } }],
 *   revisions: [], appeal: { days: 10, workdays: true, to: 'committee' }, signedOn: '2026-01-20' });
 * const scored = scoreContract(contract, { items: [{ item: 'sales', actual: '90' }, { item: 'receipts', actual: '80' }],
 *   vetoes: [{ veto: 'accident', on: '2026-09-03', evidence: 'report 12', decidedBy: 'safety' } as never] });
 * [scored.node.points, scored.bonus]; // => ['77.4', 'closed']
 */
export function scoreContract(
  contract: PerformanceContract,
  results: ContractResults,
  options: ScoreOptions = {},
): ContractScore {
  const read = parse(PerformanceContract, contract);
  const given = parse(Results, results);
  refuse(resultIssues(read, given));
  const items = scoredItems(read, given, options);
  const first = combined(read, items);
  const before = read.gates.map((gate) => gateOutcome(gate, first));
  const zeroed = zeroedItems(items, before);
  const capped = cappedScore(combined(read, zeroed), before);
  const { vetoes, grades } = read;
  const outcome = applyVetoes(capped, {
    vetoes,
    events: given.vetoes,
    ...(grades === undefined ? {} : { scale: grades }),
  });
  const gates = read.gates.map((gate, at) => finalOutcome(gate, before[at], outcome.node));
  const bonus = stateOf(gates.filter(({ otherwise }) => otherwise.kind === 'no-bonus'));
  const { node, grade, gradeBefore, monthsLost, disqualifiedFrom } = outcome;
  return deepFreeze<ContractScore>({
    kind: 'contract-score',
    contract: read.id,
    node,
    grade,
    gradeBefore,
    gates,
    bonus,
    itemBonus: itemBonuses(gates),
    monthsLost,
    disqualifiedFrom,
    because: texts.scored(read.label, node.points, grade?.label ?? null, bonus),
  });
}

function resultIssues({ items }: PerformanceContract, given: ReadResults): ReturnType<typeof issue>[] {
  const known = new Set(items.map(({ id }) => id));
  return [
    ...duplicateIds(
      given.items.map(({ item }) => item),
      (at) => ['items', at, 'item'],
    ),
    ...given.items.flatMap(({ item }, at) =>
      known.has(item) ? [] : [issue('unknown-item', ['items', at, 'item'], texts.unknownItem(item))],
    ),
  ];
}

function scoredItems(
  { id, label, period, items, missing }: PerformanceContract,
  given: ReadResults,
  options: ScoreOptions,
): readonly ScoreNode[] {
  const resultOf = new Map(given.items.map((result) => [result.item, result]));
  const parts = items.map(
    (item): ScoreItem => ({
      kind: 'item',
      id: item.id,
      label: item.label,
      weight: item.weight,
      rule: item.rule,
      input: { ...inputOf(item, resultOf.get(item.id)), period },
      ...(item.adjusted === undefined ? {} : { adjusted: item.adjusted }),
    }),
  );
  return scoreTree({ kind: 'group', id, label, combine: 'weighted-mean', missing, parts }, options).parts;
}

/** What an item's rule is given: its tiers as signed, and what was reported. */
function inputOf(item: ContractItem, result: ItemResult | undefined): ScoreInput {
  const { rule, direction, start = null, base = null, target = null, stretch = null, tolerance } = item;
  return {
    // A milestone without a target wants to be done.
    ...(target === null && direction === 'milestone' ? {} : { target }),
    baseline: rule.kind === 'anchors' ? base : start,
    stretch,
    direction,
    ...(tolerance === undefined ? {} : { tolerance }),
    ...reported(result),
  };
}

function reported({
  actual = null,
  events = null,
  manual = null,
  measures = {},
}: Partial<ItemResult> = {}): ScoreInput {
  return { actual, events, manual, measures };
}

function combined({ id, label, items, missing }: PerformanceContract, nodes: readonly ScoreNode[]): ScoreNode {
  const parts = nodes.map((node, at): ScoredPart => {
    const { weight, adjusted } = items[at] ?? {};
    return {
      node,
      ...(weight === undefined ? {} : { weight }),
      ...(adjusted === undefined ? {} : { adjusted }),
    };
  });
  return combineScores(parts, { id, label, combine: 'weighted-mean', missing });
}

/** Gates of a bonus look at the score after vetoes; the others have done their work before. */
function finalOutcome(
  gate: PerformanceContract['gates'][number],
  before: GateOutcome | undefined,
  node: ScoreNode,
): GateOutcome {
  const later = gate.otherwise.kind === 'no-bonus' || gate.otherwise.kind === 'no-item-bonus';
  return later || before === undefined ? gateOutcome(gate, node) : before;
}

function stateOf(gates: readonly GateOutcome[]): BonusState {
  if (gates.some(({ met }) => met === false)) return 'closed';
  return gates.some(({ met }) => met === null) ? 'unknown' : 'open';
}

function itemBonuses(gates: readonly GateOutcome[]): ContractScore['itemBonus'] {
  const items = new Map<Id, GateOutcome[]>();
  for (const gate of gates) {
    const { otherwise } = gate;
    if (otherwise.kind === 'no-item-bonus') items.set(otherwise.item, [...(items.get(otherwise.item) ?? []), gate]);
  }
  return [...items].map(([item, own]) => ({ item, bonus: stateOf(own) }));
}
