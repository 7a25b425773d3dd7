import { both, counted, type Label } from '../foundation/index.ts';

/** Six significant digits: enough to read, and no double's tail. */
export const digits = (value: number): string => String(Number(value.toPrecision(6)));
const percent = (share: number): string => `${digits(share * 100)}%`;

/** A mean, for people. */
export type MeanName = 'arithmetic' | 'geometric' | 'harmonic' | 'power';
const means: Readonly<Record<MeanName, Label>> = {
  arithmetic: both('arithmetic mean', '算术平均'),
  geometric: both('geometric mean', '几何平均'),
  harmonic: both('harmonic mean', '调和平均'),
  power: both('power mean', '幂平均'),
};

/** What the sentence on a group says. */
interface SpokenGroup {
  readonly label: Label;
  readonly mean: MeanName;
  readonly value: number;
  readonly parts: number;
  readonly known: number;
  readonly floored: boolean;
}

/** The sentences of composite indices and their tests, in both languages. */
export const texts = {
  noWeightInGroup: (id: string): Label =>
    both(`no part of "${id}" has a weight above zero`, `“${id}”的各部分权重均为零`),
  noGoalposts: (id: string): Label => both(`"${id}" has no goalposts to be held against`, `“${id}”未设定上下标杆`),
  noTarget: (id: string): Label => both(`"${id}" has no target to be held against`, `“${id}”未设定目标值`),
  constant: (id: string): Label =>
    both(`"${id}" is the same for all units and tells none of them apart`, `各单元的“${id}”数值相同，无法区分高低`),
  fewUnits: (id: string, known: number): Label =>
    both(
      `"${id}" is scaled by only ${known} reported values, too few to be stable`,
      `“${id}”仅有 ${known} 个已报数值，据此标准化不稳定`,
    ),
  noMean: (unit: string, group: string, mean: MeanName): Label =>
    both(
      `"${group}" of "${unit}" has no ${means[mean].en}: a part is not above zero`,
      `“${unit}”的“${group}”无法取${means[mean].zh}：有一部分不大于零`,
    ),
  notReported: (label: Label): Label => both(`${label.en} is not reported`, `${label.zh}未填报`),
  made: (label: Label, raw: number, value: number): Label =>
    both(
      `${label.en}: ${digits(raw)} counts as ${digits(value)}`,
      `${label.zh}：${digits(raw)} 折算为 ${digits(value)}`,
    ),
  joined: ({ label, mean, value, parts, known, floored }: SpokenGroup): Label => {
    const reported =
      known > 0.999_999 ? both('', '') : both(`, from ${percent(known)} of the weight`, `，已报权重 ${percent(known)}`);
    return floored
      ? both(
          `${label.en} is ${digits(value)}, its lowest part: below the floor nothing is compensated`,
          `${label.zh}为 ${digits(value)}，取最低的一部分：低于底线不予弥补`,
        )
      : both(
          `${label.en} is ${digits(value)}, the ${means[mean].en} of ${counted(parts, 'part')}${reported.en}`,
          `${label.zh}为 ${digits(value)}，由 ${parts} 部分${means[mean].zh}而得${reported.zh}`,
        );
  },
  noValue: (label: Label): Label =>
    both(`${label.en} has no value: too little of it is known`, `${label.zh}数据不足，无法计算`),
  composed: (label: Label, index: number | null, rank: number | null, of: number): Label =>
    index === null || rank === null
      ? both(`${label.en} has no index: too little of it is known`, `${label.zh}数据不足，无法计算指数`)
      : both(
          `${label.en} has the index ${digits(index)}, rank ${rank} of ${of}`,
          `${label.zh}指数为 ${digits(index)}，排名 ${rank}/${of}`,
        ),
} as const;
