import * as z from 'zod/mini';
import {
  crossCheck,
  Decimal,
  duplicateIds,
  Id,
  type Issue,
  issue,
  Label,
  type Schema,
  schema,
  Weights,
} from '../foundation/index.ts';
import { nouns, texts } from './messages.ts';
import type { AbsentPolicy, WeightedPart } from './weighted.ts';

/** The weights of one kind of department, or of one rank. */
export interface GroupWeights {
  /** The kind, such as `support`, or the rank, such as `manager`. */
  readonly group: Id;
  /** The scores that count and how much; they add up to exactly 1. */
  readonly weights: Weights;
}

/** Schema of {@link GroupWeights}. */
export const GroupWeights: Schema<GroupWeights> = /* @__PURE__ */ schema<GroupWeights>()(() =>
  z.strictObject({ group: Id, weights: Weights }),
);

/** Schema of a list of {@link GroupWeights}, each group once. */
export const GroupList: Schema<readonly GroupWeights[]> = /* @__PURE__ */ schema<readonly GroupWeights[]>()(() =>
  z.array(GroupWeights).check(
    crossCheck((groups) =>
      duplicateIds(
        groups.map(({ group }) => group),
        (at) => [at, 'group'],
      ),
    ),
  ),
);

/** Schema of {@link AbsentPolicy}. */
export const Absent: Schema<AbsentPolicy> = /* @__PURE__ */ schema<AbsentPolicy>()(() => z.enum(['exclude', 'hold']));

/** One score that somebody or some unit got. */
export interface GivenScore {
  /** Which score, as the weights name it, such as `target`. */
  readonly key: Id;
  /** Its points; null where it is not reported, which is not zero. */
  readonly points: Decimal | null;
  /** Set where it is left out of numerator and denominator (不可抗力、取消): why, and who approved. */
  readonly leftOut?: LeftOut;
}

/** Why a score is left out, and who approved it: the record that must be kept. */
export interface LeftOut {
  /** Force majeure (不可抗力), or dropped (取消). */
  readonly kind: 'force-majeure' | 'dropped';
  /** Why. */
  readonly because: string;
  /** Who approved. */
  readonly approvedBy: Id;
}

const words: Schema<string> = /* @__PURE__ */ schema<string>()(() => z.string().check(z.minLength(1)));

/** Schema of {@link LeftOut}. */
export const LeftOut: Schema<LeftOut> = /* @__PURE__ */ schema<LeftOut>()(() =>
  z.strictObject({ kind: z.enum(['force-majeure', 'dropped']), because: words, approvedBy: Id }),
);

/** Schema of {@link GivenScore}. */
export const GivenScore: Schema<GivenScore> = /* @__PURE__ */ schema<GivenScore>()(() =>
  z.strictObject({ key: Id, points: z.nullable(Decimal), leftOut: z.exactOptional(LeftOut) }),
);

/** Scores that no weight names, scores given twice, and groups without weights. */
export function scoresIssues(groups: readonly GroupWeights[], group: Id, scores: readonly GivenScore[]): Issue[] {
  const found = groups.find((one) => one.group === group);
  if (found === undefined) return [issue('unknown-group', ['group'], texts.unknown(nouns.group, group))];
  const keys = new Set(found.weights.map(({ key }) => key));
  const seen = new Set<Id>();
  return scores.flatMap(({ key }, at) => {
    const known = keys.has(key);
    const fresh = !seen.has(key);
    seen.add(key);
    return [
      ...(known ? [] : [issue('unknown-score', ['scores', at, 'key'], texts.unknown(nouns.score, key))]),
      ...(fresh ? [] : [issue('duplicate-id', ['scores', at, 'key'], texts.twice(nouns.score, key))]),
    ];
  });
}

/** The parts of a weighted mean: every weight of the group with the score given for it, if any. */
export function partsOf(groups: readonly GroupWeights[], group: Id, scores: readonly GivenScore[]): WeightedPart[] {
  const given = new Map(scores.map((score) => [score.key, score]));
  const weights = groups.find((one) => one.group === group)?.weights ?? [];
  return weights.map(({ key, weight }) => {
    const { points = null, leftOut } = given.get(key) ?? {};
    const label: Label = { zh: key, en: key };
    const why = leftOut === undefined ? null : texts.leftOut(leftOut.because, leftOut.approvedBy);
    return { id: key, label, points, weight, leftOut: why };
  });
}
