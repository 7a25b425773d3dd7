import { issue, type Issue, refuse } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** A table of numbers, rows of one length; refused with every cell that is none. */
export function readTable(rows: unknown): readonly (readonly number[])[] {
  if (!Array.isArray(rows)) return refused([issue('wrong-type', ['rows'], texts.notTable())]);
  const list = rows as unknown[];
  const width = Array.isArray(list[0]) ? list[0].length : 0;
  const issues = list.flatMap((row, at) => rowIssues(row, at, width));
  refuse(list.length === 0 || width === 0 ? [issue('wrong-type', ['rows'], texts.notTable()), ...issues] : issues);
  // Every cell was just checked to be a finite number.
  return list as readonly (readonly number[])[];
}

function refused(issues: readonly Issue[]): never[] {
  refuse(issues);
  return [];
}

function rowIssues(row: unknown, at: number, width: number): Issue[] {
  if (!Array.isArray(row)) return [issue('wrong-type', ['rows', at], texts.notTable())];
  const cells = row as unknown[];
  const size =
    cells.length === width ? [] : [issue('table-shape', ['rows', at], texts.tableShape(cells.length, width))];
  return [
    ...size,
    ...cells.flatMap((cell, column) => {
      const fine = typeof cell === 'number' && Number.isFinite(cell);
      return fine ? [] : [issue('not-number', ['rows', at, column], texts.notNumber(false))];
    }),
  ];
}

/** The values of one column. */
export function columnOf(rows: readonly (readonly number[])[], column: number): number[] {
  return rows.map((row) => row[column] ?? 0);
}

/** The sum of numbers. */
export const total = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** Numbers divided by their sum. */
export function shares(values: readonly number[]): readonly number[] {
  const whole = total(values);
  return Object.freeze(values.map((value) => value / whole));
}
