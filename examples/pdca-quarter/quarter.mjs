/** One quarter, day by day. Every step is one call; what it gives is what the next one takes. */
import { daysBetween, formatDecimal } from 'hoshin/foundation';
import { amend, assess, parseLedger } from 'hoshin/framework';
import {
  dueReviews,
  followUp,
  nextCycle,
  planCycles,
  resolutionRegister,
  stepMeeting,
  stepPdca,
  stepResolution,
} from 'hoshin/reviews';
import { stepWarningCase, warningWork } from 'hoshin/risks';
import { nameOf, vote, wayOf } from './authority.mjs';
import { openDiary, told } from './diary.mjs';
import { baselineOf, calendar, framework as planned, ledger as reported, nodeLabels } from './framework.mjs';
import { meetingOf, resolutionOf, tripMeeting } from './meeting.mjs';
import { fridaysTo, warningsOn } from './signals.mjs';

const label = (zh, en) => ({ zh, en });
/** The framework by how often it was amended: what a cycle runs on. */
const versionOf = (framework) => `${framework.id}.${framework.amendments.length}`;
const by = (role, event, on, evidence) => ({ event, on, by: role, ...(evidence === undefined ? {} : { evidence }) });

/** Plans the quarter and its months, begins the quarter and July. */
function begin(state) {
  const { diary } = state;
  const cycles = planCycles({
    id: 'east',
    label: planned.organization.entities[1].label,
    subject: 'east',
    owner: 'region-operations',
    framework: versionOf(planned),
    period: '2026-Q3',
    grains: ['month'],
  });
  state.cycles = new Map(cycles.map((cycle) => [cycle.id, cycle]));
  turn(state, 'east', '2026-07-01', 'begin', { plan: 'east-2026-q3' });
  turn(state, 'east.2026-07', '2026-07-01', 'begin', { plan: 'east-2026-07' });
  diary.note('2026-07-01', label('三季度计划与七月计划开始执行', 'The plans of the quarter and of July are under way'));
}

/** A step of a cycle; the whole, the parts and the resolutions around it are looked at by its guards. */
function turn(state, id, on, event, evidence) {
  const around = { cycles: [...state.cycles.values()], resolutions: [...state.resolutions.values()] };
  const outcome = stepPdca(state.cycles.get(id), by('region-operations', event, on, evidence), around);
  if (outcome.kind === 'moved') state.cycles.set(id, outcome.next);
  return outcome;
}

/** Three steps that end a cycle: examined, decided upon, closed. */
function endCycle(state, id, on, evidence) {
  for (const event of ['examine', 'decide', 'close']) {
    const outcome = turn(state, id, on, event, evidence);
    if (outcome.kind !== 'moved') throw new Error(outcome.issues[0].message);
  }
}

/** What changed among the warnings since the Friday before. */
function friday(state, on) {
  const { diary, framework, ledger } = state;
  const report = warningsOn(framework, ledger, on);
  for (const warning of report.standing) {
    if (warning.levelSince !== on) continue;
    const name = nodeLabels[warning.subject];
    diary.note(
      on,
      label(
        `${warning.label.zh}（${name.zh}）：${warning.levelLabel.zh}`,
        `${warning.label.en} (${name.en}): ${warning.levelLabel.en}`,
      ),
      warning.grounds,
      told(warning.notify.map(({ role, by: day }) => ({ to: role, by: day }))),
    );
  }
  for (const { because, clearedOn } of report.cleared) if (clearedOn === on) diary.note(on, because);
  state.report = report;
}

/** The first warning: somebody has to make it good, somebody else will check. */
function openCase(state) {
  const { diary } = state;
  const work = warningWork(state.report, [], { topping: { owner: 'project-head', checker: 'region-operations' } });
  [state.case] = work.toOpen;
  diary.note(
    '2026-07-24',
    label(
      '立案整改：项目负责人整改，区域运营复核',
      'A case is opened: the project head makes it good, region operations checks',
    ),
    work.because,
  );
  const event = by('project-head', 'analyse', '2026-07-27', { cause: '劳动力不足，材料到场延误' });
  state.case = diary.taken(
    '2026-07-27',
    label('查明原因：劳动力不足，材料到场延误', 'The cause is named: too few workers, material late'),
    stepWarningCase(state.case, event),
  );
}

