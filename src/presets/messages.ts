import { both, type Label } from '../foundation/index.ts';

/** The sentences of presets, in both languages. */
export const texts = {
  noSource: (basis: string): Label => both(`what is "${basis}" names its source`, `标为“${basis}”的内容须注明来源`),
  unknownIndicator: (id: string): Label => both(`there is no indicator "${id}"`, `不存在指标“${id}”`),
  ratioShared: (id: string): Label =>
    both(
      `"${id}" is a ratio and is never shared out: set a goal for each unit`,
      `“${id}”为比率指标，不能分解，请分别为各单位设定目标`,
    ),
  unknownTemplate: (id: string): Label => both(`the preset has no plan template "${id}"`, `预设中没有计划模板“${id}”`),
  noGoals: (preset: string): Label =>
    both(`the preset "${preset}" publishes no targets: give goals`, `预设“${preset}”没有公开目标值，须给定目标`),
  cyclic: (ring: string): Label => both(`the plan's nodes wait for each other: ${ring}`, `计划节点互为前置：${ring}`),
  setFrom: (preset: Label): Label => both(`from the preset "${preset.en}"`, `依据预设“${preset.zh}”`),
  departmentPlan: (): Label => both("Department's monthly plan", '部门月度计划'),
  planQuality: (): Label => both('A: the plan itself', 'A：计划编制质量'),
  onTimeRate: (): Label => both('B: rate on time', 'B：按时完成率'),
  itemsDone: (): Label => both('C: items by importance', 'C：事项完成情况'),
  doneBadly: (): Label => both('D: done badly', 'D：质量扣分'),
  itemsWorth: (kept: string, worth: string, share: string): Label =>
    both(
      `${kept} of ${worth} in importance were kept, of ${share} points`,
      `重要性合计 ${worth}，实得 ${kept}，按满分 ${share} 折算`,
    ),
} as const;
