import type { Decimal, DecimalInput } from './decimal.ts';
import type { Label } from './label.ts';

/** One of the parts that a total is shared out to. */
export interface AllocationPart {
  /** Names the part; each key once. Ties go to the lower key (by code unit), never to the first in the list. */
  readonly key: string;
  /** Its claim relative to the others, zero or more; only the proportions matter. */
  readonly weight: DecimalInput;
  /** The least it may get; zero unless given (for a negative total: no limit). */
  readonly min?: DecimalInput;
  /** The most it may get; no limit unless given (for a negative total: zero). */
  readonly max?: DecimalInput;
  /** An amount already fixed: the part gets exactly this, the others share the rest. */
  readonly locked?: DecimalInput;
}

/**
 * How what is left after whole units is given out.
 *
 * - `largest-remainder` (Hamilton): each part within one unit of its exact share. The rule for money.
 * - `webster`, `jefferson`, `adams`, `dean`, `huntington-hill`: divisor methods; a larger total never makes a part smaller.
 *   They are the rules for few units: houses, posts, projects. Adams, Dean and Huntington-Hill give every weighted part
 *   at least one unit.
 * - `cumulative`: rounds the running total, so that every total to date is the nearest one. The rule for phasing over
 *   time; the only one for which the order of the parts matters.
 */
export type AllocationMethod =
  | 'largest-remainder'
  | 'webster'
  | 'jefferson'
  | 'adams'
  | 'dean'
  | 'huntington-hill'
  | 'cumulative';

/** All allocation methods. */
export const allocationMethods: readonly AllocationMethod[] = [
  'largest-remainder',
  'webster',
  'jefferson',
  'adams',
  'dean',
  'huntington-hill',
  'cumulative',
];

/** What an allocation needs besides the total and its parts. */
export interface AllocationOptions {
  /** The smallest unit given out, such as `'0.01'` for fen or `1` for whole houses. Greater than zero. */
  readonly quantum: DecimalInput;
  /** `largest-remainder` unless given. */
  readonly method?: AllocationMethod;
}

/** What one part got. */
export interface AllocatedPart {
  readonly key: string;
  /** A whole number of quanta (or the locked amount). */
  readonly amount: Decimal;
}

/**
 * Why a total cannot be shared out as asked.
 *
 * - `below-minimums`: lower bounds and locks together exceed the total;
 * - `above-maximums`: upper bounds and locks together cannot take the total;
 * - `no-weight`: they could, but only parts of weight zero have room;
 * - `off-quantum`: what is left after the locks is no whole number of quanta;
 * - `bounds-off-quantum`: no whole number of quanta lies within the bounds of a part;
 * - `fewer-units-than-parts`: the method owes each weighted part a unit, and there are too few.
 */
export type AllocationReason =
  | 'below-minimums'
  | 'above-maximums'
  | 'no-weight'
  | 'off-quantum'
  | 'bounds-off-quantum'
  | 'fewer-units-than-parts';

/** A request that cannot be met: by how much, and why. */
export interface AllocationInfeasible {
  readonly kind: 'infeasible';
  /** The amount by which the request misses, greater than zero. */
  readonly shortBy: Decimal;
  readonly reason: AllocationReason;
  /** The same in a sentence. */
  readonly because: Label;
}

/** The parts in the order given, adding up to the total exactly; or by how much that is impossible. */
export type Allocation =
  | { readonly kind: 'allocated'; readonly parts: readonly AllocatedPart[] }
  | AllocationInfeasible;
