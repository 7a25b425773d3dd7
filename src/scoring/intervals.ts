import type { Decimal } from '../foundation/index.ts';

/** One stretch of the number line. Neighbours share an end; which of the two owns it is said once for the whole table. */
export interface Interval {
  /** Lower end; null for no lower end. */
  readonly from: Decimal | null;
  /** Upper end; null for no upper end. */
  readonly to: Decimal | null;
}

/**
 * Which end belongs to an interval: `from` makes each `[from, to)` (90 belongs to «90 and above»), `to` makes each
 * `(from, to]`. The outermost finite end always belongs to the table.
 */
export type Includes = 'from' | 'to';
