import { deepFreeze, issue, type Label, refuse } from '../foundation/index.ts';
import { completed, principal } from './eigenvector.ts';
import { connectionIssues, type Judgements, readJudgements } from './judgements.ts';
import { texts } from './messages.ts';

/** Name of a published table of random indices; the same judgements are more or less consistent by each. */
export type RandomIndex = 'saaty-1980' | 'saaty-2005' | 'donegan-dodd';

/** Weights out of a pairwise comparison matrix. */
export interface AhpWeights {
  readonly weights: readonly number[];
  /** The principal eigenvalue; the number of things compared where the judgements agree wholly. */
  readonly lambdaMax: number;
  /** `(λ − n) ÷ (n − 1)`. */
  readonly consistencyIndex: number;
  /** The index against that of random judgements, by the table named; at most 0.1 is the usual demand. */
  readonly consistencyRatio: number;
  /** The three things whose judgements contradict each other most; null below three, or where no three were all judged. */
  readonly worstTriple: readonly [number, number, number] | null;
  /** Pairs that nobody judged. */
  readonly missingPairs: number;
  /** The judgements with the missing ones filled in, as they agree best with the others. */
  readonly judgements: readonly (readonly number[])[];
  readonly because: Label;
}

/** Random indices from three things on. Sources: Saaty 1980; Saaty 2005; Donegan and Dodd 1991. */
const randomIndices: Readonly<Record<RandomIndex, readonly number[]>> = {
  'saaty-1980': [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  'saaty-2005': [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  'donegan-dodd': [
    0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969, 1.5078,
    1.5153, 1.5262, 1.5313, 1.5371,
  ],
};

/**
 * Weights by the analytic hierarchy process: the principal eigenvector of the pairwise judgements, and how far these agree.
 *
 * Question: if each pair was judged alone, which weights fit all judgements? Equation: `A w = λ w` for the largest λ.
 * Source: Saaty; the random index is that of the table named, since the ratio depends on it.
 *
 * Pairs may be left out: they are filled in so that λ is least (Bozóki and others 2010), and the random index is that of so
 * many missing judgements (Ágoston and Csató 2022: times `1 − 2m ÷ ((n − 1)(n − 2))`).
 *
 * @param matrix - `matrix[i][j]`: how many times more i counts than j; `matrix[j][i]` is its reciprocal, or null; both are
 * null where the pair was not judged
 * @throws `HoshinError` `not-number`, `table-shape`, `not-reciprocal` with the pair, `not-connected` where things were
 * compared with no chain of judgements between them, `no-random-index` beyond the table
 * @example
 * import { ahpWeights } from 'hoshin/capability';
 * const judged = [[1, 3, 5], [1 / 3, 1, 2], [1 / 5, 1 / 2, 1]];
 * const { weights, consistencyRatio } = ahpWeights(judged, { randomIndex: 'saaty-1980' });
 * weights.map((weight) => weight.toFixed(3)); // => ['0.648', '0.230', '0.122']
 * consistencyRatio < 0.1; // => true
 * const incomplete = ahpWeights([[1, 2, null], [null, 1, 3], [null, null, 1]], { randomIndex: 'saaty-1980' });
 * incomplete.weights.map((weight) => weight.toFixed(1)); // => ['0.6', '0.3', '0.1']
 */
export function ahpWeights(
  matrix: readonly (readonly (number | null)[])[],
  options: { readonly randomIndex: RandomIndex },
): AhpWeights {
  const table = readJudgements(matrix);
  const n = table.length;
  const index = randomIndexOf(options, n);
  refuse([
    ...connectionIssues(table),
    ...(index === null ? [issue('no-random-index', ['randomIndex'], texts.noRandomIndex(n))] : []),
  ]);
  const missingPairs = table.flat().filter((cell) => cell === null).length / 2;
  const judgements = completed(table);
  const { weights, lambdaMax } = principal(judgements);
  const consistencyIndex = n < 3 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
  const random = (index ?? 1) * (n < 3 ? 1 : 1 - (2 * missingPairs) / ((n - 1) * (n - 2)));
  // So few judgements that they cannot contradict each other leave nothing to compare with.
  const consistencyRatio = random <= 0 ? 0 : consistencyIndex / random;
  const triple = worstTriple(table);
  const because = texts.ahp(lambdaMax, consistencyRatio, options.randomIndex, triple, missingPairs);
  return deepFreeze({
    weights,
    lambdaMax,
    consistencyIndex,
    consistencyRatio,
    worstTriple: triple,
    missingPairs,
    judgements,
    because,
  });
}

/** The random index for n things, 1 below three (they cannot contradict each other), null where the table has none. */
function randomIndexOf(options: unknown, n: number): number | null {
  const name: unknown =
    typeof options === 'object' && options !== null && 'randomIndex' in options ? options.randomIndex : null;
  if (typeof name !== 'string' || !Object.hasOwn(randomIndices, name)) return null;
  // The name was just found among the keys.
  return n < 3 ? 1 : (randomIndices[name as RandomIndex][n - 3] ?? null);
}

/** The triple for which going round, `a(i,j) × a(j,k) × a(k,i)`, is furthest from 1. */
function worstTriple(table: Judgements): readonly [number, number, number] | null {
  const at = (i: number, j: number): number => Math.log(table[i]?.[j] ?? Number.NaN);
  const round = ([i, j, k]: readonly [number, number, number]): number => Math.abs(at(i, j) + at(j, k) + at(k, i));
  let worst: readonly [number, number, number] | null = null;
  for (const triple of triplesOf(table.length)) {
    // A triple with a pair not judged is not a number, and never the worst.
    if (round(triple) > (worst === null ? -1 : round(worst))) worst = triple;
  }
  return worst;
}

function triplesOf(n: number): [number, number, number][] {
  const all = Array.from({ length: n }, (_, at) => at);
  return all.flatMap((i) =>
    all.slice(i + 1).flatMap((j) => all.slice(j + 1).map((k): [number, number, number] => [i, j, k])),
  );
}
