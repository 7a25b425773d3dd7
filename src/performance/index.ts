export { GivenScore, GroupWeights, LeftOut } from './weight-table.ts';
export type { AbsentPolicy } from './weighted.ts';
export { type DepartmentResult, departmentScore, DepartmentScheme } from './department-score.ts';
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
