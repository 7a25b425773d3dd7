import { round, times } from 'hoshin/foundation';
import { attainment } from 'hoshin/scoring';
import { describe, expect, test } from 'vitest';

/** Company, month, sales to date and annual target in RMB bn, percent of the target as the company or the press printed it. */
const printed = [
  ['CIFI', '2018-06', '66.03', '140', '47'],
  ['CIFI', '2019-12', '200.6', '190', '106'],
  ['CIFI', '2021-07', '157.03', '265', '59'],
  ['Shimao', '2018-06', '72.32', '140', '51.7'],
  ['Shimao', '2021-06', '152.795', '330', '46.3'],
  ['Evergrande', '2020-08', '450.62', '800', '56.3'],
  ['Evergrande', '2021-07', '400.56', '750', '53.4'],
  ['Zhenro', '2020-11', '124.812', '140', '89.15'],
  ['China Aoyuan', '2020-06', '50.87', '132', '38.54'],
  ['Dafa', '2021-09', '33.504', '36', '93'],
] as const;

describe('attainment against the year target, as printed', () => {
  test.each(printed)('%s %s: %s of %s is %s', (_company, _asOf, actual, target, percent) => {
    const { ratio } = attainment({ actual, target, direction: 'increase' });
    const quantum = ['1', '0.1', '0.01'][percent.split('.')[1]?.length ?? 0] ?? '1';
    expect(round(times(ratio ?? '0', 100), quantum, 'half-up')).toBe(percent.replace(/\.0$/, ''));
  });
});

test('a figure that is not reported is not zero', () => {
  const none = attainment({ actual: null, target: '10', direction: 'increase' });
  expect([none.status, none.ratio]).toEqual(['not-reported', null]);
  expect(attainment({ actual: '0', target: '10', direction: 'increase' }).ratio).toBe('0');
});

test('a smaller loss than feared is more than attained', () => {
  expect(attainment({ actual: '-8', target: '-10', direction: 'increase' }).met).toBe(true);
});
