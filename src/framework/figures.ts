import {
  addDays,
  type CivilDate,
  type Decimal,
  type FiscalCalendar,
  type Id,
  isCivilDate,
  isPeriod,
  periodSpan,
} from '../foundation/index.ts';
import type { RollUp } from '../indicators/index.ts';
import type { MeasurementFact } from './fact.ts';
import { byRecord, type FiledFacts, holdsOn } from './filed-facts.ts';
import { rolled } from './rolled.ts';
import type { Setting } from './setting.ts';

/** Days over which something is measured. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** One figure that holds: of an indicator and an entity, over a span of days. */
export interface Cell {
  readonly fact: Id;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly value: Decimal;
  readonly recordedOn: CivilDate;
}

/** What an entity's own figures say of a span. */
export interface OwnFigure {
  readonly value: Decimal;
  /** The last day covered. */
  readonly through: CivilDate;
  readonly facts: readonly Id[];
  /** Spans within the period, up to `through`, that no figure covers. */
  readonly gaps: readonly Days[];
}

/** Looks up what entities reported; what was worked out once is kept until it is forgotten. */
export interface Figures {
  /** What an entity itself reported, in order of time; null where it never reported the indicator. */
  readonly series: (indicator: Id, entity: Id) => readonly Cell[] | null;
  /** What those figures say of a span; null where they say nothing. */
  readonly own: (indicator: Id, by: RollUp, entity: Id, days: Days) => OwnFigure | null;
  /** To be called where figures of the entity were added or taken back. */
  readonly forget: (indicator: Id, entity: Id) => void;
}

interface Kept {
  readonly cells: readonly Cell[];
  readonly own: Map<string, OwnFigure | null>;
}

/** Figures as the facts give them that hold on the setting's day. */
export function figuresOf(filed: FiledFacts, { asOf, framework: { fiscal } }: Setting): Figures {
  const holds = holdsOn(asOf, filed);
  const spans = new Map<string, Days | null>();
  const spanOf = (at: string): Days | null => {
    let span = spans.get(at);
    if (span === undefined) spans.set(at, (span = daysOf(at, fiscal)));
    return span;
  };
  const kept = new Map<Id, Map<Id, Kept>>();
  const keptOf = (indicator: Id, entity: Id): Kept | null => {
    const known = kept.get(indicator)?.get(entity);
    if (known !== undefined) return known;
    const facts = filed.measurements.get(indicator)?.get(entity)?.filter(holds) ?? [];
    if (facts.length === 0) return null;
    const made = { cells: cellsOf(facts, spanOf), own: new Map<string, OwnFigure | null>() };
    const entities = kept.get(indicator);
    if (entities === undefined) kept.set(indicator, new Map([[entity, made]]));
    else entities.set(entity, made);
    return made;
  };
  return {
    series: (indicator, entity) => keptOf(indicator, entity)?.cells ?? null,
    own: (indicator, by, entity, days) => {
      const found = keptOf(indicator, entity);
      if (found === null) return null;
      const key = `${days.from}${days.to}`;
      let own = found.own.get(key);
      if (own === undefined) found.own.set(key, (own = overDays(found.cells, by, days)));
      return own;
    },
    forget: (indicator, entity) => void kept.get(indicator)?.delete(entity),
  };
}

/** The figures that hold, in order of time: of those for one span the last recorded, and none where that takes it back. */
function cellsOf(facts: MeasurementFact[], spanOf: (at: string) => Days | null): readonly Cell[] {
  const cells: Cell[] = [];
  facts.sort((a, b) => order(a.at, b.at) || byRecord(a, b));
  facts.forEach(({ id, at, value, recordedOn }, place) => {
    const span = value === null || facts[place + 1]?.at === at ? null : spanOf(at);
    if (value !== null && span !== null) cells.push({ fact: id, from: span.from, to: span.to, value, recordedOn });
  });
  return cells.sort((a, b) => order(a.from, b.from) || order(b.to, a.to));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** First and last day of a day or a period; null of any other text. */
function daysOf(at: string, fiscal: FiscalCalendar | undefined): Days | null {
  if (isCivilDate(at)) return { from: at, to: at };
  if (!isPeriod(at)) return null;
  const { start, end } = periodSpan(at, fiscal);
  return { from: start, to: end };
}

/** Figures that overlap are never counted twice: the longest that starts first holds. */
function overDays(series: readonly Cell[], by: RollUp, days: Days): OwnFigure | null {
  const taken: Cell[] = [];
  const gaps: Days[] = [];
  let next = days.from;
  for (const cell of series) {
    if (cell.from < next || cell.to > days.to) continue;
    if (by === 'sum' && cell.from > next) gaps.push({ from: next, to: addDays(cell.from, -1) });
    taken.push(cell);
    next = addDays(cell.to, 1);
  }
  const value = rolled(
    taken.map((cell) => cell.value),
    by,
  );
  if (value === null) return null;
  return { value, through: addDays(next, -1), facts: taken.map(({ fact }) => fact), gaps };
}
