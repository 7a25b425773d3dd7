import {
  checkCorrectiveAction,
  checkCycles,
  checkManagementReview,
  deliverableRegister,
  followUp,
  gateProgress,
  gateScore,
  managementReviewInputs,
  meetingReadiness,
  nextCycle,
  parseManagementReview,
  parseReviewRule,
  planCycles,
  recalibrate,
  resolutionRegister,
  reviewNodes,
  dueReviews,
  safeParseCorrectiveAction,
  trackReviews,
} from 'hoshin/reviews';
import { parsePlan } from 'hoshin/plans';
import { workCalendar } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import {
  correctiveOf,
  cycleOf,
  deliverableOf,
  gate,
  gateReviewOf,
  label,
  meetingOf,
  meetingType,
  resolutionOf,
} from './sample.ts';

const calendar = workCalendar({ week: [true, true, true, true, true, false, false] });

test('the register counts what is due, closed, in time and overdue against all of it', () => {
  const all = [
    resolutionOf({ id: 'a', state: 'closed', completedOn: '2026-03-30', effect: '已恢复' }),
    resolutionOf({ id: 'b', state: 'completed', completedOn: '2026-04-02' }),
    resolutionOf({ id: 'c', state: 'open', owner: 'works' }),
    resolutionOf({ id: 'd', state: 'open', due: '2026-04-30' }),
    resolutionOf({ id: 'e', state: 'cancelled' }),
  ];
  const { lines, ...whole } = resolutionRegister(all, { asOf: '2026-04-10', target: '1' });
  expect(whole).toMatchObject({
    due: 3,
    closed: 1,
    inTime: 1,
    overdue: 1,
    rate: '0.3333',
    inTimeRate: '0.3333',
    gap: '-0.6667',
  });
  expect(whole.because.zh).toBe('到期 3 项，已关闭 1 项（33.33%），逾期 1 项，未达到目标');
  expect(lines.map(({ resolution, standing, daysLate }) => [resolution.id, standing, daysLate])).toEqual([
    ['c', 'overdue', 10],
    ['a', 'done', 0],
    ['b', 'late', 2],
    ['e', 'cancelled', 0],
    ['d', 'in-time', 0],
  ]);
  const only = (filter: object) =>
    resolutionRegister(all, { asOf: '2026-04-10', target: 1, ...filter }).lines.map(({ resolution }) => resolution.id);
  expect(only({ owner: 'works' })).toEqual(['c']);
  expect(only({ states: ['completed', 'closed'] })).toEqual(['a', 'b']);
  expect(only({ overdue: true })).toEqual(['c']);
  expect(only({ meeting: 'other' })).toEqual([]);
  expect(resolutionRegister([], { asOf: '2026-04-10', target: 1 })).toMatchObject({ rate: null, gap: null });
});

test('every next meeting is told, a silent one is listed, and nobody is forgotten', () => {
  const meetings = [
    meetingOf({ id: 'm1', on: '2026-03-05', state: 'closed' }),
    meetingOf({ id: 'm2', on: '2026-03-16', state: 'minuted' }),
    meetingOf({ id: 'm3', on: '2026-03-30', state: 'held' }),
    meetingOf({ id: 'm4', on: '2026-04-13', state: 'planned' }),
    meetingOf({ id: 'm5', on: '2026-04-27', state: 'planned' }),
    meetingOf({ id: 'x', type: 'special', on: '2026-03-10', state: 'closed' }),
  ];
  const told = { on: '2026-03-15', by: 'project-head', share: null, note: '推进', cause: null, expected: null };
  const result = followUp(
    [
      resolutionOf({ id: 'a', state: 'open', progress: [told] }),
      resolutionOf({ id: 'b', state: 'completed', completedOn: '2026-03-20' }),
      resolutionOf({ id: 'c', state: 'closed', completedOn: '2026-03-10', effect: '好' }),
      resolutionOf({ id: 'd', meeting: 'x', madeOn: '2026-03-10', state: 'open' }),
      resolutionOf({ id: 'e', meeting: 'nowhere', state: 'open' }),
    ],
    meetings,
    { asOf: '2026-04-01' },
  );
  expect(result.agendas.map(({ meeting, items }) => [meeting, items.map(({ resolution }) => resolution)])).toEqual([
    ['m4', ['a', 'b']],
  ]);
  expect(result.agendas[0]?.items[1]?.because.zh).toBe('“b”已于 2026-03-20 报告完成，待验收');
  expect(result.unreported).toEqual([
    { meeting: 'm2', on: '2026-03-16', resolutions: ['b'] },
    { meeting: 'm3', on: '2026-03-30', resolutions: ['a'] },
  ]);
  expect(result.unattended).toEqual(['d', 'e']);
});

