import { parseStockLedger } from 'hoshin/goals';
import { sellThroughRows } from 'hoshin/views';
import { expect, test } from 'vitest';

const ledger = parseStockLedger({
  entity: 'riverside',
  measure: 'units',
  opening: '100',
  periods: [
    { period: '2026-01', supply: '100', sales: '30' },
    { period: '2026-02', supply: '0', sales: '50', closing: '118' },
    { period: '2026-03', supply: '80', sales: '40' },
  ],
});
const telling = { locale: 'zh', meanOver: 3, band: { least: '2', most: '6' } } as const;

test('what was sold by then is a share of what was launched by then, or of all there is', () => {
  const launched = sellThroughRows(ledger, { ...telling, of: 'launched' });
  expect(launched.map(({ sold, stock, sellThrough }) => [sold, stock, sellThrough?.toFixed(4)])).toEqual([
    [30, 200, '0.1500'],
    [80, 200, '0.4000'],
    [120, 280, '0.4286'],
  ]);
  const total = sellThroughRows(ledger, { ...telling, of: 'total', total: '400' });
  expect(total.map(({ sellThrough }) => sellThrough)).toEqual([0.075, 0.2, 0.3]);
  expect(launched[0]?.because).toContain('套');
  expect(total[0]?.because).not.toBe(launched[0]?.because);
});

test('a count is what the next period opens with, and the stock lasts for some months', () => {
  const rows = sellThroughRows(ledger, { ...telling, of: 'launched' });
  expect(rows.map(({ opening, closing }) => [opening, closing])).toEqual([
    [100, 170],
    [170, 118],
    [118, 158],
  ]);
  expect(rows.at(-1)).toMatchObject({ monthsOfStock: 3.95, level: 'within' });
});

test('what is not reported leaves no share from there on, and is not zero', () => {
  const holed = { ...ledger, periods: ledger.periods.map((one, at) => (at === 1 ? { ...one, sales: null } : one)) };
  const rows = sellThroughRows(holed, { ...telling, of: 'launched' });
  expect(rows.map(({ sellThrough }) => sellThrough)).toEqual([0.15, null, null]);
  expect(sellThroughRows(ledger, { ...telling, of: 'total' })[0]?.sellThrough).toBeNull();
});
