import { formatDecimal, type Label } from '../foundation/index.ts';

const both = (en: string, zh: string): Label => ({ en, zh });

/** A figure for a sentence, in groups of three digits. */
const grouped = (figure: string): string => formatDecimal(figure, { locale: 'en' });
/** A share as percent, to one decimal. */
const percent = (share: string): string => formatDecimal(share, { locale: 'en', percent: true, places: 1 });

const landingMethods = {
  seasonal: ['by the seasons of the profile', '按参照曲线'],
  'run-rate': ['by days', '按天数'],
} as const;

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  backInTime: (on: string, last: string): Label =>
    both(`${on} lies before the last step, which was taken on ${last}`, `${on} 早于上一步发生的日期 ${last}`),
  matrixRows: (got: number, wanted: number): Label =>
    both(`the grid has ${got} rows for ${wanted} levels of likelihood`, `矩阵有 ${got} 行，而可能性共 ${wanted} 级`),
  matrixColumns: (got: number, wanted: number): Label =>
    both(`the row has ${got} cells for ${wanted} levels of impact`, `该行有 ${got} 格，而影响程度共 ${wanted} 级`),
  unknownGrade: (id: string): Label =>
    both(`the cell names the grade "${id}", which is not among the grades`, `单元格的等级“${id}”不在等级表中`),
  raiseImpossible: (count: number, of: number): Label =>
    both(`${count} of ${of} readings can never be reached`, `${of} 次读数中不可能有 ${count} 次`),
  noLanding: (reason: 'not-reported' | 'nothing-gone' | 'empty-profile'): Label =>
    ({
      'not-reported': both('no landing: nothing is reported', '无法预测落点：尚无上报'),
      'nothing-gone': both('no landing: none of the period has gone by', '无法预测落点：期间尚未开始'),
      'empty-profile': both('no landing: the profile holds nothing', '无法预测落点：参照曲线合计为零'),
    })[reason],
  landed: (at: {
    readonly method: 'seasonal' | 'run-rate';
    readonly actual: string;
    readonly share: string;
    readonly value: string;
    readonly target: string | null;
    readonly ofTarget: string | null;
  }): Label => {
    const [en, zh] = landingMethods[at.method];
    const against =
      at.target === null || at.ofTarget === null
        ? both('', '')
        : both(
            `, ${percent(at.ofTarget)} of ${grouped(at.target)}`,
            `，为目标 ${grouped(at.target)} 的 ${percent(at.ofTarget)}`,
          );
    return both(
      `Lands at ${grouped(at.value)}${against.en}: ${grouped(at.actual)} so far is ${percent(at.share)} of the whole ${en}`,
      `预计落点 ${grouped(at.value)}${against.zh}：累计 ${grouped(at.actual)}，${zh}应占全期的 ${percent(at.share)}`,
    );
  },
} as const;
