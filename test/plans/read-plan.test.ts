/** What a plan, its nodes and its baselines may not say, and which baseline is in force. */
import {
  activeBaseline,
  type Baseline,
  certificateDuties,
  parseBaseline,
  parsePlan,
  parsePlanNode,
  safeParseBaseline,
  safeParsePlan,
  safeParsePlanNode,
} from 'hoshin/plans';
import { describe, expect, test } from 'vitest';
import { supersedes } from '../../src/plans/baseline.ts';
import { refusalOf } from '../foundation/refusal.ts';

const label = { zh: '名', en: 'Name' };
const node = (id: string, more: object = {}) => ({ id, label, tier: 2, ...more });

describe('a node', () => {
  const wrong = (more: object) => refusalOf(() => parsePlanNode(node('n', more)));

  test.each([
    [
      'constraint',
      ...['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'].map((type) => ({ type, at: '2026-01-01' })),
      { type: 'ALAP' },
    ],
    ['milestone', 'start', 'finish'],
    [
      'offset',
      ...['start', 'finish'].flatMap((edge) =>
        ['later', 'earlier'].map((wins) => ({ edge, wins, from: [{ node: 'm', days: -30 }] })),
      ),
    ],
    [
      'offset',
      ...['day', 'workday', 'month'].map((unit) => ({
        edge: 'start',
        wins: 'later',
        from: [{ node: 'm', days: 1, unit }],
      })),
    ],
    [
      'offset',
      ...['start', 'finish'].map((edge) => ({ edge: 'start', wins: 'later', from: [{ node: 'm', days: 1, edge }] })),
    ],
    ['tier', 1, 2, 3, 4],
    ['duration', 0, 1_000_000],
    ['weight', '0', '2.5'],
    ['evidence', [], [{ id: 'e', label }]],
  ] as const)('may have as its %s what the field knows', (field, ...values) => {
    for (const value of values) expect(wrong({ [field]: value })).toEqual([]);
  });

  test.each([
    ['constraint', { type: 'ASAP' }],
    ['milestone', 'middle'],
    ['offset', { edge: 'middle', wins: 'later', from: [{ node: 'm', days: 1 }] }],
    ['offset', { edge: 'start', wins: 'first', from: [{ node: 'm', days: 1 }] }],
    ['offset', { edge: 'start', wins: 'later', from: [] }],
    ['offset', { edge: 'start', wins: 'later', from: [{ node: 'm', days: 1, unit: 'week' }] }],
    ['offset', { edge: 'start', wins: 'later', from: [{ node: 'm', days: 1, edge: 'middle' }] }],
    ['tier', 5],
    ['duration', -1],
    ['duration', 1_000_001],
    ['weight', '-0.1'],
    ['evidence', [{ id: 'e' }]],
  ] as const)('may not have as its %s: %j', (field, value) => {
    const found = wrong({ [field]: value });
    expect(found).toHaveLength(1);
    expect(found[0]![1].split('.')[0]).toBe(field);
  });

  test('has a date with a constraint, but for as late as possible', () => {
    expect(wrong({ constraint: { type: 'SNET' } })).toEqual([['constraint-date', 'constraint.at']]);
    expect(wrong({ constraint: { type: 'ALAP', at: '2026-01-01' } })).toEqual([['constraint-date', 'constraint.at']]);
  });

  test('does not finish before it starts, and takes no time where it is a milestone', () => {
    expect(wrong({ start: '2026-02-02', finish: '2026-02-01' })).toEqual([['backwards-node', 'finish']]);
    expect(wrong({ start: '2026-02-01', finish: '2026-02-01' })).toEqual([]);
    expect([wrong({ start: '2026-02-01' }), wrong({ finish: '2026-02-01' })]).toEqual([[], []]);
    expect(wrong({ milestone: 'finish', duration: 1 })).toEqual([['milestone-duration', 'duration']]);
    expect([
      wrong({ milestone: 'finish', duration: 0 }),
      wrong({ milestone: 'start' }),
      wrong({ duration: 5 }),
    ]).toEqual([[], [], []]);
    const read = safeParsePlanNode(
      node('n', { start: '2026-02-02', finish: '2026-02-01', milestone: 'start', duration: 2 }),
    );
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['backwards-node', 'milestone-duration']);
    expect(safeParsePlanNode(node('n'))).toEqual({ ok: true, value: node('n') });
  });
});

