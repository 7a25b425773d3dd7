import { isHoshinError } from 'hoshin/foundation';
import {
  type Adjustment,
  type Combine,
  combineScores,
  type CustomContext,
  type MissingPolicy,
  score,
  type ScoredPart,
  type ScoreNode,
  scoreTree,
} from 'hoshin/scoring';
import { expect, test } from 'vitest';

const called = (id: string) => ({ zh: `${id}项`, en: `Item ${id}` });
const given = (id: string, points: string | null): ScoreNode =>
  score(
    { kind: 'manual', least: '-100', most: '200' },
    { id, label: called(id), ...(points === null ? {} : { manual: { points, by: 'reviewer', because: 'seen' } }) },
  );
const part = (id: string, points: string | null, weight?: string, adjusted?: Adjustment): ScoredPart => ({
  node: given(id, points),
  ...(weight === undefined ? {} : { weight: weight as never }),
  ...(adjusted === undefined ? {} : { adjusted }),
});
const whole = (
  parts: readonly ScoredPart[],
  missing: MissingPolicy = 'hold',
  combine: Combine = 'weighted-mean',
): ScoreNode => combineScores(parts, { id: 'whole', label: { zh: '合计', en: 'Whole' }, combine, missing });
const adjusted = (more: object = {}): Adjustment =>
  ({
    kind: 'force-majeure',
    treatment: 'leave-out',
    because: 'flood',
    approvedBy: 'president',
    approvedOn: '2026-07-18',
    ...more,
  }) as Adjustment;
const joined = adjusted({ kind: 'added', treatment: 'join', because: 'new site' });
const contributions = ({ parts }: ScoreNode) => parts.map(({ contribution }) => contribution);
const issuesOf = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (isHoshinError(error)) return error.issues.map(({ code, path }) => [code, ...path]);
  }
  return [];
};

test('a whole shows what it was made of: every part with weight and contribution, and the points it went by', () => {
  expect(whole([part('a', '80', '0.6'), part('b', '90', '0.4')])).toMatchObject({
    kind: 'score',
    id: 'whole',
    status: 'scored',
    inputs: { a: '80', b: '90' },
    rule: 'weighted-mean',
    points: '84',
    weight: null,
    contribution: null,
    effects: [],
    problems: [],
    because: { zh: '合计：84 分', en: 'Whole: 84' },
    parts: [
      { id: 'a', weight: '0.6', contribution: '48', points: '80', status: 'scored' },
      { id: 'b', weight: '0.4', contribution: '36', points: '90', status: 'scored' },
    ],
  });
});

test('what was taken out leaves points and weights, and says who approved it, once', () => {
  const parts = [part('a', '80', '0.5'), part('b', '20', '0.2', adjusted()), part('c', '100', '0.3')];
  const node = whole(parts);
  expect([node.points, node.inputs, contributions(node)]).toEqual([
    '87.5',
    { a: '80', b: null, c: '100' },
    ['50', null, '37.5'],
  ]);
  const effect = {
    code: 'left-out',
    before: '20',
    after: null,
    because: {
      zh: '不可抗力（flood）：不计得分与权重，2026-07-18 由 president 批准',
      en: 'force majeure (flood): left out of points and weights; approved by president on 2026-07-18',
    },
  };
  expect(node.parts[1]).toMatchObject({ status: 'excluded', points: null, effects: [effect] });
  const again = whole(node.parts.map((one, at) => ({ ...parts[at]!, node: one })));
  expect(again).toEqual(node);
});

test('what happened to a part before it was taken out is still told', () => {
  const capped = score(
    { kind: 'ratio', full: '100', cap: '120' },
    { id: 'b', actual: 150, target: 100, direction: 'increase' },
  );
  const node = whole([part('a', '80', '0.5'), { node: capped, weight: '0.5' as never, adjusted: adjusted() }]);
  expect(node.parts[1]?.effects.map(({ code, before, after }) => [code, before, after])).toEqual([
    ['cap', '150', '120'],
    ['left-out', '120', null],
  ]);
});

test('a score that was left out already stays out without being asked again', () => {
  const out = { ...given('b', null), status: 'excluded' as const };
  const node = whole([part('a', '80', '0.5'), { node: out, weight: '0.5' as never }], 'hold');
  expect([node.status, node.points, contributions(node)]).toEqual(['scored', '80', ['80', null]]);
});

