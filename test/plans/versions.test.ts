import { activeBaseline, baselineOf, compareBaselines, planVariance } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { label, planOf } from './sample.ts';

const said = { label, reason: label, approver: 'president', revision: 1, version: 'assessment' };
const plan = planOf('keys', 1, [
  { id: 'start', start: '2026-03-01', finish: '2026-03-02' },
  { id: 'open', finish: '2026-09-26' },
]);

test('late, early, the same, new and dropped', () => {
  const before = baselineOf(plan, { ...said, id: 'a', from: '2026-01-05' });
  const now = planOf('keys', 1, [
    { id: 'start', finish: '2026-03-02' },
    { id: 'open', finish: '2026-10-10' },
    { id: 'show', finish: '2026-08-01' },
  ]);
  const later = baselineOf(now, { ...said, id: 'b', from: '2026-06-01' });
  expect(compareBaselines(before, later).map(({ node, kind, days }) => [node, kind, days])).toEqual([
    ['start', 'same', 0],
    ['open', 'late', 14],
    ['show', 'new', null],
  ]);
  expect(compareBaselines(later, before).map(({ node, kind, days }) => [node, kind, days])).toEqual([
    ['start', 'same', 0],
    ['open', 'early', -14],
    ['show', 'dropped', null],
  ]);
});

test('the sentence in both languages', () => {
  const [moved] = planVariance([{ node: 'open', finish: '2026-09-26' }], [{ node: 'open', finish: '2026-09-25' }]);
  expect(moved?.because).toEqual({
    en: '"open" moves from 2026-09-26 to 2026-09-25, 1 day earlier',
    zh: '节点“open”由 2026-09-26 调整为 2026-09-25，提前 1 天',
  });
});

test('a node without date counts as not there', () => {
  expect(planVariance([{ node: 'a', finish: null }], [{ node: 'a', finish: null }])).toEqual([]);
});

test('several versions are kept, and of each one is active', () => {
  const baselines = [
    baselineOf(plan, { ...said, id: 'pre', version: 'pre-investment', from: '2025-11-01' }),
    baselineOf(plan, { ...said, id: 'as-1', from: '2026-01-05' }),
    baselineOf(plan, { ...said, id: 'as-2', from: '2026-06-01', revision: 2 }),
    baselineOf(plan, { ...said, id: 'sprint', version: 'sprint', from: '2026-06-01' }),
  ];
  const active = (version: string, asOf: string) => activeBaseline(baselines, { plan: 'keys', version, asOf })?.id;
  expect(active('assessment', '2026-05-31')).toBe('as-1');
  expect(active('assessment', '2026-06-01')).toBe('as-2');
  expect(active('pre-investment', '2026-06-01')).toBe('pre');
  expect(active('sprint', '2026-05-31')).toBeUndefined();
});

test('a plan that is not scheduled gives no baseline', () => {
  expect(() => baselineOf(planOf('p', 1, [{ id: 'a' }]), { ...said, id: 'x', from: '2026-01-05' })).toThrow(
    /no date yet/,
  );
});
