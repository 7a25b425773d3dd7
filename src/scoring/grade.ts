import * as z from 'zod/mini';
import { crossCheck, duplicateIds, Id, Label, type Schema, schema } from '../foundation/index.ts';
import { Includes, type Interval, intervalFields, intervalIssues } from './intervals.ts';
import { LightCode } from './light.ts';

/** A grade and the points that earn it. */
export interface Grade extends Interval {
  /** Short code such as `A`. */
  readonly code: string;
  readonly label: Label;
  /** The light it shows, where it shows one. */
  readonly light?: LightCode;
}

/** Grades in rising order that cover their range without hole or overlap; checked when the scale is read. */
export interface GradeScale {
  readonly kind: 'grade-scale';
  readonly id: string;
  readonly label: Label;
  readonly includes: Includes;
  /** Lowest points first. */
  readonly grades: readonly Grade[];
}

/** Schema of {@link GradeScale}. */
export const GradeScale: Schema<GradeScale> = /* @__PURE__ */ schema<GradeScale>()(() =>
  z
    .strictObject({
      kind: z.literal('grade-scale'),
      id: Id,
      label: Label,
      includes: Includes,
      grades: z
        .array(
          z.strictObject({
            ...intervalFields,
            code: z.string().check(z.minLength(1)),
            label: Label,
            light: z.exactOptional(LightCode),
          }),
        )
        .check(z.minLength(1)),
    })
    .check(
      crossCheck(({ grades }: GradeScale) => [
        ...duplicateIds(
          grades.map(({ code }) => code),
          (at) => ['grades', at, 'code'],
        ),
        ...intervalIssues(grades, ['grades']),
      ]),
    ),
);

/** The grade of some points; `outside` where a bounded scale does not reach them, `not-reported` where there are none. */
export type GradeResult =
  | { readonly kind: 'graded'; readonly grade: Grade; readonly rank: number }
  | { readonly kind: 'outside'; readonly side: 'below' | 'above' }
  | { readonly kind: 'not-reported' };
