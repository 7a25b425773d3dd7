import { both, counted, formatDecimal, type Label } from '../../foundation/index.ts';

const days = (count: number): string => counted(count, 'day');

/** What is said of how plans are kept, in both languages. */
export const trackingTexts = {
  achievement: (onTime: number, due: number, rate: string | null): Label =>
    rate === null
      ? both('nothing was due', '无到期节点')
      : both(
          `${onTime} of ${due} due nodes done on time: ${formatDecimal(rate, { locale: 'en', percent: true })}`,
          `到期 ${due} 个节点，按期完成 ${onTime} 个，达成率 ${formatDecimal(rate, { locale: 'zh', percent: true })}`,
        ),
  keyNode: (): Label => both('it is a key node', '属于关键节点'),
  onCritical: (): Label => both('it lies on the critical path', '位于关键路径'),
  crossDepartment: (other: string): Label => both(`it waits for, or is waited for by, ${other}`, `与${other}存在交接`),
  permit: (permit: string): Label => both(`its finish brings the permit "${permit}"`, `完成时取得证照“${permit}”`),
  tagged: (): Label => both('the plan says so', '计划已标注'),
  forecastMoved: (by: 'owner' | 'schedule', late: number): Label => {
    const said =
      late === 0
        ? both('on time', '按期完成')
        : late > 0
          ? both(`${days(late)} late`, `逾期 ${late} 天`)
          : both(`${days(-late)} early`, `提前 ${-late} 天完成`);
    return by === 'owner'
      ? both(`its owner expects it ${said.en}`, `责任人预计${said.zh}`)
      : both(`by the schedule it is expected ${said.en}`, `按排程推算，预计${said.zh}`);
  },
  believed: (day: string): Label => both(`expected on ${day}, as reported`, `按填报，预计 ${day} 完成`),
  takesLonger: (day: string, finish: string): Label =>
    both(
      `reported as expected on ${day}; its work and what it waits for lead to ${finish}`,
      `填报预计 ${day} 完成；按剩余工作及前置节点推算为 ${finish}`,
    ),
  noForecast: (): Label => both('nothing says when it will be done', '无法预计完成日期'),
  alreadyDone: (finish: string): Label => both(`done on ${finish}`, `已于 ${finish} 完成`),
} as const;
