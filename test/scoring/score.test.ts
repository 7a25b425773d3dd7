import { isHoshinError } from 'hoshin/foundation';
import {
  applyVetoes,
  combineScores,
  gradeOf,
  parseGradeScale,
  safeParseGradeScale,
  safeParseScoringRule,
  score,
  scoreTree,
} from 'hoshin/scoring';
import { expect, test } from 'vitest';

const label = { zh: '项', en: 'Item' };
const up = (actual: string | null, target = '100', more: object = {}) => ({
  actual,
  target,
  direction: 'increase' as const,
  ...more,
});
const points = (rule: object, input: object, options: object = {}): string | null => score(rule, input, options).points;

test('anchors: base, target and stretch, linear between, each side as the rule says', () => {
  const rule = { kind: 'anchors', points: { base: '60', target: '100', stretch: '120' }, below: 'zero', above: 'hold' };
  const tiers = { baseline: '80', target: '100', stretch: '110' };
  const at = (actual: string) => points(rule, up(actual, '100', tiers));
  expect(['79.99', '80', '90', '100', '105', '110', '200'].map(at)).toEqual([
    '0',
    '60',
    '80',
    '100',
    '110',
    '120',
    '120',
  ]);
  const falling = { kind: 'anchors', points: { base: '60', target: '100' }, below: 'extend', above: 'extend' };
  const cost = (actual: string) => points(falling, { actual, target: '80', baseline: '100', direction: 'decrease' });
  expect(['100', '90', '80', '70', '110'].map(cost)).toEqual(['60', '80', '100', '120', '40']);
});

test('bands own their lower or their upper end, and a hole is refused when the rule is read', () => {
  const bands = [
    { from: null, to: '60', gives: '0' },
    { from: '60', to: '90', gives: '80' },
    { from: '90', to: null, gives: '100' },
  ];
  const rule = (includes: string) => ({ kind: 'bands', of: 'actual', includes, bands });
  expect(['59.99', '60', '89.9999', '90'].map((actual) => points(rule('from'), { actual }))).toEqual([
    '0',
    '80',
    '80',
    '100',
  ]);
  expect(['60', '90', '90.01'].map((actual) => points(rule('to'), { actual }))).toEqual(['0', '80', '100']);
  const hole = safeParseScoringRule({ ...rule('from'), bands: [bands[0], { from: '61', to: null, gives: '1' }] });
  expect(hole.ok ? [] : hole.issues.map(({ code }) => code)).toEqual(['bands-gap']);
});

test('steps and slopes count whole, started or fractional units, as the rule must say', () => {
  const step = (count: string) => ({
    kind: 'step',
    of: 'attainment',
    start: '100',
    from: '0.9',
    side: 'below',
    per: '0.1',
    gives: '-5',
    count,
  });
  expect(['whole', 'started', 'pro-rata'].map((count) => points(step(count), up('86')))).toEqual(['100', '95', '98']);
  const slopes = {
    kind: 'slopes',
    of: 'variance',
    onTarget: '100',
    better: { points: '10', per: '1', count: 'whole' },
    worse: { points: '15', per: '1', count: 'pro-rata' },
    cap: '120',
    floor: '0',
  };
  const months = (actual: string) => points(slopes, { actual, target: '12', direction: 'decrease' });
  expect(['12', '10', '8', '13.5', '30'].map(months)).toEqual(['100', '120', '120', '77.5', '0']);
});

test('goalposts, curve, tent, boolean, manual', () => {
  const posts = { kind: 'goalposts', of: 'actual', worst: { at: '85', gives: '0' }, best: { at: '20', gives: '100' } };
  expect(['20', '52.5', '90'].map((actual) => points(posts, { actual }))).toEqual(['100', '50', '0']);
  const curve = {
    kind: 'curve',
    of: 'attainment',
    below: 'hold',
    above: 'extend',
    corners: [
      { at: '0.6', gives: '0' },
      { at: '1', gives: '100' },
    ],
  };
  expect(['50', '80', '110'].map((actual) => points(curve, up(actual)))).toEqual(['0', '50', '125']);
  const tent = { kind: 'tent', full: '100', floor: '40', unit: 'share', below: '0.2', above: '0.1' };
  expect(['100', '90', '105', '50'].map((actual) => points(tent, { actual, target: '100' }))).toEqual([
    '100',
    '70',
    '70',
    '40',
  ]);
  const all = { kind: 'boolean', met: '100', missed: '0' };
  expect([points(all, up('100')), points(all, up('99.9')), points(all, up(null))]).toEqual(['100', '0', null]);
  const manual = { kind: 'manual', least: '0', most: '10' };
  expect(score(manual, { manual: { points: '11', by: 'a', because: 'b' } } as any).problems[0]!.code).toBe(
    'outside-range',
  );
});

test('deductions by event, each with its cap; nothing reported is not nothing happened', () => {
  const rule = {
    kind: 'deductions',
    start: '100',
    floor: '0',
    items: [
      { event: 'accident', each: '30', cap: '50' },
      { event: 'praise', each: '-5' },
    ],
  };
  expect(points(rule, { events: [{ event: 'accident', count: 3 }, { event: 'praise' }] })).toBe('55');
  expect(points(rule, { events: [] })).toBe('100');
  expect(score(rule, { events: null } as any).status).toBe('not-reported');
  expect(score(rule, { events: [{ event: 'storm' }] } as any).problems[0]!.code).toBe('unknown-event');
});

