import type { Label } from '../../foundation/index.ts';

const both = (en: string, zh: string): Label => ({ en, zh });
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** What is said of changes to plans, in both languages. */
export const adjustmentTexts = {
  noNode: (node: string): Label => both(`"${node}" is in none of the plans`, `计划中没有节点“${node}”`),
  noRule: (node: string): Label => both(`no rule says who may change "${node}"`, `没有规则规定谁可调整节点“${node}”`),
  notTheirs: (node: string, by: string, approvers: readonly string[]): Label =>
    both(
      `"${node}" may be changed by ${approvers.join(' or ')}, not by ${by}`,
      `节点“${node}”须由 ${approvers.join('或')} 批准调整，${by} 无此权限`,
    ),
  tooOften: (node: string, year: number, limit: number): Label =>
    both(
      `"${node}" was changed in ${year} already: ${limit} a year is the limit`,
      `节点“${node}”在 ${year} 年已调整过，每年最多 ${limit} 次`,
    ),
  reasonMissing: (node: string, kinds: readonly string[]): Label =>
    both(
      `"${node}" may be changed for these reasons alone: ${kinds.join(', ')}`,
      `节点“${node}”仅可因下列原因调整：${kinds.join('、')}`,
    ),
  sameDay: (node: string, day: string): Label =>
    both(`"${node}" stands on ${day} already`, `节点“${node}”原本即为 ${day}`),
  allowed: (node: string, by: string): Label => both(`${by} may change "${node}"`, `${by} 有权调整节点“${node}”`),
  notInBaseline: (node: string): Label =>
    both(`the baseline has no date of "${node}"`, `基准计划中没有节点“${node}”的日期`),
  rate: (adjusted: number, nodes: number): Label =>
    both(`${adjusted} of ${nodes} nodes were changed`, `${nodes} 个节点中有 ${adjusted} 个作过调整`),
  noNodes: (): Label => both('there are no nodes', '没有节点'),
  moved: (node: string, from: string, to: string, count: number): Label =>
    both(
      `"${node}" moves from ${from} to ${to}, ${days(Math.abs(count))} ${count > 0 ? 'later' : 'earlier'}`,
      `节点“${node}”由 ${from} 移至 ${to}，${count > 0 ? '推迟' : '提前'} ${Math.abs(count)} 天`,
    ),
  byLink: (from: string, type: string): Label =>
    both(`: it waits for "${from}" (${type})`, `：受“${from}”（${type}）制约`),
  byItself: (reason: Label): Label => both(`: ${reason.en}`, `：${reason.zh}`),
  drivers: {
    start: { en: 'the start of the project', zh: '项目开始日' },
    'data-date': { en: 'the data date', zh: '数据日期' },
    constraint: { en: 'its own constraint', zh: '自身限制条件' },
    actual: { en: 'what really happened', zh: '实际情况' },
    manual: { en: 'a date set by hand', zh: '人工指定日期' },
    alap: { en: 'it stands as late as it can', zh: '按尽可能晚排定' },
    link: { en: 'a link', zh: '搭接关系' },
  },
} as const;