describe('a plan', () => {
  const plan = (more: object = {}) => ({
    id: 'p',
    label,
    entity: 'a',
    tier: 2,
    owner: 'pm',
    maySet: [],
    mayChange: [],
    nodes: [node('n'), node('m', { tier: 3 })],
    ...more,
  });
  const wrong = (more: object) => refusalOf(() => parsePlan(plan(more)));

  test('holds each node once, none of a tier above its own, and no link of a node to itself', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ nodes: [node('n'), node('n')] })).toEqual([['duplicate-id', 'nodes.1.id']]);
    expect(wrong({ nodes: [node('n'), node('m', { tier: 1 })] })).toEqual([['tier-above-plan', 'nodes.1.tier']]);
    expect(
      wrong({
        links: [
          { from: 'n', to: 'm', type: 'FS' },
          { from: 'n', to: 'n', type: 'SS' },
        ],
      }),
    ).toEqual([['self-link', 'links.1']]);
    const read = safeParsePlan(
      plan({ nodes: [node('n', { tier: 1 }), node('n')], links: [{ from: 'n', to: 'n', type: 'FF' }] }),
    );
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      'duplicate-id',
      'tier-above-plan',
      'self-link',
    ]);
    expect(safeParsePlan(plan()).ok).toBe(true);
  });

  test('links by type, with a lag in a unit', () => {
    const link = (more: object) =>
      wrong({ links: [{ from: 'n', to: 'm', type: 'FS', ...more }] }).map(([, path]) => path);
    for (const type of ['FS', 'SS', 'FF', 'SF']) expect(link({ type })).toEqual([]);
    for (const unit of ['workday', 'day', 'percent']) expect(link({ lag: -3, unit })).toEqual([]);
    expect([link({ type: 'XX' }), link({ unit: 'week' }), link({ lag: 1_000_001 }), link({ lag: 0.5 })]).toEqual([
      ['links.0.type'],
      ['links.0.unit'],
      ['links.0.lag'],
      ['links.0.lag'],
    ]);
  });
});

describe('a baseline', () => {
  const json = (more: object = {}) => ({
    id: 'b',
    label,
    plan: 'p',
    tier: 2,
    version: 'assessment',
    from: '2026-01-01',
    revision: 1,
    reason: label,
    approver: 'board',
    dates: [{ node: 'n', start: '2026-02-01', finish: '2026-02-01' }],
    ...more,
  });
  const made = (more: object = {}): Baseline => parseBaseline(json(more));

  test('holds each node once, forwards', () => {
    const wrong = (...dates: object[]) => refusalOf(() => made({ dates }));
    expect(wrong({ node: 'n', finish: '2026-02-01' })).toEqual([]);
    expect(wrong({ node: 'n', finish: '2026-02-01' }, { node: 'n', finish: '2026-02-01' })).toEqual([
      ['duplicate-id', 'dates.1.node'],
    ]);
    expect(
      wrong({ node: 'm', finish: '2026-02-01' }, { node: 'n', start: '2026-02-02', finish: '2026-02-01' }),
    ).toEqual([['backwards-node', 'dates.1.finish']]);
    expect(refusalOf(() => made({ revision: 0 })).map(([, path]) => path)).toEqual(['revision']);
    expect(safeParseBaseline(json()).ok).toBe(true);
    expect(safeParseBaseline(json({ from: 'x' })).ok).toBe(false);
  });

  test('the latest in force counts; of one day the higher revision; of one revision the later id', () => {
    const first = made();
    expect(supersedes(made({ from: '2026-01-02' }), made({ revision: 9 }))).toBe(true);
    expect(supersedes(made({ revision: 9 }), made({ from: '2026-01-02' }))).toBe(false);
    expect(supersedes(made({ revision: 2 }), first)).toBe(true);
    expect(supersedes(first, made({ revision: 2 }))).toBe(false);
    expect(supersedes(made({ id: 'c' }), first)).toBe(true);
    expect(supersedes(first, made({ id: 'c' }))).toBe(false);
    expect(supersedes(first, first)).toBe(false);
    const all = [
      made({ id: 'c', revision: 2 }),
      first,
      made({ id: 'later', from: '2026-03-01' }),
      made({ id: 'other', plan: 'q' }),
      made({ id: 'sprint', version: 'sprint', from: '2026-02-01' }),
    ];
    const on = (asOf: string, more: object = {}) =>
      activeBaseline(all, { plan: 'p', version: 'assessment', asOf, ...more })?.id ?? null;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-02-28'), on('2026-03-01')]).toEqual([null, 'c', 'c', 'later']);
    expect(on('2026-03-01', { plan: 'q' })).toBe('other');
    expect(on('2026-03-01', { version: 'sprint' })).toBe('sprint');
    expect(on('2026-03-01', { plan: 'none' })).toBeNull();
    expect(activeBaseline(all.toReversed(), { plan: 'p', version: 'assessment', asOf: '2026-02-28' })?.id).toBe('c');
    expect(refusalOf(() => activeBaseline(all, {} as never)).map(([, path]) => path)).toEqual([
      'plan',
      'version',
      'asOf',
    ]);
  });
});

