import {
  calendarYear,
  type FiscalCalendar,
  grainOf,
  isCivilDate,
  type Issue,
  issue,
  periodSpan,
  toDayNumber,
} from '../foundation/index.ts';
import { floatAt, intAt } from './array-items.ts';
import { type GivenFacts, type FactTable, tableOf } from './fact-table.ts';
import { texts } from './messages.ts';

/** Records in order: by indicator and entity, then in time, the longer of two that start together first, then by record. */
export interface FactSeries {
  readonly table: FactTable;
  /** The fact at each place of the order. */
  readonly facts: Int32Array;
  /** First and last day of each. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The days by which a span holds a fact: its first and last, but of a week its Thursday, as ISO 8601 has it. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly recorded: Int32Array;
  readonly units: Float64Array;
  /** Where each series starts; one more than there are series, for the end. */
  readonly starts: Int32Array;
  /** Code of the indicator and of the entity of each series. */
  readonly indicators: Int32Array;
  readonly entities: Int32Array;
  /** The series of an indicator and an entity by their codes; −1 where there is none. */
  readonly seriesOf: (indicator: number, entity: number) => number;
  /** GivenFacts that contradict an earlier one of the same record. */
  readonly conflicts: readonly number[];
}

const arranged = new WeakMap<GivenFacts, WeakMap<FiscalCalendar, FactSeries>>();

/** GivenFacts in order; kept beside the document, so that it is put in order once for each fiscal calendar. */
export function seriesOf(facts: GivenFacts, fiscal: FiscalCalendar = calendarYear): FactSeries {
  const known = arranged.get(facts)?.get(fiscal);
  if (known !== undefined) return known;
  const made = arrange(tableOf(facts), fiscal);
  const byFiscal = arranged.get(facts);
  if (byFiscal === undefined) arranged.set(facts, new WeakMap([[fiscal, made]]));
  else byFiscal.set(fiscal, made);
  return made;
}

/** Records of one cell, day and revision that disagree. None where a period needs another calendar to be read. */
export function recordConflicts(facts: GivenFacts): Issue[] {
  try {
    return conflictIssues(facts, seriesOf(facts));
  } catch {
    return [];
  }
}

/** Each conflict as an issue at its place in the document. */
export function conflictIssues(facts: GivenFacts, { table, conflicts }: FactSeries): Issue[] {
  return conflicts.map((fact) => {
    const { indicator, entity, at } = table;
    const cell = [indicator, entity, at].map(({ names, codes }) => names[codes[fact] ?? 0] ?? '').join(' ');
    return issue('conflicting-records', Array.isArray(facts) ? [fact, 'value'] : ['value', fact], texts.conflict(cell));
  });
}

function arrange(table: FactTable, fiscal: FiscalCalendar): FactSeries {
  const spans = table.at.names.map((at) => daysOf(at, fiscal));
  const { size, indicator, entity, at } = table;
  let order = identity(size);
  order = sortedBy(order, recordRanks(table));
  order = sortedBy(order, mapped(at.codes, spanRanks(spans)));
  order = sortedBy(order, entity.codes);
  order = sortedBy(order, indicator.codes);
  const column = (of: (span: FactDays) => number): Int32Array => {
    const values = Int32Array.from(spans, of);
    return order.map((fact) => values[at.codes[fact] ?? 0] ?? 0);
  };
  const from = column((span) => span.from);
  const to = column((span) => span.to);
  const weeks = spans.some(({ week }) => week);
  return {
    table,
    facts: order,
    from,
    to,
    first: weeks ? column(({ week, from: day }) => (week ? day + 3 : day)) : from,
    last: weeks ? column(({ week, to: day }) => (week ? day - 3 : day)) : to,
    recorded: order.map((fact) => table.recorded[fact] ?? 0),
    units: picked(table.units, order),
    ...seriesIn(order, table),
    conflicts: conflictsIn(order, from, to, table),
  };
}

/** Days of a fact, and whether they are a week. */
export interface FactDays {
  readonly from: number;
  readonly to: number;
  readonly week: boolean;
}

/** The days of a fact. */
export function daysOf(at: string, fiscal: FiscalCalendar): FactDays {
  if (isCivilDate(at)) return { from: toDayNumber(at), to: toDayNumber(at), week: false };
  const { start, end } = periodSpan(at, fiscal);
  return { from: toDayNumber(start), to: toDayNumber(end), week: grainOf(at) === 'week' };
}

