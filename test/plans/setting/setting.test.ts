import { allowedSteps, statesOf, unreachableStates } from 'hoshin/foundation';
import {
  baselineOfSetting,
  draftKeyNodes,
  keyNodeLife,
  neededOpenings,
  parsePlan,
  type SettingEventGiven,
  stepKeyNodes,
} from 'hoshin/plans';
import { expect, test } from 'vitest';
import { fresh } from './fresh.ts';

const label = { zh: '节点', en: 'Node' };
const plan = parsePlan({
  id: 'keys',
  label,
  entity: 'riverside',
  tier: 1,
  owner: 'operations',
  maySet: ['operations'],
  mayChange: [],
  nodes: [
    { id: 'scheme', label, tier: 1, duration: 90 },
    { id: 'open', label, tier: 1, duration: 120 },
  ],
  links: [{ from: 'scheme', to: 'open', type: 'FS' }],
});

test('from the annual sales goal to the opening: the fewest months on sale that reach the target', () => {
  const demand = { node: 'open', by: '2026-12-31', value: '1000', pace: ['0.6', '0.3', '0.1'] };
  const by = (target: string): unknown[] => {
    const [needed] = neededOpenings([{ ...demand, target }]);
    return [needed?.by, needed?.months, needed?.short];
  };
  expect(by('600')).toEqual(['2026-12-01', 1, '0']);
  expect(by('600.01')).toEqual(['2026-11-01', 2, '0']);
  expect(by('1000')).toEqual(['2026-10-01', 3, '0']);
  expect(by('1000.01')).toEqual([null, 3, '0.01']);
  expect(by('0')).toEqual([null, 0, '0']);
});

test('a pace above the whole is refused', () => {
  const demand = { node: 'open', by: '2026-12-31', value: '1000', target: '1', pace: ['0.6', '0.5'] };
  expect(() => neededOpenings([demand])).toThrow(/more than all of it/);
});

test('what cannot be met is shown with its chain before anybody commits', () => {
  const draft = draftKeyNodes([plan], [{ node: 'open', by: '2026-07-01' }], { calendars: {}, start: '2026-01-05' });
  if (draft.kind !== 'drafted') throw new Error('cyclic');
  // 90 + 120 days from 5 January end on 2 August.
  expect(draft.shortages).toMatchObject([
    { node: 'open', asked: '2026-07-01', possible: '2026-08-02', days: 32, chain: ['scheme', 'open'] },
  ]);
  const easy = draftKeyNodes([plan], [{ node: 'open', by: '2026-08-02' }], { calendars: {}, start: '2026-01-05' });
  expect(easy.kind === 'drafted' ? easy.shortages : null).toEqual([]);
  expect(() => draftKeyNodes([plan], [{ node: 'gone', by: '2026-07-01' }], { calendars: {} })).toThrow(/"gone"/);
});

type Step = Omit<SettingEventGiven, 'on'> & { on?: string };

/** Takes steps one after the other; the last outcome. */
function walk(...steps: readonly object[]): ReturnType<typeof stepKeyNodes> {
  let outcome = stepKeyNodes(fresh, { on: '2026-01-06', ...(steps[0] as Step) });
  for (const one of steps.slice(1)) {
    if (outcome.kind !== 'moved') return outcome;
    outcome = stepKeyNodes(outcome.setting, { on: '2026-01-06', ...one } as never);
  }
  return outcome;
}
const issue = { event: 'issue', by: 'operations' };
const propose = { event: 'propose', by: 'project-head', dates: [{ node: 'open', finish: '2026-08-02' }] };
const commit = { event: 'commit', by: 'project-head', seen: ['open'] };
const approve = { event: 'approve', by: 'president' };
const said = {
  id: 'keys-1',
  label,
  version: 'assessment',
  from: '2026-01-07',
  revision: 1,
  reason: { zh: '批准', en: 'Approved' },
};

test('issued, proposed, committed to with open eyes, approved: then there is a baseline', () => {
  const done = walk(issue, propose, commit, approve);
  if (done.kind !== 'moved') throw new Error(done.issues[0]?.message);
  expect(baselineOfSetting(done.setting, plan, said)).toMatchObject({
    plan: 'keys',
    approver: 'president',
    dates: [{ node: 'open', finish: '2026-08-02' }],
  });
});

test('who is none of those who may set a plan does not set it', () => {
  const done = walk({ ...issue, by: 'project-head' }, propose, commit, approve);
  if (done.kind !== 'moved') throw new Error(done.issues[0]?.message);
  const { setting } = done;
  expect(() => baselineOfSetting(setting, plan, said)).toThrow('"keys" may be set by operations, not by project-head');
});

test('an income goal says when homes must be handed over', () => {
  const income = { node: 'n1.handover', target: '90', by: '2028-12-31', value: '100', pace: ['0.7', '0.25'] };
  const [needed, short] = neededOpenings([
    { ...income, counts: 'handover' },
    { ...income, target: '96', counts: 'handover' },
  ]);
  expect([needed?.by, needed?.because.en]).toEqual([
    '2028-11-01',
    'to hand over 90 by 2028-12-31 takes 2 months: begin by 2028-11-01',
  ]);
  expect([short?.by, short?.short, short?.because.en]).toEqual([
    null,
    '1',
    'at this pace 95 of 96 is handed over: 1 short whenever it begins',
  ]);
});

const refusals: readonly (readonly [string, readonly object[], RegExp])[] = [
  ['a proposal that leaves a node out', [issue, { ...propose, dates: [] }], /no date of "open"/],
  [
    'a proposal for a node nobody asked for',
    [issue, { ...propose, dates: [...propose.dates, { node: 'x', finish: '2026-01-01' }] }],
    /not asked for/,
  ],
  ['a commitment before what is short was seen', [issue, propose, { ...commit, seen: [] }], /must be seen first: open/],
  [
    'an approval by who committed',
    [issue, propose, commit, { ...approve, by: 'project-head' }],
    /cannot approve it too/,
  ],
  ['an approval of what was only proposed', [issue, propose, approve], /approve/],
  ['sending back without a note', [issue, propose, { event: 'return', by: 'operations' }], /note/],
];

test.each(refusals)('refused: %s', (_, steps, why) => {
  const outcome = walk(...steps);
  expect(outcome.kind).toBe('refused');
  if (outcome.kind !== 'refused') return;
  expect(outcome.issues[0]?.message).toMatch(why);
  expect(outcome.allowed.length).toBeGreaterThan(0);
});

test('no baseline before approval, and no step before the last one', () => {
  expect(() => baselineOfSetting(fresh, plan, said)).toThrow(/before approval/);
  const moved = walk(issue);
  if (moved.kind !== 'moved') throw new Error('refused');
  expect(() => stepKeyNodes(moved.setting, { ...propose, event: 'propose', on: '2026-01-01' } as never)).toThrow(
    /before the last step/,
  );
});

test('every state can be reached, and each says what may happen', () => {
  expect(unreachableStates(keyNodeLife)).toEqual([]);
  const lines = statesOf(keyNodeLife).map((state) => [
    state,
    allowedSteps(keyNodeLife, state).map(({ event }) => event),
  ]);
  expect(lines).toEqual([
    ['drafted', ['issue']],
    ['discussed', ['propose']],
    ['proposed', ['return', 'commit']],
    ['committed', ['return', 'approve']],
    ['approved', ['reopen']],
  ]);
});
