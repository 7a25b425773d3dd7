import { type CivilDate, compare, type Decimal, type Id, max, minus, ratio, sum } from '../foundation/index.ts';
import { capabilityIndex } from '../capability/index.ts';
import type { Deliverable } from '../reviews/index.ts';
import type { GoalPicture } from './goal-picture.ts';
import type { Facts } from './filed-facts.ts';
import { texts } from './messages.ts';
import type { DeliverablesSystem, OperationsSystem, PerformanceSystem, Standing } from './picture.ts';
import type { Policies } from './policies.ts';

/** The last rating of a subject in every dimension. */
export interface Rated {
  readonly subject: Id;
  readonly points: Readonly<Record<Id, Decimal | null>>;
}

/** The last ratings of every subject, by subject. */
export function ratedBy(ratings: Facts<'rating'>): readonly Rated[] {
  const latest = new Map<Id, Record<Id, Decimal | null>>();
  for (const { subject, dimension, points } of ratings) {
    const known = latest.get(subject);
    if (known === undefined) latest.set(subject, { [dimension]: points });
    else known[dimension] = points;
  }
  return [...latest].map(([subject, points]) => ({ subject, points })).sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

/** The capability index of every subject that was rated, by the last rating of each term. */
export function operationsSystem(rated: readonly Rated[], { capability }: Policies): OperationsSystem {
  const indices =
    capability === undefined
      ? []
      : rated.map(({ subject, points }) => {
          const { development = null, operation = null, cash = null } = points;
          return { subject, index: capabilityIndex({ development, operation, cash }, capability) };
        });
  return { kind: 'operations-system', indices, because: texts.operations(indices.length) };
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

/** How the goals that were decomposed from one stand, furthest behind first. */
export function performanceSystem(below: readonly GoalPicture[]): PerformanceSystem {
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
  return { kind: 'performance-system', standings, because: texts.standings(standings.length, gap) };
}
