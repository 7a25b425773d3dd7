import * as fc from 'fast-check';
import { isHoshinError } from 'hoshin/foundation';
import * as performance from 'hoshin/performance';
import { brokenAppraisalLaws, brokenCapLaws, brokenForcedLaws } from 'hoshin/testing';
import { describe, expect, it } from 'vitest';

const { forceDistribution, parseDistributionCaps, proposeWithinCaps, checkDistribution } = performance;
const share = (percent: number): string => `${percent / 100}`;
const grade = fc.constantFrom('A', 'B', 'C', null);
const points = fc.integer({ min: 0, max: 9 }).map(String);

const caps = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 6 }))
  .map(([a, b, c, smallestCohort]) =>
    parseDistributionCaps({
      grades: ['A', 'B', 'C'],
      smallestCohort,
      levels: [
        {
          organization: 'x',
          limits: [
            { grade: 'A', share: share(a) },
            { grade: 'B', share: share(b) },
          ],
        },
        { organization: 'y', limits: [{ grade: 'A', share: share(c) }] },
      ],
    }),
  );
const graded = fc.array(fc.tuple(fc.constantFrom('u', 'v', 'w'), grade, points), { maxLength: 30 }).map((people) => ({
  units: [
    { unit: 'u', organization: 'x', pool: 'p' },
    { unit: 'v', organization: 'y', pool: 'p' },
    { unit: 'w', organization: 'x', pool: null },
  ],
  people: people.map(([unit, got, scored], at) => ({ person: `s${at}`, unit, grade: got, points: scored })),
})) as unknown as fc.Arbitrary<performance.GradedPeople>;

describe('limits of grades', () => {
  it('rise from the best grade down and never give a person more than the exact entitlement', () => {
    fc.assert(
      fc.property(graded, caps, (people, limits) => {
        expect(brokenCapLaws(people, limits)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('hold once a proposal without open ties is followed', () => {
    fc.assert(
      fc.property(graded, caps, (people, limits) => {
        const { moves } = proposeWithinCaps(people, limits, { ties: 'all-down' });
        const to = new Map(moves.map((move) => [move.person, move.to]));
        const followed = people.people.map((one) => ({ ...one, grade: to.get(one.person) ?? one.grade }));
        expect(checkDistribution({ ...people, people: followed }, limits).kind).toBe('within');
      }),
    );
  });
});

describe('a forced distribution', () => {
  const scheme = fc
    .tuple(fc.nat(100), fc.nat(100), fc.nat(100), fc.constantFrom('second-key', 'committee'))
    .filter(([a, b, c]) => a + b + c > 0 && a + b <= 100)
    .map(([a, b, , ties]) => ({
      grades: [
        { grade: 'A', share: share(a), coefficient: '1.2' },
        { grade: 'B', share: share(b), coefficient: '1' },
        { grade: 'C', share: share(100 - a - b), coefficient: '0.8' },
      ],
      method: 'largest-remainder',
      ties,
    })) as unknown as fc.Arbitrary<performance.ForcedDistribution>;
  const people = fc
    .array(fc.tuple(points, points, fc.option(fc.constantFrom('A', 'B', 'C'), { freq: 3 })), { maxLength: 25 })
    .map((all) =>
      all.map(([scored, second, atBest], at) => ({
        person: `s${at}`,
        points: scored,
        second,
        ...(atBest !== null && { atBest }),
      })),
    ) as unknown as fc.Arbitrary<readonly performance.RankedPerson[]>;

  it('fills every seat by rank, nobody above what is left to them, or proves that it cannot', () => {
    fc.assert(
      fc.property(people, scheme, (ranked, given) => {
        expect(brokenForcedLaws(ranked, given)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order in which persons are given', () => {
    fc.assert(
      fc.property(people, scheme, (ranked, given) => {
        const forth = forceDistribution(ranked, given);
        const back = forceDistribution(ranked.toReversed(), given);
        if (forth.kind !== 'distributed' || back.kind !== 'distributed') {
          expect(back.kind).toBe(forth.kind);
          return;
        }
        expect(back.people.toReversed()).toEqual(forth.people);
      }),
    );
  });
});

describe('whatever is given', () => {
  it('nothing but a HoshinError is thrown and no argument is changed', () => {
    const calls = Object.values(performance).filter((one) => typeof one === 'function') as ((
      ...given: unknown[]
    ) => unknown)[];
    fc.assert(
      fc.property(fc.constantFrom(...calls), fc.array(fc.anything(), { minLength: 3, maxLength: 3 }), (call, given) => {
        const before = fc.stringify(given);
        try {
          call(...given);
        } catch (error) {
          expect(isHoshinError(error)).toBe(true);
        }
        expect(fc.stringify(given)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an appraisal', () => {
  const label = { zh: '示例', en: 'Example' };
  const codes = ['D', 'C', 'B', 'A'];
  const ends = [null, '3', '5', '8', null];
  const scale = (id: string) => ({
    kind: 'grade-scale',
    id,
    label,
    includes: 'from',
    grades: codes.map((code, at) => ({ code, label, from: ends[at], to: ends[at + 1] })),
  });
  const effects = [
    { kind: 'zero-period' },
    { kind: 'cap-grade', grade: 'B' },
    { kind: 'set-grade', grade: 'D' },
    { kind: 'lose-share', share: '0.3' },
    { kind: 'lose-months', months: 1 },
  ];
  const weights = (own: number) => [
    { key: 'department', weight: `${(10 - own) / 10}` },
    { key: 'individual', weight: `${own / 10}` },
  ];
  const given = fc.option(points, { freq: 5 });
  const appraisals = fc
    .record({
      own: fc.integer({ min: 0, max: 10 }),
      missing: fc.constantFrom('hold', 'exclude'),
      units: fc.tuple(given, given),
      people: fc.array(fc.tuple(fc.nat(1), given, fc.subarray([0, 1, 2, 3, 4])), { maxLength: 20 }),
    })
    .map(({ own, missing, units, people }) => ({
      id: 'a',
      period: '2026',
      shared: [],
      scheme: {
        id: 's',
        label,
        departmentKey: 'department',
        departments: { missing, kinds: [{ group: 'k', weights: [{ key: 'contract', weight: '1' }] }] },
        departmentGrades: scale('u'),
        grades: scale('p'),
        linkage: { missing, organization: [], ranks: [{ group: 'r', weights: weights(own) }] },
        caps: {
          grades: codes.toReversed(),
          smallestCohort: 3,
          levels: codes.map((organization) => ({ organization, limits: [{ grade: 'A', share: '0.1' }] })),
        },
        vetoes: effects.map((effect, at) => ({ id: `v${at}`, label, effect })),
        coefficients: codes.map((code) => ({ grade: code, coefficient: '1' })),
      },
      departments: units.map((got, at) => ({
        id: `u${at}`,
        label,
        group: 'k',
        pool: 'pool',
        scores: [{ key: 'contract', points: got }],
      })),
      people: people.map(([unit, got, vetoes], at) => ({
        id: `p${at}`,
        label,
        unit: `u${unit}`,
        rank: 'r',
        rater: 'head',
        scores: [{ key: 'individual', points: got }],
        vetoes: vetoes.map((veto) => ({ veto: `v${veto}`, on: '2026-06-01', evidence: 'e', decidedBy: 'd' })),
      })),
    })) as unknown as fc.Arbitrary<performance.Appraisal>;

  it('never betters anybody by a veto, and ranks by points alone besides', () => {
    fc.assert(
      fc.property(appraisals, (appraisal) => {
        expect(brokenAppraisalLaws(appraisal)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
