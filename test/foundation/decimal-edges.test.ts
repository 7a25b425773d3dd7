import {
  abs,
  clamp,
  compare,
  Decimal,
  decimal,
  decimalIssue,
  dividedBy,
  fromNumber,
  isDecimal,
  max,
  min,
  minus,
  negate,
  plus,
  ratio,
  round,
  safeParse,
  sign,
  sum,
  times,
  toNumber,
} from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

test('canonical text is one text a number, and nothing else is canonical', () => {
  for (const text of ['0', '7', '-7', '0.5', '-0.05', '10', '1200.034', '9'.repeat(400)]) {
    expect([isDecimal(text), decimal(text)]).toEqual([true, text]);
  }
  for (const other of ['-0', '07', '7.', '.7', '7.0', '0.50', '+7', '1e3', '', '-', '9'.repeat(401), 7, null]) {
    expect(isDecimal(other)).toBe(false);
  }
  const written = ['1.50', '007', '-0.0', '-00.10', '1e3', '1E-3', '-1.5e+2', '0e5', '120e-1', '1.20e1'];
  expect(written.map((text) => decimal(text))).toEqual([
    '1.5',
    '7',
    '0',
    '-0.1',
    '1000',
    '0.001',
    '-150',
    '0',
    '12',
    '12',
  ]);
  expect([decimal(0), decimal(-0), decimal(-12), decimal(Number.MAX_SAFE_INTEGER)]).toEqual([
    '0',
    '0',
    '-12',
    '9007199254740991',
  ]);
});

test('each way not to be a decimal has its code, its place and its words', () => {
  const fault = (value: unknown): unknown => decimalIssue(value, ['amount'])?.code ?? null;
  for (const bad of [
    '',
    ' 1',
    '1 ',
    '1.',
    '.5',
    '+1',
    '1e',
    '1e1234',
    '1e1.5',
    'e5',
    '1,5',
    '--1',
    '1.2.3',
    '१',
    null,
    true,
    [],
    {},
  ]) {
    expect([bad, fault(bad)]).toEqual([bad, 'not-decimal']);
  }
  for (const bad of [Number.NaN, Infinity, -Infinity]) expect(fault(bad)).toBe('not-decimal');
  for (const bad of [0.1, 1.5, 2 ** 53, -1e300]) expect(fault(bad)).toBe('float-amount');
  expect([fault('1'.repeat(401)), fault('1e401'), fault('1e-401'), fault('0.1e-400')]).toEqual(
    Array(4).fill('too-many-digits'),
  );
  expect([fault('1'.repeat(400)), fault('1e400'), fault('1e-400'), fault('1e999')]).toEqual([
    null,
    null,
    null,
    'too-many-digits',
  ]);
  expect(decimalIssue('x')).toMatchObject({ path: [] });
  expect(decimalIssue('x', ['a', 1])).toMatchObject({ path: ['a', 1] });
  expect([decimalIssue('1 000')?.text, decimalIssue(0.1)?.text, decimalIssue('1e999')?.text]).toEqual([
    {
      en: '"1 000" is not a decimal number; write plain digits such as "1234.56"',
      zh: '"1 000" 不是十进制数，请写作 "1234.56" 的形式',
    },
    {
      en: '0.1 is a binary float; write it as text, such as "0.1", to say exactly what is meant',
      zh: '0.1 是二进制浮点数，请改用文本（如 "0.1"）以准确表达',
    },
    { en: 'the number has more than 400 digits', zh: '数字位数超过 400 位' },
  ]);
});

test('the schema gives canonical text or the issue', () => {
  expect(safeParse(Decimal, '01.50')).toEqual({ ok: true, value: '1.5' });
  const read = safeParse(Decimal, 0.5);
  expect(read.ok ? null : read.issues.map(({ code }) => code)).toEqual(['float-amount']);
});

