import { both, counted, type Label, round } from '../foundation/index.ts';

/** Points for a sentence: at most four decimals. */
const brief = (points: string): string => round(points, '0.0001');
const en = (points: string | null): string => (points === null ? 'no points' : brief(points));
const zh = (points: string | null): string => (points === null ? '无得分' : ` ${brief(points)} 分`);

/** A result for a sentence; one that is none. */
const valued = (value: string | null): Label => (value === null ? both('no value', '空值') : both(value, ` ${value}`));

/** What a function of the user's own threw, in one short line. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : typeof error).slice(0, 200);
}

/** Points of an actual. */
interface PointsAt {
  readonly actual: string;
  readonly points: string;
}

/** A law and what was found of it. */
interface Named {
  readonly law: string;
  readonly because: Label;
}

const lines = (laws: readonly Named[], locale: 'zh' | 'en'): string[] =>
  laws.map(({ law, because }) => `${law}${locale === 'en' ? ': ' : '：'}${because[locale]}`);

/** Every sentence of this room, in both languages. */
export const texts = {
  broke: (laws: readonly Named[]): Label => ({ zh: lines(laws, 'zh').join('\n'), en: lines(laws, 'en').join('\n') }),
  held: (remarks: readonly Named[]): Label =>
    both(
      ['every law that was claimed held in all cases tried', ...lines(remarks, 'en')].join('; '),
      ['所声明的定律在全部试算中均成立', ...lines(remarks, 'zh')].join('；'),
    ),
  emptyRange: (low: string, high: string): Label =>
    both(`${low} to ${high} is no range`, `${low} 至 ${high} 不构成区间`),
  badStep: (step: string): Label =>
    both(
      `the step ${step} must be above zero and not tiny against the range`,
      `步长 ${step} 须大于零，且相对区间不可过小`,
    ),
  notClaimed: (): Label => both('not claimed, so not looked at', '未声明，故未检查'),
  noDirection: (): Label =>
    both('the input says no direction, so nothing is better', '输入未给出指标方向，无从判断好坏'),
  kept: {
    total: (): Label => both('every reported actual has points', '凡已报的实际值都有得分'),
    missing: (): Label => both('an actual that was not reported has no points', '未报的实际值不得分，也不报错'),
    bounded: (least: string, most: string): Label =>
      both(`points lie between ${least} and ${most}`, `得分在 ${least} 至 ${most} 之间`),
    monotone: (): Label => both('a better actual never has fewer points', '实际值越好，得分不降'),
    continuous: (): Label => both('no jump where none was promised', '所声明的区间内得分无跳变'),
    edges: (): Label => both('every edge belongs to one of its sides', '每个区间端点都归属于相邻一侧'),
    unitFree: (): Label => both('points do not depend on the unit', '得分与计量单位无关'),
    deterministic: (): Label => both('the same question has the same answer', '同样的输入得分相同'),
    digits: (): Label => both('points have no digits of binary arithmetic', '得分不含二进制运算的尾数'),
  },
  broken: {
    total: (actual: string, why: Label): Label =>
      both(`the actual ${actual} has no points: ${why.en}`, `实际值 ${actual} 没有得分：${why.zh}`),
    missing: (points: string): Label =>
      both(
        `an actual that was not reported has ${brief(points)} points: missing is not zero`,
        `实际值未报却得 ${brief(points)} 分：未报不等于零`,
      ),
    bounded: (found: readonly PointsAt[], least: string, most: string): Label =>
      both(
        `${found.map(({ actual, points }) => `the actual ${actual} has ${brief(points)} points`).join(' and ')}, outside ${least} to ${most}`,
        `${found.map(({ actual, points }) => `实际值 ${actual} 得 ${brief(points)} 分`).join('、')}，超出 ${least} 至 ${most}`,
      ),
    monotone: (worse: string, before: string, better: string, after: string): Label =>
      both(
        `${better} is better than ${worse} but has ${brief(after)} points where ${worse} has ${brief(before)}`,
        `${better} 优于 ${worse}，却只得 ${brief(after)} 分，而 ${worse} 得 ${brief(before)} 分`,
      ),
    continuous: (edge: string, below: string | null, above: string | null): Label =>
      both(
        `at ${edge} the points jump from ${en(below)} to ${en(above)}`,
        `在 ${edge} 处得分由${zh(below)}跳变为${zh(above)}`,
      ),
    edges: (edge: string, below: string | null, on: string | null, above: string | null): Label =>
      both(
        `at the edge ${edge}: ${en(below)} just below, ${en(on)} on it, ${en(above)} just above`,
        `端点 ${edge}：略低于它为${zh(below)}，恰在其上为${zh(on)}，略高于它为${zh(above)}`,
      ),
    unitFree: (factor: string, before: string | null, after: string | null): Label =>
      both(
        `with every figure times ${factor}, ${en(before)} become ${en(after)}`,
        `所有数值同乘 ${factor} 后，得分由${zh(before)}变为${zh(after)}`,
      ),
    deterministic: (actual: string, one: string | null, other: string | null): Label =>
      both(
        `the actual ${actual} has ${en(one)} once and ${en(other)} another time`,
        `实际值 ${actual} 先后得${zh(one)}与${zh(other)}`,
      ),
    digits: (actual: string, points: string, meant: string): Label =>
      both(
        `the actual ${actual} has ${points} points where ${meant} is meant: round, or work on the texts under "exact"`,
        `实际值 ${actual} 得 ${points} 分，本意应为 ${meant}：请舍入，或用 exact 中的文本计算`,
      ),
  },
  calendar: {
    counted: (): Label =>
      both('workdays counted and added agree with every day looked at', '工作日的计数与推算，同逐日核对一致'),
    covered: (): Label => both('public holidays are known for the whole range', '整个区间的法定节假日均已知'),
    rest: (days: number): Label => both(`no rest is longer than ${counted(days, 'day')}`, `连续休息不超过 ${days} 天`),
    notCounted: (why: string): Label => both(why, `工作日计数与逐日核对不一致（${why}）`),
    notCovered: (from: string, to: string): Label =>
      both(`public holidays are not known from ${from} to ${to}`, `${from} 至 ${to} 的法定节假日未知`),
    longRest: (from: string, days: number): Label =>
      both(`from ${from} there is no work for ${counted(days, 'day')}`, `自 ${from} 起连续 ${days} 天无工作日`),
  },
  phasing: {
    total: (): Label => both('every goal is given a shape', '每个目标都能排出节奏'),
    tiles: (): Label => both('parts cover the period once', '各期首尾相接，恰好覆盖目标期'),
    rises: (): Label => both('what is expected never falls', '应完成数逐日不降'),
    repeats: (): Label => both('the same goal has the same shape', '同一目标的节奏不变'),
    failed: (why: string): Label => both(`a goal is refused: ${why}`, `目标未能排出节奏：${why}`),
    wrongSum: (total: string, target: string): Label =>
      both(`the target comes back as ${total}, not as ${target}`, `目标由 ${target} 变成了 ${total}`),
    notTiled: (period: string): Label => both(`the parts do not cover ${period} once`, `各期未能恰好覆盖 ${period}`),
    falls: (period: string): Label => both(`what is expected falls in ${period}`, `应完成数在 ${period} 内下降`),
    differs: (): Label => both('asked again, the shape is another', '再次计算，节奏不同'),
  },
  weighting: {
    sums: (): Label => both('weights add up to exactly 1', '权重之和恰为 1'),
    order: (): Label => both('the order of the parts does not matter', '各项次序不影响权重'),
    scale: (): Label => both('the unit of the figures does not matter', '数值单位不影响权重'),
    monotone: (): Label => both('more never weighs less', '数值越大，权重不降'),
    failed: (why: string): Label => both(why, `未能得出有效权重：${why}`),
    turned: (key: string): Label =>
      both(`in another order "${key}" weighs something else`, `次序改变后，“${key}”的权重随之改变`),
    scaled: (key: string): Label =>
      both(`with every figure times 1000 "${key}" weighs something else`, `数值同乘 1000 后，“${key}”的权重改变`),
    less: (more: string, fewer: string): Label =>
      both(
        `"${more}" has the greater figure and the smaller weight beside "${fewer}"`,
        `“${more}”数值大于“${fewer}”，权重反而较小`,
      ),
  },
  aggregation: {
    declared: (by: string): Label => both(`the parts make what "${by}" declares`, `汇总结果与所声明的“${by}”一致`),
    order: (): Label => both('the order of the parts does not matter', '各部分次序不影响结果'),
    split: (): Label => both('parts of parts may be rolled up before', '先分组汇总再合计，结果不变'),
    units: (): Label => both('the unit does not matter', '结果与计量单位无关'),
    missing: (policy: 'exclude' | 'hold'): Label =>
      policy === 'hold'
        ? both('one part not reported holds the whole', '有一部分未报，合计即不出数')
        : both('what was not reported is left out and is not zero', '未报部分予以剔除，不按零计'),
    failed: (why: string): Label => both(`there is no result: ${why}`, `未能得出结果：${why}`),
    other: (found: string | null, wanted: string | null): Label =>
      both(
        `the parts make ${valued(wanted).en}, not ${valued(found).en}`,
        `各部分应得${valued(wanted).zh}，实为${valued(found).zh}`,
      ),
    turned: (one: string | null, other: string | null): Label =>
      both(
        `${valued(one).en}, and ${valued(other).en} with the parts the other way round`,
        `原次序得${valued(one).zh}，颠倒次序得${valued(other).zh}`,
      ),
    parted: (one: string | null, other: string | null): Label =>
      both(
        `${valued(one).en} at once, ${valued(other).en} where the first half was rolled up before`,
        `一次汇总得${valued(one).zh}，先汇总前一半再合计得${valued(other).zh}`,
      ),
    scaled: (found: string | null, wanted: string | null): Label =>
      both(
        `with every figure times 10000 the result is ${valued(found).en}, not ${valued(wanted).en}`,
        `数值同乘 10000 后应得${valued(wanted).zh}，实为${valued(found).zh}`,
      ),
    filled: (found: string | null, wanted: string | null): Label =>
      both(
        `with a part not reported the result is ${valued(found).en}, not ${valued(wanted).en}`,
        `有部分未报时应得${valued(wanted).zh}，实为${valued(found).zh}`,
      ),
  },
  warnings: {
    consistent: (): Label =>
      both('what stands follows from the readings up to the day', '预警状态只取决于截至当日的读数'),
    reachable: (): Label => both('every level can be raised', '每个级别都可能触发'),
    broken: (why: string): Label => both(why, `预警结果前后不一（${why}）`),
    unreached: (levels: string): Label => both(`no reading tried raised ${levels}`, `所试读数均未触发 ${levels}`),
  },
} as const;
