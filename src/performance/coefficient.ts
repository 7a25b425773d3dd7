import * as z from 'zod/mini';
import {
  crossCheck,
  Decimal,
  deepFreeze,
  duplicateIds,
  fail,
  Id,
  issue,
  type Label,
  parse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { distributionTexts as texts } from './distribution-messages.ts';

/** What a grade is worth (结果系数). */
export interface GradeCoefficient {
  /** The grade. */
  readonly grade: Id;
  /** Its coefficient, such as `'1.2'`. */
  readonly coefficient: Decimal;
}

/** Schema of a table of coefficients, each grade once. */
export const CoefficientTable: Schema<readonly GradeCoefficient[]> = /* @__PURE__ */ schema<
  readonly GradeCoefficient[]
>()(() =>
  z.array(z.strictObject({ grade: Id, coefficient: Decimal })).check(
    crossCheck((lines) =>
      duplicateIds(
        lines.map(({ grade }) => grade),
        (at) => [at, 'grade'],
      ),
    ),
  ),
);

/**
 * The coefficient of a grade, with a sentence.
 *
 * @throws `HoshinError` `no-coefficient` where the table does not name the grade
 * @example
 * import { resultCoefficient } from 'hoshin/performance';
 * const table = [{ grade: 'A', coefficient: '1.2' }, { grade: 'B', coefficient: '1' }];
 * resultCoefficient('A', table).coefficient; // => '1.2'
 */
export function resultCoefficient(
  grade: Id,
  table: readonly GradeCoefficient[],
): { readonly coefficient: Decimal; readonly because: Label } {
  const asked = parse(Id, grade);
  const line = parse(CoefficientTable, table).find((one) => one.grade === asked);
  if (line === undefined) fail(issue('no-coefficient', [], texts.noCoefficient(asked)));
  return deepFreeze({ coefficient: line.coefficient, because: texts.coefficient(asked, line.coefficient) });
}
