import { type Decimal, formatDecimal, type Locale } from 'hoshin/foundation';
import type { Names } from 'hoshin/views';
import { createContext, useContext } from 'react';
import type { Answer, Ask, Subject } from './model/messages';
import type { Words } from './words';

/** What every part of the page works with, whatever is seen: it stays while figures change. */
export interface Desk {
  readonly locale: Locale;
  readonly t: Words;
  readonly names: Names;
  /** Asks the worker; a view that comes back is shown. */
  readonly ask: (ask: Ask) => Promise<Answer>;
  readonly openWhy: (name: string, subject: Subject) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('outside the desk');
  return desk;
}

/** Yuan as people read them: 亿 in Chinese, millions in English. */
export const money = (value: Decimal | number | null, locale: Locale): string =>
  value === null
    ? '—'
    : formatDecimal(
        String(value),
        locale === 'zh' ? { locale, step: 'yi', places: 2 } : { locale, step: 'million', places: 0 },
      );

export const percent = (value: Decimal | number | null, locale: Locale): string =>
  value === null ? '—' : formatDecimal(String(value), { locale, percent: true, places: 1 });

/** The same steps for axes. */
export const inStep = (locale: Locale) => (value: number) =>
  locale === 'zh' ? `${Math.round(value / 1e7) / 10}` : `${Math.round(value / 1e6)}`;
