import { counted } from 'hoshin/foundation';
import { expect, test } from 'vitest';

test('one is one, and everything else is many', () => {
  expect([0, 1, 2, -1, '1', '0.5', '1.5'].map((count) => counted(count, 'month'))).toEqual([
    '0 months',
    '1 month',
    '2 months',
    '-1 months',
    '1 month',
    '0.5 months',
    '1.5 months',
  ]);
  expect([counted(1, 'entity', 'entities'), counted(3, 'entity', 'entities')]).toEqual(['1 entity', '3 entities']);
});
