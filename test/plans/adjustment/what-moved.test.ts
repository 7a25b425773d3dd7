/** Why a date is not what it was: through which link, from where, and in which words. */
import { type Plan, schedulePlans, whatMoved } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { planOf } from '../sample.ts';

type Direction = 'forward' | 'backward';
const scheduled = (plans: readonly Plan[], direction: Direction = 'forward') => {
  const result = schedulePlans(plans, {
    calendars: {},
    ...(direction === 'forward' ? { start: '2026-03-01' } : { direction }),
  });
  if (result.kind === 'cyclic') throw new Error('a ring');
  return result;
};
/** What moved from one state of the plans to another. */
const moved = (
  before: readonly Plan[],
  after: readonly Plan[],
  edited: readonly string[] = [],
  direction: Direction = 'forward',
) => whatMoved(scheduled(before, direction).plans, scheduled(after, direction), edited);
const chain = (days: number, link: object, more: readonly object[] = []): Plan =>
  planOf('p', 2, [{ id: 'a', duration: days }, { id: 'b', duration: 5 }, ...more], {
    links: [{ from: 'a', to: 'b', type: 'FS', ...link }],
  });

test('only dates that are not what they were are told, in the order of the plans', () => {
  const side = [{ id: 'side', duration: 3 }];
  const found = moved([chain(10, {}, side)], [chain(12, {}, side)], ['a']);
  expect(found).toEqual([
    {
      node: 'a',
      plan: 'p',
      from: '2026-03-10',
      to: '2026-03-12',
      days: 2,
      through: 'edit',
      by: null,
      chain: ['a'],
      because: expect.objectContaining({ en: expect.stringContaining('2 days later') as string }) as object,
    },
    {
      node: 'b',
      plan: 'p',
      from: '2026-03-15',
      to: '2026-03-17',
      days: 2,
      through: 'link',
      by: 'a',
      chain: ['a', 'b'],
      because: {
        en: '"b" moves from 2026-03-15 to 2026-03-17, 2 days later: it waits for "a" (FS)',
        zh: '节点“b”由 2026-03-15 移至 2026-03-17，推迟 2 天：受前置节点“a”（FS）制约',
      },
    },
  ]);
  expect(Object.isFrozen(found) && Object.isFrozen(found[1]?.chain)).toBe(true);
  expect(moved([chain(10, {})], [chain(10, {})])).toEqual([]);
});

test.each([
  [{ lag: 7 }, 'FS + 7'],
  [{ lag: -3 }, 'FS − 3'],
  [{ type: 'SS', lag: 4 }, 'SS + 4'],
  [{}, 'FS'],
])('a link is told with its type and its lag: %j', (link, words) => {
  const start = (at: string, lag: object) =>
    planOf(
      'p',
      2,
      [
        { id: 'a', duration: 10, constraint: { type: 'SNET', at } },
        { id: 'b', duration: 5 },
      ],
      {
        links: [{ from: 'a', to: 'b', type: 'FS', ...lag }],
      },
    );
  const found = moved([start('2026-03-01', link)], [start('2026-03-05', link)], ['a']);
  expect(found[1]?.because.en).toMatch(new RegExp(`it waits for "a" \\(${words.replace('+', '\\+')}\\)$`));
});

test('earlier is told as earlier', () => {
  const found = moved([chain(10, {})], [chain(9, {})], ['a']);
  expect(found.map(({ days }) => days)).toEqual([-1, -1]);
  expect(found[1]?.because.zh).toContain('提前 1 天');
});

test('a node that had no date, or was not there, is due from now on', () => {
  const found = moved([planOf('p', 2, [{ id: 'a', duration: 10 }])], [chain(10, {})]);
  expect(found).toMatchObject([
    { node: 'b', from: null, to: '2026-03-15', days: null, through: 'link', by: 'a', chain: ['b'] },
  ]);
  expect(found[0]?.because.en).toBe('"b" is due on 2026-03-15: it waits for "a" (FS)');
});

