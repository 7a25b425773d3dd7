/** Rates however the amounts are written, at any size, and the searches behind them. */
import { irr, mirr, npv, xirr } from 'hoshin/investment';
import { expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';
import { rootBetween } from '../../src/investment/crossing.ts';

const amounts = ['-1000', '300.5', '400', '500.25'];
const { rate } = irr(amounts) as { rate: number };
const raised = (text: string, zeros: number): string =>
  text.replace(/^(-?)([\d.]+)$/, (_, sign: string, digits: string) => {
    const [whole = '', fraction = ''] = digits.split('.');
    return `${sign}${whole}${fraction.padEnd(zeros, '0')}`;
  });

test('one rate, however the amounts are written: digits, numbers, exponents', () => {
  expect((irr([-1000, '300.50', 400, '5.0025e2']) as { rate: number }).rate).toBeCloseTo(rate, 12);
  expect((irr(['-1e3', '3005e-1', '4e2', '0500.250']) as { rate: number }).rate).toBeCloseTo(rate, 12);
  expect(Number(npv(rate, amounts, { firstFlowAt: 0 }))).toBeCloseTo(0, 9);
});

test('amounts beyond what a double holds, and so small that it loses them, have the same rate', () => {
  const huge = amounts.map((one) => raised(one, 320));
  expect(huge[0]!.length).toBeGreaterThan(320);
  expect((irr(huge) as { rate: number }).rate).toBeCloseTo(rate, 12);
  const tiny = amounts.map((one) => `${one}e-330`);
  expect((irr(tiny) as { rate: number }).rate).toBeCloseTo(rate, 12);
  const mixed = [`-1${'0'.repeat(310)}`, `11${'0'.repeat(309)}`];
  expect((irr(mixed) as { rate: number }).rate).toBeCloseTo(0.1, 12);
  const dates = ['2024-01-01', '2025-01-01', '2026-01-01', '2027-01-01'];
  const dated = (list: readonly string[]) => list.map((amount, at) => ({ date: dates[at]!, amount }));
  const plain = xirr(dated(amounts)) as { rate: number };
  expect((xirr(dated(huge)) as { rate: number }).rate).toBeCloseTo(plain.rate, 12);
  expect((xirr(dated(tiny)) as { rate: number }).rate).toBeCloseTo(plain.rate, 12);
});

test('zeros stand for time alone: before, between and after', () => {
  expect((irr(['0', '-1000', '0', '1210', '0']) as { rate: number }).rate).toBe(0.1);
  const flows = [
    { date: '2020-01-01', amount: 0 },
    { date: '2024-01-02', amount: -1000 },
    { date: '2025-01-01', amount: '1100' },
  ];
  expect((xirr(flows) as { rate: number }).rate).toBeCloseTo(0.1, 12);
  expect((xirr(flows.toReversed()) as { rate: number }).rate).toBeCloseTo(0.1, 12);
});

test('what has no rate says why', () => {
  const reason = (list: readonly (string | number)[]): unknown => (irr(list) as { reason: string }).reason;
  expect([reason([]), reason([0, '0']), reason([1, 2]), reason([-1, 0])]).toEqual([
    'empty',
    'empty',
    'all-inflow',
    'all-outflow',
  ]);
  const on = (...list: (readonly [string, number])[]): unknown =>
    xirr(list.map(([date, amount]) => ({ date, amount })));
  const single = { kind: 'none', reason: 'single-date' };
  expect(on(['2026-01-01', -5], ['2026-01-01', 7])).toMatchObject(single);
  expect(on(['2026-01-01', -5], ['2026-01-01', 5])).toMatchObject(single);
  expect(on(['2026-01-01', -5], ['2026-01-01', 7], ['2027-01-01', 0])).toMatchObject(single);
  expect(on(['2025-01-01', 0], ['2026-01-01', -5], ['2026-01-01', 7])).toMatchObject(single);
  expect(on(['2026-01-01', 5], ['2026-01-01', 7])).toMatchObject({ kind: 'none', reason: 'all-inflow' });
  expect(on(['2026-01-01', -5], ['2026-01-01', -7])).toMatchObject({ kind: 'none', reason: 'all-outflow' });
  // On one date amounts are added up first.
  const summed = on(['2026-01-01', -5], ['2026-01-01', -5], ['2027-01-01', 11]) as { rate: number };
  expect(summed.rate).toBeCloseTo(0.1, 12);
});

test('amounts and flows are refused at their places', () => {
  expect(refusalOf(() => irr([1, 'x', 0.5] as never))).toEqual([
    ['not-decimal', '1'],
    ['float-amount', '2'],
  ]);
  expect(refusalOf(() => irr(null as never))).toEqual([['wrong-type', '']]);
  const flows = [
    { date: '2026-02-30', amount: 1 },
    { date: '2026-01-01', amount: 'x' },
  ];
  expect(refusalOf(() => xirr(flows))).toEqual([
    ['impossible-date', '0.date'],
    ['not-decimal', '1.amount'],
  ]);
  expect(refusalOf(() => xirr('x' as never))).toEqual([['wrong-type', '']]);
});

test('the modified rate, by hand, and what it refuses', () => {
  // −100 and −50 a year on; 200 in two years: (200 ÷ (100 + 50 ÷ 1.1))^(1 ÷ 2) − 1.
  const found = mirr([-100, -50, 200], '0.1', '0.2') as { rate: number };
  expect(found.rate).toBeCloseTo(Math.sqrt(200 / (100 + 50 / 1.1)) - 1, 12);
  const early = mirr([-100, 50, 0, 200], '0.1', '0.2') as { rate: number };
  expect(early.rate).toBeCloseTo(((200 + 50 * 1.2 ** 2) / 100) ** (1 / 3) - 1, 12);
  expect(Object.isFrozen(found)).toBe(true);
  const reason = (list: readonly number[]): unknown => (mirr(list, 0.1, 0.1) as { reason: string }).reason;
  expect([reason([]), reason([0, 0]), reason([1, 0]), reason([0, -1])]).toEqual([
    'empty',
    'empty',
    'all-inflow',
    'all-outflow',
  ]);
  expect(refusalOf(() => mirr([-1, 2], '-1', '0.1'))).toEqual([['rate-out-of-range', 'financeRate']]);
  expect(refusalOf(() => mirr([-1, 2], '0.1', '-1.5'))).toEqual([['rate-out-of-range', 'reinvestRate']]);
  expect(mirr([-1, '1e300', '1e300'], '0.1', '0.1')).toMatchObject({ kind: 'unique' });
  expect(mirr(['-1e-300', '1e300'], '0.1', '0.1')).toMatchObject({ kind: 'none', reason: 'out-of-range' });
});

/** The root that the search finds, and how often it asked for the function. */
function searched(low: number, high: number, start: number, f: (x: number) => readonly [value: number, slope: number]) {
  let asked = 0;
  const root = rootBetween(low, high, start, (x, at) => {
    asked += 1;
    [at.value, at.slope] = f(x);
  });
  return { root, asked };
}

test('the search stays in its bracket, ends soon, and finds the root where bare Newton steps would run away', () => {
  const straight = searched(-10, 10, 7, (x) => [2 * x - 3, 2]);
  expect(straight.root).toBe(1.5);
  expect(straight.asked).toBeLessThanOrEqual(3);
  const away = searched(-50, 90, 80, (x) => [Math.atan(x - 0.25), 1 / (1 + (x - 0.25) ** 2)]);
  expect(away.root).toBeCloseTo(0.25, 12);
  expect(away.asked).toBeLessThanOrEqual(20);
  const cube = searched(-3, 5, 4, (x) => [x ** 3 - 2, 3 * x * x]);
  expect(cube.root).toBeCloseTo(Math.cbrt(2), 14);
  expect(cube.asked).toBeLessThanOrEqual(14);
  // A slope of zero leads nowhere: the halves of the bracket do.
  const flat = searched(-1, 2, 0, (x) => [x ** 3 - 0.125, 3 * x * x]);
  expect(flat.root).toBeCloseTo(0.5, 12);
  // A step in the function: no slope at all, and the bracket closes on it.
  const step = searched(0, 1, 0.9, (x) => [x < 0.3 ? -1 : 1, 0]);
  expect(step.root).toBeCloseTo(0.3, 12);
  expect(step.asked).toBeLessThanOrEqual(80);
  // A start outside is taken to the nearer end.
  expect(searched(1, 2, -40, (x) => [x * x - 2, 2 * x]).root).toBeCloseTo(Math.SQRT2, 14);
  expect(searched(1, 2, 40, (x) => [x * x - 2, 2 * x]).root).toBeCloseTo(Math.SQRT2, 14);
});