test('a function of the user gets plain numbers and exact texts; what it throws stays in its node', () => {
  const rule = { kind: 'custom', name: 'mine', cap: '100', parameters: { k: '2' } };
  const mine = ({ attainment, parameters, exact }: any) =>
    exact.attainment === '0.9' && attainment >= 0.9 ? 45 * parameters.k : 0;
  expect(points(rule, up('90'), { functions: { mine } })).toBe('90');
  const bad = { functions: { mine: () => Number.NaN } };
  expect(score(rule, up('1') as any, bad).problems[0]!.code).toBe('not-points');
  const thrown = score(rule, up('1'), {
    functions: {
      mine: () => {
        throw new Error('no');
      },
    },
  });
  expect([thrown.status, thrown.problems[0]!.code]).toEqual(['problem', 'function-threw']);
  expect(() => score(rule, up('1') as any, {})).toThrow();
});

test('a tree: weights exactly one, missing by policy, contributions that add up to the whole', () => {
  const item = (id: string, weight: string, actual: string | null) => ({
    kind: 'item',
    id,
    label,
    weight,
    rule: { kind: 'ratio', full: '100' },
    input: up(actual),
  });
  const tree = (missing: string, actual: string | null) => ({
    kind: 'group',
    id: 'g',
    label,
    combine: 'weighted-mean',
    missing,
    parts: [item('a', '0.6', '90'), item('b', '0.4', actual)],
  });
  const whole = scoreTree(tree('hold', '80') as any);
  expect(whole.points).toBe('86');
  expect(whole.parts.map(({ contribution }) => contribution)).toEqual(['54', '32']);
  expect(scoreTree(tree('hold', null) as any)).toMatchObject({ status: 'held', points: null });
  expect(scoreTree(tree('exclude', null) as any).points).toBe('90');
  expect(scoreTree(tree('zero', null) as any).points).toBe('54');
  try {
    combineScores([{ node: whole, weight: '0.9' as any }], {
      id: 'x',
      label,
      combine: 'weighted-mean',
      missing: 'hold',
    });
    expect.unreachable();
  } catch (error) {
    expect(isHoshinError(error) && error.code).toBe('weights-sum');
  }
});

const scale = parseGradeScale({
  kind: 'grade-scale',
  id: 's',
  label,
  includes: 'from',
  grades: [
    { code: 'D', label, from: '0', to: '60' },
    { code: 'C', label, from: '60', to: '80' },
    { code: 'B', label, from: '80', to: '95' },
    { code: 'A', label, from: '95', to: '120' },
  ],
});

test('grades leave no number between them, and a published scale with a hole is refused', () => {
  const codes = ['0', '59.999', '60', '94.5', '95', '120'].map((value) => {
    const result = gradeOf(scale, value);
    return result.kind === 'graded' ? result.grade.code : result.kind;
  });
  expect(codes).toEqual(['D', 'D', 'C', 'B', 'A', 'A']);
  expect(gradeOf(scale, '-1')).toEqual({ kind: 'outside', side: 'below' });
  expect(gradeOf(scale, '121')).toEqual({ kind: 'outside', side: 'above' });
  const hole = safeParseGradeScale({
    ...scale,
    grades: [
      { code: 'B', label, from: '90', to: '94' },
      { code: 'A', label, from: '95', to: null },
    ],
  });
  expect(hole.ok ? [] : hole.issues.map(({ code, path }) => [code, ...path])).toEqual([
    ['bands-gap', 'grades', 1, 'from'],
  ]);
  const twice = safeParseGradeScale({ ...scale, grades: scale.grades.map((grade) => ({ ...grade, code: 'A' })) });
  expect(twice.ok ? [] : twice.issues.map(({ code, path }) => [code, ...path])).toEqual([
    ['duplicate-id', 'grades', 1, 'code'],
    ['duplicate-id', 'grades', 2, 'code'],
    ['duplicate-id', 'grades', 3, 'code'],
  ]);
  const refused = (more: object) => {
    const read = safeParseGradeScale({ ...scale, ...more });
    return read.ok ? [] : read.issues.map(({ path }) => path.join('.'));
  };
  expect(refused({ grades: [] })).toEqual(['grades']);
  expect(refused({ grades: [{ code: '', label, from: null, to: null }] })).toEqual(['grades.0.code']);
  expect(refused({ kind: 'scale' })).toEqual(['kind']);
});

test('vetoes come after the score, in order, and say what there was', () => {
  const node = score({ kind: 'ratio', full: '100' }, up('96'));
  const vetoes = [
    { id: 'fatal', label, effect: { kind: 'cap-grade', grade: 'C' } },
    { id: 'fine', label, effect: { kind: 'lose-points', points: '5', floor: '0' } },
    { id: 'fraud', label, effect: { kind: 'zero-period' } },
  ] as any;
  const event = (veto: string, count = 1) =>
    ({ veto, on: '2026-05-01', count, evidence: 'report', decidedBy: 'board' }) as any;
  const capped = applyVetoes(node, { vetoes, events: [event('fatal'), event('fine', 2)], scale });
  expect([capped.node.points, capped.grade?.code, capped.gradeBefore?.code]).toEqual(['86', 'C', 'A']);
  expect(applyVetoes(node, { vetoes, events: [event('fraud')], scale })).toMatchObject({
    node: { points: '0' },
    grade: { code: 'D' },
  });
  expect(() => applyVetoes(node, { vetoes, events: [event('ghost')], scale })).toThrow();
});
