import { allocate, type AllocationReason, type Decimal, type Label } from '../foundation/index.ts';
import type { ReadClaim } from './claim.ts';
import { texts } from './messages.ts';

/** Why a goal cannot be shared out as asked, and by how much. */
export interface InfeasibleShare {
  readonly kind: 'infeasible';
  /** By how much the request misses, above zero, in the goal's unit. */
  readonly shortBy: Decimal;
  readonly reason: AllocationReason;
  readonly because: Label;
}

/** Amounts in the order of the claims, or why there are none. */
export type Shared = { readonly kind: 'shared'; readonly amounts: readonly Decimal[] } | InfeasibleShare;

/** Shares a target out over claims, exact to the quantum. */
export function share(
  of: { readonly id: string; readonly target: Decimal },
  claims: readonly ReadClaim[],
  quantum: Decimal,
): Shared {
  const result = allocate(of.target, claims.map(partOf), { quantum });
  if (result.kind === 'allocated') return { kind: 'shared', amounts: result.parts.map(({ amount }) => amount) };
  const { shortBy, reason } = result;
  return { kind: 'infeasible', shortBy, reason, because: texts.cannotDecompose(of.id, shortBy, result.because) };
}

/** Whole weights as numbers: the foundation shares those out the short way. */
function partOf({ entity, period, weight, ...bound }: ReadClaim): {
  key: string;
  weight: Decimal | number;
  min?: Decimal;
  max?: Decimal;
  locked?: Decimal;
} {
  return { key: entity ?? period ?? '', weight: /^\d{1,15}$/.test(weight) ? Number(weight) : weight, ...bound };
}
