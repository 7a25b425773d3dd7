import * as z from 'zod/mini';
import { CivilDate, Id, type Schema, schema, toDayNumber } from '../foundation/index.ts';
import type { Stand } from './entity-tree.ts';
import type { HeldFacts } from './held-facts.ts';

/** Who owes the figures of an indicator, and from when to when. */
export interface Reporter {
  readonly indicator: Id;
  readonly entity: Id;
  /** First day for which figures are owed; since ever where absent. */
  readonly from?: CivilDate;
  /** Last day; for good where absent. */
  readonly to?: CivilDate;
}

/** Schema of {@link Reporter}. */
export const Reporter: Schema<Reporter> = /* @__PURE__ */ schema<Reporter>()(() =>
  z.strictObject({
    indicator: Id,
    entity: Id,
    from: z.exactOptional(CivilDate),
    to: z.exactOptional(CivilDate),
  }),
);

/** Who owes the figures of an indicator among the entities as they stand, by place. */
export interface Owing {
  /** First and last day for which figures are owed; the first is ∞ where none are. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Whether anything below owes figures. */
  readonly below: readonly boolean[];
}

/** As the reporters say; where none are named, whoever has a figure owes them from its first on. */
export function owingOf(
  indicator: Id,
  stand: Stand,
  series: Int32Array,
  { starts, from }: HeldFacts,
  reporters: readonly Reporter[] | undefined,
): Owing {
  const owed = { from: new Float64Array(stand.ids.length).fill(Infinity), to: new Float64Array(stand.ids.length) };
  owed.to.fill(Infinity);
  if (reporters === undefined) {
    series.forEach((nth, place) => {
      const start = nth < 0 ? 0 : (starts[nth] ?? 0);
      if (nth >= 0 && start < (starts[nth + 1] ?? 0)) owed.from[place] = from[start] ?? 0;
    });
  }
  for (const reporter of reporters ?? []) {
    const place = reporter.indicator === indicator ? stand.places.get(reporter.entity) : undefined;
    if (place === undefined) continue;
    owed.from[place] = reporter.from === undefined ? -Infinity : toDayNumber(reporter.from);
    owed.to[place] = reporter.to === undefined ? Infinity : toDayNumber(reporter.to);
  }
  return { ...owed, below: owingBelow(stand, owed.from) };
}

/** For each place of a stand, whether an entity below it owes. */
function owingBelow({ below, ids }: Stand, from: Float64Array): readonly boolean[] {
  const above = new Int32Array(ids.length).fill(-1);
  below.forEach((children, at) => children.forEach((child) => (above[child] = at)));
  const flags = ids.map(() => false);
  from.forEach((first, at) => {
    if (first === Infinity) return;
    for (let up = above[at] ?? -1; up >= 0 && flags[up] !== true; up = above[up] ?? -1) flags[up] = true;
  });
  return flags;
}
