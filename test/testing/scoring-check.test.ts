import { isHoshinError } from 'hoshin/foundation';
import type { CustomScore } from 'hoshin/scoring';
import { checkScoringRule, type ScoringCheck, type ScoringLaw, type ScoringReport } from 'hoshin/testing';
import { describe, expect, test } from 'vitest';

const options: ScoringCheck = {
  input: { target: '100', direction: 'increase' },
  actuals: { from: '0', to: '150', step: '0.01' },
  points: { least: '0', most: '120' },
  unitFree: true,
};
const broken = ({ findings }: ScoringReport): ScoringLaw[] =>
  findings.flatMap(({ law, holds }) => (holds === false ? [law] : []));
const actuals = ({ findings }: ScoringReport, law: ScoringLaw): unknown[] =>
  (findings.find((one) => one.law === law)?.counterexample ?? []).map(({ input }) => input.actual);
const custom =
  (points: (ratio: number) => number | null): CustomScore =>
  ({ attainment }) =>
    attainment === null ? null : points(attainment);

describe('rules of the house', () => {
  test('a ratio with a cap keeps them all', () => {
    const report = checkScoringRule({ kind: 'ratio', full: '100', cap: '120' }, options);
    expect(broken(report)).toEqual([]);
    expect(report.kind).toBe('kept');
    expect(report.findings.map(({ law, holds }) => [law, holds])).toEqual([
      ['total', true],
      ['missing', true],
      ['bounded', true],
      ['monotone', true],
      ['continuous', null],
      ['edges', true],
      ['unit-free', true],
      ['deterministic', true],
      ['digits', true],
    ]);
  });

  test.each([
    { kind: 'tent', full: '100', floor: '0', unit: 'share', below: '0.2', above: '0.3' },
    {
      kind: 'tent',
      full: '100',
      floor: '0',
      unit: 'share',
      below: '0.07',
      above: '0.3',
      round: { quantum: '0.1', mode: 'half-up' },
    },
  ])('a tent keeps them where nearer is better, and has no jump', (rule) => {
    const report = checkScoringRule(rule, {
      ...options,
      input: { target: '100', direction: 'maintain-within', tolerance: '0.1' },
      continuous: [{ from: '0', to: '150' }],
    });
    expect(report.because.en).toMatch(/^every/);
    expect(report.findings.find(({ law }) => law === 'continuous')?.holds).toBe(true);
  });

  test('bands have edges and no holes', () => {
    const bands = [
      { from: null, to: '0.6', gives: '0' },
      { from: '0.6', to: '0.9', gives: '60' },
      { from: '0.9', to: null, gives: '100' },
    ];
    const rule = { kind: 'bands', of: 'attainment', includes: 'from', bands };
    expect(broken(checkScoringRule(rule, options))).toEqual([]);
    const claimed = checkScoringRule(rule, {
      ...options,
      continuous: [
        { from: '61', to: '89' },
        { from: '0', to: '150' },
      ],
    });
    expect(broken(claimed)).toEqual(['continuous']);
    expect(actuals(claimed, 'continuous')[1]).toBe('60');
  });

  test('a rule that reads the actual depends on its unit', () => {
    const corners = [
      { at: '0', gives: '0' },
      { at: '100', gives: '100' },
    ];
    const rule = { kind: 'curve', of: 'actual', corners, below: 'hold', above: 'hold' };
    expect(broken(checkScoringRule(rule, options))).toEqual(['unit-free']);
    expect(broken(checkScoringRule(rule, { ...options, unitFree: false }))).toEqual([]);
  });
});

describe('digits that binary fractions leave are a remark, never a failure', () => {
  const rising = custom((ratio) => Math.max(0, Math.min(100, 50 + (ratio - 0.8) * 250)));
  const found = (rule: CustomScore): ScoringReport => checkScoringRule(rule, { ...options, unitFree: false });

  test('the case is told, and the number that is meant', () => {
    const report = found(rising);
    expect(report.kind).toBe('kept');
    const digits = report.findings.find(({ law }) => law === 'digits');
    expect(digits?.holds).toBe(null);
    expect(digits?.counterexample?.[0]?.points).toMatch(/\.\d{9}/);
    expect(report.because.en).toMatch(/^every law .*; digits: the actual \S+ has \S+ points where \S+ is meant/);
    expect(report.because.zh).toMatch(/；digits：实际值 /);
  });

  test('rounded there are none, and long divisions are not taken for any', () => {
    expect(found(({ attainment }) => (attainment === null ? null : 1 / 3 + 0 * attainment)).because.en).not.toMatch(
      /digits/,
    );
    expect(found(({ exact }) => exact.attainment).because.en).not.toMatch(/digits/);
  });
});

