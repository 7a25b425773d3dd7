import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  Id,
  type Issue,
  Label,
  parse,
  Period,
  remember,
  type Result,
  safeParse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { WeightBasis } from './basis.ts';
import { goalIssues, goalVersions } from './goal-issues.ts';
import { Phasing } from './phasing.ts';

/** Along what a goal was broken down: the units below, the periods within, both at once, or the indicator's formula. */
export type DecompositionAxis = 'entity' | 'period' | 'entity-period' | 'formula';

/**
 * Where a goal comes from.
 *
 * - `set`: by someone, at the top or by hand;
 * - `decomposed`: from a goal above, which asked this much of it;
 * - `agreed`: at the end of a negotiation (上下协商), `imposed` where it ended without agreement.
 */
export type Provenance =
  | { readonly kind: 'set'; readonly by: string; readonly on: CivilDate; readonly because?: string }
  | {
      readonly kind: 'decomposed';
      /** The goal above. */
      readonly from: Id;
      readonly axis: DecompositionAxis;
      /** What was asked of this goal then. Its target may have moved since. */
      readonly asked: Decimal;
      /** Its claim among its siblings; absent where it was locked. */
      readonly weight?: Decimal;
      /** What the weights were: `equal`, `actuals-2025`, `capacity`, or a name in both languages. */
      readonly basis: WeightBasis;
      /** Why this amount, in a sentence. */
      readonly because: Label;
    }
  | {
      readonly kind: 'agreed' | 'imposed';
      /** The negotiation's id. */
      readonly negotiation: Id;
      readonly on: CivilDate;
      /** The goal above, where it has one. */
      readonly from?: Id;
      /** What was asked of it at first. */
      readonly asked?: Decimal;
      readonly because: Label;
    };

/** Schema of {@link Provenance}. */
export const Provenance: Schema<Provenance> = schema<Provenance>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('set'),
      by: z.string().check(z.minLength(1)),
      on: CivilDate,
      because: z.exactOptional(z.string()),
    }),
    z.strictObject({
      kind: z.literal('decomposed'),
      from: Id,
      axis: z.enum(['entity', 'period', 'entity-period', 'formula']),
      asked: Decimal,
      weight: z.exactOptional(Decimal),
      basis: WeightBasis,
      because: Label,
    }),
    z.strictObject({
      kind: z.enum(['agreed', 'imposed']),
      negotiation: Id,
      on: CivilDate,
      from: z.exactOptional(Id),
      asked: z.exactOptional(Decimal),
      because: Label,
    }),
  ]),
);

/** What is wanted of whom by when: one indicator, one unit, one period. */
export interface Goal {
  /** Identifies the goal, such as `sales-2026` or `sales-2026.hangzhou`. */
  readonly id: Id;
  /** The indicator it is measured by. */
  readonly indicator: Id;
  /** The entity that owes it. */
  readonly entity: Id;
  /** The period it is for, such as `2026`, `2026-Q3`, `2026-07`; several years as `2026-01-01/P1096D`. */
  readonly period: Period;
  /** The least that is acceptable (保底), in the indicator's unit. */
  readonly base?: Decimal;
  /** What is wanted (目标), in the indicator's unit. */
  readonly target: Decimal;
  /** The ambition beyond it (挑战). */
  readonly stretch?: Decimal;
  /** For a ratio: the numerator and the denominator that the target rests on. */
  readonly ratioOf?: { readonly numerator: Decimal; readonly denominator: Decimal };
  /** How the target builds up within its period; evenly by days where left out. */
  readonly phasing?: Phasing;
  /** Who answers for it: a position or a department. */
  readonly owner?: string;
  readonly provenance: Provenance;
  /** 1, 2, 3, …; the highest version of an id is the one that counts. */
  readonly version: number;
}

/** Schema of {@link Goal}: base, target and stretch must lie in one direction, and a phasing must add up to the target. */
export const Goal: Schema<Goal> = schema<Goal>()(() =>
  z
    .strictObject({
      id: Id,
      indicator: Id,
      entity: Id,
      period: Period,
      base: z.exactOptional(Decimal),
      target: Decimal,
      stretch: z.exactOptional(Decimal),
      ratioOf: z.exactOptional(z.strictObject({ numerator: Decimal, denominator: Decimal })),
      phasing: z.exactOptional(Phasing),
      owner: z.exactOptional(z.string().check(z.minLength(1))),
      provenance: Provenance,
      version: z.int().check(z.gte(1)),
    })
    .check(crossCheck(goalIssues)),
);

/** Schema of a list of goals: no id with the same version twice, and one id stays with its indicator, entity and period. */
export const Goals: Schema<readonly Goal[]> = schema<readonly Goal[]>()(() =>
  z.array(Goal).check(crossCheck(listIssues)),
);

/** Goals that were read in a list are known one by one too: they may leave it for another. */
function listIssues(goals: readonly Goal[]): readonly Issue[] {
  for (const goal of goals) remember(Goal, goal);
  return goalVersions(goals).issues;
}

/**
 * Reads a goal, or throws `HoshinError` with all its issues.
 *
 * @example
 * import { parseGoal } from 'hoshin/goals';
 * const goal = parseGoal({
 *   id: 'sales-2026', indicator: 'contracted-sales', entity: 'group', period: '2026', target: '230000000000',
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' }, version: 1,
 * });
 * goal.target; // => '230000000000'
 */
export function parseGoal(json: unknown): Goal {
  return parse(Goal, json);
}

/** Reads a goal, or gives all its issues. */
export function safeParseGoal(json: unknown): Result<Goal> {
  return safeParse(Goal, json);
}
