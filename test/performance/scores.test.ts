import {
  departmentScore,
  monthlyLowerAnnualHigher,
  parseSurvey,
  personScore,
  safeParseSurvey,
  surveyScore,
  takeReading,
} from 'hoshin/performance';
import { describe, expect, it } from 'vitest';

const label = { zh: '示例', en: 'Example' };
type Scheme = Parameters<typeof departmentScore>[1];
type Linkage = Parameters<typeof personScore>[1];
type Sheets = Parameters<typeof surveyScore>[1];

const scheme = {
  missing: 'hold',
  kinds: [
    {
      group: 'support',
      weights: [
        { key: 'target', weight: '0.6' },
        { key: 'satisfaction', weight: '0.4' },
      ],
    },
    { group: 'business', weights: [{ key: 'target', weight: '1' }] },
  ],
} as unknown as Scheme;
const support = (scores: readonly object[]) =>
  ({ id: 'finance', label, group: 'support', scores }) as unknown as Parameters<typeof departmentScore>[0];

describe('a department’s score', () => {
  it('is 60 % of its targets and 40 % of satisfaction for support departments, with each part’s contribution', () => {
    const node = departmentScore(
      support([
        { key: 'target', points: '90' },
        { key: 'satisfaction', points: '80' },
      ]),
      scheme,
    );
    expect(node).toMatchObject({ status: 'scored', points: '86', because: { en: '0.6 × 90 + 0.4 × 80 = 86' } });
    expect(node.parts.map(({ contribution }) => contribution)).toEqual(['54', '32']);
  });

  it('waits for what is not reported, or leaves it out, and never counts it as zero', () => {
    const half = support([{ key: 'target', points: '90' }]);
    expect(departmentScore(half, scheme)).toMatchObject({ status: 'held', points: null });
    expect(departmentScore(half, { ...scheme, missing: 'exclude' })).toMatchObject({ status: 'scored', points: '90' });
    expect(departmentScore(support([]), { ...scheme, missing: 'exclude' }).status).toBe('not-reported');
  });

  it('leaves a force-majeure item out of numerator and denominator, and says who approved', () => {
    const leftOut = { kind: 'force-majeure', because: '洪水停工', approvedBy: 'president' };
    const node = departmentScore(
      support([
        { key: 'target', points: '30', leftOut },
        { key: 'satisfaction', points: '80' },
      ]),
      scheme,
    );
    expect(node.points).toBe('80');
    expect(node.parts[0]).toMatchObject({ status: 'excluded', contribution: null });
    expect(node.parts[0]?.because.zh).toContain('president');
  });

  it('refuses kinds and scores that the scheme does not know', () => {
    expect(() => departmentScore({ ...support([]), group: 'other' }, scheme)).toThrow('other');
    const odd = support([
      { key: 'x', points: '1' },
      { key: 'target', points: '1' },
      { key: 'target', points: '1' },
    ]);
    expect(() => departmentScore(odd, scheme)).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ code: 'unknown-score' }), expect.objectContaining({ code: 'duplicate-id' })],
      }),
    );
  });
});

describe('the linkage of the organisation’s result to people', () => {
  const linkage = {
    missing: 'exclude',
    ranks: [
      {
        group: 'manager',
        weights: [
          { key: 'department', weight: '0.5' },
          { key: 'individual', weight: '0.5' },
        ],
      },
    ],
    organization: [{ grade: 'A', coefficient: '1.1', atMost: '105' }, { grade: 'B' }],
  } as unknown as Linkage;
  const person = (organizationGrade: string | null, department: string, individual: string) =>
    ({
      id: 's1',
      label,
      group: 'manager',
      organizationGrade,
      scores: [
        { key: 'department', points: department },
        { key: 'individual', points: individual },
      ],
    }) as unknown as Parameters<typeof personScore>[0];

  it('goes by rank, then coefficient, then limit, each an effect with points before and after', () => {
    const node = personScore(person('A', '96', '98'), linkage);
    expect(node.points).toBe('105');
    expect(node.effects.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['organization-coefficient', '97', '106.7'],
      ['organization-limit', '106.7', '105'],
    ]);
    expect(personScore(person('B', '96', '98'), linkage)).toMatchObject({ points: '97', effects: [] });
  });

  it('waits for the organisation’s grade, and knows no rank by default', () => {
    expect(personScore(person(null, '96', '98'), linkage)).toMatchObject({ status: 'held', points: null });
    expect(() => personScore({ ...person('B', '1', '1'), group: 'clerk' }, linkage)).toThrow('clerk');
    expect(() => personScore(person('Z', '1', '1'), linkage)).toThrow('Z');
  });
});

