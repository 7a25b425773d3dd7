import type { Id } from '../foundation/index.ts';
import type { ProcessStep } from './process.ts';

/** For every step, all steps that come before it by any way; a step that waits for itself has no entry. */
export function stepsBefore(steps: readonly ProcessStep[]): ReadonlyMap<Id, ReadonlySet<Id>> {
  const before = new Map<Id, Set<Id>>();
  let waiting = steps;
  for (let count = -1; waiting.length !== count; ) {
    count = waiting.length;
    waiting = waiting.filter(({ id, after }) => {
      const earlier = new Set<Id>();
      for (const one of after) {
        const known = before.get(one);
        if (known === undefined) return true;
        earlier.add(one);
        for (const id of known) earlier.add(id);
      }
      before.set(id, earlier);
      return false;
    });
  }
  return before;
}
