/** The way back: resolutions are followed up and extended, the plan is amended, the warning is cleared. */
import { daysBetween } from 'hoshin/foundation';
import { amend } from 'hoshin/framework';
import { followUp, stepResolution } from 'hoshin/reviews';
import { stepWarningCase } from 'hoshin/risks';
import { nameOf, vote, wayOf } from './authority.mjs';
import { baselineOf } from './framework.mjs';
import { meetingOf } from './meeting.mjs';
import { by, friday, label, lightOf, resolve } from './steps.mjs';

/** A sentence, and what it speaks of. */
const named = (zh, en, because) => label(`${zh}：${because.zh}`, `${en}: ${because.en}`);

/** The next meeting is told of every resolution; more time is asked for, too late and in time. */
export function follow(state) {
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
export function amendPlan(state) {
  const { diary } = state;
  const moves = { 'pre-sale-permit': '2026-08-28', opening: '2026-09-05' };
  const plan = state.framework.plans[0];
  const opening = plan.nodes.find(({ id }) => id === 'opening');
  const days = daysBetween(opening.finish, moves.opening);
  const way = wayOf('milestone', days);
  const said = {
    zh: ({ label: verb, role }) => `${nameOf(role).zh}${verb.zh}`,
    en: ({ label: verb, role }) => `${nameOf(role).en} (${verb.en})`,
  };
  const order = (lang) => way.stages.map(({ steps }) => steps.map(said[lang]).join(' + ')).join(' → ');
  diary.note(
    '2026-08-12',
    label(
      `开盘拟顺延 ${days} 天，审批路径：${order('zh')}`,
      `Opening is to move by ${days} days; the path: ${order('en')}`,
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
    named('8 月 12 日的开盘节点', 'Opening as of 12 August', before.because),
    named('8 月 13 日的开盘节点', 'Opening as of 13 August', after.because),
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

/** The works are caught up with; no opinion clears what the readings still show. */
export function clear(state) {
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
