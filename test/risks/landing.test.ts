import { landing } from 'hoshin/risks';
import { expect, test } from 'vitest';

// AirPassengers, 1949-1960: thousands of passengers a month, a published series; the last two years.
const y1959 = [360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405];
const y1960 = [417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432];
const month = (year: number, at: number): string => `${year}-${String(at + 1).padStart(2, '0')}`;
const lastDay = ['31', '29', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'];
const total = y1960.reduce((a, b) => a + b, 0);
const missAfter = (months: number, kind: 'seasonal' | 'run-rate'): number => {
  const actual = y1960.slice(0, months).reduce((a, b) => a + b, 0);
  const profile = y1959.map((weight, at) => ({ period: month(1960, at), weight }));
  const landed = landing({
    period: '1960',
    actual,
    through: `${month(1960, months - 1)}-${lastDay[months - 1]!}`,
    method: kind === 'seasonal' ? { kind, profile } : { kind },
    quantum: '0.01',
  });
  return landed.kind === 'landed' ? (Number(landed.value) / total - 1) * 100 : NaN;
};

test('seasons land nearer than days on a published series', () => {
  for (const months of [3, 6, 9]) {
    expect(Math.abs(missAfter(months, 'seasonal'))).toBeLessThan(Math.abs(missAfter(months, 'run-rate')));
    expect(Math.abs(missAfter(months, 'seasonal'))).toBeLessThan(3);
  }
});

test('the whole profile gone lands on the actual itself', () => {
  const landed = landing({
    period: '2026',
    actual: '97',
    through: '2026-12-31',
    method: { kind: 'run-rate' },
    quantum: '1',
    target: '100',
    pastErrors: ['-0.1', '0', '0.05', '0.2'],
  });
  expect(landed).toMatchObject({
    value: '97',
    ofTarget: '0.97',
    range: { low: '87', high: '116' },
    probability: '0.5',
  });
});

test('what cannot land says why', () => {
  const base = { period: '2026', through: '2026-03-31', quantum: '1' } as const;
  expect(landing({ ...base, actual: null, method: { kind: 'run-rate' } })).toMatchObject({ reason: 'not-reported' });
  expect(landing({ ...base, actual: 1, method: { kind: 'seasonal', profile: [] } })).toMatchObject({
    reason: 'empty-profile',
  });
  expect(landing({ ...base, through: '2025-12-31', actual: 1, method: { kind: 'run-rate' } })).toMatchObject({
    reason: 'nothing-gone',
  });
});
