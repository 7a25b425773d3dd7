import * as fc from 'fast-check';
import { decimal, plus, times } from 'hoshin/foundation';
import { irr, type RateOfReturn } from 'hoshin/investment';
import { expect, test } from 'vitest';

/** Coefficients of a product of polynomials, exact; lowest power first. */
function product(one: readonly string[], other: readonly string[]): readonly string[] {
  const result = Array.from({ length: one.length + other.length - 1 }, () => '0');
  one.forEach((a, i) => other.forEach((b, j) => (result[i + j] = plus(result[i + j]!, times(a, b)))));
  return result;
}

const ratesOf = (result: RateOfReturn): readonly number[] =>
  result.kind === 'none' ? [] : result.kind === 'unique' ? [result.rate] : result.rates;

/** A rate in thousandths, a factor without a positive root, and how far the first amount is moved. */
const nearTangent = fc.record({
  thousandths: fc.integer({ min: -300, max: 900 }),
  factor: fc.array(fc.integer({ min: 1, max: 50 }).map(String), { minLength: 1, maxLength: 5 }),
  moved: fc.constantFrom('1e-9', '1e-14', '1e-17').map(decimal),
});

test('amounts that touch zero have one rate, a shade more has two, a shade less none: all told apart', () => {
  fc.assert(
    fc.property(nearTangent, ({ thousandths, factor, moved }) => {
      const rate = thousandths / 1000;
      const growth = times('0.001', 1000 + thousandths);
      // −(q − growth)² × factor, by falling powers of q = 1 + rate: it touches zero at `growth`, and nowhere above zero else.
      const touching = product(['-1', times('2', growth), times('-1', times(growth, growth))], factor);
      const shifted = (by: string): RateOfReturn => irr([...touching.slice(0, -1), plus(touching.at(-1)!, by)]);
      expect(irr(touching)).toEqual({ kind: 'unique', rate });
      expect(shifted(times('-1', moved))).toMatchObject({ kind: 'none', reason: 'no-real-root' });
      const two = shifted(moved);
      expect(two).not.toHaveProperty('uncertain');
      const [low, high, ...more] = ratesOf(two);
      expect(more).toEqual([]);
      expect([low! < rate, high! > rate, high! - low! < 1e-2]).toEqual([true, true, true]);
    }),
    { numRuns: 150 },
  );
});
