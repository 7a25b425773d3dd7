/** A goal in few words, for tests. */
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
