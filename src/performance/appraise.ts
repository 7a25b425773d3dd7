import {
  type Decimal,
  deepFreeze,
  dividedBy,
  type Id,
  type Issue,
  issue,
  type Label,
  parse,
  round,
  sum,
} from '../foundation/index.ts';
import { applyVetoes, gradeOf, type PointRounding, type ScoreNode } from '../scoring/index.ts';
import { Appraisal, type AppraisedPerson } from './appraisal.ts';
import { checkDistribution, type DistributionReport } from './check-distribution.ts';
import { departmentScore } from './department-score.ts';
import type { GradedPeople } from './graded.ts';
import { personScore } from './linkage.ts';
import { texts } from './messages.ts';
import type { GivenScore } from './weight-table.ts';

/** What a department came to. */
export interface DepartmentAppraisal {
  /** The department. */
  readonly department: Id;
  /** Its score, with its parts. */
  readonly score: ScoreNode;
  /** Its grade; null while it has no points. */
  readonly grade: Id | null;
}

/** What a person came to. */
export interface AppraisedResult {
  /** The person. */
  readonly person: Id;
  /** The department. */
  readonly unit: Id;
  /** Who rated them. */
  readonly rater: Id;
  /** The score after vetoes: its parts say from what, its effects what happened afterwards. */
  readonly score: ScoreNode;
  /** The grade that the points before vetoes would have given; null without points. */
  readonly gradeBefore: Id | null;
  /** The grade; null without points. */
  readonly grade: Id | null;
  /** What the grade is worth; null with it. */
  readonly coefficient: Decimal | null;
  /** Months of pay lost by vetoes. */
  readonly monthsLost: number;
  /** What is lost besides, by name. */
  readonly disqualifiedFrom: readonly string[];
}

/** An appraisal from contract scores to coefficients, before any calibration. */
export interface AppraisalReport {
  /** The appraisal. */
  readonly appraisal: Id;
  /** The departments, in the order given. */
  readonly departments: readonly DepartmentAppraisal[];
  /** The people, in the order given. */
  readonly people: readonly AppraisedResult[];
  /** The grades as they stand, for `checkDistribution` and `proposeWithinCaps`. */
  readonly graded: GradedPeople;
  /** Whether the grades keep the limits of their department's grade. */
  readonly distribution: DistributionReport;
  /** Mean of the coefficients of all who have one; null where nobody does. */
  readonly meanCoefficient: Decimal | null;
  /** Departments and people without a grade, and what they wait for: `not-graded`. */
  readonly unknowns: readonly Issue[];
  /** The same in a sentence. */
  readonly because: Label;
}

/**
 * An appraisal from the contract's score to coefficients: departments by their kind, their grade, people by the weights of
 * their rank, vetoes after the score, grades, and the limits of each department's grade. Grades beyond the limits are
 * reported and not rewritten: `proposeWithinCaps(report.graded, …)` says who would step down, a calibration decides.
 *
 * @throws `HoshinError` with all issues of the document: `unknown-unit`, `unknown-veto`, `unknown-group`, `unknown-score`,
 *   `no-limits`, `no-coefficient`, `grade-order`, `duplicate-id`
 * @example
 * import { appraise } from 'hoshin/performance';
 * const label = { zh: '示例', en: 'Example' };
 * const scale = (id, low, high, edge) => ({ kind: 'grade-scale', id, label, includes: 'from',
 *   grades: [{ code: low, label, from: null, to: edge }, { code: high, label, from: edge, to: null }] });
 * const scheme = { id: 'annual', label, departmentKey: 'department', vetoes: [],
 *   departments: { missing: 'hold', kinds: [{ group: 'business', weights: [{ key: 'contract', weight: 1 }] }] },
 *   departmentGrades: scale('units', '3', '5', '90'), grades: scale('people', 'C', 'A', '85'),
 *   linkage: { missing: 'hold', organization: [], ranks: [{ group: 'clerk',
 *     weights: [{ key: 'department', weight: '0.2' }, { key: 'individual', weight: '0.8' }] }] },
 *   caps: { grades: ['A', 'C'], smallestCohort: 2, levels: [{ organization: '5', limits: [{ grade: 'A', share: '0.5' }] },
 *     { organization: '3', limits: [{ grade: 'A', share: '0' }] }] },
 *   coefficients: [{ grade: 'A', coefficient: '1.2' }, { grade: 'C', coefficient: '1' }] };
 * const sales = { id: 'sales', label, group: 'business', pool: null, scores: [{ key: 'contract', points: '95' }] };
 * const post = (id, points) => ({ id, label, unit: 'sales', rank: 'clerk', rater: 'head', vetoes: [],
 *   scores: [{ key: 'individual', points }] });
 * const people = [post('sales-01', '90'), post('sales-02', '85'), post('sales-03', null)];
 * const report = appraise({ id: 'a-2026', period: '2026', scheme, shared: [], departments: [sales], people });
 * report.people.map(({ grade, coefficient }) => [grade, coefficient]); // => [['A', '1.2'], ['A', '1.2'], [null, null]]
 * report.people[0].score.because.en; // => '0.2 × 95 + 0.8 × 90 = 91'
 * report.distribution.violations.map(({ code }) => code); // => ['over-cap']
 * report.unknowns.map(({ path }) => path); // => [['people', 2]]
 */
