import { assess, explain, goalsShown, parseFramework } from 'hoshin/framework';
import { namesOf, scorecardRows } from 'hoshin/views';
import { expect, test } from 'vitest';
import { facts, judged as framework, ledgerOf as ledger } from './sample.ts';

const picture = assess(framework, ledger(facts), { asOf: '2026-04-03' });

test('the group is added up from its cities, never twice, and only as far as the slowest of them', () => {
  expect(picture.goal?.progress).toMatchObject({ actual: '267', through: '2026-03-31', target: '1200' });
  expect(picture.goal?.rolledUp).toBe(true);
  const before = assess(framework, ledger(facts), { asOf: '2026-03-31' });
  expect(before.goal?.progress).toMatchObject({ actual: '110', through: '2026-02-28' });
});

test('a correction holds from the day it was recorded', () => {
  expect(assess(framework, ledger(facts), { asOf: '2026-04-01' }).elements.sales.goals[1]?.progress.actual).toBe('110');
  expect(assess(framework, ledger(facts), { asOf: '2026-04-02' }).elements.sales.goals[1]?.progress.actual).toBe('115');
});

test('the order of facts is irrelevant, and the same twice changes nothing', () => {
  const turned = assess(framework, ledger([...facts.toReversed(), facts[0]]), { asOf: '2026-04-03' });
  expect(turned).toEqual(picture);
});

test('a late node is red by its rule, and the achievement rate counts it as not on time', () => {
  expect(picture.elements.plan).toMatchObject({ due: 1, done: 1, onTime: 0, achievement: '0', light: 'red' });
  expect(picture.warnings[0]).toMatchObject({ light: 'red' });
});

test('an index with a term missing is held and listed as unknown', () => {
  expect(picture.systems.operations.indices[0]?.index.status).toBe('held');
  expect(picture.unknowns.map(({ kind, subject }) => `${kind} ${subject}`)).toContain('index riverside');
});

test('figures that are missing or late are told', () => {
  // Due by 8 April at the latest; on 3 April January and February were due, and February of the north came on 20 March.
  expect(picture.systems.information).toMatchObject({ due: 4, reported: 4, completeness: '1' });
  expect(picture.systems.information.faults.map(({ kind, entity, period }) => `${kind} ${entity} ${period}`)).toEqual([
    'late south 2026-01',
    'late north 2026-02',
    'late south 2026-02',
  ]);
});

test('those behind share the whole gap', () => {
  const shares = picture.systems.performance.standings.map(({ shareOfGap }) => Number(shareOfGap ?? 0));
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
});

test('a scope shows its own goal and what lies below it', () => {
  const north = assess(framework, ledger(facts), { asOf: '2026-04-03', scope: 'north' });
  expect(north.goal?.goal).toBe('sales.north');
  expect(north.elements.plan.nodes.length).toBe(2);
  const south = assess(framework, ledger(facts), { asOf: '2026-04-03', scope: 'south' });
  expect(south.elements.plan.nodes.length).toBe(0);
  expect(() => assess(framework, ledger(facts), { asOf: '2026-04-03', scope: 'nowhere' })).toThrow();
});

test('reviews within the horizon are listed', () => {
  expect(picture.dueReviews.map(({ due }) => due)).toEqual(['2026-04-05']);
});

test('a picture is its own JSON, frozen, and tells why in both languages', () => {
  expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
  expect(Object.isFrozen(picture.elements.plan.nodes)).toBe(true);
  const en = explain(picture, { locale: 'en', depth: 2 });
  const zh = explain(picture, { locale: 'zh', depth: 2 });
  expect(en.split('\n').length).toBe(zh.split('\n').length);
  expect(en).toContain('By 2026-03-31 "sales" stands at 267 of 1,200');
  expect(zh).toContain('截至 2026-03-31');
});

test('a goal that no element holds is shown beside them', () => {
  const { platform } = framework;
  const none = parseFramework({
    ...framework,
    platform: { ...platform, elements: { cost: [], sales: [], funds: [] } },
  });
  const shown = assess(none, ledger(facts), { asOf: '2026-04-03' });
  expect(shown.elements.sales.goals).toEqual([]);
  expect(shown.otherGoals).toMatchObject({ light: picture.elements.sales.light, goals: picture.elements.sales.goals });
  expect(picture.otherGoals).toMatchObject({ light: 'unknown', goals: [] });
  expect(goalsShown(shown)).toEqual(goalsShown(picture));
  expect(scorecardRows(shown, { locale: 'en', names: namesOf(none) }).map(({ element }) => element)).toEqual(
    goalsShown(picture).map(() => null),
  );
});

test('before anything is due the sentences say so, and count nothing', () => {
  const early = assess(framework, ledger([]), { asOf: '2026-01-01' });
  expect(early.systems.information.because).toEqual({ en: 'no figure was due yet', zh: '尚无到期应报的数据' });
  expect(early.elements.plan.because).toEqual({ en: 'no node was due yet', zh: '尚无到期应完成的节点' });
  expect(picture.elements.plan.because.en).toBe('1 of 1 due node done, 0 of them on time');
  expect(picture.elements.plan.because.zh).toBe('应完成节点 1 个，已完成 1 个，其中按期 0 个');
});
