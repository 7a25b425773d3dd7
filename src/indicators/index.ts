export { type AccrualOptions, accrues } from './accrues.ts';
export { Additivity, type EntityRollUp, type RollUp } from './additivity.ts';
export { Family, IndicatorCatalog, parseIndicatorCatalog, safeParseIndicatorCatalog } from './catalog.ts';
export { type ComparedValues, compareValues, type ValueComparison } from './compare-values.ts';
export {
  type ComputedFigure,
  type ComputedInput,
  computeIndicator,
  type ComputeOptions,
  type MeasuredDays,
} from './compute-indicator.ts';
export { Direction } from './direction.ts';
export { fourPlusOne } from './families.ts';
export { Formula, type RollingGrain, type ToDateGrain } from './formula.ts';
export { formatFormula } from './format-formula.ts';
export { indicatorAt } from './indicator-at.ts';
export {
  type BaseIndicator,
  Comparison,
  type CumulativeIndicator,
  type DerivedIndicator,
  Indicator,
  type IndicatorBase,
  type MilestoneIndicator,
  type MissingValues,
  type RatioIndicator,
  type ReportingGrain,
} from './indicator.ts';
export { parseFormula, safeParseFormula } from './parse-formula.ts';
export { EntityLink } from './entity-link.ts';
export { EntityLinks, parseEntityLinks, safeParseEntityLinks } from './entity-links.ts';
export type { GivenFacts } from './fact-table.ts';
export { FactTime, Measurement, Measurements, parseMeasurements, safeParseMeasurements } from './measurement.ts';
export { MeasurementColumns, parseMeasurementColumns, safeParseMeasurementColumns } from './measurement-columns.ts';
export { checkMeasurements, type FactContext } from './check-measurements.ts';
export { type HistoryRequest, measurementHistory, type RecordedValue } from './measurement-history.ts';
export { type ReportedFigure, reportingOf, type ReportingRequest } from './reporting.ts';
export { Reporter } from './owing.ts';
export { rollUp } from './roll-up.ts';
export { type RolledPart, rollValues } from './roll-values.ts';
export type { RollUpRequest } from './roll-up-request.ts';
export { type RateUnit, type SimpleUnit, Unit } from './unit.ts';
export { type IndicatorValue, type MissingPart, OwnershipView, type ValueInput, type ValueStatus } from './value.ts';
export type { Written } from './written.ts';
