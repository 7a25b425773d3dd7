import { deepFreeze, type Label } from '../foundation/index.ts';
import type { NoRateReason } from './rate.ts';

const both = (en: string, zh: string): Label => ({ en, zh });

/** A value as it may stand in a sentence. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`;
  if (value === null || typeof value !== 'object') return typeof value === 'symbol' ? '(symbol)' : String(value);
  return Array.isArray(value) ? '[…]' : '{…}';
}

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  rateOutOfRange: (value: unknown): Label =>
    both(
      `${shown(value)} is not a rate: it must be a number above −1 (−100 %)`,
      `${shown(value)} 不是有效的收益率,应为大于 −1(−100%)的数`,
    ),
  resultOutOfRange: (): Label => both('the present value is too large to write down', '现值过大,无法表示'),
} as const;

/** Why there is no rate, in both languages. */
export const noRateTexts: Readonly<Record<NoRateReason, Label>> = /* @__PURE__ */ deepFreeze({
  empty: { en: 'there is no amount other than zero', zh: '没有非零的现金流' },
  'all-inflow': {
    en: 'every amount is received and none is paid, so no rate balances them',
    zh: '现金流只有流入、没有流出,不存在收益率',
  },
  'all-outflow': {
    en: 'every amount is paid and none is received, so no rate balances them',
    zh: '现金流只有流出、没有流入,不存在收益率',
  },
  'single-date': {
    en: 'all amounts fall on one date, so no time passes between them',
    zh: '所有款项发生在同一天,没有时间间隔',
  },
  'no-real-root': {
    en: 'no rate brings the present value of these amounts to zero',
    zh: '不存在使净现值为零的收益率',
  },
  'out-of-range': {
    en: 'the rate exists but is too extreme to write as a number, as an annual rate over a few days may be',
    zh: '收益率存在,但过于极端而无法表示(例如把几天的收益折算为年化)',
  },
});
