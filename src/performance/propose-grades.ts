import * as z from 'zod/mini';
import { compare, deepFreeze, type Id, type Label, parse, refuse, type Schema, schema } from '../foundation/index.ts';
import { DistributionCaps } from './caps.ts';
import { allowancesOf, type Cohort, cohortsOf } from './check-distribution.ts';
import { distributionTexts as texts } from './distribution-messages.ts';
import { gradedIssues, GradedPeople, type GradedPerson } from './graded.ts';

/**
 * What happens to persons equal in points at the edge of a limit: `all-up` keeps them all and passes the limit, `all-down`
 * moves them all, `second-key` ranks them by their second key, `committee` leaves them to people. Those equal in the second
 * key too, or without points, are always left to people.
 */
export type TieRule = 'all-up' | 'all-down' | 'second-key' | 'committee';

/** Schema of {@link TieRule}. */
export const TieRule: Schema<TieRule> = /* @__PURE__ */ schema<TieRule>()(() =>
  z.enum(['all-up', 'all-down', 'second-key', 'committee']),
);

/** A grade that is proposed in place of the one given. */
export interface ProposedMove {
  /** The person. */
  readonly person: Id;
  /** The grade given. */
  readonly from: Id;
  /** The grade proposed. */
  readonly to: Id;
  /** Why, in a sentence. */
  readonly because: Label;
}

/** Persons who are equal where not all of them fit. */
export interface OpenTie {
  /** The cohort. */
  readonly cohort: Id;
  /** The grade they would keep. */
  readonly grade: Id;
  /** The persons. */
  readonly persons: readonly Id[];
  /** How many of them fit. */
  readonly seats: number;
  /** The same in a sentence. */
  readonly because: Label;
}

/** What would bring grades within their limits: advice for the calibration, which alone changes results. */
export interface CapProposal {
  /** Grades proposed in place of those given. */
  readonly moves: readonly ProposedMove[];
  /** What people have to decide. */
  readonly ties: readonly OpenTie[];
}

/**
 * Which persons would have to step down for the limits to hold: the lowest in points of each grade that is too full, grade
 * by grade from the best. It is a proposal; nothing is changed by it.
 *
 * @throws `HoshinError` `unknown-grade`, `unknown-unit`, `duplicate-id`
 * @example
 * import { proposeWithinCaps } from 'hoshin/performance';
 * const caps = { grades: ['A', 'B', 'C'], smallestCohort: 5,
 *   levels: [{ organization: '3', limits: [{ grade: 'A', share: '0.2' }] }] };
 * const people = ['95', '91', '88', '80', '70'].map((points, at) =>
 *   ({ person: `staff-${at}`, unit: 'sales', grade: at < 2 ? 'A' : 'B', points }));
 * const units = [{ unit: 'sales', organization: '3', pool: null }];
 * const [move] = proposeWithinCaps({ units, people }, caps, { ties: 'committee' }).moves;
 * `${move.person}: ${move.from} to ${move.to}`; // => 'staff-1: A to B'
 */
export function proposeWithinCaps(
  graded: GradedPeople,
  caps: DistributionCaps,
  options: { readonly ties: TieRule },
): CapProposal {
  const known = parse(DistributionCaps, caps);
  const given = parse(GradedPeople, graded);
  const { ties } = parse(Options, options);
  refuse(gradedIssues(given, known.grades, known.levels));
  const proposals = cohortsOf(given, known).map((cohort) => proposeFor(cohort, known, ties));
  return deepFreeze({
    moves: proposals.flatMap(({ moves }) => moves),
    ties: proposals.flatMap((one) => one.ties),
  });
}

const Options: Schema<{ readonly ties: TieRule }> = /* @__PURE__ */ schema<{ readonly ties: TieRule }>()(() =>
  z.strictObject({ ties: TieRule }),
);

function proposeFor({ id, units }: Cohort, caps: DistributionCaps, rule: TieRule): CapProposal {
  const rankOf = new Map(caps.grades.map((grade, rank) => [grade, rank]));
  const standing = units
    .flatMap(({ people }) => people)
    .flatMap((one) => (one.grade === null ? [] : [{ ...one, given: one.grade, rank: rankOf.get(one.grade) ?? 0 }]));
  const ties: OpenTie[] = [];
  const limit = new Map<number, number>();
  let above = 0;
  for (const [rank, { allowed }] of allowancesOf(units, caps).entries()) {
    limit.set(rank, allowed);
    const here = standing.filter((one) => one.rank === rank).toSorted((a, b) => byPoints(a, b, rule));
    const cut = edge(here, Math.max(0, allowed - above), rule);
    if (cut.tied.length > 0) {
      const persons = cut.tied.map(({ person }) => person);
      const grade = caps.grades[rank] ?? '';
      ties.push({
        cohort: id,
        grade,
        persons,
        seats: cut.seats,
        because: texts.tied(persons.length, cut.seats, grade),
      });
    }
    for (const one of cut.down) one.rank = rank + 1;
    above += here.length - cut.down.length;
  }
  const moves = standing.flatMap(({ person, given, rank }) => {
    const to = caps.grades[Math.min(rank, caps.grades.length - 1)] ?? given;
    const from = rankOf.get(given) ?? 0;
    return to === given ? [] : [{ person, from: given, to, because: texts.moved(given, to, limit.get(from) ?? 0) }];
  });
  return { moves, ties };
}

interface Standing extends GradedPerson {
  rank: number;
}

/** The higher first; without points last. */
function byPoints(a: GradedPerson, b: GradedPerson, rule: TieRule): number {
  const order = higherFirst(a.points, b.points);
  return order === 0 && rule === 'second-key' ? higherFirst(a.second ?? null, b.second ?? null) : order;
}

function higherFirst(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(b, a);
}

interface Cut {
  readonly down: readonly Standing[];
  /** Persons left to people, and how many of them fit. */
  readonly tied: readonly Standing[];
  readonly seats: number;
}

/** Who steps down where only `seats` of the ranked persons may stay. */
function edge(ranked: readonly Standing[], seats: number, rule: TieRule): Cut {
  const last = ranked[seats - 1];
  const next = ranked[seats];
  if (next === undefined) return { down: [], tied: [], seats: 0 };
  if (last === undefined || byPoints(last, next, rule) !== 0) return { down: ranked.slice(seats), tied: [], seats: 0 };
  const equals = ranked.filter((one) => byPoints(one, next, rule) === 0);
  const first = ranked.findIndex((one) => byPoints(one, next, rule) === 0);
  const below = ranked.slice(first + equals.length);
  if (next.points !== null && rule === 'all-up') return { down: below, tied: [], seats: 0 };
  if (next.points !== null && rule === 'all-down') return { down: [...equals, ...below], tied: [], seats: 0 };
  return { down: below, tied: equals, seats: seats - first };
}
