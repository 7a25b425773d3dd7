import type { Id } from '../foundation/index.ts';

/** Of facts that tell states, the last of each thing; facts come in the order in which later overrides earlier. */
export function latest<F, T>(facts: readonly F[], stateOf: (fact: F) => T, keyOf: (state: T) => Id): readonly T[] {
  const states = new Map<Id, T>();
  for (const fact of facts) {
    const state = stateOf(fact);
    states.set(keyOf(state), state);
  }
  return [...states.values()];
}

/** Orders things by id. */
export const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
