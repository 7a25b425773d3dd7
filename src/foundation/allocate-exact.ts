import type { AllocationMethod } from './allocate-types.ts';
import { divisorMethod } from './allocate-divisor.ts';
import { type Level, levelOf } from './allocate-level.ts';
import type { Range } from './allocate-range.ts';

/** What the parts of a range get, in the range's own direction. */
export function shareExactly(range: Range, method: AllocationMethod): bigint[] {
  switch (method) {
    case 'largest-remainder':
      return largestRemainder(range, levelOf(range));
    case 'cumulative':
      return cumulative(range, levelOf(range));
    case 'webster':
    case 'jefferson':
    case 'adams':
    case 'dean':
    case 'huntington-hill':
      return divisorMethod(range, method);
  }
}

/** Whole units first, then one more each for the largest remainders; ties to the lower key. */
function largestRemainder({ keys, weights }: Range, { held, amount, weight }: Level): bigint[] {
  const remainders: { index: number; rest: bigint }[] = [];
  let left = amount;
  const shares = held.map((fixed, index) => {
    if (fixed !== null) return fixed;
    const product = amount * (weights[index] ?? 0n);
    const whole = product / weight;
    remainders.push({ index, rest: product % weight });
    left -= whole;
    return whole;
  });
  remainders.sort((a, b) => (a.rest === b.rest ? byKey(keys, a.index, b.index) : a.rest > b.rest ? -1 : 1));
  for (const { index } of remainders.slice(0, Number(left))) shares[index] = (shares[index] ?? 0n) + 1n;
  return shares;
}

/** Which of two parts comes first by key, in code-unit order. */
export function byKey(keys: readonly string[], a: number, b: number): number {
  const x = keys[a] ?? '';
  const y = keys[b] ?? '';
  return x < y ? -1 : 1; // no key stands twice
}

/** The differences of the rounded running total, halves up. */
function cumulative({ weights }: Range, { held, amount, weight }: Level): bigint[] {
  let running = 0n;
  let given = 0n;
  return held.map((fixed, index) => {
    if (fixed !== null) return fixed;
    running += weights[index] ?? 0n;
    const soFar = (2n * amount * running + weight) / (2n * weight);
    const share = soFar - given;
    given = soFar;
    return share;
  });
}
