import {
  addDays,
  type CivilDate,
  type Decimal,
  type Fiscal,
  type Id,
  type Label,
  type Period,
  periodSpan,
  ratio,
  subperiods,
} from '../foundation/index.ts';
import type { Goal } from '../goals/index.ts';
import type { BaseIndicator, Indicator, MilestoneIndicator } from '../indicators/index.ts';
import type { Cell, Cells } from './measured.ts';
import { texts } from './messages.ts';

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
  readonly faults: readonly ReportingFault[];
  readonly because: Label;
}

/**
 * Whether the figures that goals rest on are there and in time. Asked of every goal whose own entity reports its indicator;
 * one figure for each reporting period that is over and whose due day has come. A figure for several periods together
 * covers each of them.
 */
export function informationSystem(
  goals: readonly Goal[],
  indicators: ReadonlyMap<Id, Indicator>,
  cells: Cells,
  asOf: CivilDate,
  fiscal: Fiscal | undefined,
): InformationSystem {
  const faults: ReportingFault[] = [];
  let due = 0;
  for (const { indicator, entity, period } of goals) {
    const definition = indicators.get(indicator);
    const series = cells.get(indicator)?.get(entity);
    if (series === undefined || (definition?.kind !== 'base' && definition?.kind !== 'milestone')) continue;
    for (const slot of slotsOf(definition, period, asOf, fiscal)) {
      due += 1;
      const fault = faultOf(definition, entity, slot, series);
      if (fault !== null) faults.push(fault);
    }
  }
  const missing = faults.filter(({ kind }) => kind === 'missing').length;
  const onTime = due - faults.length;
  return {
    kind: 'information-system',
    due,
    reported: due - missing,
    onTime,
    completeness: ratio(due - missing, due, { quantum: '0.0001' }),
    timeliness: ratio(onTime, due, { quantum: '0.0001' }),
    faults,
    because: texts.information(due, due - missing, onTime),
  };
}

interface Slot {
  readonly period: Period;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly due: CivilDate;
}

/** The reporting periods within a goal's period whose figures are due by the day. Days and events are not asked for. */
function slotsOf(
  { grain, dueDays }: BaseIndicator | MilestoneIndicator,
  period: Period,
  asOf: CivilDate,
  fiscal: Fiscal | undefined,
): Slot[] {
  if (grain === 'event' || grain === 'day' || period.includes('/')) return [];
  const whole = periodSpan(period, fiscal);
  return subperiods(period, grain, fiscal).flatMap((part) => {
    const { start, end } = periodSpan(part, fiscal);
    const due = addDays(end, dueDays);
    return due <= asOf && end <= whole.end ? [{ period: part, from: start, to: end, due }] : [];
  });
}

function faultOf(
  { id, dataOwner }: BaseIndicator | MilestoneIndicator,
  entity: Id,
  { period, from, to, due }: Slot,
  series: readonly Cell[],
): ReportingFault | null {
  const covering = series.find((cell) => cell.from <= from && cell.to >= to);
  if (covering !== undefined && covering.recordedOn <= due) return null;
  return { kind: covering === undefined ? 'missing' : 'late', indicator: id, entity, period, due, dataOwner };
}
