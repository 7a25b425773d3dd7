import { both, counted, deepFreeze, type Label, round, times } from '../foundation/index.ts';
import type { NoRateReason } from './rate.ts';

/** A value as it may stand in a sentence. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`;
  if (value === null || typeof value !== 'object') return typeof value === 'symbol' ? '(symbol)' : String(value);
  return Array.isArray(value) ? '[…]' : '{…}';
}

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  rateOutOfRange: (value: unknown): Label =>
    both(
      `${shown(value)} is not a rate: it must be a number above −1 (−100 %)`,
      `${shown(value)} 不是有效的收益率，应为大于 −1(−100%)的数`,
    ),
  resultOutOfRange: (): Label => both('the present value is too large to write down', '现值过大，无法表示'),
  earnedValue: (cost: string, costSign: number, schedule: string, scheduleSign: number): Label =>
    both(
      `cost variance ${cost} (${costSign < 0 ? 'over cost' : 'within cost'}), schedule variance ${schedule} (${scheduleSign < 0 ? 'behind' : 'not behind'})`,
      `成本偏差 ${cost}(${costSign < 0 ? '超支' : '未超支'})，进度偏差 ${schedule}(${scheduleSign < 0 ? '滞后' : '未滞后'})`,
    ),
  finalCost: (rest: string, factor: string, eac: string, vac: string, sign: number): Label =>
    both(
      `the rest (${rest}) at a performance of ${factor}: ${eac} in the end, ${sign < 0 ? 'over the budget' : 'within the budget'} by ${vac}`,
      `剩余工作 ${rest} 按绩效 ${factor} 完成：完工 ${eac}，较预算${sign < 0 ? '超支' : '结余'} ${vac}`,
    ),
  blendSum: (total: string): Label =>
    both(`the two shares of the blend add up to ${total}; they must add up to 1`, `两个权重之和为 ${total}，应为 1`),
  versionNotSetYet: (version: string, setOn: string, on: string): Label =>
    both(
      `the version ${shown(version)} was set on ${setOn}, after the stage of ${on}`,
      `版本 ${shown(version)} 于 ${setOn} 设定，晚于该阶段（${on}）`,
    ),
  moreThanPresented: (accepted: string, presented: string): Label =>
    both(
      `accepted ${accepted} of ${presented} presented is impossible`,
      `提交 ${presented} 套，不可能有 ${accepted} 套通过`,
    ),
  passRate: (accepted: string, presented: string, rate: string | null): Label =>
    rate === null
      ? both('no unit was presented, so there is no pass rate', '没有提交查验的房屋，无法计算通过率')
      : both(
          `${accepted} of ${counted(presented, 'unit')} accepted at the first inspection: ${round(times(rate, 100), '0.01')}%`,
          `查验 ${presented} 套，一次通过 ${accepted} 套，通过率 ${round(times(rate, 100), '0.01')}%`,
        ),
  planFalls: (value: string): Label =>
    both(`the cumulative plan falls to ${value}; it may only rise`, `累计计划值降为 ${value}，累计值不得下降`),
  negativeShare: (share: string): Label => both(`the share ${share} is negative`, `比例 ${share} 为负数`),
  shareOutOfRange: (share: string): Label =>
    both(`the share owned is ${share}; it must be above 0 and at most 1`, `权益比例为 ${share}，应大于 0 且不超过 1`),
  sharesSum: (total: string): Label =>
    both(`the shares add up to ${total}; they must add up to 1`, `各比例之和为 ${total}，应为 1`),
  thresholdsOrder: (beyond: string): Label =>
    both(
      `the threshold ${beyond} must be zero or more, and more than the one before it`,
      `阈值 ${beyond} 应不小于 0，且大于前一个阈值`,
    ),
  unknownDimension: (id: string): Label =>
    both(`there is no dimension of success ${shown(id)}`, `成功标尺中没有维度 ${shown(id)}`),
  unknownVersion: (version: string): Label =>
    both(`there is no plan version ${shown(version)}`, `没有方案版本 ${shown(version)}`),
  notJudged: (label: Label, baseline: string | null, current: string | null): Label => {
    if (baseline === null) return both(`${label.en} has no baseline in this version`, `该版本未设定${label.zh}基准`);
    if (current === null) return both(`${label.en} is not reported`, `${label.zh}未填报`);
    return both(
      `${label.en} has a baseline of zero, of which there is no share`,
      `${label.zh}基准为 0，无法计算偏差率`,
    );
  },
  judged: (label: Label, deviation: string, form: 'percent' | 'points', beyond: string | null): Label => {
    const size = form === 'points' ? deviation : `${round(times(deviation, 100), '0.01')}%`;
    const limit = beyond === null ? null : form === 'points' ? beyond : `${times(beyond, 100)}%`;
    return limit === null
      ? both(`${label.en} deviates by ${size}, within all thresholds`, `${label.zh}偏差 ${size}，未超过阈值`)
      : both(
          `${label.en} deviates by ${size}, adversely beyond ${limit}`,
          `${label.zh}偏差 ${size}，不利偏差超过 ${limit}`,
        );
  },
} as const;

/** Why there is no rate, in both languages. */
export const noRateTexts: Readonly<Record<NoRateReason, Label>> = /* @__PURE__ */ deepFreeze({
  empty: { en: 'there is no amount other than zero', zh: '没有非零的现金流' },
  'all-inflow': {
    en: 'every amount is received and none is paid, so no rate balances them',
    zh: '现金流只有流入、没有流出，不存在收益率',
  },
  'all-outflow': {
    en: 'every amount is paid and none is received, so no rate balances them',
    zh: '现金流只有流出、没有流入，不存在收益率',
  },
  'single-date': {
    en: 'all amounts fall on one date, so no time passes between them',
    zh: '所有款项发生在同一天，没有时间间隔',
  },
  'no-real-root': {
    en: 'no rate brings the present value of these amounts to zero',
    zh: '不存在使净现值为零的收益率',
  },
  'out-of-range': {
    en: 'the rate exists but is too extreme to write as a number, as an annual rate over a few days may be',
    zh: '收益率存在，但过于极端而无法表示（例如把几天的收益折算为年化）',
  },
});
