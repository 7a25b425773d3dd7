import { compare, type Decimal } from '../foundation/index.ts';

/** Amounts above `over` and up to `upTo`; a side left out is open. The lower bound is out, the upper bound is in. */
export interface AmountBand {
  /** Exclusive. */
  readonly over?: Decimal;
  /** Inclusive. */
  readonly upTo?: Decimal;
}

/** Whether the amount lies in the band. */
export function inBand(amount: Decimal, { over, upTo }: AmountBand): boolean {
  return (over === undefined || compare(amount, over) > 0) && (upTo === undefined || compare(amount, upTo) <= 0);
}

/** A band with the name of what it belongs to. */
export interface NamedBand extends AmountBand {
  readonly id: string;
}

/** A part of all amounts, and the bands that claim it: none of them a gap, two of them an overlap. */
export interface BandFault {
  readonly kind: 'gap' | 'overlap';
  /** Exclusive. */
  readonly over: Decimal;
  /** Inclusive; null where it has no end. */
  readonly upTo: Decimal | null;
  /** The bands that overlap there. */
  readonly ids: readonly string[];
}

/** How far the bands looked at so far reach, and which of them reaches there; null for both at the start. */
interface Reach {
  readonly upTo: Decimal | null;
  readonly id: string | null;
}

/** Where the bands leave amounts above zero unclaimed, or claim them twice. */
export function bandFaults(bands: readonly NamedBand[]): BandFault[] {
  const sorted = bands.toSorted((a, b) => compare(a.over ?? zero, b.over ?? zero));
  const faults: BandFault[] = [];
  let reach: Reach = { upTo: zero, id: null };
  for (const band of sorted) {
    const fault = seam(reach, band);
    if (fault !== null) faults.push(fault);
    if (beyond(band.upTo ?? null, reach.upTo)) reach = { upTo: band.upTo ?? null, id: band.id };
  }
  if (reach.upTo !== null) faults.push({ kind: 'gap', over: reach.upTo, upTo: null, ids: [] });
  return faults;
}

const zero = '0' as Decimal; // canonical

/** What is wrong where a band meets those before it; null where it goes on from them. */
function seam(reach: Reach, band: NamedBand): BandFault | null {
  const { over = zero, upTo = null, id } = band;
  const step = reach.upTo === null ? -1 : compare(over, reach.upTo);
  if (step > 0) return { kind: 'gap', over: reach.upTo ?? zero, upTo: over, ids: [] };
  if (step === 0 || reach.id === null) return null;
  return { kind: 'overlap', over, upTo: lower(upTo, reach.upTo), ids: [reach.id, id] };
}

/** The lower of two upper bounds, null being without end. */
export function lower(a: Decimal | null, b: Decimal | null): Decimal | null {
  if (a === null) return b;
  if (b === null) return a;
  return compare(a, b) <= 0 ? a : b;
}

/** Whether the upper bound `a` lies beyond `b`, null being without end. */
export function beyond(a: Decimal | null, b: Decimal | null): boolean {
  if (b === null) return false;
  return a === null || compare(a, b) > 0;
}
