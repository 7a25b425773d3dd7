/** Which of several rates is picked, and what versions and earned value may not say. */
import { compareVersions, earnedValue, irr, type PlanVersionFlows, type RootPick } from 'hoshin/investment';
import { expect, test } from 'vitest';
import { rateOfRoots } from '../../src/investment/rate.ts';
import { refusalOf } from '../foundation/refusal.ts';

const of = (rates: readonly number[], pick: RootPick, certain = true) =>
  rateOfRoots({ roots: rates.map((rate) => Math.log1p(rate)), certain }, pick, (rate) => Number(rate.toFixed(9)));
const picked = (rates: readonly number[]) =>
  (['least-non-negative', 'nearest-to-ten-percent', 'lowest', 'highest'] as const).map((pick) => {
    const found = of(rates, pick);
    return found.kind === 'none' ? found.reason : found.rate;
  });

test('of several rates the rule picks, zero being no loss', () => {
  expect(picked([-0.5, 0, 0.12, 0.4])).toEqual([0, 0.12, -0.5, 0.4]);
  expect(picked([-0.5, 0.3, 0.05])).toEqual([0.05, 0.05, -0.5, 0.3]);
  expect(picked([-0.5, -0.2])).toEqual([-0.2, -0.2, -0.5, -0.2]);
  expect(of([0.3, -0.5, 0.05], 'lowest')).toEqual({
    kind: 'multiple',
    rate: -0.5,
    rates: [-0.5, 0.05, 0.3],
    picked: 'lowest',
  });
});

test('roots of one round rate are one rate, and one that a double cannot hold is left out', () => {
  expect(of([0.1, 0.1 + 1e-11], 'lowest')).toEqual({ kind: 'unique', rate: 0.1 });
  expect(of([0.1], 'lowest', false)).toEqual({ kind: 'unique', rate: 0.1, uncertain: true });
  expect(rateOfRoots({ roots: [-60, 0.5, 800], certain: true }, 'lowest', (rate) => rate)).toMatchObject({
    kind: 'unique',
  });
  expect(rateOfRoots({ roots: [-60, 800], certain: true }, 'lowest', (rate) => rate)).toMatchObject({
    reason: 'out-of-range',
  });
  expect(rateOfRoots({ roots: [], certain: true }, 'lowest', (rate) => rate)).toMatchObject({ reason: 'no-real-root' });
  expect(refusalOf(() => irr([-1, 2], { pick: 'best' as never }))).toEqual([['not-allowed', 'pick']]);
});

test('each version has sums of its own by category, and a name of its own', () => {
  const label = { zh: '版', en: 'Version' };
  const kinds = ['land', 'construction', 'fees', 'tax', 'financing', 'receipts'] as const;
  const flows = kinds.map((category, at) => ({
    date: `2026-0${at + 1}-01`,
    amount: String(at === 5 ? 900 : -(at + 1)),
    category,
  }));
  const version = { version: 'v', label, flows } as unknown as PlanVersionFlows;
  const ask = { basis: { kind: 'project' }, rate: '0.1' } as const;
  expect(compareVersions([version], ask)[0]?.categories).toMatchObject({
    land: '-1',
    construction: '-2',
    fees: '-3',
    tax: '-4',
    financing: '-5',
    receipts: '900',
  });
  expect(refusalOf(() => compareVersions([version, version], ask))).toEqual([['duplicate-id', '1.version']]);
});

test('a performance that is nothing forecasts nothing, and a blend is of both shares', () => {
  const { forecast } = earnedValue({
    planned: 0,
    earned: 5,
    actual: 10,
    budget: 100,
    blend: { cost: '0.8', schedule: '0.2' },
  });
  expect(forecast).toMatchObject({ atSpi: null, atCpiSpi: null, atBlend: null });
  expect(forecast?.atCpi).not.toBeNull();
  const spent = earnedValue({ planned: 5, earned: 5, actual: 0, budget: 100, blend: { cost: '0.8', schedule: '0.2' } });
  expect(spent.forecast).toMatchObject({ atCpi: null, atCpiSpi: null, atBlend: null });
  expect(spent.forecast?.atSpi).not.toBeNull();
  const none = earnedValue({ planned: 5, earned: 0, actual: 10, budget: 100 });
  expect(none.forecast).toMatchObject({ atCpi: null, atSpi: null });
  const wrong = (blend: object) => refusalOf(() => earnedValue({ planned: 1, earned: 1, actual: 1, blend } as never));
  expect(wrong({})).toEqual([
    ['missing', 'blend.cost'],
    ['missing', 'blend.schedule'],
  ]);
  expect(wrong({ cost: '0.5', schedule: '0.6' })).toEqual([['shares-sum', 'blend']]);
});
