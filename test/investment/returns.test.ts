import { addDays, isHoshinError, round } from 'hoshin/foundation';
import { cashPositive, irr, margin, mirr, moic, npv, payback, peakFunding, xirr, xnpv } from 'hoshin/investment';
import { expect, test } from 'vitest';

/** «NPV/IRR exercise», years 0 to 4, 万元. */
const exercise = ['-1012.20', '-1986.31', '-798.46', '3530.02', '3979.56'];
const npvAt = (rate: string): string => round(npv(rate, exercise, { firstFlowAt: 0 }), '0.001');
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return isHoshinError(error) ? error.code : 'another exception';
  }
  return 'none';
};

test('the published development cash flow is worth what its source says, to the digit', () => {
  expect([npvAt('0.29'), npvAt('0.30'), npvAt('0.14')]).toEqual(['49.676', '-12.492', '1369.916']);
  expect(irr(exercise)).toMatchObject({ kind: 'unique' });
  expect((irr(exercise) as { rate: number }).rate).toBeCloseTo(0.29796, 5);
  // One step of 1 %, interpolated, as published: 29 % + 49.676 ÷ (49.676 + 12.492) × 1 % = 29.80 %.
  const [above, below] = [Number(npvAt('0.29')), Number(npvAt('0.30'))];
  expect((29 + above / (above - below)).toFixed(2)).toBe('29.80');
  const cumulative = exercise.map((_, at) => npv('0.14', exercise.slice(0, at + 1), { firstFlowAt: 0 }));
  expect(cumulative.map((one) => round(one, '0.01'))).toEqual(['-1012.2', '-2754.58', '-3368.97', '-986.3', '1369.92']);
  expect(round(payback(exercise, { rate: 0.14 }).first ?? '0', '0.01')).toBe('3.42');
});

test('the published FIRR of 18.79 % is wrong: the flows behind it give 19.09 %', () => {
  // «FIRR answer page»: −1,200; −300; 267.0 growing 5 % a year; year 10 = 2,535.
  const grown = Array.from({ length: 8 }, (_, year) => round(String(267 * 1.05 ** year), '0.000001'));
  const flows = ['-1200', '-300', ...grown, '2535'];
  const { rate } = irr(flows) as { rate: number };
  expect(rate).toBeCloseTo(0.1909, 4);
  expect(Math.abs(rate - 0.1879)).toBeGreaterThan(0.002);
  const value = Number(npv(0.13, flows, { firstFlowAt: 0 }));
  expect(Math.abs(value - 425.63)).toBeGreaterThan(100);
  // Its own terms add up to 593.39, which is right; 425.63 leaves out the 167.76 of one of them.
  expect(Math.abs(value - 593.39)).toBeLessThan(0.02);
  expect(593.39 - 167.76).toBeCloseTo(425.63, 9);
});

test('the time of the first amount moves a present value by one period', () => {
  expect(npv('0.1', [110], { firstFlowAt: 1 })).toBe('100');
  expect(npv('0.1', [110], { firstFlowAt: 0 })).toBe('110');
  expect(npv('-0.5', [0, 1], { firstFlowAt: 0 })).toBe('2');
});

test('a present value may be stated on any date', () => {
  const flows = [{ date: '2025-01-01', amount: 100 }];
  expect(xnpv('0.21', flows, { at: '2026-01-01' })).toBe('121');
  expect(round(xnpv('0.21', flows, { at: '2024-01-02' }), '0.000001')).toBe('82.644628');
});

test('several rates are all found, ascending, and one is picked by a named rule', () => {
  // (1.05 − q)(1.1 − q)(1.3 − q) at q = 1 + rate
  const three = ['-1', '3.45', '-3.95', '1.5015'];
  const rates = (pick?: 'lowest' | 'highest' | 'nearest-to-ten-percent'): unknown =>
    irr(three, pick === undefined ? {} : { pick });
  expect(rates()).toEqual({ kind: 'multiple', rate: 0.05, rates: [0.05, 0.1, 0.3], picked: 'least-non-negative' });
  expect(rates('highest')).toMatchObject({ rate: 0.3, picked: 'highest' });
  expect(rates('nearest-to-ten-percent')).toMatchObject({ rate: 0.1 });
  expect(rates('lowest')).toMatchObject({ rate: 0.05 });
});

test('where there is no rate the reason is given', () => {
  const reason = (amounts: readonly number[]): unknown => (irr(amounts) as { reason?: string }).reason;
  expect([[], [0, 0], [5], [-5, -1], [1, -2, 2]].map(reason)).toEqual([
    'empty',
    'empty',
    'all-inflow',
    'all-outflow',
    'no-real-root',
  ]);
  const day = { date: '2026-01-01' };
  expect(
    xirr([
      { ...day, amount: -1 },
      { ...day, amount: 2 },
    ]),
  ).toMatchObject({ kind: 'none', reason: 'single-date' });
  expect(xirr([{ ...day, amount: 2 }])).toMatchObject({ kind: 'none', reason: 'all-inflow' });
});

