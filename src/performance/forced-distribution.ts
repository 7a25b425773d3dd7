import { allocate, deepFreeze, duplicateIds, type Issue, issue, parse, refuse } from '../foundation/index.ts';
import { distributionTexts as texts } from './distribution-messages.ts';
import { type ForcedOutcome, type GradeSeats, RankedPeople, type RankedPerson } from './forced-outcome.ts';
import { placed } from './forced-placing.ts';
import { ForcedDistribution, type ForcedGrade } from './forced-scheme.ts';
import { nouns, texts as roomTexts } from './messages.ts';

/**
 * A forced distribution in whole persons: exact counts by allocation, then persons by rank, nobody above the grade a veto
 * leaves them. Where that is impossible the outcome proves it.
 *
 * @throws `HoshinError` `duplicate-id`, `unknown-grade`, `shares-sum`
 * @example
 * import { forceDistribution } from 'hoshin/performance';
 * // «project forced distribution»
 * const grades = [['A', '0.1', '1.2'], ['B', '0.15', '1.1'], ['C', '0.5', '1'], ['D', '0.15', '0.9'], ['E', '0.1', '0.8']]
 *   .map(([grade, share, coefficient]) => ({ grade, share, coefficient }));
 * const people = Array.from({ length: 20 }, (_, at) => ({ person: `staff-${at}`, points: 100 - at }));
 * const outcome = forceDistribution(people, { grades, method: 'largest-remainder', ties: 'committee' });
 * outcome.seats.map(({ seats }) => seats); // => [2, 3, 10, 3, 2]
 * outcome.meanCoefficient; // => '1'
 */
export function forceDistribution(people: readonly RankedPerson[], distribution: ForcedDistribution): ForcedOutcome {
  const ranked = parse(RankedPeople, people);
  const { grades, method, ties } = parse(ForcedDistribution, distribution);
  refuse(peopleIssues(ranked, grades));
  const parts = grades.map(({ grade, share, min, max }) => ({
    key: grade,
    weight: share,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  }));
  const counted = allocate(ranked.length, parts, { quantum: 1, method });
  if (counted.kind === 'infeasible') return deepFreeze({ kind: 'no-seats', proof: counted });
  const seats = counted.parts.map(({ key, amount }) => ({ grade: key, seats: Number(amount) }));
  const rankOf = new Map(grades.map(({ grade }, rank) => [grade, rank]));
  const best = ({ atBest }: RankedPerson): number => (atBest === undefined ? 0 : (rankOf.get(atBest) ?? 0));
  const crowd = tooManyBelow(ranked, seats, best);
  if (crowd !== null) return deepFreeze(crowd);
  return deepFreeze(placed(ranked, grades, seats, best, ties));
}

function peopleIssues(people: readonly RankedPerson[], grades: readonly ForcedGrade[]): Issue[] {
  const known = new Set(grades.map(({ grade }) => grade));
  return [
    ...duplicateIds(
      people.map(({ person }) => person),
      (at) => [at, 'person'],
    ),
    ...people.flatMap(({ atBest }, at) =>
      atBest === undefined || known.has(atBest)
        ? []
        : [issue('unknown-grade', [at, 'atBest'], roomTexts.unknown(nouns.grade, atBest))],
    ),
  ];
}

/** The first grade from which on more persons must fit than there are places (Hall's condition), or null. */
function tooManyBelow(
  people: readonly RankedPerson[],
  seats: readonly GradeSeats[],
  best: (person: RankedPerson) => number,
): (ForcedOutcome & { kind: 'no-placing' }) | null {
  for (const rank of seats.keys()) {
    const below = seats.slice(rank);
    const room = below.reduce((all, one) => all + one.seats, 0);
    const barred = people.filter((person) => best(person) >= rank);
    if (barred.length <= room) continue;
    const names = below.map(({ grade }) => grade);
    return {
      kind: 'no-placing',
      persons: barred.map(({ person }) => person),
      grades: names,
      seats: room,
      shortBy: barred.length - room,
      because: texts.unplaceable(barred.length, room, names),
    };
  }
  return null;
}
