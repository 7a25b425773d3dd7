import { sum } from 'hoshin/foundation';
import {
  capacityClaims,
  decompose,
  goalStandings,
  matchStock,
  parseStockLedger,
  safeParseStockLedger,
  sellThrough,
  trackGoal,
} from 'hoshin/goals';
import { expect, test } from 'vitest';
import { made } from './made.ts';

const track = (id: string, target: string, actual: string | null, direction: 'increase' | 'decrease' = 'increase') =>
  trackGoal(made(id, target), { actual, through: '2026-12-31', direction, accrues: true });

test('who is behind adds up to what the whole lacks; those not reported are told, not counted as behind', () => {
  const below = [track('a', '50', '30'), track('b', '30', '34'), track('c', '20', null), track('d', '0', '0')];
  const result = goalStandings(track('group', '100', '64'), below);
  expect(result).toMatchObject({ behind: '36', lacking: '20', ahead: '4', unreported: ['c'] });
  expect(
    result.lines.map(({ goal: id, behind, shareOfLack, shareOfWhole }) => [id, behind, shareOfLack, shareOfWhole]),
  ).toEqual([
    ['a', '20', '1', '0.5556'],
    ['d', '0', '0', '0'],
    ['b', '-4', '0', '-0.1111'],
    ['c', null, null, null],
  ]);
  expect(result.because.zh).toBe('“group”较序时目标差 36，下级落后合计 20、超前合计 4，另有 1 项未报');
});

test('where less is better, more is behind', () => {
  const result = goalStandings(track('cost', '100', '110', 'decrease'), [
    track('a', '60', '75', 'decrease'),
    track('b', '40', '35', 'decrease'),
  ]);
  expect([result.behind, ...result.lines.map(({ behind }) => behind)]).toEqual(['10', '15', '-5']);
});

const ledger = parseStockLedger({
  entity: 'project-a',
  measure: 'value',
  opening: '1000',
  periods: [
    { period: '2026-01', supply: '0', sales: '100' },
    { period: '2026-02', supply: '500', sales: '200', closing: '1190' },
    { period: '2026-03', supply: null, sales: '300' },
    { period: '2026-04', supply: '0', sales: '0', closing: '700' },
    { period: '2026-05', supply: '0', sales: '0' },
  ],
});

test('opening + supply − sales = closing; a count is what the next opens with; a hole stays one until the next count', () => {
  const { lines } = matchStock(ledger, { meanOver: 2, band: { least: '6', most: '9' } });
  expect(lines.map(({ opening, closing, unexplained }) => [opening, closing, unexplained])).toEqual([
    ['1000', '900', null],
    ['900', '1200', '-10'],
    ['1190', null, null],
    [null, null, null],
    ['700', '700', null],
  ]);
  expect(lines.map(({ monthsOfStock, level }) => [monthsOfStock, level])).toEqual([
    ['9', 'within'],
    ['7.93', 'within'],
    [null, null],
    ['4.67', 'short'],
    [null, null],
  ]);
});

test('quarters count as three months; ledgers out of order or of weeks are refused', () => {
  const quarter = { ...ledger, periods: [{ period: '2026-Q1', supply: '0', sales: '300' }] };
  expect(matchStock(parseStockLedger(quarter), { meanOver: 1 }).lines[0]).toMatchObject({
    monthsOfStock: '7',
    level: null,
  });
  const codes = (periods: string[]) => {
    const read = safeParseStockLedger({
      ...ledger,
      periods: periods.map((period) => ({ period, supply: '0', sales: '0' })),
    });
    return read.ok ? [] : read.issues.map(({ code, path }) => [code, ...path]);
  };
  expect(codes(['2026-02', '2026-01'])).toEqual([['period-order', 'periods', 1, 'period']]);
  expect(codes(['2026-Q1', '2026-04'])).toEqual([['period-order', 'periods', 1, 'period']]);
  expect(codes(['2026-W01'])).toEqual([['not-months', 'periods', 0, 'period']]);
  expect(codes(['2026-01', '2026-03'])).toEqual([['period-gap', 'periods', 1, 'period']]);
  expect(codes(['2025-12', '2026-01'])).toEqual([]);
});

test('sell-through says its basis; without stock there is none', () => {
  const sold = sellThrough({ measure: 'area', of: 'total', sold: '12500', stock: '50000' });
  expect([sold.ratio, sold.left, sold.because.zh]).toEqual([
    '0.25',
    '37500',
    '按面积、以总货量为基数：已售 12,500，基数 50,000',
  ]);
  expect(sellThrough({ measure: 'area', of: 'launched', sold: '0', stock: '0' }).ratio).toBe(null);
});

test('by capacity nobody is asked for more than there is to sell', () => {
  const parts = capacityClaims([
    { entity: 'a', opening: '300', supply: '200', sellThrough: '0.6' },
    { entity: 'b', opening: '40', supply: '10', sellThrough: '0.9' },
  ]);
  const shared = decompose(made('group', '450'), { parts, quantum: 1, basis: 'capacity' });
  const targets = shared.kind === 'decomposed' ? shared.goals.map(({ target }) => target) : [];
  expect(targets).toEqual(['400', '50']);
  expect(sum(targets)).toBe('450');
  const much = decompose(made('group', '600'), { parts, quantum: 1, basis: 'capacity' });
  expect(much).toMatchObject({ kind: 'infeasible', shortBy: '50', reason: 'above-maximums' });
});
