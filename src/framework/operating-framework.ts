import * as z from 'zod/mini';
import { crossCheck, Fiscal, Id, Label, type Result, type Schema, schema, WorkCalendar } from '../foundation/index.ts';
import { Goals, type Goal, PerformanceContract } from '../goals/index.ts';
import { IndicatorCatalog } from '../indicators/index.ts';
import { SuccessCriteria } from '../investment/index.ts';
import { AuthorityMatrix, Organization } from '../organization/index.ts';
import { type Baseline, Baselines, Certificate, type Plan, Plans } from '../plans/index.ts';
import { Process } from '../processes/index.ts';
import { MeetingType, ReviewRule, StageGate } from '../reviews/index.ts';
import { AppliedAmendment } from './amendment.ts';
import { frameworkIssues } from './framework-issues.ts';
import { Platform } from './platform.ts';
import { Policies } from './policies.ts';
import { FollowedInvestment } from './project-plans.ts';
import { readDocument, safeReadDocument } from './read-document.ts';

/** Who we are, what we want, how we measure, by when: one document. It changes by {@link Amendment} alone. */
export interface OperatingFramework {
  /** Always `hoshin.framework`. */
  readonly format: 'hoshin.framework';
  /** Version of the format. */
  readonly version: 1;
  readonly id: Id;
  readonly label: Label;
  /** The fiscal year; the calendar year where left out. */
  readonly fiscal?: Fiscal;
  /** Work calendars by id. */
  readonly calendars: Readonly<Record<Id, WorkCalendar>>;
  /** Id of the calendar that counts where no other is named. */
  readonly calendar: Id;
  readonly organization: Organization;
  /** Families and indicators. */
  readonly catalog: IndicatorCatalog;
  /** Each goal once, in its present version. */
  readonly goals: readonly Goal[];
  readonly plans: readonly Plan[];
  readonly baselines: readonly Baseline[];
  /** Performance contracts (目标责任书); may be left out of a document. */
  readonly contracts: readonly PerformanceContract[];
  /** When reviews are due. */
  readonly reviews: readonly ReviewRule[];
  /** Kinds of meetings; may be left out of a document, as may the lists that follow. */
  readonly meetings: readonly MeetingType[];
  /** Ways of working that are laid down. */
  readonly processes: readonly Process[];
  /** The stages of a project and the gates at their ends, in order. */
  readonly gates: readonly StageGate[];
  /** Certificates that are held. */
  readonly certificates: readonly Certificate[];
  /** What success is judged by, one a project. The id of a dimension is that of the indicator that tells its value. */
  readonly criteria: readonly SuccessCriteria[];
  /** How the investment of projects is followed, one a project. */
  readonly investments: readonly FollowedInvestment[];
  /** Who decides what up to which amount; null (or left out of a document) where it is not laid down here. */
  readonly authority: AuthorityMatrix | null;
  readonly platform: Platform;
  readonly policies: Policies;
  /** Every amendment made so far, oldest first. */
  readonly amendments: readonly AppliedAmendment[];
}

/** Schema of {@link OperatingFramework}; cross-references are checked as a whole. */
export const OperatingFramework: Schema<OperatingFramework> = /* @__PURE__ */ schema<OperatingFramework>()(() =>
  z
    .strictObject({
      format: z.literal('hoshin.framework'),
      version: z.literal(1),
      id: Id,
      label: Label,
      fiscal: z.exactOptional(Fiscal),
      calendars: z.record(Id, WorkCalendar),
      calendar: Id,
      organization: Organization,
      catalog: IndicatorCatalog,
      goals: Goals,
      plans: Plans,
      baselines: Baselines,
      contracts: z._default(z.array(PerformanceContract), () => []),
      reviews: z.array(ReviewRule),
      meetings: z._default(z.array(MeetingType), () => []),
      processes: z._default(z.array(Process), () => []),
      gates: z._default(z.array(StageGate), () => []),
      certificates: z._default(z.array(Certificate), () => []),
      criteria: z._default(z.array(SuccessCriteria), () => []),
      investments: z._default(z.array(FollowedInvestment), () => []),
      authority: z._default(z.nullable(AuthorityMatrix), () => null),
      platform: Platform,
      policies: Policies,
      amendments: z._default(z.array(AppliedAmendment), () => []),
    })
    .check(crossCheck(frameworkIssues)),
);

/** Reads a framework, of an older version too, or throws `HoshinError` with all its issues. */
export function parseFramework(json: unknown): OperatingFramework {
  return readDocument(OperatingFramework, 'hoshin.framework', json);
}

/** Reads a framework, of an older version too, or gives all its issues. */
export function safeParseFramework(json: unknown): Result<OperatingFramework> {
  return safeReadDocument(OperatingFramework, 'hoshin.framework', json);
}
