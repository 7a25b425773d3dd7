import { type CivilDate, type Decimal, decimal, times, toDayNumber } from '../foundation/index.ts';
import { floatAt, intAt } from './array-items.ts';
import type { MeasurementColumns } from './measurement-columns.ts';
import type { Measurement } from './measurement.ts';

/** Texts of a column, each different one once, and which of them each fact has. */
export interface Coded {
  readonly names: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly codes: Int32Array;
}

/** GivenFacts as columns of numbers, in the order of the document. */
export interface FactTable {
  readonly size: number;
  readonly indicator: Coded;
  readonly entity: Coded;
  readonly at: Coded;
  /** Day numbers. */
  readonly recorded: Int32Array;
  readonly revision: Int32Array;
  /** Values as whole numbers of 10⁻ˢ, s by indicator; NaN where not reported. */
  readonly units: Float64Array;
  readonly scales: Int32Array;
  /** Whether any sum of an indicator's values is exact in doubles. Where not, only {@link FactTable.valueOf} is used. */
  readonly whole: readonly boolean[];
  readonly isReported: (fact: number) => boolean;
  /** The value of a fact as given; null where not reported. */
  readonly valueOf: (fact: number) => Decimal | null;
}

/** GivenFacts as a caller hands them over: rows or columns. */
export type GivenFacts = readonly Measurement[] | MeasurementColumns;

/** GivenFacts as columns of numbers. */
export function tableOf(facts: GivenFacts): FactTable {
  return isRows(facts) ? tableOfRows(facts) : tableOfColumns(facts);
}

const isRows = (facts: GivenFacts): facts is readonly Measurement[] => Array.isArray(facts);

function tableOfRows(rows: readonly Measurement[]): FactTable {
  return tableOfColumns({
    indicator: rows.map(({ indicator }) => indicator),
    entity: rows.map(({ entity }) => entity),
    at: rows.map(({ at }) => at),
    value: rows.map(({ value }) => value),
    recordedOn: rows.map(({ recordedOn }) => recordedOn),
    revision: rows.map(({ revision }) => revision ?? 0),
  });
}

function tableOfColumns(columns: MeasurementColumns): FactTable {
  const { value, scale = 0 } = columns;
  const size = value.length;
  const indicator = coded(columns.indicator, size);
  const days = coded<CivilDate>(columns.recordedOn, size);
  const recordedDays = Int32Array.from(days.names, (date) => toDayNumber(date));
  const factor = decimal(`1e-${scale}`);
  return {
    size,
    indicator,
    entity: coded(columns.entity, size),
    at: coded(columns.at, size),
    recorded: days.codes.map((code) => recordedDays[code] ?? 0),
    revision: counted(columns.revision ?? 0, size),
    ...wholeUnits(value, scale, indicator),
    isReported: (fact) => (value[fact] ?? null) !== null,
    valueOf: (fact) => {
      const given = value[fact] ?? null;
      return given === null || scale === 0 ? given : times(given, factor);
    },
  };
}

function counted(column: number | readonly number[], size: number): Int32Array {
  return typeof column === 'number' ? new Int32Array(size).fill(column) : Int32Array.from(column);
}

function coded<T extends string>(column: T | readonly T[], size: number): Coded {
  if (typeof column === 'string')
    return { names: [column], places: new Map([[column, 0]]), codes: new Int32Array(size) };
  const names: string[] = [];
  const places = new Map<string, number>();
  const codes = new Int32Array(size);
  for (let at = 0; at < size; at += 1) {
    const text = column[at] ?? '';
    let place = places.get(text);
    if (place === undefined) {
      place = names.length;
      names.push(text);
      places.set(text, place);
    }
    codes[at] = place;
  }
  return { names, places, codes };
}

/** Longest text whose digits, and any sum the check below lets pass, are exact in a double. */
const longest = 16;

/** Values as whole numbers at the finest scale of their indicator, and of which indicators they can be added as doubles. */
function wholeUnits(
  values: readonly (Decimal | null)[],
  scale: number,
  { names, codes }: Coded,
): Pick<FactTable, 'units' | 'scales' | 'whole'> {
  const units = new Float64Array(values.length).fill(Number.NaN);
  const places = new Int32Array(values.length);
  const scales = new Int32Array(names.length).fill(scale);
  const sums = new Float64Array(names.length);
  values.forEach((text, at) => {
    if (text === null) return;
    const code = intAt(codes, at);
    const point = text.indexOf('.');
    const own = scale + (point < 0 ? 0 : text.length - point - 1);
    units[at] = text.length > longest ? Infinity : Number(withoutPoint(text, point));
    places[at] = own;
    if (own > intAt(scales, code)) scales[code] = own;
  });
  units.forEach((own, at) => {
    if (Number.isNaN(own)) return;
    const code = intAt(codes, at);
    const aligned = own * 10 ** (intAt(scales, code) - intAt(places, at));
    units[at] = aligned;
    sums[code] = floatAt(sums, code) + Math.abs(aligned);
  });
  return { units, scales, whole: Array.from(sums, (sum) => sum <= Number.MAX_SAFE_INTEGER) };
}

const withoutPoint = (text: string, point: number): string =>
  point < 0 ? text : text.slice(0, point) + text.slice(point + 1);

/** Whole units at a scale as decimal text. */
export function decimalOf(units: number, scale: number): Decimal {
  return decimal(`${units}e-${scale}`);
}
