import { both, counted, type Label, round, shortFigure, times } from '../foundation/index.ts';
import type { Turn } from './balance.ts';

const percent = (share: string): string => `${round(times(share, 100), '0.01')}%`;

/** Whether a turn is told by the number of periods or by its date. */
export const unit = {
  period: (at: string): Label => both(`after ${counted(at, 'period')}`, `第 ${at} 期`),
  date: (at: string): Label => both(`on ${at}`, ` ${at} `),
} as const;

/** When the balance turned, in text. */
interface SpokenTurn {
  readonly first: string | null;
  readonly permanent: string | null;
  readonly final: string;
}

/** Why a return is what it is, in both languages. */
export const texts = {
  multiple: (paid: string, received: string, multiple: string | null): Label =>
    multiple === null
      ? both('nothing was paid in, so there is no multiple', '没有投入，无法计算回报倍数')
      : both(
          `${shortFigure(received).en} received ÷ ${shortFigure(paid).en} paid in = ${multiple}`,
          `回收 ${shortFigure(received).zh} ÷ 投入 ${shortFigure(paid).zh} = ${multiple} 倍`,
        ),
  margin: (profit: string, received: string, margin: string | null): Label =>
    margin === null
      ? both('nothing was received, so there is no margin', '没有收入，无法计算利润率')
      : both(
          `${shortFigure(profit).en} left ÷ ${shortFigure(received).en} received = ${percent(margin)}`,
          `利润 ${shortFigure(profit).zh} ÷ 收入 ${shortFigure(received).zh} = ${percent(margin)}`,
        ),
  turned: (kind: Turn['kind'], when: (at: string) => Label, { first, permanent, final }: SpokenTurn): Label => {
    const [once, forGood, end] = [when(first ?? ''), when(permanent ?? ''), shortFigure(final)];
    const sentences: Readonly<Record<Turn['kind'], Label>> = {
      permanent:
        first === permanent
          ? both(
              `the balance is back at zero ${once.en} and is never negative again; it ends at ${end.en}`,
              `累计现金流于${once.zh}回正，此后不再转负，期末为 ${end.zh}`,
            )
          : both(
              `the balance is first back at zero ${once.en}, dips again, and is positive for good ${forGood.en}; it ends at ${end.en}`,
              `累计现金流于${once.zh}首次回正，其后再次转负，自${forGood.zh}起不再转负，期末为 ${end.zh}`,
            ),
      temporary: both(
        `the balance is back at zero ${once.en} but ends negative at ${end.en}`,
        `累计现金流于${once.zh}曾回正，但期末仍为负：${end.zh}`,
      ),
      never: both(`the balance goes negative and ends at ${end.en}`, `累计现金流转负后未能回正，期末为 ${end.zh}`),
      'never-negative': both(
        `the balance is never negative; it ends at ${end.en}`,
        `累计现金流始终不为负，期末为 ${end.zh}`,
      ),
      empty: both('there are no amounts', '没有现金流'),
    };
    return sentences[kind];
  },
  peak: (amount: string, date: string | null): Label =>
    date === null
      ? both('the balance never goes below zero', '累计现金流始终不为负，无资金占用')
      : both(
          `the balance is lowest on ${date}, at ${shortFigure(amount).en} below zero`,
          `累计现金流于 ${date} 降至最低，占用 ${shortFigure(amount).zh}`,
        ),
  ownFunds: (profit: string, funds: string, rate: string | null): Label =>
    rate === null
      ? both('no own funds were tied up, so there is no return on them', '没有占用自有资金，无法计算回报率')
      : both(
          `profit ${shortFigure(profit).en} ÷ ${shortFigure(funds).en} of own funds tied up for a year = ${percent(rate)}`,
          `利润 ${shortFigure(profit).zh} ÷ 年化自有资金占用 ${shortFigure(funds).zh} = ${percent(rate)}`,
        ),
  receipts: (
    total: string,
    sources: readonly { readonly period: number; readonly share: string; readonly amount: string }[],
  ): Label => {
    const en = sources.map(
      ({ period, share, amount }) => `${percent(share)} of period ${period + 1}: ${shortFigure(amount).en}`,
    );
    const zh = sources.map(
      ({ period, share, amount }) => `第 ${period + 1} 期销售的 ${percent(share)}，即 ${shortFigure(amount).zh}`,
    );
    return both(
      `${shortFigure(total).en} received (${en.join('; ')})`,
      `回款 ${shortFigure(total).zh}（${zh.join('；')}）`,
    );
  },
  earnedSchedule: (earned: string, time: string, elapsed: string, sign: number): Label =>
    both(
      `what is earned (${shortFigure(earned).en}) was planned for time ${time}, and ${elapsed} has gone by: ${sign < 0 ? 'behind' : 'not behind'}`,
      `挣值 ${shortFigure(earned).zh} 对应计划时点 ${time}，已用时间 ${elapsed}：${sign < 0 ? '滞后' : '未滞后'}`,
    ),
} as const;
