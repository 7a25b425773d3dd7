export type { Additivity, RollUp } from './additivity.ts';
export { Direction } from './direction.ts';
export type { Formula, ToDateGrain } from './formula.ts';
export {
  type BaseIndicator,
  type Comparison,
  type CumulativeIndicator,
  type DerivedIndicator,
  type Family,
  type Indicator,
  type IndicatorBase,
  type IndicatorCatalog,
  type MilestoneIndicator,
  type MissingValues,
  type RatioIndicator,
  type ReportingGrain,
} from './indicator.ts';
export type { Measurement } from './measurement.ts';
export type { RateUnit, SimpleUnit, Unit } from './unit.ts';
export type { EntityLink, IndicatorValue, MissingPart, OwnershipView, ValueStatus } from './value.ts';
export type { Written } from './written.ts';
