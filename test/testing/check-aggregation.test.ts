import { dividedBy, max, sum, times } from 'hoshin/foundation';
import { rollValues } from 'hoshin/indicators';
import { type AggregatedPart, type AggregationCheck, checkAggregation } from 'hoshin/testing';
import { describe, expect, test } from 'vitest';

type Parts = readonly AggregatedPart[];
const options = (additivity: AggregationCheck['additivity'], missing: 'exclude' | 'hold' = 'exclude') =>
  ({ additivity, missing, most: 6, places: 2 }) as const;
const broken = (roll: (parts: Parts) => unknown, given: AggregationCheck): string[] =>
  checkAggregation(roll, given).findings.flatMap(({ law, holds }) => (holds === false ? [law] : []));
const known = (parts: Parts) => parts.flatMap(({ value }) => value ?? []);
const total = (parts: Parts) => (known(parts).length === 0 ? null : sum(known(parts)));

describe('a roll-up of one’s own', () => {
  test.each(['sum', 'average', 'max', 'min', 'first', 'last'] as const)('%s keeps its laws', (by) => {
    const roll = (parts: Parts) =>
      rollValues(
        parts.flatMap(({ value }) => (value === null ? [] : [{ value }])),
        by,
      );
    expect(broken(roll, options(by))).toEqual([]);
  });

  test('weighted and ratio keep theirs', () => {
    const reported = (parts: Parts) => parts.filter(({ value }) => value !== null);
    const weighted = (parts: Parts) => {
      const list = reported(parts);
      if (list.length === 0) return null;
      return dividedBy(
        sum(list.map(({ value, weight }) => times(value ?? 0, weight))),
        sum(list.map((one) => one.weight)),
      );
    };
    expect(broken(weighted, options('weighted'))).toEqual([]);
    const ratioOfSums = (parts: Parts) => {
      const list = reported(parts);
      if (list.length === 0) return null;
      return dividedBy(sum(list.map((one) => one.numerator ?? 0)), sum(list.map((one) => one.denominator ?? 0)));
    };
    expect(broken(ratioOfSums, options('ratio'))).toEqual([]);
  });

  test('a mean of ratios is no ratio of sums, and the smallest case says so', () => {
    const mean = (parts: Parts) =>
      known(parts).length === 0 ? null : dividedBy(sum(known(parts)), known(parts).length);
    const report = checkAggregation(mean, options('ratio'));
    expect(report.findings.find(({ holds }) => holds === false)).toMatchObject({ law: 'declared' });
    expect(report.findings[0]?.counterexample).toHaveLength(2);
    expect(report.because.zh).toMatch(/^declared：各部分应得/);
  });

  test('missing as zero is found where it is to be left out, and where it is to hold the whole', () => {
    const filled = (parts: Parts) => sum(parts.map(({ value }) => value ?? 0));
    expect(broken(filled, options('sum'))).toEqual(['missing']);
    expect(broken(total, options('sum', 'hold'))).toEqual(['missing']);
    const held = (parts: Parts) => (parts.some(({ value }) => value === null) ? null : total(parts));
    expect(broken(held, options('sum', 'hold'))).toEqual([]);
    expect(checkAggregation(filled, options('sum')).because.en).toBe(
      'missing: with a part not reported the result is 0, not no value',
    );
  });

  test('floats are refused or off by a hair, a limit in its own unit shows, and so does the order', () => {
    const floats = (parts: Parts) =>
      known(parts).length === 0 ? null : String(known(parts).reduce((all, one) => all + Number(one), 0));
    expect(broken(floats, options('sum'))).toContain('declared');
    const floored = (parts: Parts) => (known(parts).length === 0 ? null : max(...(known(parts) as [never]), '-500'));
    expect(broken(floored, options('max'))).toEqual(['declared', 'units']);
    const first = (parts: Parts) => known(parts)[0] ?? null;
    expect(broken(first, options('sum'))).toEqual(['declared', 'order']);
    const throws = (): never => {
      throw new Error('no parts');
    };
    expect(checkAggregation(throws, options('sum')).because.en).toMatch(/^declared: there is no result: no parts/);
  });
});
