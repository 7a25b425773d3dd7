import { both } from './both.ts';
import type { Label } from './label.ts';

/** A value as it may stand in a sentence: short, on one line, never the whole of a large input. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `"${clip(value)}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? '[…]' : typeof value === 'object' ? '{…}' : `(${typeof value})`;
}

function clip(text: string): string {
  const line = text.slice(0, 60).replace(/\s+/g, ' ');
  return text.length > 60 ? `${line}…` : line;
}

const zhKinds: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数值',
  int: '整数',
  boolean: '是/否值',
  array: '列表',
  object: '对象',
  record: '对象',
  null: '空值',
  'decimal number': '数值',
  date: '日期',
  period: '期间',
};
const zhKind = (kind: string): string => zhKinds[kind] ?? kind;
const withArticle = (kind: string): string => (kind === 'null' ? kind : `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`);
/** Kinds, of which one is wanted. */
const oneOf = (kinds: readonly string[]): Label =>
  both(kinds.map(withArticle).join(' or '), kinds.map(zhKind).join('或'));

const quoted = (names: readonly string[]): Label =>
  both(names.map((one) => `"${one}"`).join(', '), names.map((one) => `“${one}”`).join('、'));

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  missing: (...kinds: readonly string[]): Label =>
    both(`${oneOf(kinds).en} is required here`, `此处必须填写${oneOf(kinds).zh}`),
  missingOf: (names: readonly string[]): Label =>
    both(`one of ${quoted(names).en} is required here`, `此处必须填写${quoted(names).zh}之一`),
  wrongType: (kinds: readonly string[], value: unknown): Label =>
    both(`expected ${oneOf(kinds).en}, got ${shown(value)}`, `应为${oneOf(kinds).zh}，实为 ${shown(value)}`),
  unknownField: (key: string): Label =>
    both(`there is no field ${shown(key)} here; check its spelling`, `没有名为 ${shown(key)} 的字段，请检查拼写`),
  tooSmall: (least: string, origin: string): Label =>
    origin === 'string' || origin === 'array'
      ? both(`needs at least ${least} item(s) or character(s)`, `至少需要 ${least} 项（字）`)
      : both(`must be at least ${least}`, `不得小于 ${least}`),
  tooBig: (most: string, origin: string): Label =>
    origin === 'string' || origin === 'array'
      ? both(`allows at most ${most} item(s) or character(s)`, `最多允许 ${most} 项（字）`)
      : both(`must be at most ${most}`, `不得大于 ${most}`),
  notAllowed: (allowed: readonly string[], value: unknown): Label =>
    both(
      `${shown(value)} is not one of ${quoted(allowed).en}`,
      `${shown(value)} 不在可选范围内：${quoted(allowed).zh}`,
    ),
  unknownKind: (field: string, known: readonly string[]): Label =>
    both(
      `"${field}" names no known alternative${known.length === 0 ? '' : `; it is one of ${quoted(known).en}`}`,
      `“${field}”不是已知的类型${known.length === 0 ? '' : `，可选：${quoted(known).zh}`}`,
    ),
  badFormat: (value: unknown): Label => both(`${shown(value)} is not well formed`, `${shown(value)} 格式不正确`),
  invalid: (): Label => both('the value is not valid here', '此处的值无效'),
  tooDeep: (limit: number): Label =>
    both(`the input nests deeper than ${limit} levels`, `输入的嵌套层数超过 ${limit} 层`),
  tooManyIssues: (): Label =>
    both(
      'there are more faults than can be told at once; these are the first of them, to be mended before the rest is read',
      '问题过多，无法一次列全；以上只是前一部分，请先改正再重新读取',
    ),
  unreadable: (): Label =>
    both(
      'the input could not be read: it has another shape than is needed here, or one of its properties throws',
      '输入无法读取：形状与此处要求不符，或其某个属性抛出异常',
    ),
  questionsInARing: (key: string): Label =>
    both(`the question ${shown(key)} waits for its own answer`, `问题 ${shown(key)} 等待其自身的答案，形成循环`),
  duplicateId: (id: string): Label => both(`the id ${shown(id)} is used more than once`, `标识 ${shown(id)} 重复`),
  unknownId: (id: string, among: Label): Label =>
    both(`there is no ${among.en} with the id ${shown(id)}`, `不存在标识为 ${shown(id)} 的${among.zh}`),
  notDecimal: (value: unknown): Label =>
    both(
      `${shown(value)} is not a decimal number; write plain digits such as "1234.56"`,
      `${shown(value)} 不是十进制数，请写作 "1234.56" 的形式`,
    ),
  floatAmount: (value: unknown): Label =>
    both(
      `${shown(value)} is a binary float; write it as text, such as "0.1", to say exactly what is meant`,
      `${shown(value)} 是二进制浮点数，请改用文本（如 "0.1"）以准确表达`,
    ),
  tooManyDigits: (limit: number): Label => both(`the number has more than ${limit} digits`, `数字位数超过 ${limit} 位`),
  divisionByZero: (): Label => both('cannot divide by zero', '除数不能为零'),
  badQuantum: (value: unknown): Label =>
    both(`the quantum ${shown(value)} must be greater than zero`, `最小单位 ${shown(value)} 必须大于零`),
  emptyBounds: (min: string, max: string): Label =>
    both(`the lower bound ${min} is above the upper bound ${max}`, `下限 ${min} 高于上限 ${max}`),
  badPercent: (value: string): Label =>
    both(`${value} is not a percentage above 0 up to 100`, `${value} 不是大于 0、不超过 100 的百分数`),
  notDate: (value: unknown): Label =>
    both(`${shown(value)} is not a date; write it as "2026-11-22"`, `${shown(value)} 不是日期，请写作 "2026-11-22"`),
  impossibleDate: (value: string): Label =>
    both(`there is no ${shown(value)} in the calendar`, `日历中不存在 ${shown(value)}`),
  dateOutOfRange: (): Label => both('the date falls outside the years 0001 to 9999', '日期超出公元 0001 年至 9999 年'),
  notInteger: (what: string, value: unknown): Label =>
    both(`${what} must be a whole number, got ${shown(value)}`, `${what} 必须为整数，实为 ${shown(value)}`),
  noSuchDay: (value: string): Label => both(`the month has no such day: ${value}`, `该月没有这一天：${value}`),
  backwardsRange: (from: string, to: string): Label =>
    both(`the range ends on ${to}, before it starts on ${from}`, `区间结束日 ${to} 早于开始日 ${from}`),
  ambiguousStep: (from: string, event: string): Label =>
    both(`"${event}" in state "${from}" leads to two states`, `状态“${from}”下的“${event}”指向两个状态`),
  unreachableState: (state: string): Label =>
    both(`no sequence of events reaches the state "${state}"`, `任何事件都无法到达状态“${state}”`),
  stepNotAllowed: (event: Label, state: Label, allowed: readonly Label[]): Label =>
    both(
      `"${event.en}" is not possible while "${state.en}"; possible now: ${allowed.map(({ en }) => en).join(', ') || 'nothing'}`,
      `“${state.zh}”状态下不能“${event.zh}”；当前可进行：${allowed.map(({ zh }) => zh).join('、') || '无'}`,
    ),
  evidenceMissing: (name: string, event: Label): Label =>
    both(`"${event.en}" needs the evidence "${name}"`, `“${event.zh}”须附“${name}”`),
} as const;
