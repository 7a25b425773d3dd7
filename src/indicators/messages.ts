import { both, counted, type CivilDate, type Decimal, type Id, type Label } from '../foundation/index.ts';
import type { RollUp } from './additivity.ts';
import type { Comparison } from './indicator.ts';
import type { ValueStatus } from './value.ts';

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

  notDayOrPeriod: (at: string): Label =>
    both(`"${at.slice(0, 40)}" is neither a day nor a period`, `“${at.slice(0, 40)}”既不是日期，也不是期间`),
  columnLength: (name: string, length: number, size: number): Label =>
    both(
      `the column "${name}" has ${counted(length, 'item')} for ${counted(size, 'value')}`,
      `“${name}”列有 ${length} 项，而数值有 ${size} 项`,
    ),
  conflict: (cell: string): Label =>
    both(
      `two records of "${cell}", of one day and revision, disagree; give the one that holds a higher revision`,
      `“${cell}”同日同版次的两条记录不一致，请为有效的一条填写更高的版次`,
    ),
  badShare: (share: Decimal): Label =>
    both(`a share is from 0 to 1, not ${share}`, `权益比例应在 0 至 1 之间，现为 ${share}`),
  entityTwice: (id: Id): Label => both(`the entity "${id}" stands twice on one day`, `“${id}”在同一日期有两处归属`),
  unknownEntity: (id: Id): Label => both(`there is no entity "${id}"`, `不存在“${id}”这一单位`),
  cyclicEntities: (ring: readonly Id[]): Label =>
    both(`these entities stand below each other: ${ring.join(' → ')}`, `单位互为上下级：${ring.join(' → ')}`),

  notWholePeriods: (): Label =>
    both(
      'days that are no whole periods of the calendar have no earlier counterpart',
      '所取日期不是财务日历的整期，没有对应的往期',
    ),
  notInForce: (id: Id): Label =>
    both(`no version of "${id}" holds on the last day of the period`, `指标“${id}”在期末没有生效的版本`),
  shareNotStated: (id: Id): Label =>
    both(`the share in "${id}", or in one above it, is not stated`, `“${id}”或其上级单位的权益比例未登记`),
  notRolledUp: (by: RollUp, axis: 'time' | 'entity'): Label => {
    const [en, zh] = axis === 'time' ? ['over time', '在时间上'] : ['over entities', '在单位间'];
    if (typeof by !== 'object') return both(`it is not rolled up ${en}`, `该指标${zh}不汇总`);
    return both(
      `its weight "${by.weightedBy}" is missing, or zero in all, ${en}`,
      `加权用的“${by.weightedBy}”${zh}缺失或合计为零`,
    );
  },
  divisionByZero: (): Label => both('it would be divided by zero', '分母为零'),
  measured: (
    value: Decimal | null,
    facts: number,
    missing: number,
    status: ValueStatus,
    problem: Label | null,
  ): Label => {
    if (problem !== null) return both(`no value: ${problem.en}`, `无法计算：${problem.zh}`);
    const en = `from ${counted(facts, 'figure')}${missing === 0 ? '' : `, ${missing} missing${status === 'missing-as-zero' ? ' and counted as zero' : ''}`}`;
    const zh = `由 ${facts} 个数据得出${missing === 0 ? '' : `，缺 ${missing} 个${status === 'missing-as-zero' ? '（按零计）' : ''}`}`;
    return value === null ? both(`not reported: ${en}`, `未报：${zh}`) : both(`${value}, ${en}`, `${value}，${zh}`);
  },
  computed: (
    formula: string,
    inputs: readonly { readonly indicator: Id; readonly period: string; readonly value: Decimal | null }[],
    value: Decimal | null,
    problem: Label | null,
  ): Label => {
    const list = (none: string, stop: string): string =>
      inputs.map((one) => `${one.indicator} ${one.period} = ${one.value ?? none}`).join(stop);
    const [en, zh] = [list('not reported', '; '), list('未报', '；')];
    if (problem !== null) return both(`${formula}: ${problem.en} (${en})`, `${formula}：${problem.zh}（${zh}）`);
    return both(`${formula} = ${value ?? 'not reported'} (${en})`, `${formula} = ${value ?? '未报'}（${zh}）`);
  },

  computedIndicator: (id: Id): Label =>
    both(`"${id}" is computed; figures of it are not reported`, `指标“${id}”由计算得出，不应填报`),
  badMilestone: (id: Id): Label =>
    both(`the milestone "${id}" is 1 (done) or 0 (not done)`, `里程碑“${id}”只能填 1（已完成）或 0（未完成）`),
  reported: (state: 'on-time' | 'late' | 'missing', daysLate: number, due: CivilDate): Label => {
    if (state === 'on-time') return both(`in time; it was due on ${due}`, `按时填报，截止日 ${due}`);
    return state === 'late'
      ? both(`${counted(daysLate, 'day')} late; it was due on ${due}`, `迟报 ${daysLate} 天，截止日 ${due}`)
      : both(
          `missing, ${counted(daysLate, 'day')} after it was due on ${due}`,
          `未报，已超过截止日 ${due} ${daysLate} 天`,
        );
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
