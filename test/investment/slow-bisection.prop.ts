import { Decimal as Slow } from 'decimal.js';
import * as fc from 'fast-check';
import { addDays } from 'hoshin/foundation';
import { irr, npv, type RateOfReturn, xirr, xnpv } from 'hoshin/investment';
import { expect, test } from 'vitest';

// The same question answered the slow and plain way: powers and sums in sixty decimal digits, and halving.
const Digits = Slow.clone({ precision: 60, toExpNeg: -9e15, toExpPos: 9e15 });

interface Timed {
  readonly amount: number;
  /** In periods, or years. */
  readonly time: Slow;
}

const worth = (flows: readonly Timed[], rate: Slow): Slow =>
  flows.reduce((total, { amount, time }) => total.plus(new Digits(amount).div(rate.plus(1).pow(time))), new Digits(0));

/** The rate between two at which the worth has opposite signs. */
function halved(flows: readonly Timed[], from: Slow, to: Slow): number {
  const rising = worth(flows, from).lessThan(0);
  let [low, high] = [from, to];
  for (let step = 0; step < 50; step += 1) {
    const middle = low.plus(high).div(2);
    if (worth(flows, middle).lessThan(0) === rising) low = middle;
    else high = middle;
  }
  return low.toNumber();
}

const grid = ['-0.9', '-0.6', '-0.3', '-0.1', '0.001', '0.1', '0.2', '0.35', '0.6', '1.1', '2.5', '6', '20']
  .map((rate) => new Digits(rate)); // prettier-ignore

/** Rates between neighbours of the grid whose worth differs in sign: each must be among those found, to ten digits. */
function expectFound(flows: readonly Timed[], result: RateOfReturn): void {
  const found = result.kind === 'none' ? [] : result.kind === 'unique' ? [result.rate] : result.rates;
  const values = grid.map((rate) => worth(flows, rate));
  grid.slice(1).forEach((to, at) => {
    if (values[at]!.times(values[at + 1]!).greaterThanOrEqualTo(0)) return;
    const slow = halved(flows, grid[at]!, to);
    expect(Math.min(...found.map((rate) => Math.abs(rate - slow)))).toBeLessThan(1e-10 * (1 + Math.abs(slow)));
  });
  // None too many: at every rate found the worth is next to nothing beside what moves.
  for (const rate of found.filter((one) => one > -0.9 && one < 20)) {
    const moved = worth(flows.map(({ amount, time }) => ({ amount: Math.abs(amount), time })), new Digits(rate)); // prettier-ignore
    expect(worth(flows, new Digits(rate)).abs().div(moved).toNumber()).toBeLessThan(1e-11);
  }
}

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const periodic = fc.array(cents, { minLength: 2, maxLength: 10 });
const days = fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 7 });
const dated = fc.tuple(fc.array(cents, { minLength: 8, maxLength: 8 }), days).map(([amounts, later]) =>
  [0, ...later].map((day, at) => ({ day, amount: amounts[at]! })),
); // prettier-ignore

test('every rate of periodic amounts that a slow bisection in decimals finds is found, and no other', () => {
  fc.assert(
    fc.property(periodic, (amounts) => {
      const flows = amounts.map((amount, at) => ({ amount, time: new Digits(at) }));
      expectFound(flows, irr(amounts));
    }),
    { numRuns: 60 },
  );
});

test('every rate of dated amounts that a slow bisection in decimals finds is found, and no other', () => {
  fc.assert(
    fc.property(dated, (amounts) => {
      const flows = amounts.map(({ amount, day }) => ({ amount, time: new Digits(day).div(365) }));
      expectFound(flows, xirr(amounts.map(({ amount, day }) => ({ date: addDays('2020-01-01', day), amount }))));
    }),
    { numRuns: 12 },
  );
});

test('present values are those of decimals, to thirty places', () => {
  const rates = fc.integer({ min: -900, max: 3000 }).map((thousandths) => String(thousandths / 1000));
  const near = (ours: string, slow: Slow): void => {
    const off = new Digits(ours).minus(slow).abs();
    expect(off.lessThan(slow.abs().times('1e-50').plus('1e-29'))).toBe(true);
  };
  fc.assert(
    fc.property(rates, periodic, dated, fc.constantFrom<0 | 1>(0, 1), (rate, amounts, later, firstFlowAt) => {
      const periods = amounts.map((amount, at) => ({ amount, time: new Digits(at + firstFlowAt) }));
      near(npv(rate, amounts, { firstFlowAt }), worth(periods, new Digits(rate)));
      const years = later.map(({ amount, day }) => ({ amount, time: new Digits(day).div(365) }));
      const flows = later.map(({ amount, day }) => ({ date: addDays('2020-01-01', day), amount }));
      near(xnpv(rate, flows), worth(years, new Digits(rate)));
    }),
    { numRuns: 60 },
  );
});
