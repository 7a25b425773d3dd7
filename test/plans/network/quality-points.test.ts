import { checkQuality, dcmaThresholds, type QualityPoint } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { act, link } from './build.ts';

const pointsOf = (activities: object[], links: object[], options: object = {}): readonly QualityPoint[] => {
  const result = checkQuality({ activities, links } as any, { thresholds: dcmaThresholds, ...options });
  if (result.kind !== 'checked') throw new Error('cyclic');
  return result.points;
};

test('the fourteen points have their keys, names and sides', () => {
  const told = pointsOf([act('a', 1)], []).map(({ key, label, atLeast }) => [key, label.en, label.zh, atLeast]);
  expect(told).toEqual([
    ['missing-logic', 'Missing logic', '逻辑关系缺失', false],
    ['leads', 'Leads', '提前量', false],
    ['lags', 'Lags', '滞后量', false],
    ['finish-to-start', 'Finish-to-start links', '完成—开始关系占比', true],
    ['hard-constraints', 'Hard constraints', '强制约束', false],
    ['high-float', 'High float', '总时差过大', false],
    ['negative-float', 'Negative float', '负时差', false],
    ['high-duration', 'High duration', '工期过长', false],
    ['invalid-dates', 'Invalid dates', '日期无效', false],
    ['without-resources', 'Without resources', '未配资源', false],
    ['missed-tasks', 'Missed tasks', '逾期工作', false],
    ['critical-path-test', 'Critical path test', '关键路径检验', true],
    ['critical-path-length-index', 'Critical path length index', '关键路径长度指数', true],
    ['baseline-execution-index', 'Baseline execution index', '基线执行指数', true],
  ]);
});

test('a share of nothing keeps its threshold, and what cannot be measured neither keeps nor breaks it', () => {
  const points = pointsOf([act('a', 1)], []);
  expect(points[3]).toMatchObject({ key: 'finish-to-start', measure: null, count: 0, of: 0, kept: true });
  expect(points[3]?.because.en).toBe('Finish-to-start links: 0 of 0, –; at least 0.9');
  expect(points[8]).toEqual({
    point: 9,
    key: 'invalid-dates',
    label: { en: 'Invalid dates', zh: '日期无效' },
    threshold: '0',
    atLeast: false,
    measure: null,
    count: null,
    of: null,
    kept: null,
    activities: [],
    links: [],
    because: points[8]?.because,
  });
});

test('a point on its threshold is kept, one beyond it is not, on either side', () => {
  const chain = (n: number, type: string) => [
    Array.from({ length: n }, (_, at) => act(`a${at}`, 1)),
    Array.from({ length: n - 1 }, (_, at) => link(`a${at}`, `a${at + 1}`, at === 0 ? type : 'FS')),
  ];
  const keptAt = (n: number) => {
    const [activities, links] = chain(n, 'SS') as [object[], object[]];
    return pointsOf(activities, links)[3]?.kept;
  };
  expect([keptAt(10), keptAt(11), keptAt(12)]).toEqual([false, true, true]);
  const lacking = (n: number) => pointsOf(...(chain(n, 'FS') as [object[], object[]]))[0]?.kept;
  expect([lacking(39), lacking(40), lacking(41)]).toEqual([false, true, true]);
});
