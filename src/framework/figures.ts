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
import { type RolledPart, type RollUp, rollValues } from '../indicators/index.ts';
import type { MeasurementFact } from './fact.ts';
import { byRecord, type FiledFacts, holdsOn } from './filed-facts.ts';
import { asCycle } from './leaves.ts';
import { measuredOver } from './measured.ts';
import type { Setting } from './setting.ts';

/** Days over which something is measured. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Days of a figure, and the day after them. */
interface Span extends Days {
  readonly after: CivilDate;
}

/** One figure that holds: of an indicator and an entity, over a span of days. */
export interface Cell {
  readonly fact: MeasurementFact & { readonly value: Decimal };
  readonly span: Span;
}

/** What an entity's own figures say of a span. */
export interface OwnFigure {
  /** Null where there are figures that make no one value: several that are never added, weights that are missing. */
  readonly value: Decimal | null;
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
  /** What they say of the spans that were asked for, which are few. */
  readonly own: { readonly from: CivilDate; readonly to: CivilDate; readonly found: OwnFigure | null }[];
}

/** Figures as the facts give them that hold on the setting's day. */
export function figuresOf(filed: FiledFacts, setting: Setting): Figures {
  const {
    asOf,
    framework: { fiscal },
  } = setting;
  const holds = holdsOn(asOf, filed);
  const spans = new Map<string, Span | null>();
  const spanOf = (at: string): Span | null => {
    let span = spans.get(at);
    if (span === undefined) spans.set(at, (span = readSpan(at, fiscal)));
    return span;
  };
  const all = new Map<Id, Map<Id, Kept>>();
  const keptOf = (indicator: Id, entity: Id): Kept | null => {
    const known = all.get(indicator)?.get(entity);
    if (known !== undefined) return known;
    const facts = filed.measurements.get(indicator)?.get(entity)?.filter(holds) ?? [];
    if (facts.length === 0) return null;
    const made: Kept = { cells: cellsOf(facts, spanOf), own: [] };
    const entities = all.get(indicator);
    if (entities === undefined) all.set(indicator, new Map([[entity, made]]));
    else entities.set(entity, made);
    return made;
  };
  const figures: Figures = {
    series: (indicator, entity) => keptOf(indicator, entity)?.cells ?? null,
    own: (indicator, by, entity, days) => {
      const kept = keptOf(indicator, entity);
      if (kept === null) return null;
      for (const { from, to, found } of kept.own) if (from === days.from && to === days.to) return found;
      const found = overDays(kept.cells, by, days, (weight, span) => weightOf(weight, entity, span));
      kept.own.push({ from: days.from, to: days.to, found });
      return found;
    },
    forget: (indicator, entity) => {
      for (const id of [indicator, ...weighedBy(indicator, setting)]) all.get(id)?.delete(entity);
    },
  };
  const weightOf = ownWeights(setting, figures.own);
  return figures;
}

/** The indicators whose figures an entity weighs over time by some that rest on this one. */
function weighedBy(indicator: Id, { indicators, bases }: Setting): readonly Id[] {
  return [...indicators.values()].flatMap((one) =>
    'additivity' in one && typeof one.additivity.time === 'object' && bases.get(one.id)?.has(indicator) === true
      ? [one.id]
      : [],
  );
}

/** A weight that is an average weighted by another, and so on, is not followed further than this. */
const deepestWeight = 50;

/** What an entity's figures weigh over time: by figures of its own, so that it can be told without those below it. */
function ownWeights(
  { indicators, framework: { fiscal } }: Setting,
  own: Figures['own'],
): (weight: Id, entity: Id, span: Days) => Decimal | null {
  const sources = { own, indicators, children: new Map(), fiscal };
  let depth = 0;
  return (weight, entity, span) => {
    if (depth >= deepestWeight) return null;
    depth += 1;
    const { value } = measuredOver(weight, entity, asCycle(span), sources);
    depth -= 1;
    return value;
  };
}

/** The figures that hold, in order of time: of those for one span the last recorded, and none where that takes it back. */
function cellsOf(facts: MeasurementFact[], spanOf: (at: string) => Span | null): readonly Cell[] {
  const cells: Cell[] = [];
  inOrder(facts, (a, b) => order(a.at, b.at) || byRecord(a, b));
  facts.forEach((fact, place) => {
    if (!hasValue(fact) || facts[place + 1]?.at === fact.at) return;
    const span = spanOf(fact.at);
    if (span !== null) cells.push({ fact, span });
  });
  return inOrder(cells, (a, b) => order(a.span.from, b.span.from) || order(b.span.to, a.span.to));
}

/** Sorts a list that as a rule is sorted. */
function inOrder<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  const isSorted = list.every((one, at) => at === 0 || compare(list[at - 1] ?? one, one) <= 0);
  return isSorted ? list : list.sort(compare);
}

function hasValue(fact: MeasurementFact): fact is Cell['fact'] {
  return fact.value !== null;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The days of a day or a period; null of any other text. */
function readSpan(at: string, fiscal: FiscalCalendar | undefined): Span | null {
  if (isCivilDate(at)) return { from: at, to: at, after: dayAfter(at) };
  if (!isPeriod(at)) return null;
  const { start, end } = periodSpan(at, fiscal);
  return { from: start, to: end, after: dayAfter(end) };
}

/** The next day; of the last day of all, that day. */
const dayAfter = (day: CivilDate): CivilDate => (day < '9999-12-31' ? addDays(day, 1) : day);

/** Figures that overlap are never counted twice: the longest that starts first holds. */
function overDays(
  series: readonly Cell[],
  by: RollUp,
  days: Days,
  weightOf: (weight: Id, span: Days) => Decimal | null,
): OwnFigure | null {
  const values: RolledPart[] = [];
  const facts: Id[] = [];
  const gaps: Days[] = [];
  let next = days.from;
  let through: CivilDate | null = null;
  for (const { fact, span } of series) {
    if (span.from < next || span.to > days.to) continue;
    if (by === 'sum' && span.from > next) gaps.push({ from: next, to: addDays(span.from, -1) });
    values.push(typeof by === 'object' ? { value: fact.value, weight: weightOf(by.weightedBy, span) } : fact);
    facts.push(fact.id);
    next = span.after;
    through = span.to;
  }
  return through === null ? null : { value: rollValues(values, by), through, facts, gaps };
}
