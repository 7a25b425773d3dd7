import * as z from 'zod/mini';
import { writerOf } from './allocate-plain.ts';
import { texts } from './allocation-messages.ts';
import { compare, max, min } from './compare.ts';
import { Decimal, type DecimalInput, dividedBy, minus, negate, times } from './decimal.ts';
import { fail } from './error.ts';
import { deepFreeze } from './freeze.ts';
import { duplicateIds } from './identifier.ts';
import { crossCheck } from './cross-check.ts';
import { issue, type Issue } from './issue.ts';
import type { Label } from './label.ts';
import { proportional } from './matrix-proportional.ts';
import { placeable } from './matrix-placeable.ts';
import { roundedTable } from './matrix-rounded.ts';
import { texts as general } from './messages.ts';
import { numberAt } from './number-at.ts';
import { parse, type Schema } from './parse.ts';
import { sum } from './sum.ts';

/** A row or a column and what its cells must add up to. */
export interface MatrixMargin {
  readonly key: string;
  readonly total: DecimalInput;
}

/** What {@link allocateMatrix} shares out. */
export interface MatrixInput {
  readonly rows: readonly MatrixMargin[];
  readonly columns: readonly MatrixMargin[];
  /** One row of numbers for each row: the proportions to start from. A zero stays zero. */
  readonly seed: readonly (readonly number[])[];
  /** The smallest unit given out, such as `'0.01'`. */
  readonly quantum: DecimalInput;
}

/** Why a table cannot have the totals asked for. */
export type MatrixReason = 'unequal-totals' | 'mixed-signs' | 'off-quantum' | 'zero-pattern';

/** A table with exactly these totals, or why there is none. */
export type MatrixAllocation =
  | { readonly kind: 'allocated'; readonly cells: readonly (readonly Decimal[])[] }
  | {
      readonly kind: 'infeasible';
      readonly reason: MatrixReason;
      /** The amount that cannot be placed. */
      readonly shortBy: Decimal;
      readonly because: Label;
    };

interface ReadMatrix {
  readonly rows: readonly { readonly key: string; readonly total: Decimal }[];
  readonly columns: readonly { readonly key: string; readonly total: Decimal }[];
  readonly seed: readonly (readonly number[])[];
  readonly quantum: Decimal;
}

const margins = /* @__PURE__ */ z
  .array(z.strictObject({ key: z.string().check(z.minLength(1)), total: Decimal }))
  .check(z.minLength(1));
/** Reads the numbers of a row in one go: there may be tens of thousands. */
const SeedRow: Schema<readonly number[]> = /* @__PURE__ */ z.pipe(
  z.unknown(),
  z.transform((value, context): readonly number[] => {
    const row: readonly unknown[] = Array.isArray(value) ? value : [null];
    if (row.every(isShare)) return [...row];
    row.forEach((one, at) => {
      if (isShare(one)) return;
      const params = { code: 'bad-seed', text: texts.badSeed(one) };
      context.issues.push({ code: 'custom', input: one, path: Array.isArray(value) ? [at] : [], params });
    });
    return z.NEVER;
  }),
);

