import { deepFreeze } from '../../foundation/index.ts';
import type { AuthorityMatrix, ControlMode } from '../../organization/index.ts';
import {
  type AppraisalScheme,
  type DepartmentScheme,
  type DistributionCaps,
  type ForcedDistribution,
  monthlyLowerAnnualHigher,
  type ReadingRule,
} from '../../performance/index.ts';
import type { AdjustmentPolicy, LightScheme } from '../../plans/index.ts';
import type { StageGate } from '../../reviews/index.ts';
import type { EarlyWarningRule, RiskMatrix } from '../../risks/index.ts';
import type { GradeScale, Veto } from '../../scoring/index.ts';
import type { Based } from '../based.ts';
import { type CapabilityExample, capabilityExample } from '../capability-example.ts';
import { controlModes } from '../control-modes.ts';
import { type DepartmentPlanRules, departmentPlanRules } from '../department-plan-score.ts';
import { companyLeaders, type DepartmentPreset, eightDepartments, type PostPreset } from '../departments.ts';
import { type OperatingMeeting, operatingMeetings } from '../operating-meetings.ts';
import { type PlanningMeeting, sevenBeforeThreeAfter } from '../planning-meetings.ts';
import { adjustmentByKeyNode, milestonesOnceAYear } from '../plan-templates-adjusting.ts';
import { tripLights, worksLights } from '../plan-templates-lights.ts';
import {
  cappedRatio,
  cycleScore,
  goalProgress,
  goalProgressStatus,
  type ScoringScheme,
  threeAnchors,
} from '../scoring-schemes.ts';
import { type KeyNodeList, keyNodeLists } from '../plan-templates-key-nodes.ts';
import type { PresetItem } from '../preset.ts';
import { riskMatrix5x5 } from '../risk-matrix.ts';
import { exceptionalGate, sevenStageGates } from '../stage-gates.ts';
import { deviationWarning, worksLateWarning } from '../warning-rules.ts';
import { departmentSixtyForty, projectForcedDistribution, safetyVetoes, teamDistributionCaps } from './appraisal.ts';
import { proposedAppraisal } from './appraisal-scheme.ts';
import { realEstateAuthority } from './authority.ts';
import { cited } from './cited.ts';
import { fourTiers, type PresetTier } from './four-tiers.ts';
import { sevenControls } from './seven-controls.ts';

/** What stands beside the reference preset: who decides, what is controlled, reviewed, warned of and appraised. */
export interface RealEstateOperations {
  readonly leaders: readonly Based<PostPreset>[];
  /** Departments with duties and posts. */
  readonly departments: readonly Based<DepartmentPreset>[];
  readonly controlModes: readonly Based<ControlMode>[];
  readonly authority: Based<AuthorityMatrix>;
  /** The four tiers of plans and who compiles them. */
  readonly tiers: readonly Based<PresetTier>[];
  /** Published lists of key nodes, the reference's eight first. */
  readonly keyNodes: readonly Based<KeyNodeList>[];
  /** The seven controls (七控), tags of plan nodes. */
  readonly controls: readonly Based<PresetItem>[];
  /** The seven gates with their deliverables, and the exceptional one. */
  readonly gates: readonly Based<StageGate>[];
  readonly meetings: readonly Based<OperatingMeeting>[];
  /** Seven planning meetings before key nodes, three evaluations after (七前三后). */
  readonly planningMeetings: readonly Based<PlanningMeeting>[];
  readonly warnings: readonly Based<EarlyWarningRule>[];
  readonly riskMatrix: Based<RiskMatrix>;
  /** How lateness of nodes shows: works in three colours, the trip. */
  readonly lights: readonly Based<LightScheme>[];
  /** Who may change a node's date, and how often. */
  readonly adjusting: readonly Based<AdjustmentPolicy>[];
  /** Schemes for the items of contracts (目标责任书), and the scale on which a goal's status is told. */
  readonly contracts: { readonly scoring: readonly Based<ScoringScheme>[]; readonly status: Based<GradeScale> };
  /** How a department's monthly plan is scored. */
  readonly departmentPlan: Based<DepartmentPlanRules>;
  /** Rules of a capability index: an example. */
  readonly capability: Based<CapabilityExample>;
  /** From team to person: limits of grades, fixed shares, the score of departments, which reading counts. */
  readonly appraisal: {
    readonly caps: Based<DistributionCaps>;
    readonly forced: Based<ForcedDistribution>;
    readonly departments: Based<DepartmentScheme>;
    readonly reading: Based<ReadingRule>;
    readonly vetoes: Based<readonly Veto[]>;
    /** All of it as one scheme, with proposals where nothing is published. */
    readonly scheme: Based<AppraisalScheme>;
  };
}

