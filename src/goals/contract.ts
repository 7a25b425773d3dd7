import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  Id,
  Label,
  parse,
  Period,
  type Result,
  safeParse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { Direction } from '../indicators/index.ts';
import { Adjustment, GradeScale, MissingPolicy, type ScoringRule, ScoringRuleSchema, Veto } from '../scoring/index.ts';
import { contractIssues } from './contract-issues.ts';

/** One thing that a contract asks for. */
export interface ContractItem {
  readonly id: Id;
  readonly label: Label;
  /** Its share of the score, 0 to 1. */
  readonly weight: Decimal;
  /** The indicator it is measured by. */
  readonly indicator: Id;
  /** The goal it was written from, where there is one. */
  readonly goal?: Id;
  readonly direction: Direction;
  /** True for a flow that builds up over the period (sales); false for a stock, a ratio, a milestone. */
  readonly accrues: boolean;
  /** Where attainment is counted from; zero where left out. */
  readonly start?: Decimal;
  /** The least that is acceptable (保底); the base of an anchors rule. */
  readonly base?: Decimal;
  /** What is wanted; left out for items judged by events or by a person. */
  readonly target?: Decimal;
  /** The ambition beyond it (挑战). */
  readonly stretch?: Decimal;
  /** How near the target is near enough; needed for `maintain-within`. */
  readonly tolerance?: { readonly unit: 'share' | 'absolute'; readonly below: Decimal; readonly above: Decimal };
  /** How points are given. */
  readonly rule: ScoringRule;
  /** Who reports the figure: another than the one who is judged by it. */
  readonly dataOwner: string;
  /** Set where an amendment took it out or added it. */
  readonly adjusted?: Adjustment;
}

/** What a gate looks at: the whole score, or one item's points, attainment or actual. */
export type GateTest =
  | { readonly of: 'score' }
  | { readonly of: 'points' | 'attainment' | 'actual'; readonly item: Id };

/** What a gate does where it is not met. */
export type GateEffect =
  /** No bonus at all. */
  | { readonly kind: 'no-bonus' }
  /** No bonus for one item. */
  | { readonly kind: 'no-item-bonus'; readonly item: Id }
  /** One item has no points. */
  | { readonly kind: 'zero-item'; readonly item: Id }
  /** The score is this at most. */
  | { readonly kind: 'cap-score'; readonly at: Decimal };

/** A threshold with consequences: a year's score of 80, or no bonus. */
export interface ContractGate {
  readonly id: Id;
  readonly label: Label;
  readonly test: GateTest;
  /** Met at this or above. */
  readonly atLeast?: Decimal;
  /** Met at this or below. */
  readonly atMost?: Decimal;
  readonly otherwise: GateEffect;
}

/** Why a contract may be changed: force majeure (不可抗力), scope, market, or an error in it. */
export type RevisionReason = 'force-majeure' | 'scope' | 'market' | 'error';

/** A clause under which the contract may be amended: for which reasons, and who approves. */
export interface RevisionClause {
  readonly id: Id;
  readonly label: Label;
  readonly reasons: readonly RevisionReason[];
  /** The role that must approve. */
  readonly approver: Id;
}

/** When, and before whom, a result may be disputed. */
export interface AppealWindow {
  /** Days after the result is announced. */
  readonly days: number;
  /** Counts workdays; calendar days otherwise. */
  readonly workdays: boolean;
  /** Before whom. */
  readonly to: Id;
}

/** A performance contract (目标责任书): who owes what to whom in a period, how it is judged, and what may change it. */
export interface PerformanceContract {
  readonly id: Id;
  readonly label: Label;
  /** Who gives the task: a position. */
  readonly issuer: Id;
  /** Who answers for it: a position. */
  readonly undertaker: Id;
  /** The unit it is about. */
  readonly entity: Id;
  readonly period: Period;
  /** The contract it was broken down from. */
  readonly from?: Id;
  /** Weights of the items agreed on add up to exactly 1. */
  readonly items: readonly ContractItem[];
  /** What an item without points does to the score. */
  readonly missing: MissingPolicy;
  /** The scale of grades; left out where none are given. */
  readonly grades?: GradeScale;
  readonly vetoes: readonly Veto[];
  readonly gates: readonly ContractGate[];
  readonly revisions: readonly RevisionClause[];
  readonly appeal: AppealWindow;
  readonly signedOn: CivilDate;
}

