import {
  appraise,
  type Appraisal,
  correctResults,
  fileAppeal,
  openFeedback,
  proposeWithinCaps,
  stepAppeal,
} from 'hoshin/performance';
import { isHoshinError } from 'hoshin/foundation';
import { describe, expect, it } from 'vitest';

const label = { zh: '示例', en: 'Example' };
const scale = (id: string, grades: readonly (readonly [string, string | null, string | null])[]) => ({
  kind: 'grade-scale',
  id,
  label,
  includes: 'from',
  grades: grades.map(([code, from, to]) => ({ code, label, from, to })),
});
const scheme = {
  id: 'annual',
  label,
  departmentKey: 'department',
  departments: {
    missing: 'hold',
    kinds: [
      { group: 'business', weights: [{ key: 'contract', weight: '1' }] },
      {
        group: 'support',
        weights: [
          { key: 'contract', weight: '0.6' },
          { key: 'satisfaction', weight: '0.4' },
        ],
      },
    ],
  },
  departmentGrades: scale('units', [
    ['3', null, '90'],
    ['5', '90', null],
  ]),
  grades: scale('people', [
    ['D', null, '70'],
    ['C', '70', '85'],
    ['B', '85', '92'],
    ['A', '92', null],
  ]),
  linkage: {
    missing: 'hold',
    organization: [],
    ranks: [
      {
        group: 'manager',
        weights: [
          { key: 'company', weight: '0.2' },
          { key: 'department', weight: '0.3' },
          { key: 'individual', weight: '0.5' },
        ],
      },
      {
        group: 'clerk',
        weights: [
          { key: 'department', weight: '0.2' },
          { key: 'individual', weight: '0.8' },
        ],
      },
    ],
  },
  caps: {
    grades: ['A', 'B', 'C', 'D'],
    smallestCohort: 2,
    levels: [
      { organization: '5', limits: [{ grade: 'A', share: '0.4' }] },
      { organization: '3', limits: [{ grade: 'A', share: '0' }] },
    ],
  },
  vetoes: [
    { id: 'accident', label, effect: { kind: 'cap-grade', grade: 'C' } },
    { id: 'injury', label, effect: { kind: 'lose-months', months: 2 } },
  ],
  coefficients: ['A', 'B', 'C', 'D'].map((grade, at) => ({ grade, coefficient: ['1.2', '1.1', '1', '0.8'][at] })),
};
const person = (id: string, rank: string, points: string | null, vetoes: readonly object[] = []) => ({
  id,
  label,
  unit: id.split('-')[0],
  rank,
  rater: 'head',
  scores: [{ key: 'individual', points }],
  vetoes,
});
const event = (veto: string) => ({ veto, on: '2026-06-01', evidence: 'report 7', decidedBy: 'safety-board' });
const appraisal = {
  id: 'a-2026',
  period: '2026',
  scheme,
  shared: [{ key: 'company', points: '80' }],
  departments: [
    { id: 'sales', label, group: 'business', pool: null, scores: [{ key: 'contract', points: '95' }] },
    {
      id: 'finance',
      label,
      group: 'support',
      pool: null,
      scores: [
        { key: 'contract', points: '90' },
        { key: 'satisfaction', points: '80' },
      ],
    },
    { id: 'works', label, group: 'business', pool: null, scores: [] },
  ],
  people: [
    person('sales-01', 'manager', '100'),
    person('sales-02', 'clerk', '96'),
    person('sales-03', 'clerk', '94', [event('accident'), event('injury')]),
    person('finance-01', 'clerk', '99'),
    person('finance-02', 'clerk', null),
    person('works-01', 'clerk', '90'),
  ],
};
const run = (given: unknown) => appraise(given as Appraisal);

