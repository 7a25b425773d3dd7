import { both, counted, type Label } from '../../foundation/index.ts';

/** What is said of monthly plans and of the look-ahead, in both languages. */
export const monthlyTexts = {
  planLabel: (department: string, month: string): Label =>
    both(`Monthly plan of ${department}, ${month}`, `${department} ${month} 月度计划`),
  month: (due: number, carried: number, added: number, beyond: number): Label =>
    both(
      `${due} due, ${carried} carried over, ${added} added${beyond === 0 ? '' : `; ${beyond} beyond the limit`}`,
      `本月到期 ${due} 项，结转 ${carried} 项，新增 ${added} 项${beyond === 0 ? '' : `；超出上限 ${beyond} 项`}`,
    ),
  notMonth: (period: string): Label => both(`${period} is not a month`, `${period} 不是月份`),
  addedTwice: (id: string): Label => both(`"${id}" is in the plans already`, `“${id}”已在计划中`),
  unweighted: (node: string): Label =>
    both(`"${node}" has no weight, and so no importance to score by`, `节点“${node}”没有权重，无法按重要性计分`),
  overdue: (due: string, days: number): Label =>
    both(`was due on ${due}, ${counted(days, 'day')} ago`, `应于 ${due} 完成，已逾期 ${days} 天`),
  finishes: (due: string): Label => both(`due on ${due}`, `应于 ${due} 完成`),
  starts: (start: string): Label => both(`begins on ${start}`, `应于 ${start} 开始`),
  notBegun: (start: string): Label => both(`should have begun on ${start}`, `应于 ${start} 开始，尚未开始`),
  waits: (what: Label, nodes: readonly string[]): Label =>
    nodes.length === 0
      ? what
      : both(`${what.en}; waits for ${nodes.join(', ')}`, `${what.zh}；前置未完成：${nodes.join('、')}`),
} as const;
