import type { Label } from '../foundation/index.ts';

const both = (en: string, zh: string): Label => ({ en, zh });

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  outsideRange: (value: string, low: string, high: string): Label =>
    both(`${value} is not between ${low} and ${high}`, `${value} 不在 ${low} 至 ${high} 之间`),
  negative: (value: string): Label => both(`${value} is below zero`, `${value} 小于零`),
  constraintDate: (type: string): Label =>
    type === 'ALAP'
      ? both('an ALAP constraint takes no date', 'ALAP 约束不填日期')
      : both(`a ${type} constraint needs a date`, `${type} 约束须填日期`),
  backwardsNode: (id: string, start: string, finish: string): Label =>
    both(
      `"${id}" finishes on ${finish}, before it starts on ${start}`,
      `节点“${id}”完成日 ${finish} 早于开始日 ${start}`,
    ),
  milestoneDuration: (id: string, days: number): Label =>
    both(`"${id}" is a milestone and cannot last ${days} days`, `“${id}”为里程碑,工期不能为 ${days} 天`),
  tierAbovePlan: (node: string, plan: string): Label =>
    both(
      `"${node}" is of a higher tier than the plan "${plan}" that holds it`,
      `节点“${node}”的级别高于其所在计划“${plan}”`,
    ),
  selfLink: (id: string): Label => both(`"${id}" cannot wait for itself`, `节点“${id}”不能以自身为前置`),
  notYet: (node: string, day: string, on: string): Label =>
    both(
      `"${node}" is reported on ${on} as done on ${day}, which had not come yet`,
      `节点“${node}”在 ${on} 填报,所填日期 ${day} 尚未到来`,
    ),
  backwardsDays: (from: number, to: number): Label =>
    both(`the range from ${from} to ${to} days is empty`, `区间 ${from} 至 ${to} 天为空`),
} as const;
