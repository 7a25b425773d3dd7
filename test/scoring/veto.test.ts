import { isHoshinError } from 'hoshin/foundation';
import { applyVetoes, parseGradeScale, score, type VetoOptions } from 'hoshin/scoring';
import { expect, test } from 'vitest';

const label = { zh: '示例', en: 'Illustrative' };
const scale = parseGradeScale({
  kind: 'grade-scale',
  id: 's',
  label,
  includes: 'from',
  grades: ['D', 'C', 'B', 'A'].map((code, at) => ({
    code,
    label,
    from: [null, '60', '80', '95'][at],
    to: ['60', '80', '95', null][at],
  })),
});
const given = (points: string | null) =>
  score(
    { kind: 'manual', least: '-100' as never, most: '120' as never },
    points === null ? {} : { manual: { points, by: 'reviewer', because: 'seen' } },
  );
const pulled = (points: string | null, effect: object, count = 1) => {
  const vetoes = [{ id: 'v', label, effect }] as unknown as VetoOptions['vetoes'];
  const events = [{ veto: 'v', on: '2026-09-03' as never, count, evidence: 'report 12', decidedBy: 'safety' }];
  const { node, grade, gradeBefore, monthsLost, disqualifiedFrom } = applyVetoes(given(points), {
    vetoes,
    events,
    scale,
  });
  return [node.points, grade?.code, gradeBefore?.code, monthsLost, ...disqualifiedFrom];
};

test('each degree, from points lost to the whole period', () => {
  expect(pulled('96', { kind: 'zero-period' })).toEqual(['0', 'D', 'A', 0]);
  expect(pulled('96', { kind: 'set-grade', grade: 'C' })).toEqual(['96', 'C', 'A', 0]);
  expect(pulled('96', { kind: 'cap-grade', grade: 'B' })).toEqual(['96', 'B', 'A', 0]);
  expect(pulled('96', { kind: 'cap-score', at: '70' })).toEqual(['70', 'C', 'A', 0]);
  expect(pulled('96', { kind: 'lose-points', points: '10', floor: '70' }, 2)).toEqual(['76', 'C', 'A', 0]);
  expect(pulled('96', { kind: 'lose-points', points: '10', floor: '70' }, 3)).toEqual(['70', 'C', 'A', 0]);
  expect(pulled('90', { kind: 'lose-share', share: '0.3' }, 2)).toEqual(['36', 'D', 'B', 0]);
  expect(pulled('90', { kind: 'lose-share', share: '0.3' }, 4)).toEqual(['0', 'D', 'B', 0]);
  expect(pulled('96', { kind: 'lose-months', months: 2 }, 3)).toEqual(['96', 'A', 'A', 6]);
  expect(pulled('96', { kind: 'disqualify', from: 'award' })).toEqual(['96', 'A', 'A', 0, 'award']);
});

test('a veto betters nothing: neither negative points, nor points below a floor, nor a grade below the one set', () => {
  expect(pulled('-5', { kind: 'zero-period' })).toEqual(['-5', 'D', 'D', 0]);
  expect(pulled('-5', { kind: 'lose-share', share: '0.5' })).toEqual(['-5', 'D', 'D', 0]);
  expect(pulled('50', { kind: 'lose-points', points: '10', floor: '60' })).toEqual(['50', 'D', 'D', 0]);
  expect(pulled('50', { kind: 'cap-score', at: '70' })).toEqual(['50', 'D', 'D', 0]);
  expect(pulled('50', { kind: 'set-grade', grade: 'B' })).toEqual(['50', 'D', 'D', 0]);
  expect(pulled('50', { kind: 'cap-grade', grade: 'B' })).toEqual(['50', 'D', 'D', 0]);
  expect(pulled(null, { kind: 'zero-period' })).toEqual([null, undefined, undefined, 0]);
});

test('points that would be given and shares that are none are refused', () => {
  const codes = (effect: object): unknown[] => {
    try {
      pulled('90', effect);
      return [];
    } catch (error) {
      return isHoshinError(error) ? error.issues.map(({ code, path }) => [code, ...path]) : ['?'];
    }
  };
  expect(codes({ kind: 'lose-points', points: '-3', floor: '0' })).toEqual([
    ['negative-points', 0, 'effect', 'points'],
  ]);
  expect(codes({ kind: 'lose-share', share: '1.2' })).toEqual([['outside-range', 0, 'effect', 'share']]);
  expect(codes({ kind: 'lose-share', share: '-0.2' })).toEqual([['outside-range', 0, 'effect', 'share']]);
  expect(codes({ kind: 'lose-share', share: '1' })).toEqual([]);
  expect(codes({ kind: 'cap-grade', grade: 'E' })).toEqual([['unknown-grade', 'vetoes', 0, 'effect', 'grade']]);
});