/** The trip is a fact, and calls a meeting. */
function trip(state) {
  const { diary } = state;
  const standing = state.report.standing.find(({ rule }) => rule === 'trip-level-1');
  const fact = {
    kind: 'incident',
    id: 'trip-topping',
    recordedOn: standing.raisedOn,
    entity: 'riverside',
    event: 'trip',
    on: standing.raisedOn,
    value: standing.reading.value,
    note: standing.because,
  };
  state.ledger = parseLedger({ ...state.ledger, facts: [...state.ledger.facts, fact] });
  const [due] = dueReviews(state.framework.reviews, {
    from: '2026-07-31',
    to: '2026-08-14',
    calendar,
    events: [{ id: fact.id, event: 'trip', subject: 'riverside', on: fact.on, value: fact.value }],
  }).filter(({ meeting }) => meeting === 'trip-meeting');
  diary.note('2026-07-31', label('跳闸触发专题会', 'The trip calls a special meeting'), due.because);
  state.meeting = meetingOf(due.due);
}

/** The meeting: called, refused without its paper, held, minuted with three resolutions, closed once all are signed for. */
function meet(state) {
  const { diary } = state;
  const step = (event, on, evidence) =>
    stepMeeting(state.meeting, by('region-operations', event, on, evidence), {
      type: tripMeeting,
      calendar,
      resolutions: [...state.resolutions.values()],
    });
  const take = (on, what, event, evidence) => {
    state.meeting = diary.taken(on, what, step(event, on, evidence));
  };
  take('2026-08-03', label('发出专题会通知', 'The meeting is called'), 'call');
  state.meeting = { ...state.meeting, attended: ['region-president', 'project-head', 'works'] };
  diary.refused(
    '2026-08-05',
    label('专题材料未到，拟召开会议', 'The meeting is to be held without its paper'),
    step('hold', '2026-08-05'),
  );
  state.meeting = { ...state.meeting, received: [{ input: 'issue-paper', on: '2026-08-05' }] };
  take('2026-08-05', label('材料补齐，会议召开', 'The paper comes, the meeting is held'), 'hold');
  const made = [
    resolutionOf(state.meeting, 'r1', 'project-head', '2026-08-14', '增加一个作业班组，8 月 14 日前完成主体封顶'),
    resolutionOf(state.meeting, 'r2', 'project-operations', '2026-08-10', '8 月 10 日前提出预售与开盘节点调整申请'),
    resolutionOf(state.meeting, 'r3', 'region-operations', '2026-10-31', '10 月 31 日前复盘封顶工期，修订计划模板'),
  ];
  for (const one of made) state.resolutions.set(one.id, one);
  const ids = made.map(({ id }) => id);
  state.meeting = {
    ...state.meeting,
    stepsDone: tripMeeting.steps.map(({ id }) => id),
    decisions: [{ id: 'd1', text: '追赶封顶，顺延预售与开盘', resolutions: ids }],
  };
  take(
    '2026-08-05',
    label(
      '形成纪要与三项决议（r1 封顶、r2 节点调整、r3 复盘）',
      'Minutes, and three resolutions: r1 topping out, r2 moving nodes, r3 lessons',
    ),
    'minute',
    { minutes: 'minutes-2026-08-05' },
  );
  diary.refused(
    '2026-08-05',
    label('决议未签收，拟关闭会议', 'The meeting is to be closed before anybody has signed'),
    step('close', '2026-08-05'),
  );
  for (const { id, owner } of made) resolve(state, id, owner, 'sign', '2026-08-06');
  take('2026-08-06', label('三项决议均已签收，会议关闭', 'All three are signed for, the meeting is closed'), 'close');
}

/** A step of a resolution; noted where it has words. */
function resolve(state, id, role, event, on, evidence, what) {
  const outcome = stepResolution(state.resolutions.get(id), by(role, event, on, evidence));
  if (outcome.kind !== 'moved') throw new Error(outcome.issues[0].message);
  state.resolutions.set(id, what === undefined ? outcome.next : state.diary.taken(on, what, outcome));
}

/** July closes on its resolutions; the cause has its measures. */
function endJuly(state) {
  const { diary } = state;
  const july = state.cycles.get('east.2026-07');
  state.cycles.set(july.id, { ...july, resolutions: [...state.resolutions.keys()] });
  endCycle(state, july.id, '2026-08-07', {
    results: '销售 1.50 亿元；封顶滞后 18 天',
    findings: '跳闸一次',
    lessons: '劳动力计划须提前一个月锁定',
  });
  turn(state, 'east.2026-08', '2026-08-07', 'begin', { plan: 'east-2026-08' });
  diary.note('2026-08-07', label('七月循环关闭，八月计划开始执行', 'July is closed, August is under way'));
  state.case = diary.taken(
    '2026-08-07',
    label('整改措施列入 r1', 'The measures are those of r1'),
    stepWarningCase(state.case, by('project-head', 'plan', '2026-08-07', { plan: 'r1' })),
  );
}

