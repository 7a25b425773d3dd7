import { both, type Label } from '../../foundation/index.ts';

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** What is said of how plans are kept, in both languages. */
export const trackingTexts = {
  achievement: (onTime: number, due: number, rate: string | null): Label =>
    rate === null
      ? both('nothing was due', '无到期节点')
      : both(
          `${onTime} of ${due} due nodes done on time: ${rate}`,
          `到期 ${due} 个节点，按期完成 ${onTime} 个，达成率 ${rate}`,
        ),
  keyNode: (): Label => both('it is a key node', '属于关键节点'),
  onCritical: (): Label => both('it lies on the critical path', '位于关键路径'),
  crossDepartment: (other: string): Label => both(`it waits for, or is waited for by, ${other}`, `与${other}存在交接`),
  permit: (permit: string): Label => both(`its finish brings the permit "${permit}"`, `完成时取得证照“${permit}”`),
  tagged: (): Label => both('the plan says so', '计划已标注'),
  forecastMoved: (late: number): Label =>
    late > 0
      ? both(`expected ${days(late)} late`, `预计推迟 ${late} 天`)
      : late < 0
        ? both(`expected ${days(-late)} early`, `预计提前 ${-late} 天`)
        : both('expected on the day', '预计按期'),
  noForecast: (): Label => both('nothing says when it will be done', '无法预计完成日期'),
  alreadyDone: (finish: string): Label => both(`done on ${finish}`, `已于 ${finish} 完成`),
} as const;