test('what moves of itself says by what it is held', () => {
  const at = (day: string) => planOf('p', 2, [{ id: 'a', duration: 1, constraint: { type: 'SNET', at: day } }]);
  const [own] = moved([at('2026-03-05')], [at('2026-03-09')]);
  expect(own).toMatchObject({ through: 'own', by: null, chain: ['a'] });
  expect(own?.because.en).toContain('its own constraint');
  const [begun] = moved([planOf('p', 2, [{ id: 'a', duration: 1 }])], [planOf('p', 2, [{ id: 'a', duration: 2 }])]);
  expect(begun?.because.en).toContain('the start of the project');
});

/** A key node above one that supports it, with a link between them in the plan below where asked. */
const tiers = (days: number, link: object = {}): readonly Plan[] => [
  planOf('keys', 1, [{ id: 'open', duration: 0 }]),
  planOf(
    'main',
    2,
    [
      { id: 'c', duration: days, supports: 'open' },
      { id: 'd', duration: 1 },
    ],
    link,
  ),
];

test('a node above is moved by the one that supports it, or by a link where one is drawn', () => {
  const [open] = moved(tiers(10), tiers(12), ['c']);
  expect(open).toMatchObject({ node: 'open', plan: 'keys', through: 'support', by: 'c', chain: ['c', 'open'] });
  expect(open?.because.en).toContain('it is supported by "c"');
  const drawn = { links: [{ from: 'c', to: 'open', type: 'FS' }] };
  expect(moved(tiers(10, drawn), tiers(12, drawn), ['c'])[0]).toMatchObject({ node: 'open', through: 'link', by: 'c' });
  const elsewhere = {
    links: [
      { from: 'c', to: 'd', type: 'FS' },
      { from: 'd', to: 'open', type: 'FS', lag: -9 },
    ],
  };
  expect(moved(tiers(10, elsewhere), tiers(12, elsewhere), ['c'])[0]).toMatchObject({
    node: 'open',
    through: 'support',
    by: 'c',
  });
});

test('counted back, what stands below is moved by what it supports', () => {
  const by = (at: string): readonly Plan[] => [
    planOf('keys', 1, [{ id: 'open', constraint: { type: 'MFO', at } }]),
    planOf('main', 2, [{ id: 'c', duration: 10, supports: 'open' }]),
  ];
  const found = moved(by('2026-09-26'), by('2026-09-20'), ['open'], 'backward');
  expect(found.find(({ node }) => node === 'c')).toMatchObject({
    through: 'support',
    by: 'open',
    chain: ['open', 'c'],
    days: -6,
  });
  expect(found.find(({ node }) => node === 'c')?.because.en).toContain('it supports "open"');
});

test('counted back, of two that need it the one that leaves no float and moved is told', () => {
  const plan = (at: string, other: string) =>
    planOf(
      'p',
      1,
      [
        { id: 'a', duration: 10 },
        { id: 'near', constraint: { type: 'MFO', at } },
        { id: 'far', constraint: { type: 'MFO', at: other } },
      ],
      {
        links: [
          { from: 'a', to: 'far', type: 'FS' },
          { from: 'a', to: 'near', type: 'FS', lag: 2 },
        ],
      },
    );
  const found = moved([plan('2026-09-26', '2026-12-01')], [plan('2026-09-20', '2026-12-01')], ['near'], 'backward');
  expect(found[0]).toMatchObject({ node: 'a', through: 'link', by: 'near', chain: ['near', 'a'], days: -6 });
  expect(found[0]?.because.en).toContain('"near" needs it (FS + 2)');
});

test('a date told from an anchor that moved is moved by it', () => {
  const plan = (days: number) =>
    planOf('p', 2, [
      { id: 'still', duration: 1 },
      { id: 'a', duration: days },
      {
        id: 'told',
        offset: {
          edge: 'finish',
          wins: 'later',
          from: [
            { node: 'still', days: 1 },
            { node: 'a', days: 30 },
          ],
        },
      },
    ]);
  const found = moved([plan(10)], [plan(12)], ['a']);
  expect(found[1]).toMatchObject({ node: 'told', through: 'offset', by: 'a', chain: ['a', 'told'], days: 2 });
  expect(found[1]?.because.en).toContain('its date is told from "a"');
});
