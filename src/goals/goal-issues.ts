import { compare, comparePeriods, type Id, type Issue, issue, type Path, sum } from '../foundation/index.ts';
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

/** Goals by their versions: the highest of each id, in the order in which the ids first came, and what is wrong with the list. */
export interface GoalVersions {
  readonly latest: ReadonlyMap<Id, Goal>;
  /** A version twice, or an id that wanders to another indicator, entity or period. */
  readonly issues: readonly Issue[];
}

/** Goals by their versions. */
export function goalVersions(goals: readonly Goal[]): GoalVersions {
  const latest = new Map<Id, Goal>();
  // Nearly every id comes once: its versions are only kept where it does not.
  const versions = new Map<Id, Set<number>>();
  const issues: Issue[] = [];
  goals.forEach((goal, index) => {
    const known = latest.get(goal.id);
    if (known === undefined) {
      latest.set(goal.id, goal);
      return;
    }
    const seen = versions.get(goal.id) ?? new Set([known.version]);
    if (seen.has(goal.version)) {
      issues.push(issue('duplicate-version', [index, 'version'], texts.duplicateVersion(goal.id, goal.version)));
    }
    versions.set(goal.id, seen.add(goal.version));
    if (!isSamePlace(known, goal)) issues.push(issue('moved-goal', [index], texts.movedGoal(goal.id)));
    else if (goal.version > known.version) latest.set(goal.id, goal);
  });
  return { latest, issues };
}

function isSamePlace(a: Goal, b: Goal): boolean {
  return a.indicator === b.indicator && a.entity === b.entity && a.period === b.period;
}
