import { allocate } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

const yuan = { quantum: '0.01' };
const one = { key: 'a', weight: 1 };
const refused = (total: unknown, parts: unknown, options: unknown = yuan): unknown =>
  refusalOf(() => allocate(total as never, parts as never, options as never));

test('total, unit and method are refused at their names, all at once', () => {
  expect(refused('ten', [one], { quantum: 0.01, method: 'fair' })).toEqual([
    ['not-decimal', 'total'],
    ['float-amount', 'quantum'],
    ['not-allowed', 'method'],
  ]);
  for (const quantum of [0, '0.00', '-0.01', -1]) {
    expect(refused('10', [one], { quantum })).toEqual([['bad-quantum', 'quantum']]);
  }
  expect(refused('10', [one], {})).toEqual([['not-decimal', 'quantum']]);
  for (const none of [null, 'x']) expect(refused('10', [one], none)).toEqual([['wrong-type', 'options']]);
  expect(sentencesOf(() => allocate('10', [one], { quantum: '-1' }))).toEqual([
    { en: 'the quantum "-1" must be greater than zero', zh: '最小单位 "-1" 必须大于零' },
  ]);
  expect(sentencesOf(() => allocate('10', [one], { quantum: 1, method: 'fair' as never }))[0]?.en).toBe(
    '"fair" is not one of "largest-remainder", "webster", "jefferson", "adams", "dean", "huntington-hill", "cumulative"',
  );
});

test('parts are a list of objects, each with its key and numbers', () => {
  for (const none of [null, 'parts', { 0: one }]) expect(refused('10', none)).toEqual([['wrong-type', 'parts']]);
  expect(refused('x', 7)).toEqual([
    ['not-decimal', 'total'],
    ['wrong-type', 'parts'],
  ]);
  expect(refused('10', [one, null, 'b', { key: 7, weight: 1 }])).toEqual([
    ['wrong-type', 'parts.1'],
    ['wrong-type', 'parts.2'],
    ['wrong-type', 'parts.3.key'],
  ]);
  expect(refused('10', [{ key: 'a', weight: 0.5, min: 'low', max: null, locked: NaN }])).toEqual([
    ['float-amount', 'parts.0.weight'],
    ['not-decimal', 'parts.0.min'],
    ['not-decimal', 'parts.0.max'],
    ['not-decimal', 'parts.0.locked'],
  ]);
  expect(refused('10', [one, { key: 'b' }])).toEqual([['not-decimal', 'parts.1.weight']]);
});

test('a key twice is told at its second place, beside the faults of the parts', () => {
  expect(refused('10', [one, { key: 'b', weight: '-1' }, { key: 'a', weight: 2 }])).toEqual([
    ['negative-weight', 'parts.1.weight'],
    ['duplicate-id', 'parts.2.key'],
  ]);
  // Parts without a key are not one another's double.
  expect(refused('10', [{ weight: 1 }, { weight: 1 }])).toEqual([
    ['wrong-type', 'parts.0.key'],
    ['wrong-type', 'parts.1.key'],
  ]);
});

test('a plain key twice is found next to its double or far from it, whichever way the keys run', () => {
  const asked = (...keys: string[]) => keys.map((key) => ({ key, weight: 1 }));
  expect(refused('10', asked('a', 'a'))).toEqual([['duplicate-id', 'parts.1.key']]);
  expect(refused('10', asked('', ''))).toEqual([['duplicate-id', 'parts.1.key']]);
  expect(refused('10', asked('k9', 'k10', 'k9'))).toEqual([['duplicate-id', 'parts.2.key']]);
  expect(refused('10', asked('b', 'a', 'c', 'b'))).toEqual([['duplicate-id', 'parts.3.key']]);
  for (const keys of [
    ['k9', 'k10', 'k11'],
    ['', 'a'],
    ['b', 'a'],
    ['k10', 'k9', 'a'],
  ]) {
    expect(allocate('10', asked(...keys), yuan)).toMatchObject({ kind: 'allocated', parts: { length: keys.length } });
  }
});

