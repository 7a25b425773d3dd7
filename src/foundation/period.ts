import { guarded } from './guarded.ts';
import * as z from 'zod/mini';
import { dateIssue, toDayNumber } from './civil-date.ts';
import { dayNumberOf, weekdayOf } from './day-number.ts';
import { fail } from './error.ts';
import { issue, type Issue, type Path } from './issue.ts';
import { type Schema, schema } from './parse.ts';
import { scalar } from './scalar.ts';
import { timeTexts } from './time-messages.ts';

/**
 * A period of time as text.
 *
 * - `2026`, `2026-H1`, `2026-Q4`: year, half and quarter of the fiscal calendar, which is the calendar year unless said;
 * - `2026-M01`: first month of the fiscal year, whatever month that is (the SDMX form);
 * - `2026-11`: November 2026, in any fiscal calendar;
 * - `2026-W47`: the ISO 8601 week;
 * - `2026-11-09/P14D`: fourteen days from 9 November (ISO 8601 interval), one turn of a cycle such as 双周.
 */
export type Period = string & { readonly '~period': true };

/** How long a period of the calendar is. `fiscal-month` is a month counted from the start of the fiscal year. */
export type Grain = 'year' | 'half' | 'quarter' | 'month' | 'fiscal-month' | 'week';

/** The grain of any period; a `cycle` is a run of n days. */
export type PeriodGrain = Grain | 'cycle';

/** Schema of {@link Grain}. */
export const Grain: Schema<Grain> = schema<Grain>()(() =>
  z.enum(['year', 'half', 'quarter', 'month', 'fiscal-month', 'week']),
);

/** A numbered period taken apart: `2026-Q4` is number 4 of 2026; a year is number 1. */
export interface NumberedPeriod {
  readonly grain: Grain;
  readonly year: number;
  readonly index: number;
}

/** A run of days taken apart. */
export interface CyclePeriod {
  readonly grain: 'cycle';
  readonly start: number;
  readonly days: number;
}

const numbered = /^(\d{4})(?:-(?:(\d\d)|([HQMW])(\d{1,2})))?$/;
const interval = /^(\d{4}-\d\d-\d\d)\/P([1-9]\d{0,4})D$/;
const lettered: Readonly<Record<string, readonly [grain: Grain, width: number, most: number]>> = {
  H: ['half', 1, 2],
  Q: ['quarter', 1, 4],
  M: ['fiscal-month', 2, 13],
  W: ['week', 2, 53],
};

/** What a period's text says, or the issue it has. */
function read(value: unknown, path: Path): NumberedPeriod | CyclePeriod | Issue {
  if (typeof value !== 'string' || value.length > 18) return issue('not-period', path, timeTexts.notPeriod(value));
  const parts = numbered.exec(value);
  if (parts === null) return readInterval(value, path);
  const [, year = '', month, letter, digits = ''] = parts;
  if (letter !== undefined) return readLettered(value, Number(year), letter, digits, path);
  return readPlain(value, Number(year), month, path);
}

/** `2026` or `2026-11`. */
function readPlain(text: string, year: number, month: string | undefined, path: Path): NumberedPeriod | Issue {
  const index = month === undefined ? 1 : Number(month);
  if (year < 1 || index < 1 || index > 12) return issue('impossible-period', path, timeTexts.impossiblePeriod(text));
  return { grain: month === undefined ? 'year' : 'month', year, index };
}

function readLettered(text: string, year: number, letter: string, digits: string, path: Path): NumberedPeriod | Issue {
  const rule = lettered[letter];
  if (rule?.[1] !== digits.length) return issue('not-period', path, timeTexts.notPeriod(text));
  const index = Number(digits);
  const most = letter === 'W' && year >= 1 ? weeksInYear(year) : rule[2];
  const exists = year >= 1 && index >= 1 && index <= most;
  return exists ? { grain: rule[0], year, index } : issue('impossible-period', path, timeTexts.impossiblePeriod(text));
}

function readInterval(text: string, path: Path): CyclePeriod | Issue {
  const [, date, days] = interval.exec(text) ?? [];
  if (date === undefined) return issue('not-period', path, timeTexts.notPeriod(text));
  return dateIssue(date, path) ?? { grain: 'cycle', start: toDayNumber(date), days: Number(days) };
}

/** 52 or 53: a year has 53 ISO weeks where it starts, or ends, on a Thursday. */
export function weeksInYear(year: number): number {
  return guarded(() => {
    const starts = weekdayOf(dayNumberOf(year, 1, 1));
    const ends = weekdayOf(dayNumberOf(year, 12, 31));
    return starts === 4 || ends === 4 ? 53 : 52;
  });
}

/** A period taken apart. */
export function periodParts(period: string): NumberedPeriod | CyclePeriod {
  const parts = read(period, []);
  return 'code' in parts ? fail(parts) : parts;
}

/** The one place where text becomes a `Period`: it was just checked, or written from checked parts. */
function branded(text: string): Period {
  return text as Period;
}

const marks: Readonly<Record<Exclude<Grain, 'year'>, readonly [mark: string, width: number]>> = {
  half: ['-H', 1],
  quarter: ['-Q', 1],
  month: ['-', 2],
  'fiscal-month': ['-M', 2],
  week: ['-W', 2],
};

/** The text of a numbered period, where its year is 1 to 9999. */
export function writePeriod({ grain, year, index }: NumberedPeriod): Period {
  if (!(year >= 1 && year <= 9999)) fail(issue('period-out-of-range', [], timeTexts.periodOutOfRange()));
  const head = String(year).padStart(4, '0');
  if (grain === 'year') return branded(head);
  const [mark, width] = marks[grain];
  return branded(`${head}${mark}${String(index).padStart(width, '0')}`);
}

/** The text of `days` days from a date, which is well formed. */
export function writeCycle(start: string, days: number): Period {
  return period(`${start}/P${days}D`);
}

/**
 * Reads a period strictly.
 *
 * @throws `HoshinError` `not-period` for another form, `impossible-period` for one that does not exist
 * @example
 * import { period } from 'hoshin/foundation';
 * period('2026-W53'); // => '2026-W53'
 */
export function period(text: string): Period {
  periodParts(text);
  return branded(text);
}

/** The issue that `value` has as a period, or null when it is one. */
export function periodIssue(value: unknown, path: Path = []): Issue | null {
  const parts = read(value, path);
  return 'code' in parts ? parts : null;
}

/** True when `value` is a period. */
export function isPeriod(value: unknown): value is Period {
  return periodIssue(value) === null;
}

/** Schema of {@link Period}. */
export const Period: Schema<Period> = /* @__PURE__ */ scalar(
  'period',
  (value) => periodIssue(value) ?? branded(value as string), // no issue: it is text of a period
);

/**
 * The grain of a period.
 *
 * @example
 * import { grainOf } from 'hoshin/foundation';
 * grainOf('2026-Q4'); // => 'quarter'
 * grainOf('2026-11-09/P14D'); // => 'cycle'
 */
export function grainOf(period: string): PeriodGrain {
  return periodParts(period).grain;
}