test('one day or a hundred years, 1e-6 or 1e15, a total loss or a thousandfold gain', () => {
  const pair = (days: number, paid: string, received: string): number =>
    (
      xirr([
        { date: '1950-01-01', amount: `-${paid}` },
        { date: addDays('1950-01-01', days), amount: received },
      ]) as { rate: number }
    ).rate;
  expect(pair(1, '1000', '1001')).toBeCloseTo(1.001 ** 365 - 1, 10);
  expect(pair(36525, '0.000001', '1000000000000000')).toBeCloseTo(10 ** (21 / (36525 / 365)) - 1, 10);
  expect(pair(365, '1000000000', '0.000001')).toBeLessThan(-0.999999);
  expect(pair(365, '1', '1000')).toBe(999);
  expect(
    xirr([
      { date: '2026-01-01', amount: -1 },
      { date: '2026-01-02', amount: 1000 },
    ]),
  ).toMatchObject({ kind: 'none', reason: 'out-of-range' });
});

test('dates in any order give the same rate', () => {
  const flows = [
    { date: '2025-01-01', amount: -1000 },
    { date: '2025-07-01', amount: 300 },
    { date: '2026-03-01', amount: 900 },
  ];
  expect(xirr([...flows].reverse())).toEqual(xirr(flows));
});

test('the modified rate agrees with the spreadsheet example', () => {
  const amounts = ['-120000', '39000', '30000', '21000', '37000', '46000'];
  expect((mirr(amounts, 0.1, 0.12) as { rate: number }).rate).toBeCloseTo(0.126094, 6);
  expect(mirr([1, 2], 0.1, 0.1)).toMatchObject({ kind: 'none', reason: 'all-inflow' });
});

test('cash turns positive for the first time and for good, and the peak is known', () => {
  const flow = (date: string, amount: number): { date: string; amount: number } => ({ date, amount });
  const dip = [flow('2026-01-01', -100), flow('2026-02-01', 100), flow('2026-03-01', -150), flow('2026-04-01', 150)];
  expect(cashPositive(dip)).toMatchObject({
    kind: 'permanent',
    first: '2026-02-01',
    permanent: '2026-04-01',
    final: '0',
  });
  expect(cashPositive(dip.slice(0, 3))).toMatchObject({
    kind: 'temporary',
    first: '2026-02-01',
    permanent: null,
    final: '-150',
  });
  expect(cashPositive(dip.slice(0, 1))).toMatchObject({ kind: 'never', first: null });
  expect(cashPositive([flow('2026-01-01', 1)])).toMatchObject({ kind: 'never-negative' });
  expect(cashPositive([])).toMatchObject({ kind: 'empty', first: null, permanent: null, final: '0' });
  expect(peakFunding(dip)).toMatchObject({ amount: '150', date: '2026-03-01' });
  expect(cashPositive(dip).because.zh).toBe(
    '累计现金流于 2026-02-01 首次回正，其后再次转负，自 2026-04-01 起不再转负，期末为 0',
  );
  expect(peakFunding(dip).because.en).toBe('the balance is lowest on 2026-03-01, at 150 below zero');
  expect(peakFunding([])).toMatchObject({ amount: '0', date: null });
});

test('multiple and margin name their denominators, and have none at zero', () => {
  expect([moic([-100, 50, -100, 350]).multiple, margin([-80, 100]).margin]).toEqual(['2', '0.2']);
  expect([moic([]).multiple, margin([-1]).margin]).toEqual([null, null]);
  expect(moic([-100, 50, -100, 350]).because.zh).toBe('回收 400 ÷ 投入 200 = 2 倍');
  expect(margin([-1]).because.zh).toBe('没有收入，无法计算利润率');
});

test('a caller’s mistake is told with its place', () => {
  expect(codeOf(() => npv(-1, [1], { firstFlowAt: 0 }))).toBe('rate-out-of-range');
  expect(codeOf(() => npv(Number.NaN, [1], { firstFlowAt: 0 }))).toBe('rate-out-of-range');
  expect(codeOf(() => irr([0.1]))).toBe('float-amount');
  expect(codeOf(() => xirr([{ date: '2026-02-30', amount: 1 }]))).toBe('impossible-date');
  expect(codeOf(() => irr([-1, 2], { pick: 'best' as never }))).toBe('not-allowed');
  expect(codeOf(() => npv('0.1', [1], undefined as never))).toBe('missing');
});

test('what only comes near zero has no rate; what just passes it has two, to the last place of doubles', () => {
  const rates = (last: string): unknown => irr(['-1', '2.2', last]);
  expect(rates('-1.21')).toEqual({ kind: 'unique', rate: 0.1 });
  expect(rates('-1.21000000000000000001')).toMatchObject({ kind: 'none', reason: 'no-real-root' });
  expect(rates('-1.20999999999999999999')).toMatchObject({ kind: 'multiple', rates: [0.0999999999, 0.1000000001] });
  // Beyond what doubles can tell apart, and where three meet, the answer says so.
  expect(rates('-1.2099999999999999999999999999')).toMatchObject({ kind: 'unique', uncertain: true });
  expect(irr(['-1', '3.3', '-3.63', '1.331'])).toEqual({ kind: 'unique', rate: 0.1, uncertain: true });
});

test('thousands of amounts that touch zero all along come to an end', () => {
  const amounts = Array.from({ length: 9000 }, (_, at) => ['-1', '2.2', '-1.21'][at % 3]!);
  const result = irr(amounts);
  expect(result).toMatchObject({ kind: 'unique', uncertain: true });
  expect((result as { rate: number }).rate).toBeCloseTo(0.1, 6);
});
