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

const outcome = (points: string, effects: readonly object[], events: readonly object[], more: object = { scale }) =>
  applyVetoes(given(points), {
    vetoes: effects.map((effect, at) => ({ id: `v${at}`, label, effect })),
    events,
    ...more,
  } as unknown as VetoOptions);
const event = (at: number, more: object = {}) => ({
  veto: `v${at}`,
  on: '2026-09-03',
  evidence: `report ${at}`,
  decidedBy: 'safety',
  ...more,
});

test('every veto that was pulled is told with its evidence, in the order pulled; one not pulled does nothing', () => {
  const { kind, node } = outcome(
    '96',
    [{ kind: 'lose-points', points: '10', floor: '0' }, { kind: 'cap-grade', grade: 'B' }, { kind: 'zero-period' }],
    [event(1), event(0)],
  );
  expect(kind).toBe('veto-outcome');
  expect(node.effects).toEqual([
    { code: 'veto', before: '96', after: '96', because: { zh: '示例：report 1', en: 'Illustrative: report 1' } },
    { code: 'veto', before: '96', after: '86', because: { zh: '示例：report 0', en: 'Illustrative: report 0' } },
  ]);
});

test('of several grades set the lowest stands, whichever came first, beside every other loss', () => {
  const set = (grade: string) => ({ kind: 'set-grade', grade });
  const codes = (effects: readonly object[]) =>
    outcome(
      '96',
      effects,
      effects.map((_, at) => event(at)),
    ).grade?.code;
  expect([codes([set('B'), set('D')]), codes([set('D'), set('B')])]).toEqual(['D', 'D']);
  expect(
    codes([
      { kind: 'cap-grade', grade: 'B' },
      { kind: 'cap-grade', grade: 'C' },
    ]),
  ).toBe('C');
  expect(codes([{ kind: 'cap-grade', grade: 'C' }, set('B')])).toBe('C');
});

test('points that no grade holds earn none, and keep the grade that a veto sets', () => {
  const narrow = parseGradeScale({
    ...scale,
    grades: [
      { code: 'C', label, from: '60', to: '80' },
      { code: 'B', label, from: '80', to: '90' },
    ],
  });
  const by = (effects: readonly object[]) => {
    const { grade, gradeBefore } = outcome(
      '96',
      effects,
      effects.map((_, at) => event(at)),
      { scale: narrow },
    );
    return [grade?.code ?? null, gradeBefore?.code ?? null];
  };
  expect(by([])).toEqual([null, null]);
  expect(by([{ kind: 'cap-grade', grade: 'C' }])).toEqual([null, null]);
  expect(by([{ kind: 'set-grade', grade: 'B' }])).toEqual(['B', null]);
});

test('without a scale there are points and no grades; a veto of a grade is refused', () => {
  const { node, grade, gradeBefore } = outcome('96', [{ kind: 'cap-score', at: '70' }], [event(0)], {});
  expect([node.points, grade, gradeBefore]).toEqual(['70', null, null]);
  const issues = (call: () => unknown) => {
    try {
      call();
    } catch (error) {
      return isHoshinError(error) ? error.issues.map(({ code, path }) => [code, ...path]) : ['?'];
    }
    return [];
  };
  expect(issues(() => outcome('96', [{ kind: 'set-grade', grade: 'C' }], [], {}))).toEqual([
    ['unknown-grade', 'vetoes', 0, 'effect', 'grade'],
  ]);
  expect(
    issues(() =>
      applyVetoes(given('96'), {
        vetoes: [
          { id: 'v', label, effect: { kind: 'zero-period' } },
          { id: 'v', label, effect: { kind: 'zero-period' } },
        ],
        events: [event(0)],
      } as unknown as VetoOptions),
    ),
  ).toEqual([
    ['duplicate-id', 'vetoes', 1, 'id'],
    ['unknown-veto', 'events', 0, 'veto'],
  ]);
});
