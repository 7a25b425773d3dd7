/** Goals and items of contracts in few words, for tests. */
import { type Goal, parseGoal } from 'hoshin/goals';

export const made = (id: string, target: string, more: object = {}): Goal =>
  parseGoal({
    id,
    indicator: 'sales',
    entity: id,
    period: '2026',
    target,
    version: 1,
    provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
    ...more,
  });

export const label = { zh: '示例', en: 'Illustrative' };

export const item = (id: string, weight: string, more: object = {}): object => ({
  id,
  label,
  weight,
  indicator: id,
  direction: 'increase',
  accrues: true,
  target: '100',
  rule: { kind: 'ratio', full: '100', cap: '120' },
  dataOwner: 'finance',
  ...more,
});
