import { compare, dividedBy, type Id, sum, times } from '../foundation/index.ts';
import { distributionTexts as texts } from './distribution-messages.ts';
import type { ForcedOutcome, GradeSeats, RankedPerson, SeatTie } from './forced-outcome.ts';
import type { ForcedDistribution, ForcedGrade } from './forced-scheme.ts';

/** Everybody at a grade by rank, and the ties that people have to decide. */
export function placed(
  people: readonly RankedPerson[],
  grades: readonly ForcedGrade[],
  seats: readonly GradeSeats[],
  best: (person: RankedPerson) => number,
  ties: ForcedDistribution['ties'],
): ForcedOutcome {
  const order = people.toSorted((a, b) => compareRank(a, b, ties));
  const rankOf = fill(order, seats, best);
  const torn = equals(order, ties)
    .map((group) => exchangeable(group, rankOf, best))
    .filter((group) => group.length > 0);
  const open = new Set(torn.flatMap((group) => group.map(({ person }) => person)));
  const standing = people.map(({ person }) => {
    const { grade = null, coefficient = null } = open.has(person) ? {} : (grades[rankOf.get(person) ?? 0] ?? {});
    return { person, grade, coefficient };
  });
  const total = sum(seats.map((one, at) => times(one.seats, grades[at]?.coefficient ?? 0)));
  const meanCoefficient = people.length === 0 ? null : dividedBy(total, people.length);
  const because = texts.seats(people.length, meanCoefficient ?? '–');
  const found = torn.map((group) => tieOf(group, seats, rankOf));
  return { kind: 'distributed', seats, people: standing, ties: found, meanCoefficient, because };
}

/** Runs of persons that nothing ranks. */
function equals(order: readonly RankedPerson[], ties: ForcedDistribution['ties']): RankedPerson[][] {
  const groups: RankedPerson[][] = [];
  for (const person of order) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group !== undefined && first !== undefined && compareRank(first, person, ties) === 0) group.push(person);
    else groups.push([person]);
  }
  return groups;
}

/** Those of some equals who could as well stand at the better grade of another, or the other at theirs. */
function exchangeable(
  group: readonly RankedPerson[],
  rankOf: ReadonlyMap<Id, number>,
  best: (person: RankedPerson) => number,
): RankedPerson[] {
  const at = (person: RankedPerson): number => rankOf.get(person.person) ?? 0;
  const ranks = [...new Set(group.map(at))].toSorted((a, b) => a - b);
  // The lowest place that somebody who may stand at `rank` has: whoever stands at `rank` could be exchanged with them.
  const lowest = new Map(
    ranks.map((rank) => [rank, group.reduce((low, one) => (best(one) <= rank ? Math.max(low, at(one)) : low), rank)]),
  );
  return group.filter((one) => {
    const own = at(one);
    const down = (lowest.get(own) ?? own) > own;
    return down || ranks.some((rank) => rank < own && rank >= best(one));
  });
}

function compareRank(a: RankedPerson, b: RankedPerson, ties: ForcedDistribution['ties']): number {
  const order = compare(b.points, a.points);
  if (order !== 0 || ties === 'committee') return order;
  if (a.second === undefined || b.second === undefined)
    return Number(a.second === undefined) - Number(b.second === undefined);
  return compare(b.second, a.second);
}

/** Grade by grade from the best, the highest in rank who may get it. */
function fill(
  order: readonly RankedPerson[],
  seats: readonly GradeSeats[],
  best: (person: RankedPerson) => number,
): ReadonlyMap<Id, number> {
  const rankOf = new Map<Id, number>();
  let waiting = order;
  for (const [rank, { seats: room }] of seats.entries()) {
    const left: RankedPerson[] = [];
    let free = room;
    for (const person of waiting) {
      if (free > 0 && best(person) <= rank) {
        rankOf.set(person.person, rank);
        free -= 1;
      } else left.push(person);
    }
    waiting = left;
  }
  return rankOf;
}

function tieOf(group: readonly RankedPerson[], seats: readonly GradeSeats[], rankOf: ReadonlyMap<Id, number>): SeatTie {
  const shared = seats
    .map(({ grade }, rank) => ({ grade, seats: group.filter(({ person }) => rankOf.get(person) === rank).length }))
    .filter((one) => one.seats > 0);
  const words = shared.map((one) => `${one.grade} × ${one.seats}`).join(' + ');
  return { persons: group.map(({ person }) => person), seats: shared, because: texts.tiedSeats(group.length, words) };
}
