import type { CivilDate, Id } from '../foundation/index.ts';
import type { ProcessCase } from './process-case.ts';
import type { ProcessStep } from './process.ts';

/** Since when a doing of a step could have begun, and what was missing for it. */
export interface Readiness {
  /** The day its predecessors were done, or it was sent back; the day the case came in where nothing came before. */
  readonly since: CivilDate;
  /** Steps that had to be done before and were not. */
  readonly missing: readonly Id[];
}

/** For every run of a case, in order, whether and since when it could begin. */
export function readinessOf({ openedOn, runs }: ProcessCase, byId: ReadonlyMap<Id, ProcessStep>): Readiness[] {
  const done = new Map<Id, CivilDate>(); // the last day on which each step was done
  const backTo = returnersOf(byId);
  const byEnd = runs
    .flatMap(({ step, to }, nth) => (to === null ? [] : [{ step, to, nth }]))
    .toSorted((a, b) => (a.to === b.to ? a.nth - b.nth : a.to < b.to ? -1 : 1));
  let ended = 0;
  return runs.map((run, at) => {
    // Runs stand in the order of beginning, so whatever ended by this day began before this one, or with it.
    for (let next = byEnd[ended]; next !== undefined && next.to <= run.from && next.nth < at; next = byEnd[ended]) {
      done.set(next.step, next.to);
      ended += 1;
    }
    const { seen, missing } = lookBack(byId.get(run.step)?.after ?? [], byId, done);
    const again = done.has(run.step) ? [run.step, ...(backTo.get(run.step) ?? [])] : [];
    const since = [...seen, ...again].reduce<CivilDate>((latest, id) => {
      const on = done.get(id) ?? openedOn;
      return on > latest ? on : latest;
    }, openedOn);
    return { since, missing };
  });
}

/** Which steps may send back to each. */
function returnersOf(byId: ReadonlyMap<Id, ProcessStep>): ReadonlyMap<Id, readonly Id[]> {
  const returners = new Map<Id, Id[]>();
  for (const { id, returnsTo } of byId.values()) {
    for (const to of returnsTo) returners.set(to, [...(returners.get(to) ?? []), id]);
  }
  return returners;
}

/** The steps that count as before; an optional one that was not done is looked through. */
function lookBack(
  after: readonly Id[],
  byId: ReadonlyMap<Id, ProcessStep>,
  done: ReadonlyMap<Id, CivilDate>,
): { readonly seen: readonly Id[]; readonly missing: readonly Id[] } {
  const seen = new Set(after);
  const missing: Id[] = [];
  for (const id of seen) {
    if (done.has(id)) continue;
    const before = byId.get(id);
    if (before?.optional === true)
      for (const further of before.after) seen.add(further); // a Set grows while it is walked
    else missing.push(id);
  }
  return { seen: [...seen], missing };
}
