import { sum } from 'hoshin/foundation';
import {
  checkRatioGoals,
  decompose,
  decomposeFormula,
  decomposeTable,
  decomposeTree,
  expectedToDate,
  parseGoal,
  type WeightBasis,
} from 'hoshin/goals';
import { expect, test } from 'vitest';

const goal = parseGoal({
  id: 'sales',
  indicator: 'contracted-sales',
  entity: 'group',
  period: '2026',
  target: '100',
  provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
  version: 1,
});
const months = Array.from({ length: 12 }, (_, at) => ({
  period: `2026-${String(at + 1).padStart(2, '0')}`,
  weight: 1,
}));
const table = {
  entities: [
    { entity: 'north', weight: 1 },
    { entity: 'south', weight: 2, max: '60' },
  ],
  periods: months,
  shape: 'like-the-whole' as const,
  quantum: '0.01',
  basis: 'equal months',
};
const refused = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'nothing thrown';
};

test('units and periods at once: rows, columns and the whole are exact, and every goal is a goal', () => {
  const shared = decomposeTable(goal, table);
  if (shared.kind !== 'decomposed') throw new Error(shared.because.en);
  expect(shared.entities.map(({ target }) => target)).toEqual(['40', '60']);
  for (const unit of shared.entities) {
    const row = shared.cells.filter(({ entity }) => entity === unit.entity);
    expect(sum(row.map(({ target }) => target))).toBe(unit.target);
    expect(unit.phasing).toEqual({
      kind: 'amounts',
      parts: row.map(({ period, target }) => ({ period, amount: target })),
    });
  }
  for (const month of shared.periods) {
    const column = shared.cells.filter(({ period }) => period === month.period);
    expect(sum(column.map(({ target }) => target))).toBe(month.target);
  }
  for (const one of [...shared.entities, ...shared.periods, ...shared.cells]) {
    expect(parseGoal(JSON.parse(JSON.stringify(one)))).toEqual(one);
    expect(Object.isFrozen(one.provenance)).toBe(true);
  }
  expect(shared.cells[0]!.provenance).toMatchObject({ axis: 'entity-period', from: 'sales', basis: 'equal months' });
});

test('held cells keep their amount, and a shape keeps its zeros', () => {
  const shape = [[0, ...Array.from({ length: 11 }, () => 1)], Array.from({ length: 12 }, (_, at) => at + 1)];
  const held = [{ entity: 'south', period: '2026-03', amount: '1.5' }];
  const shared = decomposeTable(goal, { ...table, shape, held });
  if (shared.kind !== 'decomposed') throw new Error(shared.because.en);
  const at = (entity: string, period: string) =>
    shared.cells.find((one) => one.entity === entity && one.period === period)!;
  expect(at('north', '2026-01').target).toBe('0');
  expect(at('south', '2026-03').target).toBe('1.5');
  expect(at('south', '2026-03').provenance).toMatchObject({ because: { en: 'south takes 1.5 in 2026-03, as held' } });
  const over = decomposeTable(goal, { ...table, held: [{ entity: 'south', period: '2026-03', amount: '70' }] });
  expect(over).toMatchObject({ kind: 'infeasible', axis: 'entity-period' });
});

test('what cannot be says on which axis and by how much; what is malformed is refused in full', () => {
  const capped = decomposeTable(goal, { ...table, entities: [{ entity: 'a', weight: 1, max: '30' }] });
  expect(capped).toMatchObject({ kind: 'infeasible', axis: 'entity', shortBy: '70' });
  const weightless = decomposeTable(goal, { ...table, periods: [{ period: '2026-H1', weight: 0 }] });
  expect(weightless).toMatchObject({ kind: 'infeasible', axis: 'period' });
  expect(refused(() => decomposeTable(goal, { ...table, shape: [[1]] }))).toBe('shape-size');
  expect(refused(() => decomposeTable(goal, { ...table, shape: [[Number.NaN]] }))).toBe('bad-shape');
  expect(refused(() => decomposeTable(goal, { ...table, periods: months.toReversed() }))).toBe('phasing-order');
  expect(refused(() => decomposeTable(goal, { ...table, held: [{ entity: 'x', period: '2026-01', amount: 1 }] }))).toBe(
    'unknown-id',
  );
});

test('down the tree: every level adds up, and what the lowest can take binds the ones above', () => {
  const claims = [
    { entity: 'east', under: 'group' },
    { entity: 'west', under: 'group', weight: 1 },
    { entity: 'city-a', under: 'east' },
    { entity: 'city-b', under: 'east', weight: 2 },
    { entity: 'project-1', under: 'city-a', weight: 3, max: '20' },
    { entity: 'project-2', under: 'city-a', weight: 3, locked: '10' },
  ];
  const shared = decomposeTree(goal, { claims, quantum: '0.01', basis: 'capacity' });
  if (shared.kind !== 'decomposed') throw new Error(shared.because.en);
  const of = Object.fromEntries(shared.goals.map(({ entity, target }) => [entity, target]));
  expect(sum([of['east']!, of['west']!])).toBe('100');
  expect(sum([of['city-a']!, of['city-b']!])).toBe(of['east']);
  expect(of['city-a']).toBe('30');
  expect([of['project-1'], of['project-2']]).toEqual(['20', '10']);
  expect(shared.goals.map(({ id }) => id)).toContain('sales.east.city-a.project-1');
  const tight = decomposeTree(goal, {
    claims: [
      { entity: 'east', under: 'group', min: '50' },
      { entity: 'west', under: 'group', weight: 1 },
      { entity: 'city', under: 'east', weight: 1, max: '30' },
    ],
    quantum: 1,
    basis: 'capacity',
  });
  expect(tight).toMatchObject({ kind: 'infeasible', at: 'east', shortBy: '20' });
  expect(
    refused(() => decomposeTree(goal, { claims: [{ entity: 'a', under: 'b', weight: 1 }], quantum: 1, basis: 'x' })),
  ).toBe('out-of-tree');
  expect(
    refused(() => decomposeTree(goal, { claims: [{ entity: 'a', under: 'group' }], quantum: 1, basis: 'x' })),
  ).toBe('no-weight');
});

