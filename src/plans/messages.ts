import { both, counted, type Label } from '../foundation/index.ts';

/** What a sentence about a light is told from. */
export interface LightStory {
  readonly due: string;
  readonly finish: string | null;
  readonly daysLate: number;
  readonly forecastDaysLate: number | null;
  readonly work: boolean;
}

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  unreadable: (key: string): Label => both(`"${key}" cannot be read`, `“${key}”无法读取`),
  outsideRange: (value: string, low: string, high: string): Label =>
    both(`${value} is not between ${low} and ${high}`, `${value} 不在 ${low} 至 ${high} 之间`),
  negative: (value: string): Label => both(`${value} is below zero`, `${value} 小于零`),
  constraintDate: (type: string): Label =>
    type === 'ALAP'
      ? both('an ALAP constraint takes no date', 'ALAP 约束不填日期')
      : both(`a ${type} constraint needs a date`, `${type} 约束须填日期`),
  backwardsNode: (id: string, start: string, finish: string): Label =>
    both(
      `"${id}" finishes on ${finish}, before it starts on ${start}`,
      `节点“${id}”完成日 ${finish} 早于开始日 ${start}`,
    ),
  milestoneDuration: (id: string, days: number): Label =>
    both(`"${id}" is a milestone: its duration is 0, not ${days}`, `“${id}”为里程碑，工期应为 0，而不是 ${days} 天`),
  tierAbovePlan: (node: string, plan: string): Label =>
    both(
      `"${node}" is of a higher tier than the plan "${plan}" that holds it`,
      `节点“${node}”的级别高于其所在计划“${plan}”`,
    ),
  selfLink: (id: string): Label => both(`"${id}" cannot wait for itself`, `节点“${id}”不能以自身为前置`),
  notYet: (node: string, day: string, on: string): Label =>
    both(
      `"${node}" is reported on ${on} as done on ${day}, which had not come yet`,
      `节点“${node}”在 ${on} 填报，所填日期 ${day} 尚未到来`,
    ),
  backwardsDays: (from: number, to: number): Label =>
    both(`the range from ${from} to ${to} days is empty`, `区间 ${from} 至 ${to} 天为空`),
  calendarNeeded: (): Label => both('the scheme counts working days: give a calendar', '该方案按工作日计，须给出日历'),
  offsetCalendar: (id: string): Label =>
    both(
      `the offset of "${id}" counts working days: its calendar must be among those given`,
      `节点“${id}”的偏移按工作日计，须给出其日历`,
    ),
  offsetUnsettled: (ids: readonly string[]): Label =>
    both(
      `offsets and links push each other on without end: ${ids.join(', ')}`,
      `偏移与搭接互相推移，无法排定：${ids.join('、')}`,
    ),
  undatedNode: (id: string): Label =>
    both(`"${id}" has no date yet: schedule the plan first`, `节点“${id}”尚未排期，须先排定计划`),
  cameOrWent: (node: string, kind: 'new' | 'dropped', date: string): Label =>
    kind === 'new'
      ? both(`"${node}" is new, due ${date}`, `新增节点“${node}”，${date} 完成`)
      : both(`"${node}" was dropped, it was due ${date}`, `取消节点“${node}”，原定 ${date} 完成`),
  dateMoved: (node: string, from: string, to: string, days: number): Label =>
    days === 0
      ? both(`"${node}" stays on ${from}`, `节点“${node}”仍为 ${from}`)
      : both(
          `"${node}" moves from ${from} to ${to}, ${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`,
          `节点“${node}”由 ${from} 调整为 ${to}，${days > 0 ? '推迟' : '提前'} ${Math.abs(days)} 天`,
        ),
  noDueDay: (): Label => both('it has no due day yet', '尚未排定完成日期'),
  lightBecause: (rule: Label | null, story: LightStory): Label => {
    const { due, forecastDaysLate: ahead } = story;
    const forecast = ahead === null ? both('', '') : expected(ahead, story.work);
    const now = standing(story);
    const told = both(`due ${due}, ${now.en}${forecast.en}`, `应于 ${due} 完成，${now.zh}${forecast.zh}`);
    return rule === null ? told : both(`${rule.en}: ${told.en}`, `${rule.zh}：${told.zh}`);
  },
} as const;

/** `5 days to go`, `due today`, `3 days late`, `done 2026-09-24, 2 days early`. */
function standing({ finish, daysLate, work }: LightStory): Label {
  const late = lateness(daysLate, work);
  if (finish === null) return daysLate > 0 ? both(late.en, `已${late.zh}`) : toGo(-daysLate, work);
  if (daysLate === 0) return both(`done ${finish}, on time`, `已于 ${finish} 按期完成`);
  return both(`done ${finish}, ${late.en}`, `实际于 ${finish} 完成，${late.zh}`);
}

function toGo(days: number, work: boolean): Label {
  if (days === 0) return both('due today', '今日到期');
  return both(`${counted(days, work ? 'working day' : 'day')} to go`, `距到期 ${days} ${zhUnit(work)}`);
}

/** `, forecast 3 days late`, `, forecast on time`. */
function expected(days: number, work: boolean): Label {
  if (days === 0) return both(', forecast on time', '，预计按期完成');
  const late = lateness(days, work);
  return both(`, forecast ${late.en}`, `，预计${late.zh}`);
}

const zhUnit = (work: boolean): string => (work ? '个工作日' : '天');

/** `3 days late`, `2 working days early`. */
function lateness(days: number, work: boolean): Label {
  const count = Math.abs(days);
  const text = counted(count, work ? 'working day' : 'day');
  const zh = `${count} ${zhUnit(work)}`;
  return days > 0 ? both(`${text} late`, `逾期 ${zh}`) : both(`${text} early`, `提前 ${zh}`);
}