test('what joins comes on top of the agreed weights, and all are scaled back', () => {
  const node = whole([part('a', '90', '0.6'), part('b', '80', '0.4'), part('c', '100', '0.25', joined)]);
  expect([node.points, contributions(node)]).toEqual(['88.8', ['43.2', '25.6', '20']]);
  expect(node.parts[2]?.effects).toEqual([
    {
      code: 'joined',
      before: '100',
      after: '100',
      because: {
        zh: '新增（new site）：并入计分，权重在原有权重之外，2026-07-18 由 president 批准',
        en: 'added (new site): joined, its weight on top of those agreed; approved by president on 2026-07-18',
      },
    },
  ]);
  // Added, but not yet to count: its weight is among the agreed ones and it leaves like any other.
  const waits = adjusted({ kind: 'added' });
  expect(whole([part('a', '90', '0.6'), part('b', '80', '0.4', waits)]).points).toBe('90');
});

test('weights and adjustments that cannot be are refused, each where it stands', () => {
  expect(issuesOf(() => whole([]))).toEqual([['no-parts']]);
  expect(issuesOf(() => whole([part('a', '1', '1'), part('b', '1'), part('c', '1', undefined, joined)]))).toEqual([
    ['no-weight', 1, 'weight'],
    ['no-weight', 2, 'weight'],
  ]);
  expect(issuesOf(() => whole([part('a', '1', '0.6'), part('b', '1', '0.4', joined)]))).toEqual([['weights-sum']]);
  expect(issuesOf(() => whole([part('a', '1', '0.6'), part('b', '1', '0.3')]))).toEqual([['weights-sum']]);
  const wrong = adjusted({ kind: 'dropped', treatment: 'join' });
  expect(issuesOf(() => whole([part('a', '1', '1'), part('b', '1', '1', wrong)]))).toEqual([
    ['only-added-joins', 'treatment'],
  ]);
  const nobody = adjusted({ approvedBy: '' });
  expect(issuesOf(() => whole([part('a', '1', '0.5'), part('b', '1', '0.5', nobody)]))).toEqual([
    ['too-small', 'approvedBy'],
  ]);
});

test('a missing part: the whole waits, goes on without it, or counts it as nothing, and says which', () => {
  const parts = [part('a', '90', '0.6'), part('b', null, '0.4')];
  const held = whole(parts, 'hold');
  expect(held).toMatchObject({ status: 'held', points: null, rule: null, effects: [] });
  expect([held.because, contributions(held)]).toEqual([
    { zh: '合计暂无得分：b项缺失', en: 'Whole has no points: Item b missing' },
    [null, null],
  ]);
  const left = whole(parts, 'exclude');
  expect([left.points, contributions(left)]).toEqual(['90', ['90', null]]);
  expect(left.effects).toEqual([
    {
      code: 'missing-excluded',
      before: null,
      after: null,
      because: { zh: 'b项缺失，予以剔除', en: 'Item b is missing and left out' },
    },
  ]);
  const nothing = whole(parts, 'zero');
  expect([nothing.points, contributions(nothing)]).toEqual(['54', ['54', '0']]);
  expect(nothing.effects).toEqual([
    {
      code: 'missing-as-zero',
      before: null,
      after: null,
      because: { zh: 'b项缺失，计零分', en: 'Item b is missing and counts as no points' },
    },
  ]);
});

test('where nothing is left to count there are no points, which is not zero', () => {
  const out = whole([part('a', '90', '0.6', adjusted()), part('b', '80', '0.4', adjusted())], 'zero');
  expect(out).toMatchObject({ status: 'excluded', points: null, rule: null, effects: [] });
  expect(out.because).toEqual({
    zh: '合计不计分：没有参与计分的项目',
    en: 'Whole has no points: nothing is left that counts',
  });
  const none = whole([part('a', null, '0.6'), part('b', null, '0.4')], 'exclude');
  expect(none).toMatchObject({ status: 'not-reported', points: null, rule: null, effects: [] });
  expect(whole([part('a', null, '0.6'), part('b', null, '0.4')], 'zero').points).toBe('0');
  // What is left has no weight: the mean of nothing is not zero either.
  expect(whole([part('a', null, '1'), part('b', '80', '0')], 'exclude')).toMatchObject({
    status: 'not-reported',
    points: null,
    rule: null,
  });
});

test.each([
  ['sum', '50'],
  ['lowest', '-30'],
  ['highest', '60'],
] as const)('%s of the parts needs no weights', (combine, points) => {
  const parts = [part('a', '20'), part('b', '-30'), part('c', '60'), part('d', '-60', undefined, adjusted())];
  const node = whole(parts, 'hold', combine);
  expect([node.rule, node.points]).toEqual([combine, points]);
  expect(contributions(node)).toEqual([null, null, null, null]);
  const some = [part('a', '60'), part('b', null)];
  expect(whole(some, 'exclude', combine).points).toBe('60');
  expect(whole(some, 'hold', combine).points).toBeNull();
});

