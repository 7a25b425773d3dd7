import { both, counted, formatDecimal, type Label } from '../foundation/index.ts';
import type { ReviewReason } from './review-rule.ts';

const inDays = (days: number): string => counted(days, 'day');

/** The rule by its name, and what it was called by: a node, a period, an event. */
function reasonOf(reason: ReviewReason, names: ReadonlyMap<string, Label>): Label {
  const name = names.get(reason.rule) ?? both(reason.rule, reason.rule);
  const by =
    reason.kind === 'node'
      ? both(`anchored to "${reason.node}" of ${reason.on}`, `锚定 ${reason.on} 的节点“${reason.node}”`)
      : reason.kind === 'time'
        ? both(`for ${reason.period}`, reason.period)
        : both(`for "${reason.event}" of ${reason.on}`, `${reason.on} 的事件“${reason.event}”`);
  return both(`the rule "${name.en}", ${by.en}`, `规则“${name.zh}”（${by.zh}）`);
}

/** A share as percent, to two decimals. */
const percent = (share: string): string => formatDecimal(share, { locale: 'en', percent: true, places: 2 });

type Standing = 'in-time' | 'overdue' | 'late' | 'done' | 'cancelled';
const standings: Readonly<Record<Standing, Label>> = {
  'in-time': both('not due yet', '未到期'),
  overdue: both('overdue', '逾期'),
  late: both('reported done late', '超期完成'),
  done: both('reported done in time', '按期完成'),
  cancelled: both('cancelled', '已取消'),
};
type InputState = 'there' | 'late' | 'awaited' | 'missing';
const inputStandings: Readonly<Record<InputState, Label>> = {
  there: both('there', '已到'),
  late: both('came late', '迟到'),
  awaited: both('awaited', '未到'),
  missing: both('missing', '缺失'),
};
type OutputKind = 'improvement' | 'change' | 'resources';
const outputKinds: Readonly<Record<OutputKind, Label>> = {
  improvement: both('improvement', '改进'),
  change: both('change', '体系变更'),
  resources: both('resources', '资源需求'),
};
type Lack =
  | 'containment-missing'
  | 'consequences-missing'
  | 'cause-missing'
  | 'similar-cases-missing'
  | 'tasks-missing'
  | 'effect-missing'
  | 'effect-absent'
  | 'self-verified'
  | 'risks-not-updated'
  | 'system-not-reviewed';
