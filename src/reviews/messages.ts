import type { Label } from '../foundation/index.ts';
import type { ReviewReason } from './review-rule.ts';

const both = (en: string, zh: string): Label => ({ en, zh });

const reasonOf = (reason: ReviewReason): Label =>
  reason.kind === 'time'
    ? both(`the rule "${reason.rule}" for ${reason.period}`, `规则“${reason.rule}”(${reason.period})`)
    : both(
        `the rule "${reason.rule}", for "${reason.event}" of ${reason.on}`,
        `规则“${reason.rule}”(${reason.on} 的事件“${reason.event}”)`,
      );

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  backwardsRange: (from: string, to: string): Label =>
    both(`${to} lies before ${from}`, `结束日 ${to} 早于开始日 ${from}`),
  calendarRequired: (): Label => both('a work calendar is needed to count workdays', '按工作日计算时须提供工作日历'),
  anchorRequired: (rule: string): Label =>
    both(
      `the fortnightly rule "${rule}" needs the first day of one of its fortnights`,
      `双周规则“${rule}”须给出某一周期的首日`,
    ),
  dueBecause: (meeting: string, subject: string, due: string, reasons: readonly ReviewReason[]): Label =>
    both(
      `"${meeting}" on "${subject}" is due on ${due} by ${reasons.map((one) => reasonOf(one).en).join(' and ')}`,
      `“${subject}”的“${meeting}”应于 ${due} 召开，依据${reasons.map((one) => reasonOf(one).zh).join('、')}`,
    ),
  closedUndone: (id: string): Label =>
    both(`the resolution "${id}" is closed and was never reported done`, `决议“${id}”已关闭，但从未报告完成`),
  closedUnverified: (id: string): Label =>
    both(`the resolution "${id}" is closed without a verified effect`, `决议“${id}”已关闭，但未验证效果`),
};
