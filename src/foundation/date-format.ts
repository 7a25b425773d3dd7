import { guarded } from './guarded.ts';
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { enGB } from 'date-fns/locale/en-GB';
import { zhCN } from 'date-fns/locale/zh-CN';
import { parse as parseWith } from 'date-fns/parse';
import { type CivilDate, civilDate, dateOf, isCivilDate } from './civil-date.ts';
import { fail } from './error.ts';
import { issue } from './issue.ts';
import type { Locale } from './label.ts';
import { timeTexts } from './time-messages.ts';

/** How much of a date is written: 31 Aug 2020, 31 August 2020 with its weekday, or month and day alone. */
export type DateStyle = 'medium' | 'full' | 'short';

const patterns: Readonly<Record<Locale, Readonly<Record<DateStyle, string>>>> = {
  zh: { short: 'M月d日', medium: 'yyyy年M月d日', full: 'yyyy年M月d日 EEEE' },
  en: { short: 'd MMM', medium: 'd MMM yyyy', full: 'EEEE, d MMMM yyyy' },
};
const locales = { zh: zhCN, en: enGB };

/**
 * A date for people. Its days are counted in UTC inside, so that no time zone moves them.
 *
 * @throws `HoshinError` `not-date`, `impossible-date`
 * @example
 * import { formatDate } from 'hoshin/foundation';
 * formatDate('2020-08-31', { locale: 'zh' }); // => '2020年8月31日'
 * formatDate('2020-08-31', { locale: 'en', style: 'full' }); // => 'Monday, 31 August 2020'
 */
export function formatDate(date: string, options: { readonly locale: Locale; readonly style?: DateStyle }): string {
  return guarded(() => {
    const { locale, style = 'medium' } = options;
    const [year = 1, month = 1, day = 1] = civilDate(date).split('-').map(Number);
    const utc = new UTCDateMini(2000, 0, 1);
    utc.setFullYear(year, month - 1, day);
    return format(utc, patterns[locale][style], { locale: locales[locale] });
  });
}

const written: readonly string[] = [
  'yyyy年M月d日',
  'yyyy/M/d',
  'yyyy.M.d',
  'yyyy-M-d',
  'd MMM yyyy',
  'd MMMM yyyy',
  'MMM d, yyyy',
  'MMMM d, yyyy',
];

/**
 * Reads a date as people write it in Chinese or English: `2020年8月31日`, `2020/8/31`, `2020.8.31`, `31 Aug 2020`, `August 31,
 * 2020`. The year stands in full, and forms in which day and month could be exchanged are refused.
 *
 * @throws `HoshinError` `not-date`
 * @example
 * import { readDate } from 'hoshin/foundation';
 * readDate('2020年8月31日'); // => '2020-08-31'
 * readDate('31 Aug 2020'); // => '2020-08-31'
 */
export function readDate(text: string): CivilDate {
  return dateWritten(text) ?? fail(issue('not-date', [], timeTexts.notHumanDate(text)));
}

/** The date that a text writes in one of the forms of {@link readDate}; null where it writes none. */
export function dateWritten(text: string): CivilDate | null {
  if (isCivilDate(text)) return text;
  const told = typeof text === 'string' && text.length <= 40 ? text.trim() : '';
  const start = new UTCDateMini(2000, 0, 1);
  for (const pattern of written) {
    const read = parseWith(told, pattern, start, { locale: enGB });
    if (isValid(read)) return dateOf(read.getFullYear(), read.getMonth() + 1, read.getDate());
  }
  return null;
}
