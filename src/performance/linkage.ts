import * as z from 'zod/mini';
import {
  compare,
  crossCheck,
  Decimal,
  deepFreeze,
  duplicateIds,
  Id,
  type Issue,
  issue,
  Label,
  parse,
  refuse,
  type Schema,
  schema,
  times,
} from '../foundation/index.ts';
import type { ScoreEffect, ScoreNode } from '../scoring/index.ts';
import { nouns, texts } from './messages.ts';
import { Absent, GivenScore, GroupList, type GroupWeights, partsOf, scoresIssues } from './weight-table.ts';
import { type AbsentPolicy, weightedMean } from './weighted.ts';

/** What the organisation's grade does to everybody in it. */
export interface OrganizationGradeEffect {
  /** The organisation's grade. */
  readonly grade: Id;
  /** Points are multiplied by this; left out where they are not. */
  readonly coefficient?: Decimal;
  /** Points are this at most (组织不达标,个人不得评优); left out where there is no limit. */
  readonly atMost?: Decimal;
}

/** How an organisation's result reaches its people (组织绩效与个人绩效挂钩). There is no default: weights by rank must be given. */
export interface Linkage {
  /** The weights of every rank: what counts of the company, of the department, of one's own. */
  readonly ranks: readonly GroupWeights[];
  /** What the organisation's grade does besides; empty where nothing. */
  readonly organization: readonly OrganizationGradeEffect[];
  /** What a score not reported does: it is left out, or the whole waits for it. */
  readonly missing: AbsentPolicy;
}

/** Schema of {@link Linkage}. */
export const Linkage: Schema<Linkage> = /* @__PURE__ */ schema<Linkage>()(() =>
  z.strictObject({
    ranks: GroupList,
    organization: z
      .array(z.strictObject({ grade: Id, coefficient: z.exactOptional(Decimal), atMost: z.exactOptional(Decimal) }))
      .check(
        crossCheck((effects) =>
          duplicateIds(
            effects.map(({ grade }) => grade),
            (at) => [at, 'grade'],
          ),
        ),
      ),
    missing: Absent,
  }),
);

/** A person and the scores that count for them. */
export interface PersonResult {
  /** The person's code. */
  readonly id: Id;
  /** Name for people. */
  readonly label: Label;
  /** Rank (职级), as the linkage names it. */
  readonly group: Id;
  /** The grade of the organisation the person belongs to; null where it has none yet. */
  readonly organizationGrade: Id | null;
  /** The scores, by the keys of the linkage, such as `department` and `individual`. */
  readonly scores: readonly GivenScore[];
}

const Result: Schema<PersonResult> = /* @__PURE__ */ schema<PersonResult>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    group: Id,
    organizationGrade: z.nullable(Id),
    scores: z.array(GivenScore),
  }),
);

/**
 * A person's score from the organisation's and their own, by the weights of their rank, then by what the organisation's
 * grade does: a coefficient first, a limit after it. Each is an effect of the score, with points before and after.
 *
 * @throws `HoshinError` `unknown-group`, `unknown-score`, `unknown-grade`, `duplicate-id`
 * @example
 * import { personScore } from 'hoshin/performance';
 * const weights = (own, of) => [{ key: 'individual', weight: own }, { key: 'department', weight: of }];
 * const linkage = { missing: 'hold', organization: [{ grade: 'D', atMost: '85' }, { grade: 'B' }],
 *   ranks: [{ group: 'director', weights: weights('0.3', '0.7') }, { group: 'clerk', weights: weights('0.8', '0.2') }] };
 * const scores = [{ key: 'individual', points: '95' }, { key: 'department', points: '80' }];
 * const person = { id: 'staff-01', label: { zh: '示例', en: 'Example' }, scores };
 * personScore({ ...person, group: 'director', organizationGrade: 'B' }, linkage).points; // => '84.5'
 * personScore({ ...person, group: 'clerk', organizationGrade: 'B' }, linkage).points; // => '92'
 * personScore({ ...person, group: 'clerk', organizationGrade: 'D' }, linkage).points; // => '85'
 */
export function personScore(person: PersonResult, linkage: Linkage): ScoreNode {
  const { id, label, group, organizationGrade, scores } = parse(Result, person);
  const { ranks, organization, missing } = parse(Linkage, linkage);
  refuse([...scoresIssues(ranks, group, scores), ...gradeIssues(organization, organizationGrade)]);
  const node = weightedMean(id, label, partsOf(ranks, group, scores), missing);
  if (organization.length === 0 || node.points === null) return deepFreeze(node);
  if (organizationGrade === null) {
    return deepFreeze({ ...node, status: 'held', points: null, because: texts.held([nouns.level.en]) });
  }
  const effect = organization.find(({ grade }) => grade === organizationGrade);
  return deepFreeze(effect === undefined ? node : withEffects(node, effect, node.points));
}

function gradeIssues(known: readonly OrganizationGradeEffect[], grade: Id | null): Issue[] {
  if (grade === null || known.length === 0 || known.some((one) => one.grade === grade)) return [];
  return [issue('unknown-grade', ['organizationGrade'], texts.unknown(nouns.level, grade))];
}

function withEffects(
  node: ScoreNode,
  { grade, coefficient, atMost }: OrganizationGradeEffect,
  given: Decimal,
): ScoreNode {
  const effects: ScoreEffect[] = [];
  let points = given;
  const add = (code: string, after: Decimal, because: Label): void => {
    effects.push({ code, before: points, after, because });
    points = after;
  };
  if (coefficient !== undefined) {
    add('organization-coefficient', times(points, coefficient), texts.organizationCoefficient(grade, coefficient));
  }
  if (atMost !== undefined && compare(points, atMost) > 0) {
    add('organization-limit', atMost, texts.organizationLimit(grade, atMost));
  }
  return { ...node, points, effects };
}
