/** Illustrative documents; roles only. */
import { parseRisk, parseRiskMatrix, parseWarningCase } from 'hoshin/risks';

export const label = { zh: '示例', en: 'Example' };
const level = { label, anchor: null };
const grade = (id: string, light: string) => ({ id, label: { zh: id, en: id }, light });

export const matrix = parseRiskMatrix({
  id: 'three',
  label,
  likelihood: [level, level, level],
  impact: [level, level, level],
  grades: [grade('low', 'green'), grade('middle', 'yellow'), grade('high', 'red')],
  cells: [
    ['low', 'low', 'middle'],
    ['low', 'middle', 'middle'],
    ['middle', 'middle', 'high'],
  ],
});

export const riskOf = (change: object = {}) =>
  parseRisk({
    id: 'r1',
    label: { zh: '预售条件延误', en: 'Pre-sale conditions late' },
    kind: 'operation',
    subject: 'riverside',
    cause: '形象进度滞后',
    owner: 'project-head',
    identifiedOn: '2026-03-01',
    inherent: { likelihood: 3, impact: 3 },
    current: { likelihood: 2, impact: 3 },
    residual: { likelihood: 1, impact: 2 },
    responses: [],
    state: 'identified',
    history: [],
    ...change,
  });

export const responseOf = (change: object = {}) => ({
  id: 'a1',
  kind: 'reduce',
  measure: '增加一个作业班组',
  owner: 'works',
  due: '2026-03-31',
  reviewOn: '2026-03-15',
  doneOn: null,
  ...change,
});

export const caseOf = (change: object = {}) =>
  parseWarningCase({
    id: 'c1',
    warning: 'late.node-7.2026-05-15',
    subject: 'node-7',
    owner: 'project-head',
    checker: 'operations',
    state: 'raised',
    history: [],
    ...change,
  });
