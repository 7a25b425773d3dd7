import { both, counted, type Label } from '../../foundation/index.ts';

const days = (count: number): string => counted(count, 'day');

/** What is said of tiers, in both languages. */
export const tierTexts = {
  duplicateNode: (node: string, plan: string): Label =>
    both(`"${node}" stands a second time, in plan "${plan}"`, `节点“${node}”重复出现于计划“${plan}”`),
  unknownLink: (node: string, plan: string): Label =>
    both(`a link of plan "${plan}" names "${node}", which is in no plan`, `计划“${plan}”的搭接所指节点“${node}”不存在`),
  unknownSupport: (node: string, upper: string): Label =>
    both(`"${node}" supports "${upper}", which is in no plan`, `节点“${node}”所支撑的节点“${upper}”不存在`),
  supportTier: (node: string, upper: string): Label =>
    both(
      `"${node}" supports "${upper}", which is not of a higher tier`,
      `节点“${node}”所支撑的节点“${upper}”并非更高级别`,
    ),
  lateSupporter: (node: string, upper: string, late: number): Label =>
    both(
      `"${node}" finishes ${days(late)} after "${upper}", which it supports`,
      `节点“${node}”比其支撑的节点“${upper}”晚 ${late} 天完成`,
    ),
  unsupported: (node: string): Label =>
    both(`no node of a lower tier supports "${node}"`, `节点“${node}”没有下级节点支撑`),
  unowned: (node: string): Label => both(`nobody answers for "${node}"`, `节点“${node}”没有责任人`),
  unweighted: (node: string): Label => both(`"${node}" has no weight`, `节点“${node}”没有权重`),
  done: (finish: string): Label => both(`done on ${finish}`, `已于 ${finish} 完成`),
  ownProgress: (percent: string): Label => both(`reported: ${percent} %`, `自报进度 ${percent}%`),
  notReported: (): Label => both('nothing reported', '未报进度'),
  rolledUp: (percent: string, reported: number, of: number): Label =>
    both(
      `${percent} % by weight of its supporters, ${reported} of ${of} reported`,
      `按下级节点权重汇总 ${percent}%，${of} 个下级节点中 ${reported} 个已报`,
    ),
  heldUp: (missing: number, of: number): Label =>
    both(
      `waits for ${missing} of ${of} supporters that report nothing`,
      `${of} 个下级节点中 ${missing} 个未报，暂不汇总`,
    ),
  weightless: (): Label => both('its supporters have no weight', '下级节点权重合计为零，无法汇总'),
} as const;
