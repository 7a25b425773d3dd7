import { guarded } from './guarded.ts';
import * as z from 'zod/mini';
import { texts } from './allocation-messages.ts';
import { Decimal, type DecimalInput } from './decimal.ts';
import { duplicateIds } from './identifier.ts';
import { type Issue, issue, type Path, type Result } from './issue.ts';
import { parse, type Schema, safeParse, schema } from './parse.ts';
import { sum } from './sum.ts';

/** How much one of several things counts. */
export interface Weight {
  /** What it is the weight of, such as an indicator's id. */
  readonly key: string;
  /** A share of the whole, `'0.4'` for 40 %. Not negative. */
  readonly weight: Decimal;
}

/** Weights that add up to exactly 1, each key once. */
export type Weights = readonly Weight[];

/** Schema of {@link Weights}. */
export const Weights: Schema<Weights> = schema<Weights>()(() =>
  z.array(z.strictObject({ key: z.string().check(z.minLength(1)), weight: Decimal })).check(({ value, issues }) => {
    for (const { code, path, text } of weightsIssues(value)) {
      issues.push({ code: 'custom', input: value, path: [...path], params: { code, text } });
    }
  }),
);

/** What is wrong with weights that are well formed one by one: a key twice, a negative one, a sum other than 1. */
function weightsIssues(weights: Weights): Issue[] {
  const duplicates = duplicateIds(
    weights.map(({ key }) => key),
    (index) => [index, 'key'],
  );
  const negative = weights.flatMap(({ weight }, index) =>
    weight.startsWith('-') ? [issue('negative-weight', [index, 'weight'], texts.negativeWeight(weight))] : [],
  );
  const total = weightsSumIssue(weights.map(({ weight }) => weight));
  return [...duplicates, ...negative, ...(total === null ? [] : [total])];
}

/**
 * The issue that a list of weights has as a whole, or null when they add up to exactly 1. For documents that keep a
 * weight in each of their own items.
 *
 * @example
 * import { weightsSumIssue } from 'hoshin/foundation';
 * weightsSumIssue(['0.6', '0.4']); // => null
 * weightsSumIssue(['0.6', '0.39'])?.message; // => 'the weights add up to 0.99; they must add up to exactly 1'
 */
export function weightsSumIssue(weights: Iterable<DecimalInput>, path: Path = []): Issue | null {
  return guarded(() => {
    const total = sum(weights);
    return total === '1' ? null : issue('weights-sum', path, texts.weightsSum(total));
  });
}

/**
 * Reads weights, or throws with all their issues.
 *
 * @throws `HoshinError` `weights-sum` with the sum they have, `negative-weight`, `duplicate-id`
 * @example
 * import { parseWeights } from 'hoshin/foundation';
 * parseWeights([{ key: 'a', weight: '0.60' }, { key: 'b', weight: '0.4' }])[0]; // => { key: 'a', weight: '0.6' }
 */
export function parseWeights(json: unknown): Weights {
  return parse(Weights, json);
}

/** Reads weights, or gives all their issues. */
export function safeParseWeights(json: unknown): Result<Weights> {
  return safeParse(Weights, json);
}