/** The next meeting is told of every resolution; more time is asked for, too late and in time. */
function follow(state) {
  const { diary } = state;
  const next = meetingOf('2026-08-12');
  const { agendas } = followUp([...state.resolutions.values()], [state.meeting, next], { asOf: '2026-08-10' });
  diary.note(
    '2026-08-10',
    label(
      `下次会议（${agendas[0].on}）须通报 ${agendas[0].items.length} 项决议进展`,
      `The next meeting, on ${agendas[0].on}, is to be told of ${agendas[0].items.length} resolutions`,
    ),
    agendas[0].items.map(({ because }) => because),
  );
  const late = by('project-operations', 'ask-extension', '2026-08-10', { reason: '资料不全', due: '2026-08-14' });
  diary.refused(
    '2026-08-10',
    label('r2 到期当日申请延期', 'More time is asked for r2 on its due day'),
    stepResolution(state.resolutions.get('r2'), late),
  );
  resolve(
    state,
    'r2',
    'project-operations',
    'complete',
    '2026-08-10',
    { result: '已提交调整申请' },
    label('r2 报告完成：已提交节点调整申请', 'r2 is reported done: the request is made'),
  );
  resolve(
    state,
    'r1',
    'project-head',
    'report',
    '2026-08-12',
    { note: '封顶完成 97%', share: '0.97', cause: '台风停工三天', expected: '2026-08-20' },
    label('r1 报告进展：完成 97%，台风停工三天', 'r1: 97 % done, three days lost to a typhoon'),
  );
  resolve(
    state,
    'r1',
    'project-head',
    'ask-extension',
    '2026-08-12',
    { reason: '台风停工三天', due: '2026-08-21' },
    label('r1 到期前申请延期至 8 月 21 日', 'More time is asked for r1, before its due day, to 21 August'),
  );
  resolve(
    state,
    'r1',
    'region-president',
    'grant',
    '2026-08-12',
    undefined,
    label('同意 r1 延期', 'More time is granted'),
  );
}

/** The plan is amended by the authority that the matrix names, and by no other. */
function amendPlan(state) {
  const { diary } = state;
  const moves = { 'pre-sale-permit': '2026-08-28', opening: '2026-09-05' };
  const plan = state.framework.plans[0];
  const opening = plan.nodes.find(({ id }) => id === 'opening');
  const days = daysBetween(opening.finish, moves.opening);
  const way = wayOf('milestone', days);
  const order = (lang) =>
    way.stages
      .map(({ steps }) => steps.map(({ label: verb, role }) => `${verb[lang]} ${nameOf(role)[lang]}`).join(' + '))
      .join(' → ');
  diary.note(
    '2026-08-12',
    label(
      `开盘顺延 ${days} 天：审批路径 ${order('zh')}`,
      `Opening is to move by ${days} days; the way: ${order('en')}`,
    ),
    way.reasons,
  );
  const tally = vote([
    ['group-president', 'for'],
    ['group-operations', 'for'],
    ['group-finance', 'against'],
  ]);
  diary.note('2026-08-13', label('计划委员会表决', 'The plan committee votes'), tally.because);
  if (tally.kind !== 'passed') throw new Error(tally.because.en);
  const because = label(
    '封顶滞后，预售与开盘顺延 14 天',
    'Topping out is late: pre-sale permit and opening move by 14 days',
  );
  const next = { ...plan, nodes: plan.nodes.map((node) => ({ ...node, finish: moves[node.id] ?? node.finish })) };
  state.framework = amend(state.framework, [
    {
      id: 'move-opening',
      from: '2026-08-13',
      by: way.approver,
      because,
      resolution: 'r2',
      changes: [
        { kind: 'put', in: 'plans', value: next },
        { kind: 'put', in: 'baselines', value: baselineOf(next, '2026-08-13', 2, way.approver, because) },
      ],
    },
  ]);
  const before = lightOf(state, '2026-08-12', 'opening');
  const after = lightOf(state, '2026-08-13', 'opening');
  diary.note(
    '2026-08-13',
    label('计划按审批结果修订，历史不改写', 'The plan is amended; what was is not rewritten'),
    before.because,
    after.because,
  );
  resolve(
    state,
    'r2',
    'region-president',
    'accept',
    '2026-08-13',
    { effect: '新节点已生效' },
    label('r2 经验证关闭：新节点已生效', 'r2 is accepted: the new dates hold'),
  );
}

const lightOf = ({ framework, ledger }, asOf, node) =>
  assess(framework, ledger, { asOf }).elements.plan.nodes.find((one) => one.node === node);

