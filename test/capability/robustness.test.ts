import {
  type CompositeOptions,
  type CompositePart,
  dominancePairs,
  rankRange,
  type RandomSource,
  rankSwings,
  seededRandom,
  withoutEachIndicator,
} from 'hoshin/capability';
import { isHoshinError } from 'hoshin/foundation';
import { expect, test } from 'vitest';

const tree: CompositePart = {
  id: 'index',
  weight: 1,
  parts: [
    { id: 'progress', weight: 2, parts: [{ id: 'nodes', weight: 1 }, { id: 'delay', weight: 1, increasing: false }] },
    { id: 'cash', weight: 1 },
  ],
}; // prettier-ignore
const units = [
  { id: 'a', label: { zh: '甲', en: 'A' }, values: { nodes: 90, delay: 2, cash: 60 } },
  { id: 'b', label: { zh: '乙', en: 'B' }, values: { nodes: 70, delay: 4, cash: 95 } },
  { id: 'c', label: { zh: '丙', en: 'C' }, values: { nodes: 60, delay: 6, cash: 50 } },
];
const options: CompositeOptions = { normalize: 'min-max', aggregate: 'arithmetic' };

test('a dominated unit keeps its rank whatever the noise, the others may change places', () => {
  const { units: ranged } = rankRange(tree, units, options, { draws: 2000, noise: 0.5, random: seededRandom(3) });
  expect(ranged.map(({ rank, best, worst }) => [rank, best, worst])).toEqual([
    [1, 1, 2],
    [2, 1, 2],
    [3, 3, 3],
  ]);
  expect(ranged[0]!.first + ranged[1]!.first).toBeCloseTo(1, 12);
  expect(ranged[2]?.because.zh).toBe('丙排名 3，权重波动时介于 3 至 3，列第一的占 0%');
});

test('another generator does as well, and one that is none is refused', () => {
  const congruential = (state: number): RandomSource => ({
    next: () => {
      const after = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return [after, congruential(after)] as const;
    },
  });
  const random = congruential(42);
  const range = rankRange(tree, units, options, { draws: 50, noise: 0.25, random });
  expect(rankRange(tree, units, options, { draws: 50, noise: 0.25, random })).toEqual(range);
  for (const broken of [{ next: () => [0.5, random] }, { next: () => 7 }, {}, null]) {
    let seen: unknown = null;
    try {
      rankRange(tree, units, options, { draws: 5, noise: 0.25, random: broken as any });
    } catch (error) {
      seen = isHoshinError(error) ? error.code : 'another error';
    }
    expect(['not-random', 'unreadable']).toContain(seen);
  }
});

test('a seeded generator is spread evenly and forgets where it was', () => {
  let random = seededRandom(11);
  const counts = new Array<number>(16).fill(0);
  let together = 0;
  let before = 0;
  for (let at = 0; at < 32_000; at += 1) {
    const [value, next] = random.next();
    random = next;
    const share = (value >>> 0) / 2 ** 32;
    counts[Math.floor(share * 16)]! += 1;
    together += (share - 0.5) * (before - 0.5);
    before = share;
  }
  // Chi squared of 15 degrees of freedom stays below 37.7 in 999 of 1,000 cases.
  expect(counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(37.7);
  expect(Math.abs((together / 32_000) * 12)).toBeLessThan(0.02);
});

test('swings name the weight at which neighbours are level, the smallest change first', () => {
  const swings = rankSwings(tree, units, options);
  const [first] = swings.kind === 'swings' ? swings.pairs : [];
  expect([first?.ahead, first?.behind]).toEqual(['a', 'b']);
  // Leads of a over b: progress (1 + 1) / 2 − (1/3 + 1/2) / 2 = 7/12, cash (10 − 45) / 45 = −7/9.
  const level = 7 / 9 / (7 / 12 + 7 / 9);
  expect(first?.parts.map(({ part, levelAt }) => [part, levelAt?.toFixed(9) ?? null])).toEqual([
    ['progress', level.toFixed(9)],
    ['cash', (1 - level).toFixed(9)],
    ['nodes', null],
    ['delay', null],
  ]);
  expect(first?.parts[0]?.because.zh).toContain('乙与甲持平');
});

test('where means differ or a value is missing there is no closed form, and an unknown unit is named', () => {
  const mixed = { ...tree, aggregate: 'geometric' as const, parts: tree.parts!.map((part) => ({ ...part, aggregate: 'arithmetic' as const })) }; // prettier-ignore
  expect(rankSwings(mixed, units, options).kind).toBe('no-closed-form');
  const hole = [...units, { id: 'd', values: { nodes: 65, delay: null, cash: 60 } }];
  expect(rankSwings(tree, hole, { ...options, missing: 'exclude' }).kind).toBe('no-closed-form');
  try {
    rankSwings(tree, units, options, [['a', 'z']]);
    expect.unreachable();
  } catch (error) {
    expect(isHoshinError(error) && error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-unit', ['pairs', 0, 1]],
    ]);
  }
});

test('dominance holds whatever the weights; a unit with a hole is compared with none', () => {
  const hole = [...units, { id: 'd', values: { nodes: 1, delay: null, cash: 1 } }];
  expect(dominancePairs(tree, hole, options).map(({ better, worse, ahead }) => [better, worse, ahead])).toEqual([
    ['a', 'c', 3],
    ['b', 'c', 3],
  ]);
});

test('without one indicator: its weight goes to its siblings, and a group alone goes with it', () => {
  const [nodes, delay, cash] = withoutEachIndicator(tree, units, options);
  expect([nodes?.moved, delay?.moved, cash?.moved]).toEqual([0, 0, 0]);
  const turned = withoutEachIndicator(
    { id: 'index', weight: 1, parts: [{ id: 'g', weight: 3, parts: [{ id: 'nodes', weight: 1 }] }, { id: 'cash', weight: 1 }] },
    units,
    options,
  ); // prettier-ignore
  expect(turned[0]).toMatchObject({ removed: 'nodes', moved: 2, largestMove: 1 });
  expect(turned[0]?.units.map(({ id, rank, gained }) => [id, rank, gained])).toEqual([
    ['a', 2, -1],
    ['b', 1, 1],
    ['c', 3, 0],
  ]);
});
