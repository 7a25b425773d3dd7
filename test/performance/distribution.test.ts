import {
  checkDistribution,
  forceDistribution,
  type GradedPeople,
  parseDistributionCaps,
  proposeWithinCaps,
  resultCoefficient,
  safeParseDistributionCaps,
} from 'hoshin/performance';
import { isNeutral } from 'hoshin/testing';
import { describe, expect, it } from 'vitest';

const limits = (five: string, four: string) => [
  { grade: '5', share: five },
  { grade: '4', share: four },
];
/** «team/individual distribution table»; 3.5 and below is free. */
const caps = parseDistributionCaps({
  grades: ['5', '4', '3.5'],
  smallestCohort: 8,
  levels: [
    { organization: '5', limits: limits('0.15', '0.4') },
    { organization: '4', limits: limits('0.08', '0.3') },
    { organization: '2', limits: limits('0', '0.2') },
    { organization: 'free', limits: [] },
  ],
});

interface Grades {
  readonly unit: string;
  readonly organization?: string;
  readonly pool?: string;
  readonly grades: string;
  readonly points?: readonly string[];
}

/** `grades` of `f` for 5, `o` for 4, `t` for 3.5 and `-` for none. */
function graded(...units: readonly Grades[]): GradedPeople {
  const grade: Readonly<Record<string, string>> = { f: '5', o: '4', t: '3.5' };
  return {
    units: units.map(({ unit, organization = '5', pool = null }) => ({ unit, organization, pool })),
    people: units.flatMap(({ unit, grades, points = [] }) =>
      Array.from(grades, (letter, at) => ({
        person: `${unit}-${at}`,
        unit,
        grade: grade[letter] ?? null,
        points: points[at] ?? null,
      })),
    ),
  } as unknown as GradedPeople;
}

describe('the limits of grades by the organisation’s own grade', () => {
  it('are whole persons, floored cumulatively from the top: ⌊20 × 15 %⌋ and ⌊20 × 55 %⌋', () => {
    const report = checkDistribution(graded({ unit: 'a', grades: 'fffoooooooottttttttt' }), caps);
    expect(report.cohorts[0]?.lines.map(({ held, allowed }) => [held, allowed])).toEqual([
      [3, 3],
      [11, 11],
    ]);
    expect(report.kind).toBe('within');
    const thirteen = checkDistribution(graded({ unit: 'a', grades: 'foooooottttttt'.slice(0, 13) }), caps);
    expect(thirteen.cohorts[0]?.lines.map(({ exact, allowed }) => [exact, allowed])).toEqual([
      ['1.95', 1],
      ['7.15', 7],
    ]);
  });

  it('are reported when passed, and nobody is rewritten', () => {
    const report = checkDistribution(graded({ unit: 'a', organization: '2', grades: 'foottttttt' }), caps);
    expect(report.violations.map(({ message }) => message)).toEqual([
      '"a": 1 at 5 or better, 1 more than the 0 allowed',
      '"a": 3 at 4 or better, 1 more than the 2 allowed',
    ]);
    expect(checkDistribution(graded({ unit: 'a', organization: 'free', grades: 'ffffffff' }), caps).kind).toBe(
      'within',
    );
  });

  it('pool small units, each by its own organisation, before rounding', () => {
    const pooled = checkDistribution(
      graded(
        { unit: 'a', pool: 'staff', grades: 'fttt' },
        { unit: 'b', organization: '4', pool: 'staff', grades: 'ttttt' },
        { unit: 'c', pool: 'staff', grades: 'tttttttt' },
      ),
      caps,
    );
    expect(pooled.cohorts.map(({ id, units }) => [id, units])).toEqual([
      ['staff', ['a', 'b']],
      ['c', ['c']],
    ]);
    expect(pooled.cohorts[0]?.lines[0]).toMatchObject({ exact: '1', allowed: 1, over: 0 }); // 4 × 0.15 + 5 × 0.08
    const alone = checkDistribution(graded({ unit: 'a', grades: 'fttt' }), caps);
    expect(alone.kind).toBe('violated');
    expect(alone.warnings.map(({ code }) => code)).toEqual(['small-cohort']);
  });

  it('do not count who has no grade yet', () => {
    const report = checkDistribution(graded({ unit: 'a', grades: 'ttttttt------' }), caps);
    expect(report.cohorts[0]).toMatchObject({ size: 7, ungraded: ['a-7', 'a-8', 'a-9', 'a-10', 'a-11', 'a-12'] });
  });

  it('are read with all their issues', () => {
    const read = safeParseDistributionCaps({
      grades: ['5', '4'],
      smallestCohort: 1,
      levels: [
        { organization: 'x', limits: [{ grade: '4', share: '1.2' }] },
        { organization: 'x', limits: [{ grade: '9', share: '-0.1' }] },
      ],
    });
    expect(read.ok ? [] : read.issues.map(({ code }) => code).toSorted()).toEqual([
      'duplicate-id',
      'limit-order',
      'limit-order',
      'share-range',
      'share-range',
      'shares-over-whole',
      'unknown-grade',
    ]);
  });
});

