import { both, type Label } from '../foundation/index.ts';

const listed = (ids: readonly string[]): Label => both(ids.join(', '), ids.join('、'));

/** Sentences of the life cycles: why a step is refused, and what is told when it was taken. */
export const lifeTexts = {
  moved: (what: string, to: Label): Label => both(`"${what}" is now: ${to.en}`, `“${what}”已转为：${to.zh}`),
  onlyBy: (role: string): Label => both(`only "${role}" may do this`, `此操作只能由“${role}”进行`),
  onlyByOneOf: (roles: readonly string[]): Label =>
    both(`only one of these may do this: ${listed(roles).en}`, `此操作只能由下列之一进行：${listed(roles).zh}`),
  notADay: (name: string): Label =>
    both(`"${name}" must be a date such as "2026-11-22"`, `“${name}”应为日期，如 "2026-11-22"`),
  notAShare: (name: string): Label =>
    both(`"${name}" must be a decimal from 0 to 1`, `“${name}”应为 0 至 1 之间的十进制数`),
  notLater: (name: string, than: string): Label => both(`"${name}" must lie after ${than}`, `“${name}”应晚于 ${than}`),

  parentUnknown: (id: string): Label =>
    both(`the cycle "${id}" that this one is a part of was not given`, `未提供上级循环“${id}”`),
  parentNotBegun: (id: string, state: Label): Label =>
    both(
      `the cycle "${id}" that this one is a part of is at "${state.en}", not under way`,
      `上级循环“${id}”处于“${state.zh}”，尚未执行`,
    ),
  parentClosed: (id: string): Label =>
    both(
      `the cycle "${id}" that this one is a part of is closed; reopen it first`,
      `上级循环“${id}”已关闭，请先重新打开上级循环`,
    ),
  partsOpen: (ids: readonly string[]): Label =>
    both(`its parts are not closed yet: ${listed(ids).en}`, `下级循环尚未关闭：${listed(ids).zh}`),
  resolutionsUnknown: (ids: readonly string[]): Label =>
    both(
      `resolutions that came out of it were not given: ${listed(ids).en}`,
      `未提供本循环产生的决议：${listed(ids).zh}`,
    ),
  resolutionsUnsigned: (ids: readonly string[]): Label =>
    both(`nobody has signed for these resolutions yet: ${listed(ids).en}`, `下列决议尚未签收：${listed(ids).zh}`),
  cycleNotOver: (id: string, state: Label): Label =>
    both(
      `the cycle "${id}" is at "${state.en}"; the next one opens when it is closed or cancelled`,
      `循环“${id}”处于“${state.zh}”，关闭或取消后方可开启下一循环`,
    ),

  tooLateToAsk: (due: string): Label =>
    both(`more time must be asked for before the due day ${due}`, `延期须在到期日 ${due} 之前提出`),

  inputsMissing: (ids: readonly string[]): Label =>
    both(`required papers are not there: ${listed(ids).en}`, `必备资料未到：${listed(ids).zh}`),
  noticeTooShort: (latest: string): Label =>
    both(`notice had to be given by ${latest}`, `会议通知最迟应于 ${latest} 发出`),
  chairAbsent: (chair: string): Label =>
    both(`"${chair}", who decides, is not among those present`, `决策人“${chair}”未出席`),
  stepsLeftOut: (ids: readonly string[]): Label =>
    both(`steps of the agenda were not gone through: ${listed(ids).en}`, `议程步骤尚未完成：${listed(ids).zh}`),
  resolutionsLost: (ids: readonly string[]): Label =>
    both(`decisions name resolutions that were not given: ${listed(ids).en}`, `决定所列决议未提供：${listed(ids).zh}`),
  wrongType: (given: string, wanted: string): Label =>
    both(
      `the type given is "${given}", the meeting is a "${wanted}"`,
      `所给会议类型为“${given}”，本次会议为“${wanted}”`,
    ),
  notYetTheDay: (on: string): Label => both(`it is to be held on ${on}`, `会议定于 ${on} 召开`),

  otherGate: (given: string, wanted: string): Label =>
    both(
      `the gate given is "${given}", the review is at "${wanted}"`,
      `所给阶段门为“${given}”，本次评审属于“${wanted}”`,
    ),
  stageBefore: (gate: string): Label =>
    both(`the stage before, "${gate}", has not been passed`, `上一阶段“${gate}”未通过`),
  deliverablesMissing: (types: readonly string[]): Label =>
    both(`deliverables are not handed in: ${listed(types).en}`, `成果尚未提交：${listed(types).zh}`),
  deliverablesUnapproved: (types: readonly string[]): Label =>
    both(`deliverables are not approved: ${listed(types).en}`, `成果尚未审批通过：${listed(types).zh}`),
  opinionsMissing: (roles: readonly string[]): Label =>
    both(`opinions are missing: ${listed(roles).en}`, `尚缺评审意见：${listed(roles).zh}`),
  unjudged: (ids: readonly string[]): Label =>
    both(`criteria are not judged: ${listed(ids).en}`, `评审标准尚未评定：${listed(ids).zh}`),
  mustNotMet: (ids: readonly string[]): Label =>
    both(`criteria that must be met are not: ${listed(ids).en}`, `必须满足的标准未达到：${listed(ids).zh}`),
  belowPass: (score: string, mark: string): Label =>
    both(`the scored criteria come to ${score}, and ${mark} is asked`, `评分项得分 ${score}，低于及格线 ${mark}`),
  noConditions: (): Label => both('a conditional go needs its conditions', '有条件通过须列明条件'),
  conditionsOpen: (ids: readonly string[]): Label =>
    both(`conditions are not met: ${listed(ids).en}`, `条件尚未落实：${listed(ids).zh}`),

  verifierIsOwner: (owner: string): Label =>
    both(`"${owner}" may not verify the effect of the own actions`, `责任人“${owner}”不得自行验证效果`),
} as const;
