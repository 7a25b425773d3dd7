import { developmentScore } from 'hoshin/capability';
import { sum } from 'hoshin/foundation';
import {
  capabilityExample,
  cappedRatio,
  cycleScore,
  departmentPlanRules,
  departmentPlanScore,
  goalProgress,
  goalProgressStatus,
  threeAnchors,
} from 'hoshin/presets';
import { gradeOf, parseGradeScale, parseScoringRule, score } from 'hoshin/scoring';
import { expect, test } from 'vitest';

const schemes = [goalProgress, cappedRatio, threeAnchors, cycleScore];
const up = (actual: string, target = '100') => ({ actual, target, direction: 'increase' as const });

test('every scheme is a rule that parses, and names its source', () => {
  for (const { value, basis, source } of schemes) {
    expect(parseScoringRule(value.rule)).toEqual(value.rule);
    expect([basis, typeof source]).toEqual(['public', 'string']);
  }
  expect(parseGradeScale(goalProgressStatus.value)).toEqual(goalProgressStatus.value);
  const { plan, onTime, quality } = departmentPlanRules.value;
  for (const rule of [plan, onTime, quality]) expect(parseScoringRule(rule)).toEqual(rule);
});

test('progress and its status: 89.5 is somebody’s', () => {
  const progress = score(goalProgress.value.rule, { ...up('358', '400'), baseline: '0' });
  expect(progress.points).toBe('89.5');
  const graded = gradeOf(goalProgressStatus.value, progress.points);
  expect(graded.kind === 'graded' ? graded.grade.code : null).toBe('at-risk');
});

test('capped ratio and three anchors at their ends', () => {
  const capped = (actual: string) => score(cappedRatio.value.rule, up(actual)).points;
  expect(['30', '50', '100', '130'].map(capped)).toEqual(['50', '50', '100', '120']);
  // Customer satisfaction 80 / 90 / 95 % «永泰 project-company KPIs».
  const anchored = (actual: string) =>
    score(threeAnchors.value.rule, { ...up(actual, '0.9'), baseline: '0.8', stretch: '0.95' }).points;
  expect(['0.79', '0.8', '0.9', '0.95', '0.99'].map(anchored)).toEqual(['0', '60', '100', '120', '120']);
});

test('a cycle a month early has 110, a month late 85, and neither end is passed', () => {
  const cycle = (actual: string) =>
    score(cycleScore.value.rule, { actual, target: '24', direction: 'decrease' }).points;
  expect(['23', '24', '25', '20', '40'].map(cycle)).toEqual(['110', '100', '85', '120', '0']);
});

const item = (id: string, daysLate: number, finished = true, importance = '4') => ({
  id,
  importance,
  daysLate,
  finished,
});

test('a month of A, B, C and D: unfinished is worth nothing, a day late half a point of importance', () => {
  const month = departmentPlanScore({
    faults: [{ event: 'key-task-omitted' }, { event: 'false-statement' }],
    items: [
      { ...item('a', 0), label: { zh: '开盘', en: 'Opening' } },
      item('b', 2),
      item('c', 0, false),
      item('d', 20),
    ],
    quality: [{ event: 'harm-to-others', points: '6' }],
  });
  // 25 % on time lies seven started steps under 90 %; the items kept 4 + 3 + 0 + 0 of 16.
  expect(month.parts.map(({ points }) => points)).toEqual(['3', '15', '17.5', '-6']);
  expect(month.points).toBe('29.5');
});

test('what nobody looked at keeps the whole waiting; rubbish is refused', () => {
  const held = departmentPlanScore({ faults: null, items: [item('a', 0)], quality: [] });
  expect([held.status, held.points]).toEqual(['held', null]);
  expect(() => departmentPlanScore({ faults: [], items: [item('a', 0), item('a', 0)], quality: [] })).toThrow('a');
  expect(() => departmentPlanScore({ faults: [], items: [item('a', 0, true, '0')], quality: [] })).toThrow();
});

test('the example of a capability index is a proposal whose weights are whole and whose rules work', () => {
  const { basis, value } = capabilityExample;
  expect(basis).toBe('default');
  expect(sum(Object.values(value.weights))).toBe('1');
  expect(parseScoringRule(value.plannedCash)).toEqual(value.plannedCash);
  const options = { period: '2026-Q3', asOf: '2026-12-31', late: value.late };
  const at = (finish: string) => developmentScore([{ id: 'n', due: '2026-07-31', finish }], options).points;
  expect([at('2026-07-31'), at('2026-09-29'), at('2026-04-02')]).toEqual(['100', '70', '120']);
});
