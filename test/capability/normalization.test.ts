/** Scales at their edges: values that are all alike, nothing reported, ties, values beyond the ends. */
import { composite, rankSwings } from 'hoshin/capability';
import { expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';

type Values = readonly (number | null)[];
const one = (values: Values, part: object, options: object = {}) =>
  composite(
    { id: 'index', weight: 1, parts: [{ id: 'a', weight: 1, ...part }] },
    values.map((a, at) => ({ id: `u${at}`, values: { a } })),
    { normalize: 'none', aggregate: 'arithmetic', ...options },
  );
const scaled = (values: Values, part: object): Values =>
  one(values, part).units.map(({ index }) => (index === null ? null : Number(index.toFixed(4))));
const warned = (values: Values, part: object): unknown =>
  one(values, part).warnings.map(({ code, part: id }) => [code, id]);

test('values that are all alike stand in the middle, and the indicator is named as telling nothing', () => {
  const alike = [0.1, 0.1, 0.1];
  const constant = [['constant-indicator', 'a']];
  for (const [normalize, middle] of [
    ['min-max', 0.5],
    ['z-score', 0],
    ['rank', 2],
    ['percentile', 0.5],
  ] as const) {
    expect([normalize, scaled(alike, { normalize }), warned(alike, { normalize })]).toEqual([
      normalize,
      [middle, middle, middle],
      constant,
    ]);
    expect(warned([0.1, 0.1, 0.2], { normalize })).toEqual([]);
  }
  const target = { normalize: 'distance-to-target', target: 3 };
  expect([
    scaled([3, 3, 3], target),
    warned([3, 3, 3], target),
    warned([3, 4, 5], target),
    warned([2, 3, 3], target),
  ]).toEqual([[0.5, 0.5, 0.5], constant, constant, []]);
  expect([warned(alike, {}), warned(alike, { normalize: 'goalposts', goalposts: [0, 1] })]).toEqual([[], []]);
});

test('few values, or none, are warned of where the scale comes out of them', () => {
  expect(warned([1, 2], { normalize: 'min-max' })).toEqual([['few-units', 'a']]);
  expect(warned([1, 2, 3], { normalize: 'min-max' })).toEqual([]);
  expect(warned([null, 1, 2, null], { normalize: 'rank' })).toEqual([['few-units', 'a']]);
  for (const normalize of ['min-max', 'z-score', 'rank', 'percentile']) {
    expect([scaled([null, null], { normalize }), warned([null, null], { normalize })]).toEqual([
      [null, null],
      [['few-units', 'a']],
    ]);
  }
  const { warnings } = one([4, 4], { normalize: 'min-max' });
  expect(warnings.map(({ because }) => because)).toEqual([
    { en: '"a" is the same for all units and tells none of them apart', zh: '各单元的“a”数值相同，无法区分高低' },
    {
      en: '"a" is scaled by only 2 reported values, too few to be stable',
      zh: '“a”仅有 2 个已报数值，据此标准化不稳定',
    },
  ]);
});

test('one value alone has no spread and no others to stand among', () => {
  expect(scaled([7], { normalize: 'z-score' })).toEqual([0]);
  expect(scaled([7], { normalize: 'percentile' })).toEqual([0.5]);
  expect(scaled([7], { normalize: 'rank' })).toEqual([1]);
});

test('less is better: every scale is turned', () => {
  const less = { increasing: false };
  expect(scaled([2, 4, 10], { ...less })).toEqual([-2, -4, -10]);
  expect(scaled([2, 4, 9], { ...less, normalize: 'z-score' })).toEqual([0.8321, 0.2774, -1.1094]);
  expect(scaled([10, 4, 2, 4], { ...less, normalize: 'rank' })).toEqual([1, 2.5, 4, 2.5]);
  expect(scaled([10, 2, 4], { normalize: 'percentile' })).toEqual([1, 0, 0.5]);
  // Goalposts given as low and high are turned round, those given as worst and best stay.
  for (const goalposts of [
    [0, 10],
    [10, 0],
  ]) {
    expect(scaled([2, 12, -1], { ...less, normalize: 'goalposts', goalposts })).toEqual([0.8, 0, 1]);
  }
  expect(scaled([2, 12, -1], { normalize: 'goalposts', goalposts: [10, 0] })).toEqual([0.8, 0, 1]);
});

test('kept parameters are those of the values, in order, and the year after is compared with them', () => {
  const kept = (part: object): unknown => one([3, 1, 2], part).parameters['a'];
  expect(kept({ normalize: 'min-max' })).toEqual({ kind: 'min-max', low: 1, high: 3 });
  expect(kept({ normalize: 'z-score' })).toEqual({ kind: 'z-score', mean: 2, deviation: 1 });
  expect(kept({ normalize: 'rank' })).toEqual({ kind: 'rank', values: [1, 2, 3] });
  expect(kept({ normalize: 'distance-to-target', target: 9, increasing: false })).toEqual({
    kind: 'distance-to-target',
    worst: 3,
    target: 9,
  });
  expect(kept({})).toEqual({ kind: 'none' });
  expect(one([null], { normalize: 'min-max' }).parameters['a']).toEqual({ kind: 'min-max', low: 0, high: 0 });
  expect(one([null], { normalize: 'z-score' }).parameters['a']).toEqual({ kind: 'z-score', mean: 0, deviation: 0 });
  const parameters = { a: { kind: 'percentile', values: [10, 20, 30] } };
  expect(one([25, 40, 5], { normalize: 'percentile' }, { parameters }).units.map(({ index }) => index)).toEqual([
    1, 1, 0,
  ]);
});

test('a tree is refused at its faults, in one go', () => {
  const part = (more: object) => ({ id: 'a', weight: 1, ...more });
  const refused = (
    tree: unknown,
    units: unknown = [{ id: 'u', values: { a: 1 } }],
    options: unknown = { normalize: 'none', aggregate: 'arithmetic' },
  ) => refusalOf(() => composite(tree as never, units as never, options as never));
  const tree = (...parts: unknown[]) => ({ id: 'index', weight: 1, parts });
  expect(refused(tree(part({}), part({})))).toEqual([['duplicate-id', 'parts.1.id']]);
  expect(refused(tree(part({ weight: 0 })))).toEqual([['no-weight', 'parts']]);
  expect(refused(tree(part({ normalize: 'goalposts' })))).toEqual([['no-goalposts', 'parts.0.goalposts']]);
  expect(refused(tree(part({ normalize: 'distance-to-target' })))).toEqual([['no-target', 'parts.0.target']]);
  const twice = [
    { id: 'u', values: {} },
    { id: 'u', values: {} },
  ];
  expect(refused(tree(part({})), twice)).toEqual([['duplicate-id', '1.id']]);
  expect(refused(tree(part({ weight: -1 }), { id: 'b', weight: 1 })).map(([, path]) => path)).toEqual([
    'parts.0.weight',
  ]);
});

test('the sentence of each part says what was reported and what it counts as', () => {
  const tree = {
    id: 'index',
    weight: 1,
    parts: [
      { id: 'a', weight: 1, label: { zh: '计划', en: 'Plan' } },
      { id: 'b', weight: 3 },
    ],
  };
  const options = { normalize: 'none', aggregate: 'arithmetic', missing: 'exclude' } as const;
  const whole = composite(tree, [{ id: 'u', values: { a: 4, b: null } }], options);
  const [unit] = whole.units;
  expect(whole.kind).toBe('composite');
  expect(unit?.tree.parts.map(({ because }) => because.en)).toEqual(['Plan: 4 counts as 4', 'b is not reported']);
  expect(unit?.tree.parts.map(({ because }) => because.zh)).toEqual(['计划：4 折算为 4', 'b未填报']);
  expect(unit?.tree.because.en).toBe('index is 4, the arithmetic mean of 1 part, from 25% of the weight');
  expect(unit?.tree.parts.map(({ contribution }) => contribution)).toEqual([4, null]);
  // Beside a part that is exactly at the floor all is compensated.
  const floor = composite(tree, [{ id: 'u', values: { a: 60, b: 100 } }], { ...options, floor: 60 });
  expect(floor.units[0]?.tree.because.en).toBe('index is 90, the arithmetic mean of 2 parts');
  const geometric = composite(tree, [{ id: 'u', values: { a: 4, b: 4 } }], { ...options, aggregate: 'geometric' });
  expect(geometric.units[0]?.tree.parts.map(({ contribution }) => contribution)).toEqual([null, null]);
});

test('a mean of what is not above zero is none, and the unit and group are named', () => {
  const tree = {
    id: 'index',
    weight: 1,
    parts: [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 1 },
    ],
  };
  const whole = composite(
    tree,
    [
      { id: 'u', values: { a: 0, b: 4 } },
      { id: 'v', values: { a: 1, b: 4 } },
    ],
    { normalize: 'none', aggregate: 'harmonic' },
  );
  expect(whole.units.map(({ index, rank }) => [index, rank])).toEqual([
    [null, null],
    [1.6, 1],
  ]);
  expect(whole.warnings).toEqual([
    {
      code: 'no-mean',
      part: 'index',
      unit: 'u',
      because: {
        en: '"index" of "u" has no harmonic mean: a part is not above zero',
        zh: '“u”的“index”无法取调和平均：有一部分不大于零',
      },
    },
  ]);
  const power = (exponent: number, a: number): number | null =>
    composite(tree, [{ id: 'u', values: { a, b: 4 } }], { normalize: 'none', aggregate: { kind: 'power', exponent } })
      .units[0]!.index;
  expect([power(2, 0), power(-2, 0), power(2, -1)]).toEqual([Math.sqrt(8), null, null]);
});

