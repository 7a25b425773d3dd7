import { type CivilDate, compare, type Decimal, type Id, max, minus, ratio, sum } from '../foundation/index.ts';
import { capabilityIndex } from '../capability/index.ts';
import type { Facts } from './current-facts.ts';
import type { GoalPicture } from './goal-picture.ts';
import { texts } from './messages.ts';
import type { DeliverablesSystem, OperationsSystem, PerformanceSystem, Standing } from './picture.ts';
import type { Policies } from './policies.ts';

/** The capability index of every subject that was rated, by the last rating of each term. */
export function operationsSystem(ratings: Facts<'rating'>, { capability }: Policies): OperationsSystem {
  const latest = new Map<Id, Record<string, Decimal | null>>();
  for (const { subject, dimension, points } of ratings) {
    latest.set(subject, { ...latest.get(subject), [dimension]: points });
  }
  const indices =
    capability === undefined
      ? []
      : [...latest].map(([subject, points]) => ({
          subject,
          index: capabilityIndex(
            {
              development: points['development'] ?? null,
              operation: points['operation'] ?? null,
              cash: points['cash'] ?? null,
            },
            capability,
          ),
        }));
  return { kind: 'operations-system', indices, because: texts.operations(indices.length) };
}

/** How deliverables stand: on time is judged by the day the first version was handed in. */
export function deliverablesSystem(facts: Facts<'submission'>, asOf: CivilDate): DeliverablesSystem {
  const latest = new Map(facts.map(({ deliverable }) => [deliverable.id, deliverable]));
  const due = [...latest.values()].filter((one) => one.due <= asOf && one.state !== 'waived');
  const onTime = due.filter(({ firstSubmittedOn, due: day }) => firstSubmittedOn !== null && firstSubmittedOn <= day);
  return {
    kind: 'deliverables-system',
    due: due.length,
    onTime: onTime.length,
    rate: ratio(onTime.length, due.length, { quantum: '0.0001' }),
    overdue: due.filter(({ firstSubmittedOn }) => firstSubmittedOn === null),
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
