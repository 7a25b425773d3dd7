import { workCalendar } from 'hoshin/foundation';
import { stepCorrectiveAction, stepDeliverable, stepGate, stepMeeting, stepPdca, stepResolution } from 'hoshin/reviews';
import type { StepOutcome } from 'hoshin/risks';
import { expect, test } from 'vitest';
import {
  correctiveOf,
  cycleOf,
  deliverableOf,
  gate,
  gateReviewOf,
  meetingOf,
  meetingType,
  resolutionOf,
} from './sample.ts';

const calendar = workCalendar({ week: [true, true, true, true, true, false, false] });
/** Why a step is refused, in Chinese; nothing where it is taken. */
const refusal = (outcome: StepOutcome<any>): string | null =>
  outcome.kind === 'refused' ? outcome.issues.map(({ text }) => text.zh).join('；') : null;
const why = { reason: '市场变化' };

const resolution = (change: object, event: string, on: string, by: string, evidence = {}): string | null =>
  refusal(stepResolution(resolutionOf(change), { event: event as any, on, by, evidence }));

test('more time is asked for by the owner, before the due day, for a later one', () => {
  const ask = (on: string, by: string, due: string) =>
    resolution({ state: 'open' }, 'ask-extension', on, by, { ...why, due });
  expect(ask('2026-03-30', 'project-head', '2026-04-10')).toBe(null);
  expect(ask('2026-03-31', 'project-head', '2026-04-10')).toBe('延期须在到期日 2026-03-31 之前提出');
  expect(ask('2026-03-30', 'sales', '2026-04-10')).toBe('此操作只能由“project-head”进行');
  expect(ask('2026-03-30', 'project-head', '2026-03-31')).toBe('“due”应晚于 2026-03-31');
  expect(ask('2026-03-30', 'project-head', '四月十日')).toBe('“due”应为日期，如 "2026-11-22"');
});

test('what was asked for holds once it is granted, and nothing is changed by asking', () => {
  const asked = stepResolution(resolutionOf({ state: 'open' }), {
    event: 'ask-extension',
    on: '2026-03-20',
    by: 'project-head',
    evidence: { ...why, due: '2026-04-10' },
  });
  if (asked.kind === 'refused') throw new Error('refused');
  expect([asked.next.due, asked.next.askedDue]).toEqual(['2026-03-31', '2026-04-10']);
  expect(asked.notices.map(({ to }) => to)).toEqual(['president']);
  const granted = stepResolution(asked.next, { event: 'grant', on: '2026-03-21', by: 'president' });
  if (granted.kind === 'refused') throw new Error('refused');
  expect([granted.next.firstDue, granted.next.due, granted.next.askedDue]).toEqual(['2026-03-31', '2026-04-10', null]);
  expect(granted.notices.map(({ to }) => to)).toEqual(['project-head', 'sales']);
  const declined = stepResolution(asked.next, { event: 'decline', on: '2026-03-21', by: 'president', evidence: why });
  expect(declined.kind === 'moved' && [declined.next.due, declined.next.askedDue]).toEqual(['2026-03-31', null]);
});

test('the issuer alone accepts, and no step lies before the last', () => {
  const done = { state: 'completed', completedOn: '2026-03-28' };
  expect(resolution(done, 'accept', '2026-04-01', 'project-head', { effect: '已恢复' })).toBe(
    '此操作只能由“president”进行',
  );
  const past = { event: 'complete', from: 'open', to: 'completed', on: '2026-03-28', by: 'project-head', evidence: {} };
  expect(resolution({ ...done, history: [past] }, 'accept', '2026-03-27', 'president', { effect: '已恢复' })).toBe(
    '2026-03-27 早于上一步发生的日期 2026-03-28',
  );
  expect(resolution({ state: 'open' }, 'report', '2026-03-20', 'stranger', { note: '无' })).toBe(
    '此操作只能由下列之一进行：project-head、sales',
  );
  expect(resolution({ state: 'open' }, 'report', '2026-03-20', 'sales', { note: '无', share: '1.2' })).toBe(
    '“share”应为 0 至 1 之间的十进制数',
  );
  expect(
    resolution({ state: 'open' }, 'report', '2026-03-20', 'sales', { note: '无', share: '过半', expected: '月底' }),
  ).toBe('“share”应为 0 至 1 之间的十进制数；“expected”应为日期，如 "2026-11-22"');
});

