import type { FiscalCalendar, Id, Issue, Period, Span } from '../foundation/index.ts';
import { issue, periodSpan } from '../foundation/index.ts';
import type { Goal } from './goal.ts';
import { texts } from './messages.ts';

/** Goals by their place: indicator and period, then entity; indicator and entity, then period. */
export interface GoalIndex {
  readonly byUnit: ReadonlyMap<Id, ReadonlyMap<Period, ReadonlyMap<Id, Goal>>>;
  /** Every unit that a goal is set for. */
  readonly entities: ReadonlySet<Id>;
  /** First and last day of every period that a goal is for. */
  readonly spans: ReadonlyMap<Period, Span>;
  /** Two goals for one place. */
  readonly issues: readonly Issue[];
}

/** Goals by indicator, period and entity. */
export function goalIndex(goals: readonly Goal[], fiscal?: FiscalCalendar): GoalIndex {
  const byUnit = new Map<Id, Map<Period, Map<Id, Goal>>>();
  const spans = new Map<Period, Span>();
  const entities = new Set<Id>();
  const issues: Issue[] = [];
  for (const goal of goals) {
    const { indicator, period, entity } = goal;
    if (!spans.has(period)) spans.set(period, periodSpan(period, fiscal));
    entities.add(entity);
    const units = inner(inner(byUnit, indicator), period);
    const other = units.get(entity);
    if (other === undefined) units.set(entity, goal);
    else issues.push(issue('two-goals', ['goals'], texts.twoGoals(other.id, goal.id)));
  }
  return { byUnit, entities, spans, issues };
}

function inner<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Map<L, V>();
  map.set(key, made);
  return made;
}
