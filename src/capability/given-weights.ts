import { allocate, type Decimal, deepFreeze, fail, fromNumber, issue, refuse } from '../foundation/index.ts';
import { texts } from './messages.ts';
import { shares } from './read-table.ts';

/**
 * The same weight for each of n things: the baseline that every other set of weights should be held against.
 *
 * @throws `HoshinError` `not-number` unless n is whole, 1 to 1,000
 * @example
 * import { equalWeights } from 'hoshin/capability';
 * equalWeights(4); // => [0.25, 0.25, 0.25, 0.25]
 */
export function equalWeights(n: number): readonly number[] {
  const fine = Number.isInteger(n) && n >= 1 && n <= 1000;
  refuse(fine ? [] : [issue('not-number', ['n'], texts.notCount())]);
  return shares(new Array<number>(n).fill(1));
}

/**
 * Weights that a method solved for, as decimals that add up to exactly 1: what `capabilityIndex` and score trees ask for.
 * Rounded to the quantum by largest remainders, ties to the first.
 *
 * @param weights - numbers of zero or more, on any scale
 * @throws `HoshinError` `not-number`, `no-weight`, and `bad-quantum` unless the quantum divides 1
 * @example
 * import { settledWeights } from 'hoshin/capability';
 * settledWeights([1, 1, 1], '0.01'); // => ['0.34', '0.33', '0.33']
 */
export function settledWeights(weights: readonly number[], quantum: string): readonly Decimal[] {
  refuse(weightIssues(weights));
  const parts = weights.map((weight, at) => ({ key: String(at).padStart(4, '0'), weight: fromNumber(weight) }));
  const allocated = allocate('1', parts, { quantum });
  if (allocated.kind !== 'allocated') return fail(issue('bad-quantum', ['quantum'], texts.badQuantum()));
  return deepFreeze(allocated.parts.map(({ amount }) => amount));
}

function weightIssues(weights: unknown): ReturnType<typeof issue>[] {
  if (!Array.isArray(weights)) return [issue('wrong-type', ['weights'], texts.notTable())];
  const bad = (weights as unknown[]).flatMap((weight, at) =>
    typeof weight === 'number' && Number.isFinite(weight) && weight >= 0
      ? []
      : [issue('not-number', ['weights', at], texts.notWeight())],
  );
  const some = (weights as unknown[]).some((weight) => typeof weight === 'number' && weight > 0);
  return bad.length > 0 || some ? bad : [issue('no-weight', ['weights'], texts.noWeight())];
}
