import { both } from './both.ts';
import type { Label } from './label.ts';
import { shown } from './messages.ts';

/** The sentences of periods, fiscal calendars and work calendars, in both languages. */
export const timeTexts = {
  notPeriod: (value: unknown): Label =>
    both(
      `${shown(value)} is not a period; write "2026", "2026-H1", "2026-Q4", "2026-11", "2026-W47" or "2026-11-09/P14D"`,
      `${shown(value)} 不是期间，请写作 "2026"、"2026-H1"、"2026-Q4"、"2026-11"、"2026-W47" 或 "2026-11-09/P14D"`,
    ),
  impossiblePeriod: (value: string): Label => both(`there is no period ${shown(value)}`, `期间 ${shown(value)} 不存在`),
  periodOutOfRange: (): Label =>
    both('the period falls outside the years 0001 to 9999', '期间超出公元 0001 年至 9999 年'),
  unknownGrain: (value: unknown): Label =>
    both(
      `${shown(value)} is not a grain; use year, half, quarter, month, fiscal-month or week`,
      `${shown(value)} 不是期间粒度，可用 year、half、quarter、month、fiscal-month 或 week`,
    ),
  notNested: (period: string, grain: string): Label =>
    both(
      `${shown(period)} is not made of whole ${grain} periods under this fiscal calendar`,
      `在该财年口径下，${shown(period)} 不能由完整的 ${grain} 期间组成`,
    ),
  outsideCalendar: (what: string): Label =>
    both(`${shown(what)} is not in the enumerated calendar`, `枚举日历中没有 ${shown(what)}`),
  wrongTableGrain: (period: string): Label =>
    both(
      `${shown(period)} cannot stand in the table: only years, halves, quarters and fiscal months can`,
      `${shown(period)} 不能列入枚举日历，只能列年、半年、季度与财务月`,
    ),
  tableGap: (before: string, after: string): Label =>
    both(
      `${shown(after)} must start on the day after ${shown(before)} ends: there is a gap or an overlap`,
      `${shown(after)} 必须从 ${shown(before)} 结束的次日开始，两者之间有空档或重叠`,
    ),
  tableOrder: (before: string, after: string): Label =>
    both(`${shown(after)} cannot follow ${shown(before)}`, `${shown(after)} 不能接在 ${shown(before)} 之后`),
  tableNesting: (outer: string, grain: string): Label =>
    both(
      `${shown(outer)} does not consist of whole ${grain} periods of its own`,
      `${shown(outer)} 不是由其自身完整的 ${grain} 期间组成`,
    ),
  tableStray: (inner: string): Label =>
    both(`${shown(inner)} lies outside every coarser period of the table`, `${shown(inner)} 不属于表中任何更粗的期间`),
  weeksPattern: (weeks: number): Label =>
    both(
      `a year has 52 or 53 weeks, and the months of its quarters add up to 13 weeks: got ${weeks}`,
      `一年应为 52 或 53 周，季度各月合计应为 13 周，实为 ${weeks}`,
    ),
  oneRhythm: (): Label =>
    both('give either "week" or "pattern", and not both', '"week"(周模式)与"pattern"(循环模式)须且只能给出一个'),
  noWorkday: (): Label => both('the calendar has no workday at all', '该日历没有任何工作日'),
  noSuchWorkday: (): Label =>
    both('the calendar has no such workday: it runs out of them', '该日历的工作日已用尽，不存在所求的工作日'),
  notMonthDay: (value: unknown): Label =>
    both(`${shown(value)} is not a day of the year; write "11-15"`, `${shown(value)} 不是月日，请写作 "11-15"`),
  notHumanDate: (value: unknown): Label =>
    both(
      `${shown(value)} cannot be read as a date; write "2026-11-22" or "22 Nov 2026"`,
      `${shown(value)} 无法识别为日期，请写作 "2026年11月22日" 或 "2026-11-22"`,
    ),
} as const;
