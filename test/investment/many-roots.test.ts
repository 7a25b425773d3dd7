/** All rates of amounts whose sign changes more than once: none missed, none made up, and found with few looks at the amounts. */
import { describe, expect, test } from 'vitest';
import { seriesOfAmounts } from '../../src/investment/read-series.ts';
import { realRoots } from '../../src/investment/roots.ts';
import { sidesOf } from '../../src/investment/series.ts';
import type { Side } from '../../src/investment/side.ts';

/** Coefficients of (1 − g₁v)(1 − g₂v)…, in tenths: worth nothing where a period grows by one of the g. */
const growingBy = (...growths: readonly number[]): readonly number[] =>
  growths.reduce(
    (product, growth) => [...product, 0].map((own, at) => own * 10 - (product[at - 1] ?? 0) * Math.round(growth * 10)),
    [1],
  );

/** The growths found, and how often one side of the amounts was looked through, and the exact sign asked for. */
function searched(amounts: readonly (number | string)[], exact: (x: number) => number = () => Number.NaN) {
  let [looks, asked] = [0, 0];
  const counted = ({ times, logs }: Side): Side => ({
    times,
    get logs() {
      looks += 1;
      return logs;
    },
  });
  const sides = sidesOf(seriesOfAmounts(amounts));
  const all = { ...sides, inflows: counted(sides.inflows), outflows: counted(sides.outflows) };
  const { roots, certain } = realRoots(all, (x) => {
    asked += 1;
    return exact(x);
  });
  return { growths: roots.map(Math.exp), certain, looks, asked };
}

describe('roots apart from each other are all found on doubles, soon', () => {
  test.each<
    [
      name: string,
      amounts: readonly (number | string)[],
      growths: readonly number[],
      mostLooks: number,
      digits?: number,
    ]
  >([
    ['two', growingBy(1.1, 1.3), [1.1, 1.3], 46],
    ['three', growingBy(0.8, 1.1, 1.6), [0.8, 1.1, 1.6], 74],
    ['four, one of them at no growth', growingBy(0.7, 1, 1.3, 2), [0.7, 1, 1.3, 2], 136],
    ['five', growingBy(0.7, 1, 1.3, 2, 3), [0.7, 1, 1.3, 2, 3], 228],
    ['two, the other way about', growingBy(1.1, 1.3).map((one) => -one), [1.1, 1.3], 46],
    ['far above', ['-1', '1e9', '-1e16'], [1.0102051443364425e7, 9.898979485566355e8], 31],
    ['one far, one near no growth', [-1, 1_000_000, -1_000_000], [1.000001000002, 999_998.999999], 28],
    ['the same in reverse', [-1_000_000, 1_000_000, -1], [1 / 999_998.999999, 1 / 1.000001000002], 28],
    ['about no growth', ['-1000', '2001', '-1000.5'], [0.9781337307536289, 1.0228662692463712], 57],
    // Rounding in the last place of the value, over a slope of a millionth, moves the root by some 10⁻⁹.
    ['a millionth apart', ['-1', '2.200001', '-1.2100011'], [1.1, 1.100001], 77, 8],
    ['a ten-thousandth apart', ['-100', '220', '-120.99999999'], [1.09999, 1.10001], 68],
  ])('%s', (_, amounts, growths, mostLooks, digits = 9) => {
    const found = searched(amounts);
    expect(found.certain).toBe(true);
    expect(found.growths).toHaveLength(growths.length);
    found.growths.forEach((growth, at) => expect(growth / growths[at]!).toBeCloseTo(1, digits));
    expect(found.looks).toBeLessThanOrEqual(mostLooks);
    expect(found.asked).toBe(0);
  });
});

test.each<[name: string, amounts: readonly (number | string)[], mostLooks: number]>([
  ['of far too little against much', [1000, -100, 1000], 6],
  ['that comes near', ['-100', '220', '-121.00000001'], 48],
  ['on either side of a little', [5, -2, 5, -2, 5], 11],
  [
    'of a hundred changes',
    Array.from({ length: 101 }, (_, k) => (k % 2 === 1 ? 1 : -1) * (1000 + ((k * 7919) % 13))),
    68,
  ],
])('none, proved on doubles, %s', (_, amounts, mostLooks) => {
  const found = searched(amounts);
  expect(found).toMatchObject({ growths: [], certain: true, asked: 0 });
  expect(found.looks).toBeLessThanOrEqual(mostLooks);
});