const cycle = (change: object, event: string, cycles: object[] = [], resolutions: object[] = []): string | null =>
  refusal(
    stepPdca(
      cycleOf(change),
      {
        event: event as any,
        on: '2026-07-10',
        by: 'operations',
        evidence: { plan: 'p', results: 'r', lessons: 'l', reason: 'r', findings: 'f' },
      },
      { cycles: cycles.map(cycleOf), resolutions: resolutions.map(resolutionOf) },
    ),
  );

test('a part begins within its whole, and is over before the whole is examined or closed', () => {
  const quarter = { id: 'q3', period: '2026-Q3' };
  const july = { id: 'july', parent: 'q3' };
  expect(cycle(july, 'begin')).toBe('未提供上级循环“q3”');
  expect(cycle(july, 'begin', [quarter])).toBe('上级循环“q3”处于“计划”，尚未执行');
  expect(cycle(july, 'begin', [{ ...quarter, state: 'do' }])).toBe(null);
  expect(cycle({ ...quarter, state: 'do' }, 'examine', [{ ...july, state: 'act' }])).toBe('下级循环尚未关闭：july');
  expect(cycle({ ...quarter, state: 'do' }, 'examine', [{ ...july, state: 'cancelled' }])).toBe(null);
  expect(cycle({ ...july, state: 'closed' }, 'reopen', [{ ...quarter, state: 'closed' }])).toBe(
    '上级循环“q3”已关闭，请先重新打开上级循环',
  );
  expect(cycle({ ...july, state: 'closed' }, 'reopen')).toBe('未提供上级循环“q3”');
  expect(cycle({ ...july, state: 'closed' }, 'reopen', [{ ...quarter, state: 'do' }])).toBe(null);
});

test('a cycle closes when every resolution it made is known and signed for', () => {
  const act = { state: 'act', resolutions: ['r1', 'r2'] };
  expect(cycle(act, 'close', [], [{ id: 'r1' }])).toBe('未提供本循环产生的决议：r2；下列决议尚未签收：r1');
  expect(
    cycle(
      act,
      'close',
      [],
      [
        { id: 'r1', state: 'open' },
        { id: 'r2', state: 'open' },
      ],
    ),
  ).toBe(null);
});

const meeting = (change: object, event: string, on: string, resolutions: object[] = []): string | null =>
  refusal(
    stepMeeting(
      meetingOf(change),
      { event: event as any, on, by: 'operations', evidence: { minutes: 'm' } },
      { type: meetingType, calendar, resolutions: resolutions.map(resolutionOf) },
    ),
  );

test('a meeting is called in time, held with its papers and the one who decides, minuted with every step', () => {
  expect(meeting({}, 'call', '2026-03-09')).toBe(null); // five workdays before Monday the 16th
  expect(meeting({}, 'call', '2026-03-10')).toBe('会议通知最迟应于 2026-03-09 发出');
  expect(meeting({ state: 'called' }, 'hold', '2026-03-13')).toBe(
    '会议定于 2026-03-16 召开；必备资料未到：report；决策人“president”未出席',
  );
  const decided = { decisions: [{ id: 'd', text: '恢复节点', resolutions: ['r1'] }] };
  expect(meeting({ state: 'held', ...decided }, 'minute', '2026-03-16')).toBe(
    '议程步骤尚未完成：progress；决定所列决议未提供：r1',
  );
  expect(meeting({ state: 'minuted', ...decided }, 'close', '2026-03-17', [{}])).toBe('下列决议尚未签收：r1');
  expect(meeting({ type: 'weekly' }, 'call', '2026-03-02')).toBe('所给会议类型为“monthly”，本次会议为“weekly”');
  expect(meeting({ type: 'weekly', state: 'called' }, 'hold', '2026-03-16')).toBe(
    '所给会议类型为“monthly”，本次会议为“weekly”',
  );
});

const atGate = (change: object, event: string, more: { before?: object; deliverables?: object[]; by?: string } = {}) =>
  refusal(
    stepGate(
      gateReviewOf(change),
      { event: event as any, on: '2026-03-09', by: more.by ?? 'committee', evidence: why },
      {
        gate,
        before: more.before === undefined ? null : gateReviewOf(more.before),
        deliverables: (more.deliverables ?? []).map(deliverableOf),
      },
    ),
  );

test('no pass, no next stage; what is missing is named', () => {
  expect(atGate({ gate: 'land' }, 'open')).toBe('所给阶段门为“design”，本次评审属于“land”');
  expect(atGate({}, 'open', { before: { gate: 'land', state: 'held' } })).toBe('上一阶段“land”未通过');
  expect(atGate({}, 'open', { before: { gate: 'land', state: 'conditional' } })).toBe(null);
  expect(atGate({ state: 'preparing' }, 'submit')).toBe('成果尚未提交：scheme');
  expect(
    atGate({ state: 'preparing', exceptional: ['appeal'] }, 'submit', { deliverables: [{ state: 'submitted' }] }),
  ).toBe('成果尚未提交：appeal');
  expect(atGate({ state: 'submitted', opinions: ['cost'], findings: [] }, 'review')).toBe(
    '尚缺评审意见：sales；评审标准尚未评定：margin、fit、cost',
  );
});

