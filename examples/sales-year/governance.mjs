/** Gates, deliverables, meetings and resolutions of the illustrative project and company: roles, days and texts are invented. */
import { operatingMeetings, sevenStageGates } from 'hoshin/presets';

const label = (zh, en) => ({ zh, en });

export const gates = sevenStageGates;
export const meetings = operatingMeetings
  .filter(({ type }) => ['monthly-operations', 'quarterly-analysis'].includes(type.id))
  .map(({ type }) => type);

const review = (id, name, meeting, every, n) => ({
  kind: 'time',
  id,
  label: name,
  meeting,
  subjects: ['group'],
  every,
  day: { kind: 'after', n, unit: 'workday' },
  onDayOff: 'next-workday',
});
export const reviews = [
  review(
    'monthly-operations',
    label('每月结束后 5 个工作日内', 'Within 5 workdays of the month'),
    'monthly-operations',
    'month',
    5,
  ),
  review(
    'quarterly-analysis',
    label('每季结束后 7 个工作日内', 'Within 7 workdays of the quarter'),
    'quarterly-analysis',
    'quarter',
    7,
  ),
];

const gate = (id, state, recordedOn) => ({
  kind: 'gate-event',
  id: `gate-${id}-${state}`,
  recordedOn,
  review: {
    id: `project-a-${id}`,
    gate: id,
    subject: 'project-a',
    exceptional: [],
    findings: [],
    opinions: [],
    conditions: [],
    state,
    history: [],
  },
});

const names = new Map(gates.flatMap(({ deliverables }) => deliverables).map((one) => [one.type, one.label]));
const handedIn = (type, due, on, owner) => ({
  kind: 'submission',
  id: `deliverable-${type}`,
  recordedOn: on ?? due,
  deliverable: {
    id: `project-a-${type}`,
    type,
    label: names.get(type),
    subject: 'project-a',
    owner,
    reviewer: 'operations',
    approver: 'general-manager-meeting',
    due,
    version: 1,
    file: on === null ? null : `${type}-v1`,
    firstSubmittedOn: on,
    submittedOn: on,
    approvedOn: on,
    state: on === null ? 'due' : 'approved',
    history: [],
  },
});

const resolved = (id, subject, task, [madeOn, due, state], more = {}) => ({
  kind: 'resolution-event',
  id: `resolution-${id}`,
  recordedOn: more.recordedOn ?? madeOn,
  resolution: {
    id,
    meeting: 'monthly-operations',
    subject,
    // A resolution is one text; this example writes both languages into it.
    task: `${task.zh} / ${task.en}`,
    owner: more.owner ?? 'project-head',
    coOwners: [],
    issuer: 'president',
    madeOn,
    firstDue: due,
    due,
    askedDue: null,
    progress:
      more.share === undefined
        ? []
        : [{ on: '2020-08-28', by: 'project-head', share: more.share, note: '—', cause: null, expected: null }],
    completedOn: more.completedOn ?? null,
    effect: more.effect ?? null,
    state,
    history: [],
  },
});

export const events = [
  gate('feasibility', 'passed', '2019-12-12'),
  gate('land', 'passed', '2020-02-10'),
  gate('planning', 'passed', '2020-05-08'),
  gate('design', 'passed', '2020-05-20'),
  gate('construction', 'preparing', '2020-06-18'),
  handedIn('positioning-report', '2020-03-31', '2020-03-28', 'marketing'),
  handedIn('target-cost', '2020-04-15', '2020-04-14', 'cost'),
  handedIn('main-plan', '2020-04-30', '2020-05-06', 'operations'),
  handedIn('scheme', '2020-05-10', '2020-05-15', 'design'),
  handedIn('price-plan', '2020-08-20', '2020-08-19', 'marketing'),
  handedIn('opening-plan', '2020-08-26', null, 'marketing'),
  resolved(
    'r1',
    'project-a',
    label('追回开盘节点工期', 'Win back the days of the opening'),
    ['2020-08-07', '2020-08-28', 'open'],
    { share: '0.6' },
  ),
  resolved(
    'r2',
    'company-a',
    label('补报八月新增投资额', 'Report the investment of August'),
    ['2020-08-31', '2020-09-05', 'assigned'],
    { owner: 'finance' },
  ),
  resolved(
    'r3',
    'project-a',
    label('提交开盘方案', 'Hand in the opening plan'),
    ['2020-08-07', '2020-08-26', 'extension-asked'],
    { owner: 'marketing' },
  ),
  resolved(
    'r4',
    'company-a',
    label('加快供货，补足上半年缺口', 'Speed up supply to close the gap of the first half'),
    ['2020-07-07', '2020-08-25', 'completed'],
    { completedOn: '2020-08-24', recordedOn: '2020-08-24', owner: 'company-manager' },
  ),
  resolved('r5', 'project-a', label('锁定桩基队伍', 'Secure the piling crew'), ['2020-06-05', '2020-06-30', 'closed'], {
    completedOn: '2020-06-28',
    recordedOn: '2020-07-06',
    effect: '6 月 18 日开工 / works began on 18 June',
  }),
];
