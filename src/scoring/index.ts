export { applyVetoes, type VetoOptions } from './apply-vetoes.ts';
export { combineScores, scoreTree } from './combine.ts';
export { gradeOf, parseGradeScale, safeParseGradeScale } from './grade-of.ts';
export { parseScoringRule, safeParseScoringRule, ScoringRuleSchema } from './rule-schema.ts';
export { score } from './score.ts';
export { scoreValues, type ValueColumns } from './score-values.ts';
export type { ColumnOrValue, NumberColumn } from './value-columns.ts';
export { heldShare, type HeldShare } from './held-share.ts';
export {
  type Attainment,
  type AttainmentFormula,
  type AttainmentInput,
  type AttainmentStatus,
  attainment,
  type Tolerance,
} from './attainment.ts';
export { type Grade, type GradeResult, GradeScale } from './grade.ts';
export { Adjustment, ScoredEvent } from './input.ts';
export type {
  CustomContext,
  CustomResult,
  CustomScore,
  CustomSibling,
  ManualPoints,
  ScoreInput,
  ScoreOptions,
} from './input.ts';
export { Includes, type Interval, intervalIssues } from './intervals.ts';
export { type Light, LightCode, lights, worstLight } from './light.ts';
export type {
  AnchorsRule,
  BandsRule,
  BooleanRule,
  CurveRule,
  CustomRule,
  DeductionItem,
  DeductionsRule,
  GoalpostsRule,
  ManualRule,
  RatioRule,
  RuleBasis,
  ScoreBand,
  ScoringRule,
  Slope,
  SlopesRule,
  StepCount,
  StepRule,
  TentRule,
} from './rule.ts';
export { PointRounding } from './point-rounding.ts';
export type { ScoreEffect, ScoreNode, ScoreStatus } from './score-node.ts';
export {
  type Combine,
  type CombineOptions,
  MissingPolicy,
  type ScoredPart,
  type ScoreGroup,
  type ScoreItem,
} from './tree.ts';
export { Veto, VetoEffect, VetoEvent, type VetoOutcome } from './veto.ts';
