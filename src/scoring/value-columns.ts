import { type Decimal, type DecimalInput, decimal, fail, issue, toNumber } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** Numbers, one a case: NaN (or null in a plain array) where a case has none. */
export type NumberColumn = Float64Array | readonly (number | null)[];

/** A column, or one value for every case. */
export type ColumnOrValue = NumberColumn | DecimalInput;

/** Columns of the same length, as doubles; null where the whole column was left out. */
export interface Columns {
  readonly length: number;
  readonly actual: Float64Array;
  readonly target: Float64Array | null;
  readonly baseline: Float64Array | null;
  readonly stretch: Float64Array | null;
}

/** A column of the cases' own. */
export function ownColumn(name: string, column: unknown): Float64Array {
  if (column instanceof Float64Array) return column;
  return Array.isArray(column) ? Float64Array.from(column, (one) => numberOf(name, one)) : fail(notColumn(name));
}

/** A column beside it: of the same length, or one value for all. */
export function besideColumn(name: string, column: unknown, length: number): Float64Array | null {
  if (column === undefined) return null;
  if (typeof column === 'string' || typeof column === 'number') {
    return new Float64Array(length).fill(toNumber(valueOf(column)));
  }
  const read = ownColumn(name, column);
  if (read.length === length) return read;
  return fail(issue('column-length', [name], texts.columnLength(name, read.length, length)));
}

function valueOf(value: string | number): Decimal {
  return decimal(value);
}

function numberOf(name: string, value: unknown): number {
  if (value === null) return Number.NaN;
  return typeof value === 'number' ? value : fail(notColumn(name));
}

const notColumn = (name: string): ReturnType<typeof issue> => issue('not-column', [name], texts.notColumn(name));
