import {
  calendarYear,
  type CivilDate,
  deepFreeze,
  type Decimal,
  type FiscalCalendar,
  fromDayNumber,
  type Id,
  type Issue,
  type Label,
  parse,
  type PeriodGrain,
  toDayNumber,
} from '../foundation/index.ts';
import { type CumulativeIndicator, type DerivedIndicator, Indicator, type RatioIndicator } from './indicator.ts';
import type { Ask, Measured } from './measured.ts';
import { measureFormula } from './measure-formula.ts';
import type { Unit } from './unit.ts';
import type { ValueStatus } from './value.ts';

/** Days over which something is measured, the last included, and what prior periods of it step by. */
export interface MeasuredDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The grain of the period that is asked for: the period before a `month` is the month before. */
  readonly grain: PeriodGrain;
}

/** An input of a computed indicator, over its own days. */
export interface ComputedInput {
  readonly indicator: Id;
  readonly days: MeasuredDays;
  /** In the input's unit; null where it is not known. */
  readonly value: Decimal | null;
}

/** What {@link computeIndicator} computes from. */
export interface ComputeOptions {
  readonly days: MeasuredDays;
  readonly fiscal?: FiscalCalendar;
  /** The unit of an input; undefined for one that is not known. */
  readonly unitOf: (indicator: Id) => Unit | undefined;
  /**
   * The value of an input over its days, rolled up from wherever one keeps it; null where it is not known, an issue where its
   * figures make no value: nothing is computed then.
   */
  readonly valueOf: (indicator: Id, days: MeasuredDays) => Decimal | Issue | null;
}

/** A computed indicator's value, with what it was made of. */
export interface ComputedFigure {
  readonly kind: 'computed-figure';
  readonly indicator: Id;
  readonly days: MeasuredDays;
  readonly status: ValueStatus;
  /** In the indicator's unit; null where it could not be computed. */
  readonly value: Decimal | null;
  /** Each input once, in the order of the formula. */
  readonly inputs: readonly ComputedInput[];
  readonly problems: readonly Issue[];
  readonly because: Label;
}

/**
 * A ratio, a derived or a cumulative indicator from values one has rolled up oneself, where {@link rollUp} would find them in
 * facts: its formula over the values of its inputs, prior periods, running totals and rolling windows each asked for over their
 * own days. A missing input is treated as the indicator's policy says.
 *
 * @throws `HoshinError` with all issues of the definition
 * @example
 * import { computeIndicator, parseFormula } from 'hoshin/indicators';
 * const growth = { kind: 'derived', id: 'growth', label: { zh: '销售增长率', en: 'Sales growth' }, family: 'sales',
 *   unit: { kind: 'ratio' }, direction: 'increase', missing: 'exclude', comparison: 'points', dataOwner: 'marketing',
 *   dueDays: 5, version: 1, effective: { from: '2026-01-01' },
 *   formula: parseFormula('sales / prior-year(sales) - 1') };
 * const warehouse = { '2026-01-01': '330', '2025-01-01': '300' };
 * const found = computeIndicator(growth, {
 *   days: { from: '2026-01-01', to: '2026-03-31', grain: 'quarter' },
 *   unitOf: () => ({ kind: 'money', currency: 'CNY' }),
 *   valueOf: (indicator, { from }) => warehouse[from] ?? null,
 * });
 * found.value; // => '0.1'
 * found.inputs.map(({ days }) => days.from); // => ['2026-01-01', '2025-01-01']
 */
export function computeIndicator(
  definition: RatioIndicator | DerivedIndicator | CumulativeIndicator,
  { days, fiscal = calendarYear, unitOf, valueOf }: ComputeOptions,
): ComputedFigure {
  parse(Indicator, definition);
  const stretch = { from: toDayNumber(days.from), to: toDayNumber(days.to), unit: days.grain };
  const ask: Ask = { indicator: definition.id, entity: definition.id, stretch, view: 'full' };
  const get = (other: Ask): Measured => known(valueOf(other.indicator, daysOf(other)));
  const { status, value, inputs, problems, because } = measureFormula(definition, ask, { get, unitOf, fiscal });
  return deepFreeze<ComputedFigure>({
    kind: 'computed-figure',
    indicator: definition.id,
    days,
    status,
    value,
    inputs: inputs.map((input) => ({
      indicator: input.ask.indicator,
      days: daysOf(input.ask),
      value: input.value,
    })),
    problems,
    because,
  });
}

const daysOf = ({ stretch: { from, to, unit } }: Ask): MeasuredDays => ({
  from: fromDayNumber(from),
  to: fromDayNumber(to),
  grain: unit,
});

/** A value from elsewhere, of which nothing more is known. */
const known = (found: Decimal | Issue | null): Measured => ({
  status: found === null ? 'not-reported' : typeof found === 'string' ? 'reported' : 'problem',
  value: typeof found === 'string' ? found : null,
  facts: 0,
  overlapping: 0,
  through: null,
  missing: { count: 0, parts: [] },
  problems: found === null || typeof found === 'string' ? [] : [found],
  inputs: [],
  because: { zh: '', en: '' },
});
