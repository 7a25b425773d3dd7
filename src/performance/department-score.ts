import * as z from 'zod/mini';
import { deepFreeze, Id, Label, parse, refuse, type Schema, schema } from '../foundation/index.ts';
import type { ScoreNode } from '../scoring/index.ts';
import { Absent, GivenScore, GroupList, type GroupWeights, partsOf, scoresIssues } from './weight-table.ts';
import { type AbsentPolicy, weightedMean } from './weighted.ts';

/** How departments of each kind are scored: support departments 60 + 40, business departments 100, say. */
export interface DepartmentScheme {
  /** The weights of every kind of department. */
  readonly kinds: readonly GroupWeights[];
  /** What a score not reported does: it is left out, or the whole waits for it. */
  readonly missing: AbsentPolicy;
}

/** Schema of {@link DepartmentScheme}. */
export const DepartmentScheme: Schema<DepartmentScheme> = /* @__PURE__ */ schema<DepartmentScheme>()(() =>
  z.strictObject({ kinds: GroupList, missing: Absent }),
);

/** A department and the scores it got. */
export interface DepartmentResult {
  /** The department. */
  readonly id: Id;
  /** Its name. */
  readonly label: Label;
  /** Its kind, as the scheme names it. */
  readonly group: Id;
  /** Its scores: of its contract or target letter, of the satisfaction survey. */
  readonly scores: readonly GivenScore[];
}

/** Schema of {@link DepartmentResult}. */
export const DepartmentResult: Schema<DepartmentResult> = /* @__PURE__ */ schema<DepartmentResult>()(() =>
  z.strictObject({ id: Id, label: Label, group: Id, scores: z.array(GivenScore) }),
);

/**
 * A department's score by its kind: for support departments, say, 60 % of the target score and 40 % of the satisfaction of
 * the departments they serve («team/individual distribution table»).
 *
 * @throws `HoshinError` `unknown-group`, `unknown-score`, `duplicate-id`
 * @example
 * import { departmentScore } from 'hoshin/performance';
 * const scheme = { missing: 'hold', kinds: [
 *   { group: 'support', weights: [{ key: 'target', weight: '0.6' }, { key: 'satisfaction', weight: '0.4' }] },
 *   { group: 'business', weights: [{ key: 'target', weight: 1 }] },
 * ] };
 * const finance = { id: 'finance', label: { zh: '财务部', en: 'Finance' }, group: 'support' };
 * const scores = [{ key: 'target', points: '90' }, { key: 'satisfaction', points: '80' }];
 * departmentScore({ ...finance, scores }, scheme).points; // => '86'
 * departmentScore({ ...finance, scores: scores.slice(0, 1) }, scheme).status; // => 'held'
 */
export function departmentScore(department: DepartmentResult, scheme: DepartmentScheme): ScoreNode {
  const { id, label, group, scores } = parse(DepartmentResult, department);
  const { kinds, missing } = parse(DepartmentScheme, scheme);
  refuse(scoresIssues(kinds, group, scores));
  return deepFreeze(weightedMean(id, label, partsOf(kinds, group, scores), missing));
}
