import { allocate, type AllocationMethod, type AllocationPart, allocationMethods, negate } from 'hoshin/foundation';
import { expect, test } from 'vitest';

function given(
  total: string | number,
  parts: readonly AllocationPart[],
  method: AllocationMethod = 'largest-remainder',
  quantum: string | number = 1,
): readonly string[] {
  const result = allocate(total, parts, { quantum, method });
  return result.kind === 'allocated' ? result.parts.map(({ amount }) => amount) : [result.reason, result.shortBy];
}
const weighted = (...weights: (number | string)[]): AllocationPart[] =>
  weights.map((weight, at) => ({ key: 'abcdefgh'.charAt(at), weight }));

test('one table, six methods, six answers: the example of Balinski and Young', () => {
  const states = weighted(27_744, 25_178, 19_947, 14_614, 9225, 3292);
  const answers = Object.fromEntries(
    (['adams', 'dean', 'huntington-hill', 'webster', 'jefferson', 'largest-remainder'] as const).map((method) => [
      method,
      given(36, states, method).join(' '),
    ]),
  );
  expect(answers).toEqual({
    adams: '10 9 7 5 3 2',
    dean: '10 9 7 5 4 1',
    'huntington-hill': '10 9 7 6 3 1',
    webster: '10 9 8 5 3 1',
    jefferson: '11 9 7 5 3 1',
    'largest-remainder': '10 9 7 5 4 1',
  });
});

test('over time, every total to date is the nearest one', () => {
  expect(given(10, weighted(1, 1, 1, 1, 1, 1), 'cumulative')).toEqual(['2', '1', '2', '2', '1', '2']);
  expect(given(1, weighted(1, 1), 'cumulative')).toEqual(['1', '0']); // a half to date is rounded up
  expect(given(7, weighted(0, 3, 0, 1), 'cumulative')).toEqual(['0', '5', '0', '2']);
  // What a bound holds stands aside, and the others are phased over the rest.
  const [a, b, c] = weighted(6, 3, 1) as [AllocationPart, AllocationPart, AllocationPart];
  expect(given(10, [{ ...a, max: 2 }, b, c], 'cumulative')).toEqual(['2', '6', '2']);
  expect(given(10, [b, { ...c, min: 6 }, a], 'cumulative')).toEqual(['1', '6', '3']);
});

test('equal claims: the lower key first, wherever it stands', () => {
  for (const method of allocationMethods.filter((one) => one !== 'cumulative')) {
    const parts = ['c', 'a', 'B', 'b'].map((key) => ({ key, weight: 5 }));
    expect(given(6, parts, method)).toEqual(['1', '2', '2', '1']); // B stands before a by code unit
  }
});

test('a negative total gives the mirror image, with bounds turned round as well', () => {
  const parts = weighted(5, 3, 2, 1, 0);
  for (const method of allocationMethods) {
    expect(given(-23, parts, method)).toEqual(given(23, parts, method).map((amount) => negate(amount)));
    const bounded = parts.map((part, at) => ({ ...part, min: at, max: 9 }));
    const turned = parts.map((part, at) => ({ ...part, min: -9, max: negate(at) }));
    expect(given(-23, turned, method)).toEqual(given(23, bounded, method).map((amount) => negate(amount)));
  }
});

test('what is locked stays, and the others share the rest', () => {
  const [a, b, c] = weighted(1, 1, 2) as [AllocationPart, AllocationPart, AllocationPart];
  expect(given('10', [a, { ...b, locked: '2.5' }, c], 'largest-remainder', '0.5')).toEqual(['2.5', '2.5', '5']);
  expect(given('10.25', [{ ...b, locked: '2.25' }, a, c])).toEqual(['2.25', '3', '5']);
  expect(given('2.25', [{ ...b, locked: '2.25' }])).toEqual(['2.25']);
  expect(given('10', [{ ...b, locked: '12' }, a, c])).toEqual(['below-minimums', '2']);
  // An odd lock leaves no whole units for the rest.
  expect(given('10', [{ ...b, locked: '2.25' }, a])).toEqual(['off-quantum', '0.75']);
});