test('along the formula: profit = revenue − cost holds exactly, whatever is bounded or locked', () => {
  const profit = parseGoal({ ...goal, id: 'profit', indicator: 'profit', target: '120' });
  const formula = {
    op: 'minus' as const,
    left: { op: 'indicator' as const, id: 'revenue' },
    right: { op: 'indicator' as const, id: 'cost' },
  };
  const down = (parts: Parameters<typeof decomposeFormula>[1]['parts']) =>
    decomposeFormula(profit, { formula, parts, quantum: 1, basis: 'forecast' });
  const locked = down([
    { indicator: 'revenue', reference: '500', weight: 1, locked: '560' },
    { indicator: 'cost', reference: '420', weight: 1 },
  ]);
  expect(locked.kind === 'decomposed' ? locked.goals.map(({ target }) => target) : null).toEqual(['560', '440']);
  const capped = down([
    { indicator: 'revenue', reference: '500', weight: 1, max: '510' },
    { indicator: 'cost', reference: '420', weight: 1, min: '400' },
  ]);
  expect(capped).toMatchObject({ kind: 'infeasible', shortBy: '10', reason: 'above-maximums' });
  const divided = { ...formula, op: 'over' as const };
  const parts = [{ indicator: 'revenue', reference: '1', weight: 1 }];
  expect(refused(() => decomposeFormula(profit, { formula: divided, parts, quantum: 1, basis: 'x' }))).toBe(
    'not-additive',
  );
  expect(refused(() => down(parts))).toBe('missing-part');
});

test('a margin is never shared out; its parts are held against numerator and denominator', () => {
  const margin = (entity: string, target: string, numerator: string, denominator: string) =>
    parseGoal({
      ...goal,
      id: `margin.${entity}`,
      indicator: 'margin',
      entity,
      target,
      ratioOf: { numerator, denominator },
    });
  const whole = margin('group', '0.2', '20', '100');
  expect(refused(() => decomposeTable(whole, table))).toBe('ratio-goal');
  // The mean of 25 % and 10 % is 17.5 %; the ratio of the sums is what counts.
  const check = checkRatioGoals(whole, [margin('north', '0.25', '15', '60'), margin('south', '0.1', '4', '40')], {
    quantum: '0.0001',
  });
  expect(check).toMatchObject({ implied: '0.19', gap: '-0.01', numeratorGap: '-1', denominatorGap: '0', effect: '-1' });
  expect(refused(() => checkRatioGoals(whole, [goal], { quantum: '0.01' }))).toBe('no-ratio');
  expect(refused(() => checkRatioGoals(whole, [], { quantum: '0.01' }))).toBe('no-parts');
});

test('the goal itself comes out phased by what its periods get, and is told from day to day by it', () => {
  const shared = decomposeTable(goal, table);
  if (shared.kind !== 'decomposed') throw new Error(shared.because.en);
  const { whole, periods } = shared;
  expect(whole).toEqual({
    ...goal,
    phasing: { kind: 'amounts', parts: periods.map(({ period, target }) => ({ period, amount: target })) },
  });
  const first = periods.slice(0, 3).map(({ target }) => target);
  expect(expectedToDate(whole, '2026-03-31')).toBe(sum(first));
});

test('what the weights are is told in both languages: by its name, or by a text that sentences know', () => {
  const said = (basis: WeightBasis) => {
    const shared = decompose(goal, { parts: [{ entity: 'north', weight: 1 }], quantum: 1, basis });
    if (shared.kind !== 'decomposed') throw new Error(shared.because.en);
    const [part] = shared.goals;
    return [shared.because.zh, shared.because.en, part?.provenance.kind === 'decomposed' && part.provenance.basis];
  };
  const tail = '分解为 1 项，合计与目标完全一致';
  const told = (by: string) => `100 of "sales" was shared out over 1 part by ${by}; the parts add up to it exactly`;
  const named = { zh: '上年签约额', en: "last year's contracts" };
  expect(said(named)).toEqual([`目标“sales”的 100 按上年签约额${tail}`, told(named.en), named]);
  expect(said('actuals-2025')).toEqual([`目标“sales”的 100 按2025年实际${tail}`, told('actuals-2025'), 'actuals-2025']);
  expect(said('equal')[0]).toBe(`目标“sales”的 100 按均分${tail}`);
  expect(said('建筑面积')[0]).toBe(`目标“sales”的 100 按建筑面积${tail}`);
  expect(said('area-2026')[0]).toBe(`目标“sales”的 100 按“area-2026”${tail}`);
  expect(said('actuals of 2025')[0]).toBe(`目标“sales”的 100 按“actuals of 2025”${tail}`);
  expect(refused(() => said(''))).not.toBe('');
});
