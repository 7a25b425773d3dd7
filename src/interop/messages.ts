import { both, type Label } from '../foundation/index.ts';
import type { ColumnKind } from './sheet-form.ts';

/** What a kind of cell expects, in words. */
const expected: Readonly<Record<ColumnKind, Label>> = {
  text: both('some text', '文字'),
  id: both(
    'a short identifier of letters, digits and . _ -, such as sales-2026',
    '由字母、数字及 . _ - 组成的编号，如 sales-2026',
  ),
  decimal: both('a number such as 12000000.5', '数字，如 12000000.5'),
  whole: both('a whole number such as 3', '整数，如 3'),
  date: both('a date such as 2026-11-22', '日期，如 2026-11-22'),
  moment: both('a day or a period such as 2026-11 or 2026-Q4', '日期或期间，如 2026-11、2026-Q4'),
  choice: both('one of the choices', '所列选项之一'),
};

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  backwardsEvent: (from: string, to: string): Label =>
    both(`it ends on ${to}, before it starts on ${from}`, `结束日 ${to} 早于开始日 ${from}`),
  noSheet: (name: Label): Label =>
    both(`there is no sheet named "${name.en}" or "${name.zh}"`, `没有名为“${name.zh}”或“${name.en}”的工作表`),
  repeatedSheet: (name: string): Label =>
    both(`a sheet before it has the name "${name}" too`, `前面已有名为“${name}”的工作表`),
  missingColumn: (heading: Label): Label => both(`the column "${heading.en}" is missing`, `缺少“${heading.zh}”一列`),
  repeatedColumn: (heading: Label): Label =>
    both(`the column "${heading.en}" stands more than once`, `“${heading.zh}”一列重复出现`),
  emptyCell: (cell: string, heading: Label, kind: ColumnKind): Label =>
    both(
      `${cell}: "${heading.en}" must be filled in with ${expected[kind].en}`,
      `${cell}：“${heading.zh}”须填写${expected[kind].zh}`,
    ),
  badCell: (cell: string, heading: Label, kind: ColumnKind, found: string): Label =>
    both(
      `${cell}: "${heading.en}" expects ${expected[kind].en}, found "${found}"`,
      `${cell}：“${heading.zh}”应为${expected[kind].zh}，实际为“${found}”`,
    ),
  badChoice: (cell: string, heading: Label, choices: Label, found: string): Label =>
    both(
      `${cell}: "${heading.en}" expects one of ${choices.en}, found "${found}"`,
      `${cell}：“${heading.zh}”应为${choices.zh}之一，实际为“${found}”`,
    ),
  inCell: (cell: string, text: Label): Label => both(`${cell}: ${text.en}`, `${cell}：${text.zh}`),
  repeatedRow: (cell: string, value: string, first: number): Label =>
    both(`${cell}: "${value}" stands already in row ${first}`, `${cell}：“${value}”与第 ${first} 行重复`),
  notSpreadsheet: (): Label => both('this is no .xlsx file that can be read', '无法作为 .xlsx 文件读取'),
  tooLarge: (size: number, most: number): Label =>
    both(
      `the file unpacks to ${size} bytes, and ${most} are allowed`,
      `文件解压后为 ${size} 字节，上限为 ${most} 字节`,
    ),
  unknownCalendar: (id: string): Label => both(`there is no calendar "${id}"`, `没有日历“${id}”`),
  fieldLost: (node: string, field: string): Label =>
    both(
      `"${field}" of the node "${node}" has no place in Microsoft Project and is left out`,
      `节点“${node}”的 ${field} 在 Microsoft Project 中无处存放，未导出`,
    ),
  percentLost: (node: string, percent: string, written: number): Label =>
    both(
      `${percent}% done of the node "${node}" is written as ${written}%: Microsoft Project keeps whole percents, and 100 only for what is done`,
      `节点“${node}”的完成进度 ${percent}% 写作 ${written}%：Microsoft Project 只存整数百分比，且未完成者不记 100%`,
    ),
  baselineLost: (id: string): Label =>
    both(`the baseline "${id}" is left out: a file holds eleven`, `基准计划“${id}”未导出：文件最多保存十一个`),
  linkLost: (from: string, to: string): Label =>
    both(
      `the link from "${from}" to "${to}" is left out: a node of it is in none of the plans`,
      `“${from}”至“${to}”的搭接关系未导出：有节点不在所给计划中`,
    ),
  notXml: (): Label => both('this is no XML that can be read', '无法作为 XML 读取'),
  notProject: (): Label =>
    both(
      'there is no Project element: this is no Microsoft Project XML',
      '没有 Project 元素，不是 Microsoft Project XML',
    ),
  documentType: (): Label =>
    both('a document type or an entity of its own is not accepted', '不接受带有 DOCTYPE 或自定义实体的文件'),
  exceptionLost: (name: string): Label =>
    both(`the calendar exception "${name}" has no days and is left out`, `日历例外“${name}”没有有效日期，未读入`),
  recurrenceLost: (name: string): Label =>
    both(`the calendar exception "${name}" repeats by a rule and is left out`, `日历例外“${name}”按规则重复，未读入`),
  partOfDay: (found: string, days: number): Label =>
    both(`${found} is not a whole number of days, read as ${days}`, `${found} 不是整天，按 ${days} 天读入`),
  summaryLost: (name: string): Label =>
    both(
      `the summary task "${name}" is left out: a plan's nodes stand side by side`,
      `摘要任务“${name}”未读入：计划的节点不分层`,
    ),
  sectionLost: (section: string, count: number): Label =>
    both(`${section} (${count}) are left out`, `${section}（${count} 条）未读入`),
} as const;
