import * as z from 'zod/mini';
import { dateOf, type CivilDate } from './civil-date.ts';
import { daysInMonth } from './day-number.ts';
import { deepFreeze } from './freeze.ts';
import { issue } from './issue.ts';
import { Label } from './label.ts';
import { parse, type Schema } from './parse.ts';
import { timeTexts } from './time-messages.ts';
import type { Shutdown } from './work-calendar.ts';

/** A stop that comes back every year, such as the winter of a northern site. */
export interface YearlyShutdown {
  /** First day of the stop as month and day: `11-15`. */
  readonly from: string;
  /** Its last day: `03-30`. Where that is earlier in the year than `from`, it is the next year's. */
  readonly to: string;
  /** The year in which the first stop begins. */
  readonly firstYear: number;
  /** The year in which the last stop begins. */
  readonly lastYear: number;
  /** What the stop is called. */
  readonly name: string | Label;
}

/** `MM-DD`, any day that some year has. */
const MonthDay: z.ZodMiniType<string> = /* @__PURE__ */ z.string().check(
  z.superRefine((text, context) => {
    const [, month = 0, day = 0] = /^(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
    if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month)) return;
    const { code, text: sentence } = issue('not-month-day', [], timeTexts.notMonthDay(text));
    context.issues.push({ code: 'custom', input: text, params: { code, text: sentence } });
  }),
);
const year = /* @__PURE__ */ z.int().check(z.gte(1), z.lte(9999));
const Yearly: Schema<YearlyShutdown> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    from: MonthDay,
    to: MonthDay,
    firstYear: year,
    lastYear: year,
    name: z.union([z.string().check(z.minLength(1)), Label]),
  }),
);

/**
 * The shutdown ranges of a stop that comes back every year; none where `lastYear` is before `firstYear`. A 29 February is
 * the 28th in a common year.
 *
 * @example
 * import { yearlyShutdowns } from 'hoshin/foundation';
 * yearlyShutdowns({ from: '11-15', to: '03-30', firstYear: 2026, lastYear: 2026, name: '冬歇' });
 * // => [{ from: '2026-11-15', to: '2027-03-30', name: '冬歇' }]
 */
export function yearlyShutdowns(stop: YearlyShutdown): readonly Shutdown[] {
  const { from, to, firstYear, lastYear, name } = parse(Yearly, stop);
  const later = to < from ? 1 : 0;
  const count = Math.max(0, lastYear - firstYear + 1);
  return deepFreeze(
    Array.from({ length: count }, (_, at) => ({
      from: dayOf(firstYear + at, from),
      to: dayOf(firstYear + at + later, to),
      name,
    })),
  );
}

function dayOf(year: number, monthDay: string): CivilDate {
  const month = Number(monthDay.slice(0, 2));
  return dateOf(year, month, Math.min(Number(monthDay.slice(3)), daysInMonth(year, month)));
}
