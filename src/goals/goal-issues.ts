import { compare, comparePeriods, type Issue, issue, type Path, sum } from '../foundation/index.ts';
import type { Goal } from './goal.ts';
import { texts } from './messages.ts';
import type { Phasing } from './phasing.ts';

/** What is wrong with a goal whose fields are well formed one by one. */
export function goalIssues(goal: Goal): Issue[] {
  const { base, target, stretch, ratioOf, phasing } = goal;
  const found = tierIssues(base ?? null, target, stretch ?? null, []);
  if (ratioOf?.denominator === '0') {
    const text = texts.ratioMismatch(ratioOf.numerator, ratioOf.denominator);
    found.push(issue('division-by-zero', ['ratioOf', 'denominator'], text));
  }
  return phasing === undefined ? found : [...found, ...phasingIssues(phasing, target)];
}

/** Base, target and stretch rise together or fall together; equal neighbours are allowed. */
export function tierIssues(base: string | null, target: string, stretch: string | null, path: Path): Issue[] {
  const first = base === null ? 0 : compare(target, base);
  const second = stretch === null ? 0 : compare(stretch, target);
  if (first * second >= 0) return [];
  return [issue('tiers-out-of-order', path, texts.tiersOutOfOrder(base ?? '–', target, stretch ?? '–'))];
}

function phasingIssues(phasing: Phasing, target: string): Issue[] {
  if (phasing.kind === 'linear') return [];
  const found: Issue[] = [];
  const periods = phasing.parts.map(({ period }) => period);
  periods.forEach((period, index) => {
    const before = periods[index - 1];
    if (before !== undefined && comparePeriods(before, period) >= 0) {
      found.push(issue('phasing-order', ['phasing', 'parts', index, 'period'], texts.phasingOrder(period)));
    }
  });
  const shares = phasing.kind === 'shares';
  const total = sum(shares ? phasing.parts.map(({ share }) => share) : phasing.parts.map(({ amount }) => amount));
  const wanted = shares ? '1' : target;
  if (total !== wanted) found.push(issue('phasing-sum', ['phasing', 'parts'], texts.phasingSum(total, wanted)));
  return found;
}

/** What is wrong with goals as a list: a version twice, or an id that wanders to another indicator, entity or period. */
export function goalsIssues(goals: readonly Goal[]): Issue[] {
  const versions = new Set<string>();
  const first = new Map<string, Goal>();
  return goals.flatMap((goal, index) => {
    const key = `${goal.id} ${goal.version}`;
    const found: Issue[] = [];
    if (versions.has(key)) {
      found.push(issue('duplicate-version', [index, 'version'], texts.duplicateVersion(goal.id, goal.version)));
    }
    versions.add(key);
    const known = first.get(goal.id);
    if (known === undefined) first.set(goal.id, goal);
    else if (!isSamePlace(known, goal)) found.push(issue('moved-goal', [index], texts.movedGoal(goal.id)));
    return found;
  });
}

function isSamePlace(a: Goal, b: Goal): boolean {
  return a.indicator === b.indicator && a.entity === b.entity && a.period === b.period;
}