test('every function refuses what is no decimal, on either side', () => {
  for (const of of [plus, minus, times, dividedBy, ratio, compare, min, max, round]) {
    expect(refusalOf(() => of('x', '1'))).toEqual([['not-decimal', '']]);
    expect(refusalOf(() => of('1', 0.5))).toEqual([['float-amount', '']]);
  }
  for (const of of [abs, negate, sign, toNumber]) expect(refusalOf(() => of('x'))).toEqual([['not-decimal', '']]);
});

test('one side short, the other long: still exact', () => {
  const long = `1${'0'.repeat(30)}.5`;
  expect(plus(long, '0.5')).toBe(`1${'0'.repeat(29)}1`);
  expect(plus('0.5', long)).toBe(`1${'0'.repeat(29)}1`);
  expect(minus(long, '0.25')).toBe(`1${'0'.repeat(30)}.25`);
  expect(minus('0.25', long)).toBe(`-1${'0'.repeat(30)}.25`);
  expect(times(long, 2)).toBe(`2${'0'.repeat(29)}1`);
  expect(times('99999999', '99999999.9')).toBe('9999999890000000.1');
  expect([compare(long, '1'), compare('1', long), compare(`-${long}`, '1'), compare(long, `${long}1`)]).toEqual([
    1, -1, -1, -1,
  ]);
  expect(plus('9007199254740991', '0.1')).toBe('9007199254740991.1');
});

test('a quotient takes the sign of both, and its rounding is asked for by a unit above zero', () => {
  expect([dividedBy('-7', '2'), dividedBy('7', '-2'), dividedBy('-7', '-2'), dividedBy('0', '-2')]).toEqual([
    '-3.5',
    '-3.5',
    '3.5',
    '0',
  ]);
  const cents = { quantum: '0.01', mode: 'floor' } as const;
  expect([dividedBy('-1', '3', cents), dividedBy('1', '-3', cents), dividedBy('-1', '-3', cents)]).toEqual([
    '-0.34',
    '-0.34',
    '0.33',
  ]);
  const long = `1${'0'.repeat(30)}`;
  expect([
    dividedBy(long, '-3', { quantum: '1' }),
    dividedBy(`-${long}`, '-3', { quantum: '1', mode: 'ceiling' }),
  ]).toEqual([`-${'3'.repeat(30)}`, `${'3'.repeat(29)}4`]);
  expect(ratio('5', '0.00')).toBeNull();
  expect(sentencesOf(() => dividedBy('5', 0))).toEqual([{ en: 'cannot divide by zero', zh: '除数不能为零' }]);
  for (const quantum of ['0', '0.0', '-0.01', -1]) {
    expect(refusalOf(() => dividedBy('1', '3', { quantum }))).toEqual([['bad-quantum', 'quantum']]);
    expect(refusalOf(() => round('1.5', quantum))).toEqual([['bad-quantum', 'quantum']]);
  }
});

test('rounding to ones, tenths and hundredths by the digits that are left out', () => {
  expect([
    round('0.5', '1'),
    round('0.49999', '1'),
    round('-0.5', '1'),
    round('9.95', '0.1'),
    round('99.995', '0.01'),
  ]).toEqual(['1', '0', '-1', '10', '100']);
  expect([round('1.5', '0.1'), round('1.5', '0.01'), round('15', '0.1'), round('15', '1')]).toEqual([
    '1.5',
    '1.5',
    '15',
    '15',
  ]);
  const halves = ['0.25', '0.35', '-0.25', '-0.35', '0.251', '0.249'];
  expect(halves.map((one) => round(one, '0.1', 'half-even'))).toEqual(['0.2', '0.4', '-0.2', '-0.4', '0.3', '0.2']);
  expect(halves.map((one) => round(one, '0.1', 'down'))).toEqual(['0.2', '0.3', '-0.2', '-0.3', '0.2', '0.2']);
  expect(halves.map((one) => round(one, '0.1', 'up'))).toEqual(['0.3', '0.4', '-0.3', '-0.4', '0.3', '0.3']);
  expect(halves.map((one) => round(one, '0.1', 'floor'))).toEqual(['0.2', '0.3', '-0.3', '-0.4', '0.2', '0.2']);
  expect(halves.map((one) => round(one, '0.1', 'ceiling'))).toEqual(['0.3', '0.4', '-0.2', '-0.3', '0.3', '0.3']);
  expect([
    round('-1.5', '1', 'half-even'),
    round('-2.5', '1', 'half-even'),
    round('1234567890123456789.5', '1'),
  ]).toEqual(['-2', '-2', '1234567890123456790']);
  expect([round('9007199254740991.5', '1'), round('-9007199254740991.5', '1')]).toEqual([
    '9007199254740992',
    '-9007199254740992',
  ]);
  expect([round('7.3', '0.25'), round('7', '5'), round('7.5', '1.50'), round('7.4', 3)]).toEqual([
    '7.25',
    '5',
    '7.5',
    '6',
  ]);
});

