import { both, counted, type Label } from '../foundation/index.ts';

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** The sentences on how firm a ranking stands, in both languages. */
export const texts = {
  notSeed: (): Label => both('a seed is a whole number', '随机种子应为整数'),
  notRandom: (): Label =>
    both(
      'a random generator is needed here, whose next() gives a whole number of 32 bits and the generator after it',
      '此处应为随机数发生器：next() 返回一个 32 位整数和下一个发生器',
    ),
  unknownUnit: (id: unknown): Label => {
    const shown = typeof id === 'string' ? id.slice(0, 60) : typeof id;
    return both(`there is no unit "${shown}"`, `没有单元“${shown}”`);
  },
  ranged: (label: Label, rank: number | null, best: number, worst: number, first: number): Label =>
    rank === null
      ? both(`${label.en} has no index and no rank`, `${label.zh}没有指数，不参与排名`)
      : both(
          `${label.en} is rank ${rank}, between ${best} and ${worst} as weights vary, first in ${percent(first)} of the draws`,
          `${label.zh}排名 ${rank}，权重波动时介于 ${best} 至 ${worst}，列第一的占 ${percent(first)}`,
        ),
  swings: (part: Label, ahead: Label, behind: Label, from: number, to: number): Label =>
    both(
      `${behind.en} draws level with ${ahead.en} once the weight of ${part.en} goes from ${percent(from)} to ${percent(to)}`,
      `${part.zh}的权重由 ${percent(from)} 调至 ${percent(to)} 时，${behind.zh}与${ahead.zh}持平`,
    ),
  noSwing: (part: Label, ahead: Label, behind: Label): Label =>
    both(
      `no weight of ${part.en} makes ${behind.en} draw level with ${ahead.en}`,
      `无论${part.zh}的权重如何调整，${behind.zh}都不会追平${ahead.zh}`,
    ),
  mixedMeans: (): Label =>
    both(
      'the groups are joined by different means, or a floor or a missing value bends them: the swing has no closed form',
      '各组的合成方式不同，或受底线、缺报影响，翻转权重没有解析解',
    ),
  dominates: (better: Label, worse: Label, ahead: number, of: number): Label =>
    both(
      `${better.en} is nowhere worse than ${worse.en} and better in ${ahead} of ${counted(of, 'indicator')}, whatever the weights`,
      `${better.zh}各项均不低于${worse.zh}，${of} 项指标中有 ${ahead} 项更高，与权重无关`,
    ),
  without: (part: Label, moved: number, largest: number): Label =>
    moved === 0
      ? both(`without ${part.en} the ranking stays as it is`, `剔除${part.zh}后排名不变`)
      : both(
          `without ${part.en} ${moved === 1 ? '1 unit changes' : `${moved} units change`} rank, by up to ${largest}`,
          `剔除${part.zh}后，${moved} 个单元名次变化，最多 ${largest} 位`,
        ),
} as const;
