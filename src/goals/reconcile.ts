import * as z from 'zod/mini';
import {
  crossCheck,
  deepFreeze,
  duplicateIds,
  FiscalCalendar,
  Id,
  type Issue,
  issue,
  parse,
  refuse,
  type Schema,
} from '../foundation/index.ts';
import { Indicator } from '../indicators/index.ts';
import { type Adding, addingAxes } from './adding-axes.ts';
import type { FormulaTerms } from './formula-terms.ts';
import type { Goal } from './goal.ts';
import { amountGap, byGap, ratioGap } from './goal-gap.ts';
import { goalIndex, type GoalIndex } from './goal-index.ts';
import { texts } from './messages.ts';
import { latestGoals } from './read-goals.ts';
import { entityLines, periodLines, type UnitTree } from './reconcile-lines.ts';
import type {
  GoalGap,
  Line,
  ReconcileAxis,
  Reconciliation,
  ReconcileOptions,
  UncheckedGoal,
} from './reconcile-types.ts';

interface ReadOptions {
  readonly entities: readonly { readonly id: Id; readonly parent: Id | null }[];
  readonly indicators: readonly Indicator[];
  readonly fiscal?: FiscalCalendar;
}

const Options: Schema<ReadOptions> = /* @__PURE__ */ z.lazy(() =>
  z
    .strictObject({
      // An organization's entities say more; only this much matters here.
      entities: z.array(z.object({ id: Id, parent: z.nullable(Id) })),
      indicators: z.array(Indicator),
      fiscal: z.exactOptional(FiscalCalendar),
    })
    .check(
      crossCheck(({ entities }) =>
        duplicateIds(
          entities.map(({ id }) => id),
          (at) => ['entities', at, 'id'],
        ),
      ),
    ),
);

/**
 * Goals set from above against goals promised from below, on every axis: units below a unit, periods inside a period, inputs of a
 * formula. The highest version of each goal counts. What may be added is what its indicator declares; ratios are held by numerator
 * and denominator. Each gap names the goals that moved from what was asked of them.
 *
 * @throws `HoshinError` with all issues of its arguments; `two-goals` where two goals stand for one indicator, unit and period;
 * `unknown-indicator`, `unknown-entity`
 * @example
 * import { decompose, parseGoal, reconcile } from 'hoshin/goals';
 * const sales = { kind: 'base' as const, id: 'sales', label: { zh: '销售额', en: 'Sales' }, family: 'sales',
 *   unit: { kind: 'money' as const, currency: 'CNY' }, direction: 'increase' as const, missing: 'exclude' as const,
 *   comparison: 'percent' as const, dataOwner: 'marketing', dueDays: 5, version: 1, effective: { from: '2026-01-01' as never },
 *   grain: 'month' as const, additivity: { time: 'sum' as const, entity: 'sum' as const } };
 * const goal = parseGoal({ id: 'sales', indicator: 'sales', entity: 'group', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const shared = decompose(goal, { quantum: '1', basis: 'actuals-2025',
 *   parts: [{ entity: 'north', weight: '1' }, { entity: 'south', weight: '1' }] });
 * const [north, south] = shared.kind === 'decomposed' ? shared.goals : [];
 * const lowered = parseGoal({ ...south, target: '42', version: 2 });
 * const result = reconcile([goal, north!, south!, lowered], { indicators: [sales],
 *   entities: [{ id: 'group', parent: null }, { id: 'north', parent: 'group' }, { id: 'south', parent: 'group' }] });
 * result.gaps.map(({ goal: id, gap, causes }) => [id, gap, causes.map((one) => `${one.entity} ${one.moved}`)]);
 * // => [['sales', '-8', ['south -8']]]
 */
