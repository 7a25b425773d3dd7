import { median, nearestRank } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

test('the median is the middle value, or the exact mean of the two in the middle, in any order', () => {
  expect(median(['9', '1', '4'])).toBe('4');
  expect(median(['10', '9', '2', '1'])).toBe('5.5');
  expect(median(['0.1', '0.2'])).toBe('0.15');
  expect(median(['-3'])).toBe('-3');
  expect(median(['100', '20', '3'])).toBe('20'); // by value, not by text
  expect(median([])).toBeNull();
});

test('the nearest rank is always one of the values: the first that enough of them do not pass', () => {
  const five = [50, 20, 40, 10, 30];
  const at = (percent: number): string | null => nearestRank(five, percent);
  expect([at(1), at(20), at(20.5), at(40), at(80), at(80.1), at(100)]).toEqual([
    '10',
    '10',
    '20',
    '20',
    '40',
    '50',
    '50',
  ]);
  expect(nearestRank(['0.7'], 0.001)).toBe('0.7');
  expect(nearestRank([], 80)).toBeNull();
});

test('a percentage above 0 up to 100 is needed', () => {
  for (const percent of [0, -1, 100.001, Number.NaN, Infinity, '80', null]) {
    expect(refusalOf(() => nearestRank([1], percent as number))).toEqual([['bad-percent', 'percent']]);
  }
  expect(sentencesOf(() => nearestRank([1], 101))).toEqual([
    { en: '101 is not a percentage above 0 up to 100', zh: '101 不是大于 0、不超过 100 的百分数' },
  ]);
  expect(refusalOf(() => nearestRank(['1', 'x', 0.5], 50))).toEqual([
    ['not-decimal', '1'],
    ['float-amount', '2'],
  ]);
  expect(refusalOf(() => median('12' as never))).toEqual([['wrong-type', '']]);
});
