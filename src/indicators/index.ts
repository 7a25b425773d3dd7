export { Additivity, type EntityRollUp, type RollUp } from './additivity.ts';
export { Family, IndicatorCatalog, parseIndicatorCatalog, safeParseIndicatorCatalog } from './catalog.ts';
export { type ComparedValues, compareValues, type ValueComparison } from './compare-values.ts';
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
export type { Measurement } from './measurement.ts';
export { type RateUnit, type SimpleUnit, Unit } from './unit.ts';
export type { EntityLink, IndicatorValue, MissingPart, OwnershipView, ValueStatus } from './value.ts';
export type { Written } from './written.ts';