/** Rank in time, the longer first; the same for spans of the same days, which are one cell. */
function spanRanks(spans: readonly FactDays[]): Int32Array {
  const order = [...spans.keys()].sort((a, b) => bySpan(spans[a], spans[b]));
  return ranks(order, (a, b) => bySpan(spans[a], spans[b]));
}

function bySpan(a: FactDays | undefined, b: FactDays | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.from - b.from || b.to - a.to;
}

/** Doubles in another order. */
export function picked(values: Float64Array, order: Int32Array): Float64Array {
  const result = new Float64Array(order.length);
  for (let at = 0; at < order.length; at += 1) result[at] = floatAt(values, intAt(order, at));
  return result;
}

/** Rank of each fact by day of record, then revision. */
function recordRanks({ recorded, revision, size }: FactTable): Int32Array {
  const pairs = new Map<number, number>();
  const codes = new Int32Array(size);
  let before = Number.NaN;
  let code = 0;
  for (let fact = 0; fact < size; fact += 1) {
    // Days number below 2^22 and revisions below 2^20: both fit, one above the other.
    const pair = intAt(recorded, fact) * 1_048_576 + intAt(revision, fact);
    if (pair !== before) {
      code = pairs.get(pair) ?? pairs.size;
      pairs.set(pair, code);
      before = pair;
    }
    codes[fact] = code;
  }
  const keys = [...pairs.keys()];
  const rank = ranks(
    [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)),
    (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0),
  );
  return mapped(codes, rank);
}

/** The rank of each item from their order; the same for those that compare as equal. */
function ranks(order: readonly number[], compare: (a: number, b: number) => number): Int32Array {
  const result = new Int32Array(order.length);
  let rank = 0;
  order.forEach((item, at) => {
    const before = order[at - 1];
    if (before !== undefined && compare(before, item) !== 0) rank += 1;
    result[item] = rank;
  });
  return result;
}

const identity = (size: number): Int32Array => new Int32Array(size).map((_, at) => at);
const mapped = (codes: Int32Array, values: Int32Array): Int32Array => codes.map((code) => values[code] ?? 0);

/** The order sorted by a small whole number a fact, keeping what stood before where two are equal (counting sort). */
function sortedBy(order: Int32Array, key: Int32Array): Int32Array {
  const next = placesByKey(key);
  if (next.length === 2) return order;
  const sorted = new Int32Array(order.length);
  for (const fact of order) {
    const code = intAt(key, fact);
    const at = intAt(next, code);
    sorted[at] = fact;
    next[code] = at + 1;
  }
  return sorted;
}

/** Where the items of each key begin, when sorted by it. */
function placesByKey(key: Int32Array): Int32Array {
  let most = 0;
  for (const code of key) if (code > most) most = code;
  const places = new Int32Array(most + 2);
  for (const code of key) places[code + 1] = intAt(places, code + 1) + 1;
  for (let code = 1; code < places.length; code += 1) places[code] = intAt(places, code) + intAt(places, code - 1);
  return places;
}

function seriesIn(
  order: Int32Array,
  { indicator, entity }: FactTable,
): Pick<FactSeries, 'starts' | 'indicators' | 'entities' | 'seriesOf'> {
  const starts: number[] = [];
  const indicators: number[] = [];
  const entities: number[] = [];
  const places = new Map<number, number>();
  const width = entity.names.length;
  let before = -1;
  for (let at = 0; at < order.length; at += 1) {
    const fact = order[at] ?? 0;
    const key = (indicator.codes[fact] ?? 0) * width + (entity.codes[fact] ?? 0);
    if (key === before) continue;
    before = key;
    places.set(key, starts.length);
    starts.push(at);
    indicators.push(indicator.codes[fact] ?? 0);
    entities.push(entity.codes[fact] ?? 0);
  }
  return {
    starts: Int32Array.from([...starts, order.length]),
    indicators: Int32Array.from(indicators),
    entities: Int32Array.from(entities),
    seriesOf: (one, other) => (one < 0 || other < 0 ? -1 : (places.get(one * width + other) ?? -1)),
  };
}

function conflictsIn(order: Int32Array, from: Int32Array, to: Int32Array, table: FactTable): number[] {
  const { indicator, entity, recorded, revision, valueOf } = table;
  const found: number[] = [];
  for (let at = 1; at < order.length; at += 1) {
    if (from[at] !== from[at - 1] || to[at] !== to[at - 1]) continue;
    const fact = order[at] ?? 0;
    const before = order[at - 1] ?? 0;
    const same = [indicator.codes, entity.codes, recorded, revision].every((codes) => codes[fact] === codes[before]);
    if (same && valueOf(fact) !== valueOf(before)) found.push(fact);
  }
  return found;
}
