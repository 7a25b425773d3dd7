import {
  addDays,
  type CivilDate,
  daysBetween,
  type FiscalCalendar,
  type Id,
  type Period,
  periodSpan,
  type Span,
} from '../foundation/index.ts';
import type { Goal } from './goal.ts';
import type { Line } from './reconcile-types.ts';

/** The tree of units: what each hangs under, and what hangs below it. */
export interface UnitTree {
  readonly parents: ReadonlyMap<Id, Id | null>;
  readonly below: ReadonlyMap<Id, readonly Id[]>;
}

/** Each unit's goal beside those of the nearest units below that have one: for one indicator and period. */
export function entityLines(units: ReadonlyMap<Id, Goal>, tree: UnitTree): Line[] {
  const below = new Map<Id, Goal[]>();
  for (const [entity, goal] of units) {
    const above = nearestAbove(entity, units, tree);
    if (above === null) continue;
    const known = below.get(above);
    if (known === undefined) below.set(above, [goal]);
    else known.push(goal);
  }
  return [...below].flatMap(([entity, goals]): Line[] => {
    const above = units.get(entity);
    if (above === undefined) return [];
    return [{ axis: 'entity', above, below: goals, missing: () => unitsWithout(entity, units, tree) }];
  });
}

function nearestAbove(entity: Id, units: ReadonlyMap<Id, Goal>, { parents }: UnitTree): Id | null {
  let at = parents.get(entity) ?? null;
  // A tree has no more levels than units: a ring of parents ends here too.
  for (let level = 0; at !== null && !units.has(at); level += 1) {
    if (level > parents.size) return null;
    at = parents.get(at) ?? null;
  }
  return at;
}

/** Units directly below without a goal, and without one below them. */
function unitsWithout(entity: Id, units: ReadonlyMap<Id, Goal>, { below }: UnitTree): Id[] {
  return (below.get(entity) ?? []).filter((start) => {
    const waiting = new Set([start]);
    for (const one of waiting) {
      if (units.has(one)) return false;
      for (const next of below.get(one) ?? []) waiting.add(next); // a Set grows while it is walked
    }
    return true;
  });
}

interface Lane {
  readonly goals: Goal[];
  /** The last day covered. */
  end: CivilDate;
}

interface Open {
  readonly goal: Goal;
  readonly span: Span;
  readonly lanes: Lane[];
}

/**
 * Each longer period's goal beside those of the periods directly inside it: for one indicator and entity. Periods that cut across
 * each other (weeks and months) stand in lines of their own.
 */
export function periodLines(goals: readonly Goal[], spans: ReadonlyMap<Period, Span>, fiscal?: FiscalCalendar): Line[] {
  const sorted = goals
    .map((goal): Open => ({ goal, span: spans.get(goal.period) ?? periodSpan(goal.period, fiscal), lanes: [] }))
    .sort((a, b) => order(a.span.start, b.span.start) || order(b.span.end, a.span.end));
  const open: Open[] = [];
  for (const one of sorted) {
    while (open.length > 0 && (open.at(-1)?.span.end ?? '') < one.span.start) open.pop();
    const around = open.findLast(({ span }) => span.end >= one.span.end);
    if (around !== undefined) intoLane(around.lanes, one);
    open.push(one);
  }
  return sorted.flatMap(({ goal, span, lanes }) =>
    lanes.map(
      (lane): Line => ({
        axis: 'period',
        above: goal,
        below: lane.goals,
        missing: () => daysWithout(span, lane.goals, spans),
      }),
    ),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function intoLane(lanes: Lane[], { goal, span }: Open): void {
  const free = lanes.find(({ end }) => end < span.start);
  if (free === undefined) lanes.push({ goals: [goal], end: span.end });
  else {
    free.goals.push(goal);
    free.end = span.end;
  }
}

/** Days that no goal covers, as periods of days. */
function daysWithout({ start, end }: Span, goals: readonly Goal[], spans: ReadonlyMap<Period, Span>): string[] {
  const found: string[] = [];
  const keep = (from: CivilDate, before: number): void => {
    if (before > 0) found.push(`${from}/P${before}D`);
  };
  let next = start;
  for (const { period } of goals) {
    const span = spans.get(period);
    if (span === undefined) continue;
    keep(next, daysBetween(next, span.start));
    if (span.end === end) return found;
    next = addDays(span.end, 1);
  }
  keep(next, daysBetween(next, end) + 1);
  return found;
}
