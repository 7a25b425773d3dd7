import { both, counted, type Label } from '../../foundation/index.ts';

const days = (count: number): string => counted(count, 'day');
const months = (count: number): string => counted(count, 'month');

/** What is said while key nodes are set, in both languages. */
export const settingTexts = {
  pace: (total: string): Label =>
    both(`the pace sells ${total} of the batch, more than all of it`, `去化节奏合计 ${total}，超过全部货值`),
  needed: (counts: 'sale' | 'handover', target: string, by: string, count: number, day: string): Label =>
    counts === 'sale'
      ? both(
          `to sell ${target} by ${by} takes ${months(count)} on sale: open by ${day}`,
          `至 ${by} 完成销售 ${target} 需在售 ${count} 个月，须于 ${day} 前开盘`,
        )
      : both(
          `to hand over ${target} by ${by} takes ${months(count)}: begin by ${day}`,
          `至 ${by} 完成交付结转 ${target} 需 ${count} 个月，须于 ${day} 前开始交房`,
        ),
  soldShort: (counts: 'sale' | 'handover', sold: string, target: string, short: string): Label =>
    counts === 'sale'
      ? both(
          `at this pace the batch sells ${sold} of ${target}: ${short} short whenever it opens`,
          `按此去化节奏最多销售 ${sold}，距目标 ${target} 缺 ${short}，与开盘时间无关`,
        )
      : both(
          `at this pace ${sold} of ${target} is handed over: ${short} short whenever it begins`,
          `按此交付节奏最多结转 ${sold}，距目标 ${target} 缺 ${short}，与交房时间无关`,
        ),
  notSetter: (plan: string, by: string, may: readonly string[]): Label =>
    both(
      `"${plan}" may be set by ${may.length === 0 ? 'nobody' : may.join(', ')}, not by ${by}`,
      may.length === 0
        ? `计划“${plan}”未授权任何人编制，${by} 无权下达`
        : `计划“${plan}”由 ${may.join('、')} 编制，${by} 无权下达`,
    ),
  noNode: (node: string): Label => both(`"${node}" is in none of the plans`, `计划中没有节点“${node}”`),
  possible: (node: string, asked: string, possible: string, short: number): Label =>
    both(
      `"${node}" is asked for by ${asked}, possible on ${possible}: ${days(short)} short`,
      `节点“${node}”要求 ${asked} 前完成，最早可于 ${possible} 完成，缺 ${short} 天`,
    ),
  wrongDates: (node: string, state: 'missing' | 'unknown'): Label =>
    state === 'missing'
      ? both(`the proposal has no date of "${node}"`, `提报方案缺少节点“${node}”的日期`)
      : both(`the proposal dates "${node}", which was not asked for`, `提报方案含有未下达的节点“${node}”`),
  notProposed: (): Label => both('nothing has been proposed yet', '尚未提报节点日期'),
  unseen: (nodes: readonly string[]): Label =>
    both(
      `what cannot be met must be seen first: ${nodes.join(', ')}`,
      `承诺前须先确认无法满足的节点：${nodes.join('、')}`,
    ),
  sameHand: (by: string): Label =>
    both(`${by} committed to it and cannot approve it too`, `${by} 已作出承诺，不能再自行批准`),
  beforeHistory: (on: string, last: string): Label =>
    both(`${on} is before the last step on ${last}`, `${on} 早于上一步骤日期 ${last}`),
  notApproved: (state: Label): Label =>
    both(`there is no baseline before approval: it is ${state.en}`, `批准后方可形成基准，目前状态：${state.zh}`),
  states: {
    drafted: { en: 'drafted', zh: '已倒排' },
    discussed: { en: 'in discussion', zh: '研讨中' },
    proposed: { en: 'proposed', zh: '已提报' },
    committed: { en: 'committed', zh: '已承诺' },
    approved: { en: 'approved', zh: '已批准' },
    issue: { en: 'issue', zh: '下达' },
    propose: { en: 'propose', zh: '提报' },
    return: { en: 'return', zh: '退回' },
    commit: { en: 'commit', zh: '承诺' },
    approve: { en: 'approve', zh: '批准' },
    reopen: { en: 'reopen', zh: '重新研讨' },
  },
} as const;
