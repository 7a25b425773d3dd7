import { both, type Label } from '../../foundation/index.ts';

/** What is said of permits and certificates, in both languages. */
export const permitTexts = {
  noPermit: (permit: string): Label => both(`no node brings the permit "${permit}"`, `计划中没有取得“${permit}”的节点`),
  held: (permit: string, on: string): Label => both(`"${permit}" was obtained on ${on}`, `“${permit}”已于 ${on} 取得`),
  notHeld: (permit: string, by: string | null): Label =>
    by === null
      ? both(`"${permit}" is not obtained yet`, `“${permit}”尚未取得`)
      : both(`"${permit}" is expected by ${by}`, `“${permit}”预计 ${by} 取得`),
  notTold: (fact: string): Label => both(`nothing is told of "${fact}"`, `未提供“${fact}”的情况`),
  factMet: (fact: string): Label => both(`"${fact}" is met`, `“${fact}”已满足`),
  factUnmet: (fact: string): Label => both(`"${fact}" is not met`, `“${fact}”未满足`),
  share: (share: string, above: string, met: boolean): Label =>
    both(
      `${share} of the investment is spent, ${met ? 'more than' : 'not more than'} ${above}`,
      `已投入 ${share}，${met ? '超过' : '未超过'} ${above}`,
    ),
  open: (): Label => both('every condition is met', '条件全部满足'),
  shut: (unmet: number, unknown: number): Label =>
    both(`${unmet} not met, ${unknown} not known`, `${unmet} 项未满足，${unknown} 项情况不明`),
  backwards: (from: string, to: string): Label =>
    both(`it expires on ${to}, before ${from}`, `到期日 ${to} 早于取得日 ${from}`),
  expires: (on: string): Label => both(`it expires on ${on}`, `${on} 到期`),
  inspection: (on: string): Label => both(`its annual inspection is due on ${on}`, `${on} 前须办理年检`),
} as const;
