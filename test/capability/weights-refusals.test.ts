/** What each method of weighting takes, what it refuses and in which words, and its figures by another way. */
import {
  ahpWeights,
  bestWorstWeights,
  criticWeights,
  entropyWeights,
  equalWeights,
  groupJudgements,
  rankOrderCentroid,
  settledWeights,
} from 'hoshin/capability';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from '../foundation/refusal.ts';

const saaty = { randomIndex: 'saaty-1980' } as const;
const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const near = (values: readonly number[]): readonly string[] => values.map((value) => value.toFixed(9));

test('a table of data has rows of one length, of finite numbers', () => {
  for (const weigh of [entropyWeights, criticWeights]) {
    const refused = (rows: unknown) => refusalOf(() => weigh(rows as never));
    for (const none of [null, 'rows', [], [[]]]) expect(refused(none)[0]).toEqual(['wrong-type', 'rows']);
    expect(refused([[1, 2], [3], 'x', [5, '6'], [7, Number.NaN], [8, 9, Infinity]])).toEqual([
      ['table-shape', 'rows.1'],
      ['wrong-type', 'rows.2'],
      ['not-number', 'rows.3.1'],
      ['not-number', 'rows.4.1'],
      ['table-shape', 'rows.5'],
      ['not-number', 'rows.5.2'],
    ]);
    expect(refused(['x', [1]])).toEqual([
      ['wrong-type', 'rows'],
      ['wrong-type', 'rows.0'],
      ['table-shape', 'rows.1'],
    ]);
    expect(
      refused([
        [1, 2],
        [1, 2],
      ]),
    ).toEqual([
      ['too-few-units', 'rows'],
      ['all-constant', 'rows'],
    ]);
    expect(refused([[1], [2], [4]])).toEqual([]);
  }
  expect(
    refusalOf(() =>
      entropyWeights([
        [1, 2],
        [3, -1],
        [-0.5, 2],
      ]),
    ),
  ).toEqual([
    ['negative-value', 'rows.1.1'],
    ['negative-value', 'rows.2.0'],
  ]);
  expect(
    refusalOf(() =>
      criticWeights([
        [1, 2],
        [3, -1],
        [-0.5, 2],
      ]),
    ),
  ).toEqual([]);
});

test('entropy weights are those of the textbook', () => {
  const rows = [[1, 3, 5], [2, 3, 1], [3, 4, 0], [4, 2, 4]]; // prettier-ignore
  const columns = [0, 1, 2].map((at) => rows.map((row) => row[at]!));
  const spread = columns.map((column) => {
    const logs = column.filter((value) => value > 0).map((value) => value / total(column));
    return 1 + total(logs.map((share) => share * Math.log(share))) / Math.log(4);
  });
  const found = entropyWeights(rows);
  expect(near(found.weights)).toEqual(near(spread.map((one) => one / total(spread))));
  expect(found.because).toEqual({
    en: 'by entropy column 2 tells the units apart the most',
    zh: '按熵权法，第 2 列区分度最高',
  });
  expect(found.warnings).toEqual([
    { en: 'weights from only 4 units are unstable', zh: '仅有 4 个单元，求得的权重不稳定' },
  ]);
  expect([found, found.weights, found.constantColumns].every((one) => Object.isFrozen(one))).toBe(true);
});

test('CRITIC weights are those of the textbook', () => {
  const rows = [[1, 3, 5], [2, 3, 1], [3, 7, 0], [4, 2, 4]]; // prettier-ignore
  const scaled = [0, 1, 2].map((at) => {
    const column = rows.map((row) => row[at]!);
    const [low, high] = [Math.min(...column), Math.max(...column)];
    return column.map((value) => (value - low) / (high - low));
  });
  const apart = (column: readonly number[]): readonly number[] => column.map((value) => value - total(column) / 4);
  const product = (a: readonly number[], b: readonly number[]): number => total(a.map((value, at) => value * b[at]!));
  const information = scaled.map((one) => {
    const conflicts = scaled.map((other) => {
      const [x, y] = [apart(one), apart(other)];
      return 1 - product(x, y) / Math.sqrt(product(x, x) * product(y, y));
    });
    return Math.sqrt(product(apart(one), apart(one)) / 3) * total(conflicts);
  });
  const found = criticWeights(rows);
  expect(near(found.weights)).toEqual(near(information.map((one) => one / total(information))));
  expect(found.because.en).toMatch(/^by CRITIC column \d tells the units apart the most$/);
});

