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
  notTable: (): Label => both('a list of rows of numbers is needed here', '此处应为由数值组成的行列表'),
  tableShape: (found: number, needed: number): Label =>
    both(`there are ${found} values where ${needed} are needed`, `应有 ${needed} 个值，实有 ${found} 个`),
  notNumber: (positive: boolean): Label =>
    positive
      ? both('a number above zero is needed', '应为大于零的数')
      : both('a finite number is needed', '应为有限数'),
  notCount: (): Label => both('a whole number from 1 to 1,000 is needed', '应为 1 至 1,000 的整数'),
  notJudgement: (): Label => both('a judgement is a number from 1 to 9', '判断值应为 1 至 9 的数'),
  noBest: (): Label =>
    both(
      'one of the values must be 1: the best, or the worst, against itself',
      '须有一项为 1，即最优（最劣）与自身比较',
    ),
  notReciprocal: (i: number, j: number): Label =>
    both(
      `the judgements of ${i} against ${j} and of ${j} against ${i} are not each other's reciprocal`,
      `第 ${i} 项与第 ${j} 项的两个判断值不互为倒数`,
    ),
  noRandomIndex: (n: number): Label =>
    both(`the table named has no random index for ${n} things`, `所选随机一致性指标表不含 ${n} 阶`),
  negativeValue: (): Label => both('entropy needs values of zero or more', '熵权法要求数值不小于零'),
  tooFewUnits: (n: number): Label =>
    both(`weights from data need at least 3 units, there are ${n}`, `由数据求权至少需要 3 个单元，现有 ${n} 个`),
  fewUnits: (n: number): Label =>
    both(`weights from only ${n} units are unstable`, `仅有 ${n} 个单元，求得的权重不稳定`),
  allConstant: (): Label => both('no column tells the units apart', '各列数值均相同，无法区分单元'),
  noWeightInGroup: (id: string): Label =>
    both(`no part of "${id}" has a weight above zero`, `“${id}”的各部分权重均为零`),
  composed: (id: string, index: number | null, rank: number | null, of: number): Label =>
    index === null || rank === null
      ? both(`"${id}" has no index: a value is missing`, `“${id}”缺少数据，无法计算指数`)
      : both(
          `"${id}" has the index ${Number(index.toPrecision(6))}, rank ${rank} of ${of}`,
          `“${id}”指数为 ${Number(index.toPrecision(6))}，排名 ${rank}/${of}`,
        ),
};
