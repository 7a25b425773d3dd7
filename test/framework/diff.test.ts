import { amend, assess, diff, explain } from 'hoshin/framework';
import { expect, test } from 'vitest';
import { facts, judged, ledgerOf, measured } from './sample.ts';

const asOf = '2026-04-03';
const before = assess(judged, ledgerOf(facts), { asOf });
const more = [
  ...facts,
  measured('n3', 'north', '2026-03', '80', '2026-04-03', 1),
  { kind: 'progress', id: 'p2', recordedOn: '2026-04-03', node: 'open', actualFinish: '2026-04-01' },
  {
    kind: 'rating',
    id: 'r3',
    recordedOn: '2026-04-03',
    subject: 'riverside',
    dimension: 'cash',
    points: '70',
    by: 'hq',
  },
];

test('nothing changed from a picture to itself, stored and read back', () => {
  const stored = JSON.parse(JSON.stringify(before));
  const { keyFigures, goals, nodes, warnings, resolutions, rates, unknowns } = diff(before, stored);
  expect([keyFigures, goals, nodes, warnings, resolutions, rates, unknowns]).toEqual([[], [], [], [], [], [], []]);
});

test('goals, nodes, rates and what is known change by the facts that came, and say so', () => {
  const changed = diff(before, assess(judged, ledgerOf(more), { asOf }));
  expect(changed.goals.map(({ goal }) => goal)).toEqual(['sales', 'sales.north']);
  expect(changed.goals[1]).toMatchObject({ actual: { from: '177', to: '195' }, light: { from: 'green', to: 'green' } });
  expect(changed.goals[1]?.because.en).toContain('"sales.north" stays On track: reported 195, 18 more than before');
  expect(changed.goals[1]?.because.zh).toContain('较前增加 18');
  expect(changed.nodes).toMatchObject([{ node: 'open', finish: { from: null, to: '2026-04-01' } }]);
  expect(changed.rates.map(({ rate, subject }) => [rate, subject])).toEqual([['index', 'riverside']]);
  expect(changed.rates[0]?.because.en).toMatch(/^The capability index of "riverside" is [\d.]+, before not reported$/);
  expect(changed.unknowns).toMatchObject([{ subject: 'riverside', known: true }]);
  expect(changed.keyFigures[0]?.because.en).toContain('Sales: reported 285, 18 more than before');
  expect(changed.because.en).toBe(
    'From 2026-04-03 to 2026-04-03: 0 warnings raised, 0 cleared; 2 more facts known, 0 amendments made',
  );
});

test('warnings are raised and cleared, with the reason of the picture', () => {
  const late = assess(judged, ledgerOf(facts), { asOf: '2026-03-09' });
  const raised = diff(assess(judged, ledgerOf(facts), { asOf: '2026-03-02' }), late).warnings;
  expect(raised).toMatchObject([{ subject: 'start', change: 'raised', light: { from: null, to: 'red' } }]);
  expect(raised[0]?.because.zh).toMatch(/^“start”新增预警（严重）：/);
  const cleared = diff(late, assess(judged, ledgerOf(facts), { asOf: '2026-03-02' })).warnings;
  expect(cleared).toMatchObject([{ subject: 'start', change: 'cleared' }]);
});

test('a target that was amended is the reason', () => {
  const raise = {
    id: 'raise',
    from: '2026-04-03',
    by: 'president',
    because: { zh: '上调', en: 'Raised' },
    changes: [{ kind: 'put', in: 'goals', value: { ...judged.goals[1]!, target: '900', version: 2 } }],
  };
  const changed = diff(before, assess(amend(judged, [raise as any]), ledgerOf(facts), { asOf }));
  expect(changed.goals.map(({ goal, target }) => [goal, target.from, target.to])).toEqual([
    ['sales.north', '700', '900'],
  ]);
  expect(changed.goals[0]?.because.en).toContain('the target is 900, before 700');
  expect(changed.warnings).toMatchObject([{ subject: 'sales.north', change: 'raised' }]);
});

test('resolutions open, move and end', () => {
  const resolution = (revision: number, over: object) => ({
    kind: 'resolution-event',
    id: 'f-res',
    revision,
    recordedOn: '2026-04-03',
    resolution: {
      id: 'res',
      meeting: 'm',
      subject: 'start',
      task: 'catch up',
      owner: 'pm',
      coOwners: [],
      issuer: 'president',
      madeOn: '2026-04-01',
      firstDue: '2026-04-10',
      due: '2026-04-10',
      askedDue: null,
      progress: [],
      completedOn: null,
      effect: null,
      state: 'open',
      history: [],
      ...over,
    },
  });
  const seen = (list: readonly unknown[]) => assess(judged, ledgerOf([...facts, ...list]), { asOf });
  const open = seen([resolution(0, {})]);
  const moved = seen([resolution(0, {}), resolution(1, { due: '2026-04-20' })]);
  const ended = seen([resolution(2, { state: 'closed', completedOn: '2026-04-02', effect: 'caught up' })]);
  expect(diff(before, open).resolutions[0]?.because.en).toBe('"res" is open: due 2026-04-10');
  expect(diff(open, moved).resolutions[0]?.because.zh).toBe('决议“res”有变动：应完成日由 2026-04-10 变为 2026-04-20');
  expect(diff(moved, ended).resolutions).toMatchObject([{ change: 'ended' }]);
});

test('a comparison is frozen JSON that explains itself, and only pictures are compared', () => {
  const changed = diff(before, assess(judged, ledgerOf(more), { asOf }));
  expect(JSON.parse(JSON.stringify(changed))).toEqual(changed);
  expect(Object.isFrozen(changed.goals)).toBe(true);
  expect(explain(changed, { locale: 'zh' }).split('\n').length).toBe(
    explain(changed, { locale: 'en' }).split('\n').length,
  );
  expect(() => diff(before, { format: 'hoshin.picture', version: 2 } as any)).toThrow('not an operating picture');
});