test('columns that tell nothing are named and count nothing; enough units need no warning', () => {
  const ten = Array.from({ length: 10 }, (_, at) => [7, at + 1, 3]);
  const found = criticWeights(ten);
  expect([found.weights, found.constantColumns, found.warnings]).toEqual([[0, 1, 0], [0, 2], []]);
  expect(found.because).toEqual({
    en: 'by CRITIC column 1 tells the units apart the most; columns 0, 2 are the same for all units and count nothing',
    zh: '按CRITIC 法，第 1 列区分度最高；第 0、2 列各单元相同，权重为零',
  });
  expect(entropyWeights(ten.slice(1)).warnings).toHaveLength(1);
  // Two columns that say the same leave nothing to tell them apart by: they count alike.
  expect(
    criticWeights([
      [1, 10],
      [2, 20],
      [5, 50],
    ]).weights,
  ).toEqual([0.5, 0.5]);
});

test('counts run from 1 to 1,000', () => {
  for (const weights of [equalWeights, rankOrderCentroid]) {
    expect([weights(1), weights(1000).length, Object.isFrozen(weights(2))]).toEqual([[1], 1000, true]);
    expect(total(weights(7))).toBeCloseTo(1, 12);
    for (const n of [0, 1001, 1.5, -1, Number.NaN, '2', null]) {
      expect(refusalOf(() => weights(n as number))).toEqual([['not-number', 'n']]);
    }
    expect(sentencesOf(() => weights(0))).toEqual([
      { en: 'a whole number from 1 to 1,000 is needed', zh: '应为 1 至 1,000 的整数' },
    ]);
  }
  expect(near(rankOrderCentroid(2))).toEqual(['0.750000000', '0.250000000']);
});

test('weights are settled only where they are numbers, some above zero, and the unit divides 1', () => {
  const refused = (weights: unknown, quantum = '0.01'): unknown =>
    refusalOf(() => settledWeights(weights as never, quantum));
  expect(refused('x')).toEqual([['wrong-type', 'weights']]);
  expect(refused([1, '1', Number.NaN, Infinity, -1])).toEqual([
    ['not-number', 'weights.1'],
    ['not-number', 'weights.2'],
    ['not-number', 'weights.3'],
    ['not-number', 'weights.4'],
  ]);
  for (const none of [[], [0], [0, 0]]) expect(refused(none)).toEqual([['no-weight', 'weights']]);
  expect(refused([0, 1])).toEqual([]);
  expect(refused([1], '0.3')).toEqual([['bad-quantum', 'quantum']]);
  expect([settledWeights([0, 2], '0.1'), settledWeights([0.1, 0.2], '0.001')]).toEqual([
    ['0', '1'],
    ['0.333', '0.667'],
  ]);
  // Of equals the first gets the odd unit, also beyond the tenth.
  const twelve = settledWeights(equalWeights(12), '0.01');
  expect(twelve.map((one) => one.slice(2)).join(' ')).toBe('09 09 09 09 08 08 08 08 08 08 08 08');
  expect(Object.isFrozen(twelve)).toBe(true);
});

test('the best-worst method takes two lists from 1 to 9, each with its 1', () => {
  const refused = (bestToOthers: unknown, othersToWorst: unknown): unknown =>
    refusalOf(() => bestWorstWeights({ bestToOthers, othersToWorst } as never));
  expect(refused([1], 'x')).toEqual([
    ['wrong-type', 'bestToOthers'],
    ['wrong-type', 'othersToWorst'],
  ]);
  expect(refusalOf(() => bestWorstWeights(null as never))).toEqual([
    ['wrong-type', 'bestToOthers'],
    ['wrong-type', 'othersToWorst'],
  ]);
  expect(refused([1, 10, 0.5, '3'], [2, 1, 9, 9.1])).toEqual([
    ['not-number', 'bestToOthers.1'],
    ['not-number', 'bestToOthers.2'],
    ['not-number', 'bestToOthers.3'],
    ['not-number', 'othersToWorst.3'],
  ]);
  expect(refused([2, 3], [3, 2])).toEqual([
    ['no-best', 'bestToOthers'],
    ['no-best', 'othersToWorst'],
  ]);
  expect(refused([1, 2, 9], [9, 1])).toEqual([['table-shape', 'othersToWorst']]);
  expect([refused([1, 9], [9, 1]), refused([1, 2, 9], [9, 4, 1])]).toEqual([[], []]);
});

