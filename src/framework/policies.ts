import * as z from 'zod/mini';
import {
  compare,
  crossCheck,
  Decimal,
  Id,
  type Issue,
  issue,
  type Schema,
  schema,
  weightsSumIssue,
} from '../foundation/index.ts';
import { EvidencePolicy, LightScheme } from '../plans/index.ts';
import { RiskMatrix } from '../risks/index.ts';
import { LightCode } from '../scoring/index.ts';
import { texts } from './messages.ts';

/** From which attainment on a light is shown; the highest step that is reached decides. */
export interface AttainmentLight {
  /** The least attainment to date, 1 being on target; left out for the step below all others. */
  readonly atLeast?: Decimal;
  readonly light: LightCode;
}

/** Schema of {@link AttainmentLight}. */
export const AttainmentLight: Schema<AttainmentLight> = /* @__PURE__ */ schema<AttainmentLight>()(() =>
  z.strictObject({ atLeast: z.exactOptional(Decimal), light: LightCode }),
);

/** The weights A1, A2 and A3 of the capability index: exactly 1 together. */
export interface IndexWeights {
  readonly development: Decimal;
  readonly operation: Decimal;
  readonly cash: Decimal;
}

/** How the end of a period is foreseen: by a goal's own phasing, else by days. */
export interface LandingPolicy {
  /** To this step landings are rounded. */
  readonly quantum: Decimal;
  /** Relative errors of earlier landings; empty where none are kept. */
  readonly pastErrors: readonly Decimal[];
}

/** The firm's own rules by which a picture is judged. None has a default. */
export interface Policies {
  /** Steps from attainment to light, highest first; the last has no `atLeast` and takes the rest. */
  readonly attainmentLights: readonly AttainmentLight[];
  /** Rules from lateness to light. */
  readonly nodeLights: LightScheme;
  /** Whether a node counts as done without its evidence. */
  readonly evidence: EvidencePolicy;
  /** Which version of baseline says when nodes are due, such as `assessment`. */
  readonly baselineVersion: Id;
  /** Weights of the capability index; left out where it is not used. */
  readonly capability?: IndexWeights;
  /** How landings are told; no landing where left out. */
  readonly landing?: LandingPolicy;
  /** How many days ahead reviews and certificates are listed as due. */
  readonly reviewHorizonDays: number;
  /** The version of the plan that success is judged by, such as `decision`; success is not judged where left out. */
  readonly criteriaVersion?: Id;
  /** By what periods investments are followed; they are not where left out. */
  readonly trackingGrain?: 'month' | 'quarter';
  /** How days of processes are counted, by the framework's calendar or all of them; they are not measured where left out. */
  readonly processDays?: 'workdays' | 'days';
  /** How risks are graded; no register where left out. */
  readonly riskMatrix?: RiskMatrix;
}

/** Schema of {@link Policies}: attainment steps descend and end open, index weights are exactly 1 together. */
export const Policies: Schema<Policies> = /* @__PURE__ */ schema<Policies>()(() =>
  z
    .strictObject({
      attainmentLights: z.array(AttainmentLight).check(z.minLength(1)),
      nodeLights: LightScheme,
      evidence: EvidencePolicy,
      baselineVersion: Id,
      capability: z.exactOptional(z.strictObject({ development: Decimal, operation: Decimal, cash: Decimal })),
      landing: z.exactOptional(z.strictObject({ quantum: Decimal, pastErrors: z.array(Decimal) })),
      reviewHorizonDays: z.int().check(z.gte(0), z.lte(3660)),
      criteriaVersion: z.exactOptional(Id),
      trackingGrain: z.exactOptional(z.enum(['month', 'quarter'])),
      processDays: z.exactOptional(z.enum(['workdays', 'days'])),
      riskMatrix: z.exactOptional(RiskMatrix),
    })
    .check(crossCheck(policyIssues)),
);

function policyIssues({ attainmentLights, capability }: Policies): Issue[] {
  const weights = capability === undefined ? null : weightsSumIssue(Object.values(capability), ['capability']);
  return [...stepIssues(attainmentLights), ...(weights === null ? [] : [weights])];
}

/** The steps partition the line: each below the one before, and the last takes what is left. */
function stepIssues(steps: readonly AttainmentLight[]): Issue[] {
  const last = steps.length - 1;
  return steps.flatMap(({ atLeast }, at) => {
    const path = ['attainmentLights', at, 'atLeast'];
    if ((atLeast === undefined) !== (at === last)) return [issue('steps-open', path, texts.stepsOpen())];
    const before = steps[at - 1]?.atLeast;
    const falls = atLeast === undefined || before === undefined || compare(atLeast, before) < 0;
    return falls ? [] : [issue('steps-order', path, texts.stepsOrder(atLeast, before))];
  });
}
