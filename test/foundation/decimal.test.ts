import {
  clamp,
  compare,
  decimal,
  dividedBy,
  fromNumber,
  HoshinError,
  isHoshinError,
  max,
  min,
  minus,
  negate,
  plus,
  ratio,
  round,
  sum,
  times,
  toNumber,
} from 'hoshin/foundation';
import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return '';
  } catch (error) {
    return isHoshinError(error) ? error.code : 'another error';
  }
};

test('equal numbers are equal texts, whatever they were written as', () => {
  for (const text of ['12000000.5', '12000000.50', '1.20000005e7', '0012000000.500']) {
    expect(decimal(text)).toBe('12000000.5');
  }
  expect([decimal('-0'), decimal('0.000'), decimal(-0)]).toEqual(['0', '0', '0']);
});

test('what is no decimal is refused by its kind', () => {
  expect(codeOf(() => decimal(0.1))).toBe('float-amount');
  for (const bad of ['0x10', '1_000', '1,000', 'NaN', 'Infinity', '', ' ', '1e', '٣', '0b1']) {
    expect(codeOf(() => decimal(bad))).toBe('not-decimal');
  }
  expect(codeOf(() => decimal(2 ** 53))).not.toBe('');
});

test('sums, differences and products are exact at any length', () => {
  expect(plus('0.1', '0.2')).toBe('0.3');
  expect(minus('1', '0.9999999999999999999999999999999999999999999999999')).toBe(
    '0.0000000000000000000000000000000000000000000000001',
  );
  expect(times('123456789012345678901234567890', '0.000000000000000000000000000001')).toBe(
    '0.12345678901234567890123456789',
  );
  expect(sum(Array.from({ length: 1000 }, () => '0.001'))).toBe('1');
  expect(negate('0')).toBe('0');
});

test('quotients are rounded once, as asked', () => {
  expect(dividedBy('10', '3', { quantum: '0.01' })).toBe('3.33');
  expect(dividedBy('2', '3', { quantum: '0.01', mode: 'floor' })).toBe('0.66');
  expect(dividedBy('1', '3').length).toBe(42);
  expect(codeOf(() => dividedBy('1', '0'))).toBe('division-by-zero');
  expect(ratio('1', '0')).toBe(null);
});

test('every way of rounding, on both sides of zero', () => {
  const modes = ['half-up', 'half-even', 'up', 'down', 'floor', 'ceiling'] as const;
  expect(modes.map((mode) => round('2.5', '1', mode))).toEqual(['3', '2', '3', '2', '2', '3']);
  expect(modes.map((mode) => round('-2.5', '1', mode))).toEqual(['-3', '-2', '-3', '-2', '-3', '-2']);
  expect(round('1234', '500')).toBe('1000');
});

test('comparing, bounding, and the way to a double and back', () => {
  expect([compare('1.10', '1.1'), compare('-2', '1'), compare('3', '2.999')]).toEqual([0, -1, 1]);
  expect([min('3', '-1', 2), max('3', '-1', 2), clamp('7', { min: '1', max: '5' })]).toEqual(['-1', '3', '5']);
  expect(fromNumber(0.1)).toBe('0.1');
  expect(toNumber('0.1')).toBe(0.1);
  expect(fromNumber(1e-7)).toBe('0.0000001');
});

test('a host that sets the decimal library changes nothing here', () => {
  const before = dividedBy('1', '3');
  const held = { precision: Decimal.precision, rounding: Decimal.rounding };
  Decimal.set({ precision: 3, rounding: Decimal.ROUND_DOWN, toExpNeg: -1, toExpPos: 1 });
  expect(dividedBy('1', '3')).toBe(before);
  expect(times('12345678901234567890', '10')).toBe('123456789012345678900');
  Decimal.set(held);
});

test('a rounding that cannot be read is refused as one', () => {
  const refusing = new Proxy({ quantum: '1' }, { get: () => Number('x').toFixed(200) });
  for (const rounding of [null, 7, {}, refusing]) {
    expect(() => ratio('1', '3', rounding as never)).toThrow(HoshinError);
  }
});