const seed = <T>(value: T, parts?: Based<T>['parts']): Based<T> => ({
  value,
  basis: 'seed',
  source: 'seed 000',
  ...(parts === undefined ? {} : { parts }),
});

let made: RealEstateOperations | undefined;

/**
 * What stands beside {@link realEstateCn}, each datum with its origin. An app that needs one part alone imports that part:
 * `sevenStageGates`, `realEstateAuthority`, `operatingMeetings` and so on.
 *
 * @example
 * import { realEstateOperations } from 'hoshin/presets';
 * const { gates, authority, meetings } = realEstateOperations();
 * gates.map(({ value, basis }) => `${value.id} ${basis}`)[0]; // => 'feasibility seed'
 * gates[0].parts.deliverables; // => 'default'
 * [authority.basis, meetings.filter(({ basis }) => basis === 'seed').length > 0]; // => ['default', true]
 */
export function realEstateOperations(): RealEstateOperations {
  made ??= deepFreeze({
    leaders: companyLeaders.map((leader) => seed(leader, { rank: 'default', establishment: 'default' })),
    departments: eightDepartments.map((department) => seed(department, { rank: 'default' })),
    controlModes: controlModes.map(
      (mode): Based<ControlMode> => ({
        value: mode,
        basis: 'public',
        source: '«three modes compared», «property modes article», «协信 authority split»',
        parts: { level: 'default' },
      }),
    ),
    authority: realEstateAuthority(),
    tiers: fourTiers,
    keyNodes: keyNodeLists.map((list, at) => (at === 0 ? seed(list) : { value: list, ...cited(list.source) })),
    controls: sevenControls,
    gates: [
      ...sevenStageGates.map((gate) => seed(gate, { deliverables: 'default', approver: 'default', must: 'default' })),
      { value: exceptionalGate, basis: 'default' as const },
    ],
    meetings: operatingMeetings.map(basedMeeting),
    planningMeetings: sevenBeforeThreeAfter.map((meeting) => ({ value: meeting, ...cited(meeting.source) })),
    warnings: [
      warning(worksLateWarning, '«three-colour warning, copy 1», «three-colour warning, copy 2»'),
      warning(deviationWarning, '«PingCode warning article»'),
    ],
    lights: [worksLights, tripLights],
    adjusting: [adjustmentByKeyNode, milestonesOnceAYear],
    contracts: { scoring: [cappedRatio, threeAnchors, cycleScore, goalProgress], status: goalProgressStatus },
    departmentPlan: departmentPlanRules,
    capability: capabilityExample,
    riskMatrix: { value: riskMatrix5x5, basis: 'public', source: '«5×5 risk table»' },
    appraisal: {
      caps: teamDistributionCaps(),
      forced: projectForcedDistribution(),
      departments: departmentSixtyForty(),
      vetoes: safetyVetoes(),
      scheme: proposedAppraisal(),
      reading: { value: monthlyLowerAnnualHigher, basis: 'public', source: '«unit monthly-plan rules»' },
    },
  });
  return made;
}

const warning = (value: EarlyWarningRule, source: string): Based<EarlyWarningRule> => ({
  value,
  basis: 'public',
  source,
  parts: { notify: 'default', clearAfter: 'default' },
});

/** Days of notice and papers are published by other rules than those of each meeting: as its own they are a proposal. */
const basedMeeting = (meeting: OperatingMeeting): Based<OperatingMeeting> => ({
  value: meeting,
  ...cited(meeting.source),
  parts: { inputs: 'default', steps: 'default', attendees: 'default', noticeWorkdays: 'default' },
});
