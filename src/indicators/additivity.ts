import * as z from 'zod/mini';
import { Id, type Schema, schema } from '../foundation/index.ts';

/**
 * How values on one axis become one value. It cannot be inferred, so it is declared: a stock is summed over projects but
 * not over months.
 *
 * - `sum`, `average`, `max`, `min`: over the parts that were reported;
 * - `first`, `last`: the earliest or latest reported (time only);
 * - `{ weightedBy }`: average weighted by another indicator;
 * - `none`: never rolled up; asking for it gives a problem and not a number.
 */
export type RollUp = 'sum' | 'average' | 'max' | 'min' | 'first' | 'last' | 'none' | { readonly weightedBy: Id };

/** What makes sense over entities, which stand in no order: all but `first` and `last`. */
export type EntityRollUp = Exclude<RollUp, 'first' | 'last'>;

/** How an indicator rolls up, axis by axis. Within each entity over time first, then over the entities. */
export interface Additivity {
  /** Over the periods inside a longer one. */
  readonly time: RollUp;
  /** Over the entities below one. */
  readonly entity: EntityRollUp;
}

const weighted = z.strictObject({ weightedBy: Id });

/** Schema of {@link Additivity}. */
export const Additivity: Schema<Additivity> = /* @__PURE__ */ schema<Additivity>()(() =>
  z.strictObject({
    time: z.union([z.enum(['sum', 'average', 'max', 'min', 'first', 'last', 'none']), weighted]),
    entity: z.union([z.enum(['sum', 'average', 'max', 'min', 'none']), weighted]),
  }),
);
