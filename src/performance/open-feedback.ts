import * as z from 'zod/mini';
import { deepFreeze, Id, parse, type Schema, schema } from '../foundation/index.ts';
import { type GradeCoefficient, resultCoefficient } from './coefficient.ts';
import type { FeedbackRecord } from './feedback.ts';

/** Somebody who is to be told their result. */
export interface FeedbackFor {
  /** The person. */
  readonly person: Id;
  /** The grade to be told; null where none is given yet. */
  readonly grade: Id | null;
}

const People: Schema<readonly FeedbackFor[]> = /* @__PURE__ */ schema<readonly FeedbackFor[]>()(() =>
  z.array(z.strictObject({ person: Id, grade: z.nullable(Id) })),
);

/**
 * A feedback record for each person, with grade and coefficient and nothing said yet: what the talks fill in and
 * `feedbackGaps` watches.
 *
 * @throws `HoshinError` `no-coefficient`
 * @example
 * import { openFeedback } from 'hoshin/performance';
 * const [record] = openFeedback([{ person: 'sales-03', grade: 'A' }], [{ grade: 'A', coefficient: '1.2' }]);
 * [record.coefficient, record.heldOn, record.plan]; // => ['1.2', null, []]
 */
export function openFeedback(
  people: readonly FeedbackFor[],
  coefficients: readonly GradeCoefficient[],
): readonly FeedbackRecord[] {
  return deepFreeze(
    parse(People, people).map(({ person, grade }) => ({
      person,
      grade,
      coefficient: grade === null ? null : resultCoefficient(grade, coefficients).coefficient,
      heldOn: null,
      by: null,
      strengths: [],
      improvements: [],
      plan: [],
      acknowledgedOn: null,
    })),
  );
}
