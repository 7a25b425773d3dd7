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
  if (!excess.some((one) => one > 0)) return table.units;
  const exchange = exchangesOf(table);
  while (excess.some((one) => one > 0) && settleOne(table, excess, exchange)) continue;
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

/**
 * The cheapest exchange from one column to another, and the row it is made in; and what one unit less or more costs each cell,
 * kept beside the table so that after a step only what it touched is looked at again.
 */
interface Exchange {
  readonly cost: Float64Array;
  readonly row: Int32Array;
  readonly less: Float64Array;
  readonly more: Float64Array;
}

function exchangesOf(table: Table): Exchange {
  const { width, exact } = table;
  const cost = new Float64Array(width * width).fill(Infinity);
  const row = new Int32Array(width * width).fill(-1);
  const less = exact.map((_, at) => costOf(table, at, -1));
  const more = exact.map((_, at) => costOf(table, at, 1));
  const exchange = { cost, row, less, more };
  for (let pair = 0; pair < cost.length; pair += 1) lookAtAll(pair, table, exchange);
  return exchange;
}

/** The cheapest row for one pair of columns, the earlier of two that cost the same. */
function lookAtAll(pair: number, { width, height }: Table, { cost, row, less, more }: Exchange): void {
  const from = Math.floor(pair / width);
  const to = pair % width;
  let least = Infinity;
  let best = -1;
  for (let at = 0, start = 0; from !== to && at < height; at += 1, start += width) {
    const price = numberAt(less, start + from) + numberAt(more, start + to);
    if (price >= least - 1e-12) continue;
    least = price;
    best = at;
  }
  cost[pair] = least;
  row[pair] = best;
}

/** What has become of the exchanges now that the cells of some rows have changed. */
function lookAgain(changed: ReadonlySet<number>, table: Table, exchange: Exchange): void {
  const { width } = table;
  const { cost, row, less, more } = exchange;
  for (const at of changed) {
    for (let cell = at * width; cell < (at + 1) * width; cell += 1) {
      less[cell] = costOf(table, cell, -1);
      more[cell] = costOf(table, cell, 1);
    }
  }
  for (let pair = 0; pair < cost.length; pair += 1) {
    if (changed.has(numberAt(row, pair))) lookAtAll(pair, table, exchange);
    else for (const at of changed) compareOne(pair, at, width, exchange);
  }
}

function compareOne(pair: number, at: number, width: number, { cost, row, less, more }: Exchange): void {
  const from = Math.floor(pair / width);
  const to = pair % width;
  if (from === to) return;
  const price = numberAt(less, at * width + from) + numberAt(more, at * width + to);
  const better = price - numberAt(cost, pair);
  if (better >= 1e-12 || (better >= -1e-12 && at > numberAt(row, pair)) || price === Infinity) return;
  cost[pair] = price;
  row[pair] = at;
}

/** Moves one unit from a column that has too many to one that has too few, the cheapest way; false where there is none. */
function settleOne(table: Table, excess: Float64Array, exchange: Exchange): boolean {
  const { distance, before } = shortest(excess, exchange, table.width);
  const end = nearest(excess, distance);
  if (end < 0) return false;
  const changed = new Set<number>();
  let column = end;
  for (let from = numberAt(before, column); from >= 0; from = numberAt(before, column)) {
    const at = numberAt(exchange.row, from * table.width + column);
    const row = at * table.width;
    table.units[row + from] = numberAt(table.units, row + from) - 1;
    table.units[row + column] = numberAt(table.units, row + column) + 1;
    changed.add(at);
    column = from;
  }
  excess[column] = numberAt(excess, column) - 1;
  excess[end] = numberAt(excess, end) + 1;
  lookAgain(changed, table, exchange);
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
