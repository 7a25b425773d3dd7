import { both, type Label, round, shortFigure, times } from '../foundation/index.ts';
import type { TrackingDimension } from './tracking.ts';

const names: Readonly<Record<TrackingDimension, Label>> = {
  cost: both('Cost execution', '成本执行'),
  schedule: both('Schedule execution', '进度执行'),
  receipts: both('Collections', '销售回款'),
  funding: both('Funding plan', '资金计划执行'),
};

/** What the sentence on a period says. */
interface SpokenPeriod {
  readonly dimension: TrackingDimension;
  readonly period: string;
  readonly unit: Label;
  readonly planned: string;
  readonly actual: string | null;
  readonly deviation: string | null;
  readonly form: 'percent' | 'points';
  readonly cumulative: boolean;
  readonly beyond: string | null;
  readonly unreported: readonly string[];
}

const sized = (value: string, form: 'percent' | 'points', places = '0.01'): string =>
  form === 'points' ? value : `${round(times(value, 100), places)}%`;

/** The sentences of tracking, in both languages. */
export const texts = {
  dimension: (dimension: TrackingDimension): Label => names[dimension],
  notMonth: (period: string): Label => both(`"${period}" is not a month`, `“${period}”不是月份`),
  unknownMonth: (dimension: TrackingDimension, month: string): Label =>
    both(`${names[dimension].en} has no plan for ${month}`, `${names[dimension].zh}没有 ${month} 的计划`),
  tracked: ({ dimension, period, unit, planned, actual, unreported, ...rest }: SpokenPeriod): Label => {
    const name = names[dimension];
    if (actual === null) {
      const months = unreported.join(', ');
      return both(`${name.en} of ${period} is not reported (${months})`, `${period} ${name.zh}未填报（${months}）`);
    }
    const [is, meant] = [shortFigure(actual), shortFigure(planned)];
    const plain = both(
      `${name.en} of ${period}: ${is.en} against ${meant.en} planned (${unit.en})`,
      `${period} ${name.zh}：实际 ${is.zh}，计划 ${meant.zh} ${unit.zh}`,
    );
    const more = judged(rest);
    return both(`${plain.en}; ${more.en}`, `${plain.zh}；${more.zh}`);
  },
  dimensionTracked: (dimension: TrackingDimension, last: Label | null): Label =>
    last ?? both(`${names[dimension].en}: no period is over yet`, `${names[dimension].zh}：尚无已结束的期间`),
  caused: (label: Label, causes: readonly Label[], unexplained: string | null): Label => {
    const left =
      unexplained === null || unexplained === '0'
        ? both('', '')
        : both(
            `; ${shortFigure(unexplained).en} has no cause on record`,
            `；尚有 ${shortFigure(unexplained).zh} 未说明原因`,
          );
    const en = causes.map((one) => one.en).join(', ');
    const zh = causes.map((one) => one.zh).join('、');
    return causes.length === 0
      ? both(`${label.en}${left.en}`, `${label.zh}${left.zh}`)
      : both(`${label.en}; causes: ${en}${left.en}`, `${label.zh}；原因：${zh}${left.zh}`);
  },
} as const;

function judged({
  deviation,
  form,
  cumulative,
  beyond,
}: Pick<SpokenPeriod, 'deviation' | 'form' | 'cumulative' | 'beyond'>): Label {
  const whose = cumulative ? both('cumulative deviation', '累计偏差') : both('deviation', '偏差');
  if (deviation === null) return both(`no ${whose.en} can be stated`, `无法计算${whose.zh}`);
  const size = sized(deviation, form);
  return beyond === null
    ? both(`${whose.en} ${size}, within all thresholds`, `${whose.zh} ${size}，未超过阈值`)
    : both(
        `${whose.en} ${size}, adversely beyond ${sized(beyond, form)}`,
        `${whose.zh} ${size}，不利偏差超过 ${sized(beyond, form)}`,
      );
}
