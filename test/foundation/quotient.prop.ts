import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { ratio } from 'hoshin/foundation';
import { expect, test } from 'vitest';

const Forty = Decimal.clone({ defaults: true, precision: 40, rounding: 4, toExpNeg: -9e15, toExpPos: 9e15 });
const numbers = fc
  .tuple(fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n }), fc.integer({ min: 0, max: 60 }))
  .map(([units, scale]) => new Decimal(`${units}e-${scale}`).toFixed());

test('a quotient without a quantum has 40 significant digits, as another implementation counts them', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const wanted = new Decimal(b).isZero() ? null : new Forty(a).dividedBy(b).toFixed().replace(/^-0$/, '0');
      return ratio(a, b) === wanted;
    }),
    { numRuns: 20_000 },
  );
});

test('the edges of 40 digits: nines that carry over, and quotients that end', () => {
  const nines = '9'.repeat(41);
  expect(ratio(nines, '1')).toBe(`1${'0'.repeat(41)}`);
  expect(ratio('1', '8')).toBe('0.125');
  expect(ratio('-2', '3')).toBe(`-0.${'6'.repeat(39)}7`);
  expect(ratio('1e-30', '1e30')).toBe(`0.${'0'.repeat(59)}1`);
});
