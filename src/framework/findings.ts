import type { Id } from '../foundation/index.ts';
import type { SuccessJudgement, TrackedInvestment } from '../investment/index.ts';
import type { GoalPicture } from './goal-picture.ts';
import type { GradedRisks } from './graded-risks.ts';
import type { ReportingCounts } from './information.ts';
import type { NodesFound } from './nodes-found.ts';
import type {
  DeliverablesSystem,
  FundsElement,
  OperatingPicture,
  OperationsSystem,
  PerformanceSystem,
} from './picture.ts';
import type { Setting } from './setting.ts';

/** All that a picture is drawn from, whichever way it was found. */
export interface Findings {
  readonly setting: Setting;
  readonly scope: Id | null;
  /** Every goal in scope, in the order of the framework. */
  readonly goals: readonly GoalPicture[];
  readonly nodes: NodesFound;
  readonly reporting: readonly ReportingCounts[];
  readonly few: FewFound;
  readonly projects: ProjectsFound;
  readonly contracts: PerformanceSystem['contracts'];
  /** How many facts are known. */
  readonly facts: number;
  /** Entities in scope of which nothing was handed in. */
  readonly missing: readonly Id[];
}

/** What is read from facts that are few, section by section. */
export interface FewFound {
  readonly indices: OperationsSystem['indices'];
  readonly deliverables: DeliverablesSystem;
  readonly dueReviews: OperatingPicture['dueReviews'];
  readonly openResolutions: OperatingPicture['openResolutions'];
  readonly stages: OperationsSystem['stages'];
  readonly processes: OperationsSystem['processes'];
  readonly risks: GradedRisks;
  readonly certificates: OperatingPicture['dueCertificates'];
  readonly cash: FundsElement['cash'];
}

/** What is found of projects beside their goals. */
export interface ProjectsFound {
  readonly criteria: readonly SuccessJudgement[];
  readonly investments: readonly TrackedInvestment[];
}
