import { formatFormula, parseFormula, safeParseFormula } from 'hoshin/indicators';
import { expect, test } from 'vitest';

const back = (text: string): string => formatFormula(parseFormula(text));
const fault = (text: string): string => {
  const read = safeParseFormula(text);
  return read.ok ? 'read' : read.issues.map(({ code, message }) => `${code}: ${message}`).join('; ');
};
const codes = (text: string): string[] => {
  const read = safeParseFormula(text);
  return read.ok ? [] : read.issues.map(({ code }) => code);
};

test('precedence is the usual one, and operators of one tightness go from left to right', () => {
  expect(parseFormula('a - b - c')).toEqual(parseFormula('(a - b) - c'));
  expect(parseFormula('a + b * c')).toEqual(parseFormula('a + (b * c)'));
  expect(parseFormula('a / b * c')).toEqual(parseFormula('(a / b) * c'));
  expect(parseFormula('a - (b - c)')).not.toEqual(parseFormula('a - b - c'));
  expect(parseFormula('min(a, b, c)')).toEqual(parseFormula('min(min(a, b), c)'));
});

test('brackets are printed where they are needed and nowhere else', () => {
  expect(back('((a)) - (b - (c * d))')).toBe('a - (b - c * d)');
  expect(back('(a + b) × c ÷ (d − e)')).toBe('(a + b) * c / (d - e)');
  expect(back('prior-period(a, 1) + prior-period(b,12)')).toBe('prior-period(a) + prior-period(b, 12)');
  expect(back('rolling( prior-year(a) , 12 , month )')).toBe('rolling(prior-year(a), 12, month)');
  expect(back('to-date(a / b, year) - -1.50')).toBe('to-date(a / b, year) - -1.5');
});

test('a hyphen belongs to the word, a minus has blanks; an id that reads as a number stands in brackets', () => {
  expect(parseFormula('net-sales')).toEqual({ op: 'indicator', id: 'net-sales' });
  expect(back('销售额 - 退房额')).toBe('销售额 - 退房额');
  expect(back('[2026] + 2026')).toBe('[2026] + 2026');
  expect(back('[min] + min(min, 1)')).toBe('min + min(min, 1)');
});

test('what cannot be read is told with its place', () => {
  expect(fault('a +')).toContain('the formula ends where an operand must follow');
  expect(fault('a b')).toContain('"b" at character 3 cannot stand there');
  expect(fault('(a + b')).toContain('the bracket of ( at character 1 is not closed');
  expect(fault('avg(a)')).toContain('there is no function "avg"');
  expect(fault('rolling(a, 12)')).toContain('rolling(a, 12, year | half | quarter | month | week)');
  expect(fault('a ; b')).toContain('";" at character 3');
  for (const text of ['', ')', '()', 'a)', 'min(a)', 'to-date(a, week)', 'a, b', '1e999', '[a b]', 'min(a, b', '-a'])
    expect(codes(text), text).toEqual(['formula-syntax']);
  expect(codes('rolling(a, 0, month)')).not.toEqual([]);
});

test('depth and length have an end, whatever is typed', () => {
  expect(codes(Array.from({ length: 40 }, () => 'a').join(' + '))).toEqual([]);
  expect(codes(Array.from({ length: 41 }, () => 'a').join(' + '))).toEqual(['formula-too-deep']);
  expect(codes(`${'('.repeat(10_000)}a${')'.repeat(10_000)}`)).toEqual([]);
  expect(codes('('.repeat(10_000))).toEqual(['formula-syntax']);
  expect(codes('prior-year('.repeat(1000) + 'a' + ')'.repeat(1000))).toEqual(['too-deep']);
  expect(codes('a'.repeat(300_000))).toEqual(['formula-too-long']);
  const wide = (level: number): string => (level === 0 ? 'a' : `(${wide(level - 1)} + ${wide(level - 1)})`);
  expect(codes(wide(9))).toEqual(['formula-too-long']);
  expect(codes('to-date(rolling(a, 3, month), year)')).toEqual(['nested-window']);
});