/** Schema of {@link ContractItem}. */
export const ContractItem: Schema<ContractItem> = /* @__PURE__ */ schema<ContractItem>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    weight: Decimal,
    indicator: Id,
    goal: z.exactOptional(Id),
    direction: Direction,
    accrues: z.boolean(),
    start: z.exactOptional(Decimal),
    base: z.exactOptional(Decimal),
    target: z.exactOptional(Decimal),
    stretch: z.exactOptional(Decimal),
    tolerance: z.exactOptional(z.strictObject({ unit: z.enum(['share', 'absolute']), below: Decimal, above: Decimal })),
    rule: ScoringRuleSchema,
    dataOwner: z.string().check(z.minLength(1)),
    adjusted: z.exactOptional(Adjustment),
  }),
);

/** Schema of {@link RevisionReason}. */
export const RevisionReason: Schema<RevisionReason> = /* @__PURE__ */ schema<RevisionReason>()(() =>
  z.enum(['force-majeure', 'scope', 'market', 'error']),
);

const Gate: Schema<ContractGate> = /* @__PURE__ */ schema<ContractGate>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    test: z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('score') }),
      z.strictObject({ of: z.enum(['points', 'attainment', 'actual']), item: Id }),
    ]),
    atLeast: z.exactOptional(Decimal),
    atMost: z.exactOptional(Decimal),
    otherwise: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('no-bonus') }),
      z.strictObject({ kind: z.enum(['no-item-bonus', 'zero-item']), item: Id }),
      z.strictObject({ kind: z.literal('cap-score'), at: Decimal }),
    ]),
  }),
);

/** Schema of {@link PerformanceContract}: weights add up to exactly 1, and nothing points at an item or a grade that is not there. */
export const PerformanceContract: Schema<PerformanceContract> = /* @__PURE__ */ schema<PerformanceContract>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      issuer: Id,
      undertaker: Id,
      entity: Id,
      period: Period,
      from: z.exactOptional(Id),
      items: z.array(ContractItem).check(z.minLength(1)),
      missing: MissingPolicy,
      grades: z.exactOptional(GradeScale),
      vetoes: z.array(Veto),
      gates: z.array(Gate),
      revisions: z.array(
        z.strictObject({
          id: Id,
          label: Label,
          reasons: z.array(RevisionReason).check(z.minLength(1)),
          approver: Id,
        }),
      ),
      appeal: z.strictObject({ days: z.int().check(z.gte(0), z.lte(366)), workdays: z.boolean(), to: Id }),
      signedOn: CivilDate,
    })
    .check(crossCheck(contractIssues)),
);

/**
 * Reads a contract, or throws `HoshinError` with all its issues.
 *
 * @example
 * import { safeParsePerformanceContract } from 'hoshin/goals';
 * const label = { zh: '责任书', en: 'Contract' };
 * const read = safeParsePerformanceContract({ id: 'c', label, issuer: 'president', undertaker: 'manager', entity: 'east', period: '2026',
 *   items: [{ id: 'sales', label, weight: '0.9', indicator: 'sales', direction: 'increase', accrues: true, target: '100',
 *     rule: { kind: 'ratio', full: '100', cap: '120' }, dataOwner: 'finance' }],
 *   missing: 'hold', vetoes: [], gates: [], revisions: [], appeal: { days: 10, workdays: true, to: 'committee' }, signedOn: '2026-01-20' });
 * read.ok ? [] : read.issues.map(({ message }) => message); // => ['the weights add up to 0.9; they must add up to exactly 1']
 */
export function parsePerformanceContract(json: unknown): PerformanceContract {
  return parse(PerformanceContract, json);
}

/** Reads a contract, or gives all its issues. */
export function safeParsePerformanceContract(json: unknown): Result<PerformanceContract> {
  return safeParse(PerformanceContract, json);
}
