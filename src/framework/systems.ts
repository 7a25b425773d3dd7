import { type CivilDate, compare, type Decimal, type Id, max, minus, ratio, sum } from '../foundation/index.ts';
import { capabilityIndex } from '../capability/index.ts';
import type { Deliverable } from '../reviews/index.ts';
import type { GoalPicture } from './goal-picture.ts';
import type { Facts } from './filed-facts.ts';
import type { FewFound, ProjectsFound } from './findings.ts';
import { texts } from './messages.ts';
import type { DeliverablesSystem, OperationsSystem, PerformanceSystem, Standing } from './picture.ts';
import type { Policies } from './policies.ts';

/** The capability index of every subject that was rated, by the last rating of each term. */
export function capabilityIndices(ratings: Facts<'rating'>, { capability }: Policies): OperationsSystem['indices'] {
  if (capability === undefined) return [];
  return lastPoints(ratings).map(([subject, points]) => {
    const { development = null, operation = null, cash = null } = points;
    return { subject, index: capabilityIndex({ development, operation, cash }, capability) };
  });
}

/** How projects are run. */
export function operationsSystem({ indices, stages, processes }: FewFound, projects: ProjectsFound): OperationsSystem {
  const { criteria, investments: tracking } = projects;
  const because = texts.operations(indices.length, criteria.length, stages.length);
  return { kind: 'operations-system', indices, criteria, stages, tracking, processes, because };
}

/** The last points of every subject in every dimension, by subject. */
function lastPoints(ratings: Facts<'rating'>): readonly (readonly [Id, Readonly<Record<Id, Decimal | null>>])[] {
  const latest = new Map<Id, Record<Id, Decimal | null>>();
  for (const { subject, dimension, points } of ratings) {
    const known = latest.get(subject);
    if (known === undefined) latest.set(subject, { [dimension]: points });
    else known[dimension] = points;
  }
  return [...latest].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How deliverables stand: on time is judged by the day the first version was handed in. */
export function deliverablesSystem(all: readonly Deliverable[], asOf: CivilDate): DeliverablesSystem {
  const due = all.filter((one) => one.due <= asOf && one.state !== 'waived');
  const onTime = due.filter(({ firstSubmittedOn, due: day }) => firstSubmittedOn !== null && firstSubmittedOn <= day);
  const overdue = due.filter(({ firstSubmittedOn }) => firstSubmittedOn === null);
  return {
    kind: 'deliverables-system',
    due: due.length,
    onTime: onTime.length,
    rate: ratio(onTime.length, due.length, { quantum: '0.0001' }),
    overdue: overdue.sort((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1)),
    because: texts.deliverables(due.length, onTime.length),
  };
}

/** How the goals that were decomposed from one stand, furthest behind first; of all of them the `top` first. */
export function performanceSystem(
  below: readonly GoalPicture[],
  contracts: PerformanceSystem['contracts'],
  top: number | null,
): PerformanceSystem {
  const behind = below.map(({ progress }) =>
    progress.actual === null ? null : max('0', minus(progress.expected, progress.actual)),
  );
  const gap = sum(behind.map((one) => one ?? '0'));
  const standings = below.map(({ goal, entity, light, progress }, at): Standing => {
    const own = behind[at] ?? null;
    return {
      goal,
      entity,
      light,
      toDate: progress.toDate.ratio,
      behind: own,
      shareOfGap: own === null ? null : ratio(own, gap, { quantum: '0.0001' }),
    };
  });
  standings.sort(
    (a, b) => compare(b.behind ?? '-1', a.behind ?? '-1') || (a.goal < b.goal ? -1 : a.goal > b.goal ? 1 : 0),
  );
  const because = texts.standings(standings.length, gap, contracts.length);
  return {
    kind: 'performance-system',
    contracts,
    standings: top === null ? standings : standings.slice(0, top),
    because,
  };
}
