import { parsePerformanceContract } from 'hoshin/goals';
import { monthlyPlan, parsePlan } from 'hoshin/plans';
import { contractPaper, monthlyPlanPaper, toHtml, toMarkdown } from 'hoshin/views';
import { expect, test } from 'vitest';

const names = { entities: { east: { zh: '华东区域', en: 'East region' } }, indicators: {}, nodes: {} };
const item = (id: string, weight: string, target: string) => ({
  id,
  label: { zh: id === 'sales' ? '合同销售额' : '回款', en: id },
  weight,
  indicator: id,
  direction: 'increase',
  accrues: true,
  target,
  rule: { kind: 'ratio', full: '100', floor: { at: '50', gives: '0' }, cap: '120' },
  dataOwner: 'finance',
});
const contract = parsePerformanceContract({
  id: 'east-2026',
  label: { zh: '华东区域年度目标责任书', en: 'East region, annual performance contract' },
  issuer: 'president',
  undertaker: 'east-manager',
  entity: 'east',
  period: '2026',
  items: [item('sales', '0.6', '2300000000'), item('receipts', '0.4', '1800000000.5')],
  missing: 'hold',
  vetoes: [],
  gates: [
    {
      id: 'g1',
      label: { zh: '得分不低于 80，否则无奖金', en: 'A score of 80, or no bonus' },
      test: { of: 'score' },
      atLeast: '80',
      otherwise: { kind: 'no-bonus' },
    },
  ],
  revisions: [
    { id: 'r1', label: { zh: '不可抗力', en: 'Force majeure' }, reasons: ['force-majeure'], approver: 'president' },
  ],
  appeal: { days: 5, workdays: true, to: 'committee' },
  signedOn: '2026-01-15',
});

test('a contract reads as the letter that both sign', () => {
  const text = toMarkdown(contractPaper(contract, { locale: 'zh', names }));
  expect(text).toContain('# 华东区域年度目标责任书');
  expect(text).toContain('- 责任单位: 华东区域');
  expect(text).toContain('- 签订日期: 2026年1月15日');
  expect(text).toContain('| 合同销售额 | 60% |  | 23.00亿 |  | finance |');
  expect(text).toContain('- 得分不低于 80，否则无奖金');
  expect(text).toContain('结果公布后 5 个工作日内可向 committee 申诉');
  // No vetoes, so no empty section for them.
  expect(text).not.toContain('一票否决');
  expect(toHtml(contractPaper(contract, { locale: 'en', names }))).toContain('<td class="figure">2.30bn</td>');
});

const label = (zh: string) => ({ zh, en: zh });
const plan = parsePlan({
  id: 'main',
  label: label('主项计划'),
  entity: 'riverside',
  tier: 2,
  owner: 'operations',
  maySet: [],
  mayChange: [],
  nodes: [
    { id: 'old', label: label('补勘报告'), tier: 2, department: 'design', weight: '1', finish: '2026-07-20' },
    { id: 'now', label: label('施工图'), tier: 2, department: 'design', weight: '3', finish: '2026-08-10' },
    { id: 'late', label: label('景观方案'), tier: 2, department: 'design', weight: '2', finish: '2026-08-25' },
  ],
});

test('a monthly plan shows where each item comes from, and what the limit left out', () => {
  const made = monthlyPlan([plan], [], {
    department: 'design',
    month: '2026-08',
    asOf: '2026-07-31',
    evidence: 'optional',
    limit: 2,
  });
  const text = toMarkdown(monthlyPlanPaper(made, { locale: 'zh' }));
  expect(text).toContain('# design · 2026年8月 · 月度计划');
  expect(text).toContain('| 补勘报告 | 上期结转 | 2026-07-20 | 1 |  |');
  expect(text).toContain('| 施工图 | 本月到期 | 2026-08-10 | 3 |  |');
  expect(text.indexOf('超出条数限制')).toBeLessThan(text.indexOf('景观方案'));
});
