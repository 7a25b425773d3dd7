import { isHoshinError } from 'hoshin/foundation';
import { attainment, type AttainmentInput } from 'hoshin/scoring';
import { describe, expect, test } from 'vitest';

const of = (input: object) => attainment(input as AttainmentInput);
const issuesOf = (input: object): unknown[] => {
  try {
    of(input);
    return [];
  } catch (error) {
    return isHoshinError(error) ? error.issues.map(({ code, path }) => [code, ...path]) : ['not ours'];
  }
};
const share = (below: string, above: string) => ({ unit: 'share', below, above });
const absolute = (below: string, above: string) => ({ unit: 'absolute', below, above });
const seen = (input: object) => {
  const { ratio, met, shortfall, formula } = of(input);
  return [ratio, met, shortfall, formula];
};

describe('each formula, with what is missing and why', () => {
  test('from zero and from a baseline, the right way and mirrored', () => {
    expect(seen({ actual: '90', target: '100', direction: 'increase' })).toEqual(['0.9', false, '10', 'from-zero']);
    expect(seen({ actual: '110', target: '100', direction: 'increase' })).toEqual(['1.1', true, '-10', 'from-zero']);
    expect(seen({ actual: '70', baseline: '100', target: '50', direction: 'decrease' })).toEqual([
      '0.6',
      false,
      '20',
      'from-baseline',
    ]);
    expect(seen({ actual: '12', target: '10', direction: 'decrease' })).toEqual([
      '0.8',
      false,
      '2',
      'from-zero-mirrored',
    ]);
    expect(seen({ actual: '-12', target: '-10', direction: 'increase' })).toEqual([
      '0.8',
      false,
      '2',
      'from-zero-mirrored',
    ]);
    expect(seen({ actual: '85', baseline: '80', target: '90', direction: 'decrease' })).toEqual([
      '1.5',
      true,
      '-5',
      'from-baseline-mirrored',
    ]);
  });

  test('no way to go: met or not', () => {
    expect(seen({ actual: '100', baseline: '100', target: '100', direction: 'increase' })).toEqual([
      '1',
      true,
      '0',
      'no-distance',
    ]);
    expect(seen({ actual: '1', target: '0', direction: 'decrease' })).toEqual(['0', false, '1', 'no-distance']);
    expect(of({ actual: '1', target: '0', direction: 'decrease' }).because).toEqual({
      en: '1 against 0: the target leaves no distance to cover, so missed is 0%',
      zh: '实际 1、目标 0：目标与起点相同，无可计算的差距，未达标计 0%',
    });
  });

  test('kept above, below or within: met at the target itself', () => {
    const above = (actual: string) => seen({ actual, target: '80', direction: 'maintain-above' });
    expect([above('80'), above('79.9')]).toEqual([
      ['1', true, '0', 'met-or-not'],
      ['0', false, '0.1', 'met-or-not'],
    ]);
    const below = (actual: string) => seen({ actual, target: '0.45', direction: 'maintain-below' });
    expect([below('0.45'), below('0.46')]).toEqual([
      ['1', true, '0', 'met-or-not'],
      ['0', false, '0.01', 'met-or-not'],
    ]);
    const within = (actual: string) =>
      seen({ actual, target: '14', direction: 'maintain-within', tolerance: absolute('2', '1') });
    expect(['11.5', '12', '14', '15', '15.5'].map((one) => within(one).slice(0, 3))).toEqual([
      ['0', false, '0.5'],
      ['1', true, '0'],
      ['1', true, '-1'],
      ['1', true, '0'],
      ['0', false, '0.5'],
    ]);
  });

  test('a milestone wants to be done', () => {
    const done = of({ actual: true, direction: 'milestone' });
    expect([done.ratio, done.met, done.inputs]).toEqual(['1', true, { actual: '1', target: '1', baseline: null }]);
    const open = of({ actual: false, direction: 'milestone' });
    expect([open.ratio, open.met, open.inputs.actual, open.shortfall]).toEqual(['0', false, '0', '1']);
    expect(of({ actual: false, target: false, direction: 'milestone' }).met).toBe(true);
  });
});

