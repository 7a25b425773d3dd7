import type { Decimal, Label } from '../foundation/index.ts';

const both = (en: string, zh: string): Label => ({ en, zh });

const names: Readonly<Record<'development' | 'operation' | 'cash', Label>> = {
  development: both('system development', '体系建设'),
  operation: both('project operation', '项目运营'),
  cash: both('quarterly cash completion', '季度资金完成'),
};

/** One term in the sentence of the index. */
interface SpokenTerm {
  readonly label: Label;
  readonly weight: Decimal;
  readonly points: Decimal | null;
  readonly adds: Decimal | null;
}

function sumOf(terms: readonly SpokenTerm[], locale: 'zh' | 'en'): string {
  return terms
    .filter(({ adds }) => adds !== null)
    .map(({ label, weight, points, adds }) => `${label[locale]} ${points ?? '0'} × ${weight} = ${adds ?? '0'}`)
    .join(locale === 'zh' ? '；' : '; ');
}

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  index: (): Label => both('Capability index', '项目运营能力指数'),
  term: (name: keyof typeof names): Label => names[name],
  indexed: (points: Decimal, terms: readonly SpokenTerm[]): Label =>
    both(`The capability index is ${points}: ${sumOf(terms, 'en')}`, `运营能力指数为 ${points}：${sumOf(terms, 'zh')}`),
  indexHeld: (absent: readonly Label[]): Label =>
    both(
      `The capability index waits for ${absent.map(({ en }) => en).join(', ')}, not reported`,
      `运营能力指数暂不计算，${absent.map(({ zh }) => zh).join('、')}未报`,
    ),
  termMissing: (label: Label): Label => both(`${label.en} is not reported`, `${label.zh}未报`),
  termGiven: (label: Label, points: Decimal): Label =>
    both(`${label.en} was given as ${points}`, `${label.zh}得分为 ${points}`),
  termAsZero: (label: Label): Label =>
    both(`${label.en} is not reported and counts zero, as asked`, `${label.zh}未报，按约定计零分`),
  termExcluded: (label: Label): Label =>
    both(
      `${label.en} is not reported and left out; the other weights are rescaled`,
      `${label.zh}未报，按约定剔除并折算权重`,
    ),
};
