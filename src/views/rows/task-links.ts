import { deepFreeze, type Id, parse } from '../../foundation/index.ts';
import { type Plan, type PlanLink, Plans } from '../../plans/index.ts';

/** A link between two bars of a Gantt chart. */
export interface TaskLink {
  /** Its number in the list, as text. */
  readonly id: string;
  readonly source: Id;
  readonly target: Id;
  readonly type: PlanLink['type'];
  readonly lag: number;
  readonly unit: NonNullable<PlanLink['unit']>;
}

/**
 * The links of plans, for the rows of `taskRows`. A link whose node is in none of the plans is left out: no chart could draw it.
 *
 * @throws `HoshinError` with all issues of `plans`
 */
export function taskLinks(plans: readonly Plan[]): readonly TaskLink[] {
  const read = parse(Plans, plans);
  const known = new Set(read.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  return deepFreeze(
    read
      .flatMap(({ links = [] }) => links)
      .filter(({ from, to }) => known.has(from) && known.has(to))
      .map(({ from, to, type, lag = 0, unit = 'workday' }, at) => ({
        id: String(at + 1),
        source: from,
        target: to,
        type,
        lag,
        unit,
      })),
  );
}
