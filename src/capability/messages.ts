import { both, counted, type Decimal, type Label, round } from '../foundation/index.ts';

const names: Readonly<Record<'development' | 'operation' | 'cash', Label>> = {
  development: both('project development', '项目开发能力'),
  operation: both('project operation', '项目经营能力'),
  cash: both('quarterly cash completion', '现金流季度完成'),
};

/** One part in the sentence of a weighted mean. */
export interface SpokenPart {
  readonly label: Label;
  readonly weight: Decimal;
  readonly points: Decimal | null;
  readonly adds: Decimal | null;
}

function sumOf(terms: readonly SpokenPart[], locale: 'zh' | 'en'): string {
  return terms
    .filter(({ adds }) => adds !== null)
    .map(
      ({ label, weight, points, adds }) =>
        `${label[locale]} ${shown(points ?? '0')} × ${weight} = ${shown(adds ?? '0')}`,
    )
    .join(locale === 'zh' ? '；' : '; ');
}

/** Points as a sentence shows them, to two decimals; the value itself is exact. */
const shown = (points: string): string => round(points, '0.01');

const signed = (value: string): string => (value.startsWith('-') || value === '0' ? value : `+${value}`);

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  index: (): Label => both('Capability index', '项目运营能力指数'),
  term: (name: keyof typeof names): Label => names[name],
  indexed: (points: Decimal, terms: readonly SpokenPart[]): Label =>
    both(
      `The capability index is ${shown(points)}: ${sumOf(terms, 'en')}`,
      `运营能力指数为 ${shown(points)}：${sumOf(terms, 'zh')}`,
    ),
  indexHeld: (absent: readonly Label[]): Label =>
    both(
      `The capability index waits for ${absent.map(({ en }) => en).join(', ')}, not reported`,
      `运营能力指数暂不计算，${absent.map(({ zh }) => zh).join('、')}未报`,
    ),
  developed: (points: Decimal, nodes: number, onTime: number): Label =>
    both(
      `${onTime} of ${nodes} due key nodes done on time: project development is ${shown(points)}`,
      `应完成关键节点 ${nodes} 个，按期完成 ${onTime} 个，项目开发能力得分为 ${shown(points)}`,
    ),
  noneDue: (period: string): Label => both(`no key node was due in ${period}`, `${period} 没有应完成的关键节点`),
  nodeDone: (label: Label, due: string, finish: string, days: number): Label =>
    days > 0
      ? both(
          `${label.en}: due ${due}, done ${finish}, ${counted(days, 'day')} late`,
          `${label.zh}：应于 ${due} 完成，实际 ${finish} 完成，逾期 ${days} 天`,
        )
      : both(`${label.en}: due ${due}, done ${finish}`, `${label.zh}：应于 ${due} 完成，实际 ${finish} 完成`),
  nodeOpen: (label: Label, due: string, days: number): Label =>
    both(
      `${label.en}: due ${due}, not done, ${counted(days, 'day')} late so far`,
      `${label.zh}：应于 ${due} 完成，尚未完成，已逾期 ${days} 天`,
    ),
  ratioOfNoPlan: (): Label =>
    both(
      'a plan of zero or less cannot be scored by a ratio to it; score the deviation from it',
      '计划不大于零时不能按完成率计分，应按与计划的偏差计分',
    ),
  planNotPositive: (planned: Decimal): Label =>
    both(
      `the plan is ${planned}, of which there is no ratio: scored by the deviation from it`,
      `计划为 ${planned}，完成率无意义，按与计划的偏差计分`,
    ),
  teamMean: (label: Label, points: Decimal, projects: number): Label =>
    both(
      `${label.en}: mean of ${counted(projects, 'project')}, ${shown(points)}`,
      `${label.zh}：${projects} 个项目的加权平均，${shown(points)}`,
    ),
  teamHeld: (label: Label, absent: readonly Label[]): Label =>
    both(
      `${label.en} waits for ${absent.map(({ en }) => en).join(', ')}, without index`,
      `${label.zh}暂不计算，${absent.map(({ zh }) => zh).join('、')}没有指数`,
    ),
  notQuarter: (period: string): Label => both(`"${period}" is not a quarter`, `“${period}”不是季度`),
  indexedTwice: (project: string, quarter: string): Label =>
    both(`"${project}" has two indices for ${quarter}`, `“${project}”在 ${quarter} 有两个指数`),
  ranked: (label: Label, points: string, rank: number, of: number, change: string | null): Label => {
    const moved =
      change === null
        ? both('', '')
        : both(`, ${signed(shown(change))} on the quarter before`, `，较上季 ${signed(shown(change))}`);
    return both(
      `${label.en} has ${shown(points)}, rank ${rank} of ${of}${moved.en}`,
      `${label.zh}得分 ${shown(points)}，排名 ${rank}/${of}${moved.zh}`,
    );
  },
  unranked: (label: Label): Label => both(`${label.en} has no index in this quarter`, `${label.zh}本季没有指数`),
  termMissing: (label: Label): Label => both(`${label.en} is not reported`, `${label.zh}未报`),
  termGiven: (label: Label, points: Decimal): Label =>
    both(`${label.en} was given as ${shown(points)}`, `${label.zh}得分为 ${shown(points)}`),
  termAsZero: (label: Label): Label =>
    both(`${label.en} is not reported and counts zero, as asked`, `${label.zh}未报，按约定计零分`),
  termExcluded: (label: Label): Label =>
    both(
      `${label.en} is not reported and left out; the other weights are rescaled`,
      `${label.zh}未报，按约定剔除并折算权重`,
    ),
  notTable: (): Label => both('a list of rows of numbers is needed here', '此处应为由数值组成的行列表'),
  tableShape: (found: number, needed: number): Label =>
    both(`values given: ${found}, needed: ${needed}`, `应有 ${needed} 个值，实有 ${found} 个`),
  notNumber: (positive: boolean): Label =>
    positive
      ? both('a number above zero is needed', '应为大于零的数')
      : both('a finite number is needed', '应为有限数'),
  notWeight: (): Label => both('a weight is a finite number of zero or more', '权重应为不小于零的有限数'),
  noWeight: (): Label => both('at least one weight must be above zero', '至少有一个权重大于零'),
  badQuantum: (): Label =>
    both('the quantum must divide 1 without a rest, such as 0.001', '最小单位应能整除 1，例如 0.001'),
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
  notConnected: (apart: readonly number[]): Label =>
    both(
      `no chain of judgements connects ${apart.join(', ')} with the first thing`,
      `第 ${apart.join('、')} 项与首项之间没有判断链相连`,
    ),
  ahp: (lambda: number, ratio: number, table: string, triple: readonly number[] | null, missing: number): Label => {
    const [size, cr] = [lambda.toFixed(4), ratio.toFixed(4)];
    const left = missing === 0 ? both('', '') : both(`, ${missing} pairs not judged`, `，${missing} 对未作判断`);
    const worst =
      ratio <= 0.1 || triple === null
        ? both('', '')
        : both(`; look again at ${triple.join(', ')}`, `；请复核第 ${triple.join('、')} 项之间的判断`);
    return both(
      `λ is ${size}, the consistency ratio ${cr} by the table ${table}${left.en}${worst.en}`,
      `最大特征值 ${size}，按 ${table} 表一致性比率为 ${cr}${left.zh}${worst.zh}`,
    );
  },
  bestWorst: (deviation: number): Label =>
    deviation === 0
      ? both('the judgements agree wholly', '各项判断完全一致')
      : both(
          `the weights miss no judgement by more than ${Number(deviation.toPrecision(4))}, and no weights miss less`,
          `所得权重与各判断的最大偏差为 ${Number(deviation.toPrecision(4))}，已是最小`,
        ),
  dataWeights: (method: 'entropy' | 'critic', most: number, constant: readonly number[]): Label => {
    const by = method === 'entropy' ? both('entropy', '熵权法') : both('CRITIC', 'CRITIC 法');
    const left =
      constant.length === 0
        ? both('', '')
        : both(
            `; columns ${constant.join(', ')} are the same for all units and count nothing`,
            `；第 ${constant.join('、')} 列各单元相同，权重为零`,
          );
    return both(
      `by ${by.en} column ${most} tells the units apart the most${left.en}`,
      `按${by.zh}，第 ${most} 列区分度最高${left.zh}`,
    );
  },
  noRandomIndex: (n: number): Label =>
    both(`the table named has no random index for ${n} things`, `所选随机一致性指标表不含 ${n} 阶`),
  negativeValue: (): Label => both('entropy needs values of zero or more', '熵权法要求数值不小于零'),
  tooFewUnits: (n: number): Label =>
    both(`weights from data need at least 3 units, there are ${n}`, `由数据求权至少需要 3 个单元，现有 ${n} 个`),
  fewUnits: (n: number): Label =>
    both(`weights from only ${counted(n, 'unit')} are unstable`, `仅有 ${n} 个单元，求得的权重不稳定`),
  allConstant: (): Label => both('no column tells the units apart', '各列数值均相同，无法区分单元'),
};