describe('tolerance', () => {
  const met = (actual: string, tolerance: unknown, target = '200', direction = 'increase') =>
    of({ actual, target, direction, tolerance }).met;

  test('a number is a share of the target, whatever its sign', () => {
    expect(['190', '189.99'].map((actual) => met(actual, '0.05'))).toEqual([true, false]);
    expect(['-210', '-210.01'].map((actual) => met(actual, '0.05', '-200'))).toEqual([true, false]);
    expect(['210', '210.01'].map((actual) => met(actual, '0.05', '200', 'decrease'))).toEqual([true, false]);
  });

  test('each side by its own width, as a share or in the unit', () => {
    expect(['190', '189'].map((actual) => met(actual, share('0.05', '0')))).toEqual([true, false]);
    expect(['195', '194'].map((actual) => met(actual, absolute('5', '0')))).toEqual([true, false]);
    expect(['200', '201'].map((actual) => met(actual, absolute('5', '0'), '200', 'decrease'))).toEqual([true, false]);
    expect(['198', '203'].map((actual) => met(actual, share('0.01', '0.02'), '200', 'maintain-within'))).toEqual([
      true,
      true,
    ]);
    expect(['197', '205'].map((actual) => met(actual, share('0.01', '0.02'), '200', 'maintain-within'))).toEqual([
      false,
      false,
    ]);
  });

  test('the ratio is that of the figures, with a tolerance or without', () => {
    expect(of({ actual: '190', target: '200', direction: 'increase', tolerance: '0.05' }).ratio).toBe('0.95');
  });
});

describe('what is refused, and where', () => {
  test('flags belong to milestones', () => {
    expect(issuesOf({ actual: true, target: false, direction: 'increase' })).toEqual([
      ['not-milestone', 'actual'],
      ['not-milestone', 'target'],
    ]);
    expect(issuesOf({ actual: '1', target: true, direction: 'decrease' })).toEqual([['not-milestone', 'target']]);
    expect(issuesOf({ actual: true, target: true, direction: 'milestone' })).toEqual([]);
  });

  test('a band needs its width, and no width is below zero', () => {
    expect(issuesOf({ actual: '1', target: '1', direction: 'maintain-within' })).toEqual([
      ['missing-tolerance', 'tolerance'],
    ]);
    expect(issuesOf({ actual: '1', target: '1', direction: 'maintain-within', tolerance: '0' })).toEqual([]);
    const wide = (tolerance: unknown) => issuesOf({ actual: '1', target: '1', direction: 'increase', tolerance });
    expect(wide('-0.05')).toEqual([['negative-tolerance', 'tolerance']]);
    expect(wide(absolute('-1', '1'))).toEqual([['negative-tolerance', 'tolerance']]);
    expect(wide(share('1', '-1'))).toEqual([['negative-tolerance', 'tolerance']]);
    expect(wide(share('1', '1'))).toEqual([]);
  });

  test('text that is no number, a direction that is none, a field too many', () => {
    expect(issuesOf({ actual: '1,000', target: '1', direction: 'increase' })).toEqual([['not-decimal', 'actual']]);
    expect(issuesOf({ actual: '1', target: 'x', direction: 'increase' })).toEqual([['not-decimal', 'target']]);
    expect(issuesOf({ actual: '1', target: '1', baseline: 'x', direction: 'increase' })).toEqual([
      ['not-decimal', 'baseline'],
    ]);
    expect(issuesOf({ actual: '1', target: '1', direction: 'upward' })[0]).toContain('direction');
    expect(issuesOf({ actual: '1', traget: '1', direction: 'increase' })[0]).toEqual(['unknown-field', 'traget']);
  });
});

test('what is missing is told apart, and sentences say which', () => {
  const none = of({ actual: null, target: '100', direction: 'increase' });
  expect([none.status, none.met, none.shortfall, none.formula, none.because.en, none.because.zh]).toEqual([
    'not-reported',
    null,
    null,
    null,
    'the actual was not reported',
    '实际值未报',
  ]);
  const free = of({ actual: '5', target: null, direction: 'increase' });
  expect([free.status, free.ratio, free.because.en]).toEqual(['no-target', null, 'no target was set']);
  expect(of({ direction: 'increase' }).status).toBe('no-target');
  expect(of({ actual: '90', target: '100', baseline: '80', direction: 'increase' }).because).toEqual({
    en: '90 against 100 from 80: 50%',
    zh: '实际 90、目标 100、基数 80：达成 50%',
  });
  expect(of({ actual: '1', target: '1', direction: 'maintain-below' }).because.en).toBe('1 against 1: met');
  expect(of({ actual: '2', target: '1', direction: 'maintain-below' }).because.zh).toBe('实际 2、目标 1：未达标');
});
