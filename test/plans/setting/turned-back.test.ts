/** Key nodes sent back, opened again, and what each step keeps and drops. */
import { baselineOfSetting, type KeyNodeSetting, stepKeyNodes } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { refusalOf } from '../../foundation/refusal.ts';
import { planOf } from '../sample.ts';
import { fresh } from './fresh.ts';

const plan = planOf('keys', 1, [{ id: 'open' }]);
const label = { zh: '批准', en: 'Approved' };
const said = { id: 'keys-1', label, version: 'assessment', from: '2026-01-07', revision: 1, reason: label };
const dates = [{ node: 'open', finish: '2026-08-02' }];
const note = { zh: '再议', en: 'Again' };
const issue = { event: 'issue', by: 'operations', on: '2026-01-06' };
const propose = { event: 'propose', by: 'project-head', on: '2026-01-07', dates };
const commit = { event: 'commit', by: 'project-head', on: '2026-01-08', seen: ['open'] };
const approve = { event: 'approve', by: 'president', on: '2026-01-09' };
const walked = (...steps: readonly object[]): KeyNodeSetting =>
  steps.reduce((setting: KeyNodeSetting, one) => {
    const outcome = stepKeyNodes(setting, one as never);
    if (outcome.kind !== 'moved') throw new Error(outcome.issues[0]!.message);
    return outcome.setting;
  }, fresh);

test('each step keeps what was proposed and seen, and adds itself to the history', () => {
  expect(walked(issue)).toMatchObject({ state: 'discussed', proposed: null, seen: [] });
  expect(walked(issue, propose)).toMatchObject({ state: 'proposed', proposed: dates, seen: [] });
  expect(walked(issue, propose, commit)).toMatchObject({ state: 'committed', proposed: dates, seen: ['open'] });
  const done = walked(issue, propose, commit, approve);
  expect(done).toMatchObject({ state: 'approved', proposed: dates, seen: ['open'] });
  expect(done.history).toEqual([
    issue,
    { event: 'propose', by: 'project-head', on: '2026-01-07' },
    { event: 'commit', by: 'project-head', on: '2026-01-08' },
    approve,
  ]);
  expect(Object.isFrozen(done.history)).toBe(true);
});

test('a new proposal drops what was seen of the last; who approves is another than who committed last', () => {
  const back = { event: 'return', by: 'president', on: '2026-01-09', note };
  const again = walked(issue, propose, commit, back, { ...propose, on: '2026-01-10' });
  expect(again).toMatchObject({ state: 'proposed', seen: [] });
  const other = walked(
    issue,
    propose,
    { ...commit, by: 'president' },
    { ...back, by: 'operations' },
    { ...propose, on: '2026-01-10' },
    { ...commit, on: '2026-01-11' },
  );
  const done = stepKeyNodes(other, { ...approve, on: '2026-01-12' } as never);
  expect(done.kind).toBe('moved'); // the president committed once, but not last
  if (done.kind === 'moved') expect(baselineOfSetting(done.setting, plan, said as never).approver).toBe('president');
});

test('opened again, it is discussed, and there is no baseline of it', () => {
  const reopened = walked(issue, propose, commit, approve, {
    event: 'reopen',
    by: 'president',
    on: '2026-02-01',
    note,
  });
  expect(reopened.state).toBe('discussed');
  expect(refusalOf(() => baselineOfSetting(reopened, plan, said as never))).toEqual([['not-approved', 'state']]);
  expect(refusalOf(() => baselineOfSetting(fresh, plan, said as never))).toEqual([['not-approved', 'state']]);
});

test('steps go forward in time, those of one day in their order', () => {
  const sameDay = [issue, { ...propose, on: '2026-01-06' }, { ...commit, on: '2026-01-06' }];
  expect(walked(...sameDay).state).toBe('committed');
  expect(refusalOf(() => walked(issue, { ...propose, on: '2026-01-05' }))).toEqual([['before-history', 'on']]);
});

test('a plan is set by who may set it', () => {
  const done = walked({ ...issue, by: 'project-head' }, propose, commit, approve);
  expect(refusalOf(() => baselineOfSetting(done, plan, said as never))).toEqual([['not-setter', 'history.0.by']]);
  expect(baselineOfSetting(walked(issue, propose, commit, approve), plan, said as never)).toMatchObject({
    id: 'keys-1',
    plan: 'keys',
    tier: 1,
    approver: 'president',
    dates,
  });
});

test('a proposal names every node asked for, and no other', () => {
  const refused = (given: object) => {
    const outcome = stepKeyNodes(walked(issue), { ...propose, ...given } as never);
    return outcome.kind === 'refused' ? outcome.issues[0]?.text.zh : null;
  };
  expect(refused({ dates: [] })).toContain('open');
  expect(refused({ dates: [...dates, { node: 'roof', finish: '2026-01-01' }] })).toContain('roof');
  const none = stepKeyNodes(walked(issue), { event: 'propose', by: 'x', on: '2026-01-07' } as never);
  expect(none.kind).toBe('refused');
});