test('a missing part counted as nothing is the lowest of good ones and the highest of bad ones', () => {
  const [good, bad] = [
    [part('a', '60'), part('b', null)],
    [part('a', '-60'), part('b', null)],
  ];
  expect(whole(good, 'zero', 'lowest').points).toBe('0');
  expect(whole(good, 'zero', 'highest').points).toBe('60');
  expect(whole(bad, 'zero', 'lowest').points).toBe('-60');
  expect(whole(bad, 'zero', 'highest').points).toBe('0');
  expect(whole(good, 'zero', 'sum').points).toBe('60');
});

const item = (id: string, weight: string | undefined, actual: string | null, more: object = {}) => ({
  kind: 'item' as const,
  id,
  label: called(id),
  ...(weight === undefined ? {} : { weight: weight as never }),
  rule: { kind: 'ratio' as const, full: '100' as never },
  input: { actual, target: '100', direction: 'increase' as const },
  ...more,
});
const group = (id: string, weight: string | undefined, parts: readonly object[], more: object = {}) => ({
  kind: 'group' as const,
  id,
  label: called(id),
  ...(weight === undefined ? {} : { weight: weight as never }),
  combine: 'weighted-mean' as const,
  missing: 'hold' as const,
  parts: parts as never,
  ...more,
});

test('a tree of trees, from the leaves up, with adjustments on any level', () => {
  const tree = group('all', undefined, [
    group('work', '0.5', [item('a', '0.5', '80'), item('b', '0.5', '100')]),
    item('cash', '0.3', '70'),
    group('late', '0.2', [item('c', '1', '10')], { adjusted: adjusted() }),
  ]);
  const node = scoreTree(tree);
  expect(node.points).toBe('82.5');
  expect(node.parts.map(({ id, weight, status, points }) => [id, weight, status, points])).toEqual([
    ['work', '0.5', 'scored', '90'],
    ['cash', '0.3', 'scored', '70'],
    ['late', '0.2', 'excluded', null],
  ]);
  expect(node.parts[0]?.parts.map(({ contribution }) => contribution)).toEqual(['40', '50']);
  expect(scoreTree(item('alone', undefined, '40'))).toMatchObject({
    id: 'alone',
    points: '40',
    weight: null,
    parts: [],
  });
  expect(issuesOf(() => scoreTree(group('none', undefined, [])))).toEqual([['no-parts']]);
  expect(issuesOf(() => scoreTree(group('g', undefined, [item('a', '0.5', '1'), item('b', undefined, '1')])))).toEqual([
    ['no-weight', 1, 'weight'],
  ]);
  expect(scoreTree(group('g', undefined, [item('a', undefined, '30')], { combine: 'sum' })).points).toBe('30');
});

test('a function of the user comes last and sees every finished part beside it, with its points and weight', () => {
  const seen: CustomContext[] = [];
  const functions = {
    mine: (context: CustomContext) => {
      seen.push(context);
      return Math.max(...context.siblings.map(({ points }) => points ?? 0));
    },
  };
  const custom = (id: string, weight: string) => item(id, weight, '50', { rule: { kind: 'custom', name: 'mine' } });
  const tree = group(
    'all',
    undefined,
    [custom('x', '0.1'), item('a', '0.5', '80'), group('g', '0.3', [item('b', '1', '90.5')]), item('c', '0.1', null)],
    { missing: 'exclude' },
  );
  const node = scoreTree(tree, { functions });
  expect(node.parts[0]?.points).toBe('90.5');
  expect(seen).toHaveLength(1);
  expect(seen[0]?.weight).toBe(0.1);
  expect(seen[0]?.siblings).toEqual([
    { id: 'a', points: 80, weight: 0.5, exact: { points: '80', weight: '0.5' } },
    { id: 'g', points: 90.5, weight: 0.3, exact: { points: '90.5', weight: '0.3' } },
    { id: 'c', points: null, weight: 0.1, exact: { points: null, weight: '0.1' } },
  ]);
  expect(scoreTree(custom('root', '1'), { functions: { mine: ({ siblings }) => siblings.length } }).points).toBe('0');
});

test('the sentence of a function of the user names it', () => {
  const node = score(
    { kind: 'custom', name: 'site-safety' },
    { actual: 1 },
    { functions: { 'site-safety': () => 88 } },
  );
  expect(node.because).toEqual({ zh: '按“site-safety”规则得 88 分', en: 'the rule "site-safety" gives 88' });
});
