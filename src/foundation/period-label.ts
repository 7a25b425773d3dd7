import type { Locale } from './label.ts';
import { counted } from './counted.ts';
import { fromDayNumber } from './civil-date.ts';
import { periodParts, type NumberedPeriod } from './period.ts';

const zh: Readonly<Record<NumberedPeriod['grain'], (year: number, index: number) => string>> = {
  year: (year) => `${year}年`,
  half: (year, index) => `${year}年${index === 1 ? '上' : '下'}半年`,
  quarter: (year, index) => `${year}年第${'一二三四'[index - 1] ?? index}季度`,
  month: (year, index) => `${year}年${index}月`,
  'fiscal-month': (year, index) => `${year}财年第${index}月`,
  week: (year, index) => `${year}年第${index}周`,
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const en: typeof zh = {
  year: (year) => String(year),
  half: (year, index) => `H${index} ${year}`,
  quarter: (year, index) => `Q${index} ${year}`,
  month: (year, index) => `${months[index - 1] ?? ''} ${year}`,
  'fiscal-month': (year, index) => `month ${index} of ${year}`,
  week: (year, index) => `week ${index} of ${year}`,
};

/**
 * A period's name for people.
 *
 * @throws `HoshinError` `not-period`, `impossible-period`
 * @example
 * import { periodLabel } from 'hoshin/foundation';
 * periodLabel('2026-Q4', 'zh'); // => '2026年第四季度'
 * periodLabel('2026-11', 'en'); // => 'Nov 2026'
 * periodLabel('2026-11-09/P14D', 'en'); // => '14 days from 2026-11-09'
 */
export function periodLabel(period: string, locale: Locale): string {
  const parts = periodParts(period);
  if (parts.grain !== 'cycle') return (locale === 'zh' ? zh : en)[parts.grain](parts.year, parts.index);
  const start = fromDayNumber(parts.start);
  return locale === 'zh' ? `自${start}起${parts.days}天` : `${counted(parts.days, 'day')} from ${start}`;
}
