import * as z from 'zod/mini';
import { guarded, compare, Decimal, type Issue, issue, type Path, type Schema, schema } from '../foundation/index.ts';
import { texts } from './messages.ts';

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

/** Schema of {@link Includes}. */
export const Includes: Schema<Includes> = schema<Includes>()(() => z.enum(['from', 'to']));

/** The two ends of an interval, for the schemas that contain them. */
export const intervalFields: {
  readonly from: z.ZodMiniType<Decimal | null>;
  readonly to: z.ZodMiniType<Decimal | null>;
} = { from: z.nullable(Decimal), to: z.nullable(Decimal) };

/**
 * What keeps a table of intervals from partitioning its range: every empty interval, hole and overlap, by its two ends.
 * None means that each number of the range lies in exactly one interval.
 *
 * @example
 * import { intervalIssues } from 'hoshin/scoring';
 * const bands = [{ from: null, to: '89' }, { from: '90', to: null }];
 * intervalIssues(bands).map(({ code, message }) => [code, message]); // => [['bands-gap', 'nothing covers 89 to 90']]
 */
export function intervalIssues(
  intervals: readonly { readonly from: string | null; readonly to: string | null }[],
  path: Path = [],
): Issue[] {
  return guarded(() => {
    return intervals.flatMap((interval, at) => [
      ...emptyIssue(interval, [...path, at]),
      ...seamIssue(intervals[at - 1], interval, [...path, at, 'from']),
    ]);
  });
}

interface Ends {
  readonly from: string | null;
  readonly to: string | null;
}

function emptyIssue({ from, to }: Ends, path: Path): Issue[] {
  const empty = from !== null && to !== null && compare(from, to) >= 0;
  return empty ? [issue('empty-band', path, texts.emptyBand(from, to))] : [];
}

function seamIssue(before: Ends | undefined, after: Ends, path: Path): Issue[] {
  if (before === undefined) return [];
  if (before.to === null || after.from === null) return [issue('bands-overlap', path, texts.openBandInside())];
  const step = compare(before.to, after.from);
  if (step < 0) return [issue('bands-gap', path, texts.bandsGap(before.to, after.from))];
  return step > 0 ? [issue('bands-overlap', path, texts.bandsOverlap(after.from, before.to))] : [];
}
