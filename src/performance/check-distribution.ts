import {
  type Decimal,
  deepFreeze,
  type Id,
  issue,
  type Issue,
  type Label,
  parse,
  plus,
  refuse,
  round,
  times,
} from '../foundation/index.ts';
import { DistributionCaps } from './caps.ts';
import { distributionTexts as texts } from './distribution-messages.ts';
import { gradedIssues, GradedPeople, type GradedPerson, type GradedUnit } from './graded.ts';

/** How a cohort stands at one limit: all at this grade or better. */
export interface CapLine {
  /** The grade. */
  readonly grade: Id;
  /** Persons at this grade or better. */
  readonly held: number;
  /** Persons that may be, before rounding: Σ graded persons × cumulated share over the units. */
  readonly exact: Decimal;
  /** Whole persons that may be: never rounded up. */
  readonly allowed: number;
  /** Persons too many. */
  readonly over: number;
  /** The same in a sentence. */
  readonly because: Label;
}

/** Units that are looked at as one. */
export interface DistributionCohort {
  /** The unit's id, or the pool's. */
  readonly id: Id;
  /** The units in it. */
  readonly units: readonly Id[];
  /** Persons with a grade. */
  readonly size: number;
  /** Persons without one yet, who are not counted. */
  readonly ungraded: readonly Id[];
  /** The limits, from the best grade down. */
  readonly lines: readonly CapLine[];
}

/** Whether the grades given keep the limits. Grades are reported and never rewritten. */
export interface DistributionReport {
  /** `within` the limits, or `violated`. */
  readonly kind: 'within' | 'violated';
  /** The cohorts. */
  readonly cohorts: readonly DistributionCohort[];
  /** Every limit passed (`over-cap`). */
  readonly violations: readonly Issue[];
  /** What to know besides: cohorts too small to be judged well (`small-cohort`). */
  readonly warnings: readonly Issue[];
}

/**
 * Whether people's grades keep the limits their organisation's grade sets, in whole persons: the shares are added up from
 * the best grade down and the product is rounded down, so that of 11 persons under 15 % and 40 % at most 1 is at the
 * best grade and 6 at the two best. Units below the smallest cohort are pooled: their entitlements are added before
 * rounding, each by the grade of its own organisation.
 *
 * @throws `HoshinError` `unknown-grade`, `unknown-unit`, `duplicate-id`
 * @example
 * import { checkDistribution } from 'hoshin/performance';
 * const caps = { grades: ['A', 'B', 'C'], smallestCohort: 5, levels: [
 *   { organization: '5', limits: [{ grade: 'A', share: '0.15' }, { grade: 'B', share: '0.4' }] },
 * ] };
 * const people = Array.from({ length: 11 }, (_, at) =>
 *   ({ person: `staff-${at}`, unit: 'sales', grade: at < 2 ? 'A' : 'C', points: null }));
 * const report = checkDistribution({ units: [{ unit: 'sales', organization: '5', pool: null }], people }, caps);
 * report.kind; // => 'violated'
 * report.cohorts[0].lines.map(({ held, allowed }) => [held, allowed]); // => [[2, 1], [2, 6]]
 */
export function checkDistribution(graded: GradedPeople, caps: DistributionCaps): DistributionReport {
  const known = parse(DistributionCaps, caps);
  const given = parse(GradedPeople, graded);
  refuse(gradedIssues(given, known.grades, known.levels));
  const cohorts = cohortsOf(given, known).map((cohort) => cohortReport(cohort, known));
  const violations = cohorts.flatMap(({ id, lines }, at) =>
    lines.flatMap(({ grade, held, allowed, over }, nth) =>
      over > 0 ? [issue('over-cap', ['cohorts', at, 'lines', nth], texts.overCap(id, grade, held, allowed))] : [],
    ),
  );
  const warnings = cohorts.flatMap(({ id, size }, at) =>
    size > 0 && size < known.smallestCohort
      ? [issue('small-cohort', ['cohorts', at], texts.smallCohort(id, size, known.smallestCohort))]
      : [],
  );
  return deepFreeze({ kind: violations.length > 0 ? 'violated' : 'within', cohorts, violations, warnings });
}

/** A unit and its people. */
interface Staffed extends GradedUnit {
  readonly people: readonly GradedPerson[];
  readonly size: number;
}

/** Units that are looked at as one, with their people. */
export interface Cohort {
  readonly id: Id;
  readonly units: readonly Staffed[];
}

/** The cohorts: large units by themselves, small ones with the others of their pool. */
export function cohortsOf({ units, people }: GradedPeople, { smallestCohort }: DistributionCaps): Cohort[] {
  const members = new Map<Id, GradedPerson[]>(units.map(({ unit }) => [unit, []]));
  for (const person of people) members.get(person.unit)?.push(person);
  const pools = new Map<string, { id: Id; units: Staffed[] }>();
  for (const unit of units) {
    const own = members.get(unit.unit) ?? [];
    const size = own.filter(({ grade }) => grade !== null).length;
    const into = size < smallestCohort ? unit.pool : null;
    const key = into === null ? `unit ${unit.unit}` : `pool ${into}`;
    const pool = pools.get(key) ?? { id: into ?? unit.unit, units: [] };
    pool.units.push({ ...unit, people: own, size });
    pools.set(key, pool);
  }
  return [...pools.values()];
}

function cohortReport({ id, units }: Cohort, caps: DistributionCaps): DistributionCohort {
  const people = units.flatMap((unit) => unit.people);
  const rankOf = new Map(caps.grades.map((grade, rank) => [grade, rank]));
  const ranks = people.flatMap(({ grade }) => (grade === null ? [] : [rankOf.get(grade) ?? 0]));
  const lines = allowancesOf(units, caps).map(({ exact, allowed }, rank) => {
    const grade = caps.grades[rank] ?? '';
    const held = ranks.filter((one) => one <= rank).length;
    const over = Math.max(0, held - allowed);
    return { grade, held, exact, allowed, over, because: texts.capLine(grade, held, exact, allowed) };
  });
  const ungraded = people.filter(({ grade }) => grade === null).map(({ person }) => person);
  return { id, units: units.map(({ unit }) => unit), size: ranks.length, ungraded, lines };
}

/** How many may be at each grade or better, from the best down, as far as some unit of the cohort has a limit. */
export function allowancesOf(
  units: Cohort['units'],
  { levels }: DistributionCaps,
): { readonly exact: Decimal; readonly allowed: number }[] {
  const limitsOf = new Map(levels.map(({ organization, limits }) => [organization, limits]));
  const depth = units.reduce((most, { organization }) => Math.max(most, limitsOf.get(organization)?.length ?? 0), 0);
  const allowances: { readonly exact: Decimal; readonly allowed: number }[] = [];
  for (let rank = 0; rank < depth; rank += 1) {
    let exact = plus(0, 0);
    for (const { organization, size } of units) {
      const limits = limitsOf.get(organization) ?? [];
      const free = rank >= limits.length; // Where a unit has no limit at this grade, all its people may be there.
      const share = limits.slice(0, rank + 1).reduce((all, limit) => plus(all, limit.share), plus(0, 0));
      exact = plus(exact, free ? size : times(size, share));
    }
    allowances.push({ exact, allowed: Number(round(exact, 1, 'floor')) });
  }
  return allowances;
}
