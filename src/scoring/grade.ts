import type { Label } from '../foundation/index.ts';
import type { Includes, Interval } from './intervals.ts';
import type { LightCode } from './light.ts';

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

/** The grade of some points; `outside` where a bounded scale does not reach them, `not-reported` where there are none. */
export type GradeResult =
  | { readonly kind: 'graded'; readonly grade: Grade; readonly rank: number }
  | { readonly kind: 'outside'; readonly side: 'below' | 'above' }
  | { readonly kind: 'not-reported' };