test('a gate opens to the approver alone, with its musts met, its mark reached and its deliverables approved', () => {
  const findings = (met: boolean, fit: string) => [
    { criterion: 'margin', met, points: null },
    { criterion: 'fit', met: null, points: fit },
    { criterion: 'cost', met: null, points: '6' },
  ];
  const reviewed = (met: boolean, fit: string) => ({ state: 'reviewed', findings: findings(met, fit) });
  const ready = { deliverables: [{ state: 'approved' }] };
  expect(atGate(reviewed(true, '7.5'), 'go', ready)).toBe(null); // (2 · 7.5 + 6) ÷ 3 = 7
  expect(atGate(reviewed(true, '7.4'), 'go', ready)).toMatch(/^评分项得分 6\.93+，低于及格线 7$/);
  expect(atGate(reviewed(false, '10'), 'go', ready)).toBe('必须满足的标准未达到：margin');
  expect(atGate(reviewed(true, '9'), 'go', { deliverables: [{ state: 'reviewed' }] })).toBe('成果尚未审批通过：scheme');
  expect(atGate(reviewed(true, '9'), 'go', { ...ready, by: 'design' })).toBe('此操作只能由“committee”进行');
  expect(atGate(reviewed(false, '9'), 'go-conditionally', ready)).toBe(
    '必须满足的标准未达到：margin；有条件通过须列明条件',
  );
  const condition = { id: 'k', task: '补充日照分析', owner: 'design', due: '2026-04-01', doneOn: null };
  expect(atGate({ state: 'conditional', conditions: [condition] }, 'confirm', ready)).toBe('条件尚未落实：k');
});

test('a recycled project begins again without findings', () => {
  const outcome = stepGate(
    gateReviewOf({ state: 'reviewed' }),
    { event: 'recycle', on: '2026-03-09', by: 'committee', evidence: why },
    { gate, before: null, deliverables: [] },
  );
  expect(outcome.kind === 'moved' && [outcome.next.findings, outcome.next.opinions]).toEqual([[], []]);
});

test('a deliverable that is sent back makes room for the next version, and keeps its first day', () => {
  const sent = stepDeliverable(
    deliverableOf({ state: 'submitted', file: 'v1', firstSubmittedOn: '2026-03-10', submittedOn: '2026-03-10' }),
    { event: 'send-back', on: '2026-03-12', by: 'operations', evidence: { opinion: '缺总平' } },
  );
  if (sent.kind === 'refused') throw new Error('refused');
  expect(sent.next).toMatchObject({ version: 2, file: null, submittedOn: null, firstSubmittedOn: '2026-03-10' });
  expect(sent.notices).toMatchObject([{ to: 'design', by: '2026-03-20' }]);
  const again = stepDeliverable(sent.next, {
    event: 'submit',
    on: '2026-03-25',
    by: 'design',
    evidence: { file: 'v2' },
  });
  expect(again.kind === 'moved' && again.next).toMatchObject({
    version: 2,
    file: 'v2',
    firstSubmittedOn: '2026-03-10',
  });
});

test('nothing is done before another has verified that it helped', () => {
  const verify = (change: object, by = 'quality') =>
    refusal(
      stepCorrectiveAction(correctiveOf({ state: 'verifying', ...change }), { event: 'verify', on: '2026-04-10', by }),
    );
  const effect = { on: '2026-04-10', by: 'quality', note: '未再发生', effective: true };
  expect(verify({ effect })).toBe(null);
  expect(verify({ effect: null })).toBe('尚未验证措施效果');
  expect(verify({ effect: { ...effect, effective: false } })).toBe('措施经验证无效');
  expect(verify({ effect }, 'works')).toBe('责任人“works”不得自行验证效果');
  expect(verify({ effect, risksUpdated: null, systemChanges: null })).toBe(
    '尚未更新相关风险；尚未评估体系或作业方式的变更',
  );
  const start = stepCorrectiveAction(correctiveOf({ state: 'analysed', tasks: [] }), {
    event: 'start',
    on: '2026-03-05',
    by: 'works',
  });
  expect(refusal(start)).toBe('尚未制定消除原因的措施');
});
