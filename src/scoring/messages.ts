import { type Decimal, decimal, type Label } from '../foundation/index.ts';
import type { Attainment, AttainmentFormula } from './attainment.ts';
import { type Fraction, multiply, roundedTo } from './fraction.ts';

const both = (en: string, zh: string): Label => ({ en, zh });
const hundred: Fraction = { n: 100n, d: 1n };
const hundredth: Decimal = /* @__PURE__ */ decimal('0.01');
const tenThousandth: Decimal = /* @__PURE__ */ decimal('0.0001');

/** A ratio as a percentage with at most two decimals, for a sentence. */
export function percent(ratio: Fraction): string {
  return `${roundedTo(multiply(ratio, hundred), hundredth, 'half-up')}%`;
}

/** A number for a sentence: at most four decimals. */
export function brief(value: Fraction): string {
  return roundedTo(value, tenThousandth, 'half-up');
}

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  notMilestone: (field: string): Label =>
    both(`${field} is true or false, which only a milestone can be`, `${field} 为是/否值，仅里程碑类目标可用`),
  missingTolerance: (): Label =>
    both('maintain-within needs a tolerance: how near the target is near enough', '“保持在区间内”必须给出容差'),
  negativeTolerance: (): Label => both('a tolerance cannot be negative', '容差不得为负'),
  actualNotReported: (): Label => both('the actual was not reported', '实际值未报'),
  noTarget: (): Label => both('no target was set', '未设目标'),
  // eslint-disable-next-line complexity -- one condition a line, read from top to bottom
  attained: (inputs: Attainment['inputs'], ratio: Fraction, formula: AttainmentFormula, met: boolean): Label => {
    const { actual, target, baseline } = inputs;
    const from = baseline === null ? both('', '') : both(` from ${baseline}`, `、基数 ${baseline}`);
    const head = both(
      `${actual ?? ''} against ${target ?? ''}${from.en}`,
      `实际 ${actual ?? ''}、目标 ${target ?? ''}${from.zh}`,
    );
    if (formula === 'met-or-not')
      return both(`${head.en}: ${met ? 'met' : 'missed'}`, `${head.zh}：${met ? '达标' : '未达标'}`);
    if (formula === 'no-distance') {
      return both(
        `${head.en}: the target leaves no distance to cover, so ${met ? 'met is 100%' : 'missed is 0%'}`,
        `${head.zh}：目标与起点相同，无可计算的差距，${met ? '达标计 100%' : '未达标计 0%'}`,
      );
    }
    return both(`${head.en}: ${percent(ratio)}`, `${head.zh}：达成 ${percent(ratio)}`);
  },
  notPositive: (value: string): Label => both(`${value} must be greater than zero`, `${value} 必须大于零`),
  negative: (value: string): Label => both(`${value} must not be negative`, `${value} 不得为负`),
  outOfOrder: (low: string, high: string): Label => both(`${low} must not be above ${high}`, `${low} 不得高于 ${high}`),
  notRising: (before: string, at: string): Label =>
    both(`corners must rise: ${at} follows ${before}`, `拐点须递增：${before} 之后为 ${at}`),
  emptyBand: (from: string, to: string): Label =>
    both(`the band from ${from} to ${to} holds nothing`, `区间 ${from} 至 ${to} 不含任何数`),
  openBandInside: (): Label =>
    both(
      'only the first band may have no lower end and only the last no upper end',
      '只有首个区间可无下限、末个区间可无上限',
    ),
  bandsGap: (from: string, to: string): Label =>
    both(`nothing covers ${from} to ${to}`, `${from} 至 ${to} 之间无区间覆盖`),
  bandsOverlap: (from: string, to: string): Label =>
    both(`two bands cover ${from} to ${to}`, `${from} 至 ${to} 被两个区间重复覆盖`),
  bandsNotOpen: (): Label =>
    both(
      'the first band has no lower end and the last no upper end, so that every number has points',
      '首个区间不设下限、末个区间不设上限，以保证任何数都有得分',
    ),
  eachOrRange: (): Label =>
    both(
      'say either how many points each costs or the range the assessor chooses from',
      '须二选一：每次扣分值，或评定人可选的扣分范围',
    ),
  duplicateEvent: (event: string): Label => both(`the event "${event}" stands twice`, `事件“${event}”重复`),
  postsCoincide: (at: string): Label => both(`both posts stand at ${at}`, `两个端点同为 ${at}`),
} as const;
