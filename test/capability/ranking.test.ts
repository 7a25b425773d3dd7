import { capabilityRanking, dominancePairs, rankRange, seededRandom, withoutEachIndicator } from 'hoshin/capability';
import { expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';

const entry = (project: string, quarter: string, index: string | null, more: object = {}) => ({
  project,
  team: 'east',
  quarter,
  index,
  ...more,
});
const second = { quarter: '2026-Q2', by: 'project', level: '1', missing: 'hold' } as const;
const entries = [
  entry('d', '2026-Q2', null),
  entry('a', '2026-Q2', '88', { projectLabel: { zh: '甲', en: 'A' } }),
  entry('c', '2026-Q2', '85'),
  entry('b', '2026-Q2', '85'),
  entry('e', '2026-Q2', '70'),
  entry('f', '2026-Q2', null),
  entry('a', '2026-Q1', '80'),
  entry('b', '2026-Q1', '86'),
  entry('c', '2026-Q1', '84.5'),
  entry('d', '2026-Q1', '90'),
  entry('a', '2025-Q4', '79'),
  entry('a', '2026-Q3', '99'),
];

test('a quarter is ranked: ties share a place and stand by id, those without index last, each with its way', () => {
  const ranking = capabilityRanking(entries, second);
  expect([ranking.kind, ranking.quarter, ranking.by]).toEqual(['capability-ranking', '2026-Q2', 'project']);
  expect(
    ranking.rows.map(({ id, rank, tied, behind, change, gained, trend }) => [
      id,
      rank,
      tied,
      behind,
      change,
      gained,
      trend,
    ]),
  ).toEqual([
    ['a', 1, false, null, '8', 3, 'rising'],
    ['b', 2, true, '3', '-1', 0, 'falling'],
    ['c', 2, true, '3', '0.5', 1, 'level'],
    ['e', 4, false, '15', null, null, 'new'],
    ['d', null, false, null, null, null, null],
    ['f', null, false, null, null, null, null],
  ]);
  expect(Object.isFrozen(ranking.rows)).toBe(true);
});

test('each row says its place, its change and its history up to the quarter', () => {
  const [a, b, , e, d] = capabilityRanking(entries, second).rows;
  expect([a?.because, b?.because, e?.because, d?.because]).toEqual([
    { en: 'A has 88, rank 1 of 4, +8 on the quarter before', zh: '甲得分 88，排名 1/4，较上季 +8' },
    { en: 'b has 85, rank 2 of 4, -1 on the quarter before', zh: 'b得分 85，排名 2/4，较上季 -1' },
    { en: 'e has 70, rank 4 of 4', zh: 'e得分 70，排名 4/4' },
    { en: 'd has no index in this quarter', zh: 'd本季没有指数' },
  ]);
  expect(a?.history).toEqual([
    { quarter: '2025-Q4', points: '79', rank: 1 },
    { quarter: '2026-Q1', points: '80', rank: 4 },
    { quarter: '2026-Q2', points: '88', rank: 1 },
  ]);
  expect(e?.history).toEqual([{ quarter: '2026-Q2', points: '70', rank: 4 }]);
  expect(a?.score.because.en).toBe('A was given as 88');
});

test('a change of exactly the level counts, none at all never does', () => {
  const moved = (index: string, level: string): unknown =>
    capabilityRanking([entry('a', '2026-Q1', '80'), entry('a', '2026-Q2', index)], { ...second, level }).rows[0]?.trend;
  expect([moved('81', '1'), moved('79', '1'), moved('80.9', '1'), moved('79.1', '1')]).toEqual([
    'rising',
    'falling',
    'level',
    'level',
  ]);
  expect([moved('80', '0'), moved('80.1', '0'), moved('79.9', '0')]).toEqual(['level', 'rising', 'falling']);
  const same = capabilityRanking([entry('a', '2026-Q1', '80'), entry('a', '2026-Q2', '80')], second).rows[0];
  expect([same?.change, same?.because.en]).toEqual(['0', 'a has 80, rank 1 of 1, 0 on the quarter before']);
});

test('a team has the weighted mean of its projects, or waits for those without index', () => {
  const team = { teamLabel: { zh: '华东', en: 'East' } };
  const own = [
    entry('a', '2026-Q2', '80', team),
    entry('b', '2026-Q2', '90', { weight: '3' }),
    entry('x', '2026-Q2', '85', { team: 'west' }),
  ];
  const { rows } = capabilityRanking(own, { ...second, by: 'team' });
  expect(rows.map(({ id, points, label, score }) => [id, points, label.en, score.because.en])).toEqual([
    ['east', '87.5', 'East', 'East: mean of 2 projects, 87.5'],
    ['west', '85', 'west', 'west was given as 85'],
  ]);
  const open = [...own, entry('c', '2026-Q2', null)];
  const [, held] = capabilityRanking(open, { ...second, by: 'team' }).rows;
  expect([held?.id, held?.points, held?.score.because.zh]).toEqual(['east', null, '华东暂不计算，c没有指数']);
  expect(capabilityRanking(open, { ...second, by: 'team', missing: 'exclude' }).rows[0]).toMatchObject({
    id: 'east',
    points: '87.5',
  });
  expect(capabilityRanking([], second).rows).toEqual([]);
});

test('entries are refused at their places', () => {
  const twice = [entry('a', '2026-Q2', '1'), entry('a', '2026-Q1', '1'), entry('a', '2026-Q2', '2', { team: 'west' })];
  expect(refusalOf(() => capabilityRanking(twice, second))).toEqual([['duplicate-id', '2.project']]);
  const bad = [entry('a', '2026', '1', { weight: 0 }), entry('b', '2026-Q2', '1', { weight: '-1' })];
  expect(refusalOf(() => capabilityRanking(bad, second))).toEqual([
    ['not-quarter', '0.quarter'],
    ['not-number', '0.weight'],
    ['not-number', '1.weight'],
  ]);
  expect(refusalOf(() => capabilityRanking([], { ...second, quarter: '2026-04' }))).toEqual([
    ['not-quarter', 'quarter'],
  ]);
});

const tree = {
  id: 'index',
  weight: 1,
  parts: [
    { id: 'plan', weight: 3 },
    { id: 'cash', weight: 1 },
    { id: 'idle', weight: 0 },
  ],
};
const units = [
  { id: 'a', label: { zh: '甲', en: 'A' }, values: { plan: 90, cash: 60, idle: 1 } },
  { id: 'b', values: { plan: 70, cash: 95, idle: 2 } },
  { id: 'c', values: { plan: 60, cash: null, idle: 3 } },
];
const plain = { normalize: 'none', aggregate: 'arithmetic' } as const;

/** A generator that gives these numbers in turn. */
const inTurn = (numbers: readonly number[], at = 0): ReturnType<typeof seededRandom> => ({
  next: () => [numbers[at % numbers.length] ?? 0, inTurn(numbers, at + 1)] as const,
});

test('ranks under noise, draw by draw', () => {
  // Draws are shares of 2³²: 0 takes a weight down by the noise, all bits set take it up by the noise.
  const [down, up] = [0, 2 ** 32 - 1];
  const settings = (numbers: readonly number[], draws: number) => ({ draws, noise: 0.9, random: inTurn(numbers) });
  // Of each three numbers the first is for the plan, the second for the cash. Plan down and cash up puts b first.
  const always = rankRange(tree, units, plain, settings([down, up, 0], 10)).units;
  expect(always.map(({ id, rank, best, worst, median, first }) => [id, rank, best, worst, median, first])).toEqual([
    ['a', 1, 2, 2, 2, 0],
    ['b', 2, 1, 1, 1, 1],
    ['c', null, 0, 0, 0, 0],
  ]);
  const sometimes = rankRange(tree, units, plain, settings([down, up, 0, up, down, 0, up, up, 0, down, down, 0], 20))
    .units[0];
  expect(sometimes).toMatchObject({
    id: 'a',
    rank: 1,
    best: 1,
    worst: 2,
    median: 1,
    likelyBest: 1,
    likelyWorst: 2,
    first: 0.75,
  });
  const rarely = rankRange(tree, units, plain, {
    draws: 40,
    noise: 0.9,
    random: inTurn([down, up, 0, ...Array<number>(117).fill(0)]),
  });
  expect(rarely.units[0]).toMatchObject({ best: 1, worst: 2, likelyBest: 1, likelyWorst: 1, first: 0.975 });
  expect([rarely.kind, rarely.draws, rarely.noise]).toEqual(['rank-range', 40, 0.9]);
  expect(rarely.units[1]?.because.en).toContain('b');
});

test('a generator gives whole numbers of 32 bits, with or without a sign, and is asked for', () => {
  const draw = (value: unknown): unknown =>
    refusalOf(() => rankRange(tree, units, plain, { draws: 1, noise: 0.1, random: inTurn([value as number]) }));
  for (const good of [0, 2 ** 32 - 1, -(2 ** 31), -1]) expect(draw(good)).toEqual([]);
  for (const bad of [0.5, 2 ** 32, -(2 ** 31) - 1, Number.NaN, '1'])
    expect(draw(bad)).toEqual([['not-random', 'random']]);
  for (const none of [undefined, null, {}, 7]) {
    expect(refusalOf(() => rankRange(tree, units, plain, { draws: 1, noise: 0.1, random: none as never }))).toEqual([
      ['not-random', 'random'],
    ]);
  }
  expect(refusalOf(() => rankRange(tree, units, plain, null as never)).map(([, path]) => path)).toEqual([
    'draws',
    'noise',
  ]);
  for (const seed of [0.5, Number.NaN, 2 ** 53, '1'])
    expect(refusalOf(() => seededRandom(seed as number))).toEqual([['not-integer', 'seed']]);
  // Seeds beyond 32 bits differ from those within.
  expect(seededRandom(2 ** 32 + 5).next()[0]).not.toBe(seededRandom(5).next()[0]);
});

test('only indicators that count are left out in turn, and only they decide whether one unit dominates another', () => {
  const found = withoutEachIndicator(tree, units, plain);
  expect(found.map(({ removed, moved, largestMove }) => [removed, moved, largestMove])).toEqual([
    ['plan', 2, 1],
    ['cash', 0, 0],
  ]);
  // Without the plan b leads; without the cash c is ranked too, and has no place to have gained.
  expect(found[0]?.units.map(({ id, index, rank, gained }) => [id, index, rank, gained])).toEqual([
    ['a', 60, 2, -1],
    ['b', 95, 1, 1],
    ['c', null, null, null],
  ]);
  expect(found[1]?.units.map(({ id, rank, gained }) => [id, rank, gained])).toEqual([
    ['a', 1, 0],
    ['b', 2, 0],
    ['c', 3, null],
  ]);
  const idle = { id: 'b', values: { plan: 90, cash: 50, idle: 9 } };
  expect(
    dominancePairs(tree, [...units.slice(0, 1), idle, units[2]!], plain).map(({ better, worse, ahead }) => [
      better,
      worse,
      ahead,
    ]),
  ).toEqual([['a', 'b', 1]]);
  expect(dominancePairs(tree, units.slice(0, 2), plain)).toEqual([]);
});
