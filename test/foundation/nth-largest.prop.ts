import * as fc from 'fast-check';
import { allocate } from 'hoshin/foundation';
import { expect, test } from 'vitest';

test('many parts, many ties: who gets the last units does not hang on their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 200 }),
      fc.integer({ min: 1, max: 500 }),
      (weights, total) => {
        fc.pre(weights.some((weight) => weight > 0));
        const parts = weights.map((weight, at) => ({ key: `k${String(at).padStart(3, '0')}`, weight }));
        const given = (list: typeof parts): Map<string, string> => {
          const result = allocate(total, list, { quantum: 1 });
          return new Map(result.kind === 'allocated' ? result.parts.map(({ key, amount }) => [key, amount]) : []);
        };
        expect(given(parts.toReversed())).toEqual(given(parts));
        // Of equal weights the lower key never gets less.
        const got = given(parts);
        parts.forEach((a, at) => {
          const b = parts.slice(at + 1).find(({ weight }) => weight === a.weight);
          if (b !== undefined) expect(Number(got.get(a.key))).toBeGreaterThanOrEqual(Number(got.get(b.key)));
        });
      },
    ),
    { numRuns: 200 },
  );
});
