import { checkRiskMatrix, controlChart, riskLevel } from 'hoshin/risks';
import { describe, expect, test } from 'vitest';
import { matrix } from './sample.ts';

describe('a control chart', () => {
  const marked = (values: readonly number[], rule: 'outside' | 'run' | 'trend' | 'two-of-three', runLength: number) =>
    controlChart(values, { runLength, rules: [rule], baselinePoints: 8 }).points.flatMap(({ signals }, at) =>
      signals.length > 0 ? [at] : [],
    );
  const base = [10, 12, 10, 12, 10, 12, 10, 12];

  test.each([7, 8, 9])('marks a run of %i points on one side, and none that is shorter', (length) => {
    const above = (n: number) => Array.from({ length: n }, () => 11.5);
    expect(marked([...base, 10, ...above(length)], 'run', length)).toEqual(above(length).map((_, at) => 9 + at));
    expect(marked([...base, 10, ...above(length - 1)], 'run', length)).toEqual([]);
  });

  test.each([7, 8, 9])('marks a trend of %i points, each above the one before', (length) => {
    const rising = (n: number) => Array.from({ length: n }, (_, at) => 10 + at / 10);
    expect(marked([...base, ...rising(length)], 'trend', length)).toHaveLength(length);
    expect(marked([...base, ...rising(length - 1)], 'trend', length)).toEqual([]);
  });

  test('marks two of three points far out on one side, and not one on each', () => {
    // mean 11, mean range 2, limits 5.68 and 16.32, two thirds of the way 14.55 and 7.45
    expect(marked([...base, 15, 11, 15], 'two-of-three', 7)).toEqual([8, 10]);
    expect(marked([...base, 15, 11, 7], 'two-of-three', 7)).toEqual([]);
  });

  test('says whether the process will always, sometimes or never meet its target', () => {
    const assured = (value: number, side: 'at-least' | 'at-most') =>
      controlChart(base, { target: { value, side } }).assurance;
    expect([5.5, 11, 16.5].map((value) => assured(value, 'at-least'))).toEqual(['always', 'sometimes', 'never']);
    expect([16.5, 11, 5.5].map((value) => assured(value, 'at-most'))).toEqual(['always', 'sometimes', 'never']);
    expect(controlChart(base).assurance).toBeNull();
  });

  test('leaves one wild range out of its limits where it is asked to screen', () => {
    const wild = [10, 12, 10, 12, 10, 12, 10, 60, 60];
    expect(controlChart(wild, { screen: true })).toMatchObject({
      meanRange: expect.closeTo(12 / 7, 12),
      screened: [7],
    });
    expect(controlChart(wild).screened).toEqual([]);
  });
});

describe('the rules of Cox', () => {
  const broken = (cells: readonly (readonly string[])[]) =>
    checkRiskMatrix({ ...matrix, cells }).map(({ code, path }) => `${code} ${path.join('.')}`);

  test('find nothing to say of a sound grid', () => {
    expect(checkRiskMatrix(matrix)).toEqual([]);
  });

  test('name a grade that falls where the risk rises, along either side', () => {
    expect(
      broken([
        ['low', 'low', 'middle'],
        ['low', 'middle', 'low'],
        ['middle', 'middle', 'high'],
      ]),
    ).toEqual(['risk-not-monotone cells.0.2', 'risk-not-monotone cells.1.1', 'risk-grades-touch cells.1.2']);
  });

  test('name the gravest grade at the edge, touching the mildest, and a grade without a cell', () => {
    expect(
      broken([
        ['low', 'low', 'high'],
        ['low', 'low', 'high'],
        ['low', 'high', 'high'],
      ]),
    ).toEqual([
      'risk-grades-touch cells.0.1',
      'risk-gravest-at-edge cells.0.2',
      'risk-grades-touch cells.1.1',
      'risk-grades-touch cells.1.1',
      'risk-grades-touch cells.2.0',
      'risk-grade-unused grades.1',
    ]);
  });

  test('and a rating off the grid is refused, both sides at once', () => {
    expect(riskLevel(matrix, { likelihood: 3, impact: 3 }).grade).toBe('high');
    expect(() => riskLevel(matrix, { likelihood: 4, impact: 9 })).toThrow(/likelihood 4 .*and 1 more/);
  });
});