test('papers are awaited until their day, then missing, and asked for by name', () => {
  const at = (asOf: string) => meetingReadiness(meetingOf(), meetingType, { asOf, calendar });
  expect(at('2026-03-12').inputs.map(({ due, standing }) => [due, standing])).toEqual([
    ['2026-03-12', 'awaited'],
    ['2026-03-16', 'awaited'],
  ]);
  const late = at('2026-03-13');
  expect(late).toMatchObject({
    ready: false,
    noticeBy: '2026-03-09',
    notices: [{ to: 'project-head' }, { to: 'works' }],
  });
  expect(late.inputs[0]?.standing).toBe('missing');
  const come = meetingOf({ received: [{ input: 'report', on: '2026-03-13' }] });
  expect(meetingReadiness(come, meetingType, { asOf: '2026-03-13', calendar })).toMatchObject({
    ready: true,
    inputs: [{ standing: 'late' }, { standing: 'awaited' }],
  });
});

test('reviews that were due are held, late, overdue or missed, each once', () => {
  const rule = parseReviewRule({
    kind: 'time',
    id: 'r',
    label,
    meeting: 'monthly',
    subjects: ['east'],
    every: 'month',
    day: { kind: 'day', n: 10 },
    onDayOff: 'keep',
  });
  const held = (id: string, on: string) => meetingOf({ id, on, state: 'held' });
  const record = trackReviews(
    [rule],
    [held('a', '2026-01-09'), held('b', '2026-02-13'), held('c', '2026-03-25'), held('d', '2026-01-12')],
    { from: '2026-01-01', to: '2026-06-30', asOf: '2026-05-12', earlyDays: 2, lateDays: 5 },
  );
  expect(record.reviews.map(({ standing, heldBy, daysLate }) => [standing, heldBy, daysLate])).toEqual([
    ['held', 'a', 0],
    ['held-late', 'b', 3],
    ['missed', null, 63],
    ['missed', null, 32],
    ['overdue', null, 2],
    ['upcoming', null, 0],
  ]);
  expect(record.unplanned).toEqual(['d', 'c']);
  expect(record.rate).toBe('0.4');
});

test('a planning meeting is anchored before its node, an evaluation after it', () => {
  const plan = parsePlan({
    id: 'keys',
    label,
    entity: 'riverside',
    tier: 1,
    owner: 'operations',
    maySet: [],
    mayChange: [],
    nodes: [
      { id: 'open-b1', standard: 'open', label, tier: 1, finish: '2026-09-26' },
      { id: 'start', label, tier: 1 },
    ],
  });
  const anchored = (id: string, offset: number, unit: 'day' | 'workday') =>
    parseReviewRule({ kind: 'node', id, label, meeting: id, node: 'open', subjects: [], offset, unit });
  const due = dueReviews([anchored('before', -10, 'workday'), anchored('after', 30, 'day')], {
    from: '2026-09-01',
    to: '2026-12-31',
    calendar,
    nodes: reviewNodes([plan]),
  });
  expect(due.map(({ meeting, due: day }) => [meeting, day])).toEqual([
    ['before', '2026-09-14'],
    ['after', '2026-10-26'],
  ]);
  expect(due[0]?.because.zh).toBe(
    '“riverside”的“before”应于 2026-09-14 召开，依据规则“示例”（锚定 2026-09-26 的节点“open”）',
  );
});

