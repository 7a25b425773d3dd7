import { compareValues } from 'hoshin/indicators';
import { expect, test } from 'vitest';

test('growth, difference and points, each by its own method', () => {
  const compared = (current: string | null, base: string | null, comparison: 'difference' | 'percent' | 'points') =>
    compareValues({ current, base, comparison, quantum: '0.1' });
  expect(compared('136.15', '80.73', 'percent').change).toBe('68.6');
  expect(compared('136.15', '80.73', 'difference').change).toBe('55.4');
  expect(compared('0.207', '0.256', 'points').change).toBe('-4.9');
  expect(compared('136.15', '80.73', 'percent').because).toEqual({
    en: '136.15 against 80.73: 68.6 %',
    zh: '本期 136.15，对比 80.73：68.6%',
  });
});

test('a ratio kept in percent gives its points as they stand', () => {
  const unit = { kind: 'ratio', factor: '0.01' } as never;
  expect(compareValues({ current: '20.7', base: '25.6', comparison: 'points', unit }).change).toBe('-4.9');
});

test('growth from nothing or from a loss is no number, missing is no zero', () => {
  const change = (current: string | null, base: string | null) =>
    compareValues({ current, base, comparison: 'percent' }).change;
  expect(change('5', '0')).toBe(null);
  expect(change('5', '-1')).toBe(null);
  expect(change('5', null)).toBe(null);
  expect(change('0', '5')).toBe('-100');
});
