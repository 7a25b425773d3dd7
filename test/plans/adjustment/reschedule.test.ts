import { reschedulePlans, schedulePlans, whatMoved } from 'hoshin/plans';
import { workCalendar } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { planOf } from '../sample.ts';

const node = (id: string, duration: number, start: string, finish: string, more: object = {}) => ({
  id,
  duration,
  start,
  finish,
  ...more,
});
const keys = planOf('keys', 1, [node('open', 0, '2026-05-31', '2026-05-31')]);
const main = planOf(
  'main',
  2,
  [
    node('a', 10, '2026-03-01', '2026-03-10'),
    node('b', 5, '2026-03-16', '2026-03-20', { supports: 'open' }),
    node('c', 70, '2026-03-21', '2026-05-29', { supports: 'open' }),
    node('alone', 5, '2026-04-01', '2026-04-05'),
  ],
  {
    links: [
      { from: 'a', to: 'b', type: 'FS' },
      { from: 'b', to: 'c', type: 'FS' },
    ],
  },
);
const moved = (...[edits, options = {}]: [Parameters<typeof reschedulePlans>[1], object?]) => {
  const result = reschedulePlans([keys, main], edits, { calendars: {}, ...options });
  if (result.kind === 'cyclic') throw new Error('a ring');
  return result;
};

test('a slip that finds room moves nothing else', () => {
  const result = moved([{ node: 'a', finish: '2026-03-15' }]);
  expect(result.moved.map(({ node: id, days }) => [id, days])).toEqual([['a', 5]]);
  expect(result.plans[1]?.nodes[0]).toMatchObject({ start: '2026-03-06', finish: '2026-03-15' });
});

test('a slip beyond the room moves what no longer holds, by what that takes, and says through which link', () => {
  const result = moved([{ node: 'a', finish: '2026-03-20' }]);
  expect(result.moved.map(({ node: id, days, through, by }) => [id, days, through, by])).toEqual([
    ['open', 3, 'support', 'c'],
    ['a', 10, 'edit', null],
    ['b', 5, 'link', 'a'],
    ['c', 5, 'link', 'b'],
  ]);
  expect(result.moved[0]?.chain).toEqual(['a', 'b', 'c', 'open']);
  expect(result.moved[0]?.because.zh).toBe('节点“open”由 2026-05-31 移至 2026-06-03，推迟 3 天：受下级节点“c”支撑');
});

test('room that an edit makes moves nobody earlier', () => {
  const result = moved([{ node: 'a', duration: 2 }]);
  expect(result.moved.map(({ node: id, to }) => [id, to])).toEqual([['a', '2026-03-02']]);
});

test('what is fixed does not move, and what it breaks is listed', () => {
  const result = moved([{ node: 'a', finish: '2026-03-20' }], { fixed: ['b'] });
  expect(result.moved.map(({ node: id }) => id)).toEqual(['a']);
  expect(result.schedule.violations).toMatchObject([{ kind: 'link', activity: 'b', by: 5 }]);
});

test('no change, no move', () => {
  expect(moved([]).moved).toEqual([]);
});

test('a node told from an anchor follows it', () => {
  const plan = planOf('p', 2, [
    node('open', 0, '2026-11-01', '2026-11-01'),
    node('concept', 0, '2026-04-05', '2026-04-05', {
      offset: { edge: 'finish', wins: 'earlier', from: [{ node: 'open', days: -210 }] },
    }),
  ]);
  const result = reschedulePlans([plan], [{ node: 'open', finish: '2026-11-11' }], { calendars: {} });
  expect(
    result.kind === 'rescheduled' ? result.moved.map(({ node: id, days, through, by }) => [id, days, through, by]) : [],
  ).toEqual([
    ['open', 10, 'edit', null],
    ['concept', 10, 'offset', 'open'],
  ]);
});

test('an unknown node is refused', () => {
  expect(() => moved([{ node: 'gone', duration: 1 }])).toThrow(/none of the plans/);
});

test('counted back, a node moves through what needs it', () => {
  const plan = (at: string) =>
    planOf(
      'p',
      1,
      [
        { id: 'a', duration: 10 },
        { id: 'b', duration: 5 },
        { id: 'open', constraint: { type: 'MFO', at } },
      ],
      {
        links: [
          { from: 'a', to: 'b', type: 'FS' },
          { from: 'b', to: 'open', type: 'FS' },
        ],
      },
    );
  const back = (at: string) => {
    const result = schedulePlans([plan(at)], { calendars: {}, direction: 'backward' });
    if (result.kind === 'cyclic') throw new Error('a ring');
    return result;
  };
  const found = whatMoved(back('2026-09-26').plans, back('2026-09-20'), ['open']);
  expect(found.map(({ node: id, days, by, chain }) => [id, days, by, chain])).toEqual([
    ['a', -6, 'b', ['open', 'b', 'a']],
    ['b', -6, 'open', ['open', 'b']],
    ['open', -6, null, ['open']],
  ]);
  expect(found[0]?.because.en).toBe('"a" moves from 2026-09-21 to 2026-09-15, 6 days earlier: "b" needs it (FS)');
});

test('a new shutdown moves its followers only', () => {
  const every = { week: [true, true, true, true, true, true, true] };
  const site = (shutdowns: { from: string; to: string }[]) => ({ site: workCalendar({ ...every, shutdowns }) });
  const plan = planOf(
    'p',
    2,
    [
      node('a', 10, '2026-03-01', '2026-03-10', { calendar: 'site' }),
      node('b', 5, '2026-03-11', '2026-03-15', { calendar: 'site' }),
      node('c', 5, '2026-06-01', '2026-06-05', { calendar: 'site' }),
    ],
    {
      links: [
        { from: 'a', to: 'b', type: 'FS' },
        { from: 'b', to: 'c', type: 'FS' },
      ],
    },
  );
  const result = reschedulePlans([plan], [], { calendars: site([{ from: '2026-03-05', to: '2026-03-07' }]) });
  expect(
    result.kind === 'rescheduled' ? result.moved.map(({ node: id, days, through }) => [id, days, through]) : [],
  ).toEqual([
    ['a', 3, 'own'],
    ['b', 3, 'link'],
  ]);
});
