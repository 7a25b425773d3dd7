import { both, decimal, deepFreeze, type Label } from '../foundation/index.ts';
import type { GradeScale, ScoringRule } from '../scoring/index.ts';
import type { Based } from './based.ts';

/** A rule with a name for people and what to know about it. */
export interface ScoringScheme {
  readonly label: Label;
  readonly rule: ScoringRule;
  /** What the source says, and what it leaves open. */
  readonly about: Label;
}

const d = decimal;
/** The way covered from start to target, as a percentage; neither capped nor floored. Source: «ServiceNow Goal Framework». */
export const goalProgress: Based<ScoringScheme> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: 'ServiceNow Goal Framework',
  value: {
    label: both('Goal progress', '目标进度'),
    rule: { kind: 'ratio', full: d('100') },
    about: both(
      '(actual − start) ÷ (target − start), mirrored where less is better; what is maintained counts periods, see heldShare',
      '（实际－起点）÷（目标－起点）；越低越好的目标取镜像；保持类按达标期数，见 heldShare',
    ),
  },
});

/**
 * On track from 90, at risk from 75, else off track. Source: «ServiceNow Goal Framework», which prints 90, 75 to 89 and under 75
 * and leaves 89 to 90 to nobody; half-open bands are ours.
 */
export const goalProgressStatus: Based<GradeScale> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: 'ServiceNow Goal Framework',
  parts: { includes: 'default' },
  value: {
    kind: 'grade-scale',
    id: 'goal-progress',
    label: both('Goal status', '目标状态'),
    includes: 'from',
    grades: [
      { code: 'off-track', label: both('Off track', '偏离'), from: null, to: d('75'), light: 'red' },
      { code: 'at-risk', label: both('At risk', '有风险'), from: d('75'), to: d('90'), light: 'yellow' },
      { code: 'on-track', label: both('On track', '正常'), from: d('90'), to: null, light: 'green' },
    ],
  },
});

/** Attainment in percent, never under 50 nor over 120. Source: «KPI definition table», which gives the two ends alone. */
export const cappedRatio: Based<ScoringScheme> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: 'KPI definition table',
  parts: { floor: 'default' },
  value: {
    label: both('Capped ratio, 50 to 120', '封顶保底比率（50～120）'),
    rule: { kind: 'ratio', full: d('100'), floor: { at: d('50'), gives: d('50') }, cap: d('120') },
    about: both(
      'the source gives 50 and 120; that less than 50 counts as 50 is our reading: where it counts as nothing, set gives to 0',
      '来源只给出 50 与 120 两端；低于 50 计 50 分是我们的理解，若应计零分，将 gives 改为 0',
    ),
  },
});

/** Base, target and stretch. Source: «永泰 project-company KPIs» for the three anchors; the points at each are a proposal. */
export const threeAnchors: Based<ScoringScheme> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: '永泰 project-company KPIs',
  parts: { points: 'default', below: 'default', above: 'default' },
  value: {
    label: both('Base, target and stretch', '保底、目标、挑战三档'),
    rule: {
      kind: 'anchors',
      points: { base: d('60'), target: d('100'), stretch: d('120') },
      below: 'zero',
      above: 'hold',
    },
    about: both(
      'the source gives the three anchors (customer satisfaction 80, 90, 95 %); the points 60, 100, 120 are a proposal',
      '来源给出三档目标值（如客户满意度 80/90/95%），各档得分 60/100/120 为建议',
    ),
  },
});

/**
 * A project's cycle in months against its plan: 100, ten more for a month early to 120, fifteen less for a month late down to 0. Source:
 * «永泰 project-company KPIs»; that parts of a month count pro rata is a proposal.
 */
export const cycleScore: Based<ScoringScheme> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: '永泰 project-company KPIs',
  parts: { count: 'default' },
  value: {
    label: both('Cycle score', '开发周期得分'),
    rule: {
      kind: 'slopes',
      of: 'variance',
      onTarget: d('100'),
      better: { points: d('10'), per: d('1'), count: 'pro-rata' },
      worse: { points: d('15'), per: d('1'), count: 'pro-rata' },
      floor: d('0'),
      cap: d('120'),
    },
    about: both(
      'actual and target in months, direction decrease; +10 a month early, −15 a month late',
      '实际与目标均为月数，方向为越低越好；每提前一个月加 10 分，每滞后一个月减 15 分',
    ),
  },
});
