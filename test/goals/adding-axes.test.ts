/** Whether goals of an indicator add up over units and over periods: as its kind says. */
import { parseFormula } from 'hoshin/indicators';
import { expect, test } from 'vitest';
import { addingAxes } from '../../src/goals/adding-axes.ts';

const indicator = (id: string, more: object): never => ({ id, version: 1, ...more }) as never;
const base = (id: string, entity: string, time: string, more: object = {}) =>
  indicator(id, { kind: 'base', additivity: { entity, time }, ...more });
const derived = (id: string, formula: string, more: object = {}) =>
  indicator(id, { kind: 'derived', formula: parseFormula(formula), ...more });
const axes = (id: string, ...all: never[]) => {
  const { entity, time } = addingAxes(all).get(id)!;
  return [entity, time];
};
const [sales, costs] = [base('sales', 'sum', 'sum'), base('costs', 'sum', 'sum')];
const staff = base('staff', 'sum', 'last');
const price = base('price', 'average', 'average');

test('a base indicator adds as declared', () => {
  expect(axes('sales', sales)).toEqual(['sum', 'sum']);
  expect(axes('staff', staff)).toEqual(['sum', null]);
  expect(axes('price', price)).toEqual([null, null]);
  expect(
    axes('opened', indicator('opened', { kind: 'milestone', additivity: { entity: 'sum', time: 'last' } })),
  ).toEqual(['sum', null]);
});

test('a ratio is set against its parts by numerator and denominator', () => {
  const all = addingAxes([indicator('margin', { kind: 'ratio', numerator: 'a', denominator: 'b' })]);
  expect(all.get('margin')).toEqual({ entity: 'ratio', time: 'ratio', terms: null });
});

test('a sum or difference of what adds does too, and of what does not, does not', () => {
  expect(axes('profit', sales, costs, derived('profit', 'sales - costs'))).toEqual(['sum', 'sum']);
  expect(axes('mix', sales, staff, derived('mix', 'sales + staff'))).toEqual(['sum', null]);
  expect(axes('worse', sales, price, derived('worse', 'sales + price'))).toEqual([null, null]);
  expect(axes('product', sales, price, derived('product', 'sales * price'))).toEqual([null, null]);
  expect(axes('more', sales, derived('more', 'sales + 5'))).toEqual([null, null]);
  expect(axes('lost', sales, derived('lost', 'sales + nowhere'))).toEqual([null, null]);
});

test('a formula of formulas is followed to its end, also where it runs in a ring', () => {
  const profit = derived('profit', 'sales - costs');
  expect(axes('twice', sales, costs, profit, derived('twice', 'profit + sales'))).toEqual(['sum', 'sum']);
  const ring = [derived('one', 'sales + two'), derived('two', 'sales + one')];
  expect(axes('one', sales, ...ring)).toEqual(['sum', 'sum']);
});

test('its terms are told where it only adds and subtracts', () => {
  const all = addingAxes([sales, costs, derived('profit', 'sales - costs'), derived('product', 'sales * costs')]);
  expect([...all.get('profit')!.terms!.signs]).toEqual(
    expect.arrayContaining([
      ['sales', 1],
      ['costs', -1],
    ]),
  );
  expect(all.get('product')!.terms).toBeNull();
  expect(all.get('sales')!.terms).toBeNull();
});

test('a formula computed leaf by leaf adds as its leaves are declared to', () => {
  const leaves = (entity: string, time: string) => ({ leaves: { grain: 'month', additivity: { entity, time } } });
  expect(axes('revenue', sales, price, derived('revenue', 'sales * price', leaves('sum', 'sum')))).toEqual([
    'sum',
    'sum',
  ]);
  expect(axes('mean', sales, derived('mean', 'sales + sales2', leaves('average', 'sum')))).toEqual([null, 'sum']);
});

test('what runs to date adds over units as its own does, never over periods', () => {
  const toDate = indicator('to-date', { kind: 'cumulative', of: 'sales', over: { kind: 'to-date', grain: 'year' } });
  expect(axes('to-date', sales, toDate)).toEqual(['sum', null]);
  expect(axes('to-date', toDate)).toEqual([null, null]);
  const ofPrice = indicator('p', { kind: 'cumulative', of: 'price', over: { kind: 'to-date', grain: 'year' } });
  expect(axes('p', price, ofPrice)).toEqual([null, null]);
});

test('of several versions the latest counts, in whatever order they come', () => {
  const next = base('sales', 'average', 'sum', { version: 2 });
  expect(axes('sales', sales, next)).toEqual([null, 'sum']);
  expect(axes('sales', next, sales)).toEqual([null, 'sum']);
  expect(addingAxes([sales, next]).size).toBe(1);
});
