import { abs, compare, type Decimal, type FigureStep, formatDecimal, type Locale } from '../../foundation/index.ts';

/** What stands where nothing was reported. */
export const unreported = { zh: '未报', en: 'n/r' } as const;

/** An amount in the largest step that leaves a digit before the point: 亿 and 万, or bn and m. */
export function amountText(value: Decimal | null, locale: Locale): string {
  if (value === null) return unreported[locale];
  const steps: readonly (readonly [string, FigureStep])[] =
    locale === 'zh'
      ? [
          ['100000000', 'yi'],
          ['10000', 'wan'],
        ]
      : [
          ['1000000000', 'billion'],
          ['1000000', 'million'],
        ];
  const step = steps.find(([least]) => compare(abs(value), least) >= 0)?.[1] ?? 'one';
  return formatDecimal(value, step === 'one' ? { locale } : { locale, step, places: 2 });
}

/** A share as percent with one decimal. */
export const shareText = (value: Decimal | null, locale: Locale): string =>
  value === null ? unreported[locale] : formatDecimal(value, { locale, percent: true, places: 1 });
