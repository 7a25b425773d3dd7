import * as z from 'zod/mini';
import { hasWorkday } from './compile-calendar.ts';
import { CivilDate } from './civil-date.ts';
import { issue, type Issue, type Path, type Result } from './issue.ts';
import { Label } from './label.ts';
import { texts } from './messages.ts';
import { parse, type Schema, safeParse, schema } from './parse.ts';
import { timeTexts } from './time-messages.ts';

/** A day of rest by law or by its exchange. */
export interface Holiday {
  readonly date: CivilDate;
  /** Name of the festival, as text or in both languages. */
  readonly name: string | Label;
  /** True for a weekday off in exchange for a make-up workday (调休); it is not a statutory holiday. */
  readonly inLieu?: boolean;
}

/** A workday that makes up for a day off in lieu, with the festival it belongs to. */
export interface MakeUpDay {
  readonly date: CivilDate;
  readonly name: string | Label;
}

/** A day on which the calendar is set by hand. */
export interface SetDay {
  readonly date: CivilDate;
  /** True to work, false to rest. */
  readonly works: boolean;
  readonly name?: string | Label;
}

/** A range of days without work, both ends included: 春节停工, a winter stop. */
export interface Shutdown {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly name?: string | Label;
}

/** A rhythm of n days in place of the week, such as 大小周 with fourteen. */
export interface DayPattern {
  /** The day on which the first entry of `works` falls. */
  readonly anchor: CivilDate;
  /** Work or rest for each day of the turn, 1 to 1,000 of them. */
  readonly works: readonly boolean[];
}

/** Days, both included. */
export interface DayRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * Which days are workdays. Layers, the last one that speaks of a day wins: the weekly or n-day pattern, public holidays,
 * make-up workdays, days set by the company, shutdowns, overrides of single days. Within a layer the later entry wins.
 */
export interface WorkCalendar {
  /** Name for people. */
  readonly name?: Label;
  /** Monday to Sunday: work or rest. Either this or `pattern`. */
  readonly week?: readonly boolean[];
  /** A rhythm of n days. Either this or `week`. */
  readonly pattern?: DayPattern;
  readonly holidays?: readonly (CivilDate | Holiday)[];
  /** Make-up workdays (调休上班). */
  readonly workdays?: readonly (CivilDate | MakeUpDay)[];
  /** Days the company sets for itself. */
  readonly companyDays?: readonly SetDay[];
  readonly shutdowns?: readonly Shutdown[];
  /** The last word on a single day. */
  readonly overrides?: readonly SetDay[];
  /** The days for which the public holidays are known; beyond it the calendar answers from its pattern and says so. */
  readonly coverage?: DayRange;
}

const name = /* @__PURE__ */ z.lazy(() => z.union([z.string().check(z.minLength(1)), Label]));
const SetDay: Schema<SetDay> = schema<SetDay>()(() =>
  z.strictObject({ date: CivilDate, works: z.boolean(), name: z.exactOptional(name) }),
);
const Shutdown: Schema<Shutdown> = schema<Shutdown>()(() =>
  z.strictObject({ from: CivilDate, to: CivilDate, name: z.exactOptional(name) }),
);
const Holiday: Schema<Holiday> = schema<Holiday>()(() =>
  z.strictObject({ date: CivilDate, name, inLieu: z.exactOptional(z.boolean()) }),
);
const MakeUpDay: Schema<MakeUpDay> = schema<MakeUpDay>()(() => z.strictObject({ date: CivilDate, name }));

/** Schema of {@link WorkCalendar}. */
export const WorkCalendar: Schema<WorkCalendar> = schema<WorkCalendar>()(() =>
  z
    .strictObject({
      name: z.exactOptional(Label),
      week: z.exactOptional(z.array(z.boolean()).check(z.length(7))),
      pattern: z.exactOptional(
        z.strictObject({ anchor: CivilDate, works: z.array(z.boolean()).check(z.minLength(1), z.maxLength(1000)) }),
      ),
      holidays: z.exactOptional(z.array(z.union([CivilDate, Holiday]))),
      workdays: z.exactOptional(z.array(z.union([CivilDate, MakeUpDay]))),
      companyDays: z.exactOptional(z.array(SetDay)),
      shutdowns: z.exactOptional(z.array(Shutdown)),
      overrides: z.exactOptional(z.array(SetDay)),
      coverage: z.exactOptional(z.strictObject({ from: CivilDate, to: CivilDate })),
    })
    .check(
      z.superRefine((calendar, context) => {
        for (const { code, path, text } of calendarIssues(calendar)) {
          context.issues.push({ code: 'custom', input: calendar, path: [...path], params: { code, text } });
        }
      }),
    ),
);

/** What the fields of a calendar say against one another. */
function calendarIssues(calendar: WorkCalendar): Issue[] {
  const ranges: [Path, DayRange][] = (calendar.shutdowns ?? []).map((range, at) => [['shutdowns', at, 'to'], range]);
  if (calendar.coverage !== undefined) ranges.push([['coverage', 'to'], calendar.coverage]);
  const found = ranges
    .filter(([, { from, to }]) => to < from)
    .map(([path, { from, to }]) => issue('backwards-range', path, texts.backwardsRange(from, to)));
  if ((calendar.week === undefined) === (calendar.pattern === undefined)) {
    found.push(issue('one-rhythm', ['week'], timeTexts.oneRhythm()));
  }
  if (found.length === 0 && !hasWorkday(calendar)) found.push(issue('no-workday', [], timeTexts.noWorkday()));
  return found;
}

/** A {@link WorkCalendar} as a caller writes it: dates as plain text. */
export type WorkCalendarInput = Written<WorkCalendar>;

type Written<T> = T extends string | number | boolean
  ? T extends string
    ? string
    : T
  : { readonly [K in keyof T]: Written<T[K]> };

/**
 * A work calendar from its layers.
 *
 * @throws `HoshinError` with every malformed day, `one-rhythm`, `backwards-range`, and `no-workday` where no day of
 * the era would be a workday
 * @example
 * import { isWorkday, workCalendar } from 'hoshin/foundation';
 * const site = workCalendar({
 *   week: [true, true, true, true, true, true, false],
 *   holidays: [{ date: '2026-10-01', name: '国庆节' }],
 *   shutdowns: [{ from: '2026-02-10', to: '2026-03-01', name: '春节停工' }],
 *   overrides: [{ date: '2026-02-28', works: true }],
 * });
 * isWorkday(site, '2026-02-27'); // => false
 * isWorkday(site, '2026-02-28'); // => true
 */
export function workCalendar(layers: WorkCalendarInput): WorkCalendar {
  return parse(WorkCalendar, layers);
}

/** Reads a work calendar, or throws `HoshinError` with all its issues. */
export function parseWorkCalendar(json: unknown): WorkCalendar {
  return parse(WorkCalendar, json);
}

/** Reads a work calendar, or gives all its issues. */
export function safeParseWorkCalendar(json: unknown): Result<WorkCalendar> {
  return safeParse(WorkCalendar, json);
}
