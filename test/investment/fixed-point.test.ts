/** Numbers as whole multiples of 10⁻⁹⁰: read, discounted at any rate and over any time, and told again. */
import { decimal } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';
import { discounted, discounting, fixed, fromFixed, one, readRate } from '../../src/investment/fixed-point.ts';

const unit = 10n ** 90n;
const of = (text: string): bigint => fixed(decimal(text));
/** 10⁻⁸⁰ of what is compared. */
const near = (found: bigint, wanted: bigint): void => {
  const off = found > wanted ? found - wanted : wanted - found;
  expect(off * 10n ** 80n <= (wanted < 0n ? -wanted : wanted)).toBe(true);
};

test('a decimal is read to ninety places, what lies beyond is cut off', () => {
  expect(one).toBe(unit);
  expect(of('0')).toBe(0n);
  expect(of('12')).toBe(12n * unit);
  expect(of('-12.5')).toBe((-125n * unit) / 10n);
  expect(of('0.05')).toBe((5n * unit) / 100n);
  expect(of(`0.${'0'.repeat(89)}19`)).toBe(1n);
  expect(of(`-0.${'0'.repeat(89)}19`)).toBe(-1n);
});

test('thirty places are told, rounded half away from zero', () => {
  const tell = (units: bigint): string => fromFixed(units);
  expect(tell(0n)).toBe('0');
  expect(tell(unit)).toBe('1');
  expect(tell((-5n * unit) / 4n)).toBe('-1.25');
  const [step, half] = [10n ** 60n, 5n * 10n ** 59n];
  const least = `0.${'0'.repeat(29)}1`;
  expect([tell(step), tell(half), tell(half - 1n), tell(step + half)]).toEqual([
    least,
    least,
    '0',
    `0.${'0'.repeat(29)}2`,
  ]);
  expect([tell(-step), tell(-half), tell(1n - half)]).toEqual([`-${least}`, `-${least}`, '0']);
});

test('no more than 330 digits before the point are told, whatever the sign', () => {
  expect(fromFixed(10n ** 330n * unit - unit)).toBe('9'.repeat(330));
  expect(refusalOf(() => fromFixed(10n ** 330n * unit))).toEqual([['result-out-of-range', '']]);
  expect(refusalOf(() => fromFixed(-(10n ** 330n) * unit))).toEqual([['result-out-of-range', '']]);
  expect(fromFixed(unit - 10n ** 330n * unit)).toBe(`-${'9'.repeat(330)}`);
});

test('a periodic rate: growth is one and the rate, exact, and its powers are', () => {
  const ten = discounting(decimal('0.1'), 1);
  expect(ten).toMatchObject({ growth: (11n * unit) / 10n, negative: false });
  expect(ten.magnitude).toBeCloseTo(Math.log10(1.1), 14);
  expect(discounted(of('121'), 2, ten)).toBe(of('100'));
  expect(discounted(of('-161.051'), 5, ten)).toBe(of('-100'));
  expect(discounted(of('7'), 0, ten)).toBe(of('7'));
  expect(discounted(0n, 9, ten)).toBe(0n);
  near(discounted(of('100'), 7, ten), (100n * unit * 10n ** 7n) / 11n ** 7n);
});

test('a negative rate grows what lies ahead, by the reciprocal of its growth', () => {
  const less = discounting(decimal('-0.5'), 1);
  expect(less).toMatchObject({ growth: 2n * unit, negative: true });
  expect(less.magnitude).toBeCloseTo(Math.log10(2), 14);
  expect(discounted(of('3'), 1, less)).toBe(of('6'));
  expect(discounted(of('-3'), 10, less)).toBe(of('-3072'));
  near(discounted(of('1'), 3, discounting(decimal('-0.2'), 1)), of('1.953125'));
});

test('no growth moves nothing', () => {
  const none = discounting(decimal('0'), 365);
  expect(none).toMatchObject({ growth: unit, negative: false });
  expect(none.magnitude).toBeCloseTo(0, 12);
  expect(none.magnitude).toBeGreaterThanOrEqual(0);
  expect(discounted(of('5'), 10_000, none)).toBe(of('5'));
});

test.each(['0.15', '-0.3', '0.000001', '-0.999', '250', '1e12', '3.7e30'])(
  'an annual rate of %s in days: 365 of them make the year',
  (text) => {
    const rate = decimal(text);
    const daily = discounting(rate, 365);
    near(discounted(of('100'), 365, daily), discounted(of('100'), 1, discounting(rate, 1)));
    near(discounted(of('100'), 730, daily), discounted(of('100'), 2, discounting(rate, 1)));
    const log = Math.abs(Math.log10(Number(text) + 1)) / 365;
    expect(daily.magnitude).toBeCloseTo(log, 12);
    expect(daily.negative).toBe(text.startsWith('-'));
  },
);

test('beyond 10^±700 a discounted amount is nothing, a grown one is out of range', () => {
  const tenfold = discounting(decimal('9'), 1);
  expect(discounted(of('1e95'), 90, tenfold)).toBe(of('1e5'));
  expect(discounted(of('1e20'), 700, tenfold)).toBe(0n); // 10⁻⁶⁸⁰ is below the last place
  expect(discounted(10n ** 700n, 699, tenfold)).toBe(10n);
  expect(discounted(10n ** 800n, 701, tenfold)).toBe(0n);
  const tenth = discounting(decimal('-0.9'), 1);
  expect(discounted(1n, 699, tenth)).toBe(10n ** 699n);
  expect(refusalOf(() => discounted(1n, 701, tenth))).toEqual([['result-out-of-range', '']]);
  expect(discounted(0n, 701, tenth)).toBe(0n);
});

test('a rate is a number above −1, or a decimal in text', () => {
  expect(readRate(0.1)).toBe('0.1');
  expect(readRate(-0.25)).toBe('-0.25');
  expect(readRate(1e-7)).toBe('0.0000001');
  expect(readRate('0.10')).toBe('0.1');
  expect(readRate('-0.9999')).toBe('-0.9999');
  expect(readRate(`-0.${'9'.repeat(39)}`)).toBe(`-0.${'9'.repeat(39)}`);
  for (const wrong of [
    -1,
    -2,
    '-1',
    `-0.${'9'.repeat(40)}`,
    `-0.${'9'.repeat(60)}`,
    Number.NaN,
    Infinity,
    -Infinity,
    'x',
    '',
    null,
    undefined,
    {},
    1n,
  ])
    expect(refusalOf(() => readRate(wrong as never))).toEqual([['rate-out-of-range', 'rate']]);
  expect(refusalOf(() => readRate('x', ['options', 2]))).toEqual([['rate-out-of-range', 'options.2']]);
});
