import type { Id } from '../foundation/index.ts';

/** A ring of needs: where the walk that found it began, and its members, the first named again at the end. */
export interface Ring {
  readonly from: Id;
  readonly ring: readonly Id[];
}

/** What needs each other: each ring once, found from the first of the keys that leads into it. Without recursion. */
export function ringsOf(needs: ReadonlyMap<Id, readonly Id[]>): Ring[] {
  const settled = new Set<Id>();
  return [...needs.keys()].flatMap((from) => {
    const ring = settled.has(from) ? null : ringFrom(from, needs, settled);
    return ring === null ? [] : [{ from, ring }];
  });
}

/** Walks down from a key; the ring it runs into, or null. Everything walked is settled. */
function ringFrom(start: Id, needs: ReadonlyMap<Id, readonly Id[]>, settled: Set<Id>): readonly Id[] | null {
  const trail: { id: Id; next: number }[] = [{ id: start, next: 0 }];
  const open = new Set([start]);
  let ring: readonly Id[] | null = null;
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const needed = needs.get(top.id)?.[top.next];
    top.next += 1;
    if (needed === undefined) {
      settled.add(top.id);
      open.delete(top.id);
      trail.pop();
    } else if (open.has(needed)) {
      ring ??= [...trail.slice(trail.findIndex(({ id }) => id === needed)).map(({ id }) => id), needed];
    } else if (needs.has(needed) && !settled.has(needed)) {
      open.add(needed);
      trail.push({ id: needed, next: 0 });
    }
  }
  return ring;
}
