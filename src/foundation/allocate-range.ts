import type { AllocationReason } from './allocate-types.ts';
import type { ReadPart } from './allocate-read.ts';
import { type Decimal, decimal, minus, sign, times } from './decimal.ts';
import { aligned, fromScaled, powerOfTen, toScaled } from './scaled.ts';
import { sum } from './sum.ts';

/**
 * A request in whole quanta, turned so that every part grows with the water level λ ≥ 0: what part `i` gets is a
 * rounding of `clamp(λ · weightsᵢ, baseᵢ, capᵢ)`.
 */
export interface Range {
  readonly keys: readonly string[];
  /** Whole numbers in the proportions of the weights. */
  readonly weights: readonly bigint[];
  /** What each part gets at λ = 0. */
  readonly base: readonly bigint[];
  /** What each part gets at most; null for no limit. Equal to the base where the weight is zero. */
  readonly cap: readonly (bigint | null)[];
  /** What all parts together get. */
  readonly total: bigint;
  /** Whether all amounts were negated on the way in. */
  readonly mirrored: boolean;
}

/** A request that its bounds make impossible, in the amounts of the caller. */
export interface Shortfall {
  readonly reason: AllocationReason;
  readonly by: Decimal;
  readonly key?: string;
}

/** The free parts of a request as a {@link Range}, or why there is no answer. */
export function rangeOf(total: Decimal, parts: readonly ReadPart[], quantum: Decimal): Range | Shortfall {
  const rest = minus(total, sum(parts.flatMap(({ locked }) => (locked === null ? [] : [locked]))));
  const units = quanta(rest, quantum);
  if (units.left !== 0n) return { reason: 'off-quantum', by: decimal(fromScaled(abs(units.left), units.scale)) };
  const free = parts.filter(({ locked }) => locked === null);
  const bounds: Bounds[] = [];
  for (const part of free) {
    const found = boundsOf(part, sign(total) < 0, quantum);
    if ('reason' in found) return found;
    bounds.push(found);
  }
  return oriented(free, bounds, units.whole, quantum);
}

interface Bounds {
  readonly low: bigint | null;
  readonly high: bigint | null;
}

/** Bounds in whole quanta, inward; where one is not given, a part keeps the sign of the total. */
function boundsOf(part: ReadPart, negative: boolean, quantum: Decimal): Bounds | Shortfall {
  const low = part.min === null ? null : ceiling(quanta(part.min, quantum));
  const high = part.max === null ? null : floor(quanta(part.max, quantum));
  if (low !== null && high !== null && low > high) {
    return { reason: 'bounds-off-quantum', by: minus(times(String(low), quantum), part.max ?? '0'), key: part.key };
  }
  if (negative) return { low, high: high ?? greater(0n, low) };
  return { low: low ?? lesser(0n, high), high };
}

/** The request as it is where shares grow from zero up, or its mirror image where they must fall from zero down. */
function oriented(
  parts: readonly ReadPart[],
  bounds: readonly Bounds[],
  total: bigint,
  quantum: Decimal,
): Range | Shortfall {
  const atZero = bounds.reduce((all, { low, high }) => all + lesser(greater(0n, low), high), 0n);
  const mirrored = total < atZero;
  const turned = mirrored ? bounds.map(({ low, high }) => ({ low: negated(high), high: negated(low) })) : bounds;
  const weights = wholeWeights(parts);
  const base = turned.map(({ low, high }) => lesser(greater(0n, low), high));
  const cap = turned.map(({ high }, index) => (weights[index] === 0n ? (base[index] ?? 0n) : high));
  const range = { keys: parts.map(({ key }) => key), weights, base, cap, total: mirrored ? -total : total, mirrored };
  const over = range.total - reachOf(cap, range.total);
  if (over <= 0n) return range;
  const room =
    range.total -
    reachOf(
      turned.map(({ high }) => high),
      range.total,
    );
  const reason = room <= 0n ? 'no-weight' : mirrored ? 'below-minimums' : 'above-maximums';
  return { reason, by: times(String(over), quantum) };
}

/** The most that parts can take together; `total` itself where one of them has no limit. */
function reachOf(caps: readonly (bigint | null)[], total: bigint): bigint {
  let reach = 0n;
  for (const cap of caps) {
    if (cap === null) return total;
    reach += cap;
  }
  return reach;
}

/** Weights at one common scale. */
function wholeWeights(parts: readonly ReadPart[]): bigint[] {
  const read = parts.map(({ weight }) => toScaled(weight));
  const scale = read.reduce((most, one) => Math.max(most, one.scale), 0);
  return read.map((one) => one.units * powerOfTen(scale - one.scale));
}

interface Quanta {
  /** Whole quanta, toward zero. */
  readonly whole: bigint;
  /** What is left over, in units of 10^−scale, with the sign of the amount. */
  readonly left: bigint;
  readonly scale: number;
}

/** An amount in whole quanta and what is left over. */
export function quanta(amount: Decimal, quantum: Decimal): Quanta {
  const both = aligned(toScaled(amount), toScaled(quantum));
  return { whole: both.a / both.b, left: both.a % both.b, scale: both.scale };
}

const floor = ({ whole, left }: Quanta): bigint => (left < 0n ? whole - 1n : whole);
const ceiling = ({ whole, left }: Quanta): bigint => (left > 0n ? whole + 1n : whole);
const abs = (value: bigint): bigint => (value < 0n ? -value : value);
const lesser = (a: bigint, b: bigint | null): bigint => (b !== null && b < a ? b : a);
const greater = (a: bigint, b: bigint | null): bigint => (b !== null && b > a ? b : a);
const negated = (a: bigint | null): bigint | null => (a === null ? null : -a);
