import * as z from 'zod/mini';
import {
  type CivilDate,
  type Decimal,
  deepFreeze,
  FiscalCalendar,
  fromDayNumber,
  guarded,
  Id,
  parse,
  type Schema,
} from '../foundation/index.ts';
import { intAt } from './array-items.ts';
import { daysOf, type FactSeries } from './fact-series.ts';
import type { GivenFacts } from './fact-table.ts';
import { FactTime } from './measurement.ts';
import { fiscalOf, readFacts } from './read-facts.ts';

/** The cell whose records are wanted. */
export interface HistoryRequest {
  readonly indicator: Id;
  readonly entity: Id;
  /** A day or a period. */
  readonly at: string;
  readonly fiscal?: FiscalCalendar;
}

/** One record of a cell. */
export interface RecordedValue {
  /** Null where the figure was taken back. */
  readonly value: Decimal | null;
  readonly recordedOn: CivilDate;
  readonly revision: number;
  /** Whether it holds: no later record supersedes it. */
  readonly holds: boolean;
}

const Request: Schema<HistoryRequest> = /* @__PURE__ */ z.strictObject({
  indicator: Id,
  entity: Id,
  at: FactTime,
  fiscal: z.exactOptional(FiscalCalendar),
});

/**
 * Every record of a cell, oldest first: what was reported, when, and what superseded it. Empty where there is none.
 *
 * @throws `HoshinError` with all issues of the arguments
 * @example
 * import { measurementHistory, parseMeasurements } from 'hoshin/indicators';
 * const facts = parseMeasurements([
 *   { indicator: 'sales', entity: 'p1', at: '2026-03', value: '12.8', recordedOn: '2026-04-20' },
 *   { indicator: 'sales', entity: 'p1', at: '2026-03', value: '12.5', recordedOn: '2026-04-02' },
 * ]);
 * measurementHistory(facts, { indicator: 'sales', entity: 'p1', at: '2026-03' }).map(({ value, holds }) => [value, holds]);
 * // => [['12.5', false], ['12.8', true]]
 */
export function measurementHistory(facts: GivenFacts, request: HistoryRequest): readonly RecordedValue[] {
  const { indicator, entity, at, fiscal } = parse(Request, request);
  const calendar = fiscalOf(fiscal);
  const series = guarded(() => readFacts(facts, calendar));
  const { from, to } = daysOf(at, calendar);
  const places = placesOfSeries(series, indicator, entity).filter(
    (place) => intAt(series.from, place) === from && intAt(series.to, place) === to,
  );
  return deepFreeze(
    places.map((place, nth) => {
      const fact = intAt(series.facts, place);
      return {
        value: series.table.valueOf(fact),
        recordedOn: fromDayNumber(intAt(series.recorded, place)),
        revision: intAt(series.table.revision, fact),
        holds: nth === places.length - 1,
      };
    }),
  );
}

/** The places of all records of an indicator and an entity. */
export function placesOfSeries({ table, seriesOf, starts }: FactSeries, indicator: Id, entity: Id): number[] {
  const nth = seriesOf(table.indicator.places.get(indicator) ?? -1, table.entity.places.get(entity) ?? -1);
  if (nth < 0) return [];
  const start = intAt(starts, nth);
  return Array.from({ length: intAt(starts, nth + 1) - start }, (_, at) => start + at);
}
