import {
  addDays,
  type CivilDate,
  type Decimal,
  type Fiscal,
  type Id,
  type Label,
  type Period,
  periodOf,
  periodSpan,
  ratio,
  subperiods,
} from '../foundation/index.ts';
import type { Goal } from '../goals/index.ts';
import type { BaseIndicator, MilestoneIndicator } from '../indicators/index.ts';
import type { Cell, Figures } from './figures.ts';
import { texts } from './messages.ts';
import type { Setting } from './setting.ts';

/** A figure that was due and is missing, or came late. */
export interface ReportingFault {
  readonly kind: 'missing' | 'late';
  readonly indicator: Id;
  readonly entity: Id;
  readonly period: Period;
  /** The last day on which it would have been on time. */
  readonly due: CivilDate;
  readonly dataOwner: string;
}

/** Whether the figures are complete and on time. */
export interface InformationSystem {
  readonly kind: 'information-system';
  /** Figures that were due. */
  readonly due: number;
  readonly reported: number;
  readonly onTime: number;
  /** `reported ÷ due` (数据完整率), to four decimals; null where nothing was due. */
  readonly completeness: Decimal | null;
  /** `onTime ÷ due` (数据及时率), to four decimals. */
  readonly timeliness: Decimal | null;
  /** The longest due first. */
  readonly faults: readonly ReportingFault[];
  readonly because: Label;
}

/** How figures are reported, counted, with the faults that are listed. */
export interface ReportingCounts {
  /** Figures that were due. */
  readonly due: number;
  readonly missing: number;
  readonly late: number;
  /** Those that are missing or came late; not all of them where a picture shows the first alone. */
  readonly faults: readonly ReportingFault[];
}

/** How one entity reports one indicator. */
export interface Reporting extends ReportingCounts {
  readonly indicator: Id;
  readonly entity: Id;
}

/** What goals ask an entity to report of an indicator, and for which periods. */
export interface Asked {
  readonly indicator: BaseIndicator | MilestoneIndicator;
  readonly entity: Id;
  readonly periods: readonly Period[];
}

/** Every pair of indicator and entity that some of the goals rest on, with the periods asked for, in order of the goals. */
export function askedBy(goals: readonly Goal[], { indicators }: Setting): readonly Asked[] {
  const pairs = new Map<string, { indicator: Asked['indicator']; entity: Id; periods: Period[] }>();
  for (const { indicator, entity, period } of goals) {
    const definition = indicators.get(indicator);
    if (definition?.kind !== 'base' && definition?.kind !== 'milestone') continue;
    const key = `${indicator} ${entity}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { indicator: definition, entity, periods: [period] });
    else if (!pair.periods.includes(period)) pair.periods.push(period);
  }
  return [...pairs.values()];
}

/**
 * Reads how entities report: one figure for each reporting period that is over and whose due day has come, of every entity
 * that reports the indicator itself. A figure for several periods together covers each of them; a period that several goals
 * ask for is asked once.
 */
export function reportingReader(setting: Setting, series: Figures['series']): (asked: Asked) => Reporting | null {
  const slots = new Map<string, readonly Slot[]>();
  return ({ indicator, entity, periods }) => {
    const cells = series(indicator.id, entity);
    if (cells === null) return null;
    const key = `${indicator.grain} ${indicator.dueDays} ${periods.join(' ')}`;
    let due = slots.get(key);
    if (due === undefined) slots.set(key, (due = slotsOf(indicator, periods, setting)));
    const faults = faultsOf(indicator, entity, due, cells);
    const missing = faults.filter(({ kind }) => kind === 'missing').length;
    return { indicator: indicator.id, entity, due: due.length, missing, late: faults.length - missing, faults };
  };
}

/** The whole of how figures are reported; of the faults the `top` longest due. */
export function informationSystem(reporting: readonly ReportingCounts[], top: number | null): InformationSystem {
  let [due, missing, late] = [0, 0, 0];
  for (const one of reporting) {
    due += one.due;
    missing += one.missing;
    late += one.late;
  }
  const onTime = due - missing - late;
  return {
    kind: 'information-system',
    due,
    reported: due - missing,
    onTime,
    completeness: ratio(due - missing, due, { quantum: '0.0001' }),
    timeliness: ratio(onTime, due, { quantum: '0.0001' }),
    faults: firstFaults(
      reporting.flatMap(({ faults }) => faults),
      top,
    ),
    because: texts.information(due, due - missing, onTime),
  };
}

/** Faults, the longest due first; as many as asked for. */
export function firstFaults(faults: readonly ReportingFault[], top: number | null): readonly ReportingFault[] {
  const ordered = faults.toSorted(longestDueFirst);
  return top === null ? ordered : ordered.slice(0, top);
}

function longestDueFirst(a: ReportingFault, b: ReportingFault): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  if (a.indicator !== b.indicator) return a.indicator < b.indicator ? -1 : 1;
  if (a.entity !== b.entity) return a.entity < b.entity ? -1 : 1;
  return a.period < b.period ? -1 : a.period > b.period ? 1 : 0;
}

interface Slot {
  readonly period: Period;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly due: CivilDate;
}

/** The reporting periods within the periods asked for whose figures are due by the day, each once, in order of time. */
function slotsOf(indicator: Asked['indicator'], periods: readonly Period[], setting: Setting): readonly Slot[] {
  const slots = new Map<Period, Slot>();
  for (const period of periods)
    for (const slot of slotsWithin(indicator, period, setting)) slots.set(slot.period, slot);
  return [...slots.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Days and events are not asked for, nor is a period of its own length that consists of none. */
function slotsWithin({ grain, dueDays }: Asked['indicator'], period: Period, { framework, asOf }: Setting): Slot[] {
  const { fiscal } = framework;
  if (grain === 'event' || grain === 'day' || period.includes('/') || !consistsOf(period, grain, fiscal)) return [];
  const whole = periodSpan(period, fiscal);
  return subperiods(period, grain, fiscal).flatMap((part) => {
    const { start, end } = periodSpan(part, fiscal);
    const due = addDays(end, dueDays);
    return due <= asOf && end <= whole.end ? [{ period: part, from: start, to: end, due }] : [];
  });
}

/** Whether a period is at least as long as one of the grain: a month does not consist of quarters. */
function consistsOf(
  period: Period,
  grain: Exclude<BaseIndicator['grain'], 'event' | 'day'>,
  fiscal: Fiscal | undefined,
): boolean {
  const whole = periodSpan(period, fiscal);
  const first = periodSpan(periodOf(whole.start, grain, fiscal), fiscal);
  return grain === 'week' || (first.start === whole.start && first.end <= whole.end);
}

/** Slots and cells both stand in order of time, so that cells that end before a slot are passed for good. */
function faultsOf(
  { id, dataOwner }: Asked['indicator'],
  entity: Id,
  slots: readonly Slot[],
  cells: readonly Cell[],
): ReportingFault[] {
  const faults: ReportingFault[] = [];
  let first = 0;
  for (const { period, from, to, due } of slots) {
    while ((cells[first]?.span.to ?? from) < from) first += 1;
    const covering = coveringCell(cells, first, from, to);
    if (covering !== null && covering.fact.recordedOn <= due) continue;
    faults.push({ kind: covering === null ? 'missing' : 'late', indicator: id, entity, period, due, dataOwner });
  }
  return faults;
}

function coveringCell(cells: readonly Cell[], first: number, from: CivilDate, to: CivilDate): Cell | null {
  for (let at = first; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === undefined || cell.span.from > from) return null;
    if (cell.span.to >= to) return cell;
  }
  return null;
}
