import { guarded } from './guarded.ts';
import * as z from 'zod/mini';
import { EnumeratedCalendar } from './enumerated-calendar.ts';
import { parse, type Schema, schema } from './parse.ts';

/**
 * When the fiscal year starts and which calendar year names it. Both must be said: a year from April 2026 to March 2027
 * is "2026" to some and "2027" to others.
 */
export interface Fiscal {
  /** The month, 1 to 12, on whose first day the year starts. */
  readonly startMonth: number;
  /** The year is called after the calendar year in which it starts, or in which it ends. */
  readonly labelBy: 'startYear' | 'endYear';
}

/** Schema of {@link Fiscal}. */
export const Fiscal: Schema<Fiscal> = schema<Fiscal>()(() =>
  z.strictObject({
    startMonth: z.int().check(z.gte(1), z.lte(12)),
    labelBy: z.enum(['startYear', 'endYear']),
  }),
);

/** A fiscal calendar by rule, or one given as a table, such as 4-4-5 weeks. */
export type FiscalCalendar = Fiscal | EnumeratedCalendar;

/** The calendar year: what every function takes where no fiscal calendar is given. */
export const calendarYear: Fiscal = /* @__PURE__ */ Object.freeze({ startMonth: 1, labelBy: 'startYear' });

const isTable = (fiscal: unknown): boolean =>
  typeof fiscal === 'object' && fiscal !== null && (fiscal as { kind?: unknown }).kind !== undefined;

/** Schema of {@link FiscalCalendar}. */
export const FiscalCalendar: Schema<FiscalCalendar> = /* @__PURE__ */ z.union([Fiscal, EnumeratedCalendar]);

/** The fiscal calendar meant by an argument, checked. */
export function readFiscal(fiscal: FiscalCalendar | undefined): FiscalCalendar {
  if (fiscal === undefined || fiscal === calendarYear) return calendarYear;
  return guarded(() => (isTable(fiscal) ? parse(EnumeratedCalendar, fiscal) : parse(Fiscal, fiscal)));
}

/** The calendar month, counted from year 0, in which fiscal year `year` starts. */
export function startOfFiscalYear(fiscal: Fiscal, year: number): number {
  const startYear = fiscal.labelBy === 'endYear' && fiscal.startMonth > 1 ? year - 1 : year;
  return startYear * 12 + fiscal.startMonth - 1;
}

/** The fiscal year and the month of it, from 0, in which a calendar month counted from year 0 lies. */
export function fiscalMonthOf(fiscal: Fiscal, month: number): { readonly year: number; readonly at: number } {
  const since = month - (fiscal.startMonth - 1);
  const startYear = Math.floor(since / 12);
  const year = fiscal.labelBy === 'endYear' && fiscal.startMonth > 1 ? startYear + 1 : startYear;
  return { year, at: since - startYear * 12 };
}
