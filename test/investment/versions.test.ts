import { isHoshinError } from 'hoshin/foundation';
import { basisFlows, compareVersions, datedFlows, type PlanVersionFlows, type ProjectFlow } from 'hoshin/investment';
import { expect, test } from 'vitest';

// Illustrative figures, 万元.
const flows = [
  { date: '2025-01-01', amount: '-1000', category: 'land' },
  { date: '2025-01-01', amount: '600', category: 'financing' },
  { date: '2025-07-01', amount: '-500', category: 'construction' },
  { date: '2026-01-01', amount: '-660', category: 'financing' },
  { date: '2026-01-01', amount: '1800', category: 'receipts' },
] as unknown as readonly ProjectFlow[];
const later = flows.map((flow) => (flow.category === 'receipts' ? { ...flow, date: '2027-01-01' } : flow));
const versions = [
  { version: 'decision', label: { zh: '决策版', en: 'Decision' }, flows },
  { version: 'dynamic', label: { zh: '动态版', en: 'Dynamic' }, flows: later },
] as unknown as readonly PlanVersionFlows[];

test('the project is counted before financing, a shareholder after it and by the share owned', () => {
  expect(basisFlows(flows, { kind: 'project' }).map(({ amount }) => amount)).toEqual(['-1000', '-500', '1800']);
  const half = basisFlows(flows, { kind: 'shareholder', share: '0.5' as never });
  expect(half.map(({ amount }) => amount)).toEqual(['-500', '300', '-250', '-330', '900']);
});

test('versions stand side by side, and later receipts show in every measure of time', () => {
  const [decision, dynamic] = compareVersions(versions, { basis: { kind: 'project' }, rate: '0.1' });
  expect(decision).toMatchObject({
    net: '300',
    moic: { multiple: '1.2' },
    peakFunding: { amount: '1500', date: '2025-07-01' },
  });
  expect(decision?.categories).toMatchObject({ land: '-1000', financing: '-60', fees: '0' });
  expect(decision?.cashPositive.permanent).toBe('2026-01-01');
  expect(dynamic?.cashPositive.permanent).toBe('2027-01-01');
  const rates = [decision, dynamic].map((one) => (one?.irr.kind === 'unique' ? one.irr.rate : Number.NaN));
  expect(rates[0]).toBeGreaterThan(rates[1] ?? Number.NaN);
  expect(Number(decision?.npv)).toBeGreaterThan(Number(dynamic?.npv));
});

test('a share outside zero to one is refused with its place', () => {
  try {
    basisFlows(flows, { kind: 'shareholder', share: '1.5' as never });
    expect.unreachable();
  } catch (error) {
    expect(isHoshinError(error) && error.issues[0]).toMatchObject({ code: 'share-out-of-range', path: ['share'] });
  }
});

test('a plan by periods becomes dated flows, on the first or the last day, in the order of time', () => {
  const plan = [
    { category: 'receipts', amounts: [{ period: '2026-Q2', amount: '70' }, { period: '2026-Q1', amount: 0 }] },
    { category: 'construction', amounts: [{ period: '2026-03', amount: '-40.5' }] },
  ] as const; // prettier-ignore
  expect(datedFlows(plan, { at: 'end' })).toEqual([
    { date: '2026-03-31', amount: '-40.5', category: 'construction' },
    { date: '2026-06-30', amount: '70', category: 'receipts' },
  ]);
  expect(datedFlows(plan, { at: 'start' }).map(({ date }) => date)).toEqual(['2026-03-01', '2026-04-01']);
});
