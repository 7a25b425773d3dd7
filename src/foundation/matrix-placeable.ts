import { numberAt } from './number-at.ts';

/**
 * How much of the totals cannot be placed where the seed is zero: the whole less the largest flow from rows to columns over the
 * cells that are open. 0 for a table that can be filled.
 *
 * Each row gives what it can to columns with room; then rows that have some left push it on by exchanges, shortest first, until
 * none helps.
 */
export function placeable(rows: Float64Array, columns: Float64Array, seed: Float64Array): number {
  const width = columns.length;
  const flow = new Float64Array(seed.length);
  const left = rows.slice();
  const room = columns.slice();
  for (let at = 0; at < seed.length; at += 1) {
    if (numberAt(seed, at) > 0) move(flow, left, room, at, width);
  }
  for (let row = 0; row < rows.length; row += 1) {
    while (numberAt(left, row) > 0 && pushFrom(row, { seed, flow, left, room, width })) continue;
  }
  return left.reduce((all, one) => all + one, 0);
}

function move(flow: Float64Array, left: Float64Array, room: Float64Array, at: number, width: number): void {
  const row = Math.floor(at / width);
  const column = at % width;
  const most = Math.min(numberAt(left, row), numberAt(room, column));
  flow[at] = numberAt(flow, at) + most;
  left[row] = numberAt(left, row) - most;
  room[column] = numberAt(room, column) - most;
}

interface Flow {
  readonly seed: Float64Array;
  readonly flow: Float64Array;
  readonly left: Float64Array;
  readonly room: Float64Array;
  readonly width: number;
}

/** One push along the shortest chain of exchanges from a row to a column with room; false where there is none. */
function pushFrom(start: number, net: Flow): boolean {
  const height = net.left.length;
  const fromRow = new Int32Array(net.width).fill(-1);
  const fromColumn = new Int32Array(height).fill(-1);
  const queue = [start];
  for (const row of queue) {
    for (let column = 0; column < net.width; column += 1) {
      if (fromRow[column] !== -1 || numberAt(net.seed, row * net.width + column) === 0) continue;
      fromRow[column] = row;
      if (numberAt(net.room, column) > 0) return exchange(start, column, fromRow, fromColumn, net);
      reach(column, start, fromColumn, queue, net);
    }
  }
  return false;
}

/** Rows that could take something back out of a column. */
function reach(
  column: number,
  start: number,
  fromColumn: Int32Array,
  queue: number[],
  { flow, left, width }: Flow,
): void {
  for (let row = 0; row < left.length; row += 1) {
    if (row === start || fromColumn[row] !== -1 || numberAt(flow, row * width + column) === 0) continue;
    fromColumn[row] = column;
    queue.push(row);
  }
}

function exchange(start: number, end: number, fromRow: Int32Array, fromColumn: Int32Array, net: Flow): boolean {
  const steps: { readonly at: number; readonly sign: 1 | -1 }[] = [];
  let most = Math.min(numberAt(net.left, start), numberAt(net.room, end));
  for (let column = end; ; ) {
    const row = numberAt(fromRow, column);
    steps.push({ at: row * net.width + column, sign: 1 });
    if (row === start) break;
    column = numberAt(fromColumn, row);
    const back = row * net.width + column;
    steps.push({ at: back, sign: -1 });
    most = Math.min(most, numberAt(net.flow, back));
  }
  for (const { at, sign } of steps) net.flow[at] = numberAt(net.flow, at) + sign * most;
  net.left[start] = numberAt(net.left, start) - most;
  net.room[end] = numberAt(net.room, end) - most;
  return true;
}