test('bounds hold, in whole units inward, and what they leave goes by weight', () => {
  const [a, b, c] = weighted(6, 3, 1) as [AllocationPart, AllocationPart, AllocationPart];
  expect(given(100, [{ ...a, max: 40 }, b, c])).toEqual(['40', '45', '15']);
  expect(given(100, [a, b, { ...c, min: 19 }])).toEqual(['54', '27', '19']);
  expect(given(100, [{ ...a, max: '40.9' }, b, { ...c, min: '14.1' }])).toEqual(['40', '45', '15']);
  expect(given(100, [{ ...a, max: '-0' }, { ...b, max: 30 }, c])).toEqual(['0', '30', '70']);
  expect(given(0, [a, { ...b, min: 0 }])).toEqual(['0', '0']);
  // A part of no weight gets its least, and never more.
  expect(given(10, [a, { key: 'z', weight: 0, min: 3 }])).toEqual(['7', '3']);
  expect(given(10, [{ key: 'z', weight: 0, min: 3, max: 20 }])).toEqual(['no-weight', '7']);
  expect(given(10, weighted(0, 0))).toEqual(['no-weight', '10']);
  expect(given(0, weighted(0, 0))).toEqual(['0', '0']);
  expect(given(0, [])).toEqual([]);
  expect(given(5, [])).toEqual(['above-maximums', '5']);
  // A least below zero lets parts fall below it where the total asks for that.
  expect(
    given(-6, [
      { ...a, min: -5, max: 5 },
      { ...b, min: -5, max: 5 },
    ]),
  ).toEqual(['-4', '-2']);
  expect(
    given(5, [
      { ...a, min: -5 },
      { ...b, min: 9 },
    ]),
  ).toEqual(['-4', '9']);
});

test('a bound between two units may leave no room at all', () => {
  const tight = (bounds: object): readonly string[] => given(10, [...weighted(1), { key: 'z', weight: 1, ...bounds }]);
  expect(tight({ min: '1.2', max: '1.8' })).toEqual(['bounds-off-quantum', '0.2']);
  expect(tight({ min: '-1.8', max: '-1.2' })).toEqual(['bounds-off-quantum', '0.2']);
  expect(tight({ min: '1.2', max: '2' })).toEqual(['8', '2']);
  expect(tight({ min: '1', max: '1.8' })).toEqual(['9', '1']);
  expect(tight({ max: '-1' })).toEqual(['11', '-1']);
});

test('methods that owe each weighted part a unit count only parts that may take one', () => {
  const [a, b, c] = weighted(9, 5, 1) as [AllocationPart, AllocationPart, AllocationPart];
  for (const method of ['adams', 'dean', 'huntington-hill'] as const) {
    expect(given(2, [a, b, c], method)).toEqual(['fewer-units-than-parts', '1']);
    expect(given(0, [a, b, c], method)).toEqual(['fewer-units-than-parts', '3']);
    expect(given(3, [a, b, c], method)).toEqual(['1', '1', '1']);
    expect(given(2, [a, b, { ...c, weight: 0 }], method)).toEqual(['1', '1', '0']);
    expect(given(2, [a, b, { ...c, max: 0 }], method)).toEqual(['1', '1', '0']);
    expect(given(4, [a, { ...b, min: 2 }, c], method)).toEqual(['1', '2', '1']);
    expect(given(3, [a, { ...b, min: 2 }, c], method)).toEqual(['fewer-units-than-parts', '1']);
    expect(given(3, [a, { ...b, locked: 1 }, c], method)).toEqual(['1', '1', '1']);
  }
});

test('answers are frozen, in the order given, with the keys as they were', () => {
  for (const method of allocationMethods) {
    const result = allocate(
      '1',
      [
        { key: 'z', weight: 1 },
        { key: 'a', weight: 1 },
      ],
      { quantum: '0.01', method },
    );
    expect(result).toEqual({
      kind: 'allocated',
      parts: [
        { key: 'z', amount: '0.5' },
        { key: 'a', amount: '0.5' },
      ],
    });
    expect(result.kind === 'allocated' && [result, result.parts, result.parts[0]].every(Object.isFrozen)).toBe(true);
  }
});

test('any unit, any size: odd quanta, many decimals, more units than a double holds', () => {
  expect(given('21', weighted(2, 1), 'largest-remainder', 7)).toEqual(['14', '7']);
  expect(given('1', weighted(1, 1, 1), 'largest-remainder', '0.25')).toEqual(['0.5', '0.25', '0.25']);
  expect(given('0.0003', weighted(1, 1), 'largest-remainder', '0.0001')).toEqual(['0.0002', '0.0001']);
  expect(given('0.003', weighted(1, 1), 'largest-remainder', '0.001')).toEqual(['0.002', '0.001']);
  expect(given('1000', weighted(3, 1), 'largest-remainder', '10')).toEqual(['750', '250']);
  expect(given('0.1', weighted(1, 0), 'largest-remainder', '0.1')).toEqual(['0.1', '0']);
  expect(given('2.05', weighted(1, 1), 'largest-remainder', '0.01')).toEqual(['1.03', '1.02']);
  expect(given('10.5', weighted(10, '0.5'), 'largest-remainder', '0.01')).toEqual(['10', '0.5']);
  expect(given('90071992547409930000', weighted(2, 1))).toEqual(['60047995031606620000', '30023997515803310000']);
  expect(given('9007199254740993', weighted(1, 1))).toEqual(['4503599627370497', '4503599627370496']);
  const heavy = 2 ** 52;
  expect(given('3', weighted(heavy, heavy))).toEqual(['2', '1']);
});
