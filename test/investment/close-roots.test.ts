/** Where doubles cannot tell how many rates lie in a stretch: the cases, one by one, on signs that are given. */
import { expect, test } from 'vitest';
import { same, settleCluster } from '../../src/investment/close-roots.ts';
import type { Side } from '../../src/investment/side.ts';

const side = (...amounts: readonly (readonly [time: number, amount: number])[]): Side => ({
  times: Float64Array.from(amounts.map(([time]) => time)),
  logs: Float64Array.from(amounts.map(([, amount]) => Math.log(amount))),
});
/** −1 + 2v − v²: touches zero at x = 0, where the outflows vary in time by 1 and the inflow by nothing. */
const [inflows, outflows] = [side([1, 2]), side([0, 1], [2, 1])];
const height = (x: number): number => Math.log(2) - x - Math.log(1 + Math.exp(-2 * x));
const noise = (): number => 1e-15;

/** Settles the stretch where h is moved up by `hair`; `heightAt` as doubles would see it. */
function settled(hair: number, low = -1e-9, high = 1e-9, exact = (x: number): number => -x * x + hair) {
  let asked = 0;
  const counted = (x: number): number => {
    asked += 1;
    return exact(x);
  };
  return {
    ...settleCluster(inflows, outflows, [low, high], { heightAt: height, noise, exact: counted }),
    get asked() {
      return asked;
    },
  };
}

test('the stretch is widened on both sides, till doubles are sure of the sign', () => {
  const { from, to } = settled(-1e-18);
  // h is −x² ÷ 2 here, clear of four times the noise at 9 × 10⁻⁸; steps double.
  for (const edge of [-from, to]) {
    expect(edge).toBeGreaterThan(8.9e-8);
    expect(edge).toBeLessThan(2.2e-7);
  }
  const wide = settled(-1e-18, -1e-3, 2e-3);
  expect([wide.from, wide.to]).toEqual([-1e-3, 2e-3]);
});

test('where doubles are never sure, widening ends, and the place is doubtful', () => {
  const level = { heightAt: () => 0, noise, exact: () => Number.NaN };
  const found = settleCluster(inflows, outflows, [-1e-9, 1e-9], level);
  expect(found.to).toBeGreaterThan(0.08);
  expect(found.to).toBeLessThan(0.1);
  expect(found.from).toBeCloseTo(-found.to, 7);
  expect(found.certain).toBe(false);
  expect(found.roots).toHaveLength(1);
  expect(found.roots[0]).toBeCloseTo(0, 12);
});

test('below zero where it is level: none', () => {
  expect(settled(-1e-18)).toMatchObject({ roots: [], certain: true });
});

test('above zero where it is level: two, one on either side', () => {
  const found = settled(1e-18);
  expect(found.certain).toBe(true);
  expect(found.roots).toHaveLength(2);
  expect(found.roots[0]).toBeCloseTo(-1e-9, 15);
  expect(found.roots[1]).toBeCloseTo(1e-9, 15);
});

test('two nearer to each other than what is taken for one are told as doubtful', () => {
  const found = settled(1e-26);
  expect(found.roots).toHaveLength(2);
  expect(found.certain).toBe(false);
  expect([same(0), same(3), same(-3)]).toEqual([1e-12, 4e-12, 4e-12]);
});

test('zero where it is level: one', () => {
  expect(settled(0)).toMatchObject({ certain: true, roots: [expect.closeTo(0, 14)] });
});

test('nearer to zero than the place is known: one, in doubt', () => {
  // The place is off by some 10⁻¹⁵, over which h moves by 10⁻³⁰.
  const found = settled(1e-33);
  expect(found).toMatchObject({ certain: false, roots: [expect.closeTo(0, 12)] });
});

test('signs that differ at the ends: one root, wherever it is', () => {
  const found = settled(0, -1e-9, 1e-9, (x) => x - 3e-8);
  expect(found).toMatchObject({ certain: true, roots: [expect.closeTo(3e-8, 16)] });
  const falling = settled(0, -1e-9, 1e-9, (x) => -4e-8 - x);
  expect(falling).toMatchObject({ certain: true, roots: [expect.closeTo(-4e-8, 16)] });
});

test('a stretch over which the bend might turn stays in doubt, with the place that is known', () => {
  // Times up to 2: the third derivative may change a bend of 1 over more than 1 ÷ (0.2 × 8) = 0.6.
  expect(settled(-1e-18, -0.3, 0.3)).toMatchObject({ certain: true });
  expect(settled(-1e-18, -0.35, 0.3)).toMatchObject({ certain: false, roots: [expect.closeTo(0, 12)] });
  const crossing = settled(0, -0.4, 0.4, (x) => x - 0.2);
  expect(crossing).toMatchObject({ certain: false, roots: [expect.closeTo(0.2, 12)] });
});

test('no exact sign to be had: doubles tell the place, and nothing is certain', () => {
  const found = settled(0, -1e-9, 1e-9, () => Number.NaN);
  expect(found.certain).toBe(false);
  expect(found.roots).toEqual([expect.closeTo(0, 12)]);
  expect(found.asked).toBe(1);
  const rising = settleCluster(inflows, outflows, [-1e-9, 1e-9], {
    heightAt: (x) => x - 2e-10,
    noise,
    exact: () => Number.NaN,
  });
  expect(rising).toMatchObject({ certain: false, roots: [expect.closeTo(2e-10, 16)] });
});

test('sides that vary alike in time say nothing of the bend', () => {
  const alike = settleCluster(side([0, 1], [2, 1]), side([0, 1], [2, 1]), [-1e-9, 1e-9], {
    heightAt: (x) => -x * x,
    noise,
    exact: (x) => -x * x - 1e-18,
  });
  expect(alike.certain).toBe(false);
});