describe('what doubles leave undecided is decided by the exact sign', () => {
  /** Present value of −100, 220, −121 and a last amount moved by a hair: −100 (1 − 1.1 v)² and the hair. */
  const touching = (hair: number) => (x: number) => -100 * (1 - 1.1 * Math.exp(-x)) ** 2 + hair;
  const amounts = [-100, 220, -121];

  test('a hair below there is none, and that is sure', () => {
    expect(searched(amounts, touching(-1e-12))).toMatchObject({ growths: [], certain: true });
  });

  test('a hair above there are two, and that is sure', () => {
    const found = searched(amounts, touching(1e-12));
    expect(found.certain).toBe(true);
    expect(found.growths).toHaveLength(2);
    // −100 (1 − 1.1 v)² = −10⁻¹² where 1.1 v = 1 ∓ 10⁻⁷.
    expect(found.growths[0]).toBeCloseTo(1.1 / (1 + 1e-7), 12);
    expect(found.growths[1]).toBeCloseTo(1.1 / (1 - 1e-7), 12);
  });

  test('at zero there is one, and that is sure', () => {
    const found = searched(amounts, (x) => (Math.abs(Math.exp(x) - 1.1) < 1e-13 ? 0 : -1));
    expect(found.certain).toBe(true);
    expect(found.growths).toHaveLength(1);
    expect(found.growths[0]).toBeCloseTo(1.1, 12);
  });

  test('without an exact sign the place is told, and that it is not sure', () => {
    const found = searched(amounts);
    expect(found.certain).toBe(false);
    expect(found.growths).toHaveLength(1);
    expect(found.growths[0]).toBeCloseTo(1.1, 8);
    expect(found.looks).toBeLessThanOrEqual(170);
    expect(found.asked).toBeLessThanOrEqual(4);
  });

  test('a root that lies apart stays beside it', () => {
    // (1 − 1.1 v)² (1 − 2 v): touches zero at 1.1, crosses it at 2.
    const found = searched(
      growingBy(1.1, 1.1, 2),
      (x) => (1 - 1.1 * Math.exp(-x)) ** 2 * (1 - 2 * Math.exp(-x)) - 1e-13,
    );
    expect(found.certain).toBe(true);
    expect(found.growths).toHaveLength(1);
    expect(found.growths[0]).toBeCloseTo(2, 9);
  });

  test('two places that touch zero are two, each settled on its own', () => {
    const both = growingBy(1.1, 1.1, 1.6, 1.6);
    const value = (hair: number) => (x: number) => ((1 - 1.1 * Math.exp(-x)) * (1 - 1.6 * Math.exp(-x))) ** 2 + hair;
    expect(searched(both, value(1e-13))).toMatchObject({ growths: [], certain: true });
    const four = searched(both, value(-1e-14));
    expect(four.certain).toBe(true);
    expect(four.growths).toHaveLength(4);
    for (const [at, growth] of [1.1, 1.1, 1.6, 1.6].entries()) expect(four.growths[at]).toBeCloseTo(growth, 5);
  });
});

test('one change of sign is one root, none is none, whatever the exact sign says', () => {
  const never = () => {
    throw new Error('not asked for');
  };
  expect(searched([1, 2, 3], never)).toEqual({ growths: [], certain: true, looks: 0, asked: 0 });
  const one = searched([-1000, 500, 700], never);
  expect(one.certain).toBe(true);
  expect(one.growths).toHaveLength(1);
  expect(one.growths[0]! ** 2 * 1000 - 500 * one.growths[0]! - 700).toBeCloseTo(0, 9);
  expect(one.looks).toBeLessThanOrEqual(12);
  const turned = searched([1000, -500, -700], never);
  expect(turned.growths[0]).toBeCloseTo(one.growths[0]!, 12);
});

test('thousands of amounts that touch zero all along come to an end, with no more points than are allowed', () => {
  const long = Array.from({ length: 6001 }, (_, k) => (k % 2 === 0 ? -1 : 1));
  const found = searched(long);
  expect(found.looks).toBeLessThanOrEqual(2 * 5000);
});
