import * as z from 'zod/mini';
import {
  allocate,
  type AllocationInfeasible,
  type AllocationMethod,
  allocationMethods,
  compare,
  crossCheck,
  Decimal,
  deepFreeze,
  dividedBy,
  duplicateIds,
  Id,
  type Issue,
  issue,
  type Label,
  parse,
  refuse,
  type Schema,
  schema,
  sum,
  times,
} from '../foundation/index.ts';
import { distributionTexts as texts } from './distribution-messages.ts';
import { nouns, texts as roomTexts } from './messages.ts';

/** A grade of a forced distribution. */
export interface ForcedGrade {
  /** The grade. */
  readonly grade: Id;
  /** Its share of all persons; all shares add up to exactly 1. */
  readonly share: Decimal;
  /** The coefficient of the result, such as `'1.2'`. */
  readonly coefficient: Decimal;
  /** At least so many persons; left out where none. */
  readonly min?: number;
  /** At most so many persons; left out where no limit. */
  readonly max?: number;
}

/** A distribution whose shares must be met exactly (强制分布), in whole persons. */
export interface ForcedDistribution {
  /** The grades, the best first. */
  readonly grades: readonly ForcedGrade[];
  /** How what is left after whole persons is given out; `largest-remainder` is the usual one. */
  readonly method: AllocationMethod;
  /** Persons equal in points at the edge of a grade: ranked by their second key, or left to people. */
  readonly ties: 'second-key' | 'committee';
}

const heads: Schema<number> = /* @__PURE__ */ schema<number>()(z.int().check(z.gte(0)));

/** Schema of {@link ForcedDistribution}. */
export const ForcedDistribution: Schema<ForcedDistribution> = /* @__PURE__ */ schema<ForcedDistribution>()(
  z
    .strictObject({
      grades: z.array(
        z.strictObject({
          grade: Id,
          share: Decimal,
          coefficient: Decimal,
          min: z.exactOptional(heads),
          max: z.exactOptional(heads),
        }),
      ),
      method: z.enum(allocationMethods),
      ties: z.enum(['second-key', 'committee']),
    })
    .check(crossCheck(forcedIssues)),
);

function forcedIssues({ grades }: ForcedDistribution): Issue[] {
  const total = sum(grades.map(({ share }) => share));
  return [
    ...duplicateIds(
      grades.map(({ grade }) => grade),
      (at) => ['grades', at, 'grade'],
    ),
    ...grades.flatMap(({ share }, at) =>
      compare(share, 0) < 0 ? [issue('share-range', ['grades', at, 'share'], roomTexts.shareRange(share))] : [],
    ),
    ...(total === '1' ? [] : [issue('shares-sum', ['grades'], texts.sharesNotWhole(total))]),
  ];
}

/** A person to be placed. */
export interface RankedPerson {
  /** The person's code. */
  readonly person: Id;
  /** The points they rank by. */
  readonly points: Decimal;
  /** A second key for persons equal in points, higher first. */
  readonly second?: Decimal;
  /** The best grade the person may get, after a veto, say; any where left out. */
  readonly atBest?: Id;
}

const People: Schema<readonly RankedPerson[]> = /* @__PURE__ */ schema<readonly RankedPerson[]>()(
  z.array(
    z.strictObject({ person: Id, points: Decimal, second: z.exactOptional(Decimal), atBest: z.exactOptional(Id) }),
  ),
);

/** How many persons a grade gets. */
export interface GradeSeats {
  /** The grade. */
  readonly grade: Id;
  /** Whole persons. */
  readonly seats: number;
}

/** Where a person was placed. */
export interface PlacedPerson {
  /** The person. */
  readonly person: Id;
  /** The grade; null where it hangs on an open tie. */
  readonly grade: Id | null;
  /** The grade's coefficient; null with it. */
  readonly coefficient: Decimal | null;
}

/** Equal persons across the edge of a grade, and the places they share. */
export interface SeatTie {
  /** The persons. */
  readonly persons: readonly Id[];
  /** The places, the best first. */
  readonly seats: readonly GradeSeats[];
  /** The same in a sentence. */
  readonly because: Label;
}

/** A forced distribution, or the proof that there is none. */
export type ForcedOutcome =
  | {
      readonly kind: 'distributed';
      /** Persons by grade, adding up to all of them exactly. */
      readonly seats: readonly GradeSeats[];
      /** Where everybody stands, in the order given. */
      readonly people: readonly PlacedPerson[];
      /** What people have to decide. */
      readonly ties: readonly SeatTie[];
      /** Σ seats × coefficient ÷ persons; null where nobody is placed. */
      readonly meanCoefficient: Decimal | null;
      /** The same in a sentence. */
      readonly because: Label;
    }
  /** The shares cannot be met within the bounds of the grades. */
  | { readonly kind: 'no-seats'; readonly proof: AllocationInfeasible }
  /** Too many persons may not get the better grades: these grades together have fewer places than that. */
  | {
      readonly kind: 'no-placing';
      /** The persons who must fit. */
      readonly persons: readonly Id[];
      /** The only grades they may get. */
      readonly grades: readonly Id[];
      /** Places in those grades. */
      readonly seats: number;
      /** Persons too many. */
      readonly shortBy: number;
      /** The same in a sentence. */
      readonly because: Label;
    };

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
  const ranked = parse(People, people);
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

function placed(
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
