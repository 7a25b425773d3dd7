import { both, counted, type Label } from '../../foundation/index.ts';

const days = (count: number): string => counted(count, 'day');

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
    both(`${adjusted} of ${counted(nodes, 'node')} changed`, `${nodes} 个节点中有 ${adjusted} 个作过调整`),
  noNodes: (): Label => both('there are no nodes', '没有节点'),
  unknownEdit: (node: string): Label => both(`"${node}" is in none of the plans`, `计划中没有节点“${node}”`),
  moved: (node: string, from: string | null, to: string, count: number | null, why: Label): Label =>
    from === null || count === null
      ? both(`"${node}" is due on ${to}: ${why.en}`, `节点“${node}”排定为 ${to}：${why.zh}`)
      : both(
          `"${node}" moves from ${from} to ${to}, ${days(Math.abs(count))} ${count > 0 ? 'later' : 'earlier'}: ${why.en}`,
          `节点“${node}”由 ${from} 移至 ${to}，${count > 0 ? '推迟' : '提前'} ${Math.abs(count)} 天：${why.zh}`,
        ),
  edited: (): Label => both('it was changed itself', '自身被调整'),
  waits: (other: string, link: string): Label =>
    both(`it waits for "${other}" (${link})`, `受前置节点“${other}”（${link}）制约`),
  leads: (other: string, link: string): Label =>
    both(`"${other}" needs it (${link})`, `为后续节点“${other}”（${link}）所需`),
  supported: (other: string): Label => both(`it is supported by "${other}"`, `受下级节点“${other}”支撑`),
  supports: (other: string): Label => both(`it supports "${other}"`, `支撑上级节点“${other}”`),
  offset: (other: string): Label => both(`its date is told from "${other}"`, `日期由节点“${other}”推算`),
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
