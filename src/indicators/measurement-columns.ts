import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  decimal,
  guarded,
  Id,
  isCivilDate,
  isDecimal,
  isId,
  type Issue,
  issue,
  parse,
  periodIssue,
  refuse,
  remember,
  type Result,
  safeParse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { recordConflicts } from './fact-series.ts';
import { FactTime } from './measurement.ts';
import { texts } from './messages.ts';

/**
 * GivenFacts as columns: the n-th fact is the n-th element of each. What is the same for all of them, such as the indicator of a
 * file, is given once. For bulk: a million facts are read and held without a million objects.
 */
export interface MeasurementColumns {
  readonly indicator: Id | readonly Id[];
  readonly entity: Id | readonly Id[];
  /** Days or periods. */
  readonly at: string | readonly string[];
  /** In the indicator's unit, or in whole numbers of it where `scale` is given; null says «not reported». */
  readonly value: readonly (Decimal | null)[];
  readonly recordedOn: CivilDate | readonly CivilDate[];
  readonly revision?: number | readonly number[];
  /** Values count 10⁻ˢᶜᵃˡᵉ of the unit: 2 where yuan are given in fen. 0 unless given. */
  readonly scale?: number;
}

const oneOrMany = <T>(item: Schema<T>): Schema<T | readonly T[]> => z.union([item, z.array(item)]);
const revision = z.int().check(z.gte(0), z.lte(1_000_000));

/** Schema of {@link MeasurementColumns}. */
export const MeasurementColumns: Schema<MeasurementColumns> = /* @__PURE__ */ schema<MeasurementColumns>()(() =>
  z
    .strictObject({
      indicator: oneOrMany(Id),
      entity: oneOrMany(Id),
      at: oneOrMany(FactTime),
      value: z.array(z.nullable(Decimal)),
      recordedOn: oneOrMany(CivilDate),
      revision: z.exactOptional(oneOrMany(revision)),
      scale: z.exactOptional(z.int().check(z.gte(0), z.lte(20))),
    })
    .check(crossCheck(lengthIssues)),
);

function lengthIssues(columns: MeasurementColumns): Issue[] {
  return Object.entries(columns).flatMap(([name, column]: [string, unknown]) =>
    Array.isArray(column) && column.length !== columns.value.length
      ? [issue('column-length', [name], texts.columnLength(name, column.length, columns.value.length))]
      : [],
  );
}

/**
 * Reads facts given as columns, in any order, or throws `HoshinError` with all their issues.
 *
 * @example
 * import { parseMeasurementColumns } from 'hoshin/indicators';
 * parseMeasurementColumns({
 *   indicator: 'sales', entity: ['p1', 'p2'], at: '2026-03', value: [1250, 980], scale: 2, recordedOn: '2026-04-02',
 * }).value; // => ['1250', '980']
 */
export function parseMeasurementColumns(json: unknown): MeasurementColumns {
  const columns = quickly(json) ?? parse(MeasurementColumns, json);
  refuse(recordConflicts(columns));
  return columns;
}

/** Reads facts given as columns, or gives all their issues. */
export function safeParseMeasurementColumns(json: unknown): Result<MeasurementColumns> {
  const quick = quickly(json);
  const read = quick === null ? safeParse(MeasurementColumns, json) : { ok: true as const, value: quick };
  if (!read.ok) return read;
  const issues = recordConflicts(read.value);
  return issues.length === 0 ? read : { ok: false, issues };
}

/** Columns that were read before. */
const known = new WeakSet<object>();

/** Columns that are well formed, read in one pass each; null where anything is amiss: the schema then says what. */
function quickly(json: unknown): MeasurementColumns | null {
  // What was read before is frozen and well formed.
  if (typeof json === 'object' && json !== null && known.has(json)) return json as MeasurementColumns;
  try {
    return guarded(() => readColumns(json));
  } catch {
    return null;
  }
}

const names: ReadonlySet<string> = new Set(['indicator', 'entity', 'at', 'value', 'recordedOn', 'revision', 'scale']);
const isCount = (one: unknown): one is number => Number.isSafeInteger(one) && Number(one) >= 0 && Number(one) <= 1e6;
const isTime = (one: unknown): one is string => isCivilDate(one) || periodIssue(one) === null;

const isScale = (scale: unknown): boolean => scale === undefined || (isCount(scale) && scale <= 20);

function readColumns(json: unknown): MeasurementColumns | null {
  if (typeof json !== 'object' || json === null || !Object.keys(json).every((name) => names.has(name))) return null;
  const { indicator, entity, at, value, recordedOn, revision: revisions, scale } = json as Record<string, unknown>;
  if (!Array.isArray(value) || !isScale(scale)) return null;
  const read = {
    indicator: column(indicator, value.length, isId),
    entity: column(entity, value.length, isId),
    at: column(at, value.length, isTime),
    value: Object.freeze((value as unknown[]).map((one) => (one === null ? null : amount(one)))),
    recordedOn: column(recordedOn, value.length, isCivilDate),
    ...(revisions === undefined ? {} : { revision: column(revisions, value.length, isCount) }),
    ...(scale === undefined ? {} : { scale }),
  };
  if (Object.values(read).includes(null)) return null;
  // Every column was just found to hold what its schema asks for.
  const columns = Object.freeze(read) as MeasurementColumns;
  known.add(columns);
  return remember(MeasurementColumns, columns);
}

/** A decimal as the schema would give it; throws where it would refuse. */
function amount(value: unknown): Decimal {
  return isDecimal(value) ? value : decimal(value as string | number);
}

/** One for all, or a column, each different one looked at once; null where one is not what it should be. */
function column<T>(given: unknown, length: number, fits: (one: unknown) => one is T): T | readonly T[] | null {
  if (!Array.isArray(given)) return fits(given) ? given : null;
  if (given.length !== length) return null;
  const seen = new Set<unknown>();
  for (const one of given as unknown[]) {
    if (seen.has(one)) continue;
    if (!fits(one)) return null;
    seen.add(one);
  }
  return Object.freeze(given.slice() as T[]);
}
