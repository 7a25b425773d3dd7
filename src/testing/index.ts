export { anyFacts } from './any-facts.ts';
export * from './attainment-laws.ts';
export * from './capability-laws.ts';
export * from './contract-laws.ts';
export * from './foundation-laws.ts';
export * from './gap-laws.ts';
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
export { anyCalendar, calendarFaults } from './any-calendar.ts';
export { anyFramework, anyLedger, frameworkFaults, ledgerFaults } from './any-framework.ts';
export { anyFlows, flowFaults } from './any-flows.ts';
export { anyGoal, goalFaults } from './any-goal.ts';
export { anyMeasurements, measurementFaults } from './any-measurements.ts';
export { anyPlan, planFaults } from './any-plan.ts';
export { anyDate, anyDecimal, anyPeriod } from './any-scalars.ts';
export { anyWeights, weightFaults } from './any-weights.ts';
export { type Fault, invalidOf, type NearlyValid } from './invalid.ts';
export {
  type AggregatedPart,
  type Aggregation,
  type AggregationCheck,
  type AggregationLaw,
  checkAggregation,
} from './check-aggregation.ts';
export { type CalendarCheck, type CalendarExample, type CalendarLaw, checkCalendar } from './check-calendar.ts';
export { checkPhasing, type PhasingCheck, type PhasingLaw, type PhasingRule } from './check-phasing.ts';
export { checkWarningRules, type WarningCheck, type WarningLaw } from './check-warnings.ts';
export {
  checkWeighting,
  type WeighedFigure,
  type Weighting,
  type WeightingCheck,
  type WeightingLaw,
} from './check-weighting.ts';
