import * as z from 'zod/mini';
import {
  CivilDate,
  deepFreeze,
  FiscalCalendar,
  fromDayNumber,
  guarded,
  Id,
  issue,
  type Label,
  parse,
  Period,
  refuse,
  type Schema,
  toDayNumber,
} from '../foundation/index.ts';
import { intAt } from './array-items.ts';
import { type Versions, versionsOf } from './catalog-issues.ts';
import { IndicatorCatalog } from './catalog.ts';
import type { FactSeries } from './fact-series.ts';
import type { GivenFacts } from './fact-table.ts';
import { inForce } from './indicator-at.ts';
import type { BaseIndicator, Indicator, MilestoneIndicator } from './indicator.ts';
import { placesOfSeries } from './measurement-history.ts';
import { texts } from './messages.ts';
import { Reporter } from './owing.ts';
import { fiscalOf, readFacts } from './read-facts.ts';
import { type Slot, slotsIn } from './slots.ts';
import { stretchOf } from './stretch.ts';

/** What {@link reportingOf} is asked for. */
export interface ReportingRequest {
  /** Who owes which figures. */
  readonly reporters: readonly Reporter[];
  /** The period whose figures are looked at. */
  readonly period: string;
  /** The day: a figure whose due day has not come is not asked for, and nothing recorded later is known. */
  readonly asOf: string;
  readonly fiscal?: FiscalCalendar;
}

/** How one figure that is due was reported. */
export interface ReportedFigure {
  readonly indicator: Id;
  readonly entity: Id;
  /** The day or period it is for. */
  readonly period: string;
  /** `late` also where it came in the end; `corrected` is told beside it. */
  readonly state: 'on-time' | 'late' | 'missing';
  /** The last day on which it is in time: the end of its period and the due days. */
  readonly due: CivilDate;
  /** When it was first reported; null where it was not. */
  readonly firstReported: CivilDate | null;
  /** Days after the due day, up to `asOf` where it is missing; 0 where it is in time. */
  readonly daysLate: number;
  /** How often it was reported anew. */
  readonly corrections: number;
  /** Who answers for it. */
  readonly dataOwner: string;
  readonly because: Label;
}

const Request: Schema<{
  readonly reporters: readonly Reporter[];
  readonly period: Period;
  readonly asOf: CivilDate;
  readonly fiscal?: FiscalCalendar;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    reporters: z.array(Reporter),
    period: Period,
    asOf: CivilDate,
    fiscal: z.exactOptional(FiscalCalendar),
  }),
);

/**
 * Whether the figures that are due came, and in time: one line for each reporter and each of its reporting periods within the
 * period. Indicators that are computed, and events, are owed by nobody. A figure taken back counts as not reported since.
 *
 * @throws `HoshinError` with all issues of the arguments; `unknown-indicator` for a reporter of none
 */
export function reportingOf(
  catalog: IndicatorCatalog,
  facts: GivenFacts,
  request: ReportingRequest,
): readonly ReportedFigure[] {
  const { reporters, period, asOf, fiscal } = parse(Request, request);
  const versions = versionsOf(parse(IndicatorCatalog, catalog).indicators);
  refuse(
    reporters.flatMap(({ indicator }, at) =>
      versions.has(indicator)
        ? []
        : [issue('unknown-indicator', ['reporters', at, 'indicator'], texts.unknownIndicator(indicator))],
    ),
  );
  const calendar = fiscalOf(fiscal);
  const series = guarded(() => readFacts(facts, calendar));
  const { from, to } = stretchOf(period, calendar);
  const today = toDayNumber(asOf);
  return deepFreeze(
    reporters.flatMap((reporter) => {
      const definition = reportedAt(versions, reporter.indicator, fromDayNumber(to));
      if (definition === null) return [];
      const places = placesOfSeries(series, reporter.indicator, reporter.entity);
      const slots = slotsIn(from, to, definition.grain, calendar).filter(
        (slot) => isOwed(slot, reporter) && slot.to + definition.dueDays <= today,
      );
      return slots.map((slot) => figureOf(definition, reporter, slot, series, places, today));
    }),
  );
}

type Reported = BaseIndicator | MilestoneIndicator;

function reportedAt(versions: Versions, id: Id, day: CivilDate): Reported | null {
  const found: Indicator | undefined = (versions.get(id) ?? []).find((one) => inForce(one, day));
  return found?.kind === 'base' || found?.kind === 'milestone' ? found : null;
}

const isOwed = (slot: Slot, { from, to }: Reporter): boolean =>
  (from === undefined || slot.from >= toDayNumber(from)) && (to === undefined || slot.to <= toDayNumber(to));

function figureOf(
  { id, dueDays, dataOwner }: Reported,
  { entity }: Reporter,
  slot: Slot,
  series: FactSeries,
  places: readonly number[],
  today: number,
): ReportedFigure {
  const due = slot.to + dueDays;
  const records = places
    .filter((place) => intAt(series.from, place) <= slot.to && intAt(series.to, place) >= slot.from)
    .filter((place) => intAt(series.recorded, place) <= today)
    .sort((a, b) => intAt(series.recorded, a) - intAt(series.recorded, b) || a - b);
  const isGiven = (place: number): boolean => series.table.isReported(intAt(series.facts, place));
  const last = records.at(-1);
  const first = last === undefined || !isGiven(last) ? undefined : records.find(isGiven);
  const reported = first === undefined ? null : intAt(series.recorded, first);
  const daysLate = Math.max(0, (reported ?? today) - due);
  const state = reported === null ? 'missing' : daysLate > 0 ? 'late' : 'on-time';
  return {
    indicator: id,
    entity,
    period: slot.at,
    state,
    due: fromDayNumber(due),
    firstReported: reported === null ? null : fromDayNumber(reported),
    daysLate,
    corrections: Math.max(0, records.length - 1),
    dataOwner,
    because: texts.reported(state, daysLate, fromDayNumber(due)),
  };
}