export function appraise(appraisal: Appraisal): AppraisalReport {
  const known = parse(Appraisal, appraisal);
  const { scheme } = known;
  const departments = known.departments.map((one) => {
    const { pool, ...department } = one;
    const score = rounded(departmentScore(department, scheme.departments), scheme.round);
    return { department: one.id, score, grade: codeOf(gradeOf(scheme.departmentGrades, score.points)), pool };
  });
  const byUnit = new Map(departments.map((one) => [one.department, one]));
  const people = known.people.map((person) => resultOf(person, byUnit.get(person.unit), known));
  const units = departments.flatMap(({ department, grade, pool }) =>
    grade === null ? [] : [{ unit: department, organization: grade, pool }],
  );
  const judged = new Set(units.map(({ unit }) => unit));
  const graded = {
    units,
    people: people
      .filter(({ unit }) => judged.has(unit))
      .map(({ person, unit, grade, score }) => ({ person, unit, grade, points: score.points })),
  };
  const distribution = checkDistribution(graded, scheme.caps);
  const worth = people.flatMap(({ coefficient }) => (coefficient === null ? [] : [coefficient]));
  return deepFreeze({
    appraisal: known.id,
    departments: departments.map(({ department, score, grade }) => ({ department, score, grade })),
    people,
    graded,
    distribution,
    meanCoefficient: worth.length === 0 ? null : dividedBy(sum(worth), worth.length),
    unknowns: [...unknownsOf('departments', departments), ...unknownsOf('people', people)],
    because: texts.appraised(worth.length, people.length, distribution.violations.length),
  });
}

const codeOf = (result: ReturnType<typeof gradeOf>): Id | null => (result.kind === 'graded' ? result.grade.code : null);

/** The score with its points rounded as the scheme says, which is an effect of it. */
function rounded(node: ScoreNode, to: PointRounding | undefined): ScoreNode {
  const before = node.points;
  if (to === undefined || before === null) return node;
  const after = round(before, to.quantum, to.mode);
  if (after === before) return node;
  const effect = { code: 'rounded', before, after, because: texts.rounded(before, after) };
  return { ...node, points: after, effects: [...node.effects, effect] };
}

function resultOf(
  person: AppraisedPerson,
  department: DepartmentAppraisal | undefined,
  appraisal: Appraisal,
): AppraisedResult {
  const { scheme } = appraisal;
  const scored = rounded(scoreOf(person, department, appraisal), scheme.round);
  const outcome = applyVetoes(scored, { vetoes: scheme.vetoes, events: person.vetoes, scale: scheme.grades });
  const grade = outcome.grade?.code ?? null;
  return {
    person: person.id,
    unit: person.unit,
    rater: person.rater,
    score: outcome.node,
    gradeBefore: outcome.gradeBefore?.code ?? null,
    grade,
    coefficient: scheme.coefficients.find((line) => line.grade === grade)?.coefficient ?? null,
    monthsLost: outcome.monthsLost,
    disqualifiedFrom: outcome.disqualifiedFrom,
  };
}

/** The person's own scores with the department's and the shared ones, as far as their rank has a weight for them. */
function scoreOf(
  { id, label, rank, scores }: AppraisedPerson,
  department: DepartmentAppraisal | undefined,
  { scheme: { linkage, departmentKey }, shared }: Appraisal,
): ScoreNode {
  const keys = new Set(linkage.ranks.find(({ group }) => group === rank)?.weights.map(({ key }) => key));
  const given: GivenScore[] = [{ key: departmentKey, points: department?.score.points ?? null }, ...shared];
  const common = given.filter(({ key }) => keys.has(key));
  const organizationGrade = department?.grade ?? null;
  return personScore({ id, label, group: rank, organizationGrade, scores: [...common, ...scores] }, linkage);
}

function unknownsOf(
  list: 'departments' | 'people',
  results: readonly { readonly score: ScoreNode; readonly grade: Id | null }[],
): Issue[] {
  return results.flatMap(({ score, grade }, at) =>
    grade === null ? [issue('not-graded', [list, at], texts.notGraded(score.id, score.because))] : [],
  );
}
