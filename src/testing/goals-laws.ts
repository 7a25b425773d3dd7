import { compare, minus, negate, sum } from '../foundation/index.ts';
import {
  checkRatioGoals,
  decompose,
  decomposeFormula,
  type DecomposeOptions,
  decomposeTable,
  decomposeTree,
  type FormulaOptions,
  type Goal,
  parseGoal,
  reconcile,
  type ReconcileOptions,
  type TableOptions,
  type TreeOptions,
} from '../goals/index.ts';
import type { Law } from './foundation-laws.ts';

const holds = (kept: boolean, broken: () => string): Law => kept || broken();
const total = (goals: readonly Goal[]): string => sum(goals.map(({ target }) => target));

/** Goals below add up to the goal above exactly; a claim of weight zero without bounds gets nothing. */
export function decompositionSums(goal: Goal, options: DecomposeOptions): Law {
  const shared = decompose(goal, options);
  if (shared.kind === 'infeasible') return holds(compare(shared.shortBy, 0) > 0, () => shared.because.en);
  return holds(total(shared.goals) === goal.target, () => `the parts add up to ${total(shared.goals)}`);
}

/** Rows, columns and cells of a table of goals add up exactly, held cells keep their amounts, and each row is a phasing. */
export function tableSums(goal: Goal, options: TableOptions): Law {
  const shared = decomposeTable(goal, options);
  if (shared.kind === 'infeasible') return holds(compare(shared.shortBy, 0) > 0, () => shared.because.en);
  const { entities, periods, cells } = shared;
  const rows = entities.every((one) => total(cells.filter(({ entity }) => entity === one.entity)) === one.target);
  const columns = periods.every((one) => total(cells.filter(({ period }) => period === one.period)) === one.target);
  const held = (options.held ?? []).every(({ entity, period, amount }) =>
    cells.some((one) => one.entity === entity && one.period === period && compare(one.target, amount) === 0),
  );
  const phased = entities.every((one) => parseGoal(JSON.parse(JSON.stringify(one))).phasing?.kind === 'amounts');
  return holds(
    rows && columns && held && phased && total(entities) === goal.target && total(periods) === goal.target,
    () => JSON.stringify(cells.map(({ target }) => target)),
  );
}

/** Down a tree, the units directly below each unit add up to it exactly, and no bound or lock is broken. */
export function treeSums(goal: Goal, options: TreeOptions): Law {
  const shared = decomposeTree(goal, options);
  if (shared.kind === 'infeasible') return holds(compare(shared.shortBy, 0) > 0, () => shared.because.en);
  const target = new Map([goal, ...shared.goals].map((one) => [one.entity, one.target]));
  const above = [...new Set(options.claims.map(({ under }) => under))];
  const open = above.find((unit) => {
    const below = options.claims.filter(({ under }) => under === unit).map(({ entity }) => target.get(entity) ?? '0');
    return sum(below) !== target.get(unit);
  });
  const broken = options.claims.find(({ entity, min, max, locked }) => {
    const got = target.get(entity) ?? '0';
    const low = locked ?? min;
    const high = locked ?? max;
    return (low !== undefined && compare(got, low) < 0) || (high !== undefined && compare(got, high) > 0);
  });
  return holds(open === undefined && broken === undefined, () => `${open ?? broken?.entity ?? ''} does not hold`);
}

/** The goals of a difference's two inputs give its target exactly, within their bounds. */
export function differenceHolds(goal: Goal, options: FormulaOptions): Law {
  const shared = decomposeFormula(goal, options);
  if (shared.kind === 'infeasible') return holds(compare(shared.shortBy, 0) > 0, () => shared.because.en);
  const [left, right] = shared.goals;
  const result = minus(left?.target ?? 0, right?.target ?? 0);
  const outside = shared.goals.some(({ target }, at) => {
    const { min, max } = options.parts[at] ?? {};
    return (min !== undefined && compare(target, min) < 0) || (max !== undefined && compare(target, max) > 0);
  });
  return holds(result === goal.target && !outside, () => `the inputs give ${result}`);
}

/** What was broken down reconciles; once a goal below is changed by so much, every gap is that much and names it. */
export function reconcileFindsTheMove(goals: readonly Goal[], changed: Goal, options: ReconcileOptions): Law {
  const before = reconcile(goals, options);
  if (before.gaps.length > 0) return before.gaps[0]?.because.en ?? 'gaps before anything moved';
  const old = goals.find(({ id }) => id === changed.id);
  const by = minus(changed.target, old?.target ?? changed.target);
  const after = reconcile([...goals, changed], options);
  const wrong = after.gaps.find(({ goal, gap, causes }) => {
    // The goal itself may be the one above: then those below it miss by as much the other way.
    if (goal === changed.id) return gap !== negate(by);
    return gap !== by || causes.length !== 1 || causes[0]?.goal !== changed.id;
  });
  return holds(wrong === undefined && (by === '0') === (after.gaps.length === 0), () => JSON.stringify(wrong ?? by));
}

/** Effects of ratio goals add up to what the parts' numerators miss, whatever the order of the parts. */
export function ratioEffectsAddUp(whole: Goal, parts: readonly Goal[]): Law {
  const check = checkRatioGoals(whole, parts, { quantum: '0.0001' });
  const turned = checkRatioGoals(whole, parts.toReversed(), { quantum: '0.0001' });
  const effects = sum(check.parts.map(({ effect }) => effect));
  return holds(
    effects === check.effect && JSON.stringify(check) === JSON.stringify(turned),
    () => `${effects} against ${check.effect}`,
  );
}
