import {
  addDays,
  type CivilDate,
  type Decimal,
  dividedBy,
  type FiscalCalendar,
  type Id,
  isCivilDate,
  isPeriod,
  max,
  min,
  periodSpan,
  ratio,
  sum,
} from '../foundation/index.ts';
import type { Indicator, RollUp } from '../indicators/index.ts';
import type { Facts } from './current-facts.ts';

/** One figure that holds: of an indicator and an entity, over a span of days. */
export interface Cell {
  readonly fact: Id;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly value: Decimal;
  readonly recordedOn: CivilDate;
}

/** Figures by indicator and entity, in order of time. */
export type Cells = ReadonlyMap<Id, ReadonlyMap<Id, readonly Cell[]>>;

/** What was measured over a span, and what it was read from. */
export interface Measured {
  readonly value: Decimal | null;
  /** The last day covered; null where nothing is. */
  readonly through: CivilDate | null;
  readonly facts: readonly Id[];
  /** Spans within the period, up to `through`, that no figure covers. */
  readonly gaps: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  /** Whether it was added up from the entities below. */
  readonly rolledUp: boolean;
}

/** Days over which something is measured. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What {@link measuredOver} looks things up in. */
export interface Sources {
  readonly cells: Cells;
  readonly indicators: ReadonlyMap<Id, Indicator>;
  readonly childrenOf: (entity: Id) => readonly Id[];
}

const nothing: Measured = Object.freeze({ value: null, through: null, facts: [], gaps: [], rolledUp: false });

/** The figures that hold: a later record of one cell overrides, and null takes it back. */
export function cellsOf(facts: Facts<'measurement'>, fiscal: FiscalCalendar | undefined): Cells {
  const spans = new Map<string, Days | null>();
  const held = new Map<Id, Map<Id, Map<string, Cell | null>>>();
  for (const { id, indicator, entity, at, value, recordedOn } of facts) {
    let span = spans.get(at);
    if (span === undefined) spans.set(at, (span = daysOf(at, fiscal)));
    if (span === null) continue;
    const entities = entry(held, indicator, () => new Map<Id, Map<string, Cell | null>>());
    const cells = entry(entities, entity, () => new Map<string, Cell | null>());
    cells.set(at, value === null ? null : { fact: id, ...span, value, recordedOn });
  }
  return new Map([...held].map(([indicator, entities]) => [indicator, new Map([...entities].map(inTime))]));
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function inTime([entity, cells]: [Id, Map<string, Cell | null>]): [Id, readonly Cell[]] {
  const list = [...cells.values()].filter((cell) => cell !== null);
  return [entity, list.sort((a, b) => (a.from === b.from ? order(b.to, a.to) : order(a.from, b.from)))];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** First and last day of a day or a period; null of any other text. */
export function daysOf(at: string, fiscal: FiscalCalendar | undefined): Days | null {
  if (isCivilDate(at)) return { from: at, to: at };
  if (!isPeriod(at)) return null;
  const { start, end } = periodSpan(at, fiscal);
  return { from: start, to: end };
}

/**
 * What an indicator was for an entity over some days: from its own figures, else added up from the entities below. A ratio is
 * the ratio of the sums. Figures that overlap are never counted twice: the longest that starts first holds.
 */
export function measuredOver(indicator: Id, entity: Id, days: Days, sources: Sources): Measured {
  const definition = sources.indicators.get(indicator);
  switch (definition?.kind) {
    case 'base':
    case 'milestone':
      return measuredBelow(definition.id, definition.additivity, entity, days, sources);
    case 'cumulative':
      return measuredOver(definition.of, entity, days, sources);
    case 'ratio':
      return ratioOver(
        measuredOver(definition.numerator, entity, days, sources),
        measuredOver(definition.denominator, entity, days, sources),
      );
    case 'derived':
    case undefined:
      return nothing;
  }
}

function ratioOver(top: Measured, bottom: Measured): Measured {
  const value = top.value === null || bottom.value === null ? null : ratio(top.value, bottom.value);
  return { ...top, value, facts: [...top.facts, ...bottom.facts], gaps: [...top.gaps, ...bottom.gaps] };
}

function measuredBelow(
  indicator: Id,
  additivity: { readonly time: RollUp; readonly entity: RollUp },
  entity: Id,
  days: Days,
  { cells, childrenOf }: Sources,
): Measured {
  const series = cells.get(indicator);
  if (series === undefined) return nothing;
  const own = overDays(series.get(entity) ?? [], additivity.time, days);
  if (own.value !== null) return own;
  const parts: Measured[] = [];
  const waiting = [...childrenOf(entity)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const part = overDays(series.get(next) ?? [], additivity.time, days);
    if (part.value === null) waiting.push(...childrenOf(next));
    else parts.push(part);
  }
  return parts.length === 0 ? nothing : joined(parts, additivity.entity);
}

/** Entities as one. The whole is only covered as far as the part that is behind. */
function joined(parts: readonly Measured[], by: RollUp): Measured {
  const throughs = parts.flatMap(({ through }) => (through === null ? [] : [through])).sort(order);
  return {
    value: rolled(
      parts.flatMap(({ value }) => (value === null ? [] : [value])),
      by,
    ),
    through: throughs[0] ?? null,
    facts: parts.flatMap(({ facts }) => facts),
    gaps: parts.flatMap(({ gaps }) => gaps),
    rolledUp: true,
  };
}

function overDays(series: readonly Cell[], by: RollUp, days: Days): Measured {
  const inside = series.filter(({ from, to }) => from >= days.from && to <= days.to);
  const taken: Cell[] = [];
  const gaps: Days[] = [];
  let next = days.from;
  for (const cell of inside) {
    if (cell.from < next) continue;
    if (cell.from > next) gaps.push({ from: next, to: addDays(cell.from, -1) });
    taken.push(cell);
    next = addDays(cell.to, 1);
  }
  if (taken.length === 0) return nothing;
  return {
    value: rolled(
      taken.map(({ value }) => value),
      by,
    ),
    through: addDays(next, -1),
    facts: taken.map(({ fact }) => fact),
    gaps: by === 'sum' ? gaps : [],
    rolledUp: false,
  };
}

type Values = readonly [Decimal, ...Decimal[]];

const ways: Readonly<Record<Exclude<RollUp, object>, (values: Values) => Decimal | null>> = {
  sum: (values) => sum(values),
  average: (values) => dividedBy(sum(values), values.length),
  max: (values) => max(...values),
  min: (values) => min(...values),
  first: ([first]) => first,
  last: (values) => values.at(-1) ?? values[0],
  none: (values) => (values.length === 1 ? values[0] : null),
};

/** Several values as one. An average weighted by another indicator needs that indicator, and is not made here. */
function rolled(values: readonly Decimal[], by: RollUp): Decimal | null {
  const [first, ...rest] = values;
  if (first === undefined) return null;
  return ways[typeof by === 'object' ? 'none' : by]([first, ...rest]);
}
