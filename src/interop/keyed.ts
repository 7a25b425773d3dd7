/** Keys that reach the machinery of objects rather than their content. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

/** What stands at `provenance.by` of a value; undefined where nothing does. */
export function valueAt(value: unknown, key: string): unknown {
  let found = value;
  for (const step of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[step];
  }
  return found;
}

/** An object with every entry at its place: `{ 'a.b': 1 }` gives `{ a: { b: 1 } }`. */
export function nested(entries: Iterable<readonly [string, unknown]>): Readonly<Record<string, unknown>> {
  const root: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    const steps = key.split('.');
    if (steps.some((step) => unsafe.has(step))) continue;
    const last = steps.pop() ?? key;
    let place = root;
    for (const step of steps) {
      const next = place[step];
      // Only objects made here are met on the way down.
      place = (typeof next === 'object' ? next : (place[step] = {})) as Record<string, unknown>;
    }
    place[last] = value;
  }
  return root;
}
