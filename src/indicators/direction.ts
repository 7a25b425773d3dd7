import * as z from 'zod/mini';
import { type Schema, schema } from '../foundation/index.ts';

/**
 * Which way is good.
 *
 * - `increase`: the more the better (sales, receipts);
 * - `decrease`: the less the better (cost overrun, days late);
 * - `maintain-above`: stay at or above the target (cash in hand);
 * - `maintain-below`: stay at or below it (debt ratio);
 * - `maintain-within`: stay near it, inside the stated tolerance;
 * - `milestone`: done or not done.
 *
 * The kinds follow «ServiceNow Goal Framework»: maximise, minimise, maintain above, below or constant, milestone.
 */
export type Direction = 'increase' | 'decrease' | 'maintain-above' | 'maintain-below' | 'maintain-within' | 'milestone';

/** Schema of {@link Direction}. */
export const Direction: Schema<Direction> = schema<Direction>()(() =>
  z.enum(['increase', 'decrease', 'maintain-above', 'maintain-below', 'maintain-within', 'milestone']),
);
