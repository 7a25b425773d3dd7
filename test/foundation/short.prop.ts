import * as fc from 'fast-check';
import { compare, dividedBy, minus, plus, ratio, round, roundingModes, times } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { divideRounded } from '../../src/foundation/rounding.ts';
import { aligned, fromScaled, powerOfTen, toScaled } from '../../src/foundation/scaled.ts';
import { significantQuotient } from '../../src/foundation/significant-quotient.ts';

/** Numbers of any length about the edge of what a double holds, many of them short, some with zeros that mean nothing. */
const edge = 2n ** 53n;
const units = fc.oneof(
  fc.bigInt({ min: -9999n, max: 9999n }),
  fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
  fc.bigInt({ min: -3n, max: 3n }).map((n) => edge + n),
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
  fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n }),
);
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.tuple(units, fc.integer({ min: 0, max: 18 })).map(([n, scale]) => fromScaled(n, scale)),
  fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 3 }))
    .map(([n, zeros]) => `${n}.0${'0'.repeat(zeros)}`),
);
const quantum = fc.constantFrom('1', '0.1', '0.01', '0.0001', '100', '0.05', '7', '0.0000000000001', '1e3');
const mode = fc.constantFrom(...roundingModes);

const pair = (a: string | number, b: string | number) => aligned(toScaled(plain(a)), toScaled(plain(b)));
const plain = (value: string | number): string => (value === '1e3' ? '1000' : String(value));

function rounded(above: bigint, below: bigint, step: string, by: (typeof roundingModes)[number]): string {
  const { units: unit, scale } = toScaled(plain(step));
  const turned = below < 0n ? -1n : 1n;
  const multiples = divideRounded(turned * above * powerOfTen(scale), turned * below * unit, by);
  return fromScaled(multiples * unit, scale);
}

test('short numbers are added, multiplied and compared as whole numbers without limit are', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      const both = pair(a, b);
      const [x, y] = [toScaled(plain(a)), toScaled(plain(b))];
      expect(plus(a, b)).toBe(fromScaled(both.a + both.b, both.scale));
      expect(minus(a, b)).toBe(fromScaled(both.a - both.b, both.scale));
      expect(times(a, b)).toBe(fromScaled(x.units * y.units, x.scale + y.scale));
      expect(compare(a, b)).toBe(both.a < both.b ? -1 : both.a > both.b ? 1 : 0);
    }),
    { numRuns: 20_000 },
  );
});

test('short numbers are divided and rounded as whole numbers without limit are', () => {
  fc.assert(
    fc.property(number, number, quantum, mode, (a, b, step, by) => {
      const { a: above, b: below } = pair(a, b);
      const { units: whole, scale } = toScaled(plain(a));
      expect(round(a, step, by)).toBe(rounded(whole, powerOfTen(scale), step, by));
      fc.pre(below !== 0n);
      expect(ratio(a, b)).toBe(significantQuotient(above, below));
      expect(dividedBy(a, b, { quantum: step, mode: by })).toBe(rounded(above, below, step, by));
    }),
    { numRuns: 20_000 },
  );
});

test('long quotients are rounded by their digits as by their fractions', () => {
  const small = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(small, small, quantum, mode, (a, b, step, by) => {
      const text = ratio(a, b) ?? '0';
      const { units: whole, scale } = toScaled(text);
      expect(text).toBe(significantQuotient(BigInt(a), BigInt(b)));
      for (const [value, sign] of [
        [text, 1n],
        [`-${text}`, -1n],
      ] as const)
        expect(round(value, step, by)).toBe(rounded(sign * whole, powerOfTen(scale), step, by));
    }),
    { numRuns: 10_000 },
  );
});

test('nines that carry through, halves, and nothing', () => {
  expect(ratio('999999999999', '1000000000001')).toBe('0.999999999998000000000001999999999998');
  expect(round('9.5', '1')).toBe('10');
  expect(round('-0.4', '1')).toBe('0');
  expect(round('0.45', '0.1', 'half-even')).toBe('0.4');
  expect(times('-0', '5')).toBe('0');
  expect(plus('9007199254740991', 1)).toBe('9007199254740992');
});
