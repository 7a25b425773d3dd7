import { numberAt } from './number-at.ts';

/** A cell that leaves its floor and its ceiling costs more than any table of cells within them. */
const outside = 1e9;

interface Table {
  /** The table to be near to. */
  readonly exact: Float64Array;
  /** Cells that may be above zero. */
  readonly seed: Float64Array;
  /** Whole numbers so far. */
  readonly units: Float64Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The table in whole numbers with exactly these totals, every cell the floor or the ceiling of its value, and the sum of squared
 * deviations the least: a minimum-cost flow. Rows are rounded alone first, the best way; then units move from columns with too
 * many to columns with too few, along the cheapest chains of exchanges within rows.
 */
export function roundedTable(
  exact: Float64Array,
  seed: Float64Array,
  rows: Float64Array,
  columns: Float64Array,
): Float64Array {
  const table: Table = { exact, seed, units: exact.map(Math.floor), width: columns.length, height: rows.length };
  rows.forEach((total, row) => fillRow(table, row, total));
  const excess = columns.map((total) => -total);
  table.units.forEach((value, at) => (excess[at % table.width] = numberAt(excess, at % table.width) + value));
  while (excess.some((one) => one > 0) && settleOne(table, excess)) continue;
  return table.units;
}

/** What one unit more, or less, costs a cell: the change of its squared deviation. */
function costOf({ exact, seed, units }: Table, at: number, step: 1 | -1): number {
  const value = numberAt(exact, at);
  const next = numberAt(units, at) + step;
  if (next < 0 || numberAt(seed, at) === 0) return Infinity;
  const change = step * (2 * (numberAt(units, at) - value)) + 1;
  return next >= Math.floor(value) && next <= Math.ceil(value) ? change : change + outside;
}

/** Whole units to the cells of a row, each where it costs least, until the row has its total. */
function fillRow(table: Table, row: number, total: number): void {
  const start = row * table.width;
  let missing = total;
  for (let at = start; at < start + table.width; at += 1) missing -= numberAt(table.units, at);
  const step = missing > 0 ? 1 : -1;
  for (; missing !== 0; missing -= step) {
    const at = cheapest(table, start, step);
    if (at < 0) return;
    table.units[at] = numberAt(table.units, at) + step;
  }
}

function cheapest(table: Table, start: number, step: 1 | -1): number {
  let best = -1;
  let least = Infinity;
  for (let at = start; at < start + table.width; at += 1) {
    const cost = costOf(table, at, step);
    if (cost < least - 1e-12) {
      least = cost;
      best = at;
    }
  }
  return best;
}

/** The cheapest exchange from one column to another, and the row it is made in. */
interface Exchange {
  readonly cost: Float64Array;
  readonly row: Int32Array;
}

function exchangesOf(table: Table): Exchange {
  const { width, height } = table;
  const cost = new Float64Array(width * width).fill(Infinity);
  const row = new Int32Array(width * width).fill(-1);
  const less = new Float64Array(width);
  const more = new Float64Array(width);
  for (let at = 0; at < height; at += 1) {
    for (let column = 0; column < width; column += 1) {
      less[column] = costOf(table, at * width + column, -1);
      more[column] = costOf(table, at * width + column, 1);
    }
    compareRow(at, less, more, { cost, row });
  }
  return { cost, row };
}

function compareRow(at: number, less: Float64Array, more: Float64Array, { cost, row }: Exchange): void {
  const width = less.length;
  for (let from = 0; from < width; from += 1) {
    const out = numberAt(less, from);
    if (out === Infinity) continue;
    for (let to = 0; to < width; to += 1) {
      const price = out + numberAt(more, to);
      if (from === to || price >= numberAt(cost, from * width + to) - 1e-12) continue;
      cost[from * width + to] = price;
      row[from * width + to] = at;
    }
  }
}

/** Moves one unit from a column that has too many to one that has too few, the cheapest way; false where there is none. */
function settleOne(table: Table, excess: Float64Array): boolean {
  const exchange = exchangesOf(table);
  const { distance, before } = shortest(excess, exchange, table.width);
  const end = nearest(excess, distance);
  if (end < 0) return false;
  let column = end;
  for (let from = numberAt(before, column); from >= 0; from = numberAt(before, column)) {
    const row = numberAt(exchange.row, from * table.width + column) * table.width;
    table.units[row + from] = numberAt(table.units, row + from) - 1;
    table.units[row + column] = numberAt(table.units, row + column) + 1;
    column = from;
  }
  excess[column] = numberAt(excess, column) - 1;
  excess[end] = numberAt(excess, end) + 1;
  return true;
}

/** The column with too few that is the cheapest to reach, or −1. */
function nearest(excess: Float64Array, distance: Float64Array): number {
  let best = -1;
  let least = Infinity;
  distance.forEach((length, column) => {
    if (numberAt(excess, column) >= 0 || length >= least) return;
    best = column;
    least = length;
  });
  return best;
}

/** Cheapest chains from all columns with too many (Bellman and Ford; there are no gains to be made in a ring). */
function shortest(
  excess: Float64Array,
  { cost }: Exchange,
  width: number,
): { readonly distance: Float64Array; readonly before: Int32Array } {
  const distance = excess.map((one) => (one > 0 ? 0 : Infinity));
  const before = new Int32Array(width).fill(-1);
  for (let round = 0, moved = true; moved && round < width; round += 1) {
    moved = false;
    for (let edge = 0; edge < cost.length; edge += 1) {
      const from = Math.floor(edge / width);
      const to = edge % width;
      const length = numberAt(distance, from) + numberAt(cost, edge);
      if (length >= numberAt(distance, to) - 1e-9) continue;
      distance[to] = length;
      before[to] = from;
      moved = true;
    }
  }
  return { distance, before };
}
