export { GivenScore, GroupWeights, LeftOut } from './weight-table.ts';
export type { AbsentPolicy } from './weighted.ts';
export { DepartmentResult, departmentScore, DepartmentScheme } from './department-score.ts';
export { Linkage, type OrganizationGradeEffect, type PersonResult, personScore } from './linkage.ts';
export {
  monthlyLowerAnnualHigher,
  ReadingRule,
  type ReadingTaken,
  type ResultCadence,
  takeReading,
} from './reading.ts';
export {
  parseSurvey,
  safeParseSurvey,
  Survey,
  type SurveyInvitation,
  type SurveyQuestion,
  SurveyResponse,
  type SurveyScale,
} from './survey.ts';
export { type QuestionResult, type SurveyOutcome, surveyScore } from './survey-score.ts';
export {
  type CapLevel,
  DistributionCaps,
  type GradeShare,
  parseDistributionCaps,
  safeParseDistributionCaps,
} from './caps.ts';
export { GradedPeople, type GradedPerson, type GradedUnit } from './graded.ts';
export {
  type CapLine,
  checkDistribution,
  type DistributionCohort,
  type DistributionReport,
} from './check-distribution.ts';
export { type CapProposal, type OpenTie, type ProposedMove, proposeWithinCaps, TieRule } from './propose-grades.ts';
export { forceDistribution } from './forced-distribution.ts';
export {
  type ForcedOutcome,
  type GradeSeats,
  type PlacedPerson,
  type RankedPerson,
  type SeatTie,
} from './forced-outcome.ts';
export { ForcedDistribution, type ForcedGrade } from './forced-scheme.ts';
export { CoefficientTable, type GradeCoefficient, resultCoefficient } from './coefficient.ts';
export {
  type BeforeAfter,
  calibrate,
  type CalibratedResult,
  Calibration,
  type CalibrationChange,
  type CalibrationView,
  type RaterView,
} from './calibration.ts';
export {
  Appeal,
  type AppealContext,
  type AppealEvent,
  type AppealEventName,
  type AppealFiling,
  AppealPolicy,
  type AppealState,
  appealTable,
  fileAppeal,
  overdueAppeals,
  stepAppeal,
} from './appeal.ts';
export { type FeedbackAction, feedbackGaps, type FeedbackPolicy, FeedbackRecord } from './feedback.ts';
export { Appraisal, AppraisalScheme, type AppraisedDepartment, type AppraisedPerson } from './appraisal.ts';
export { type AppraisalReport, appraise, type AppraisedResult, type DepartmentAppraisal } from './appraise.ts';
export {
  type AppealCorrection,
  type CorrectedResult,
  type Corrections,
  correctResults,
  type StandingResult,
} from './correct-results.ts';
export { type FeedbackFor, openFeedback } from './open-feedback.ts';