test('months nest in quarters in a year, each after the one before, and faults among cycles are found', () => {
  const cycles = planCycles({
    id: 'east',
    label,
    subject: 'east',
    owner: 'o',
    framework: 'v1',
    period: '2026',
    grains: ['quarter', 'month'],
  });
  expect(cycles).toHaveLength(17);
  expect(cycles.find(({ period }) => period === '2026-04')).toMatchObject({
    parent: 'east.2026-Q2',
    previous: 'east.2026-03',
  });
  expect(checkCycles(cycles)).toEqual([]);
  const faults = checkCycles([
    cycleOf({ id: 'a', parent: 'b', period: '2026-07' }),
    cycleOf({ id: 'b', parent: 'a', period: '2026-Q2' }),
    cycleOf({ id: 'c', parent: 'none', previous: 'lost' }),
    cycleOf({ id: 'c' }),
  ]);
  expect(faults.map(({ code, path }) => [code, path[0]])).toEqual([
    ['duplicate-id', 3],
    ['period-beyond-whole', 0],
    ['cycle-ring', 0],
    ['period-beyond-whole', 1],
    ['cycle-ring', 1],
    ['unknown-cycle', 2],
    ['unknown-cycle', 2],
  ]);
});

test('the next cycle takes open resolutions along and loses none', () => {
  const closed = cycleOf({ state: 'closed', resolutions: ['a', 'b'] });
  const options = { id: 'august', label, framework: 'v2', parent: null };
  const a = resolutionOf({ id: 'a', state: 'closed', completedOn: '2026-03-30', effect: '好' });
  const b = resolutionOf({ id: 'b', state: 'open' });
  expect(nextCycle(closed, { ...options, resolutions: [a, b] })).toMatchObject({
    kind: 'opened',
    carried: ['b'],
    next: { period: '2026-08', previous: 'july', framework: 'v2', resolutions: ['b'], state: 'plan' },
  });
  const refused = nextCycle(cycleOf({ state: 'act', resolutions: ['a', 'b'] }), { ...options, resolutions: [a] });
  expect(refused.kind === 'refused' && refused.issues.map(({ code }) => code)).toEqual([
    'cycle-not-over',
    'resolution-not-given',
  ]);
});

test('a gate is scored only where all is judged, and the stage a project is in is the first not passed', () => {
  expect(gateScore(gate, gateReviewOf())).toMatchObject({ passes: true, unjudged: [], passMark: '7' });
  expect(gateScore(gate, gateReviewOf()).points).toMatch(/^7\.3333/); // (2 · 8 + 6) ÷ 3
  expect(gateScore(gate, gateReviewOf({ findings: [] }))).toMatchObject({
    points: null,
    passes: null,
    unjudged: ['margin', 'fit', 'cost'],
  });
  const land = { ...gate, id: 'land' };
  const works = { ...gate, id: 'works' };
  const progress = gateProgress(
    [land, gate, works],
    [gateReviewOf({ gate: 'land', state: 'conditional' }), gateReviewOf({ gate: 'works', state: 'preparing' })],
    'riverside',
  );
  expect(progress).toMatchObject({ stage: 'design', conditional: ['land'] });
  expect(progress.faults.map(({ code, path }) => [code, path])).toEqual([['stage-skipped', ['gates', 2]]]);
});

