import * as z from 'zod/mini';
import {
  type AllocationMethod,
  allocationMethods,
  compare,
  crossCheck,
  Decimal,
  duplicateIds,
  Id,
  type Issue,
  issue,
  type Schema,
  schema,
  sum,
} from '../foundation/index.ts';
import { distributionTexts as texts } from './distribution-messages.ts';
import { texts as roomTexts } from './messages.ts';

/** A grade of a forced distribution. */
export interface ForcedGrade {
  /** The grade. */
  readonly grade: Id;
  /** Its share of all persons; all shares add up to exactly 1. */
  readonly share: Decimal;
  /** The coefficient of the result, such as `'1.2'`. */
  readonly coefficient: Decimal;
  /** At least so many persons; left out where none. */
  readonly min?: number;
  /** At most so many persons; left out where no limit. */
  readonly max?: number;
}

/** A distribution whose shares must be met exactly (强制分布), in whole persons. */
export interface ForcedDistribution {
  /** The grades, the best first. */
  readonly grades: readonly ForcedGrade[];
  /** How what is left after whole persons is given out; `largest-remainder` is the usual one. */
  readonly method: AllocationMethod;
  /** Persons equal in points at the edge of a grade: ranked by their second key, or left to people. */
  readonly ties: 'second-key' | 'committee';
}

const heads: Schema<number> = /* @__PURE__ */ schema<number>()(() => z.int().check(z.gte(0)));

/** Schema of {@link ForcedDistribution}. */
export const ForcedDistribution: Schema<ForcedDistribution> = /* @__PURE__ */ schema<ForcedDistribution>()(() =>
  z
    .strictObject({
      grades: z.array(
        z.strictObject({
          grade: Id,
          share: Decimal,
          coefficient: Decimal,
          min: z.exactOptional(heads),
          max: z.exactOptional(heads),
        }),
      ),
      method: z.enum(allocationMethods),
      ties: z.enum(['second-key', 'committee']),
    })
    .check(crossCheck(forcedIssues)),
);

function forcedIssues({ grades }: ForcedDistribution): Issue[] {
  const total = sum(grades.map(({ share }) => share));
  return [
    ...duplicateIds(
      grades.map(({ grade }) => grade),
      (at) => ['grades', at, 'grade'],
    ),
    ...grades.flatMap(({ share }, at) =>
      compare(share, 0) < 0 ? [issue('share-range', ['grades', at, 'share'], roomTexts.shareRange(share))] : [],
    ),
    ...(total === '1' ? [] : [issue('shares-sum', ['grades'], texts.sharesNotWhole(total))]),
  ];
}
