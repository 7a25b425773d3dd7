import * as z from 'zod/mini';
import { CivilDate, fromDayNumber, toDayNumber } from './civil-date.ts';
import { type EnumeratedTable, tableIssues, tableOf, type TableGrain } from './enumerated-table.ts';
import { fail } from './error.ts';
import { issue } from './issue.ts';
import { parse, type Schema, schema } from './parse.ts';
import { Period, writePeriod } from './period.ts';
import { timeTexts } from './time-messages.ts';

/** One row of an enumerated calendar. */
export interface EnumeratedPeriod {
  /** A year, half, quarter or fiscal month, such as `2026-M01`. */
  readonly period: Period;
  /** Its first day. */
  readonly start: CivilDate;
  /** Its last day. */
  readonly end: CivilDate;
}

/**
 * A fiscal calendar given as a table: 4-4-5 and 4-5-4 weeks, thirteen periods of four weeks, a year that was once cut
 * short. It stands wherever a {@link Fiscal} is taken. The periods of each grain follow one another without gap or
 * overlap, and every year, half and quarter consists of whole periods of the next finer grain in the table.
 */
export interface EnumeratedCalendar {
  readonly kind: 'enumerated';
  /** The rows, in any order. */
  readonly periods: readonly EnumeratedPeriod[];
}

const Row: Schema<EnumeratedPeriod> = schema<EnumeratedPeriod>()(() =>
  z.strictObject({ period: Period, start: CivilDate, end: CivilDate }),
);

/** Schema of {@link EnumeratedCalendar}. */
export const EnumeratedCalendar: Schema<EnumeratedCalendar> = schema<EnumeratedCalendar>()(() =>
  z.strictObject({ kind: z.literal('enumerated'), periods: z.array(Row).check(z.minLength(1)) }).check(
    z.superRefine((calendar, context) => {
      for (const { code, path, text } of tableIssues(calendar.periods)) {
        context.issues.push({ code: 'custom', input: calendar, path: [...path], params: { code, text } });
      }
    }),
  ),
);

/**
 * A fiscal calendar from its table.
 *
 * @throws `HoshinError` with every gap, overlap and misplaced row
 * @example
 * import { enumeratedCalendar, periodOf } from 'hoshin/foundation';
 * const retail = enumeratedCalendar([
 *   { period: '2026', start: '2026-02-01', end: '2027-01-30' },
 *   { period: '2026-H1', start: '2026-02-01', end: '2026-08-01' },
 *   { period: '2026-H2', start: '2026-08-02', end: '2027-01-30' },
 * ]);
 * periodOf('2026-08-01', 'half', retail); // => '2026-H1'
 */
export function enumeratedCalendar(
  periods: readonly { readonly period: string; readonly start: string; readonly end: string }[],
): EnumeratedCalendar {
  return parse(EnumeratedCalendar, { kind: 'enumerated', periods });
}

/** The compiled table of a calendar that was parsed. */
const tables = new WeakMap<EnumeratedCalendar, EnumeratedTable>();

/** The calendar's rows by grain and by period. */
export function enumeratedTable(calendar: EnumeratedCalendar): EnumeratedTable {
  let table = tables.get(calendar);
  if (table === undefined) {
    table = tableOf(calendar.periods);
    tables.set(calendar, table);
  }
  return table;
}

/** What {@link weeksCalendar} takes. */
export interface WeeksCalendarRule {
  /** The first day of the first year. */
  readonly start: string;
  /** The label of the first year. */
  readonly firstYear: number;
  /** Weeks of the three months of a quarter: `[4, 4, 5]`, `[4, 5, 4]` or `[5, 4, 4]`. */
  readonly pattern: readonly number[];
  /** 52 or 53 for each year in turn; the 53rd week belongs to the last month. */
  readonly weeks: readonly number[];
}

const Rule: Schema<{ start: CivilDate; firstYear: number; pattern: readonly number[]; weeks: readonly number[] }> =
  /* @__PURE__ */ z.lazy(() =>
    z.strictObject({
      start: CivilDate,
      firstYear: z.int().check(z.gte(1), z.lte(9999)),
      pattern: z.array(z.int().check(z.gte(1))).check(z.length(3)),
      weeks: z.array(z.int()).check(z.minLength(1), z.maxLength(1000)),
    }),
  );

/**
 * The table of a calendar of whole weeks, 52 or 53 a year: years, halves, quarters and fiscal months. Which years have 53
 * weeks differs between firms, so it is given and not guessed.
 *
 * @example
 * import { periodSpan, weeksCalendar } from 'hoshin/foundation';
 * const retail = weeksCalendar({ start: '2026-02-01', firstYear: 2026, pattern: [4, 5, 4], weeks: [52, 52, 53] });
 * periodSpan('2026-M02', retail); // => { start: '2026-03-01', end: '2026-04-04' }
 */
export function weeksCalendar(rule: WeeksCalendarRule): EnumeratedCalendar {
  const { start, firstYear, pattern, weeks } = parse(Rule, rule);
  const quarter = pattern.reduce((all, one) => all + one, 0);
  if (quarter !== 13) fail(issue('weeks-pattern', ['pattern'], timeTexts.weeksPattern(quarter)));
  const rows: EnumeratedPeriod[] = [];
  let day = toDayNumber(start);
  weeks.forEach((count, at) => {
    if (count !== 52 && count !== 53) fail(issue('weeks-pattern', ['weeks', at], timeTexts.weeksPattern(count)));
    const months = Array.from(
      { length: 12 },
      (_, month) => (pattern[month % 3] ?? 0) + (month === 11 ? count - 52 : 0),
    );
    for (const row of rowsOfYear(firstYear + at, day, months)) rows.push(row);
    day += count * 7;
  });
  return enumeratedCalendar(rows);
}

const groups: readonly (readonly [TableGrain, months: number])[] = [
  ['year', 12],
  ['half', 6],
  ['quarter', 3],
  ['fiscal-month', 1],
];

/** One year's rows at every grain, from the weeks of its twelve months. */
function rowsOfYear(year: number, firstDay: number, months: readonly number[]): EnumeratedPeriod[] {
  const startOf = (month: number): number =>
    firstDay + 7 * months.slice(0, month).reduce((weeks, one) => weeks + one, 0);
  return groups.flatMap(([grain, size]) =>
    Array.from({ length: 12 / size }, (_, at) => ({
      period: writePeriod({ grain, year, index: at + 1 }),
      start: fromDayNumber(startOf(at * size)),
      end: fromDayNumber(startOf((at + 1) * size) - 1),
    })),
  );
}
