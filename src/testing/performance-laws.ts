import { compare, plus, times } from '../foundation/index.ts';
import {
  type Appraisal,
  appraise,
  checkDistribution,
  type DistributionCaps,
  type ForcedDistribution,
  forceDistribution,
  type ForcedOutcome,
  type GradedPeople,
  type RankedPerson,
} from '../performance/index.ts';

/**
 * What is wrong with the limits that a check of grades used, in words; empty where nothing is: they rise from the best grade
 * down, never reach a whole person above the exact entitlement nor fall a whole one below it, and every violation has its
 * line.
 */
export function brokenCapLaws(graded: GradedPeople, caps: DistributionCaps): readonly string[] {
  const { cohorts, violations, kind } = checkDistribution(graded, caps);
  const broken: string[] = [];
  let over = 0;
  for (const { id, lines } of cohorts) {
    let before = 0;
    for (const { exact, allowed, held, over: many } of lines) {
      if (allowed < before) broken.push(`${id}: the limit falls from ${before} to ${allowed}`);
      if (compare(allowed, exact) > 0) broken.push(`${id}: ${allowed} is more than ${exact}`);
      if (compare(plus(allowed, 1), exact) <= 0) broken.push(`${id}: ${allowed} is a whole person below ${exact}`);
      if (many !== Math.max(0, held - allowed)) broken.push(`${id}: ${many} is not ${held} − ${allowed}`);
      before = allowed;
      over += many > 0 ? 1 : 0;
    }
  }
  if (over !== violations.length || over > 0 !== (kind === 'violated')) broken.push('violations and lines differ');
  return broken;
}

/**
 * What is wrong with a forced distribution, in words; empty where nothing is: seats add up to the persons, each placed person
 * holds a seat, nobody stands above the grade left to them, and nobody with fewer points above somebody who could stand there.
 */
export function brokenForcedLaws(people: readonly RankedPerson[], scheme: ForcedDistribution): readonly string[] {
  const outcome = forceDistribution(people, scheme);
  if (outcome.kind === 'no-seats') return [];
  const order = scheme.grades.map(({ grade }) => grade);
  const rank = (grade: string | null | undefined): number => order.indexOf(grade ?? '');
  if (outcome.kind === 'no-placing') {
    const real = outcome.persons.length - outcome.seats === outcome.shortBy && outcome.shortBy > 0;
    return real ? [] : ['the proof does not prove it'];
  }
  return [...brokenSeats(outcome, people.length), ...brokenRanks(people, outcome, rank)];
}

type Distributed = ForcedOutcome & { kind: 'distributed' };

function brokenSeats({ seats, people, ties }: Distributed, size: number): string[] {
  const total = seats.reduce((all, one) => all + one.seats, 0);
  const open = ties.flatMap((tie) => tie.seats);
  const broken = seats.flatMap(({ grade, seats: places }) => {
    const waiting = open.filter((one) => one.grade === grade).reduce((all, one) => all + one.seats, 0);
    const held = people.filter((one) => one.grade === grade).length + waiting;
    return held === places ? [] : [`${grade}: ${held} persons on ${places} seats`];
  });
  return total === size ? broken : [...broken, `${total} seats for ${size} persons`];
}

function brokenRanks(
  people: readonly RankedPerson[],
  outcome: Distributed,
  rank: (grade: string | null | undefined) => number,
): string[] {
  const placed = people
    .map(({ person, points, atBest }, nth) => {
      const limit = atBest === undefined ? 0 : rank(atBest);
      return { person, points, limit, at: rank(outcome.people[nth]?.grade) };
    })
    .filter(({ at }) => at >= 0);
  return placed.flatMap(({ person, points, limit, at }) => {
    const passed = placed.some((other) => other.at < at && other.at >= limit && compare(other.points, points) < 0);
    return [
      ...(at < limit ? [`${person} stands above the grade left to them`] : []),
      ...(passed ? [`${person} was passed by fewer points`] : []),
    ];
  });
}

/** Whether shares of a distribution and its coefficients balance: Σ share × coefficient is exactly 1, so that pay is only moved. */
export function isNeutral({ grades }: ForcedDistribution): boolean {
  return grades.reduce((all, { share, coefficient }) => plus(all, times(share, coefficient)), plus(0, 0)) === '1';
}

/**
 * What is wrong with an appraisal, in words; empty where nothing is: everybody is in it once and in order, a veto never
 * betters a grade or points, no grade comes without points or coefficient, and fewer points never hold the better grade
 * unless a veto says so.
 */
export function brokenAppraisalLaws(appraisal: Appraisal): readonly string[] {
  const { people } = appraise(appraisal);
  const order = appraisal.scheme.grades.grades.map(({ code }) => code);
  const rank = (grade: string | null): number => order.indexOf(grade ?? '');
  const broken = people.flatMap(({ person, score, gradeBefore, grade, coefficient }, at) => [
    ...(person === appraisal.people[at]?.id ? [] : [`${person} is out of order`]),
    ...(rank(grade) > rank(gradeBefore) ? [`${person} was bettered by a veto`] : []),
    ...((grade === null) === (score.points === null) && (grade === null) === (coefficient === null)
      ? []
      : [`${person} has a grade without points or coefficient, or the other way about`]),
  ]);
  const plain = people
    .filter(({ grade, gradeBefore }) => grade !== null && grade === gradeBefore)
    .toSorted((a, b) => compare(a.score.points ?? 0, b.score.points ?? 0));
  const passed = plain.filter(({ grade }, at) => rank(grade) < rank(plain[at - 1]?.grade ?? null));
  return [...broken, ...passed.map(({ person }) => `${person} has more points and the worse grade`)];
}
