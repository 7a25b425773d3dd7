import { rankRange, rankSwings, composite, ahpWeights, seededRandom, type Aggregation } from 'hoshin/capability';
import {
  anyComposite,
  capabilityInsideHull,
  effectiveWeightsAreWhole,
  equalPartsGiveTheSame,
  indexInsideHull,
  scaleOfWeightsIsIrrelevant,
} from 'hoshin/testing';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const aggregation = fc.constantFrom<Aggregation>('arithmetic', 'geometric', 'harmonic', { kind: 'power', exponent: 3 });
const runs = { numRuns: 300 };

test('an index lies inside the hull of its parts, at every level and by every mean', () => {
  const normalize = fc.constantFrom('none', 'min-max', 'percentile', 'rank', 'z-score');
  fc.assert(
    fc.property(anyComposite(), aggregation, normalize, (one, aggregate, how) =>
      indexInsideHull(one, { normalize: how, aggregate }),
    ),
    runs,
  );
});

test('equal parts give the same value', () => {
  fc.assert(fc.property(anyComposite(), fc.integer({ min: 1, max: 1000 }), aggregation, equalPartsGiveTheSame), runs);
});

test('the scale of weights is irrelevant, and effective weights are shares of the whole', () => {
  fc.assert(
    fc.property(anyComposite(), aggregation, fc.constantFrom(0.01, 3, 1e6), (one, aggregate, factor) => {
      const options = { normalize: 'none', aggregate } as const;
      return scaleOfWeightsIsIrrelevant(one, options, factor) && effectiveWeightsAreWhole(one, options);
    }),
    runs,
  );
});

test('the capability index lies inside the hull of its terms, for any exact weights', () => {
  const points = fc.integer({ min: -10_000, max: 10_000 }).map((cents) => String(cents / 100));
  const cut = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(points, points, points, cut, cut, (development, operation, cash, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const shares = [low, high - low, 1000 - high].map((thousandths) => String(thousandths / 1000));
      const weights = { development: shares[0]!, operation: shares[1]!, cash: shares[2]! };
      return capabilityInsideHull({ development, operation, cash }, weights);
    }),
    { numRuns: 2000 },
  );
});

test('ranks under noise stand in their order, and the same seed gives the same report', () => {
  fc.assert(
    fc.property(anyComposite(), aggregation, fc.integer(), ({ tree, units }, aggregate, seed) => {
      const draw = () =>
        rankRange(tree, units, { normalize: 'none', aggregate }, { draws: 20, noise: 0.2, random: seededRandom(seed) });
      const range = draw();
      expect(draw()).toEqual(range);
      return range.units.every(
        ({ best, worst, median, likelyBest, likelyWorst }) =>
          best >= 1 &&
          best <= likelyBest &&
          likelyBest <= median &&
          median <= likelyWorst &&
          likelyWorst <= worst &&
          worst <= units.length,
      );
    }),
    { numRuns: 100 },
  );
});

/** The tree with one part's share of its group set anew, its siblings scaled to the rest. */
function withShare(tree: any, id: string, share: number): any {
  if (tree.parts === undefined) return tree;
  const parts = tree.parts.map((part: any) => withShare(part, id, share));
  if (!parts.some((part: any) => part.id === id)) return { ...tree, parts };
  const rest: number = parts.reduce((sum: number, part: any) => (part.id === id ? sum : sum + Number(part.weight)), 0);
  return {
    ...tree,
    parts: parts.map((part: any) => ({ ...part, weight: part.id === id ? share : (part.weight / rest) * (1 - share) })),
  };
}

test('at every swing found the two units are level, and where none is found they never meet', () => {
  fc.assert(
    fc.property(anyComposite(), aggregation, ({ tree, units }, aggregate) => {
      const options = { normalize: 'none', aggregate } as const;
      const swings = rankSwings(tree, units, options);
      if (swings.kind !== 'swings') return false;
      return swings.pairs.every(({ ahead, behind, parts }) =>
        parts.every(({ part, levelAt }) => {
          const gapAt = (share: number): number => {
            const found = composite(withShare(tree, part, share), units, options).units;
            return found.find(({ id }) => id === ahead)!.index! - found.find(({ id }) => id === behind)!.index!;
          };
          if (levelAt !== null) return Math.abs(gapAt(levelAt)) < 1e-6;
          return gapAt(1e-6) > -1e-3 && gapAt(1 - 1e-6) > -1e-3;
        }),
      );
    }),
    { numRuns: 100 },
  );
});

test('filled-in judgements give the least eigenvalue of all fillings near them', () => {
  const judgement = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(fc.tuple(judgement, judgement, judgement, judgement), ([ab, bc, cd, ac]) => {
      // Four things; a–d and b–d were not judged.
      const matrix = [
        [1, ab, ac, null],
        [null, 1, bc, null],
        [null, null, 1, cd],
        [null, null, null, 1],
      ];
      const options = { randomIndex: 'saaty-1980' } as const;
      const { lambdaMax, judgements, weights } = ahpWeights(matrix, options);
      expect(Math.abs(weights.reduce((sum, one) => sum + one, 0) - 1)).toBeLessThan(1e-12);
      const [ad, bd] = [judgements[0]![3]!, judgements[1]![3]!];
      return [0.9, 1.1].every((factor) =>
        [
          [ad * factor, bd],
          [ad, bd * factor],
        ].every(([x, y]) => {
          const moved = matrix.map((row) => [...row]);
          [moved[0]![3], moved[1]![3]] = [x!, y!];
          return ahpWeights(moved, options).lambdaMax >= lambdaMax - 1e-9;
        }),
      );
    }),
    { numRuns: 50 },
  );
});
