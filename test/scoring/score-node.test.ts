import { isHoshinError } from 'hoshin/foundation';
import { type CustomContext, score } from 'hoshin/scoring';
import { expect, test } from 'vitest';

const capped = { kind: 'ratio', full: '100', cap: '120', round: { quantum: '0.1', mode: 'half-up' } };

test('a score shows what it was given, the rule that fired and why, under its own name or as a score', () => {
  const label = { zh: '签约额', en: 'Contracts' };
  const input = {
    actual: 90,
    target: '100',
    baseline: '0',
    stretch: '110',
    weight: '0.4',
    direction: 'increase' as const,
  };
  expect(score(capped, { ...input, id: 'sales', label })).toEqual({
    kind: 'score',
    id: 'sales',
    label,
    status: 'scored',
    inputs: { actual: '90', target: '100', baseline: '0', stretch: '110', attainment: '0.9' },
    rule: 'ratio',
    points: '90',
    weight: '0.4',
    contribution: null,
    effects: [],
    problems: [],
    because: { zh: '按“完成比例”规则，数值 0.9 得 90 分', en: 'the rule "ratio" gives 90 for 0.9' },
    parts: [],
  });
  expect(score(capped, input)).toMatchObject({ id: 'score', label: { zh: 'score', en: 'score' } });
  expect(score(capped, { ...input, id: 'sales' }).label).toEqual({ zh: 'sales', en: 'sales' });
});

test('floor, cap and rounding are told where they changed the points, in that order, and nowhere else', () => {
  const effects = (rule: object, actual: string) =>
    score(rule, { actual, target: '300', direction: 'increase' }).effects.map(({ code, before, after, because }) => [
      code,
      before,
      after,
      because.en,
    ]);
  expect(effects(capped, '400')).toEqual([
    ['cap', '133.3333333333333333333333333333333333333333', '120', 'capped at 120'],
  ]);
  expect(effects(capped, '100')).toEqual([
    ['round', '33.3333333333333333333333333333333333333333', '33.3', 'rounded as the rule says'],
  ]);
  expect(effects(capped, '360')).toEqual([]);
  const slopes = {
    kind: 'slopes',
    of: 'variance',
    onTarget: '100',
    better: { points: '1', per: '1', count: 'whole' },
    worse: { points: '1', per: '1', count: 'whole' },
    floor: '60',
  };
  expect(effects(slopes, '250')).toEqual([['floor', '50', '60', 'never below 60']]);
  expect(effects(slopes, '260')).toEqual([]);
  expect(effects(slopes, '900')).toEqual([]);
});

test('without points there is no rule that fired, and the reason is told: not reported, or a problem', () => {
  expect(score(capped, { actual: null, target: '100', direction: 'increase' })).toMatchObject({
    status: 'not-reported',
    rule: null,
    points: null,
    problems: [],
    because: { zh: '规则所需数据未报', en: 'what the rule needs was not reported' },
  });
  const lost = score(capped, { actual: '90' });
  expect(lost).toMatchObject({
    status: 'problem',
    rule: null,
    points: null,
    because: { en: 'the rule needs a direction' },
  });
  expect(lost.problems.map(({ code, message }) => [code, message])).toEqual([
    ['direction-needed', 'the rule needs a direction'],
  ]);
});

test('a person who gave the points, and a function with a reason, are quoted', () => {
  const manual = { kind: 'manual', least: '0', most: '100' };
  expect(score(manual, { manual: { points: '88', by: 'reviewer', because: 'tidy site' } }).because).toEqual({
    zh: '由 reviewer 评定 88 分：tidy site',
    en: '88 given by reviewer: tidy site',
  });
  const because = { zh: '无事故', en: 'no accident' };
  const functions = { safety: () => ({ points: 100, because }) };
  expect(score({ kind: 'custom', name: 'safety' }, {}, { functions })).toMatchObject({ points: '100', because });
  const boolean = { kind: 'boolean', met: '10', missed: '0' };
  expect(score(boolean, { actual: 1, target: 1, direction: 'increase' }).because).toEqual({
    zh: '按“达标与否”规则得 10 分',
    en: 'the rule "met or not" gives 10',
  });
});

test('a function that is not there, or is none, is refused by its name', () => {
  const refused = (functions: object) => {
    try {
      score({ kind: 'custom', name: 'mine' }, {}, { functions } as never);
    } catch (error) {
      return isHoshinError(error) ? error.issues.map(({ code, path }) => [code, ...path]) : ['?'];
    }
    return [];
  };
  const wanted = [['unknown-function', 'functions', 'mine']];
  expect([refused({}), refused({ mine: 90 }), refused({ yours: () => 90 })]).toEqual([wanted, wanted, wanted]);
  expect(refused({ mine: () => 90 })).toEqual([]);
});

test('a function outside a tree has nothing beside it, and gets every number with its exact text', () => {
  const seen: CustomContext[] = [];
  const functions = {
    mine: (context: CustomContext) => {
      seen.push(context);
      return null;
    },
  };
  const node = score(
    { kind: 'custom', name: 'mine', parameters: { k: '0.1' } },
    {
      actual: '90',
      target: '100',
      stretch: '110',
      weight: '0.25',
      period: '2026-Q3',
      direction: 'increase',
      measures: { heads: '12', area: null },
    },
    { functions },
  );
  expect(node.status).toBe('not-reported');
  expect(seen).toEqual([
    {
      actual: 90,
      target: 100,
      baseline: null,
      stretch: 110,
      weight: 0.25,
      attainment: 0.9,
      period: '2026-Q3',
      measures: { heads: 12, area: null },
      parameters: { k: 0.1 },
      siblings: [],
      exact: {
        actual: '90',
        target: '100',
        baseline: null,
        stretch: '110',
        weight: '0.25',
        attainment: '0.9',
        measures: { heads: '12', area: null },
        parameters: { k: '0.1' },
      },
    },
  ]);
});
