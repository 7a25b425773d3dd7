import type { AllocatedPart, Allocation, AllocationPart } from './allocate-types.ts';
import { type Decimal, times } from './decimal.ts';
import { idsAscend } from './identifier.ts';
import { nthLargest } from './nth-largest.ts';
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
  let weight = 0;
  for (const one of weights) weight += one;
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
  const keys = new Array<string>(parts.length);
  for (let at = 0; at < weights.length; at += 1) {
    const part = parts[at] as AllocationPart | null | undefined;
    if (part === null || part === undefined || !isPlain(part)) return null;
    weights[at] = part.weight as number;
    keys[at] = part.key;
  }
  return idsAscend(keys) || new Set(keys).size === keys.length ? weights : null;
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
  if (left > 0) addOneToLargest(shares, rests, left, parts);
  return shares;
}

/** One unit more for each of the parts with the `count` largest remainders. */
function addOneToLargest(
  shares: Float64Array,
  rests: Float64Array,
  count: number,
  parts: readonly AllocationPart[],
): void {
  const edge = nthLargest(rests.slice(), count);
  let left = count;
  const ties: number[] = [];
  for (let at = 0; at < rests.length; at += 1) {
    const rest = numberAt(rests, at);
    if (rest === edge) ties.push(at);
    if (rest <= edge) continue;
    shares[at] = numberAt(shares, at) + 1;
    left -= 1;
  }
  const key = (at: number): string => parts[at]?.key ?? '';
  ties.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  for (const at of ties.slice(0, left)) shares[at] = numberAt(shares, at) + 1;
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

/** Writes units of a quantum, zero or more, as decimal text; quanta of a power of ten, which is what money has, by looking the decimals up. */
export function writerOf(quantum: Decimal): (units: number) => Decimal {
  const scale = quantum === '1' ? 0 : quantum.length - 2;
  if (!/^(?:1|0\.0*1)$/.test(quantum) || scale > 3) return (units) => times(units, quantum);
  const whole = 10 ** scale;
  const decimals = (tables[scale] ??= Array.from({ length: whole }, (_, at) => decimalsOf(at, scale)));
  // Digits, then a point and decimals that do not end in zero: canonical text.
  return (units) => {
    const wholes = Math.floor(units / whole);
    return `${wholes}${decimals[units - wholes * whole] ?? ''}` as Decimal; // sooner than by a remainder of doubles
  };
}

/** The decimals of every rest, by their number of places; made when first asked for. */
const tables: string[][] = [];

/** `.05` for 5 of a hundred, `.5` for 50, nothing for 0. */
function decimalsOf(units: number, scale: number): string {
  if (units === 0) return '';
  return `.${String(units)
    .padStart(scale, '0')
    .replace(/(?<!0)0+$/, '')}`;
}
