import { formatDecimal, type Label, round } from '../foundation/index.ts';

/** A figure short enough for a sentence: to the hundredth, in groups of three digits. */
const short = (figure: string): string => formatDecimal(round(figure, '0.01'), { locale: 'en' });
const both = (en: string, zh: string): Label => ({ en, zh });

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  tiersOutOfOrder: (base: string, target: string, stretch: string): Label =>
    both(
      `base ${base}, target ${target} and stretch ${stretch} do not lie in one direction`,
      `保底 ${base}、目标 ${target}、挑战 ${stretch} 未按同一方向排列`,
    ),
  phasingSum: (sum: string, wanted: string): Label =>
    both(
      `the phasing adds up to ${sum}; it must add up to exactly ${wanted}`,
      `分期合计为 ${sum}，必须恰好等于 ${wanted}`,
    ),
  phasingOrder: (period: string): Label =>
    both(
      `the sub-periods of a phasing stand in order without overlap; ${period} does not`,
      `分期须按先后排列且互不重叠，${period} 不符`,
    ),
  ratioMismatch: (numerator: string, denominator: string): Label =>
    both(
      `the denominator of ${numerator} ÷ ${denominator} is zero: there is no such ratio`,
      `${numerator} ÷ ${denominator} 的分母为零，比率不存在`,
    ),
  duplicateVersion: (id: string, version: number): Label =>
    both(`version ${version} of the goal "${id}" stands more than once`, `目标“${id}”的第 ${version} 版重复`),
  movedGoal: (id: string): Label =>
    both(
      `the versions of the goal "${id}" name different indicators, entities or periods; make it a goal of its own`,
      `目标“${id}”的各版本指标、单位或期间不一致，应另立目标`,
    ),
  decomposed: (id: string, target: string, count: number, basis: string): Label =>
    both(
      `${target} of "${id}" was shared out over ${count} parts by ${basis}; the parts add up to it exactly`,
      `目标“${id}”的 ${target} 按${basis}分解为 ${count} 项，合计与目标完全一致`,
    ),
  cannotDecompose: (id: string, shortBy: string): Label =>
    both(
      `"${id}" cannot be shared out within these bounds: they miss it by ${shortBy}`,
      `在给定的上下限与锁定值下无法分解“${id}”，差额为 ${shortBy}`,
    ),
  partShared: (key: string, amount: string, weight: string, basis: string): Label =>
    both(
      `${key} takes ${amount}, by its weight of ${weight} (${basis})`,
      `${key} 承担 ${amount}，权重 ${weight}(${basis})`,
    ),
  partLocked: (key: string, amount: string): Label =>
    both(`${key} takes ${amount}, as locked`, `${key} 承担 ${amount}(锁定)`),
  tracked: (
    id: string,
    at: {
      readonly actual: string | null;
      readonly target: string;
      readonly expected: string;
      readonly through: string;
    },
  ): Label =>
    at.actual === null
      ? both(`Nothing is reported for "${id}"; its target is ${at.target}`, `“${id}”尚无上报，目标为 ${at.target}`)
      : both(
          `By ${at.through} "${id}" stands at ${short(at.actual)} of ${short(at.target)}, against ${short(at.expected)} asked for by then`,
          `截至 ${at.through}，“${id}”完成 ${short(at.actual)}，目标 ${short(at.target)}，序时目标 ${short(at.expected)}`,
        ),
} as const;
