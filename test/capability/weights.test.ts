import {
  ahpWeights,
  bestWorstWeights,
  composite,
  criticWeights,
  entropyWeights,
  equalWeights,
  groupJudgements,
  rankOrderCentroid,
  settledWeights,
} from 'hoshin/capability';
import { isHoshinError } from 'hoshin/foundation';
import { expect, test } from 'vitest';

const codesOf = (run: () => unknown): readonly string[] => {
  try {
    run();
    return [];
  } catch (error) {
    return isHoshinError(error) ? error.issues.map(({ code }) => code) : ['another error'];
  }
};
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

test('one matrix is more or less consistent by the table that is named', () => {
  const judged = [
    [1, 3, 7],
    [1 / 3, 1, 4],
    [1 / 7, 1 / 4, 1],
  ];
  const ratios = (['saaty-1980', 'saaty-2005', 'donegan-dodd'] as const).map(
    (randomIndex) => ahpWeights(judged, { randomIndex }).consistencyRatio,
  );
  const { consistencyIndex } = ahpWeights(judged, { randomIndex: 'saaty-1980' });
  expect(ratios.map((ratio) => (consistencyIndex / ratio).toFixed(4))).toEqual(['0.5800', '0.5200', '0.4914']);
});

test('judgements that agree wholly give back the weights they were made of', () => {
  const weights = [0.5, 0.3, 0.15, 0.05];
  const judged = weights.map((a) => weights.map((b) => a / b));
  const result = ahpWeights(judged, { randomIndex: 'saaty-2005' });
  result.weights.forEach((weight, at) => expect(weight).toBeCloseTo(weights[at]!, 12));
  expect(result.lambdaMax).toBeCloseTo(4, 12);
  expect(result.consistencyRatio).toBeCloseTo(0, 12);
});