/** The works are caught up with; no opinion clears what the readings still show. */
function clear(state) {
  const { diary } = state;
  resolve(
    state,
    'r1',
    'project-head',
    'complete',
    '2026-08-20',
    { result: '主体封顶' },
    label('r1 报告完成：主体封顶', 'r1 is reported done: topped out'),
  );
  friday(state, '2026-08-21');
  const step = (role, event, on, evidence) =>
    stepWarningCase(state.case, by(role, event, on, evidence), {
      standing: state.report.standing.find(({ id }) => id === state.case.warning) ?? null,
    });
  state.case = diary.taken(
    '2026-08-24',
    label('提出消警申请', 'The project applies to be cleared'),
    step('project-head', 'apply', '2026-08-24', { result: '已封顶' }),
  );
  const opinion = { opinion: '现场核实已封顶，整改属实' };
  diary.refused(
    '2026-08-24',
    label('复核人拟当即消警', 'The checker would clear it at once'),
    step('region-operations', 'clear', '2026-08-24', opinion),
  );
  resolve(
    state,
    'r1',
    'region-president',
    'accept',
    '2026-08-25',
    { effect: '封顶后预售条件具备' },
    label('r1 经验证关闭：封顶后预售条件具备', 'r1 is accepted: the permit can be applied for'),
  );
  friday(state, '2026-08-28');
  state.case = diary.taken(
    '2026-08-31',
    label('连续两次读数良好，复核消警', 'Two good readings in a row: checked again and cleared'),
    step('region-operations', 'clear', '2026-08-31', opinion),
  );
}

/** The quarter is examined, closed, and the next one opens on the framework as amended. */
function close(state) {
  const { diary } = state;
  endCycle(state, 'east.2026-08', '2026-09-04', { results: '销售 1.70 亿元', findings: '节点恢复', lessons: '无' });
  turn(state, 'east.2026-09', '2026-09-04', 'begin', { plan: 'east-2026-09' });
  diary.note('2026-09-04', label('八月循环关闭，九月计划开始执行', 'August is closed, September is under way'));
  const opened = lightOf(state, '2026-09-07', 'opening');
  diary.note('2026-09-07', label('开盘', 'The opening'), opened.because);
  diary.refused(
    '2026-09-30',
    label('九月未关闭，拟检查三季度', 'The quarter is to be examined before September is closed'),
    turn(state, 'east', '2026-09-30', 'examine', { results: '-' }),
  );
  endCycle(state, 'east.2026-09', '2026-10-09', {
    results: '销售 2.62 亿元',
    findings: '季度目标缺口 3%',
    lessons: '节点预警提前两周',
  });
  const [due] = dueReviews(state.framework.reviews, { from: '2026-10-01', to: '2026-10-31', calendar });
  diary.note(due.due, label('季度经营分析会', 'The quarterly business analysis'), due.because);
  const { goal } = assess(state.framework, state.ledger, { asOf: '2026-10-10' });
  const percent = formatDecimal(goal.progress.attainment.ratio, { locale: 'en', percent: true, places: 1 });
  const quarter = state.cycles.get('east');
  state.cycles.set('east', { ...quarter, resolutions: [...state.resolutions.keys()] });
  endCycle(state, 'east', '2026-10-10', {
    results: percent,
    findings: '封顶滞后影响开盘',
    lessons: '修订封顶工期模板',
  });
  diary.note(
    '2026-10-10',
    label(
      `三季度检查：销售达成 ${percent}，循环关闭`,
      `The quarter is examined: ${percent} of sales reached, and closed`,
    ),
    goal.because,
  );
  const register = resolutionRegister([...state.resolutions.values()], { asOf: '2026-10-10', target: '1' });
  diary.note(
    '2026-10-10',
    label('决议台账', 'The register of resolutions'),
    register.because,
    register.lines.map(({ because }) => because),
  );
  const next = nextCycle(state.cycles.get('east'), {
    id: 'east.2026-Q4',
    label: label('华东区域 2026 年第四季度', 'East region, Q4 2026'),
    framework: versionOf(state.framework),
    parent: null,
    resolutions: [...state.resolutions.values()],
  });
  if (next.kind !== 'opened') throw new Error(next.issues[0].message);
  diary.note(
    '2026-10-10',
    label(
      `四季度循环在修订后的框架 ${next.next.framework} 上开启`,
      `The fourth quarter opens on the amended framework ${next.next.framework}`,
    ),
    next.because,
  );
  return { register, goal, next: next.next };
}

/** The whole quarter: its diary, and how everything stood at its end. */
export function quarter() {
  const diary = openDiary();
  const state = { diary, framework: planned, ledger: reported, cycles: new Map(), resolutions: new Map() };
  begin(state);
  for (const on of fridaysTo('2026-07-24')) friday(state, on);
  openCase(state);
  friday(state, '2026-07-31');
  trip(state);
  meet(state);
  friday(state, '2026-08-07');
  endJuly(state);
  follow(state);
  amendPlan(state);
  friday(state, '2026-08-14');
  clear(state);
  return {
    ...close(state),
    pages: diary.pages,
    framework: state.framework,
    ledger: state.ledger,
    cycles: state.cycles,
    resolutions: state.resolutions,
    warning: state.case,
  };
}