describe('each law is broken by a rule that breaks it, at the smallest case', () => {
  test('bounded', () => {
    const report = checkScoringRule(
      custom((ratio) => ratio * 100),
      options,
    );
    expect(broken(report)).toEqual(['bounded']);
    expect(actuals(report, 'bounded')).toEqual(['120.01']);
  });

  test('bounded, on both sides', () => {
    const report = checkScoringRule(
      custom((ratio) => ratio * 300 - 100),
      options,
    );
    expect(broken(report)).toEqual(['bounded']);
    expect(actuals(report, 'bounded')).toEqual(['0', '73.34']);
    expect(report.because.en).toBe(
      'bounded: the actual 0 has -100 points and the actual 73.34 has 120.02 points, outside 0 to 120',
    );
  });

  test('total: a table that forgets what lies between two bands', () => {
    const report = checkScoringRule(
      custom((ratio) => (ratio >= 0.9 ? 100 : ratio <= 0.89 ? 60 : null)),
      options,
    );
    expect(broken(report)).toEqual(['total', 'edges']);
    expect(actuals(report, 'total')).toEqual(['89.01']);
  });

  test('total: what the function throws', () => {
    const report = checkScoringRule(
      custom((ratio) => {
        if (ratio > 1) throw new Error('no');
        return 1;
      }),
      options,
    );
    expect(broken(report)).toContain('total');
    expect(actuals(report, 'total')).toEqual(['100.01']);
  });

  test('edges: a single number that belongs to neither side', () => {
    const hole = custom((ratio) => (ratio > 0.9 ? 100 : ratio < 0.9 ? 60 : 0));
    const report = checkScoringRule(hole, options);
    expect(broken(report)).toEqual(['monotone', 'edges']);
    expect(actuals(report, 'edges')[1]).toBe('90');
    expect(report.findings.find(({ law }) => law === 'edges')?.because).toEqual({
      en: 'at the edge 90: 60 just below, 0 on it, 100 just above',
      zh: '端点 90：略低于它为 60 分，恰在其上为 0 分，略高于它为 100 分',
    });
  });

  test('edges: where both sides agree, the number may have to be named', () => {
    const hole = custom((ratio) => (ratio === 0.8731 ? 0 : 60));
    expect(broken(checkScoringRule(hole, { ...options, edges: ['87.31'] }))).toEqual(['monotone', 'edges']);
  });

  test('monotone, in the direction of the input', () => {
    const falls = custom((ratio) => (ratio < 0.5 ? 80 : 60));
    const report = checkScoringRule(falls, options);
    expect(broken(report)).toEqual(['monotone']);
    expect(actuals(report, 'monotone')).toEqual(['49.99', '50']);
    const input = { target: '100', direction: 'decrease' as const };
    const turned: CustomScore = ({ actual }) => (actual === null ? null : actual < 50 ? 80 : 60);
    expect(broken(checkScoringRule(turned, { ...options, input, unitFree: false }))).toEqual([]);
  });

  test('missing is not zero', () => {
    expect(broken(checkScoringRule(({ actual }: { actual: number | null }) => (actual ?? 0) * 0, options))).toEqual([
      'missing',
    ]);
  });

  test('deterministic: a function that counts its calls', () => {
    let calls = 0;
    const counting = custom(() => (calls++ % 7) + 1);
    expect(broken(checkScoringRule(counting, options))).toContain('deterministic');
  });

  test('without a direction nothing is better', () => {
    const report = checkScoringRule(({ actual }: { actual: number | null }) => (actual === null ? null : 1), {
      ...options,
      input: {},
    });
    expect(report.findings.find(({ law }) => law === 'monotone')?.holds).toBe(null);
  });
});

test('the same arguments give the same report, which is its own JSON and frozen; no argument is frozen', () => {
  const input = { ...options.input, measures: { area: '3' } };
  const run = () =>
    checkScoringRule(
      custom((ratio) => ratio * 100),
      { ...options, input, runs: 20 },
    );
  const report = run();
  expect(run()).toEqual(report);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(Object.isFrozen(report.findings)).toBe(true);
  expect(Object.isFrozen(input.measures)).toBe(false);
});

test.each([
  [{ ...options, actuals: { from: '2', to: '1', step: '1' } }, 'empty-range'],
  [{ ...options, actuals: { from: '0', to: '1', step: '0' } }, 'bad-step'],
  [{ ...options, points: { least: '1', most: '1' } }, 'empty-range'],
])('what cannot be asked is refused', (given, code) => {
  let found: unknown = null;
  try {
    checkScoringRule({ kind: 'ratio', full: '100' }, given);
  } catch (error) {
    found = isHoshinError(error) ? error.code : error;
  }
  expect(found).toBe(code);
});
