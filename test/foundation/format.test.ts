import { formatDate, formatDecimal, isHoshinError, periodLabel, readDate, shortFigure } from 'hoshin/foundation';
import { expect, test } from 'vitest';

test('figures in 万 and 亿， thousands and billions, rounded half up at the last step', () => {
  expect(formatDecimal('12345678.905', { locale: 'zh', step: 'wan', places: 2 })).toBe('1,234.57万');
  expect(formatDecimal('-99950000', { locale: 'zh', step: 'yi', places: 2 })).toBe('-1.00亿');
  expect(formatDecimal('1234567', { locale: 'en', step: 'million', places: 1 })).toBe('1.2m');
  expect(formatDecimal('0.125', { locale: 'en', percent: true, places: 0, signed: true })).toBe('+13%');
  expect(formatDecimal('-0.001', { locale: 'en', places: 2, signed: true })).toBe('0.00');
  expect(formatDecimal('9007199254740993.01', { locale: 'en' })).toBe('9,007,199,254,740,993.01');
  expect(formatDecimal('1234.5', { locale: 'zh', grouping: false, places: 3 })).toBe('1234.500');
});

test('dates as people write them, in any zone', () => {
  for (const date of ['0001-01-01', '0099-12-31', '1582-10-10', '2011-12-30', '2020-02-29', '9999-12-31']) {
    expect(readDate(formatDate(date, { locale: 'zh' }))).toBe(date);
    expect(readDate(formatDate(date, { locale: 'en' }))).toBe(date);
  }
  expect(readDate(' 2020.8.31 ')).toBe('2020-08-31');
  expect(formatDate('2020-08-31', { locale: 'zh', style: 'full' })).toBe('2020年8月31日 星期一');
});

test('what could be two dates, or none, is refused', () => {
  for (const bad of ['31/8/2020', '8/31/20', '2020-02-30', '2020年13月1日', '', 'yesterday', null, 5]) {
    let seen: unknown = null;
    try {
      readDate(bad as any);
    } catch (error) {
      seen = error;
    }
    expect(isHoshinError(seen) && seen.code).toBe('not-date');
  }
});

test.each([
  ['0', '0', '0'],
  ['-0.00004', '0', '0'],
  ['0.00005', '0.0001', '0.0001'],
  ['-9.99995', '-10', '-10'],
  ['12.345', '12.35', '12.35'],
  ['48540', '48,540', '48,540'],
  ['-999999.99', '-999,999.99', '-999,999.99'],
  ['1000000', '100万', '1m'],
  ['99995000', '9,999.5万', '100m'],
  ['128320000000', '1,283.2亿', '128.32bn'],
  ['-1234567890123456789.5', '-12,345,678,901.23亿', '-1,234,567,890.12bn'],
])('%s is short enough for a sentence', (value, zh, en) => {
  expect(shortFigure(value)).toEqual({ zh, en });
});

test('periods have names', () => {
  expect(['2026', '2026-H2', '2026-Q1', '2026-M03', '2026-W07'].map((one) => periodLabel(one, 'zh'))).toEqual([
    '2026年',
    '2026年下半年',
    '2026年第一季度',
    '2026财年第3月',
    '2026年第7周',
  ]);
  expect(periodLabel('2026-H2', 'en')).toBe('H2 2026');
});
