import { capabilityIndex } from 'hoshin/capability';
import { isHoshinError } from 'hoshin/foundation';
import { expect, test } from 'vitest';

const weights = { development: '0.3', operation: '0.4', cash: '0.3' };

test('equal parts give the same value, and the index lies inside the hull of its parts', () => {
  expect(capabilityIndex({ development: 70, operation: 70, cash: 70 }, weights).points).toBe('70');
  const mixed = Number(capabilityIndex({ development: 10, operation: 90, cash: '50.5' }, weights).points);
  expect(mixed).toBeGreaterThan(10);
  expect(mixed).toBeLessThan(90);
});

test('weights that do not add up to one are refused with the sum they have', () => {
  try {
    capabilityIndex({ development: 1, operation: 1, cash: 1 }, { ...weights, cash: '0.29' });
    expect.unreachable();
  } catch (error) {
    expect(isHoshinError(error) && [error.code, error.message]).toEqual([
      'weights-sum',
      'the weights add up to 0.99; they must add up to exactly 1',
    ]);
  }
});

test('a missing term holds the index, is left out, or counts zero: as asked', () => {
  const parts = { development: 80, operation: null, cash: 60 };
  expect(capabilityIndex(parts, weights)).toMatchObject({ status: 'held', points: null });
  expect(capabilityIndex(parts, weights, { missing: 'exclude' })).toMatchObject({ status: 'scored', points: '70' });
  expect(capabilityIndex(parts, weights, { missing: 'zero' })).toMatchObject({ status: 'scored', points: '42' });
  const none = { development: null, operation: null, cash: null };
  expect(capabilityIndex(none, weights, { missing: 'exclude' })).toMatchObject({
    status: 'not-reported',
    points: null,
  });
});

test('an index can be a term of another', () => {
  const inner = capabilityIndex({ development: 80, operation: 90, cash: 100 }, weights);
  const outer = capabilityIndex({ development: inner, operation: 90, cash: 90 }, weights);
  expect(outer.points).toBe('90');
  expect(outer.parts[0]).toMatchObject({ id: 'capability-index', weight: '0.3', contribution: '27' });
});

test('hostile arguments give issues with paths and nothing else', () => {
  for (const bad of [undefined, null, 1, 'x', [], { development: 0.5, operation: NaN, cash: {} }]) {
    let seen: unknown = null;
    try {
      capabilityIndex(bad as any, weights);
    } catch (error) {
      seen = error;
    }
    expect(isHoshinError(seen)).toBe(true);
  }
});
