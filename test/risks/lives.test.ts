import { statesOf } from 'hoshin/foundation';
import { riskLife, stepRisk, stepWarningCase, warningLife } from 'hoshin/risks';
import { brokenLifeLaws } from 'hoshin/testing';
import { expect, test } from 'vitest';
import { caseOf, responseOf, riskOf } from './sample.ts';

const on = '2026-06-01';
const done = responseOf({ doneOn: '2026-03-20' });
const riskSteps = [
  ['identified', 'respond', 'treated', {}],
  ['identified', 'occur', 'occurred', { what: '预售证延后 20 天' }],
  ['identified', 'close', 'closed', { reason: '重复登记' }],
  ['treated', 'occur', 'occurred', { what: '预售证延后 20 天' }],
  ['treated', 'close', 'closed', { effect: '已取得预售证' }],
  ['occurred', 'close', 'closed', { effect: '开盘顺延 10 天后恢复' }],
  ['closed', 'reopen', 'identified', { reason: '新批次同样存在' }],
] as const;
const caseSteps = [
  ['raised', 'analyse', 'analysed', { cause: '劳动力不足' }],
  ['analysed', 'plan', 'planned', { plan: '增加班组' }],
  ['planned', 'apply', 'applied', { result: '进度追回' }],
  ['applied', 'clear', 'cleared', { opinion: '整改属实' }],
  ['applied', 'return', 'analysed', { opinion: '仅部分追回' }],
  ['cleared', 'reopen', 'raised', { reason: '再次滞后' }],
  ['raised', 'supervise', 'raised', { note: '督办' }],
  ['raised', 'assist', 'raised', { note: '协办' }],
  ['analysed', 'supervise', 'analysed', { note: '督办' }],
  ['analysed', 'assist', 'analysed', { note: '协办' }],
  ['planned', 'supervise', 'planned', { note: '督办' }],
  ['planned', 'assist', 'planned', { note: '协办' }],
] as const;

test('the tables have exactly these transitions, reach every state and explain every refusal', () => {
  const lines = (table: { transitions: readonly { from: string; event: string; to: string }[] }) =>
    table.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`);
  expect(lines(riskLife)).toEqual(riskSteps.map(([from, event, to]) => `${from} ${event} ${to}`));
  expect(lines(warningLife)).toEqual(caseSteps.map(([from, event, to]) => `${from} ${event} ${to}`));
  expect([...brokenLifeLaws(riskLife), ...brokenLifeLaws(warningLife)]).toEqual([]);
  expect([statesOf(riskLife).length, statesOf(warningLife).length]).toEqual([4, 5]);
});

test.each(riskSteps)('a risk that is %s may %s and is %s', (state, event, to, evidence) => {
  const value = riskOf({ state, responses: [done] });
  expect(stepRisk(value, { event, on, by: 'project-head', evidence })).toMatchObject({
    kind: 'moved',
    next: { state: to },
  });
  if (Object.keys(evidence).length > 0) expect(stepRisk(value, { event, on, by: 'project-head' }).kind).toBe('refused');
});

test.each(caseSteps)('a case that is %s may %s and is %s', (state, event, to, evidence) => {
  const value = caseOf({ state });
  expect(stepWarningCase(value, { event, on, by: 'operations', evidence })).toMatchObject({ next: { state: to } });
  expect(stepWarningCase(value, { event, on, by: 'operations' }).kind).toBe('refused');
});

test('a refusal says who may and what is missing', () => {
  const refused = (outcome: ReturnType<typeof stepRisk> | ReturnType<typeof stepWarningCase>): string[] =>
    outcome.kind === 'refused' ? outcome.issues.map(({ text }) => text.zh) : [];
  expect(refused(stepRisk(riskOf(), { event: 'respond', on, by: 'x' }))).toEqual(['尚未确定应对措施']);
  const open = riskOf({ state: 'treated', responses: [responseOf()] });
  expect(refused(stepRisk(open, { event: 'close', on, by: 'x', evidence: { effect: '好' } }))).toEqual([
    '应对措施尚未完成：a1',
  ]);
  const event = { event: 'clear', on, by: 'operations', evidence: { opinion: '整改属实' } } as const;
  const standing = {
    levelLabel: { zh: '红灯', en: 'Red' },
    reading: { on: '2026-05-31', value: '16' },
    goodInARow: 0,
    clearAfter: 2,
  } as any;
  expect(refused(stepWarningCase(caseOf({ state: 'applied' }), event, { standing }))).toEqual([
    '预警仍为红灯：2026-05-31 读数为 16，须连续好转 2 次，目前 0 次',
  ]);
  expect(refused(stepWarningCase(caseOf({ state: 'raised' }), { ...event, evidence: {} }))[0]).toBe(
    '“已预警”状态下不能“复核消警”；当前可进行：分析原因、督办、协办',
  );
});
