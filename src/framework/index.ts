export { amend, frameworkAt } from './amend.ts';
export { Amendment, AppliedAmendment, parseAmendment, safeParseAmendment } from './amendment.ts';
export { Change, type Collection } from './change.ts';
export { explain, type Explained, type ExplainOptions } from './explain.ts';
export {
  type CashFlowFact,
  type CertificateFact,
  Fact,
  type FactHead,
  type IncidentFact,
  type MeasurementFact,
  type ProgressFact,
  type RatingFact,
  type ResolutionFact,
  type RiskFact,
  type SubmissionFact,
} from './fact.ts';
export { Ledger, parseLedger, safeParseLedger } from './ledger.ts';
export { OperatingFramework, parseFramework, safeParseFramework } from './operating-framework.ts';
export { type KeyFigure, Platform } from './platform.ts';
export { AttainmentLight, type IndexWeights, Policies } from './policies.ts';
