import { deepFreeze, fail, type Id, issue, type Issue, type Label, parse, refuse } from '../foundation/index.ts';
import type { LightCode } from '../scoring/index.ts';
import { texts } from './messages.ts';
import { RiskMatrix } from './risk-matrix.ts';
import { RiskRating } from './risk.ts';

/** What the matrix says of a rating, and why. */
export interface RiskLevel {
  readonly grade: Id;
  readonly label: Label;
  readonly light: LightCode;
  /** Place among the grades: 1 for the mildest. */
  readonly rank: number;
  readonly likelihood: number;
  readonly impact: number;
  readonly because: Label;
}

/**
 * The grade of a risk: one look at the grid. Ranks are never multiplied.
 *
 * @param risk - the rating: a risk's `inherent`, `current` or `residual`
 * @throws `HoshinError` `rating-beyond-matrix`
 * @example
 * import { riskLevel } from 'hoshin/risks';
 * const name = (text: string) => ({ zh: text, en: text });
 * const matrix = {
 *   id: 'two', label: name('2x2'),
 *   likelihood: [{ label: name('rare'), anchor: null }, { label: name('likely'), anchor: null }],
 *   impact: [{ label: name('slight'), anchor: null }, { label: name('grave'), anchor: null }],
 *   grades: [{ id: 'low', label: name('Low'), light: 'green' as const }, { id: 'high', label: name('High'), light: 'red' as const }],
 *   cells: [['low', 'low'], ['low', 'high']],
 * };
 * riskLevel(matrix, { likelihood: 2, impact: 2 }).grade; // => 'high'
 */
export function riskLevel(matrix: RiskMatrix, risk: RiskRating): RiskLevel {
  const read = parse(RiskMatrix, matrix);
  const { likelihood, impact } = parse(RiskRating, risk);
  const row = read.likelihood[likelihood - 1];
  const column = read.impact[impact - 1];
  const issues = [
    ...(row === undefined ? [beyond('likelihood', likelihood, read.likelihood.length)] : []),
    ...(column === undefined ? [beyond('impact', impact, read.impact.length)] : []),
  ];
  refuse(issues);
  const id = read.cells[likelihood - 1]?.[impact - 1];
  const at = read.grades.findIndex((one) => one.id === id);
  const grade = read.grades[at];
  if (row === undefined || column === undefined || grade === undefined) {
    return fail(issue('unknown-id', ['cells'], texts.unknownGrade(String(id)))); // the schema has seen to it
  }
  return deepFreeze({
    grade: grade.id,
    label: grade.label,
    light: grade.light,
    rank: at + 1,
    likelihood,
    impact,
    because: texts.riskGraded(row.label, column.label, grade.label),
  });
}

function beyond(what: 'likelihood' | 'impact', level: number, levels: number): Issue {
  return issue('rating-beyond-matrix', [what], texts.noRating(what, level, levels));
}

/**
 * Where a matrix breaks the rules that keep it from ranking risks the wrong way round: `risk-not-monotone` (a worse rating, a
 * milder grade), `risk-grades-touch` (the mildest beside the gravest), `risk-gravest-at-edge` (the gravest at the lowest
 * likelihood or impact), `risk-grade-unused`. An empty list says that none is broken. Source: «Cox 2008».
 *
 * @example
 * import { checkRiskMatrix } from 'hoshin/risks';
 * const name = (text: string) => ({ zh: text, en: text });
 * const level = { label: name('level'), anchor: null };
 * const grades = [{ id: 'low', label: name('Low'), light: 'green' as const }, { id: 'high', label: name('High'), light: 'red' as const }];
 * const matrix = { id: 'two', label: name('2x2'), likelihood: [level, level], impact: [level, level], grades,
 *   cells: [['low', 'high'], ['low', 'low']] };
 * checkRiskMatrix(matrix).map(({ code }) => code).includes('risk-not-monotone'); // => true
 */
export function checkRiskMatrix(matrix: RiskMatrix): readonly Issue[] {
  const { cells, grades } = parse(RiskMatrix, matrix);
  const rank = new Map(grades.map(({ id }, at) => [id, at]));
  const ranks = cells.map((row) => row.map((id) => rank.get(id) ?? 0));
  const used = new Set(ranks.flat());
  const issues = [
    ...ranks.flatMap((row, at) => row.flatMap((_, column) => cellIssues(ranks, at, column, grades.length - 1))),
    ...grades.flatMap(({ id }, at) =>
      used.has(at) ? [] : [issue('risk-grade-unused', ['grades', at], texts.gradeUnused(id))],
    ),
  ];
  return deepFreeze(issues);
}

function cellIssues(ranks: readonly (readonly number[])[], row: number, column: number, gravest: number): Issue[] {
  const here = ranks[row]?.[column] ?? 0;
  const path = ['cells', row, column] as const;
  const next = { likelihood: ranks[row + 1]?.[column], impact: ranks[row]?.[column + 1] };
  const issues = (['likelihood', 'impact'] as const).flatMap((along) => {
    const other = next[along] ?? here;
    return [
      ...(other < here ? [issue('risk-not-monotone', path, texts.notMonotone(along))] : []),
      ...(Math.abs(other - here) === gravest ? [issue('risk-grades-touch', path, texts.gradesTouch())] : []),
    ];
  });
  if (here === gravest && (row === 0 || column === 0)) {
    issues.push(issue('risk-gravest-at-edge', path, texts.gravestAtEdge()));
  }
  return issues;
}
