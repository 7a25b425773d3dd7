import { both, counted, type Label } from '../../foundation/index.ts';

/** What a sentence about a point of quality is told from. */
export interface QualityStory {
  readonly count: number;
  readonly of: number;
  readonly measure: string;
  readonly threshold: string;
  readonly atLeast: boolean;
}

/** Every sentence about networks, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  unreadable: (): Label => both('this cannot be read', '无法读取'),
  notTime: (): Label =>
    both(
      'a time is a whole number, or a date such as 2026-11-22 of the years 1 to 9999',
      '时间应为整数，或公元 1 至 9999 年内形如 2026-11-22 的日期',
    ),
  constraintDate: (type: string): Label =>
    type === 'ALAP' || type === 'ASAP'
      ? both(`an ${type} constraint takes no date`, `${type} 约束不填日期`)
      : both(`a ${type} constraint needs a date`, `${type} 约束须填日期`),
  milestoneDuration: (id: string, days: number): Label =>
    both(`"${id}" is a milestone: its duration is 0, not ${days}`, `“${id}”为里程碑，工期应为 0，而不是 ${days} 天`),
  finishWithoutStart: (id: string): Label =>
    both(`"${id}" has an actual finish and no actual start`, `“${id}”有实际完成日而无实际开始日`),
  finishBeforeStart: (id: string): Label =>
    both(`"${id}" was done before it was begun`, `“${id}”的实际完成日早于实际开始日`),
  progressWithoutStart: (id: string): Label =>
    both(`"${id}" has progress and no actual start`, `“${id}”有进度而无实际开始日`),
  notNetwork: (): Label =>
    both(
      'this is a schedule: what is needed is the network that it was made from',
      '这是排程结果，此处需要的是排程所依据的网络',
    ),
  tooMany: (): Label =>
    both('there are more activities or links than can be scheduled', '工作或关系的数量超出可排程的范围'),
  notRecord: (): Label => both('calendars are given by their names', '日历应按名称逐一给出'),
  unknownActivity: (id: string): Label => both(`there is no activity "${id}"`, `不存在工作“${id}”`),
  unknownCalendar: (id: string): Label => both(`there is no calendar "${id}"`, `不存在日历“${id}”`),
  tooLong: (): Label => both('the durations add up to more than any plan', '工期合计超出合理范围'),
  startNeeded: (): Label =>
    both(
      'a dated network needs a start, a data date, or a finish to count back from',
      '带日期的网络须给出开始日、数据日期或倒排所依据的完成日',
    ),
  outOfRange: (id: string): Label => both(`"${id}" falls outside the years 1 to 9999`, `“${id}”超出公元 1 至 9999 年`),
  ring: (ids: readonly string[], selves: readonly string[]): Label =>
    both(
      [`these wait for each other: ${ids.join(' → ')}`, ...selves.map((id) => `"${id}" waits for itself`)].join('; '),
      [`以下工作互为前置：${ids.join(' → ')}`, ...selves.map((id) => `“${id}”以自身为前置`)].join('；'),
    ),
  violated: (id: string, what: string, by: number): Label =>
    both(`"${id}" misses ${what} by ${days(by)}`, `“${id}”未满足 ${what}，相差 ${by} 天`),
  badSeed: (): Label => both('a seed is a whole number', '种子应为整数'),
  badGenerator: (): Label =>
    both('a draw gives a whole number and the generator after it', '每次抽取应给出一个整数及其后的生成器'),
  unordered: (): Label =>
    both(
      'an estimate rises from optimistic over likely to pessimistic',
      '三点估计应依次为乐观、最可能、悲观，不得倒置',
    ),
  tooManySamples: (most: number): Label =>
    both(`runs times activities asked about may not be more than ${most}`, `模拟次数与所问工作数之积不得超过 ${most}`),
  finishedBy: (day: string, count: number, runs: number): Label =>
    both(`done by ${day} in ${count} of ${runs} runs`, `${runs} 次模拟中有 ${count} 次不晚于 ${day} 完成`),
  criticalIn: (id: string, count: number, runs: number): Label =>
    both(`"${id}" is critical in ${count} of ${runs} runs`, `“${id}”在 ${runs} 次模拟中有 ${count} 次为关键工作`),
  notShare: (value: string): Label => both(`${value} is not a share of 0 to 1`, `${value} 不是 0 至 1 之间的占比`),
  measured: (label: Label, story: QualityStory): Label => {
    const { count, of, measure, threshold, atLeast } = story;
    return both(
      `${label.en}: ${count} of ${of}, ${measure}; ${atLeast ? 'at least' : 'at most'} ${threshold}`,
      `${label.zh}：${of} 中有 ${count}，即 ${measure}；${atLeast ? '不得低于' : '不得高于'} ${threshold}`,
    );
  },
  notMeasured: (label: Label): Label =>
    both(`${label.en}: not measured, what it needs was not given`, `${label.zh}：未测，所需数据未提供`),
  notASchedule: (): Label =>
    both(
      'this is not a schedule that scheduleNetwork gave: a copy of one has its rows, and not the network behind them',
      '这不是 scheduleNetwork 给出的排程结果：复制品只有各行数据，没有其背后的网络',
    ),
  conflict: (from: string, to: string, by: number): Label =>
    from === to
      ? both(`"${to}" comes ${days(by)} too late`, `“${to}”晚了 ${by} 天`)
      : both(
          `the chain from "${from}" to "${to}" is ${days(by)} too long`,
          `从“${from}”到“${to}”的工作链长出 ${by} 天`,
        ),
};

const days = (count: number): string => counted(count, 'day');
