import { both, type Label } from '../foundation/index.ts';

/** The sentences of appeals and feedback, in both languages. */
export const appealTexts = {
  tooLate: (on: string, until: string): Label =>
    both(`filed on ${on}; the window closed on ${until}`, `${on} 提出，申诉期已于 ${until} 截止`),
  tooEarly: (on: string, announced: string): Label =>
    both(`filed on ${on}, before the result was announced on ${announced}`, `${on} 提出，早于结果公布日 ${announced}`),
  ownCase: (by: string): Label =>
    both(`"${by}" is the appellant or gave the result, and cannot decide on it`, `“${by}”为申诉人或原评价人，应当回避`),
  decidedBefore: (by: string): Label => both(`"${by}" has decided on it before`, `“${by}”已作过裁定，复议应由他人作出`),
  notAppellant: (by: string): Label =>
    both(`only the appellant may do so, not "${by}"`, `仅申诉人本人可以办理，“${by}”无权办理`),
  windowClosed: (until: string): Label => both(`the window closed on ${until}`, `期限已于 ${until} 截止`),
  windowOpen: (until: string): Label =>
    both(`it may still be escalated until ${until}`, `${until} 前仍可申请复议，不得结案`),
  notUpheld: (appeal: string): Label =>
    both(`the appeal "${appeal}" is not upheld: the result stands`, `申诉“${appeal}”未裁定成立，原结果有效`),
  stands: (grade: string): Label => both(`stands at ${grade}`, `维持 ${grade}`),
  corrected: (from: string, to: string, appeal: string, by: string): Label =>
    both(
      `${from} corrected to ${to} after the appeal "${appeal}", by "${by}"`,
      `经申诉“${appeal}”由 ${from} 更正为 ${to}（更正人：“${by}”）`,
    ),
  filed: (person: string): Label => both(`"${person}" appeals against their result`, `“${person}”对考核结果提出申诉`),
  decided: (state: string, zh: string): Label => both(`the appeal is ${state}`, `申诉${zh}`),
  noFeedback: (person: string, until: string): Label =>
    both(`"${person}" had no feedback talk by ${until}`, `“${person}”至 ${until} 尚未进行绩效面谈`),
  notAcknowledged: (person: string): Label =>
    both(`"${person}" has not acknowledged the result`, `“${person}”尚未确认考核结果`),
  noPlan: (person: string): Label =>
    both(
      `"${person}" has a result that asks for an improvement plan, and none is agreed`,
      `“${person}”的结果须制定改进计划，尚未制定`,
    ),
} as const;

/** What states and events are called. */
export const appealLabels: Readonly<Record<string, Label>> = {
  filed: both('filed', '已提出'),
  'under-review': both('under review', '复核中'),
  upheld: both('upheld', '申诉成立'),
  dismissed: both('dismissed', '申诉不成立'),
  escalated: both('escalated', '复议中'),
  'not-accepted': both('not accepted', '不予受理'),
  withdrawn: both('withdrawn', '已撤回'),
  closed: both('closed', '已结案'),
  accept: both('accept', '受理'),
  'refuse-filing': both('refuse the filing', '不予受理'),
  withdraw: both('withdraw', '撤回'),
  uphold: both('uphold', '裁定成立'),
  dismiss: both('dismiss', '裁定不成立'),
  escalate: both('escalate', '申请复议'),
  close: both('close', '结案'),
};
