import {
  type Decimal,
  decimal,
  type DecimalInput,
  deepFreeze,
  parse,
  type Result,
  safeParse,
} from '../foundation/index.ts';
import { fraction, order } from './fraction.ts';
import { type Grade, type GradeResult, GradeScale } from './grade.ts';
import type { Includes } from './intervals.ts';

/** Reads a grade scale, or throws `HoshinError` with all its issues: holes such as 94 to 95, overlaps, codes used twice. */
export function parseGradeScale(json: unknown): GradeScale {
  return parse(GradeScale, json);
}

/** Reads a grade scale, or gives all its issues. */
export function safeParseGradeScale(json: unknown): Result<GradeScale> {
  return safeParse(GradeScale, json);
}

/**
 * The grade of some points. Grades partition their range, so every number in it has exactly one.
 *
 * @example
 * import { gradeOf, parseGradeScale } from 'hoshin/scoring';
 * const label = { zh: '等级', en: 'Grade' };
 * const scale = parseGradeScale({ kind: 'grade-scale', id: 's', label, includes: 'from', grades: [
 *   { code: 'C', label, from: null, to: '80' }, { code: 'B', label, from: '80', to: '95' }, { code: 'A', label, from: '95', to: null }] });
 * const graded = gradeOf(scale, '94.5');
 * graded.kind === 'graded' ? [graded.grade.code, graded.rank] : []; // => ['B', 1]
 */
export function gradeOf(scale: GradeScale, points: DecimalInput | null): GradeResult {
  const { grades, includes } = parse(GradeScale, scale);
  if (points === null) return Object.freeze({ kind: 'not-reported' });
  const value = decimal(points);
  const rank = grades.findIndex((grade, at) => holds(grade, value, includes, at === grades.length - 1, at === 0));
  const grade = grades[rank];
  if (grade !== undefined) return deepFreeze({ kind: 'graded', grade, rank });
  const bottom = grades[0]?.from ?? null;
  const below = bottom !== null && order(fraction(value), fraction(bottom)) <= 0;
  return Object.freeze({ kind: 'outside', side: below ? 'below' : 'above' });
}

/** Whether a number lies in a grade; the outermost finite end always belongs to the scale. */
function holds({ from, to }: Grade, value: Decimal, includes: Includes, last: boolean, first: boolean): boolean {
  const side = (end: Decimal): number => order(fraction(value), fraction(end));
  const aboveFrom = from === null || side(from) > 0 || (side(from) === 0 && (includes === 'from' || first));
  const belowTo = to === null || side(to) < 0 || (side(to) === 0 && (includes === 'to' || last));
  return aboveFrom && belowTo;
}
