import type { AllocationMethod } from './allocate-types.ts';
import { popHeap, pushHeap } from './allocate-heap.ts';
import { levelOf } from './allocate-level.ts';
import type { Range } from './allocate-range.ts';

/** The methods that divide every weight by one number and round. */
export type DivisorMethod = Exclude<AllocationMethod, 'largest-remainder' | 'cumulative'>;

/**
 * The square (huntington-hill) or the number itself by which a weight is divided to rank a part that holds `a` units
 * for its next one, as a fraction. A denominator of zero ranks before everything: the first unit is owed.
 */
function signpost(method: DivisorMethod, a: bigint): { above: bigint; below: bigint } {
  switch (method) {
    case 'jefferson':
      return { above: a + 1n, below: 1n };
    case 'webster':
      return { above: 2n * a + 1n, below: 2n };
    case 'adams':
      return { above: a, below: 1n };
    case 'dean':
      return { above: 2n * a * (a + 1n), below: 2n * a + 1n };
    case 'huntington-hill':
      return { above: a * (a + 1n), below: 1n };
  }
}

/** Whether the method owes every weighted part its first unit. */
export function owesFirstUnit(method: AllocationMethod): boolean {
  return method === 'adams' || method === 'dean' || method === 'huntington-hill';
}

/** A part waiting for its next unit, with the rank `weight / signpost` as a fraction. */
interface Claim {
  readonly index: number;
  readonly key: string;
  readonly above: bigint;
  readonly below: bigint;
}

/**
 * Units go one by one to the part with the highest rank, ties to the lower key, from a start that no part can end
 * below. The same as finding the divisor: each part ends at its weight over one divisor, rounded, within its bounds.
 */
export function divisorMethod(range: Range, method: DivisorMethod): bigint[] {
  const shares = startOf(range);
  const heap: Claim[] = [];
  const claim = (index: number): void => {
    const one = claimOf(range, method, index, shares[index] ?? 0n);
    if (one !== null) pushHeap(heap, one, isAhead);
  };
  for (const index of shares.keys()) claim(index);
  let left = range.total - shares.reduce((all, one) => all + one, 0n);
  while (left > 0n) {
    const next = popHeap(heap, isAhead);
    if (next === undefined) break;
    shares[next.index] = (shares[next.index] ?? 0n) + 1n;
    left -= 1n;
    claim(next.index);
  }
  return shares;
}

/** Whole units at the level of a total that is one unit a part smaller: what every part gets under any of the methods. */
function startOf(range: Range): bigint[] {
  const total = range.total - BigInt(range.keys.length);
  if (total <= range.base.reduce((all, one) => all + one, 0n)) return [...range.base];
  const { held, amount, weight } = levelOf({ ...range, total });
  return held.map((fixed, index) => fixed ?? (amount * (range.weights[index] ?? 0n)) / weight);
}

function claimOf(range: Range, method: DivisorMethod, index: number, share: bigint): Claim | null {
  const cap = range.cap[index] ?? null;
  const weight = range.weights[index] ?? 0n;
  if (weight === 0n || (cap !== null && share >= cap)) return null;
  const { above, below } = signpost(method, share);
  const ranked = method === 'huntington-hill' ? weight * weight : weight;
  return { index, key: range.keys[index] ?? '', above: ranked * below, below: above };
}

function isAhead(a: Claim, b: Claim): boolean {
  const left = a.above * b.below;
  const right = b.above * a.below;
  return left === right ? a.key < b.key : left > right;
}