test('bounds that contradict each other, and a lock outside them', () => {
  const part = (bounds: object): unknown => refused('10', [one, { key: 'b', weight: 1, ...bounds }]);
  expect(part({ min: '5', max: '4.99' })).toEqual([['empty-bounds', 'parts.1']]);
  expect(part({ min: '5', max: '4', locked: '9' })).toEqual([['empty-bounds', 'parts.1']]);
  expect(part({ min: '5', locked: '4.99' })).toEqual([['lock-outside-bounds', 'parts.1.locked']]);
  expect(part({ max: '5', locked: '5.01' })).toEqual([['lock-outside-bounds', 'parts.1.locked']]);
  expect(part({ min: '5', max: '5' })).toEqual([]);
  expect(part({ min: '5', max: '6', locked: '5' })).toEqual([]);
  expect(part({ min: '5', max: '6', locked: '6' })).toEqual([]);
  expect(part({ min: '9', max: '1', weight: '-2' })).toEqual([
    ['negative-weight', 'parts.1.weight'],
    ['empty-bounds', 'parts.1'],
  ]);
  const says = (bounds: object): unknown =>
    sentencesOf(() => allocate('10', [{ key: 'b', weight: 1, ...bounds }], { quantum: 1 }))[0];
  expect(says({ min: 5, locked: 4 })).toEqual({
    en: 'the locked amount 4 lies outside its bounds 5 to ∞',
    zh: '锁定值 4 超出其上下限 5 至 ∞',
  });
  expect(says({ max: 3, locked: 4 })).toEqual({
    en: 'the locked amount 4 lies outside its bounds −∞ to 3',
    zh: '锁定值 4 超出其上下限 −∞ 至 3',
  });
  expect(says({ min: 5, max: 4 })).toEqual({
    en: 'the lower bound 5 is above the upper bound 4',
    zh: '下限 5 高于上限 4',
  });
});

test('what cannot be met is no fault: it is told by how much, and why', () => {
  const short = (total: string, parts: object[], options: object = { quantum: '1' }): unknown => {
    const result = allocate(total, parts as never, options as never);
    return result.kind === 'infeasible'
      ? [result.reason, result.shortBy, result.because.en, result.because.zh]
      : result;
  };
  const a = { key: 'a', weight: 1 };
  expect(
    short('10', [
      { ...a, max: 3 },
      { key: 'b', weight: 1, max: 4 },
    ]),
  ).toEqual([
    'above-maximums',
    '3',
    'the upper bounds and locked amounts add up to less than the total, by 3',
    '各部分上限与锁定值之和不足总量，相差 3',
  ]);
  expect(
    short('10', [
      { ...a, min: 8 },
      { key: 'b', weight: 1, min: 4 },
    ]),
  ).toEqual([
    'below-minimums',
    '2',
    'the lower bounds and locked amounts add up to more than the total, by 2',
    '各部分下限与锁定值之和超出总量 2',
  ]);
  expect(
    short('10', [
      { ...a, max: 3 },
      { key: 'b', weight: 0 },
    ]),
  ).toEqual([
    'no-weight',
    '7',
    'no part with a weight may take the remaining 7',
    '剩余 7 没有任何权重大于零的部分可以承接',
  ]);
  expect(short('10.25', [a])).toEqual([
    'off-quantum',
    '0.25',
    'what is to be shared out is no whole multiple of 1: 0.25 is left over',
    '待分配量不是最小单位 1 的整数倍，余 0.25',
  ]);
  expect(allocate('-10.25', [a], { quantum: 1 })).toMatchObject({ reason: 'off-quantum', shortBy: '0.25' });
  expect(short('10', [a, { key: 'b', weight: 1, min: '1.2', max: '1.8' }])).toEqual([
    'bounds-off-quantum',
    '0.2',
    'no multiple of 1 lies within the bounds of "b"',
    '"b" 的上下限之间没有 1 的整数倍',
  ]);
  const three = ['a', 'b', 'c'].map((key) => ({ key, weight: 1 }));
  for (const method of ['adams', 'dean', 'huntington-hill']) {
    expect(short('2', three, { quantum: 1, method })).toEqual([
      'fewer-units-than-parts',
      '1',
      'the method gives every weighted part at least one unit, and the total is 1 short of that',
      '该方法保证每个有权重的部分至少得到一个单位，总量尚差 1',
    ]);
  }
  for (const method of ['webster', 'jefferson', 'cumulative', 'largest-remainder']) {
    expect(short('2', three, { quantum: 1, method })).toMatchObject({ kind: 'allocated' });
  }
});
