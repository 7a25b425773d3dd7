import * as z from 'zod/mini';
import {
  compare,
  crossCheck,
  Decimal,
  duplicateIds,
  Id,
  type Issue,
  issue,
  parse,
  type Path,
  type Result,
  safeParse,
  type Schema,
  schema,
  sum,
} from '../foundation/index.ts';
import { nouns, texts } from './messages.ts';

/** The most that may get a grade, as a share of the persons graded. */
export interface GradeShare {
  /** The grade. */
  readonly grade: Id;
  /** The share, 0 to 1, of this grade alone. */
  readonly share: Decimal;
}

/** The limits that hold in an organisation of one grade. */
export interface CapLevel {
  /** The organisation's grade. */
  readonly organization: Id;
  /** Limits from the best grade down; grades below the last of them are free. */
  readonly limits: readonly GradeShare[];
}

/**
 * How many of an organisation's people may get its best grades, by the organisation's own grade (分布上限). The shares are
 * upper limits and not quotas: nobody has to be pushed down to fill a grade.
 */
export interface DistributionCaps {
  /** The grades, the best first. */
  readonly grades: readonly Id[];
  /** The limits by organisation grade. */
  readonly levels: readonly CapLevel[];
  /** Units with fewer graded persons are pooled, where they name a pool. */
  readonly smallestCohort: number;
}

/** Schema of {@link DistributionCaps}. */
export const DistributionCaps: Schema<DistributionCaps> = /* @__PURE__ */ schema<DistributionCaps>()(() =>
  z
    .strictObject({
      grades: z.array(Id).check(z.minLength(1)),
      levels: z.array(
        z.strictObject({ organization: Id, limits: z.array(z.strictObject({ grade: Id, share: Decimal })) }),
      ),
      smallestCohort: z.int().check(z.gte(1)),
    })
    .check(crossCheck(capsIssues)),
);

function capsIssues({ grades, levels }: DistributionCaps): Issue[] {
  return [
    ...duplicateIds(grades, (at) => ['grades', at]),
    ...duplicateIds(
      levels.map(({ organization }) => organization),
      (at) => ['levels', at, 'organization'],
    ),
    ...levels.flatMap(({ limits }, at) => limitIssues(grades, limits, ['levels', at, 'limits'])),
  ];
}

function limitIssues(grades: readonly Id[], limits: readonly GradeShare[], path: Path): Issue[] {
  const order = limits.flatMap(({ grade }, at) =>
    grades[at] === grade ? [] : [issue('limit-order', [...path, at, 'grade'], texts.limitOrder(grade))],
  );
  const range = limits.flatMap(({ share }, at) =>
    compare(share, 0) < 0 || compare(share, 1) > 0
      ? [issue('share-range', [...path, at, 'share'], texts.shareRange(share))]
      : [],
  );
  const total = sum(limits.map(({ share }) => share));
  const over = compare(total, 1) > 0 ? [issue('shares-over-whole', path, texts.sharesOverWhole(total))] : [];
  return [...order, ...range, ...over, ...unknownGrades(grades, limits, path)];
}

function unknownGrades(grades: readonly Id[], limits: readonly GradeShare[], path: Path): Issue[] {
  const known = new Set(grades);
  return limits.flatMap(({ grade }, at) =>
    known.has(grade) ? [] : [issue('unknown-grade', [...path, at, 'grade'], texts.unknown(nouns.grade, grade))],
  );
}

/** Reads distribution caps, or throws `HoshinError` with all their issues. */
export function parseDistributionCaps(json: unknown): DistributionCaps {
  return parse(DistributionCaps, json);
}

/** Reads distribution caps, or gives all their issues. */
export function safeParseDistributionCaps(json: unknown): Result<DistributionCaps> {
  return safeParse(DistributionCaps, json);
}
