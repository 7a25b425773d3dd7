import { guarded, deepFreeze, issue, type Issue, type Label, refuse } from '../foundation/index.ts';
import { texts } from './messages.ts';
import { shares, total } from './read-table.ts';

/** Weights by the best-worst method. */
export interface BestWorstWeights {
  readonly weights: readonly number[];
  /** The largest deviation from any judgement, 0 where they agree wholly; in the unit of the weights. */
  readonly deviation: number;
  readonly because: Label;
}

/** The judgements: how many times more the best counts than each, and each than the worst; 1 to 9. */
export interface BestWorstJudgements {
  readonly bestToOthers: readonly number[];
  readonly othersToWorst: readonly number[];
}

/**
 * Weights from 2n − 3 judgements: the best against all, all against the worst.
 *
 * Question: which weights miss no judgement by more than need be? Equation: least ξ with `|w_B − a_Bj w_j| ≤ ξ`,
 * `|w_j − a_jW w_W| ≤ ξ`, `Σ w = 1`: the linear model, whose answer is unique. Source: Rezaei 2016.
 *
 * @throws `HoshinError` `not-number`, `table-shape`, and `no-best` where no entry of a list is 1
 * @example
 * import { bestWorstWeights } from 'hoshin/capability';
 * const { weights } = bestWorstWeights({ bestToOthers: [1, 2, 4], othersToWorst: [4, 2, 1] });
 * weights.map((weight) => weight.toFixed(4)); // => ['0.5714', '0.2857', '0.1429']
 */
export function bestWorstWeights(judgements: BestWorstJudgements): BestWorstWeights {
  return guarded(() => {
    const { bestToOthers, othersToWorst } = read(judgements);
    const best = bestToOthers.indexOf(1);
    const worst = othersToWorst.indexOf(1);
    const whole = bestToOthers[worst] ?? 1;
    const agree = bestToOthers.every((times, at) => Math.abs(times * (othersToWorst[at] ?? 1) - whole) < 1e-12);
    if (agree)
      return settled(
        bestToOthers.map((times) => 1 / times),
        0,
      );
    const rows = bestToOthers.flatMap((times, at) => [
      ...both(bestToOthers.length, [best, at], [1, -times]),
      ...both(bestToOthers.length, [at, worst], [1, -(othersToWorst[at] ?? 1)]),
    ]);
    // Scaled so that ξ = 1: the most that the weights can then add up to is 1 ÷ ξ.
    const most = largestSum(rows, bestToOthers.length);
    return settled(most, 1 / total(most));
  });
}

function settled(sizes: readonly number[], deviation: number): BestWorstWeights {
  return deepFreeze({ weights: shares(sizes), deviation, because: texts.bestWorst(deviation) });
}

/** What was handed over, whatever it was. */
function given(judgements: unknown): Partial<BestWorstJudgements> {
  return typeof judgements === 'object' && judgements !== null ? judgements : {};
}

function read(judgements: BestWorstJudgements): BestWorstJudgements {
  const lists = given(judgements);
  const { bestToOthers: a = [], othersToWorst: b = [] } = lists;
  refuse([...listIssues('bestToOthers', lists.bestToOthers), ...listIssues('othersToWorst', lists.othersToWorst)]);
  refuse(a.length === b.length ? [] : [issue('table-shape', ['othersToWorst'], texts.tableShape(b.length, a.length))]);
  return { bestToOthers: a, othersToWorst: b };
}

function listIssues(name: string, list: unknown): Issue[] {
  if (!Array.isArray(list) || list.length < 2) return [issue('wrong-type', [name], texts.notTable())];
  const cells = (list as unknown[]).flatMap((value, at) =>
    typeof value === 'number' && value >= 1 && value <= 9
      ? []
      : [issue('not-number', [name, at], texts.notJudgement())],
  );
  return list.includes(1) ? cells : [...cells, issue('no-best', [name], texts.noBest())];
}

/** `|p × w_i + q × w_j| ≤ 1` as two rows; nothing where both are one thing. */
function both(n: number, [i, j]: readonly [number, number], [p, q]: readonly [number, number]): number[][] {
  if (i === j) return [];
  const row = new Array<number>(n).fill(0);
  row[i] = p;
  row[j] = q;
  return [row, row.map((value) => -value)];
}

/** The `x ≥ 0` with `A x ≤ 1` whose sum is largest (simplex, by Bland's rule, which cannot circle). */
function largestSum(rows: readonly (readonly number[])[], n: number): number[] {
  const m = rows.length;
  const table = rows.map((row, at) => [...row, ...rows.map((_, slack) => (slack === at ? 1 : 0)), 1]);
  const cost = [...new Array<number>(n).fill(-1), ...new Array<number>(m + 1).fill(0)];
  const basis = rows.map((_, at) => n + at);
  for (let round = 0; round < 10_000; round += 1) {
    const column = cost.findIndex((value, at) => at < n + m && value < -1e-12);
    const row = column < 0 ? -1 : leaving(table, column, basis);
    if (row < 0) break;
    pivot(table, cost, row, column);
    basis[row] = column;
  }
  const result = new Array<number>(n).fill(0);
  basis.forEach((variable, row) => {
    if (variable < n) result[variable] = table[row]?.at(-1) ?? 0;
  });
  return result;
}

/** The row that limits a column the most; of equals the one whose variable comes first. */
function leaving(table: readonly number[][], column: number, basis: readonly number[]): number {
  let best = -1;
  let least = Infinity;
  table.forEach((row, at) => {
    const value = row[column] ?? 0;
    if (value <= 1e-12) return;
    const limit = (row.at(-1) ?? 0) / value;
    const first = Math.abs(limit - least) <= 1e-12 && (basis[at] ?? 0) < (basis[best] ?? Infinity);
    if (limit < least - 1e-12 || first) {
      least = limit;
      best = at;
    }
  });
  return best;
}

function pivot(table: number[][], cost: number[], row: number, column: number): void {
  const by = table[row]?.[column] ?? 1;
  const scaled = (table[row] ?? []).map((value) => value / by);
  table[row] = scaled;
  for (const [at, other] of [...table, cost].entries()) {
    const factor = other[column] ?? 0;
    if (at === row || factor === 0) continue;
    scaled.forEach((value, place) => (other[place] = (other[place] ?? 0) - factor * value));
  }
}
