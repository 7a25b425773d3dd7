import { deepFreeze, formatDecimal, guarded, type Label, type Locale, periodLabel } from '../../foundation/index.ts';
import type { MonthlyItem, MonthlyPlan } from '../../plans/index.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { words } from './paper-words.ts';

const origins: Readonly<Record<MonthlyItem['origin'], Label>> = {
  carried: words.carried,
  due: words.dueNow,
  added: words.added,
};

/**
 * A department's monthly plan as a paper (部门月度计划): its items with their origin, and what the limit left out, so that it is not
 * forgotten.
 *
 * @throws `HoshinError` `unreadable` for what is no monthly plan
 */
export function monthlyPlanPaper(plan: MonthlyPlan, telling: { readonly locale: Locale }): Paper {
  return guarded(() => {
    const { locale } = telling;
    const { department, month, items, beyond, because } = plan;
    const blocks: PaperBlock[] = [{ kind: 'paragraph', text: because[locale] }, itemTable(items, locale)];
    if (beyond.length > 0) {
      blocks.push({ kind: 'heading', level: 2, text: words.beyond[locale] }, itemTable(beyond, locale));
    }
    const title = `${department} · ${periodLabel(month, locale)} · ${words.monthlyPlan[locale]}`;
    return deepFreeze({ title, blocks });
  });
}

const itemTable = (items: readonly MonthlyItem[], locale: Locale): PaperBlock => ({
  kind: 'table',
  head: [words.task, words.origin, words.due, words.weight, words.owner].map((word) => word[locale]),
  figures: [false, false, false, true, false],
  rows: items.map(({ label, origin, due, weight, owner }) => [
    label[locale],
    origins[origin][locale],
    due,
    weight === null ? '' : formatDecimal(weight, { locale }),
    owner ?? '',
  ]),
});
