import {
  compare,
  deepFreeze,
  FiscalCalendar,
  type Id,
  type Issue,
  issue,
  parse,
  periodSpan,
  type Period,
} from '../foundation/index.ts';
import { type ContractItem, PerformanceContract } from './contract.ts';
import { contractTexts as texts } from './contract-messages.ts';
import type { Goal } from './goal.ts';
import { latestGoals } from './read-goals.ts';

/**
 * Where a contract and the goals it was written from differ: items whose goal is missing, is another's, lies outside the period or
 * wants another target; and goals of the contract's unit and period that no item carries. Empty where the cascade holds. Items
 * that left the assessment are not looked at.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { cascadeIssues, parseGoal, parsePerformanceContract } from 'hoshin/goals';
 * const label = { zh: '责任书', en: 'Contract' };
 * const goal = parseGoal({ id: 'sales.east', indicator: 'sales', entity: 'east', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const contract = parsePerformanceContract({ id: 'c', label, issuer: 'president', undertaker: 'manager', entity: 'east', period: '2026',
 *   items: [{ id: 'sales', label, weight: '1', indicator: 'sales', goal: 'sales.east', direction: 'increase', accrues: true, target: '95',
 *     rule: { kind: 'ratio', full: '100', cap: '120' }, dataOwner: 'finance' }],
 *   missing: 'hold', vetoes: [], gates: [], revisions: [], appeal: { days: 10, workdays: true, to: 'committee' }, signedOn: '2026-01-20' });
 * cascadeIssues(contract, [goal]).map(({ code, message }) => [code, message]);
 * // => [['target-differs', 'the contract says 95, the goal "sales.east" 100']]
 */
export function cascadeIssues(
  contract: PerformanceContract,
  goals: readonly Goal[],
  fiscal?: FiscalCalendar,
): readonly Issue[] {
  const read = parse(PerformanceContract, contract);
  const known = new Map(latestGoals(goals).map((goal) => [goal.id, goal]));
  const calendar = fiscal === undefined ? undefined : parse(FiscalCalendar, fiscal);
  const carried = new Set(read.items.flatMap(({ goal }) => goal ?? []));
  const left = [...known.values()].filter(
    ({ id, entity, period }) => entity === read.entity && period === read.period && !carried.has(id),
  );
  return deepFreeze([
    ...read.items.flatMap((item, at) => itemIssues(item, at, read, known, calendar)),
    ...left.map(({ id }) => issue('goal-without-item', ['items'], texts.goalWithoutItem(id))),
  ]);
}

function itemIssues(
  { goal: id, indicator, target, adjusted }: ContractItem,
  at: number,
  { entity, period }: PerformanceContract,
  known: ReadonlyMap<Id, Goal>,
  fiscal: FiscalCalendar | undefined,
): Issue[] {
  if (id === undefined || adjusted?.treatment === 'leave-out') return [];
  const path = ['items', at, 'goal'];
  const goal = known.get(id);
  if (goal === undefined) return [issue('unknown-goal', path, texts.unknownGoal(id))];
  const differs = target !== undefined && compare(target, goal.target) !== 0;
  return [
    ...(goal.indicator === indicator ? [] : [issue('other-indicator', path, texts.otherIndicator(id, goal.indicator))]),
    ...(goal.entity === entity ? [] : [issue('other-entity', path, texts.otherEntity(id, goal.entity))]),
    ...(inside(goal.period, period, fiscal)
      ? []
      : [issue('outside-period', path, texts.outsidePeriod(goal.period, period))]),
    ...(differs
      ? [issue('target-differs', ['items', at, 'target'], texts.targetDiffers(target, id, goal.target))]
      : []),
  ];
}

function inside(inner: Period, outer: Period, fiscal: FiscalCalendar | undefined): boolean {
  const [one, other] = [periodSpan(inner, fiscal), periodSpan(outer, fiscal)];
  return one.start >= other.start && one.end <= other.end;
}

/**
 * A goal and those it came from, up to the one that was set: month, year, three-year plan. It ends where a goal above is not among
 * the goals.
 *
 * @throws `HoshinError` with all issues of the goals
 * @example
 * import { decompose, goalChain, parseGoal } from 'hoshin/goals';
 * const plan = parseGoal({ id: 'plan', indicator: 'sales', entity: 'group', period: '2026-01-01/P1096D', target: '300', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2025-12-01' } });
 * const years = decompose(plan, { quantum: '1', basis: 'growth', parts: [
 *   { period: '2026', weight: '9' }, { period: '2027', weight: '10' }, { period: '2028', weight: '11' }] });
 * const goals = years.kind === 'decomposed' ? years.goals : [];
 * goalChain([plan, ...goals], 'plan.2026').map(({ id, target }) => `${id} ${target}`); // => ['plan.2026 90', 'plan 300']
 */
export function goalChain(goals: readonly Goal[], id: string): readonly Goal[] {
  const known = new Map(latestGoals(goals).map((goal) => [goal.id, goal]));
  const chain = new Set<Goal>();
  // A ring of provenance, which no decomposition makes, ends where it began.
  for (let at = known.get(id); at !== undefined && !chain.has(at); at = above(at, known)) chain.add(at);
  return deepFreeze([...chain]);
}

function above({ provenance }: Goal, known: ReadonlyMap<Id, Goal>): Goal | undefined {
  const from = 'from' in provenance ? provenance.from : undefined;
  return from === undefined ? undefined : known.get(from);
}