export function reconcile(goals: readonly Goal[], options: ReconcileOptions): Reconciliation {
  const read = latestGoals(goals);
  const { entities, indicators, fiscal } = parse(Options, options);
  const adding = addingAxes(indicators);
  const tree = unitTree(entities);
  const index = goalIndex(read, fiscal);
  refuse([...index.issues, ...unknownIssues(index, adding, tree)]);
  const found: Found = { checked: { entity: 0, period: 0, formula: 0 }, gaps: [], unchecked: [] };
  for (const [indicator, periods] of index.byUnit) {
    const how = adding.get(indicator);
    if (how === undefined) continue;
    const { entity, time } = how;
    if (entity !== null) periods.forEach((units) => weigh(entityLines(units, tree), entity, found));
    if (time !== null) unitsOf(periods).forEach((one) => weigh(periodLines(one, index.spans, fiscal), time, found));
    if (how.terms !== null) weigh(formulaLines(indicator, how.terms, index, found), 'sum', found);
  }
  const because = texts.reconciled(found.checked, found.gaps.length);
  return deepFreeze({ kind: 'reconciliation', ...found, gaps: found.gaps.sort(byGap), because });
}

interface Found {
  readonly checked: Record<ReconcileAxis, number>;
  readonly gaps: GoalGap[];
  readonly unchecked: UncheckedGoal[];
}

function weigh(lines: readonly Line[], how: 'sum' | 'ratio', { checked, gaps, unchecked }: Found): void {
  for (const line of lines) {
    const gap = how === 'sum' ? amountGap(line) : ratioGap(line);
    if (gap === 'unchecked') {
      unchecked.push({ axis: line.axis, goal: line.above.id, because: texts.ratioNotStated(line.above.id) });
      continue;
    }
    checked[line.axis] += 1;
    if (gap !== null) gaps.push(gap);
  }
}

function unitTree(entities: ReadOptions['entities']): UnitTree {
  const below = new Map<Id, Id[]>();
  for (const { id, parent } of entities) {
    if (parent === null) continue;
    const known = below.get(parent);
    if (known === undefined) below.set(parent, [id]);
    else known.push(id);
  }
  return { parents: new Map(entities.map(({ id, parent }) => [id, parent])), below };
}

/** Indicators and units of goals that nobody told of, each once. */
function unknownIssues(
  { byUnit, entities }: GoalIndex,
  adding: ReadonlyMap<Id, Adding>,
  { parents }: UnitTree,
): Issue[] {
  return [
    ...[...byUnit.keys()].flatMap((id) =>
      adding.has(id) ? [] : [issue('unknown-indicator', ['indicators'], texts.unknownIndicator(id))],
    ),
    ...[...entities].flatMap((id) =>
      parents.has(id) ? [] : [issue('unknown-entity', ['entities'], texts.unknownEntity(id))],
    ),
  ];
}

/** The goals of one indicator, unit by unit. */
function unitsOf(periods: ReadonlyMap<string, ReadonlyMap<Id, Goal>>): readonly (readonly Goal[])[] {
  const units = new Map<Id, Goal[]>();
  for (const goals of periods.values()) {
    for (const [entity, goal] of goals) {
      const known = units.get(entity);
      if (known === undefined) units.set(entity, [goal]);
      else known.push(goal);
    }
  }
  return [...units.values()];
}

/** Each goal beside the goals of its formula's inputs, of the same unit and period. */
function formulaLines(id: Id, terms: FormulaTerms, { byUnit }: GoalIndex, { unchecked }: Found): Line[] {
  const signs = [...terms.signs.values()];
  const inputs = [...terms.signs.keys()];
  const goals = [...(byUnit.get(id)?.values() ?? [])].flatMap((units) => [...units.values()]);
  return goals.flatMap((above): Line[] => {
    const found = inputs.map((input) => byUnit.get(input)?.get(above.period)?.get(above.entity));
    const below = found.filter((goal) => goal !== undefined);
    if (below.length === found.length) return [{ axis: 'formula', above, below, signs, constant: terms.constant }];
    if (below.length === 0) return [];
    const missing = inputs.filter((_, at) => found[at] === undefined);
    unchecked.push({ axis: 'formula', goal: above.id, because: texts.inputsWithoutGoal(above.id, missing) });
    return [];
  });
}
