import { expect, test } from 'vitest';
import { pairsOf, type Unit, unitAt, unitsIssues, unitsOf } from '../../../src/plans/template/units.ts';

const named = (id: string) => ({ id, label: { en: id, zh: id } });
const project = { values: { floors: 6, kind: 'tower' }, dates: { opening: '2027-05-01' as never } };
const units = unitsOf(project, [
  { ...named('b1'), values: { floors: 8 }, buildings: [named('b1-1'), { ...named('b1-2'), values: { kind: 'slab' } }] },
  { ...named('b2') },
  { ...named('b3'), buildings: [] },
]);
const unit = (id: string | null): Unit => units.find((one) => one.id === id)!;
const told = (pairs: readonly (readonly [Unit, Unit])[]) => pairs.map(([tail, head]) => `${tail.id}>${head.id}`);

test('a unit inherits the values around it, and keeps its own days', () => {
  expect(units.map(({ id, depth, values }) => [id, depth, values])).toEqual([
    [null, 0, { floors: 6, kind: 'tower' }],
    ['b1', 1, { floors: 8, kind: 'tower' }],
    ['b1-1', 2, { floors: 8, kind: 'tower' }],
    ['b1-2', 2, { floors: 8, kind: 'slab' }],
    ['b2', 1, { floors: 6, kind: 'tower' }],
    ['b3', 1, { floors: 6, kind: 'tower' }],
  ]);
  expect(units.map(({ dates }) => Object.keys(dates).length)).toEqual([1, 0, 0, 0, 0, 0]);
});

test('the unit around one is found at its depth; there is none below it', () => {
  expect([0, 1, 2].map((depth) => unitAt(unit('b1-1'), depth)?.id)).toEqual([null, 'b1', 'b1-1']);
  expect([0, 1].map((depth) => unitAt(unit('b2'), depth)?.id)).toEqual([null, 'b2']);
  expect(unitAt(unit('b2'), 2)).toBeNull();
  expect(unitAt(unit(null), 1)).toBeNull();
});

test('a link joins units to those inside them, to those around them, or to the next of their kind', () => {
  expect(told(pairsOf(units, 1, 1, false))).toEqual(['b1>b1', 'b2>b2', 'b3>b3']);
  expect(told(pairsOf(units, 0, 1, false))).toEqual(['null>b1', 'null>b2', 'null>b3']);
  expect(told(pairsOf(units, 1, 2, false))).toEqual(['b1>b1-1', 'b1>b1-2']);
  expect(told(pairsOf(units, 2, 1, false))).toEqual(['b1-1>b1', 'b1-2>b1']);
  expect(told(pairsOf(units, 1, 1, true))).toEqual(['b1>b2', 'b2>b3']);
  expect(told(pairsOf(units, 2, 2, true))).toEqual(['b1-1>b1-2']);
  expect(told(pairsOf(units, 0, 0, true))).toEqual([]);
  expect(told(pairsOf(units, 0, 1, true))).toEqual([]);
});

test('an id twice and a value that no parameter allows are told at their places', () => {
  const batches = [
    { ...named('b1'), values: { size: 1 }, buildings: [named('b1'), { ...named('x'), values: { size: 2 } }] },
    named('b2'),
    { ...named('x'), buildings: [named('b2')] },
  ];
  expect(unitsIssues(batches, []).map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
    'batches.0.buildings.0.id duplicate-id',
    'batches.2.id duplicate-id',
    'batches.2.buildings.0.id duplicate-id',
    'batches.0.values.size unknown-id',
    'batches.0.buildings.1.values.size unknown-id',
  ]);
  expect(unitsIssues([named('b1'), named('b2')], [])).toEqual([]);
});