test('best-worst judgements that agree give their weights back, and say so', () => {
  const found = bestWorstWeights({ bestToOthers: [2, 1, 8, 4], othersToWorst: [4, 8, 1, 2] });
  expect(near(found.weights)).toEqual(near([4 / 15, 8 / 15, 1 / 15, 2 / 15]));
  expect([found.deviation, found.because]).toEqual([0, { en: 'the judgements agree wholly', zh: '各项判断完全一致' }]);
  expect(Object.isFrozen(found.weights)).toBe(true);
});

test('no weights miss the judgements by less: every grid of weights was tried', () => {
  const cases = [
    { bestToOthers: [1, 3, 9], othersToWorst: [9, 4, 1] },
    { bestToOthers: [2, 1, 5], othersToWorst: [2, 8, 1] },
    { bestToOthers: [8, 2, 1], othersToWorst: [1, 5, 8] },
    { bestToOthers: [1, 1, 7], othersToWorst: [6, 7, 1] },
  ];
  for (const { bestToOthers, othersToWorst } of cases) {
    const [best, worst] = [bestToOthers.indexOf(1), othersToWorst.indexOf(1)];
    const miss = (w: readonly number[]): number =>
      Math.max(
        ...w.flatMap((one, at) => [
          Math.abs(w[best]! - bestToOthers[at]! * one),
          Math.abs(one - othersToWorst[at]! * w[worst]!),
        ]),
      );
    const { weights, deviation, because } = bestWorstWeights({ bestToOthers, othersToWorst });
    expect([total(weights).toFixed(9), miss(weights).toFixed(9)]).toEqual(['1.000000000', deviation.toFixed(9)]);
    let least = Infinity;
    for (let a = 0; a <= 200; a += 1)
      for (let b = 0; a + b <= 200; b += 1) least = Math.min(least, miss([a / 200, b / 200, 1 - (a + b) / 200]));
    expect(least).toBeGreaterThan(deviation - 1e-9);
    expect(least).toBeLessThan(deviation + 0.05);
    expect(because.en).toContain(`by more than ${Number(deviation.toPrecision(4))}, and no weights miss less`);
  }
});

test('pairwise judgements are square, above zero, and each pair the reciprocal of the other', () => {
  const refused = (matrix: unknown, options: unknown = saaty): unknown =>
    refusalOf(() => ahpWeights(matrix as never, options as never));
  for (const none of [null, [], 'x']) expect(refused(none)).toEqual([['wrong-type', 'rows']]);
  expect(refused([[1, 2, 3], 'x', [0, -1, null]])).toEqual([
    ['wrong-type', 'rows.1'],
    ['not-number', 'rows.2.0'],
    ['not-number', 'rows.2.1'],
  ]);
  expect(refused([[1, 2], [0.5]])).toEqual([['table-shape', 'rows.1']]);
  expect(
    refused([
      [1, 3],
      [0.33, 1],
    ]),
  ).toEqual([]); // a third typed with two digits
  expect(
    refused([
      [1, 3],
      [0.32, 1],
    ]),
  ).toEqual([['not-reciprocal', 'rows.0.1']]);
  expect(
    refused([
      [2, 1],
      [1, 1],
    ]),
  ).toEqual([['not-reciprocal', 'rows.0.0']]);
  expect(
    sentencesOf(() =>
      ahpWeights(
        [
          [1, 3],
          [3, 1],
        ],
        saaty,
      ),
    ),
  ).toEqual([
    {
      en: "the judgements of 0 against 1 and of 1 against 0 are not each other's reciprocal",
      zh: '第 0 项与第 1 项的两个判断值不互为倒数',
    },
  ]);
  expect(
    refused([
      [1, null, null],
      [null, 1, 2],
      [null, null, 1],
    ]),
  ).toEqual([['not-connected', 'rows']]);
  expect(
    sentencesOf(() =>
      ahpWeights(
        [
          [1, null, null],
          [null, 1, 2],
          [null, null, 1],
        ],
        saaty,
      ),
    )[0]?.en,
  ).toBe('no chain of judgements connects 1, 2 with the first thing');
});

