import type { Decimal, Id, Label } from '../foundation/index.ts';
import type { Comparison } from './indicator.ts';

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

  versionsOverlap: (id: Id, version: number, other: number): Label =>
    both(
      `versions ${other} and ${version} of the indicator "${id}" hold on the same days`,
      `指标“${id}”第 ${other} 版与第 ${version} 版的生效期重叠`,
    ),
  datesReversed: (from: string, to: string | undefined): Label =>
    both(`it ends on ${to ?? ''}, before it begins on ${from}`, `失效日 ${to ?? ''} 早于生效日 ${from}`),
  pointsOfNoRatio: (): Label => both('percentage points compare ratios alone', '只有比率类指标才能按百分点比较'),
  ratioAdded: (): Label =>
    both(
      'a ratio or a rate is never added up; define it as a ratio of sums',
      '比率、单价类指标不能相加，请按“分子合计÷分母合计”定义',
    ),
  badFactor: (factor: Decimal): Label =>
    both(`a unit is more than zero of its base unit, not ${factor}`, `单位换算系数应大于零，现为 ${factor}`),

  formulaTooDeep: (most: number): Label =>
    both(
      `the formula is more than ${most} levels deep; give a part of it an indicator of its own`,
      `公式超过 ${most} 层，请将其中一部分单独定义为指标`,
    ),
  formulaTooLong: (most: number): Label =>
    both(
      `the formula has more than ${most} parts; give a part of it an indicator of its own`,
      `公式超过 ${most} 项，请将其中一部分单独定义为指标`,
    ),
  textTooLong: (most: number): Label =>
    both(`the formula is longer than ${most} characters`, `公式超过 ${most} 个字符`),
  nestedWindow: (): Label =>
    both(
      'a running total or a rolling window inside another has no meaning',
      '累计或滚动区间之内不能再套累计或滚动区间',
    ),
  strayCharacter: (character: string, at: number): Label =>
    both(`"${character}" at character ${at} has no meaning in a formula`, `第 ${at} 个字符“${character}”不能用于公式`),
  unexpected: (text: string, at: number): Label =>
    text === ''
      ? both('the formula ends where an operand must follow', '公式不完整，末尾缺少运算对象')
      : both(`"${text}" at character ${at} cannot stand there`, `第 ${at} 个字符处不应出现“${text}”`),
  notClosed: (at: number, name: string): Label =>
    both(`the bracket of ${name}( at character ${at} is not closed`, `第 ${at} 个字符处的 ${name}( 缺少右括号`),
  noFunction: (name: string, at: number): Label =>
    both(
      `there is no function "${name}" (character ${at}); there are min, max, prior-period, prior-year, to-date, rolling`,
      `不存在函数“${name}”（第 ${at} 个字符）；可用：min、max、prior-period、prior-year、to-date、rolling`,
    ),
  badArguments: (name: string, at: number): Label =>
    both(
      `${name}( at character ${at} is not given what it takes: ${forms[name] ?? ''}`,
      `第 ${at} 个字符处的 ${name}( 参数不对，应为：${forms[name] ?? ''}`,
    ),

  comparison: (
    comparison: Comparison,
    current: Decimal | null,
    base: Decimal | null,
    change: Decimal | null,
  ): Label => {
    if (current === null || base === null) return both('not reported on both sides', '两侧数据不全，无法比较');
    const en = `${current} against ${base}`;
    const zh = `本期 ${current}，对比 ${base}`;
    if (change === null) return both(`${en}: no growth from zero or below`, `${zh}：基数为零或负数，不计算增长率`);
    const unit = { difference: ['', ''], percent: [' %', '%'], points: [' points', ' 个百分点'] }[comparison];
    return both(`${en}: ${change}${unit[0] ?? ''}`, `${zh}：${change}${unit[1] ?? ''}`);
  },
};

/** How each function of a formula is written. */
const forms: Readonly<Record<string, string>> = {
  min: 'min(a, b)',
  max: 'max(a, b)',
  'prior-period': 'prior-period(a), prior-period(a, 3)',
  'prior-year': 'prior-year(a)',
  'to-date': 'to-date(a, year | half | quarter | month)',
  rolling: 'rolling(a, 12, year | half | quarter | month | week)',
};