describe('the named rule of two readings', () => {
  it('takes the lower by the month and the higher by the year, and neither while one is missing', () => {
    expect(takeReading(['92', '88', '90'], 'month', monthlyLowerAnnualHigher).points).toBe('88');
    expect(takeReading(['92', '88', '90'], 'year', monthlyLowerAnnualHigher).because.zh).toBe('就高不就低，取 92');
    expect(takeReading(['92', null], 'month', monthlyLowerAnnualHigher).points).toBeNull();
    expect(() => takeReading(['92'], 'quarter', monthlyLowerAnnualHigher)).toThrow('quarter');
  });
});

describe('a satisfaction survey', () => {
  const json = {
    id: 'q3',
    label,
    about: 'finance',
    scale: { from: 1, to: 5, convert: 'of-range' },
    count: 'persons',
    missing: 'exclude',
    minimum: { persons: 3, units: 2 },
    questions: [
      { id: 'speed', label, weight: '0.5' },
      { id: 'care', label, weight: '0.5' },
    ],
    invited: [
      { person: 'a', unit: 'sales' },
      { person: 'b', unit: 'works' },
      { person: 'c', unit: 'works' },
      { person: 'd', unit: 'works' },
    ],
  };
  const sheet = (person: string, speed: number | null, care: number | null) => ({
    person,
    on: '2026-10-08',
    answers: [
      { question: 'speed', value: speed },
      { question: 'care', value: care },
    ],
  });
  const sheets = [sheet('a', 5, 3), sheet('b', 2, null), sheet('c', 2, 4), sheet('d', null, null)] as unknown as Sheets;

  it('gives points by question from the answers given, and none to a question with too few', () => {
    const { score, questions, answered, silent, rate } = surveyScore(parseSurvey(json), sheets);
    expect(questions.map(({ persons, mean, points }) => [persons, mean, points])).toEqual([
      [3, '3', '50'],
      [2, null, null],
    ]);
    expect(score).toMatchObject({ status: 'scored', points: '50' });
    expect(score.parts[1]?.because.en).toBe('2 persons of 2 units answered; at least 3 of 2 are needed');
    expect([answered, silent, rate]).toEqual([['a', 'b', 'c'], ['d'], '0.75']);
    expect(surveyScore(parseSurvey({ ...json, missing: 'hold' }), sheets).score.status).toBe('held');
  });

  it('may let every unit speak with one voice', () => {
    const { questions } = surveyScore(parseSurvey({ ...json, count: 'units' }), sheets);
    expect(questions[0]).toMatchObject({ mean: '3.5', points: '62.5' });
  });

  it('names the unit’s own people, weights that do not add up and a scale turned round, all at once', () => {
    const read = safeParseSurvey({
      ...json,
      scale: { from: 5, to: 1, convert: 'of-top' },
      questions: [{ id: 'speed', label, weight: '0.9' }],
      invited: [{ person: 'a', unit: 'finance' }],
    });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      'scale-backwards',
      'weights-sum',
      'self-rating',
    ]);
  });

  it('refuses strangers, second sheets and answers off the scale', () => {
    const bad = [sheet('a', 6, 1), sheet('a', 1, 1), sheet('z', 1, 1)] as unknown as Sheets;
    expect(() => surveyScore(parseSurvey(json), bad)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ code: 'off-scale' }),
          expect.objectContaining({ code: 'duplicate-id' }),
          expect.objectContaining({ code: 'not-invited' }),
        ],
      }),
    );
  });
});