function isShare(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

const Input: Schema<ReadMatrix> = /* @__PURE__ */ z
  .strictObject({ rows: margins, columns: margins, seed: z.array(SeedRow), quantum: Decimal })
  .check(crossCheck(matrixIssues));

const rowsWord: Label = { en: 'rows', zh: '行' };
const columnsWord: Label = { en: 'columns', zh: '列' };

function matrixIssues({ rows, columns, seed, quantum }: ReadMatrix): Issue[] {
  const keys = (list: ReadMatrix['rows'], name: string): Issue[] =>
    duplicateIds(
      list.map(({ key }) => key),
      (at) => [name, at, 'key'],
    );
  const shape =
    seed.length === rows.length
      ? []
      : [issue('seed-shape', ['seed'], texts.seedShape(seed.length, rows.length, rowsWord))];
  return [
    ...keys(rows, 'rows'),
    ...keys(columns, 'columns'),
    ...(compare(quantum, '0') > 0 ? [] : [issue('bad-quantum', ['quantum'], general.badQuantum(quantum))]),
    ...shape,
    ...seed.flatMap((row, at) =>
      row.length === columns.length
        ? []
        : [issue('seed-shape', ['seed', at], texts.seedShape(row.length, columns.length, columnsWord))],
    ),
  ];
}

/**
 * Shares totals out along two axes at once, such as a year's target over projects and months: every row and every column
 * adds up exactly.
 *
 * Question: which table keeps the proportions of the seed as far as both sets of totals allow? Rows and columns of the seed are
 * scaled in turn until they fit (iterative proportional fitting, Deming and Stephan 1940), and the result is rounded to whole
 * quanta, every cell to its floor or its ceiling, nearest on the whole, by the cheapest exchanges that keep all totals
 * (controlled rounding, Cox and Ernst 1982). Ties go to the earlier row and column.
 *
 * @returns `infeasible` where rows and columns have different sums or signs, where a total is no whole number of quanta, or
 * where the zeros of the seed leave no room: with the amount that cannot be placed
 * @throws `HoshinError` with all issues: `seed-shape`, `bad-seed`, `bad-quantum`, `duplicate-id`, `too-many-quanta` beyond 2^53
 * @example
 * import { allocateMatrix } from 'hoshin/foundation';
 * const table = allocateMatrix({
 *   rows: [{ key: 'north', total: '10' }, { key: 'south', total: '5' }],
 *   columns: [{ key: 'H1', total: '6' }, { key: 'H2', total: '9' }],
 *   seed: [[1, 1], [1, 1]], quantum: 1,
 * });
 * table.kind === 'allocated' ? table.cells : []; // => [['4', '6'], ['2', '3']]
 */
export function allocateMatrix(input: MatrixInput): MatrixAllocation {
  const read = parse(Input, input);
  const { rows, columns, quantum } = read;
  const across = sum(rows.map(({ total }) => total));
  const down = sum(columns.map(({ total }) => total));
  if (across !== down) {
    const by = minus(across, down);
    return infeasible('unequal-totals', by.startsWith('-') ? negate(by) : by, texts.unequalTotals(across, down));
  }
  const all = [...rows, ...columns].map(({ total }) => total);
  const negative = all.some((total) => total.startsWith('-'));
  if (negative && all.some((total) => total !== '0' && !total.startsWith('-'))) {
    return infeasible('mixed-signs', wrongSide(rows, columns), texts.mixedSigns());
  }
  const off = all.map((total) => restOf(total, quantum)).find((rest) => rest !== '0');
  if (off !== undefined) return infeasible('off-quantum', off, texts.offQuantum(quantum, off));
  return placed(read, negative ? -1 : 1);
}

/** How much stands on the wrong side of zero: the lesser of the two sides, in rows or in columns. */
function wrongSide(...axes: readonly ReadMatrix['rows'][]): Decimal {
  const sides = axes.map((list) => {
    const totals = list.map(({ total }) => total);
    const below = negate(sum(totals.filter((total) => total.startsWith('-'))));
    return min(below, sum(totals.filter((total) => !total.startsWith('-'))));
  });
  return sides.reduce((all, one) => max(all, one));
}

function placed({ rows, columns, seed, quantum }: ReadMatrix, sign: 1 | -1): MatrixAllocation {
  const rowUnits = unitsOf(rows, quantum, sign);
  const columnUnits = unitsOf(columns, quantum, sign);
  const flat = Float64Array.from(seed.flat());
  const missing = placeable(rowUnits, columnUnits, flat);
  if (missing > 0) {
    const by = times(missing, quantum);
    return infeasible('zero-pattern', by, texts.zeroPattern(by));
  }
  const units = roundedTable(proportional(flat, rowUnits, columnUnits), flat, rowUnits, columnUnits);
  const write = writerOf(quantum);
  const cells = rows.map((_, row) =>
    columns.map((__, column) => {
      const text = write(numberAt(units, row * columns.length + column));
      return sign > 0 ? text : negate(text);
    }),
  );
  return deepFreeze({ kind: 'allocated', cells });
}

/** Totals as whole numbers of quanta, zero or more. */
function unitsOf(list: ReadMatrix['rows'], quantum: Decimal, sign: 1 | -1): Float64Array {
  const units = Float64Array.from(list, ({ total }) => sign * Number(dividedBy(total, quantum)) + 0);
  const whole = units.reduce((all, one) => all + one, 0);
  if (!Number.isSafeInteger(whole)) fail(issue('too-many-quanta', ['quantum'], texts.tooManyQuanta()));
  return units;
}

/** What a total leaves over beside whole quanta, without its sign. */
function restOf(total: Decimal, quantum: Decimal): Decimal {
  const whole = dividedBy(total, quantum, { quantum: '1', mode: 'floor' });
  return minus(total, times(whole, quantum));
}

function infeasible(reason: MatrixReason, shortBy: Decimal, because: Label): MatrixAllocation {
  return deepFreeze({ kind: 'infeasible', reason, shortBy, because });
}
