import type { CivilDate } from '../foundation/index.ts';
import type { Fact } from './fact.ts';

/** The facts of one kind that hold. */
export type Facts<Kind extends Fact['kind']> = readonly Extract<Fact, { kind: Kind }>[];

/** The facts that hold on a day, by kind, each kind in the order in which later overrides earlier. */
export type CurrentFacts = { readonly [Kind in Fact['kind']]: Facts<Kind> };

/**
 * What is known on a day: of each fact its highest revision recorded by then. The order of the ledger leaves no trace: facts
 * come by day of record, then by id.
 */
export function currentFacts(facts: readonly Fact[], asOf: CivilDate): CurrentFacts {
  const latest = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.recordedOn > asOf) continue;
    const known = latest.get(fact.id);
    if (known === undefined || (fact.revision ?? 0) > (known.revision ?? 0)) latest.set(fact.id, fact);
  }
  const kinds = new Map<string, Fact[]>();
  for (const fact of latest.values()) {
    const list = kinds.get(fact.kind);
    if (list === undefined) kinds.set(fact.kind, [fact]);
    else list.push(fact);
  }
  for (const list of kinds.values()) list.sort(byRecord);
  // A fact was put into the list of its own kind just above.
  const of = <Kind extends Fact['kind']>(kind: Kind): Facts<Kind> => (kinds.get(kind) ?? []) as unknown as Facts<Kind>;
  return {
    measurement: of('measurement'),
    progress: of('progress'),
    'cash-flow': of('cash-flow'),
    rating: of('rating'),
    submission: of('submission'),
    incident: of('incident'),
    'resolution-event': of('resolution-event'),
    'risk-event': of('risk-event'),
    'certificate-event': of('certificate-event'),
  };
}

function byRecord(a: Fact, b: Fact): number {
  if (a.recordedOn !== b.recordedOn) return a.recordedOn < b.recordedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
