import type { Range } from './allocate-range.ts';

/**
 * The level λ at which `Σ clamp(λ · wᵢ, baseᵢ, capᵢ)` equals the total, as the parts that bounds hold and the proportion
 * in which the others share what is left: λ = amount ÷ weight, exact.
 */
export interface Level {
  /** What a part gets that its bounds (or its zero weight) hold; null where it is free. */
  readonly held: readonly (bigint | null)[];
  /** What the free parts share. */
  readonly amount: bigint;
  /** The sum of their weights. */
  readonly weight: bigint;
}

/** A value of λ = `bound / weight` at which a part begins or ceases to be free. */
interface Turn {
  readonly index: number;
  readonly bound: bigint;
  readonly weight: bigint;
  readonly frees: boolean;
}

/** Walks λ upward from zero over the values where a part meets a bound, until the total is reached: O(n log n). */
export function levelOf({ weights, base, cap, total }: Range): Level {
  const held: (bigint | null)[] = [...base];
  let amount = total - base.reduce((all, one) => all + one, 0n);
  let weight = 0n;
  const turns = turnsOf(weights, base, cap).sort(byLevel);
  for (const turn of turns) {
    if (amount * turn.weight <= turn.bound * weight) break;
    held[turn.index] = turn.frees ? null : turn.bound;
    amount += turn.frees ? turn.bound : -turn.bound;
    weight += turn.frees ? turn.weight : -turn.weight;
  }
  return { held, amount, weight };
}

function turnsOf(weights: readonly bigint[], base: readonly bigint[], cap: readonly (bigint | null)[]): Turn[] {
  return weights.flatMap((weight, index) => {
    const low = base[index] ?? 0n;
    const high = cap[index] ?? null;
    if (weight === 0n || low === high) return [];
    const frees = { index, bound: low, weight, frees: true };
    return high === null ? [frees] : [frees, { index, bound: high, weight, frees: false }];
  });
}

function byLevel(a: Turn, b: Turn): number {
  const left = a.bound * b.weight;
  const right = b.bound * a.weight;
  return left < right ? -1 : left > right ? 1 : 0;
}
