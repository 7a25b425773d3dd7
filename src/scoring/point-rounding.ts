import * as z from 'zod/mini';
import {
  compare,
  crossCheck,
  Decimal,
  issue,
  type RoundingMode,
  roundingModes,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { texts } from './messages.ts';

/** Points are rounded to a multiple of the quantum; left out, they stay exact (40 digits where they never end). */
export interface PointRounding {
  /** Such as `'0.1'`. */
  readonly quantum: Decimal;
  readonly mode: RoundingMode;
}

/** Schema of {@link PointRounding}. */
export const PointRounding: Schema<PointRounding> = /* @__PURE__ */ schema<PointRounding>()(() =>
  z
    .strictObject({ quantum: Decimal, mode: z.enum(roundingModes) })
    .check(
      crossCheck(({ quantum }) =>
        compare(quantum, 0) > 0 ? [] : [issue('not-positive', ['quantum'], texts.notPositive(quantum))],
      ),
    ),
);
