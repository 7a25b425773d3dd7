import type { CivilDate, Decimal, Id, Label } from '../foundation/index.ts';
import type { ContractScore } from '../goals/index.ts';
import type { SuccessJudgement, TrackedInvestment } from '../investment/index.ts';
import type { CertificateDuty } from '../plans/index.ts';
import type { ProcessMeasure } from '../processes/index.ts';
import type { Deliverable, DueReview, GateProgress, Resolution } from '../reviews/index.ts';
import type { RiskRegister } from '../risks/index.ts';
import type { LightCode, ScoreNode } from '../scoring/index.ts';
import type { CashPosition } from './cash-position.ts';
import type { GoalPicture } from './goal-picture.ts';
import type { InformationSystem } from './information.ts';
import type { LightCounts } from './node-tally.ts';
import type { PlanElement } from './plan-element.ts';

/** Goals of one element of the platform, cost, sales or funds, or of none. */
export interface GoalElement {
  readonly kind: 'goal-element';
  /** The worst of its goals' lights. */
  readonly light: LightCode;
  /** How many of its goals show each light. */
  readonly counts: LightCounts;
  /** In the order of the framework; the worst first where not all are shown. */
  readonly goals: readonly GoalPicture[];
  readonly because: Label;
}

/** The goals of funds, and the cash behind them. */
export interface FundsElement extends GoalElement {
  /** What came in and went out, by project. */
  readonly cash: readonly CashPosition[];
}

/** How projects are run: how able the teams are, whether a project is still the one decided on, how far it has come. */
export interface OperationsSystem {
  readonly kind: 'operations-system';
  /** One capability index a subject that was rated. */
  readonly indices: readonly { readonly subject: Id; readonly index: ScoreNode }[];
  /** Projects against their success criteria (成功标尺). */
  readonly criteria: readonly SuccessJudgement[];
  /** How far projects have come through the gates (阶段性成果). */
  readonly stages: readonly GateProgress[];
  /** Investments followed by month or quarter (投资收益跟踪). */
  readonly tracking: readonly TrackedInvestment[];
  /** How processes did over their cases. */
  readonly processes: readonly ProcessMeasure[];
  readonly because: Label;
}

/** How the deliverables (成果) stand. */
export interface DeliverablesSystem {
  readonly kind: 'deliverables-system';
  /** Deliverables due by the day. */
  readonly due: number;
  /** Of those, handed in by their due day at the first time. */
  readonly onTime: number;
  /** `onTime ÷ due`, to four decimals; null where nothing was due. */
  readonly rate: Decimal | null;
  /** Due and not handed in. */
  readonly overdue: readonly Deliverable[];
  readonly because: Label;
}

/** What one unit lacks, and how much of the whole gap that is. */
export interface Standing {
  readonly goal: Id;
  readonly entity: Id;
  readonly light: LightCode;
  /** Against what was asked for by then; 1 is on course. */
  readonly toDate: Decimal | null;
  /** What is missing to what was asked for by then; 0 where nothing is; null where not reported. */
  readonly behind: Decimal | null;
  /** Its share of all that is behind, to four decimals; null where nothing is. */
  readonly shareOfGap: Decimal | null;
}

/** How a performance contract (目标责任书) stands. */
export interface ContractStanding {
  readonly kind: 'contract-standing';
  readonly contract: Id;
  readonly entity: Id;
  /** Who answers for it. */
  readonly undertaker: Id;
  /** Whether its period is over and its figures cover it; until then it is scored by what was to be there as far as they go. */
  readonly final: boolean;
  readonly score: ContractScore;
  /** Ids of the figures it rests on. */
  readonly facts: readonly Id[];
  readonly because: Label;
}

/** How the units that share the business goal stand, and the contracts of those who answer for them. */
export interface PerformanceSystem {
  readonly kind: 'performance-system';
  /** Every contract whose period has begun. */
  readonly contracts: readonly ContractStanding[];
  /** Furthest behind first. */
  readonly standings: readonly Standing[];
  readonly because: Label;
}

/** One line of the table of key figures. */
export interface KeyFigureRow {
  readonly id: Id;
  readonly label: Label;
  readonly goal: Id;
  readonly target: Decimal;
  readonly actual: Decimal | null;
  readonly attainment: Decimal | null;
  readonly light: LightCode;
}

/** Something that shows a light other than green. */
export interface PictureWarning {
  readonly kind: 'goal' | 'node' | 'criteria' | 'investment' | 'risk';
  /** The goal, node or risk, or the project whose criteria or investment it is. */
  readonly subject: Id;
  readonly entity: Id | null;
  readonly light: LightCode;
  readonly because: Label;
}

/** A resolution that is not closed. */
export interface OpenResolution {
  readonly resolution: Resolution;
  /** Days past its due day; 0 or less before. */
  readonly daysLate: number;
}

/** Something that cannot be told. */
export interface Unknown {
  /** `entity` where nothing was handed in for one that a picture was put together of. */
  readonly kind: 'goal' | 'node' | 'index' | 'criteria' | 'investment' | 'risk' | 'entity';
  readonly subject: Id;
  readonly because: Label;
}

/**
 * How everything stands on a day, as the 1-4-4 platform (seed 000): one goal; four elements: plan, cost, sales, funds; four
 * systems: operations, deliverables, performance, information. A plain value that can be stored, compared and explained.
 */
export interface OperatingPicture {
  readonly format: 'hoshin.picture';
  readonly version: 1;
  readonly framework: { readonly id: Id; readonly label: Label; readonly amendments: number };
  readonly asOf: CivilDate;
  /** The entity that is pictured with all below it; null for all. */
  readonly scope: Id | null;
  /** How many of their worst the long lists show; null for all. */
  readonly top: number | null;
  /** The business goal; null where the scope has none. */
  readonly goal: GoalPicture | null;
  readonly elements: {
    readonly plan: PlanElement;
    readonly cost: GoalElement;
    readonly sales: GoalElement;
    readonly funds: FundsElement;
  };
  /** Goals of indicators that no element holds, those of management for instance. */
  readonly otherGoals: GoalElement;
  readonly systems: {
    readonly operations: OperationsSystem;
    readonly deliverables: DeliverablesSystem;
    readonly performance: PerformanceSystem;
    readonly information: InformationSystem;
  };
  readonly keyFigures: readonly KeyFigureRow[];
  /** Worst first. */
  readonly warnings: readonly PictureWarning[];
  readonly dueReviews: readonly DueReview[];
  /** Longest overdue first. */
  readonly openResolutions: readonly OpenResolution[];
  /** The register of open risks (风险台账); null where the policies grade none. */
  readonly risks: RiskRegister | null;
  /** What certificates ask for within the horizon. */
  readonly dueCertificates: readonly CertificateDuty[];
  readonly unknowns: readonly Unknown[];
  /** How many there are, whether listed or not. */
  readonly totals: {
    readonly goals: number;
    readonly nodes: number;
    readonly warnings: number;
    readonly unknowns: number;
  };
  /** How many facts were known on the day. */
  readonly facts: number;
  readonly because: Label;
}
