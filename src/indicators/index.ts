export { Additivity, type RollUp } from './additivity.ts';
export { Family, IndicatorCatalog, parseIndicatorCatalog, safeParseIndicatorCatalog } from './catalog.ts';
export { Direction } from './direction.ts';
export { Formula, type ToDateGrain } from './formula.ts';
export {
  type BaseIndicator,
  type Comparison,
  type CumulativeIndicator,
  type DerivedIndicator,
  Indicator,
  type IndicatorBase,
  type MilestoneIndicator,
  type MissingValues,
  type RatioIndicator,
  type ReportingGrain,
} from './indicator.ts';
export type { Measurement } from './measurement.ts';
export { type RateUnit, type SimpleUnit, Unit } from './unit.ts';
export type { EntityLink, IndicatorValue, MissingPart, OwnershipView, ValueStatus } from './value.ts';
export type { Written } from './written.ts';
