import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  Id,
  isCivilDate,
  type Issue,
  issue,
  parse,
  periodIssue,
  refuse,
  type Result,
  safeParse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { recordConflicts } from './fact-series.ts';
import { texts } from './messages.ts';

/** A fact: what an indicator was for an entity, on a day or over a period, as recorded on some day. */
export interface Measurement {
  readonly indicator: Id;
  readonly entity: Id;
  /** A day (`2026-11-22`) or a period (`2026-11`, `2026-Q3`, `2026-W47`, `2020-01-01/P60D`). */
  readonly at: string;
  /** In the indicator's unit; null says «not reported», also to take an earlier figure back. */
  readonly value: Decimal | null;
  /** When it was recorded. A later record of the same cell supersedes an earlier one; the history stays. */
  readonly recordedOn: CivilDate;
  /** Order of records of one day; the higher supersedes. 0 unless given. */
  readonly revision?: number;
  /** Where the figure comes from. */
  readonly source?: string;
  readonly note?: string;
}

/** Schema of the day or period of a fact. */
export const FactTime: Schema<string> = /* @__PURE__ */ z
  .string()
  .check(
    crossCheck((at) =>
      isCivilDate(at) || periodIssue(at) === null ? [] : [issue('not-day-or-period', [], texts.notDayOrPeriod(at))],
    ),
  );

/** Schema of {@link Measurement}. */
export const Measurement: Schema<Measurement> = /* @__PURE__ */ schema<Measurement>()(() =>
  z.strictObject({
    indicator: Id,
    entity: Id,
    at: FactTime,
    value: z.nullable(Decimal),
    recordedOn: CivilDate,
    revision: z.exactOptional(z.int().check(z.gte(0), z.lte(1_000_000))),
    source: z.exactOptional(z.string()),
    note: z.exactOptional(z.string()),
  }),
);

/** Schema of facts as rows, in any order. */
export const Measurements: Schema<readonly Measurement[]> = /* @__PURE__ */ z.array(Measurement);

/**
 * Reads facts given as rows, in any order, or throws `HoshinError` with all their issues. Two records of one cell, of one
 * day and revision, that disagree are a `conflicting-records`: nothing could tell which of them holds.
 *
 * @example
 * import { parseMeasurements } from 'hoshin/indicators';
 * parseMeasurements([
 *   { indicator: 'sales', entity: 'p1', at: '2026-03', value: '12.5', recordedOn: '2026-04-02' },
 *   { indicator: 'sales', entity: 'p1', at: '2026-03', value: '12.8', recordedOn: '2026-04-20' },
 * ]).length; // => 2
 */
export function parseMeasurements(json: unknown): readonly Measurement[] {
  const rows = parse(Measurements, json);
  refuse(recordConflicts(rows));
  return rows;
}

/** Reads facts given as rows, or gives all their issues. */
export function safeParseMeasurements(json: unknown): Result<readonly Measurement[]> {
  const read = safeParse(Measurements, json);
  if (!read.ok) return read;
  const issues: readonly Issue[] = recordConflicts(read.value);
  return issues.length === 0 ? read : { ok: false, issues };
}
