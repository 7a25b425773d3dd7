import type { Label } from '../foundation/index.ts';

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
      `分期合计为 ${sum},必须恰好等于 ${wanted}`,
    ),
  phasingOrder: (period: string): Label =>
    both(
      `the sub-periods of a phasing stand in order without overlap; ${period} does not`,
      `分期须按先后排列且互不重叠,${period} 不符`,
    ),
  ratioMismatch: (numerator: string, denominator: string): Label =>
    both(
      `the denominator of ${numerator} ÷ ${denominator} is zero: there is no such ratio`,
      `${numerator} ÷ ${denominator} 的分母为零,比率不存在`,
    ),
  duplicateVersion: (id: string, version: number): Label =>
    both(`version ${version} of the goal "${id}" stands more than once`, `目标“${id}”的第 ${version} 版重复`),
  movedGoal: (id: string): Label =>
    both(
      `the versions of the goal "${id}" name different indicators, entities or periods; make it a goal of its own`,
      `目标“${id}”的各版本指标、单位或期间不一致,应另立目标`,
    ),
} as const;
