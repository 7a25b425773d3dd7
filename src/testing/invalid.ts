import * as fc from 'fast-check';

/** One way in which a valid value goes wrong, and the code with which it must then be refused. */
export interface Fault<Value> {
  /** The code of the issue it must lead to. */
  readonly code: string;
  /** The value with the fault; null where this value has no place for it. */
  readonly spoil: (value: Value) => unknown;
}

/** A value that is nearly valid, and why it must be refused. */
export interface NearlyValid {
  readonly json: unknown;
  /** A code that its issues must contain. */
  readonly code: string;
}

/**
 * Nearly valid values: valid ones with a single fault each. They shrink as the valid ones do.
 *
 * @example
 * import * as fc from 'fast-check';
 * import { safeParseWeights } from 'hoshin/foundation';
 * import { anyWeights, invalidOf, weightFaults } from 'hoshin/testing';
 * const nearly = invalidOf(anyWeights({ most: 6 }), weightFaults);
 * const refused = fc.property(nearly, ({ json, code }) => {
 *   const read = safeParseWeights(json);
 *   return !read.ok && read.issues.some((issue) => issue.code === code);
 * });
 * fc.check(refused, { seed: 1 }).failed; // => false
 */
export function invalidOf<Value>(
  valid: fc.Arbitrary<Value>,
  faults: readonly Fault<Value>[],
): fc.Arbitrary<NearlyValid> {
  return fc
    .tuple(valid, fc.constantFrom(...faults))
    .map(([value, { code, spoil }]) => ({ json: spoil(value), code }))
    .filter(({ json }) => json !== null);
}