test('where a weight changes the order of two units, by hand', () => {
  const tree = {
    id: 'index',
    weight: 1,
    parts: [
      { id: 'a', weight: 2 },
      { id: 'b', weight: 1 },
      { id: 'c', weight: 1 },
    ],
  };
  const units = [
    { id: 'x', label: { zh: '甲', en: 'X' }, values: { a: 90, b: 40, c: 60 } },
    { id: 'y', values: { a: 60, b: 80, c: 60 } },
  ];
  const options = { normalize: 'none', aggregate: 'arithmetic' } as const;
  const found = rankSwings(tree, units, options);
  if (found.kind !== 'swings') throw new Error(found.because.en);
  const [pair] = found.pairs;
  // x leads by 70 − 65 = 5. On a alone it leads by 30, on b and c together it trails by 20: level at 0.4; and so on.
  expect([pair?.ahead, pair?.behind]).toEqual(['x', 'y']);
  const rows = pair?.parts.map(({ part, weight, levelAt, change }) => [
    part,
    weight,
    levelAt === null ? null : Number(levelAt.toFixed(9)),
    change === null ? null : Number(change.toFixed(9)),
  ]);
  expect(rows).toEqual([
    ['b', 0.25, 0.333333333, 0.083333333],
    ['a', 0.5, 0.4, -0.1],
    ['c', 0.25, 1, 0.75], // in c the two are level
  ]);
  expect(
    refusalOf(() =>
      rankSwings(tree, units, options, [
        ['x', 'z'],
        ['q', 'y'],
      ]),
    ),
  ).toEqual([['unknown-unit', 'pairs.0.1']]);
  const turned = rankSwings(tree, units, options, [['y', 'x']]);
  expect(turned).toEqual(found);
  expect(
    rankSwings(
      {
        ...tree,
        aggregate: 'geometric',
        parts: [
          tree.parts[0]!,
          {
            id: 'g',
            weight: 1,
            parts: [
              { id: 'b', weight: 1 },
              { id: 'c', weight: 1 },
            ],
          },
        ],
      },
      units,
      options,
    ).kind,
  ).toBe('no-closed-form');
  expect(rankSwings(tree, units, { ...options, floor: 50 }).kind).toBe('no-closed-form');
  expect(rankSwings(tree, units, { ...options, floor: 40 }).kind).toBe('swings');
});