const lacks: Readonly<Record<Lack, readonly [en: string, zh: string]>> = {
  'containment-missing': ['nothing was done at once to control it', '尚未采取先行控制措施'],
  'consequences-missing': ['its consequences are not dealt with', '尚未说明后果及处置'],
  'cause-missing': ['no cause is named', '尚未查明原因'],
  'similar-cases-missing': ['nobody looked for the like elsewhere', '尚未排查同类情况'],
  'tasks-missing': ['there is no task that takes the cause away', '尚未制定消除原因的措施'],
  'effect-missing': ['nobody has verified the effect', '尚未验证措施效果'],
  'effect-absent': ['the tasks were found to have no effect', '措施经验证无效'],
  'self-verified': ['its owner verified the own effect', '责任人自行验证效果'],
  'risks-not-updated': ['nobody looked at the risks again', '尚未更新相关风险'],
  'system-not-reviewed': ['nobody looked at the way of working again', '尚未评估体系或作业方式的变更'],
};

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  backwardsRange: (from: string, to: string): Label =>
    both(`${to} lies before ${from}`, `结束日 ${to} 早于开始日 ${from}`),
  calendarRequired: (): Label => both('a work calendar is needed to count workdays', '按工作日计算时须提供工作日历'),
  anchorRequired: (rule: string): Label =>
    both(
      `the fortnightly rule "${rule}" needs the first day of one of its fortnights`,
      `双周规则“${rule}”须给出某一周期的首日`,
    ),
  noSuchMonth: (every: string, month: number): Label =>
    both(`a period of a ${every} has no month number ${month}`, `该周期（${every}）内没有第 ${month} 个月`),
  dueBecause: (
    meeting: string,
    subject: string,
    due: string,
    reasons: readonly ReviewReason[],
    names: ReadonlyMap<string, Label>,
  ): Label =>
    both(
      `"${meeting}" on "${subject}" is due on ${due} by ${reasons.map((one) => reasonOf(one, names).en).join(' and ')}`,
      `“${subject}”的“${meeting}”应于 ${due} 召开，依据${reasons.map((one) => reasonOf(one, names).zh).join('、')}`,
    ),
  closedUndone: (id: string): Label =>
    both(`the resolution "${id}" is closed and was never reported done`, `决议“${id}”已关闭，但从未报告完成`),
  closedUnverified: (id: string): Label =>
    both(`the resolution "${id}" is closed without a verified effect`, `决议“${id}”已关闭，但未验证效果`),

  nextOpened: (last: string, carried: readonly string[]): Label =>
    both(
      `follows "${last}" and takes along ${carried.length === 0 ? 'nothing' : carried.join(', ')}`,
      `承接“${last}”，结转未关闭决议：${carried.length === 0 ? '无' : carried.join('、')}`,
    ),
  unknownCycle: (id: string): Label => both(`there is no cycle "${id}"`, `不存在循环“${id}”`),
  beyondWhole: (id: string, period: string, whole: string, wholePeriod: string): Label =>
    both(
      `the cycle "${id}" over ${period} is not within "${whole}" over ${wholePeriod}`,
      `循环“${id}”（${period}）不在上级循环“${whole}”（${wholePeriod}）之内`,
    ),
  cycleRing: (id: string): Label => both(`the cycle "${id}" is a part of itself`, `循环“${id}”的上级最终指向自身`),

  register: (due: number, closed: number, overdue: number, rate: string | null, reached: boolean): Label =>
    rate === null
      ? both('nothing was due', '尚无到期决议')
      : both(
          `${closed} of ${due} due are closed (${percent(rate)}), ${overdue} overdue; the target is ${reached ? 'reached' : 'missed'}`,
          `到期 ${due} 项，已关闭 ${closed} 项（${percent(rate)}），逾期 ${overdue} 项，${reached ? '达到' : '未达到'}目标`,
        ),
  registerLine: (id: string, due: string, standing: Standing, days: number): Label =>
    both(
      `"${id}", due ${due}: ${standings[standing].en}${days > 0 ? ` by ${inDays(days)}` : ''}`,
      `“${id}”（${due} 到期）：${standings[standing].zh}${days > 0 ? ` ${days} 天` : ''}`,
    ),
  followUp: (agendas: number, unreported: number, unattended: number): Label =>
    both(
      `coming meetings that ask for progress: ${agendas}; times none was told: ${unreported}; resolutions nobody will ask about: ${unattended}`,
      `${agendas} 个后续会议须通报进展；${unreported} 次应报未报；${unattended} 项决议无会议跟进`,
    ),
  followUpItem: (id: string, on: string | null, completedOn: string | null): Label =>
    completedOn !== null
      ? both(
          `"${id}" was reported done on ${completedOn} and waits for its issuer`,
          `“${id}”已于 ${completedOn} 报告完成，待验收`,
        )
      : on === null
        ? both(`nothing was told of "${id}" since the last meeting`, `“${id}”自上次会议以来未报进展`)
        : both(`"${id}" was last reported on ${on}`, `“${id}”最近一次进展报告于 ${on}`),
  inputLine: (id: string, from: string, due: string, receivedOn: string | null, standing: InputState): Label =>
    both(
      `"${id}" from "${from}", due ${due}: ${inputStandings[standing].en}${receivedOn === null ? '' : ` (${receivedOn})`}`,
      `“${from}”应于 ${due} 前提交“${id}”：${inputStandings[standing].zh}${receivedOn === null ? '' : `（${receivedOn}）`}`,
    ),
  tracked: (come: number, made: number, missed: number): Label =>
    both(
      `${made} of ${come} reviews whose day has come were held, ${missed} missed`,
      `到期 ${come} 次，已召开 ${made} 次，缺开 ${missed} 次`,
    ),

  gateScore: (
    met: number,
    musts: number,
    points: string | null,
    mark: string | null,
    passes: boolean | null,
  ): Label => {
    const [en, zh] =
      passes === null
        ? ['not all is judged', '尚未全部评定']
        : passes
          ? ['it may pass', '可通过']
          : ['it may not pass', '不可通过'];
    return both(
      `${met} of ${musts} musts met; points ${points ?? 'none'}${mark === null ? '' : `, ${mark} asked`}: ${en}`,
      `必须项 ${met}/${musts}；评分 ${points ?? '无'}${mark === null ? '' : `，及格线 ${mark}`}：${zh}`,
    );
  },
  stageSkipped: (gate: string, before: string): Label =>
    both(`"${gate}" went on although "${before}" is not passed`, `“${before}”未通过，而“${gate}”已启动`),
  allPassed: (subject: string): Label => both(`"${subject}" has passed all gates`, `“${subject}”已通过全部阶段`),
  atStage: (subject: string, stage: Label, state: Label): Label =>
    both(`"${subject}" is at ${stage.en}: ${state.en}`, `“${subject}”处于“${stage.zh}”阶段：${state.zh}`),
  reviewTwice: (gate: string): Label =>
    both(`the gate "${gate}" has two reviews of one project`, `同一项目在“${gate}”有两份评审`),
  deliverables: (due: number, inTime: number, approved: number): Label =>
    both(
      `${due} due, ${inTime} in time, ${approved} approved`,
      `应交 ${due} 项，按时 ${inTime} 项，已审批 ${approved} 项`,
    ),
  deliverableLine: (id: string, state: Label, due: string, days: number): Label =>
    both(
      `"${id}", due ${due}: ${state.en}${days > 0 ? `, ${inDays(days)} late` : ''}`,
      `“${id}”（${due} 到期）：${state.zh}${days > 0 ? `，逾期 ${days} 天` : ''}`,
    ),

  doneUnverified: (id: string): Label =>
    both(
      `the corrective action "${id}" is done without an effect that was verified`,
      `纠正措施“${id}”标记完成，但效果未经验证`,
    ),
  correctiveLacks: (code: Lack): Label => both(...lacks[code]),
  taskOpen: (id: string): Label => both(`the task "${id}" is not done`, `措施“${id}”尚未完成`),
  reviewInputMissing: (input: Label): Label => both(`nothing was brought on: ${input.en}`, `缺少评审输入：${input.zh}`),
  reviewOutputMissing: (kind: OutputKind): Label =>
    both(
      `nothing was decided on ${outputKinds[kind].en}, nor that nothing is needed`,
      `未就“${outputKinds[kind].zh}”作出决定，也未说明无需决定`,
    ),
  outputWithoutOwner: (id: string): Label => both(`nobody was named for "${id}"`, `“${id}”未明确责任人`),
  outputWithoutDay: (id: string): Label => both(`no day was set for "${id}"`, `“${id}”未明确完成日期`),
  outputDueBefore: (id: string, due: string, on: string): Label =>
    both(`"${id}" is due on ${due}, before the review of ${on}`, `“${id}”的完成日期 ${due} 早于评审日 ${on}`),

  recalibrated: (plan: string, changes: number, nodes: number): Label =>
    both(
      `finished projects propose other durations for ${changes} of ${counted(nodes, 'node')} of "${plan}"`,
      `依据已完成项目，建议调整“${plan}”中 ${changes}/${nodes} 个节点的工期`,
    ),
  tooFewProjects: (node: string, got: number, fewest: number): Label =>
    both(
      `"${node}" was measured in ${counted(got, 'project')}, at least ${fewest} asked for`,
      `“${node}”仅有 ${got} 个项目的数据，至少需要 ${fewest} 个`,
    ),
  durationLesson: (node: string, current: number, proposed: number, projects: number, close: boolean): Label =>
    close
      ? both(
          `"${node}": ${inDays(current)} stay: ${counted(projects, 'project')} took ${proposed}`,
          `“${node}”：${projects} 个项目为 ${proposed} 天，维持 ${current} 天`,
        )
      : both(
          `"${node}": ${counted(projects, 'project')} took ${inDays(proposed)}, the template has ${current}`,
          `“${node}”：${projects} 个项目为 ${proposed} 天，模板现为 ${current} 天`,
        ),
};
