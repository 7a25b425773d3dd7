import { guarded } from './guarded.ts';

/**
 * The JSON text of a value with the names of every object in order: equal values have equal texts, however they were made.
 *
 * @example
 * import { canonicalJson } from 'hoshin/foundation';
 * canonicalJson({ b: 1, a: [2] }); // => '{"a":[2],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return guarded(() => {
    const text: unknown = JSON.stringify(value, (_, one: unknown) => inOrder(one));
    return typeof text === 'string' ? text : 'null'; // what JSON has no text for
  });
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
