import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  deepFreeze,
  Id,
  type Issue,
  issue,
  parse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { appealTexts as texts } from './appeal-messages.ts';

/** One thing agreed in a feedback talk. */
export interface FeedbackAction {
  /** What shall be done. */
  readonly action: string;
  /** By when. */
  readonly due: CivilDate;
}

/** What a person was told and what was agreed (绩效面谈记录). */
export interface FeedbackRecord {
  /** The person. */
  readonly person: Id;
  /** The grade that was told; null where none is given yet. */
  readonly grade: Id | null;
  /** The coefficient that was told; null where none is given yet. */
  readonly coefficient: Decimal | null;
  /** The day of the talk; null while there was none. */
  readonly heldOn: CivilDate | null;
  /** Who held it; null while there was none. */
  readonly by: Id | null;
  /** What went well, in words. */
  readonly strengths: readonly string[];
  /** What to improve, in words. */
  readonly improvements: readonly string[];
  /** What was agreed. */
  readonly plan: readonly FeedbackAction[];
  /** The day the person acknowledged the result, which is not the same as agreeing; null while they have not. */
  readonly acknowledgedOn: CivilDate | null;
}

const words: Schema<string> = /* @__PURE__ */ schema<string>()(() => z.string().check(z.minLength(1)));

/** Schema of {@link FeedbackRecord}. */
export const FeedbackRecord: Schema<FeedbackRecord> = /* @__PURE__ */ schema<FeedbackRecord>()(() =>
  z.strictObject({
    person: Id,
    grade: z.nullable(Id),
    coefficient: z.nullable(Decimal),
    heldOn: z.nullable(CivilDate),
    by: z.nullable(Id),
    strengths: z.array(words),
    improvements: z.array(words),
    plan: z.array(z.strictObject({ action: words, due: CivilDate })),
    acknowledgedOn: z.nullable(CivilDate),
  }),
);

/** What feedback must have, and by when. */
export interface FeedbackPolicy {
  /** The last day for the talks. */
  readonly until: CivilDate;
  /** Grades that ask for an improvement plan. */
  readonly planFor: readonly Id[];
  /** The day on which one looks. */
  readonly asOf: CivilDate;
}

const Policy: Schema<FeedbackPolicy> = /* @__PURE__ */ schema<FeedbackPolicy>()(() =>
  z.strictObject({ until: CivilDate, planFor: z.array(Id), asOf: CivilDate }),
);
const Records: Schema<readonly FeedbackRecord[]> = /* @__PURE__ */ schema<readonly FeedbackRecord[]>()(() =>
  z.array(FeedbackRecord),
);

/**
 * What feedback is missing: talks not held in time (`no-feedback`), results not acknowledged after a talk
 * (`not-acknowledged`), grades that ask for a plan and have none (`no-plan`).
 *
 * @example
 * import { feedbackGaps } from 'hoshin/performance';
 * const record = { person: 'staff-01', grade: 'D', coefficient: '0.9', heldOn: null, by: null, strengths: [],
 *   improvements: [], plan: [], acknowledgedOn: null };
 * const policy = { until: '2026-12-31', planFor: ['D'], asOf: '2027-01-04' };
 * feedbackGaps([record], policy).map(({ code }) => code); // => ['no-feedback', 'no-plan']
 */
export function feedbackGaps(records: readonly FeedbackRecord[], policy: FeedbackPolicy): readonly Issue[] {
  const { until, planFor, asOf } = parse(Policy, policy);
  const asks = new Set(planFor);
  return deepFreeze(
    parse(Records, records).flatMap(({ person, grade, heldOn, plan, acknowledgedOn }, at) => {
      const late = heldOn === null && asOf > until;
      const silent = heldOn !== null && acknowledgedOn === null;
      const unplanned = grade !== null && asks.has(grade) && plan.length === 0;
      return [
        ...(late ? [issue('no-feedback', [at, 'heldOn'], texts.noFeedback(person, until))] : []),
        ...(silent ? [issue('not-acknowledged', [at, 'acknowledgedOn'], texts.notAcknowledged(person))] : []),
        ...(unplanned ? [issue('no-plan', [at, 'plan'], texts.noPlan(person))] : []),
      ];
    }),
  );
}