test('the choice of a school, as published: weights to two digits', () => {
  // «Saaty 1990, choice of a school»: learning, friends, school life, vocational training, college preparation, music.
  const judged = [
    [1, 4, 3, 1, 3, 4],
    [1 / 4, 1, 7, 3, 1 / 5, 1],
    [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
    [1, 1 / 3, 5, 1, 1, 1 / 3],
    [1 / 3, 5, 5, 1, 1, 3],
    [1 / 4, 1, 6, 3, 1 / 3, 1],
  ];
  const { weights, consistencyRatio, worstTriple, because } = ahpWeights(judged, { randomIndex: 'saaty-1980' });
  expect(weights.map((weight) => weight.toFixed(2))).toEqual(['0.32', '0.14', '0.03', '0.13', '0.24', '0.14']);
  expect(consistencyRatio).toBeGreaterThan(0.2);
  expect(worstTriple).toEqual([1, 3, 4]);
  expect(because.zh).toContain('请复核第 1、3、4 项');
});

test('pairs left out are filled in; judgements that hang together by a chain alone cannot contradict each other', () => {
  const chain = [
    [1, 2, null, null],
    [null, 1, 3, null],
    [null, 1 / 3, 1, 4],
    [null, null, null, 1],
  ];
  const result = ahpWeights(chain, { randomIndex: 'saaty-1980' });
  expect(result).toMatchObject({ missingPairs: 3, consistencyRatio: 0, worstTriple: null });
  const whole = 24 + 12 + 4 + 1;
  [24, 12, 4, 1].forEach((size, at) => expect(result.weights[at]).toBeCloseTo(size / whole, 10));
  expect(result.judgements[0]?.[3]).toBeCloseTo(24, 8);
  const apart = [
    [1, 2, null],
    [1 / 2, 1, null],
    [null, null, 1],
  ];
  expect(codesOf(() => ahpWeights(apart, { randomIndex: 'saaty-1980' }))).toEqual(['not-connected']);
});

test('a group judges by the geometric mean, of those who judged a pair', () => {
  const one = [[1, 2, null], [1 / 2, 1, 1], [null, 1, 1]]; // prettier-ignore
  const two = [[1, 8, 3], [1 / 8, 1, 1], [1 / 3, 1, 1]]; // prettier-ignore
  const joined = groupJudgements([one, two]);
  expect(joined.map((row) => row.map((cell) => cell?.toFixed(4)))).toEqual([
    ['1.0000', '4.0000', '3.0000'],
    ['0.2500', '1.0000', '1.0000'],
    ['0.3333', '1.0000', '1.0000'],
  ]);
  expect(codesOf(() => groupJudgements([one, [[1]]]))).toEqual(['table-shape']);
  expect(codesOf(() => groupJudgements([]))).toEqual(['wrong-type']);
});

test('solved weights become decimals that add up to exactly 1', () => {
  expect(equalWeights(3).map((weight) => weight.toFixed(4))).toEqual(['0.3333', '0.3333', '0.3333']);
  expect(settledWeights([2, 1, 1, 2], '0.001')).toEqual(['0.333', '0.167', '0.167', '0.333']);
  expect(codesOf(() => settledWeights([0, 0], '0.01'))).toEqual(['no-weight']);
  expect(codesOf(() => settledWeights([1, -1], '0.01'))).toEqual(['not-number']);
  expect(codesOf(() => settledWeights([1, 1], '0.3'))).toEqual(['bad-quantum']);
});

test('faults of a comparison matrix are told with their places', () => {
  expect(
    codesOf(() =>
      ahpWeights(
        [
          [1, 3],
          [3, 1],
        ],
        { randomIndex: 'saaty-1980' },
      ),
    ),
  ).toEqual(['not-reciprocal']);
  expect(
    codesOf(() =>
      ahpWeights(
        [
          [1, 0],
          [Number.NaN, 1],
        ],
        { randomIndex: 'saaty-1980' },
      ),
    ),
  ).toEqual(['not-number', 'not-number']);
  expect(codesOf(() => ahpWeights(null as any, { randomIndex: 'saaty-1980' }))).toEqual(['wrong-type']);
});

test('an even column has no entropy weight, a zero is no fault, and too little data is told', () => {
  const result = entropyWeights([
    [5, 0, 1],
    [5, 1, 1],
    [5, 9, 2],
  ]);
  expect(result.weights[0]).toBe(0);
  expect(result.constantColumns).toEqual([0]);
  expect(sum(result.weights)).toBeCloseTo(1, 12);
  expect(result.warnings.length).toBe(1);
  expect(
    codesOf(() =>
      entropyWeights([
        [1, 2],
        [3, 4],
      ]),
    ),
  ).toEqual(['too-few-units']);
  expect(
    codesOf(() =>
      criticWeights([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
    ),
  ).toEqual(['all-constant']);
});

test('what says the same as another counts less by CRITIC', () => {
  const { weights } = criticWeights([
    [1, 10, 5],
    [2, 20, 1],
    [3, 30, 4],
    [4, 40, 2],
  ]);
  expect(weights[0]).toBeCloseTo(weights[1]!, 12);
  expect(weights[2]!).toBeGreaterThan(weights[0]!);
});

test('a ranking alone gives the published centroids', () => {
  expect(rankOrderCentroid(4).map((weight) => weight.toFixed(4))).toEqual(['0.5208', '0.2708', '0.1458', '0.0625']);
  expect(codesOf(() => rankOrderCentroid(0))).toEqual(['not-number']);
});

test('the best-worst weights miss no judgement by more than their deviation, and nothing near them does better', () => {
  const bestToOthers = [1, 2, 5, 8];
  const othersToWorst = [8, 5, 3, 1];
  const { weights, deviation } = bestWorstWeights({ bestToOthers, othersToWorst });
  const miss = (w: readonly number[]): number =>
    Math.max(
      ...w.flatMap((one, at) => [
        Math.abs(w[0]! - bestToOthers[at]! * one),
        Math.abs(one - othersToWorst[at]! * w[3]!),
      ]),
    );
  expect(sum(weights)).toBeCloseTo(1, 12);
  expect(miss(weights)).toBeCloseTo(deviation, 10);
  for (let at = 0; at < 4; at += 1) {
    for (const step of [0.01, -0.01]) {
      const moved = weights.map((one, index) => (index === at ? Math.max(1e-6, one + step) : one));
      const whole = sum(moved);
      expect(miss(moved.map((one) => one / whole))).toBeGreaterThanOrEqual(deviation - 1e-12);
    }
  }
});

test('an index lies inside the hull of its parts, and the less a mean forgives the lower it is', () => {
  const tree = {
    id: 'i',
    weight: 1,
    parts: [
      { id: 'a', weight: 1 },
      {
        id: 'g',
        weight: 3,
        parts: [
          { id: 'b', weight: 1 },
          { id: 'c', weight: 1 },
        ],
      },
    ],
  };
  const units = [{ id: 'u', values: { a: 90, b: 40, c: 70 } }];
  const values = (['arithmetic', 'geometric', 'harmonic'] as const).map(
    (aggregate) => composite(tree, units, { normalize: 'none', aggregate }).units[0]!.index!,
  );
  expect(values[0]).toBeGreaterThan(values[1]!);
  expect(values[1]).toBeGreaterThan(values[2]!);
  for (const value of values) expect(value > 40 && value < 90).toBe(true);
  const equal = composite(tree, [{ id: 'u', values: { a: 7, b: 7, c: 7 } }], {
    normalize: 'none',
    aggregate: 'geometric',
  });
  expect(equal.units[0]!.index).toBe(7);
});

test('goalposts as the human development index has them: published values for a published country', () => {
  // Norway, human development report 2020: life expectancy 82.4, expected and mean schooling 18.1 and 12.9, income 66,494.
  const tree = {
    id: 'hdi',
    weight: 1,
    parts: [
      { id: 'life', weight: 1, goalposts: [20, 85] as const },
      { id: 'income', weight: 1, goalposts: [Math.log(100), Math.log(75_000)] as const },
      { id: 'education', weight: 1, goalposts: [0, 1] as const },
    ],
  };
  const education = (Math.min(1, 18.1 / 18) + 12.9 / 15) / 2;
  const units = [{ id: 'norway', values: { life: 82.4, income: Math.log(66_494), education } }];
  const { index } = composite(tree, units, { normalize: 'goalposts', aggregate: 'geometric' }).units[0]!;
  expect(index!.toFixed(3)).toBe('0.957');
});

test('a missing value holds the index, or is left out as asked; ties share a rank', () => {
  const tree = {
    id: 'i',
    weight: 1,
    parts: [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 1 },
    ],
  };
  const units = [
    { id: 'x', values: { a: 3, b: null } },
    { id: 'y', values: { a: 2, b: 4 } },
    { id: 'z', values: { a: 3, b: 3 } },
  ];
  const held = composite(tree, units, { normalize: 'none', aggregate: 'arithmetic' });
  expect(held.units.map(({ rank }) => rank)).toEqual([null, 1, 1]);
  const rest = composite(tree, units, { normalize: 'min-max', aggregate: 'arithmetic', missing: 'exclude' });
  expect(rest.units.map(({ index }) => index)).toEqual([1, 0.5, 0.5]);
});
