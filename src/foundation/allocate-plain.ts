import type { AllocatedPart, Allocation, AllocationPart } from './allocate-types.ts';
import { type Decimal, times } from './decimal.ts';
import { numberAt } from './number-at.ts';
import { quanta } from './allocate-range.ts';

/** Weights whose sum stays below this keep every step of {@link remainderOf} a whole number that a double holds. */
const mostWeight = 2 ** 50;

/**
 * The plain request, which is nearly every one: whole-number weights, no bounds, no locks, largest remainder. It is shared out on
 * arrays of doubles, exact by construction; null for any other request, or one with a fault, which the careful way then reads.
 */
export function allocatePlain(total: Decimal, parts: readonly AllocationPart[], quantum: Decimal): Allocation | null {
  const weights = weightsOf(parts);
  if (weights === null) return null;
  const { whole, left } = quanta(total, quantum);
  const units = Number(whole);
  const weight = weights.reduce((all, one) => all + one, 0);
  if (left !== 0n || !Number.isSafeInteger(units) || units < 0 || weight === 0 || weight > mostWeight) return null;
  const shares = largestRemainders(weights, weight, units, parts);
  const write = writerOf(quantum);
  const given = parts.map(({ key }, at): AllocatedPart => Object.freeze({ key, amount: write(numberAt(shares, at)) }));
  return Object.freeze({ kind: 'allocated', parts: Object.freeze(given) });
}

/** The weights of plain parts with different keys; null where a part is anything else. */
function weightsOf(parts: readonly AllocationPart[]): Float64Array | null {
  if (!Array.isArray(parts)) return null;
  const weights = new Float64Array(parts.length);
  const keys = new Set<string>();
  for (let at = 0; at < weights.length; at += 1) {
    const part = parts[at] as AllocationPart | null | undefined;
    if (part === null || part === undefined || !isPlain(part)) return null;
    weights[at] = part.weight as number;
    keys.add(part.key);
  }
  return keys.size === weights.length ? weights : null;
}

function isPlain({ key, weight, min, max, locked }: AllocationPart): boolean {
  if (typeof key !== 'string' || typeof weight !== 'number') return false;
  if (min !== undefined || max !== undefined || locked !== undefined) return false;
  return Number.isSafeInteger(weight) && weight >= 0;
}

/** Whole units by weight, then one more each to the largest remainders; ties to the lower key. */
function largestRemainders(
  weights: Float64Array,
  weight: number,
  units: number,
  parts: readonly AllocationPart[],
): Float64Array {
  const shares = new Float64Array(weights.length);
  const rests = new Float64Array(weights.length);
  let left = units;
  for (let at = 0; at < weights.length; at += 1) {
    const claim = numberAt(weights, at);
    // One below what doubles give is never too many; the remainder then says how many more are whole.
    let share = Math.max(0, Math.floor((units / weight) * claim) - 1);
    let rest = remainderOf(units, claim, share, weight);
    const more = Math.floor(rest / weight);
    share += more;
    rest -= more * weight;
    shares[at] = share;
    rests[at] = rest;
    left -= share;
  }
  for (const at of largest(rests, left, parts)) shares[at] = numberAt(shares, at) + 1;
  return shares;
}

/** Which parts have the `count` largest remainders. */
function largest(rests: Float64Array, count: number, parts: readonly AllocationPart[]): number[] {
  if (count === 0) return [];
  const edge = numberAt(rests.slice().sort(), rests.length - count);
  const above: number[] = [];
  const ties: number[] = [];
  rests.forEach((rest, at) => {
    if (rest > edge) above.push(at);
    else if (rest === edge) ties.push(at);
  });
  const key = (at: number): string => parts[at]?.key ?? '';
  ties.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return [...above, ...ties.slice(0, count - above.length)];
}

const splitter = 2 ** 27 + 1;

/** The part of a product that its double leaves out: `a × b = double + error`, exactly (Dekker 1971). */
function errorOf(a: number, b: number, product: number): number {
  const aHigh = splitter * a - (splitter * a - a);
  const bHigh = splitter * b - (splitter * b - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** `units × claim − share × weight`, exactly: both products may be beyond 2^53, their difference is a few weights. */
function remainderOf(units: number, claim: number, share: number, weight: number): number {
  const first = units * claim;
  const second = share * weight;
  return first - second + (errorOf(units, claim, first) - errorOf(share, weight, second));
}

/** Writes units of a quantum as decimal text; quanta of a power of ten, which is what money has, by moving the point. */
function writerOf(quantum: Decimal): (units: number) => Decimal {
  if (!/^(?:1|0\.0*1)$/.test(quantum)) return (units) => times(units, quantum);
  const scale = quantum === '1' ? 0 : quantum.length - 2;
  // Digits with a point put among them and no zeros at the end are canonical text.
  return (units) => pointed(String(units), scale) as Decimal;
}

function pointed(digits: string, scale: number): string {
  if (scale === 0) return digits;
  const padded = digits.padStart(scale + 1, '0');
  const point = padded.length - scale;
  let end = padded.length;
  while (end > point && padded.charCodeAt(end - 1) === 48) end -= 1;
  return end === point ? padded.slice(0, point) : `${padded.slice(0, point)}.${padded.slice(point, end)}`;
}
