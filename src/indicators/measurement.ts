import type { CivilDate, Decimal, Id } from '../foundation/index.ts';

/** A fact: what an indicator was for an entity, on a day or over a period, as recorded on some day. */
export interface Measurement {
  readonly indicator: Id;
  readonly entity: Id;
  /** A day (`2026-11-22`) or a period (`2026-11`). */
  readonly at: string;
  /** In the indicator's unit; null says «not reported», also to take an earlier figure back. */
  readonly value: Decimal | null;
  /** When it was recorded. A later record of the same cell supersedes an earlier one; the history stays. */
  readonly recordedOn: CivilDate;
  /** Order of records of one day; the higher supersedes. 0 unless given. */
  readonly revision?: number;
  /** Where the figure comes from. */
  readonly source?: string;
  readonly note?: string;
}
