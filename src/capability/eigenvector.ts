import type { Judgements } from './judgements.ts';
import { shares, total } from './read-table.ts';

type Table = readonly (readonly number[])[];

/** Weights that judgements give back unchanged, and by how much they are stretched. */
export interface Principal {
  readonly weights: readonly number[];
  readonly lambdaMax: number;
}

const mostRounds = 10_000;

/** The principal eigenvector, by power iteration from weights that are all equal, or from those given. */
export function principal(table: Table, start: readonly number[] = table.map(() => 1)): Principal {
  let weights = shares(start);
  for (let round = 0; round < mostRounds; round += 1) {
    const next = shares(multiplied(table, weights));
    const moved = next.some((value, at) => Math.abs(value - (weights[at] ?? 0)) > 1e-15);
    weights = next;
    if (!moved) break;
  }
  return { weights, lambdaMax: total(multiplied(table, weights)) };
}

function multiplied(table: Table, weights: readonly number[]): number[] {
  return table.map((row) => row.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0));
}

/** Rounds of filling in; ordinary matrices need a few dozen. */
const mostFills = 2000;

/**
 * Judgements with the missing ones filled in so that the principal eigenvalue is least.
 *
 * At the least eigenvalue its derivative by each missing judgement is zero: `a v_i w_j = v_j w_i ÷ a`, with w the right and v
 * the left eigenvector, so `a = √(v_j w_i ÷ (v_i w_j))`. Filled in and computed anew until nothing moves; the eigenvalue is
 * convex in the logarithms of the judgements, so that there is one such place.
 */
export function completed(table: Judgements): Table {
  let filled: Table = table.map((row) => row.map((cell) => cell ?? 1));
  let [right, left] = [table.map(() => 1), table.map(() => 1)];
  const fill = (i: number, j: number): number => Math.sqrt((at(left, j) * at(right, i)) / (at(left, i) * at(right, j)));
  let moved = table.some((row) => row.includes(null));
  for (let round = 0; moved && round < mostFills; round += 1) {
    right = [...principal(filled, right).weights];
    left = [...principal(transposed(filled), left).weights];
    const next = table.map((row, i) => row.map((cell, j) => cell ?? fill(i, j)));
    moved = next.some((row, i) => row.some((cell, j) => Math.abs(Math.log(cell / at(filled[i], j))) > 1e-13));
    filled = next;
  }
  return filled;
}

/** A weight by its place; every place asked for exists. */
function at(weights: readonly number[] | undefined, place: number): number {
  return weights?.[place] ?? 1;
}

function transposed(table: Table): Table {
  return table.map((_, i) => table.map((row) => row[i] ?? 1));
}
