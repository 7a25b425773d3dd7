import * as z from 'zod/mini';
import { Decimal, type DecimalInput, deepFreeze, type Label, parse, type Schema } from '../foundation/index.ts';
import { WeightBasis } from './basis.ts';
import { claimedGoal, divisible } from './child-goal.ts';
import { EntityClaims, type EntityClaim, PeriodClaims, type PeriodClaim, type ReadClaim } from './claim.ts';
import type { Goal } from './goal.ts';
import { texts } from './messages.ts';
import { type InfeasibleShare, share } from './share.ts';

/** How {@link decompose} shares a goal out. */
export interface DecomposeOptions {
  /** The units below, or the periods within: of one kind. */
  readonly parts: readonly EntityClaim[] | readonly PeriodClaim[];
  /** The smallest step of an amount, in the goal's unit: `'0.01'` for fen. */
  readonly quantum: DecimalInput;
  /** What the weights are, such as `actuals-2025`; it stays with every goal that comes out. */
  readonly basis: WeightBasis;
}

/** What {@link decompose} gives: goals that add up to the one above exactly, or by how much that cannot be, and why. */
export type Decomposition =
  | { readonly kind: 'decomposed'; readonly goals: readonly Goal[]; readonly because: Label }
  | InfeasibleShare;

const Options: Schema<{
  readonly parts: readonly ReadClaim[];
  readonly quantum: Decimal;
  readonly basis: WeightBasis;
}> = /* @__PURE__ */ z.strictObject({
  parts: z.union([EntityClaims, PeriodClaims]),
  quantum: Decimal,
  basis: WeightBasis,
});

/**
 * Shares a goal out over the units below it, or over the periods within it. The parts add up to the target exactly: each
 * is a whole number of quanta, within one quantum of its proportional share unless bounds or locks move it, and ties go to
 * the lower key. Each goal that comes out says what it came from, by which claim, and why that amount. Tiers (base, stretch)
 * are not shared out: they are set where they are answered for.
 *
 * A ratio is never shared out: set it for each part and hold it against the whole with {@link checkRatioGoals}.
 *
 * @throws `HoshinError` for malformed claims, `duplicate-id` for two of one part, `ratio-goal` for a goal with `ratioOf`
 * @example
 * import { decompose, parseGoal } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'sales', indicator: 'sales', entity: 'group', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const shared = decompose(goal, { quantum: '0.01', basis: 'actuals-2025',
 *   parts: [{ entity: 'north', weight: '1' }, { entity: 'south', weight: '2' }] });
 * shared.kind === 'decomposed' ? shared.goals.map(({ id, target }) => `${id} ${target}`) : [];
 * // => ['sales.north 33.33', 'sales.south 66.67']
 */
export function decompose(goal: Goal, options: DecomposeOptions): Decomposition {
  const parent = divisible(goal);
  const { parts, quantum, basis } = parse(Options, options);
  const shared = share(parent, parts, quantum);
  if (shared.kind === 'infeasible') return deepFreeze(shared);
  const goals = parts.map((part, at) => claimedGoal(parent, part, shared.amounts[at] ?? parent.target, basis));
  const because = texts.decomposed(parent.id, parent.target, goals.length, basis);
  return deepFreeze({ kind: 'decomposed', goals, because });
}