describe('a proposal within the limits', () => {
  const points = ['99', '95', '95', '90', '80', '70', '60', '50'];
  const propose = (grades: string, ties: 'all-up' | 'all-down' | 'second-key' | 'committee', of = points) => {
    const { moves, ties: open } = proposeWithinCaps(graded({ unit: 'a', grades, points: of }), caps, { ties });
    return {
      moves: moves.map(({ person, to }) => `${person} ${to}`),
      open: open.map(({ persons, seats }) => [persons, seats]),
    };
  };

  it('moves the lowest down, grade by grade', () => {
    expect(propose('ffotttt'.padEnd(8, 't'), 'committee')).toEqual({ moves: ['a-1 4'], open: [] });
    expect(propose('foooottt', 'committee').moves).toEqual(['a-4 3.5']); // ⌊8 × 0.55⌋ = 4
  });

  it('treats ties at the edge by the rule that is stated', () => {
    const equal = ['95', '95', '90', '80', '70', '60', '50', '40'];
    expect(propose('fftttttt', 'all-up', equal)).toEqual({ moves: [], open: [] });
    expect(propose('fftttttt', 'all-down', equal)).toEqual({ moves: ['a-0 4', 'a-1 4'], open: [] });
    expect(propose('fftttttt', 'committee', equal)).toEqual({ moves: [], open: [[['a-0', 'a-1'], 1]] });
    expect(propose('fftttttt', 'second-key', equal)).toEqual({ moves: [], open: [[['a-0', 'a-1'], 1]] });
  });

  it('changes nothing where nothing is passed, and leaves persons without points to people', () => {
    expect(propose('ftttoott', 'committee').moves).toEqual([]);
    expect(propose('fftttttt', 'all-down', []).open).toEqual([[['a-0', 'a-1'], 1]]);
  });
});

describe('a forced distribution', () => {
  const grade = (code: string, share: string, coefficient: string, more: object = {}) => ({
    grade: code,
    share,
    coefficient,
    ...more,
  });
  /** «project forced distribution» */
  const grades = [
    grade('A', '0.1', '1.2'),
    grade('B', '0.15', '1.1'),
    grade('C', '0.5', '1'),
    grade('D', '0.15', '0.9'),
    grade('E', '0.1', '0.8'),
  ];
  type Scheme = Parameters<typeof forceDistribution>[1];
  type People = Parameters<typeof forceDistribution>[0];
  const scheme = { grades, method: 'largest-remainder', ties: 'committee' } as unknown as Scheme;
  const people = (points: readonly number[], more: readonly object[] = []) =>
    points.map((one, at) => ({ person: `p${at}`, points: String(one), ...more[at] })) as unknown as People;

  it('has shares whose coefficients only move pay: their mean is 1', () => {
    expect(isNeutral(scheme)).toBe(true);
    expect(forceDistribution(people(Array.from({ length: 40 }, (_, at) => at)), scheme)).toMatchObject({
      kind: 'distributed',
      meanCoefficient: '1',
    });
  });

  it('counts whole persons exactly and leaves equals across an edge to people', () => {
    const outcome = forceDistribution(people([90, 80, 80, 70, 60, 50, 40, 30, 20, 10]), scheme);
    if (outcome.kind !== 'distributed') throw new Error(outcome.kind);
    expect(outcome.seats.map(({ seats }) => seats)).toEqual([1, 2, 5, 1, 1]);
    expect(outcome.people.map(({ grade: got }) => got).join('')).toBe('ABBCCCCCDE');
    const torn = forceDistribution(people([90, 80, 70, 70, 60, 50, 40, 30, 20, 10]), scheme);
    expect(torn.kind === 'distributed' && torn.ties[0]).toMatchObject({
      persons: ['p2', 'p3'],
      seats: [
        { grade: 'B', seats: 1 },
        { grade: 'C', seats: 1 },
      ],
    });
    const keyed = people([90, 80, 70, 70, 60, 50, 40, 30, 20, 10], [{}, {}, { second: '1' }, { second: '2' }]);
    const decided = forceDistribution(keyed, { ...scheme, ties: 'second-key' });
    expect(decided.kind === 'distributed' && decided.people.map(({ grade: got }) => got).join('')).toBe('ABCBCCCCDE');
  });

  it('keeps a vetoed person at the grade left to them, or proves that they do not all fit', () => {
    const points = [90, 80, 70, 60, 50, 45, 40, 30, 20, 10];
    const one = forceDistribution(people(points, [{ atBest: 'E' }]), scheme);
    expect(one.kind === 'distributed' && one.people.map(({ grade: got }) => got).join('')).toBe('EABBCCCCCD');
    const three = forceDistribution(people(points, [{ atBest: 'D' }, { atBest: 'D' }, { atBest: 'E' }]), scheme);
    expect(three).toMatchObject({
      kind: 'no-placing',
      persons: ['p0', 'p1', 'p2'],
      grades: ['D', 'E'],
      seats: 2,
      shortBy: 1,
    });
  });

  it('says by how much bounds cannot be met', () => {
    const tight = { ...scheme, grades: [grade('A', '0.5', '1', { max: 1 }), grade('B', '0.5', '1', { max: 1 })] };
    expect(forceDistribution(people([3, 2, 1]), tight as unknown as Scheme)).toMatchObject({
      kind: 'no-seats',
      proof: { reason: 'above-maximums', shortBy: '1' },
    });
  });

  it('gives a grade its coefficient or says that there is none', () => {
    const table = grades.map(({ grade: code, coefficient }) => ({ grade: code, coefficient }));
    expect(resultCoefficient('D', table as never).because.zh).toBe('等级 D，系数 0.9');
    expect(() => resultCoefficient('Z', table as never)).toThrow('Z');
  });
});
