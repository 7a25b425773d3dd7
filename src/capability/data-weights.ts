import { deepFreeze, issue, type Label, refuse } from '../foundation/index.ts';
import { texts } from './messages.ts';
import { columnOf, readTable, shares, total } from './read-table.ts';
import { rangeOf } from './range-of.ts';

/** Weights that the data themselves suggest. */
export interface DataWeights {
  /** One a column, together 1. A column that tells nothing has 0. */
  readonly weights: readonly number[];
  /** Columns in which all units are alike: they cannot tell units apart. */
  readonly constantColumns: readonly number[];
  /** What to beware of, such as too few units. */
  readonly warnings: readonly Label[];
  readonly because: Label;
}

/** Fewer units than this make such weights unstable; the result says so. A proposal of ours. */
const fewUnits = 10;

/**
 * Weights by entropy: an indicator counts the more, the more unevenly the units share its sum.
 *
 * Equation: `pᵢⱼ = xᵢⱼ ÷ Σᵢ xᵢⱼ`, `eⱼ = −Σᵢ pᵢⱼ ln pᵢⱼ ÷ ln m` with `0 ln 0 = 0`, `wⱼ = (1 − eⱼ) ÷ Σ (1 − eⱼ)`.
 * Source: Shannon's entropy as in the public implementations of multi-criteria methods.
 *
 * @param rows - one row a unit, one column an indicator; all zero or more
 * @throws `HoshinError` `not-number`, `table-shape`, `negative-value`, `too-few-units` below three, `all-constant`
 * @example
 * import { entropyWeights } from 'hoshin/capability';
 * entropyWeights([[80, 1], [80, 2], [80, 9]]).weights; // => [0, 1]
 */
export function entropyWeights(rows: readonly (readonly number[])[]): DataWeights {
  const table = readTable(rows);
  const negative = table.flatMap((row, at) =>
    row.flatMap((value, column) =>
      value < 0 ? [issue('negative-value', ['rows', at, column], texts.negativeValue())] : [],
    ),
  );
  refuse(negative);
  return weighed('entropy', table, (columns) => columns.map(divergence));
}

function divergence(column: readonly number[]): number {
  const sum = total(column);
  const entropy = column.reduce((all, value) => (value === 0 ? all : all - (value / sum) * Math.log(value / sum)), 0);
  return Math.max(0, 1 - entropy / Math.log(column.length));
}

/**
 * Weights by CRITIC: an indicator counts the more, the more units differ in it and the less it says what others say.
 *
 * Equation: `Cⱼ = σⱼ × Σₖ (1 − rⱼₖ)` over columns scaled to 0…1, `wⱼ = Cⱼ ÷ Σ C`. Source: Diakoulaki and others 1995.
 *
 * @throws as {@link entropyWeights}, without `negative-value`
 * @example
 * import { criticWeights } from 'hoshin/capability';
 * criticWeights([[1, 2, 7], [2, 4, 1], [3, 6, 4]]).weights.length; // => 3
 */
export function criticWeights(rows: readonly (readonly number[])[]): DataWeights {
  return weighed('critic', readTable(rows), (columns) => {
    const scaled = columns.map(toUnitRange);
    return scaled.map((one) => deviation(one) * total(scaled.map((other) => 1 - correlation(one, other))));
  });
}

function weighed(
  method: 'entropy' | 'critic',
  table: readonly (readonly number[])[],
  informationOf: (columns: readonly (readonly number[])[]) => readonly number[],
): DataWeights {
  const columns = (table[0] ?? []).map((_, column) => columnOf(table, column));
  const constant = columns.flatMap((column, at) => (column.every((value) => value === column[0]) ? [at] : []));
  refuse([
    ...(table.length < 3 ? [issue('too-few-units', ['rows'], texts.tooFewUnits(table.length))] : []),
    ...(constant.length === columns.length ? [issue('all-constant', ['rows'], texts.allConstant())] : []),
  ]);
  const telling = columns.filter((_, at) => !constant.includes(at));
  const information = informationOf(telling);
  const whole = total(information);
  // Columns that all say the same leave nothing to tell them apart by: they then count alike.
  const parts = whole > 0 ? information.map((one) => one / whole) : telling.map(() => 1 / telling.length);
  const given = parts.values();
  const weights = columns.map((_, at) => (constant.includes(at) ? 0 : (given.next().value ?? 0)));
  return deepFreeze<DataWeights>({
    weights,
    constantColumns: constant,
    because: texts.dataWeights(method, weights.indexOf(rangeOf(weights)[1]), constant),
    warnings: table.length < fewUnits ? [texts.fewUnits(table.length)] : [],
  });
}

function toUnitRange(column: readonly number[]): number[] {
  const [low, high] = rangeOf(column);
  return column.map((value) => (value - low) / (high - low));
}

const mean = (values: readonly number[]): number => total(values) / values.length;

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(total(values.map((value) => (value - middle) ** 2)) / (values.length - 1));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [mean(a), mean(b)];
  const together = total(a.map((value, at) => (value - x) * ((b[at] ?? y) - y)));
  const r = together / ((a.length - 1) * deviation(a) * deviation(b));
  return Math.max(-1, Math.min(1, r));
}

/**
 * Weights out of a mere ranking, first to last: the centroid of all weights that keep it.
 *
 * Equation: `wᵢ = (1 ÷ n) × Σₖ₌ᵢ…ₙ 1 ÷ k`. Source: Barron and Barrett 1996.
 *
 * @throws `HoshinError` `not-number` unless n is whole, 1 to 1,000
 * @example
 * import { rankOrderCentroid } from 'hoshin/capability';
 * rankOrderCentroid(3).map((weight) => weight.toFixed(3)); // => ['0.611', '0.278', '0.111']
 */
export function rankOrderCentroid(n: number): readonly number[] {
  const fine = Number.isInteger(n) && n >= 1 && n <= 1000;
  refuse(fine ? [] : [issue('not-number', ['n'], texts.notCount())]);
  let sum = 0;
  const weights: number[] = [];
  for (let at = n; at >= 1; at -= 1) weights[at - 1] = (sum += 1 / at) / n;
  return shares(weights);
}
