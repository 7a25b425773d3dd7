import { deepFreeze, issue, type Issue, refuse } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** Pairwise judgements: both cells of a pair are numbers, or both are null where it was not judged; 1 on the diagonal. */
export type Judgements = readonly (readonly (number | null)[])[];

/** Judgements typed as 0.33 for a third are still taken as reciprocal. */
const reciprocalWithin = 0.0101;

/**
 * Reads pairwise judgements; a pair judged in one direction alone gets its reciprocal in the other.
 *
 * @throws `HoshinError` `wrong-type`, `table-shape`, `not-number`, `not-reciprocal`
 */
export function readJudgements(matrix: unknown, path: readonly (string | number)[] = ['rows']): Judgements {
  refuse(shapeIssues(matrix, path));
  // The shape was just looked at.
  const given = matrix as Judgements;
  refuse(reciprocalIssues(given, path));
  return given.map((row, i) => row.map((cell, j) => (i === j ? 1 : (cell ?? reciprocal(given[j]?.[i])))));
}

const reciprocal = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : 1 / value;

function shapeIssues(matrix: unknown, path: readonly (string | number)[]): readonly Issue[] {
  if (!Array.isArray(matrix) || matrix.length === 0) return [issue('wrong-type', path, texts.notTable())];
  const n = matrix.length;
  return (matrix as unknown[]).flatMap((row, i): Issue[] => {
    if (!Array.isArray(row)) return [issue('wrong-type', [...path, i], texts.notTable())];
    const size = row.length === n ? [] : [issue('table-shape', [...path, i], texts.tableShape(row.length, n))];
    const cells = (row as unknown[]).flatMap((cell, j) =>
      isJudgement(cell) ? [] : [issue('not-number', [...path, i, j], texts.notNumber(true))],
    );
    return [...size, ...cells];
  });
}

function isJudgement(cell: unknown): boolean {
  return cell === null || (typeof cell === 'number' && Number.isFinite(cell) && cell > 0);
}

function reciprocalIssues(table: Judgements, path: readonly (string | number)[]): readonly Issue[] {
  return table.flatMap((row, i) =>
    row.flatMap((value, j) => {
      const back = table[j]?.[i] ?? null;
      if (value === null || back === null || j < i || Math.abs(value * back - 1) <= reciprocalWithin) return [];
      return [issue('not-reciprocal', [...path, i, j], texts.notReciprocal(i, j))];
    }),
  );
}

/** Things that no chain of judgements connects with the first one: their weights could be anything. */
export function connectionIssues(table: Judgements): readonly Issue[] {
  const reached = new Set([0]);
  for (const from of reached) {
    table[from]?.forEach((cell, to) => {
      if (cell !== null) reached.add(to);
    });
  }
  const apart = [...table.keys()].filter((at) => !reached.has(at));
  return apart.length === 0 ? [] : [issue('not-connected', ['rows'], texts.notConnected(apart))];
}

/**
 * The judgements of several people as one matrix, for `ahpWeights`: the geometric mean of what each pair was given by those
 * who judged it, which keeps reciprocals reciprocal. Source: Aczél and Saaty 1983.
 *
 * @throws `HoshinError` as `ahpWeights` for each matrix, with its place; `table-shape` unless all are of one size
 * @example
 * import { ahpWeights, groupJudgements } from 'hoshin/capability';
 * const joined = groupJudgements([[[1, 2], [1 / 2, 1]], [[1, 8], [1 / 8, 1]]]);
 * joined[0]?.[1]?.toFixed(6); // => '4.000000'
 * ahpWeights(joined, { randomIndex: 'saaty-1980' }).weights.map((weight) => weight.toFixed(1)); // => ['0.8', '0.2']
 */
export function groupJudgements(matrices: readonly Judgements[]): Judgements {
  const given: unknown = matrices;
  if (!Array.isArray(given) || given.length === 0) refuse([issue('wrong-type', ['matrices'], texts.notTable())]);
  const tables = Array.from(matrices, (matrix, at) => readJudgements(matrix, ['matrices', at]));
  const n = tables[0]?.length ?? 0;
  refuse(
    tables.flatMap((table, at) =>
      table.length === n ? [] : [issue('table-shape', ['matrices', at], texts.tableShape(table.length, n))],
    ),
  );
  const cells = Array.from({ length: n }, (_, at) => at);
  return deepFreeze(cells.map((i) => cells.map((j) => meanOf(tables.map((table) => table[i]?.[j] ?? null)))));
}

function meanOf(given: readonly (number | null)[]): number | null {
  const logs = given.flatMap((value) => (value === null ? [] : [Math.log(value)]));
  return logs.length === 0 ? null : Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}
