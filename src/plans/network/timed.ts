import type { Late } from './backward.ts';
import type { Early, ForwardWork } from './forward.ts';
import type { Incoming } from './incoming.ts';
import type { Net } from './net.ts';
import type { ReadOptions } from './schemas.ts';

/** A network with all its dates, for the lists that show them. */
export interface Timed {
  readonly net: Net;
  readonly order: Int32Array;
  /** Links by successor, and places in the order; found when first asked for, and kept through changes. */
  readonly incoming: () => Incoming;
  readonly positions: () => Int32Array;
  /** Early dates before anything was made as late as possible, and what the links ask. */
  readonly work: ForwardWork;
  readonly early: Early;
  readonly late: Late;
  readonly finish: number;
  /** What late dates were counted back from. */
  readonly required: number;
  /** When the project may start. */
  readonly floor: number;
  readonly dataDate: number | null;
  /** Whether the start was told; else it is found from the anchors on the finish side. */
  readonly told: boolean;
  /** The finish that was asked for, or null. */
  readonly wanted: number | null;
  readonly given: ReadOptions;
  readonly direction: 'forward' | 'backward';
  /** For each activity 1 where it is on the longest path; found when it is first asked for. */
  readonly path: () => Uint8Array;
}

/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
