import * as fc from 'fast-check';
import { addDays, isHoshinError } from 'hoshin/foundation';
import { irr, npv, xirr, xnpv } from 'hoshin/investment';
import { anyFlows, moreIsNeverWorse, ratesBalance, scaleIsIrrelevant, zeroRateIsTheSum } from 'hoshin/testing';
import { expect, test } from 'vitest';

const amounts = (): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 24 });

test('at every rate found the exact present value passes through zero', () => {
  fc.assert(
    fc.property(anyFlows(), (flows) => ratesBalance(flows, xirr(flows))),
    { numRuns: 100 },
  );
});

test('amounts in another unit have the same rates', () => {
  const factor = fc.constantFrom('10000', '0.0001', '3', '1e12');
  fc.assert(
    fc.property(anyFlows(), factor, (flows, times) => scaleIsIrrelevant(flows, times)),
    { numRuns: 100 },
  );
});

test('a further receipt never lowers a present value', () => {
  const received = anyFlows().filter((flows) => flows.length > 0);
  fc.assert(
    fc.property(anyFlows(), received, fc.double({ min: -0.5, max: 5, noNaN: true }), (flows, [one], rate) =>
      moreIsNeverWorse(flows, one!, rate),
    ),
    { numRuns: 100 },
  );
});

test('at a rate of zero a present value is the plain sum', () => {
  fc.assert(fc.property(anyFlows(), zeroRateIsTheSum), { numRuns: 50 });
});

/** Amounts that are paid first and received after, or the other way round; some of them zero, some beyond what doubles add up. */
const oneTurn = fc
  .record({
    before: fc.array(fc.nat({ max: 999_999 }), { minLength: 1, maxLength: 40 }),
    after: fc.array(fc.nat({ max: 999_999 }), { minLength: 1, maxLength: 40 }),
    sign: fc.constantFrom('', '-'),
    zeros: fc.constantFrom('', '00', '0'.repeat(293)),
  })
  .map(({ before, after, sign, zeros }) => [
    ...before.map((size) => `${sign}${size}${zeros}`),
    ...after.map((size) => `${sign === '' ? '-' : ''}${size}${zeros}`),
  ]);

test('amounts that change their sign once have the rate that they have on days a year apart', () => {
  fc.assert(
    fc.property(oneTurn, (flows) => {
      const [one, other] = [
        irr(flows),
        xirr(flows.map((amount, at) => ({ date: addDays('1950-01-01', 365 * at), amount }))),
      ];
      expect(one.kind).toBe(other.kind);
      if (one.kind !== 'unique' || other.kind !== 'unique') return;
      const [x, y] = [Math.log1p(one.rate), Math.log1p(other.rate)];
      expect(Math.abs(x - y)).toBeLessThan(1e-12 * (1 + Math.abs(y)));
    }),
    { numRuns: 500 },
  );
});

/** Sign changes of the present value over a dense grid of rates: each must lie next to a rate found. */
function crossings(flows: readonly number[]): readonly (readonly [number, number])[] {
  const worth = (x: number): number => flows.reduce((total, amount, k) => total + amount * Math.exp(-k * x), 0);
  const grid = Array.from({ length: 400 }, (_, at) => -2 + at / 100);
  return grid.slice(1).flatMap((x, at) => (worth(grid[at]!) > 0 !== worth(x) > 0 ? [[grid[at]!, x] as const] : []));
}

test('no rate that a dense scan sees is missed', () => {
  fc.assert(
    fc.property(amounts(), (flows) => {
      const result = irr(flows);
      const rates = result.kind === 'none' ? [] : result.kind === 'unique' ? [result.rate] : result.rates;
      const logs = rates.map((rate) => Math.log1p(rate));
      return crossings(flows).every(([low, high]) => logs.some((x) => x >= low - 1e-9 && x <= high + 1e-9));
    }),
    { numRuns: 300 },
  );
});

test('a hundred changes of sign end quickly, with rates above −100 % or a reason', () => {
  const hard = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 101, maxLength: 101 });
  fc.assert(
    fc.property(hard, (sizes) => {
      const result = irr(sizes.map((size, at) => (at % 2 === 0 ? -size : size)));
      if (result.kind !== 'none') expect(Number.isFinite(result.rate) && result.rate > -1).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('hostile input gives no other exception', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (one, other) => {
      const calls = [
        () => irr(one as never, other as never),
        () => xirr(one as never),
        () => npv(one as never, other as never, { firstFlowAt: 0 }),
        () => xnpv(one as never, other as never),
        () => irr([one, other] as never),
        () => xirr([{ date: one, amount: other }] as never),
      ];
      for (const call of calls) {
        try {
          call();
        } catch (error) {
          if (!isHoshinError(error)) throw error;
        }
      }
    }),
    { numRuns: 200 },
  );
});
