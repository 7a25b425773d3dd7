/** A late node trips: a case is opened, a meeting is called, three resolutions are made. */
import { parseLedger } from 'hoshin/framework';
import { dueReviews, stepMeeting } from 'hoshin/reviews';
import { stepWarningCase, warningWork } from 'hoshin/risks';
import { calendar } from './framework.mjs';
import { meetingOf, resolutionOf, tripMeeting } from './meeting.mjs';
import { by, label, resolve } from './steps.mjs';

/** The first warning: somebody has to make it good, somebody else will check. */
export function openCase(state) {
  const { diary } = state;
  const work = warningWork(state.report, [], { topping: { owner: 'project-head', checker: 'region-operations' } });
  [state.case] = work.toOpen;
  diary.note('2026-07-24', label('黄灯须立案整改', 'The yellow light asks for a case'), work.because);
  diary.note(
    '2026-07-24',
    label(
      '立案整改：项目负责人整改，区域运营复核',
      'A case is opened: the project head makes it good, region operations checks',
    ),
  );
  const event = by('project-head', 'analyse', '2026-07-27', { cause: '劳动力不足，材料到场延误' });
  state.case = diary.taken(
    '2026-07-27',
    label('查明原因：劳动力不足，材料到场延误', 'The cause is named: too few workers, material late'),
    stepWarningCase(state.case, event),
  );
}

/** The trip is a fact, and calls a meeting. */
export function trip(state) {
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
export function meet(state) {
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
