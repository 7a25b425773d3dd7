import { duplicateIds, type Id, type Issue, issue } from '../foundation/index.ts';
import type { Appraisal, AppraisalScheme } from './appraisal.ts';
import { nouns, texts } from './messages.ts';

/** Grades that the parts of a scheme name and another does not know. */
export function schemeIssues({
  departmentGrades,
  departmentKey,
  linkage,
  grades,
  caps,
  coefficients,
}: AppraisalScheme): Issue[] {
  const levels = new Set(caps.levels.map(({ organization }) => organization));
  const capped = new Set(caps.grades);
  const worth = new Set(coefficients.map(({ grade }) => grade));
  const bestFirst = grades.grades.map(({ code }) => code).toReversed();
  const agree = bestFirst.length === caps.grades.length && bestFirst.every((code, at) => caps.grades[at] === code);
  const weighed = linkage.ranks.some(({ weights }) => weights.some(({ key }) => key === departmentKey));
  return [
    ...departmentGrades.grades.flatMap(({ code }, at) =>
      levels.has(code) ? [] : [issue('no-limits', ['departmentGrades', 'grades', at], texts.noLimits(code))],
    ),
    ...grades.grades.flatMap(({ code }, at) => [
      ...(capped.has(code) ? [] : [issue('unknown-grade', ['grades', 'grades', at], texts.unknown(nouns.grade, code))]),
      ...(worth.has(code) ? [] : [issue('no-coefficient', ['grades', 'grades', at], texts.noWorth(code))]),
    ]),
    ...(agree ? [] : [issue('grade-order', ['caps', 'grades'], texts.gradeOrder(bestFirst))]),
    ...(weighed ? [] : [issue('unknown-score', ['departmentKey'], texts.unknown(nouns.score, departmentKey))]),
  ];
}

/** Units, ranks and vetoes that people name and nobody knows; ids that stand twice. */
export function appraisalIssues({ scheme, departments, people }: Appraisal): Issue[] {
  const units = new Set(departments.map(({ id }) => id));
  const vetoes = new Set(scheme.vetoes.map(({ id }) => id));
  return [
    ...duplicateIds(
      departments.map(({ id }) => id),
      (at) => ['departments', at, 'id'],
    ),
    ...duplicateIds(
      people.map(({ id }) => id),
      (at) => ['people', at, 'id'],
    ),
    ...people.flatMap(({ unit, vetoes: pulled }, at) => [
      ...unknown(units, unit, 'unknown-unit', 'unit', ['people', at, 'unit']),
      ...pulled.flatMap(({ veto }, nth) =>
        unknown(vetoes, veto, 'unknown-veto', 'veto', ['people', at, 'vetoes', nth, 'veto']),
      ),
    ]),
  ];
}

function unknown(
  known: ReadonlySet<Id>,
  id: Id,
  code: string,
  noun: 'unit' | 'veto',
  path: readonly (string | number)[],
): Issue[] {
  return known.has(id) ? [] : [issue(code, path, texts.unknown(nouns[noun], id))];
}