test('the table of random indices is named, and reaches as far as it was published', () => {
  const alike = (n: number): number[][] => Array.from({ length: n }, () => Array<number>(n).fill(1));
  const reach = { 'saaty-1980': 15, 'saaty-2005': 15, 'donegan-dodd': 20 } as const;
  for (const [randomIndex, n] of Object.entries(reach) as ['saaty-1980', number][]) {
    expect(ahpWeights(alike(n), { randomIndex }).consistencyRatio).toBeCloseTo(0, 9);
    expect(refusalOf(() => ahpWeights(alike(n + 1), { randomIndex }))).toEqual([['no-random-index', 'randomIndex']]);
  }
  for (const options of [
    null,
    {},
    { randomIndex: 'mine' },
    { randomIndex: 7 },
    'saaty-1980',
    { randomIndex: 'toString' },
  ]) {
    expect(refusalOf(() => ahpWeights(alike(3), options as never))).toEqual([['no-random-index', 'randomIndex']]);
  }
  expect(sentencesOf(() => ahpWeights(alike(16), saaty))).toEqual([
    { en: 'the table named has no random index for 16 things', zh: '所选随机一致性指标表不含 16 阶' },
  ]);
});

test('two things cannot contradict each other, one has all the weight', () => {
  const two = ahpWeights(
    [
      [1, 3],
      [1 / 3, 1],
    ],
    saaty,
  );
  expect([near(two.weights), two.consistencyIndex, two.consistencyRatio, two.worstTriple]).toEqual([
    near([0.75, 0.25]),
    0,
    0,
    null,
  ]);
  expect(two.because).toEqual({
    en: 'λ is 2.0000, the consistency ratio 0.0000 by the table saaty-1980',
    zh: '最大特征值 2.0000，按 saaty-1980 表一致性比率为 0.0000',
  });
  expect(ahpWeights([[1]], saaty)).toMatchObject({ weights: [1], missingPairs: 0, judgements: [[1]] });
});

test('how far three judgements contradict each other, by hand', () => {
  // Going round: 2 × 2 ÷ 1 = 4. Then λ = 1 + 4^(1/3) + 4^(−1/3).
  const circle = [[1, 2, 1], [1 / 2, 1, 2], [1, 1 / 2, 1]]; // prettier-ignore
  const lambda = 1 + 4 ** (1 / 3) + 4 ** (-1 / 3);
  const found = ahpWeights(circle, saaty);
  expect(found.lambdaMax).toBeCloseTo(lambda, 10);
  expect(found.consistencyIndex).toBeCloseTo((lambda - 3) / 2, 10);
  expect(found.consistencyRatio).toBeCloseTo((lambda - 3) / 2 / 0.58, 10);
  expect(found.worstTriple).toEqual([0, 1, 2]);
  expect(found.because.en).toMatch(/; look again at 0, 1, 2$/);
  // One pair of six not judged: the random index is taken times 1 − 2 ÷ 6.
  const open = [[1, 2, 1, null], [1 / 2, 1, 2, 1], [1, 1 / 2, 1, 1], [null, 1, 1, 1]]; // prettier-ignore
  const part = ahpWeights(open, saaty);
  expect(part.missingPairs).toBe(1);
  expect(part.consistencyRatio).toBeCloseTo(part.consistencyIndex / (0.9 * (1 - 2 / 6)), 10);
  expect(part.because.zh).toContain('，1 对未作判断');
  // What was filled in agrees better with the rest than anything near it.
  const filled = part.judgements[0]![3]!;
  const stretched = (value: number): number =>
    ahpWeights(
      part.judgements.map((row, i) =>
        row.map((cell, j) => (i === 0 && j === 3 ? value : i === 3 && j === 0 ? 1 / value : cell)),
      ),
      saaty,
    ).lambdaMax;
  expect(stretched(filled)).toBeCloseTo(part.lambdaMax, 9);
  for (const by of [0.99, 1.01]) expect(stretched(filled * by)).toBeGreaterThan(part.lambdaMax);
});

test('a group’s matrices are of one size, and each is told at its place', () => {
  const one = [[1, 2], [1 / 2, 1]]; // prettier-ignore
  expect(
    refusalOf(() =>
      groupJudgements([
        one,
        [
          [1, 2],
          [2, 1],
        ],
      ]),
    ),
  ).toEqual([['not-reciprocal', 'matrices.1.0.1']]);
  expect(refusalOf(() => groupJudgements([one, 'x' as never]))).toEqual([['wrong-type', 'matrices.1']]);
  expect(refusalOf(() => groupJudgements([one, [[1]]]))).toEqual([['table-shape', 'matrices.1']]);
  for (const none of [[], null, 'x'])
    expect(refusalOf(() => groupJudgements(none as never))).toEqual([['wrong-type', 'matrices']]);
  const nobody = groupJudgements([[[1, null], [null, 1]], [[1, null], [null, 1]]]); // prettier-ignore
  expect(nobody).toEqual([[1, null], [null, 1]]); // prettier-ignore
  expect(Object.isFrozen(nobody)).toBe(true);
});
