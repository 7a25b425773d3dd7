export { anyFacts } from './any-facts.ts';
export * from './capability-laws.ts';
export * from './foundation-laws.ts';
export * from './indicators-laws.ts';
export * from './goals-laws.ts';
export * from './investment-laws.ts';
export * from './life-laws.ts';
export * from './network-laws.ts';
export * from './organization-laws.ts';
export * from './performance-laws.ts';
export * from './plans-laws.ts';
export * from './processes-laws.ts';
export * from './scoring-laws.ts';
export * from './reviews-laws.ts';
export * from './risks-laws.ts';
export * from './framework-laws.ts';
export type { CheckEffort, LawFinding, LawReport } from './law-report.ts';
export {
  checkScoringRule,
  type ScoreSeen,
  type ScoringCheck,
  type ScoringLaw,
  type ScoringReport,
} from './scoring-check.ts';