test('bounds, the least and the greatest, each of its own', () => {
  expect([
    clamp('7', {}),
    clamp('7', { min: '8' }),
    clamp('7', { max: '6' }),
    clamp('7', { min: '7', max: '7' }),
  ]).toEqual(['7', '8', '6', '7']);
  expect([clamp('7.0', { min: 1 }), clamp('0.5', { min: '1', max: '2' })]).toEqual(['7', '1']);
  expect(sentencesOf(() => clamp('7', { min: '2', max: '1.0' }))).toEqual([
    { en: 'the lower bound 2 is above the upper bound 1', zh: '下限 2 高于上限 1' },
  ]);
  expect(refusalOf(() => clamp('7', null as never))).toEqual([['unreadable', '']]);
  expect([min('5'), max('5.0'), min('2', '10', '1.0'), max('2', '10', '9')]).toEqual(['5', '5', '1', '10']);
  expect([
    abs('-2.50'),
    abs('3'),
    negate('-2.5'),
    negate('2.5'),
    negate('-0'),
    sign('-0.01'),
    sign('0.00'),
    sign('2'),
  ]).toEqual(['2.5', '3', '2.5', '-2.5', '0', -1, 0, 1]);
});

test('to a double and back by its shortest text', () => {
  expect([toNumber('0.1'), toNumber('-12000000.5'), toNumber(3)]).toEqual([0.1, -12_000_000.5, 3]);
  expect([fromNumber(1e21), fromNumber(-1.5e-7), fromNumber(-0), fromNumber(0.30000000000000004)]).toEqual([
    '1000000000000000000000',
    '-0.00000015',
    '0',
    '0.30000000000000004',
  ]);
  for (const value of [Number.NaN, Infinity, '1'])
    expect(refusalOf(() => fromNumber(value as number))).toEqual([['not-decimal', '']]);
});

test('a sum takes any number of amounts of any length, and names what is none', () => {
  expect([sum([]), sum(['0.10', '-0.1']), sum(new Set(['1', '2.5'])), sum(['1e3', 1, '0.5'])]).toEqual([
    '0',
    '0',
    '3.5',
    '1001.5',
  ]);
  const most = 999_999_999_999_999;
  const many = Array<string>(20).fill(String(most));
  expect(sum(many)).toBe('19999999999999980');
  expect(sum(many.map((one) => `-${one.slice(1)}`))).toBe('-1999999999999980');
  expect(sum(['99999999999999', ...Array<string>(2000).fill('9999999999999.9')])).toBe('20099999999999799');
  expect(sum([`1${'0'.repeat(40)}`, '0.00001', '-0.5', '12345678901234567890.5'])).toBe(
    '10000000000000000000012345678901234567890.00001',
  );
  expect(refusalOf(() => sum(['1', 'x']))).toEqual([['not-decimal', '']]);
  expect(refusalOf(() => sum([0.5]))).toEqual([['float-amount', '']]);
  expect(refusalOf(() => sum(7 as never))).toEqual([['unreadable', '']]);
  for (const odd of ['1.', '.5', '1..2', '-', '', '1-2', ':1', '/'])
    expect(refusalOf(() => sum([odd]))).toEqual([['not-decimal', '']]);
});
