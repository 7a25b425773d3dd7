import * as z from 'zod/mini';
import {
  addDays,
  type CivilDate,
  civilDate,
  dateRange,
  fail,
  type Holiday,
  issue,
  type Label,
  type MakeUpDay,
  parse,
  type Schema,
  type Shutdown,
  type WorkCalendar,
  workCalendar,
} from '../foundation/index.ts';
import { announced, festivals } from './china-calendar-data.ts';

/** The last day for which the State Council has announced holidays and against which the table was checked. */
export const chinaCalendarVerifiedThrough: CivilDate = /* @__PURE__ */ civilDate('2026-12-31');

let made: WorkCalendar | undefined;

/**
 * The work calendar of mainland China: Monday to Friday, the public holidays with their names, exchanged days off and make-up
 * workdays (调休), from 2007 to the last year announced. Beyond its `coverage` it answers by the week alone; the notice for a
 * year comes in November of the year before.
 *
 * Checked day by day against «holiday-cn» and «chinese-days», which are kept independently.
 *
 * @example
 * import { dayKind, isWorkday } from 'hoshin/foundation';
 * import { chinaCalendar } from 'hoshin/presets';
 * isWorkday(chinaCalendar(), '2026-02-14'); // => true
 * dayKind(chinaCalendar(), '2026-10-01').name; // => { zh: '国庆节', en: 'National Day' }
 */
export function chinaCalendar(): WorkCalendar {
  made ??= build();
  return made;
}

function build(): WorkCalendar {
  const holidays: Holiday[] = [];
  const workdays: MakeUpDay[] = [];
  for (const [year, text] of Object.entries(announced)) {
    for (const festival of text.split(' | ')) {
      const [letter = '', days = '', ...marks] = festival.split(' ');
      const name = nameOf(letter);
      const exchanged = new Set(daysOf(year, marks.find((mark) => mark.startsWith('~')) ?? ''));
      for (const date of daysOf(year, days)) {
        holidays.push(exchanged.has(date) ? { date, name, inLieu: true } : { date, name });
      }
      for (const date of daysOf(year, marks.find((mark) => mark.startsWith('+')) ?? '')) workdays.push({ date, name });
    }
  }
  return workCalendar({
    name: { zh: '中国工作日历', en: 'Work calendar of mainland China' },
    week: [true, true, true, true, true, false, false],
    holidays,
    workdays,
    coverage: { from: '2007-01-01', to: chinaCalendarVerifiedThrough },
  });
}

function nameOf(letter: string): Label {
  const [zh = letter, en = letter] = festivals[letter] ?? [];
  return { zh, en };
}

/** The dates of `~0102-0103,1231`. */
function daysOf(year: string, days: string): readonly CivilDate[] {
  const ranges = days.replace(/^[~+]/, '').split(',');
  return ranges.flatMap((range) => {
    const [from = '', to = from] = range.split('-').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`);
    return range === '' ? [] : dateRange(from, to);
  });
}

/** How far a site's stop reaches around the days off, in calendar days: the firm's own rule. */
export interface FestivalMargin {
  /** Days of the stop before the first day off. */
  readonly daysBefore: number;
  /** Days of the stop after the last day off. */
  readonly daysAfter: number;
}

const days = /* @__PURE__ */ z.int().check(z.gte(0), z.lte(366));
const FestivalMargin: Schema<FestivalMargin> = /* @__PURE__ */ z.strictObject({ daysBefore: days, daysAfter: days });

/**
 * A site's stop around the Spring Festival: the days off and a margin on both sides.
 *
 * @throws `HoshinError` `no-holiday-then` for a year not yet announced
 * @example
 * import { springFestivalShutdown } from 'hoshin/presets';
 * const { from, to } = springFestivalShutdown(2026, { daysBefore: 7, daysAfter: 6 });
 * [from, to]; // => ['2026-02-08', '2026-03-01']
 */
export function springFestivalShutdown(year: number, margin: FestivalMargin): Shutdown {
  const { daysBefore, daysAfter } = parse(FestivalMargin, margin);
  const off = festivalDays(year, 'S');
  const [first] = off;
  const last = off.at(-1);
  if (first === undefined || last === undefined) fail(issue('no-holiday-then', [], notAnnounced(year)));
  return Object.freeze({
    from: addDays(first, -daysBefore),
    to: addDays(last, daysAfter),
    name: Object.freeze({ zh: '春节停工', en: 'Spring Festival shutdown' }),
  });
}

/** A festival's days off in a year, in order; none where the year is not announced. */
function festivalDays(year: unknown, letter: string): readonly CivilDate[] {
  if (typeof year !== 'number' || !Object.hasOwn(announced, year)) return [];
  const festival = announced[year]?.split(' | ').find((one) => one.startsWith(`${letter} `)) ?? '';
  return daysOf(String(year), festival.split(' ')[1] ?? '');
}

function notAnnounced(year: unknown): Label {
  const said = typeof year === 'number' ? year : `(${typeof year})`;
  return { en: `no Spring Festival is announced for ${said}`, zh: `${said} 年春节放假安排尚未公布` };
}
