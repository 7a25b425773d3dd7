/** Illustrative documents, one of each kind; roles only. */
import {
  parseCorrectiveAction,
  parseDeliverable,
  parseGateReview,
  parseMeeting,
  parseMeetingType,
  parsePdcaCycle,
  parseResolution,
  parseStageGate,
} from 'hoshin/reviews';

export const label = { zh: '示例', en: 'Example' };

export const resolutionOf = (change: object = {}) =>
  parseResolution({
    id: 'r1',
    meeting: 'm1',
    subject: 'riverside',
    task: '月底前恢复开盘节点',
    owner: 'project-head',
    coOwners: ['sales'],
    issuer: 'president',
    madeOn: '2026-03-05',
    firstDue: '2026-03-31',
    due: '2026-03-31',
    askedDue: null,
    progress: [],
    completedOn: null,
    effect: null,
    state: 'assigned',
    history: [],
    ...change,
  });

export const cycleOf = (change: object = {}) =>
  parsePdcaCycle({
    id: 'july',
    label,
    subject: 'east',
    period: '2026-07',
    owner: 'operations',
    parent: null,
    previous: null,
    framework: 'v1',
    resolutions: [],
    state: 'plan',
    history: [],
    ...change,
  });

export const meetingType = parseMeetingType({
  id: 'monthly',
  label,
  purpose: label,
  organizer: 'operations',
  chair: 'president',
  attendees: ['project-head'],
  inputs: [
    { id: 'report', label, from: 'project-head', workdaysBefore: 2, required: true },
    { id: 'photos', label, from: 'works', workdaysBefore: 0, required: false },
  ],
  steps: [{ id: 'progress', label, lead: 'operations' }],
  outputs: [label],
  noticeWorkdays: 5,
});

export const meetingOf = (change: object = {}) =>
  parseMeeting({
    id: 'm1',
    type: 'monthly',
    subject: 'east',
    on: '2026-03-16',
    received: [],
    attended: [],
    stepsDone: [],
    decisions: [],
    minutes: null,
    state: 'planned',
    history: [],
    ...change,
  });

export const gate = parseStageGate({
  id: 'design',
  label,
  kind: 'standard',
  zone: 'profit-realisation',
  deliverables: [
    { type: 'scheme', label, exceptional: false },
    { type: 'appeal', label, exceptional: true },
  ],
  reviewers: ['cost', 'sales'],
  approver: 'committee',
  must: [{ id: 'margin', label }],
  should: [
    { id: 'fit', label, weight: '2' },
    { id: 'cost', label, weight: '1' },
  ],
  passMark: '7',
});

export const gateReviewOf = (change: object = {}) =>
  parseGateReview({
    id: 'g1',
    gate: 'design',
    subject: 'riverside',
    exceptional: [],
    findings: [
      { criterion: 'margin', met: true, points: null },
      { criterion: 'fit', met: null, points: '8' },
      { criterion: 'cost', met: null, points: '6' },
    ],
    opinions: ['cost', 'sales'],
    conditions: [],
    state: 'waiting',
    history: [],
    ...change,
  });

export const deliverableOf = (change: object = {}) =>
  parseDeliverable({
    id: 'd1',
    type: 'scheme',
    label,
    subject: 'riverside',
    owner: 'design',
    reviewer: 'operations',
    approver: 'committee',
    due: '2026-03-20',
    version: 1,
    file: null,
    firstSubmittedOn: null,
    submittedOn: null,
    approvedOn: null,
    state: 'due',
    history: [],
    ...change,
  });

export const correctiveOf = (change: object = {}) =>
  parseCorrectiveAction({
    id: 'c1',
    label,
    subject: 'riverside',
    nonconformity: '外窗渗漏',
    foundOn: '2026-03-02',
    owner: 'works',
    containment: '停止该批外窗安装',
    consequences: '返修三樘',
    causes: ['打胶前未清理'],
    similarCases: '二标段同批次已排查',
    tasks: [{ id: 't1', task: '修订打胶工序', owner: 'foreman', due: '2026-03-20', doneOn: '2026-03-18' }],
    effect: { on: '2026-04-10', by: 'quality', note: '连续 30 天未再发生', effective: true },
    risksUpdated: [],
    systemChanges: '修订作业指导书',
    state: 'found',
    history: [],
    ...change,
  });