describe('an appraisal', () => {
  const report = run(appraisal);
  const people = report.people.map(({ person: id, score, gradeBefore, grade }) => [
    id,
    score.points,
    gradeBefore,
    grade,
  ]);

  it('goes from the contract score to coefficients, by kind of department and by rank', () => {
    expect(report.departments.map(({ department, score, grade }) => [department, score.points, grade])).toEqual([
      ['sales', '95', '5'],
      ['finance', '86', '3'],
      ['works', null, null],
    ]);
    expect(people).toEqual([
      ['sales-01', '94.5', 'A', 'A'],
      ['sales-02', '95.8', 'A', 'A'],
      ['sales-03', '94.2', 'A', 'C'],
      ['finance-01', '96.4', 'A', 'A'],
      ['finance-02', null, null, null],
      ['works-01', null, null, null],
    ]);
    expect(report.meanCoefficient).toBe('1.15'); // (1.2 + 1.2 + 1 + 1.2) ÷ 4
    expect(report.people[2]).toMatchObject({ coefficient: '1', monthsLost: 2, disqualifiedFrom: [] });
  });

  it('reports limits that are passed and rewrites nobody', () => {
    expect(report.distribution.kind).toBe('violated');
    expect(report.distribution.violations.map(({ message }) => message)).toEqual([
      '"sales": 2 at A or better, 1 more than the 1 allowed',
      '"finance": 1 at A or better, 1 more than the 0 allowed',
    ]);
    const { moves } = proposeWithinCaps(report.graded, scheme.caps as never, { ties: 'committee' });
    expect(moves.map(({ person: id, to }) => `${id} ${to}`)).toEqual(['sales-01 B', 'finance-01 B']);
  });

  it('rounds before it grades, where the scheme says how', () => {
    const round = { quantum: '1', mode: 'half-up' };
    const rounding = run({ ...appraisal, scheme: { ...scheme, round } });
    expect(rounding.people[0]?.score).toMatchObject({
      points: '95',
      effects: [{ code: 'rounded', before: '94.5', after: '95' }],
    });
    expect(rounding.departments[1]?.score.effects).toEqual([]);
  });

  it('says who has no grade and what they wait for', () => {
    expect(report.unknowns.map(({ path, text }) => [path.join('/'), text.zh])).toEqual([
      ['departments/2', '“works”尚无等级：待 contract 填报'],
      ['people/4', '“finance-02”尚无等级：待 individual 填报'],
      ['people/5', '“works-01”尚无等级：待 department 填报'],
    ]);
    expect(report.because.en).toBe('4 of 6 persons have a grade; limits passed: 2');
  });

  it('is refused with all that does not agree', () => {
    const wrong = {
      ...appraisal,
      scheme: {
        ...scheme,
        departmentKey: 'unit',
        coefficients: scheme.coefficients.slice(1),
        caps: { ...scheme.caps, grades: ['A', 'C', 'B', 'D'], levels: scheme.caps.levels.slice(0, 1) },
      },
    };
    const codes = (given: unknown): string[] => {
      try {
        run(given);
        return [];
      } catch (error) {
        return isHoshinError(error) ? error.issues.map(({ code }) => code).toSorted() : ['other'];
      }
    };
    expect(codes(wrong)).toEqual(['grade-order', 'no-coefficient', 'no-limits', 'unknown-score']);
    const strangers = [person('moon-01', 'clerk', '1', [event('theft')]), person('sales-01', 'clerk', '1')];
    expect(codes({ ...appraisal, people: [...appraisal.people, ...strangers] })).toEqual([
      'duplicate-id',
      'unknown-unit',
      'unknown-veto',
    ]);
  });
});

describe('results after appeals', () => {
  const policy = { fileWithin: 5, decideWithin: 10, escalateWithin: 5, calendar: null };
  const decided = (id: string, who: string, verdict: 'uphold' | 'dismiss') => {
    const filed = fileAppeal(
      {
        id,
        person: who,
        result: 'r',
        rater: 'head',
        grounds: 'g',
        announcedOn: '2026-12-01',
        on: '2026-12-02',
      } as never,
      policy,
    );
    if (filed.kind !== 'moved') throw new Error(filed.kind);
    const accepted = stepAppeal(filed.next, { event: 'accept', on: '2026-12-03', by: 'hr' } as never, policy);
    if (accepted.kind !== 'moved') throw new Error(accepted.kind);
    const evidence = { finding: 'f', correction: 'c' };
    const end = stepAppeal(accepted.next, { event: verdict, on: '2026-12-04', by: 'hr', evidence } as never, policy);
    if (end.kind !== 'moved') throw new Error(end.kind);
    return end.next;
  };
  const results = [
    { person: 'sales-01', grade: 'B' },
    { person: 'sales-02', grade: 'A' },
  ];
  const appeals = [decided('a1', 'sales-01', 'uphold'), decided('a2', 'sales-02', 'dismiss')];
  const correction = (appeal: string, by: string) => ({ appeal, to: 'A', by, on: '2026-12-05' });
  const correct = (...corrections: readonly object[]) => correctResults(results, appeals, corrections as never);

  it('change where the appeal was upheld, and are owed until they do', () => {
    expect(correct(correction('a1', 'hr')).people.map(({ before, after }) => [before, after])).toEqual([
      ['B', 'A'],
      ['A', 'A'],
    ]);
    expect(correct().owed).toEqual(['a1']);
    expect(correct(correction('a1', 'hr')).owed).toEqual([]);
  });

  it('stand against corrections without an upheld appeal, by a party, or twice', () => {
    expect(() => correct(correction('a2', 'hr'))).toThrow('not upheld');
    expect(() => correct(correction('a1', 'head'))).toThrow('cannot decide');
    expect(() => correct(correction('a3', 'hr'))).toThrow('a3');
    expect(() => correct(correction('a1', 'hr'), correction('a1', 'hr'))).toThrow('sales-01');
  });

  it('open a feedback record each', () => {
    const records = openFeedback(
      [...results, { person: 'works-01', grade: null }] as never,
      scheme.coefficients as never,
    );
    expect(records.map(({ coefficient, heldOn }) => [coefficient, heldOn])).toEqual([
      ['1.1', null],
      ['1.2', null],
      [null, null],
    ]);
  });
});