test('a deliverable is on time by its first version', () => {
  const register = deliverableRegister(
    [
      deliverableOf({
        id: 'a',
        state: 'submitted',
        version: 2,
        firstSubmittedOn: '2026-03-19',
        submittedOn: '2026-03-25',
        file: 'v2',
      }),
      deliverableOf({
        id: 'b',
        state: 'approved',
        firstSubmittedOn: '2026-03-22',
        submittedOn: '2026-03-22',
        file: 'v1',
      }),
      deliverableOf({ id: 'c' }),
      deliverableOf({ id: 'd', state: 'waived' }),
      deliverableOf({ id: 'e', due: '2026-12-01' }),
    ],
    { asOf: '2026-04-01' },
  );
  expect(register).toMatchObject({ due: 3, inTime: 1, approved: 1, revised: 1, rate: '0.3333' });
  expect(register.lines.map(({ deliverable, daysLate, waitsFor }) => [deliverable.id, daysLate, waitsFor])).toEqual([
    ['a', 0, 'operations'],
    ['b', 2, 'design'],
    ['c', 12, 'design'],
    ['d', 0, null],
    ['e', 0, 'design'],
  ]);
});

test('a corrective action lacks what 10.2 asks for, and is never done without effect', () => {
  expect(checkCorrectiveAction(correctiveOf())).toEqual([]);
  const bare = correctiveOf({
    containment: null,
    consequences: null,
    causes: [],
    similarCases: null,
    tasks: [],
    effect: null,
    risksUpdated: null,
    systemChanges: null,
  });
  expect(checkCorrectiveAction(bare).map(({ code }) => code)).toEqual([
    'containment-missing',
    'consequences-missing',
    'cause-missing',
    'similar-cases-missing',
    'tasks-missing',
    'risks-not-updated',
    'system-not-reviewed',
    'effect-missing',
  ]);
  const read = safeParseCorrectiveAction({ ...correctiveOf(), state: 'done', effect: null });
  expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['done-unverified']);
});

test('a management review names the inputs it lacks and the outputs without owner or day', () => {
  const review = parseManagementReview({
    id: 'mr',
    on: '2026-12-18',
    inputs: managementReviewInputs.map(({ id }) => ({ input: id, summary: id === 'audits' ? null : '已评审' })),
    outputs: [{ id: 'o', kind: 'change', text: '简化图审', owner: null, due: '2026-12-01' }],
    nothingOn: ['resources'],
  });
  expect(managementReviewInputs).toHaveLength(12);
  expect(checkManagementReview(review, managementReviewInputs).map(({ code }) => code)).toEqual([
    'input-missing',
    'output-missing',
    'output-without-owner',
    'output-due-before',
  ]);
});

test('durations of finished projects propose a template and change nothing', () => {
  const node = (id: string, duration: number, more = {}) => ({ id, label, tier: 2, duration, ...more });
  const plan = parsePlan({
    id: 't',
    label,
    entity: 'group',
    tier: 2,
    owner: 'o',
    maySet: [],
    mayChange: [],
    nodes: [
      node('piling', 40),
      node('b1-frame', 90, { standard: 'frame' }),
      node('open', 0, { milestone: 'finish' }),
      node('fit-out', 60),
    ],
  });
  const took = (activity: string, days: number[]) =>
    days.map((one, at) => ({ project: `p${at}`, activity, days: one }));
  const finished = [...took('piling', [45, 52, 48, 61]), ...took('frame', [92, 91]), ...took('fit-out', [61, 62, 63])];
  const median = recalibrate(plan, finished, { projects: 3, to: 'median', tolerance: 3 });
  expect(
    median.lessons.map(({ node: id, median: m, p80, proposed, verdict }) => [id, m, p80, proposed, verdict]),
  ).toEqual([
    ['piling', '50', '61', 50, 'changed'],
    ['b1-frame', '91.5', '92', null, 'too-few'],
    ['fit-out', '62', '63', null, 'close-enough'],
  ]);
  expect(median.next.nodes.map(({ duration }) => duration)).toEqual([50, 90, 0, 60]);
  expect(plan.nodes[0]?.duration).toBe(40);
  expect(
    recalibrate(plan, finished, { projects: 2, to: 'p80', tolerance: 0 }).next.nodes.map(({ duration }) => duration),
  ).toEqual([61, 92, 0, 63]);
  expect(recalibrate(plan, [], { projects: 1, to: 'p80', tolerance: 0 }).next).toBe(plan);
});
