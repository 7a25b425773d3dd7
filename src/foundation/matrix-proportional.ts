import { numberAt } from './number-at.ts';

/** Rounds of scaling after which a table that still moves is near enough: what is left is far below a quantum's share. */
const mostRounds = 2000;
/** Relative miss of a row total at which the table fits. */
const fits = 1e-13;

/**
 * The seed scaled row by row and column by column until both totals fit (iterative proportional fitting), as doubles, row
 * after row. Columns fit exactly up to rounding; rows up to {@link fits}, or as far as {@link mostRounds} brings them.
 */
export function proportional(seed: Float64Array, rows: Float64Array, columns: Float64Array): Float64Array {
  const table = seed.slice();
  for (let round = 0; round < mostRounds; round += 1) {
    const miss = scaleRows(table, rows, columns.length);
    scaleColumns(table, columns, rows.length);
    if (round > 0 && miss < fits) return table;
  }
  return table;
}

/** Scales every row to its total; gives the largest relative miss found before. */
function scaleRows(table: Float64Array, rows: Float64Array, width: number): number {
  let worst = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const part = table.subarray(row * width, (row + 1) * width);
    const wanted = numberAt(rows, row);
    let found = 0;
    for (const cell of part) found += cell;
    if (found === 0) continue;
    worst = Math.max(worst, Math.abs(found / (wanted === 0 ? 1 : wanted) - 1));
    scale(part, wanted / found);
  }
  return worst;
}

function scale(part: Float64Array, factor: number): void {
  for (let at = 0; at < part.length; at += 1) part[at] = numberAt(part, at) * factor;
}

function scaleColumns(table: Float64Array, columns: Float64Array, height: number): void {
  const width = columns.length;
  const found = new Float64Array(width);
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 1)
      found[column] = numberAt(found, column) + numberAt(table, at);
  }
  const factors = columns.map((wanted, column) => (found[column] === 0 ? 0 : wanted / numberAt(found, column)));
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 1)
      table[at] = numberAt(table, at) * numberAt(factors, column);
  }
}
