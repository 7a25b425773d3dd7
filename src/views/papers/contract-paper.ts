import {
  type Decimal,
  deepFreeze,
  formatDate,
  formatDecimal,
  guarded,
  type Locale,
  parse,
} from '../../foundation/index.ts';
import { type ContractItem, PerformanceContract } from '../../goals/index.ts';
import { nameIn, type Telling } from '../names.ts';
import { amountText } from './figures.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { words } from './paper-words.ts';

/**
 * A performance contract as a paper to sign (目标责任书): parties, items with weights and targets, gates, vetoes, clauses, and how to
 * appeal. Give it the contract as it reads on a day (`contractAt`) and it says what held then.
 *
 * @throws `HoshinError` with all issues of the contract
 */
export function contractPaper(contract: PerformanceContract, telling: Telling): Paper {
  const read = parse(PerformanceContract, contract);
  return guarded(() => {
    const { locale, names } = telling;
    const { label, entity, issuer, undertaker, period, signedOn, items, appeal } = read;
    const blocks: PaperBlock[] = [
      {
        kind: 'list',
        items: [
          `${words.issuer[locale]}: ${issuer}`,
          `${words.undertaker[locale]}: ${undertaker}`,
          `${words.entity[locale]}: ${nameIn(names.entities, entity, locale)}`,
          `${words.period[locale]}: ${period}`,
          `${words.signed[locale]}: ${formatDate(signedOn, { locale })}`,
        ],
      },
      heading(words.items[locale]),
      itemTable(items, locale),
      ...named(words.gates[locale], read.gates, locale),
      ...named(words.vetoes[locale], read.vetoes, locale),
      ...named(words.revisions[locale], read.revisions, locale),
      heading(words.appeal[locale]),
      { kind: 'paragraph', text: words.appealWithin(appeal.days, appeal.workdays, appeal.to)[locale] },
    ];
    return deepFreeze({ title: label[locale], blocks });
  });
}

const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 2, text });

function itemTable(items: readonly ContractItem[], locale: Locale): PaperBlock {
  const amount = (value: Decimal | undefined): string => (value === undefined ? '' : amountText(value, locale));
  return {
    kind: 'table',
    head: [words.item, words.weight, words.base, words.target, words.stretch, words.dataOwner].map(
      (word) => word[locale],
    ),
    figures: [false, true, true, true, true, false],
    rows: items.map(({ label, weight, base, target, stretch, dataOwner }) => [
      label[locale],
      formatDecimal(weight, { locale, percent: true }),
      amount(base),
      amount(target),
      amount(stretch),
      dataOwner,
    ]),
  };
}

/** A section that lists things by their names; none where there are none. */
function named(
  title: string,
  things: readonly { readonly label: Readonly<Record<Locale, string>> }[],
  locale: Locale,
): PaperBlock[] {
  if (things.length === 0) return [];
  return [heading(title), { kind: 'list', items: things.map(({ label }) => label[locale]) }];
}
