import type { Id, Label } from '../foundation/index.ts';

const both = (en: string, zh: string): Label => ({ en, zh });

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  unknownFamily: (id: Id): Label => both(`there is no family "${id}"`, `不存在指标类别“${id}”`),
  unknownIndicator: (id: Id): Label => both(`there is no indicator "${id}"`, `不存在指标“${id}”`),
  versionTwice: (id: Id, version: number): Label =>
    both(`version ${version} of the indicator "${id}" stands twice`, `指标“${id}”的第 ${version} 版重复`),
  cyclicIndicators: (ring: readonly Id[]): Label =>
    both(`these indicators need each other: ${ring.join(' → ')}`, `指标互为前提：${ring.join(' → ')}`),
  notAdditive: (id: Id): Label =>
    both(`"${id}" does not add up over time; a total of it has no meaning`, `指标“${id}”在时间上不可累加，不能求合计`),
  unlikeUnits: (left: string, right: string): Label =>
    both(`${left} and ${right} cannot be added or compared`, `${left} 与 ${right} 单位不同，不能相加或比较`),
  unitMismatch: (own: string, result: string): Label =>
    both(
      `the indicator says it is in ${own}, but what it is made of gives ${result}`,
      `指标单位为 ${own}，但按构成计算得到的是 ${result}`,
    ),
};
