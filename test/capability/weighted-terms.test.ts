import { capabilityIndex, developmentScore } from 'hoshin/capability';
import { score, type ScoreNode } from 'hoshin/scoring';
import { expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';

const weights = { development: '0.3', operation: '0.4', cash: '0.3' };
const index = (parts: object, options?: object): ScoreNode => capabilityIndex(parts as never, weights, options);
const all = { development: 80, operation: 90, cash: '102.5' };

test('an index of given points carries all of it: inputs, rule, contributions and a sentence', () => {
  expect(index(all)).toEqual({
    kind: 'score',
    id: 'capability-index',
    label: { zh: '项目运营能力指数', en: 'Capability index' },
    status: 'scored',
    inputs: { development: '80', operation: '90', cash: '102.5' },
    rule: 'weighted-mean',
    points: '90.75',
    weight: null,
    contribution: null,
    effects: [],
    problems: [],
    because: {
      en: 'The capability index is 90.75: project development 80 × 0.3 = 24; project operation 90 × 0.4 = 36; quarterly cash completion 102.5 × 0.3 = 30.75',
      zh: '运营能力指数为 90.75：项目开发能力 80 × 0.3 = 24；项目经营能力 90 × 0.4 = 36；现金流季度完成 102.5 × 0.3 = 30.75',
    },
    parts: [
      ['development', '项目开发能力', 'project development', '80', '0.3', '24'],
      ['operation', '项目经营能力', 'project operation', '90', '0.4', '36'],
      ['cash', '现金流季度完成', 'quarterly cash completion', '102.5', '0.3', '30.75'],
    ].map(([id, zh, en, points, weight, contribution]) => ({
      kind: 'score',
      id,
      label: { zh, en },
      status: 'scored',
      inputs: {},
      rule: 'given',
      points,
      weight,
      contribution,
      effects: [],
      problems: [],
      because: { en: `${en} was given as ${points}`, zh: `${zh}得分为 ${points}` },
      parts: [],
    })),
  });
});

test('a scored node is carried on as it is, with its weight and what it adds', () => {
  const rule = { kind: 'ratio', full: '100', cap: '120' } as const;
  const label = { zh: '现金', en: 'Cash' };
  const cash = score(rule, { id: 'q3', label, actual: '55', target: '50', direction: 'increase' });
  const found = index({ ...all, cash });
  expect(found.parts[2]).toEqual({ ...cash, weight: '0.3', contribution: '33' });
  expect(found.points).toBe('93');
});

test('a missing term holds the index, and is named; the parts are told all the same', () => {
  const held = index({ ...all, cash: null, development: null });
  expect(held).toMatchObject({ status: 'held', points: null, rule: null, effects: [] });
  expect(held.because).toEqual({
    en: 'The capability index waits for project development, quarterly cash completion, not reported',
    zh: '运营能力指数暂不计算，项目开发能力、现金流季度完成未报',
  });
  expect(held.parts[2]).toMatchObject({
    status: 'not-reported',
    rule: null,
    points: null,
    weight: '0.3',
    contribution: null,
  });
  expect(held.parts[2]?.because).toEqual({ en: 'quarterly cash completion is not reported', zh: '现金流季度完成未报' });
  expect(held.parts[1]).toMatchObject({ status: 'scored', points: '90', contribution: null });
});

test('a missing term is left out and the others rescaled, where that is asked for', () => {
  const found = index({ ...all, cash: null }, { missing: 'exclude' });
  // (80 × 0.3 + 90 × 0.4) ÷ 0.7
  expect(found).toMatchObject({ status: 'scored', points: '85.71428571428571428571428571428571428571' });
  expect(found.effects).toEqual([
    {
      code: 'missing-excluded',
      before: null,
      after: null,
      because: {
        en: 'quarterly cash completion is not reported and left out; the other weights are rescaled',
        zh: '现金流季度完成未报，按约定剔除并折算权重',
      },
    },
  ]);
  expect(found.parts.map(({ contribution }) => contribution?.slice(0, 6) ?? null)).toEqual(['34.285', '51.428', null]);
  expect(found.because.en).not.toContain('cash');
});

test('a missing term counts zero, where that is asked for', () => {
  const found = index({ ...all, cash: null }, { missing: 'zero' });
  expect(found).toMatchObject({ status: 'scored', points: '60', inputs: { cash: null } });
  expect(found.effects).toEqual([
    {
      code: 'missing-as-zero',
      before: null,
      after: '0',
      because: {
        en: 'quarterly cash completion is not reported and counts zero, as asked',
        zh: '现金流季度完成未报，按约定计零分',
      },
    },
  ]);
  expect(found.parts[2]).toMatchObject({ points: null, contribution: '0' });
  expect(found.because.en).toContain('quarterly cash completion 0 × 0.3 = 0');
});

test('where nothing is reported nothing is scored, whatever was asked for, unless it is to count zero', () => {
  const none = { development: null, operation: null, cash: null };
  for (const missing of ['hold', 'exclude'] as const) {
    expect(index(none, { missing })).toMatchObject({ status: 'not-reported', points: null, rule: null, effects: [] });
  }
  expect(index(none, { missing: 'zero' })).toMatchObject({ status: 'scored', points: '0' });
  // What has the whole weight is missing: there is nothing to rescale.
  const one = { development: '0', operation: '0', cash: '1' };
  expect(capabilityIndex({ ...all, cash: null }, one, { missing: 'exclude' })).toMatchObject({
    status: 'not-reported',
    points: null,
    effects: [],
  });
});

test('an index may have a name of its own, and faults their places', () => {
  const label = { zh: '季度指数', en: 'Quarterly index' };
  expect(index(all, { id: 'q3', label })).toMatchObject({ id: 'q3', label });
  expect(refusalOf(() => index({ ...all, cash: 0.5 }))).toEqual([['float-amount', 'cash']]);
  expect(refusalOf(() => index({ development: 1, operation: 1 }))[0]?.[1]).toBe('cash');
  expect(refusalOf(() => index(all, { missing: 'guess' }))).toEqual([['not-allowed', 'missing']]);
  expect(refusalOf(() => capabilityIndex(all, { ...weights, cash: '0.31' }))).toEqual([['weights-sum', '']]);
});

const late = { kind: 'curve', of: 'actual', corners: [{ at: '0', gives: '100' }, { at: '50', gives: '0' }], below: 'hold', above: 'hold' }; // prettier-ignore
const third = { period: '2026-Q3', asOf: '2026-09-20', late };
const due = { id: 'open', label: { zh: '开盘', en: 'Launch' }, due: '2026-09-20' };

test('a node due on the day itself counts; done on its day is on time', () => {
  const found = developmentScore([{ ...due, finish: '2026-09-20' }], third);
  expect(found).toMatchObject({
    id: 'development',
    label: { en: 'project development' },
    status: 'scored',
    points: '100',
  });
  expect(found.because.en).toBe('1 of 1 due key nodes done on time: project development is 100');
  expect(found.parts[0]?.because.en).toMatch(/^Launch: due 2026-09-20, done 2026-09-20; /);
  expect(found.parts[0]?.because.zh).toMatch(/^开盘：应于 2026-09-20 完成，实际 2026-09-20 完成；/);
  expect(developmentScore([{ ...due, due: '2026-09-21', finish: null }], third)).toMatchObject({
    status: 'not-reported',
  });
});

test('late, later and not at all are told in days', () => {
  const says = (finish: string | null, asOf: string): string =>
    developmentScore([{ ...due, finish }], { ...third, asOf }).parts[0]!.because.en;
  expect(says('2026-09-21', '2026-09-30')).toMatch(/^Launch: due 2026-09-20, done 2026-09-21, 1 day late; /);
  expect(says('2026-09-22', '2026-09-22')).toMatch(/done 2026-09-22, 2 days late; /);
  expect(says('2026-09-22', '2026-09-21')).toMatch(/^Launch: due 2026-09-20, not done, 1 day late so far; /);
  expect(says(null, '2026-09-30')).toMatch(/not done, 10 days late so far; /);
  const mixed = developmentScore(
    [
      { ...due, finish: null },
      { id: 'early', due: '2026-09-01', finish: '2026-08-20' },
      { id: 'late', due: '2026-09-01', finish: '2026-09-03' },
    ],
    third,
  );
  expect(mixed.because.en).toBe('1 of 3 due key nodes done on time: project development is 98.67');
});

test('a quarter without due nodes says so, a node without a name is called by its id', () => {
  expect(developmentScore([], third).because).toEqual({
    en: 'no key node was due in 2026-Q3',
    zh: '2026-Q3 没有应完成的关键节点',
  });
  const { parts } = developmentScore([{ id: 'start', due: '2026-09-01', finish: '2026-09-01' }], third);
  expect(parts[0]).toMatchObject({ id: 'start', label: { zh: 'start', en: 'start' }, weight: '1' });
});

test('nodes are refused at their places, a fiscal quarter is that of its year', () => {
  const node = { id: 'a', due: '2026-09-01', finish: null };
  expect(
    refusalOf(() => developmentScore([node, { ...node, weight: 0 }, { ...node, id: 'b', weight: '-1' }], third)),
  ).toEqual([
    ['not-number', '1.weight'],
    ['not-number', '2.weight'],
  ]);
  expect(refusalOf(() => developmentScore([node, node], third))).toEqual([['duplicate-id', '1.id']]);
  expect(developmentScore([{ ...node, weight: '0.5' }], third).status).toBe('scored');
  const fiscal = { startMonth: 4, labelBy: 'startYear' } as const;
  expect(developmentScore([node], { ...third, period: '2026-Q2', fiscal }).parts).toHaveLength(1);
  expect(developmentScore([node], { ...third, fiscal }).parts).toHaveLength(0);
});
