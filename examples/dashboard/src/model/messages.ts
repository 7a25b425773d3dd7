import type { Decimal, Id, Issue, Locale } from 'hoshin/foundation';
import type { OperatingFramework, OperatingPicture } from 'hoshin/framework';
import type { CapabilityRanking } from 'hoshin/capability';
import type { CashPositive, PeakFunding } from 'hoshin/investment';
import type { Baseline, NodeState, Schedule } from 'hoshin/plans';
import type { Resolution } from 'hoshin/reviews';
import type { CurveSeries } from 'hoshin/views';
import type { Change } from './changes';

/** The three documents that the page is fed with. */
export interface Documents {
  readonly framework: unknown;
  readonly ledger: unknown;
  readonly cashPlan: readonly CashPlan[];
}

export interface CashPlan {
  readonly project: Id;
  readonly flows: readonly { readonly date: string; readonly amount: string }[];
}

/** What is looked at. */
export interface Look {
  readonly asOf: string;
  /** Null for the whole firm. */
  readonly scope: Id | null;
}

/** One project's money: as planned, and what came to the day with the plan after it. */
export interface CashView {
  readonly project: Id;
  readonly series: readonly CurveSeries[];
  readonly planned: CashPositive;
  readonly expected: CashPositive;
  readonly peak: PeakFunding;
}

/** Everything the page shows of one look. */
export interface View {
  readonly look: Look;
  readonly framework: OperatingFramework;
  readonly picture: OperatingPicture;
  readonly schedules: Readonly<Record<Id, Schedule>>;
  readonly states: readonly NodeState[];
  readonly baselines: readonly Baseline[];
  readonly ranking: CapabilityRanking;
  readonly cash: readonly CashView[];
  readonly resolutions: readonly Resolution[];
}

/** A month of a goal: its part of the target, what was reported, and the facts it was reported by. */
export interface GoalMonth {
  readonly period: string;
  readonly planned: Decimal;
  readonly actual: Decimal | null;
  readonly facts: readonly GoalFact[];
}

export interface GoalFact {
  readonly id: Id;
  readonly entity: Id;
  readonly value: Decimal | null;
  readonly recordedOn: string;
  readonly revision: number;
  readonly source: string | null;
}

/** What can be asked why. */
export type Subject =
  | { readonly of: 'picture' }
  | { readonly of: 'goal'; readonly id: Id }
  | { readonly of: 'element'; readonly id: 'plan' | 'cost' | 'sales' | 'funds' }
  | { readonly of: 'system'; readonly id: 'operations' | 'deliverables' | 'performance' | 'information' }
  | { readonly of: 'node'; readonly id: Id }
  | { readonly of: 'index'; readonly id: Id }
  | { readonly of: 'criteria' | 'investment' | 'risk'; readonly id: Id }
  | { readonly of: 'cash'; readonly id: Id; readonly which: 'planned' | 'expected' | 'peak' };

export interface Weights {
  readonly development: string;
  readonly operation: string;
  readonly cash: string;
}

/** What the page asks of the worker. Every change is answered by the view as it then is, or by the reasons it is refused for. */
export type Ask =
  | { readonly kind: 'open'; readonly documents: Documents; readonly look: Look }
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'report'; readonly fact: Id; readonly value: string }
  | { readonly kind: 'weigh'; readonly weights: Weights }
  | {
      readonly kind: 'step';
      readonly resolution: Id;
      readonly event: string;
      readonly by: Id;
      readonly evidence: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'explain'; readonly subject: Subject; readonly locale: Locale }
  | { readonly kind: 'months'; readonly goal: Id };

export type Answer =
  /** What differs from the view before; of the first one, all. */
  | { readonly kind: 'view'; readonly changes: readonly Change[] }
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'months'; readonly months: readonly GoalMonth[] }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };
