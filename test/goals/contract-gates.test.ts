/** The gates of a contract at their edges, what they shut, and what a contract or its results may not say. */
import { type ContractResults, parsePerformanceContract, scoreContract } from 'hoshin/goals';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';
import { item, label } from './made.ts';

const letter = {
  id: 'c',
  label,
  issuer: 'president',
  undertaker: 'manager',
  entity: 'east',
  period: '2026',
  items: [item('sales', '0.6'), item('receipts', '0.4')],
  missing: 'hold',
  vetoes: [],
  gates: [],
  revisions: [],
  appeal: { days: 10, workdays: true, to: 'committee' },
  signedOn: '2026-01-20',
};
const gate = (id: string, test: object, otherwise: object, more: object) => ({ id, label, test, otherwise, ...more });
const contract = (more: object) => parsePerformanceContract({ ...letter, ...more });
const results = (sales: string | null, receipts: string | null): ContractResults => ({
  items: [
    { item: 'sales', actual: sales },
    { item: 'receipts', actual: receipts },
  ],
  vetoes: [],
});
const scored = (gates: readonly object[], sales: string | null, receipts: string | null, more: object = {}) =>
  scoreContract(contract({ gates, ...more }), results(sales, receipts));
const noBonus = { kind: 'no-bonus' };

describe('a gate', () => {
  test('is met at its threshold, both where it must reach and where it may not pass', () => {
    const met = (more: object, sales: string) =>
      scored([gate('g', { of: 'points', item: 'sales' }, noBonus, more)], sales, '100').gates[0]?.met;
    expect([met({ atLeast: '80' }, '79.99'), met({ atLeast: '80' }, '80'), met({ atLeast: '80' }, '81')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([met({ atMost: '80' }, '79'), met({ atMost: '80' }, '80'), met({ atMost: '80' }, '80.01')]).toEqual([
      true,
      true,
      false,
    ]);
    const between = { atLeast: '80', atMost: '90' };
    expect(['79', '80', '90', '91'].map((sales) => met(between, sales))).toEqual([false, true, true, false]);
    expect(['90', '90.5'].map((sales) => met({ atLeast: '90', atMost: '90' }, sales))).toEqual([true, false]);
  });

  test('looks at the score, or at points, actual or target of an item', () => {
    const seen = (test: object) => scored([gate('g', test, noBonus, { atLeast: '1' })], '90', '50').gates[0]?.value;
    expect(seen({ of: 'score' })).toBe('74');
    expect(seen({ of: 'points', item: 'receipts' })).toBe('50');
    expect(seen({ of: 'actual', item: 'sales' })).toBe('90');
  });

  test('says what it looked at and what it asks for', () => {
    const [outcome] = scored([gate('g', { of: 'score' }, noBonus, { atLeast: '75', atMost: '110' })], '90', '50').gates;
    expect(outcome).toMatchObject({ gate: 'g', label, otherwise: noBonus, met: false });
    for (const figure of ['74', '75', '110']) expect(outcome?.because.en).toContain(figure);
  });

  test('without a figure is neither met nor not', () => {
    const { gates, bonus } = scored(
      [gate('g', { of: 'actual', item: 'sales' }, noBonus, { atLeast: '80' })],
      null,
      '100',
    );
    expect([gates[0]?.value, gates[0]?.met, bonus]).toEqual([null, null, 'unknown']);
  });
});

describe('what a gate shuts', () => {
  test('the bonus: shut by one, unknown while one is unknown, else open', () => {
    const of = (id: string, about: string) => gate(id, { of: 'actual', item: about }, noBonus, { atLeast: '80' });
    const both = [of('one', 'sales'), of('two', 'receipts')];
    const bonus = (sales: string | null, receipts: string | null) => scored(both, sales, receipts).bonus;
    expect([bonus('90', '90'), bonus('70', '90'), bonus('90', '70'), bonus(null, '90'), bonus(null, '70')]).toEqual([
      'open',
      'closed',
      'closed',
      'unknown',
      'closed',
    ]);
    const cap = gate('cap', { of: 'actual', item: 'sales' }, { kind: 'cap-score', at: '60' }, { atLeast: '95' });
    expect(scored([cap, of('two', 'receipts')], '90', '90').bonus).toBe('open');
    expect(scored([], '1', '1').bonus).toBe('open');
  });

  test('the bonus of an item, each by its own gates', () => {
    const own = (id: string, about: string, by: string) =>
      gate(id, { of: 'actual', item: by }, { kind: 'no-item-bonus', item: about }, { atLeast: '80' });
    const { itemBonus, bonus } = scored(
      [own('a', 'sales', 'sales'), own('b', 'sales', 'receipts'), own('c', 'receipts', 'receipts')],
      '90',
      '70',
    );
    expect(itemBonus).toEqual([
      { item: 'sales', bonus: 'closed' },
      { item: 'receipts', bonus: 'closed' },
    ]);
    expect(bonus).toBe('open');
    expect(scored([own('a', 'sales', 'sales')], '90', '70').itemBonus).toEqual([{ item: 'sales', bonus: 'open' }]);
  });

  test('the points of an item, before all is put together', () => {
    const shut = gate(
      'shut',
      { of: 'actual', item: 'receipts' },
      { kind: 'zero-item', item: 'sales' },
      { atLeast: '60' },
    );
    const { node } = scored([shut], '90', '50');
    expect(node.points).toBe('20');
    expect(node.parts[0]).toMatchObject({ points: '0' });
    expect(node.parts[0]?.effects.at(-1)).toMatchObject({ code: 'gate', before: '90', after: '0' });
    expect(scored([shut], '90', '60').node.points).toBe('78');
    expect(scored([shut], null, '50').node.parts[0]?.points).toBeNull();
  });

  test('the score above a cap, and none below it', () => {
    const cap = gate('cap', { of: 'actual', item: 'receipts' }, { kind: 'cap-score', at: '70' }, { atLeast: '60' });
    const capped = scored([cap], '100', '50').node;
    expect(capped.points).toBe('70');
    expect(capped.effects.at(-1)).toMatchObject({ code: 'gate', before: '80', after: '70' });
    const at = scored(
      [gate('cap', { of: 'actual', item: 'receipts' }, { kind: 'cap-score', at: '80' }, { atLeast: '60' })],
      '100',
      '50',
    ).node;
    expect([at.points, at.effects.some(({ code }) => code === 'gate')]).toEqual(['80', false]);
    expect(scored([cap], '80', '50').node.points).toBe('68');
    expect(scored([cap], '100', '60').node.points).toBe('84');
    expect(scored([cap], null, '50').node.points).toBeNull();
  });

  test('gates of a bonus look at the score after vetoes, the others before', () => {
    const vetoes = [{ id: 'audit', label, effect: { kind: 'lose-points', points: '30', floor: '0' } }];
    const gates = [
      gate('bonus', { of: 'score' }, noBonus, { atLeast: '80' }),
      gate('item', { of: 'score' }, { kind: 'no-item-bonus', item: 'sales' }, { atLeast: '80' }),
      gate('cap', { of: 'score' }, { kind: 'cap-score', at: '95' }, { atLeast: '80' }),
    ];
    const pulled = { veto: 'audit', on: '2026-09-03', evidence: 'report', decidedBy: 'audit' };
    const outcome = scoreContract(contract({ gates, vetoes }), { ...results('100', '100'), vetoes: [pulled as never] });
    expect(outcome.gates.map(({ value, met }) => [value, met])).toEqual([
      ['70', false],
      ['70', false],
      ['100', true],
    ]);
    expect([outcome.kind, outcome.node.points, outcome.bonus]).toEqual(['contract-score', '70', 'closed']);
  });
});

describe('results', () => {
  test('are of items of the contract, once each', () => {
    const wrong = (items: readonly object[]) =>
      refusalOf(() => scoreContract(contract({}), { items, vetoes: [] } as never));
    expect(
      wrong([
        { item: 'sales', actual: '1' },
        { item: 'sales', actual: '2' },
      ]),
    ).toEqual([['duplicate-id', 'items.1.item']]);
    expect(wrong([{ item: 'profit', actual: '1' }])).toEqual([['unknown-item', 'items.0.item']]);
    expect(wrong([{ actual: '1' }])).toEqual([['missing', 'items.0.item']]);
    expect(wrong([{ item: 'sales', manual: {} }]).map(([, path]) => path)).toEqual([
      'items.0.manual.points',
      'items.0.manual.by',
      'items.0.manual.because',
    ]);
    expect(wrong([{ item: 'sales', events: [{ count: -1 }] }]).map(([, path]) => path)).toEqual([
      'items.0.events.0.event',
      'items.0.events.0.count',
    ]);
    expect(refusalOf(() => scoreContract(contract({}), {} as never)).map(([, path]) => path)).toEqual([
      'items',
      'vetoes',
    ]);
  });

  test('left out are not reported; a milestone without a target wants to be done', () => {
    expect(scoreContract(contract({}), { items: [], vetoes: [] }).node.points).toBeNull();
    const done = item('opened', '1', { direction: 'milestone', accrues: false, target: undefined });
    const opened = (actual: boolean) =>
      scoreContract(contract({ items: [JSON.parse(JSON.stringify(done))] }), {
        items: [{ item: 'opened', actual }],
        vetoes: [],
      }).node.points;
    expect([opened(true), opened(false)]).toEqual(['100', '0']);
    const wanted = item('opened', '1', { direction: 'milestone', accrues: false, target: '1' });
    expect(
      scoreContract(contract({ items: [wanted] }), { items: [{ item: 'opened', actual: '1' }], vetoes: [] }).node
        .points,
    ).toBe('100');
  });
});

describe('a contract', () => {
  const wrong = (more: object) => refusalOf(() => contract(more));

  test('is between two, and its figures come from a third', () => {
    expect(wrong({ undertaker: 'president' })).toContainEqual(['own-case', 'undertaker']);
    expect(wrong({ items: [item('sales', '1', { dataOwner: 'manager' })] })).toEqual([
      ['own-case', 'items.0.dataOwner'],
    ]);
  });

  test('has weights of one whole, none below zero', () => {
    expect(wrong({ items: [item('sales', '0.6'), item('receipts', '0.3')] }).map(([, path]) => path)).toEqual([
      'items',
    ]);
    expect(wrong({ items: [item('sales', '1.2'), item('receipts', '-0.2')] })).toEqual([
      ['negative-weight', 'items.1.weight'],
    ]);
    expect(wrong({ items: [item('sales', '1'), item('receipts', '0')] })).toEqual([]);
  });

  test('names nothing twice', () => {
    const veto = { id: 'v', label, effect: { kind: 'zero-period' } };
    const open = gate('g', { of: 'score' }, noBonus, { atLeast: '80' });
    expect(wrong({ items: [item('sales', '0.6'), item('sales', '0.4')] })).toEqual([['duplicate-id', 'items.1.id']]);
    expect(wrong({ vetoes: [veto, veto] })).toEqual([['duplicate-id', 'vetoes.1.id']]);
    expect(wrong({ gates: [open, open] })).toEqual([['duplicate-id', 'gates.1.id']]);
  });

  test('has gates with a threshold that can be met, about items that are there', () => {
    const of = (test: object, otherwise: object, more: object) => wrong({ gates: [gate('g', test, otherwise, more)] });
    expect(of({ of: 'score' }, noBonus, {})).toEqual([['no-threshold', 'gates.0']]);
    expect(of({ of: 'score' }, noBonus, { atLeast: '81', atMost: '80' })).toEqual([['empty-bounds', 'gates.0']]);
    expect(of({ of: 'score' }, noBonus, { atLeast: '80', atMost: '80' })).toEqual([]);
    expect([of({ of: 'score' }, noBonus, { atLeast: '1' }), of({ of: 'score' }, noBonus, { atMost: '1' })]).toEqual([
      [],
      [],
    ]);
    expect(of({ of: 'points', item: 'x' }, { kind: 'zero-item', item: 'y' }, { atLeast: '1' })).toEqual([
      ['unknown-item', 'gates.0.test.item'],
      ['unknown-item', 'gates.0.otherwise.item'],
    ]);
  });

  test('has base, target and stretch in one direction, and vetoes of grades that are there', () => {
    expect(wrong({ items: [item('sales', '1', { base: '120', stretch: '130' })] })).toEqual([
      ['tiers-out-of-order', 'items.0'],
    ]);
    const veto = (kind: string) => wrong({ vetoes: [{ id: 'v', label, effect: { kind, grade: 'Z' } }] });
    expect(veto('cap-grade')).toEqual([['unknown-grade', 'vetoes.0.effect.grade']]);
    expect(veto('set-grade')).toEqual([['unknown-grade', 'vetoes.0.effect.grade']]);
  });
});
