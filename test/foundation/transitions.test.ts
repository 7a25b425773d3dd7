import { allowedSteps, statesOf, step, transitionTable, unreachableStates } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

type State = 'open' | 'checked' | 'closed';
type Event = 'check' | 'close' | 'reopen';

const life = transitionTable<State, Event, { readonly isLead: boolean }>({
  initial: 'open',
  transitions: [
    { from: 'open', event: 'check', to: 'checked', evidence: ['note', 'photo'] },
    {
      from: 'checked',
      event: 'close',
      to: 'closed',
      evidence: ['effect'],
      guard: ({ isLead }) => (isLead ? null : { zh: '仅负责人可关闭', en: 'only the lead may close it' }),
    },
    { from: 'checked', event: 'reopen', to: 'open' },
    { from: 'closed', event: 'reopen', to: 'open' },
  ],
  labels: { open: { zh: '待办', en: 'open' }, close: { zh: '关闭', en: 'close' } },
});
const lead = { isLead: true };

test('a step that is allowed says from where it led where, and by what', () => {
  expect(step(life, 'checked', 'reopen', lead)).toEqual({ ok: true, from: 'checked', event: 'reopen', to: 'open' });
  expect(step(life, 'checked', 'close', lead, { effect: 'two defects fewer' })).toEqual({
    ok: true,
    from: 'checked',
    event: 'close',
    to: 'closed',
  });
  expect(step(life, 'closed', 'reopen', lead)).toMatchObject({ ok: true, to: 'open' });
});

test('a step that the table does not know is refused by the names people use, with what may be done instead', () => {
  const refused = step(life, 'open', 'close', lead);
  expect(refused).toEqual({
    ok: false,
    issues: [
      {
        code: 'step-not-allowed',
        path: [],
        message: '"close" is not possible while "open"; possible now: check',
        text: {
          en: '"close" is not possible while "open"; possible now: check',
          zh: '“待办”状态下不能“关闭”；当前可进行：check',
        },
      },
    ],
    allowed: [{ event: 'check', to: 'checked', evidence: ['note', 'photo'] }],
  });
  const two = step(life, 'checked', 'check', lead);
  expect(two.ok ? '' : two.issues[0]?.text).toEqual({
    en: '"check" is not possible while "checked"; possible now: close, reopen',
    zh: '“checked”状态下不能“check”；当前可进行：关闭、reopen',
  });
});

test('where nothing may follow, the refusal says so', () => {
  const end = transitionTable({ initial: 'a', transitions: [{ from: 'a', event: 'go', to: 'b' }] });
  const stuck = step(end, 'b', 'go', undefined);
  expect(stuck).toMatchObject({ ok: false, allowed: [] });
  expect(stuck.ok ? '' : stuck.issues[0]?.text).toEqual({
    en: '"go" is not possible while "b"; possible now: nothing',
    zh: '“b”状态下不能“go”；当前可进行：无',
  });
});

test('evidence that is not there, or blank, is asked for by name, and the guard speaks in the same breath', () => {
  const missing = (given?: Readonly<Record<string, unknown>>): unknown => {
    const result = step(life, 'open', 'check', lead, given);
    return result.ok ? [] : result.issues.map(({ code, path }) => [code, ...path]);
  };
  expect(missing()).toEqual([
    ['evidence-missing', 'note'],
    ['evidence-missing', 'photo'],
  ]);
  for (const blank of [undefined, null, '', ' \t ']) {
    expect(missing({ note: blank, photo: 'site.jpg' })).toEqual([['evidence-missing', 'note']]);
  }
  for (const given of ['seen', 0, false, []]) expect(missing({ note: given, photo: 'site.jpg' })).toEqual([]);

  const both = step(life, 'checked', 'close', { isLead: false });
  expect(both.ok ? [] : both.issues.map(({ code, path, text }) => [code, path, text.en, text.zh])).toEqual([
    ['evidence-missing', ['effect'], '"close" needs the evidence "effect"', '“关闭”须附“effect”'],
    ['step-refused', [], 'only the lead may close it', '仅负责人可关闭'],
  ]);
  expect(both).toMatchObject({ allowed: [{ event: 'close' }, { event: 'reopen' }] });
});

test('a table lists its states, the first one first, and what may happen in each', () => {
  expect(statesOf(life)).toEqual(['open', 'checked', 'closed']);
  expect(allowedSteps(life, 'checked')).toEqual([
    { event: 'close', to: 'closed', evidence: ['effect'] },
    { event: 'reopen', to: 'open', evidence: [] },
  ]);
  expect(Object.isFrozen(life)).toBe(true);
});

test('a table with two answers to one event, or a state out of reach, is refused when it is made', () => {
  const twice = [
    { from: 'a', event: 'go', to: 'b' },
    { from: 'a', event: 'go', to: 'c' },
  ];
  expect(refusalOf(() => transitionTable({ initial: 'a', transitions: twice }))).toEqual([
    ['ambiguous-step', 'transitions'],
  ]);
  const island = [
    { from: 'a', event: 'go', to: 'b' },
    { from: 'x', event: 'go', to: 'y' },
  ];
  const table = { initial: 'a', transitions: island };
  expect(refusalOf(() => transitionTable(table))).toEqual([['unreachable-state', 'transitions']]);
  expect(unreachableStates(table)).toEqual(['x', 'y']);
  expect(sentencesOf(() => transitionTable(table))).toEqual([
    { en: 'no sequence of events reaches the state "x"', zh: '任何事件都无法到达状态“x”' },
  ]);
  // Two events between the same states, and states that only a later line leads to, are fine.
  const fine = [
    { from: 'b', event: 'back', to: 'c' },
    { from: 'a', event: 'go', to: 'b' },
    { from: 'a', event: 'jump', to: 'b' },
  ];
  expect(unreachableStates({ initial: 'a', transitions: fine })).toEqual([]);
  expect(refusalOf(() => transitionTable({ initial: 'a', transitions: fine }))).toEqual([]);
});
