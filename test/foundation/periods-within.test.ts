import { periodsWithin, weeksCalendar } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

const within = (start: string, end: string, grain: string, fiscal?: unknown): readonly string[] =>
  periodsWithin({ start, end } as never, grain as never, fiscal as never);

test('only whole months, and those that fit to the day', () => {
  expect(within('2026-01-01', '2026-03-31', 'month')).toEqual(['2026-01', '2026-02', '2026-03']);
  expect(within('2026-01-02', '2026-03-31', 'month')).toEqual(['2026-02', '2026-03']);
  expect(within('2026-01-01', '2026-03-30', 'month')).toEqual(['2026-01', '2026-02']);
  expect(within('2026-01-02', '2026-01-30', 'month')).toEqual([]);
  expect(within('2026-01-01', '2026-01-31', 'month')).toEqual(['2026-01']);
});

test('a week counts where its Thursday is within', () => {
  // 1 January 2026 is a Thursday.
  expect(within('2026-01-01', '2026-01-08', 'week')).toEqual(['2026-W01', '2026-W02']);
  expect(within('2026-01-02', '2026-01-07', 'week')).toEqual([]);
  expect(within('2026-01-01', '2026-01-01', 'week')).toEqual(['2026-W01']);
  expect(within('2026-01-02', '2026-01-15', 'week')).toEqual(['2026-W02', '2026-W03']);
});

test('in the order of time and frozen, by the fiscal calendar that is given', () => {
  const fiscal = { startMonth: 4, labelBy: 'startYear' };
  expect(within('2026-04-01', '2027-03-31', 'quarter', fiscal)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  const retail = weeksCalendar({ start: '2026-02-01', firstYear: 2026, pattern: [4, 5, 4], weeks: [52] });
  expect(within('2026-02-01', '2026-04-04', 'fiscal-month', retail)).toEqual(['2026-M01', '2026-M02']);
  expect(Object.isFrozen(within('2026-01-01', '2026-12-31', 'month'))).toBe(true);
  expect(Object.isFrozen(within('2026-01-02', '2026-01-30', 'month'))).toBe(true);
});

test('the last days of the era are reached without going past them', () => {
  expect(within('9999-11-01', '9999-12-31', 'month')).toEqual(['9999-11', '9999-12']);
});

test('what is no span or grain is refused', () => {
  expect(refusalOf(() => within('2026-02-30', '2026-03-31', 'month'))).toEqual([['impossible-date', '']]);
  expect(refusalOf(() => within('2026-01-01', 'later', 'month'))).toEqual([['not-date', '']]);
  expect(refusalOf(() => within('2026-01-01', '2026-03-31', 'decade'))).toEqual([['unknown-grain', '']]);
  expect(refusalOf(() => periodsWithin(null as never, 'month'))).toEqual([['unreadable', '']]);
});