describe('what certificates ask for', () => {
  const certificate = (id: string, more: object = {}) => ({
    id,
    kind: 'permit',
    label,
    entity: 'a',
    obtained: '2024-05-01',
    remindDays: 30,
    ...more,
  });
  const duties = (...list: object[]) => certificateDuties(list as never, { from: '2026-01-01', to: '2027-12-31' });

  test('its expiry, and its inspection each year till then', () => {
    const found = duties(certificate('c', { firstInspection: '2025-05-01', expires: '2027-05-01' }));
    expect(found.map(({ what, due, remindOn }) => [what, due, remindOn])).toEqual([
      ['inspection', '2026-05-01', '2026-04-01'],
      ['inspection', '2027-05-01', '2027-04-01'],
      ['expiry', '2027-05-01', '2027-04-01'],
    ]);
    expect(found[0]?.because).not.toEqual(found[2]?.because);
    expect(found[0]).toMatchObject({ certificate: 'c', entity: 'a' });
    expect(Object.isFrozen(found) && Object.isFrozen(found[0])).toBe(true);
  });

  test('the first day and the last of what is asked belong to it, others do not', () => {
    const due = (expires: string) => duties(certificate('c', { expires })).length;
    expect([due('2025-12-31'), due('2026-01-01'), due('2027-12-31'), due('2028-01-01')]).toEqual([0, 1, 1, 0]);
    expect(duties(certificate('c'))).toEqual([]);
    const inspected = duties(certificate('c', { firstInspection: '2024-12-31' }));
    expect(inspected.map(({ due: day }) => day)).toEqual(['2026-12-31', '2027-12-31']);
  });

  test('they come in the order of their days, of one day in that of their ids', () => {
    const found = duties(
      certificate('z', { expires: '2026-03-01' }),
      certificate('b', { expires: '2026-06-01' }),
      certificate('a', { expires: '2026-06-01' }),
    );
    expect(found.map(({ certificate: id }) => id)).toEqual(['z', 'a', 'b']);
    expect(
      duties(certificate('a', { expires: '2026-06-01' }), certificate('b', { expires: '2026-06-01' })).map(
        ({ certificate: id }) => id,
      ),
    ).toEqual(['a', 'b']);
  });

  test('what cannot be is refused', () => {
    expect(refusalOf(() => duties(certificate('c', { expires: '2024-04-30' })))).toEqual([
      ['backwards-certificate', '0.expires'],
    ]);
    expect(duties(certificate('c', { expires: '2024-05-01' }))).toEqual([]);
    expect(refusalOf(() => duties(certificate('c', { remindDays: -1 }))).map(([, path]) => path)).toEqual([
      '0.remindDays',
    ]);
    expect(refusalOf(() => duties(certificate('c', { remindDays: 3661 }))).map(([, path]) => path)).toEqual([
      '0.remindDays',
    ]);
    expect(refusalOf(() => certificateDuties([], {} as never)).map(([, path]) => path)).toEqual(['from', 'to']);
  });
});
