import type { Id } from '../foundation/index.ts';
import type { Delegation } from './authority-matrix.ts';

/** Delegations by the role that hands on. */
export function delegationsFrom(delegations: readonly Delegation[]): ReadonlyMap<Id, readonly Delegation[]> {
  const from = new Map<Id, Delegation[]>();
  for (const one of delegations) {
    const others = from.get(one.from);
    if (others === undefined) from.set(one.from, [one]);
    else others.push(one);
  }
  return from;
}
