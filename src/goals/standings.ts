import {
  compare,
  type Decimal,
  deepFreeze,
  guarded,
  type Id,
  type Label,
  max,
  negate,
  ratio,
  sum,
} from '../foundation/index.ts';
import { standingTexts as texts } from './standing-messages.ts';
import type { GoalProgress } from './track-goal.ts';

/** How one goal below stands beside the others. */
export interface GoalStanding {
  readonly goal: Id;
  readonly progress: GoalProgress;
  /** What it lacks of what was asked of it by then, in the goal's unit: below zero where it is ahead; null where not reported. */
  readonly behind: Decimal | null;
  /** Its part of all that is lacking below, 0 to 1; null where it is not reported or nobody is behind. */
  readonly shareOfLack: Decimal | null;
  /** Its lack over that of the goal above: more than 1 where others make up for it; null where the goal above lacks nothing. */
  readonly shareOfWhole: Decimal | null;
}

/** Who is behind, and by how much of what the goal above lacks. */
export interface GoalStandings {
  readonly kind: 'goal-standings';
  /** The goal above. */
  readonly goal: Id;
  /** What it lacks of what was asked by then: below zero where it is ahead; null where not reported. */
  readonly behind: Decimal | null;
  /** What all goals below that are behind lack together. */
  readonly lacking: Decimal;
  /** What all goals below that are ahead have over. */
  readonly ahead: Decimal;
  /** Goals below, furthest behind first; those not reported last. */
  readonly lines: readonly GoalStanding[];
  /** Goals below that are not reported. */
  readonly unreported: readonly Id[];
  readonly because: Label;
}

/**
 * Who is behind, and by how much of what the goal above lacks. Every goal was held against what its own phasing asks for by then
 * (`trackGoal`), in its own direction.
 *
 * @throws `HoshinError` for what is no progress
 * @example
 * import { goalStandings, parseGoal, trackGoal } from 'hoshin/goals';
 * const track = (id: string, target: string, actual: string) => trackGoal(
 *   parseGoal({ id, indicator: 'sales', entity: id, period: '2026', target, version: 1,
 *     provenance: { kind: 'set', by: 'board', on: '2026-01-05' } }),
 *   { actual, through: '2026-12-31', direction: 'increase', accrues: true });
 * const { behind, lines } = goalStandings(track('group', '100', '90'), [track('west', '40', '45'), track('east', '60', '45')]);
 * [behind, lines.map((line) => `${line.goal} ${line.behind} ${line.shareOfWhole}`)]; // => ['10', ['east 15 1.5', 'west -5 -0.5']]
 */
export function goalStandings(whole: GoalProgress, below: readonly GoalProgress[]): GoalStandings {
  return guarded(() => {
    const behind = whole.toDate.shortfall;
    const all = below.map((progress) => progress.toDate.shortfall);
    const lacking = sum(all.map((one) => max(one ?? '0', '0')));
    const ahead = sum(all.map((one) => max(negate(one ?? '0'), '0')));
    const lines = below.map((progress) => standingOf(progress, lacking, behind)).sort(furthestFirst);
    const unreported = lines.flatMap((line) => (line.behind === null ? [line.goal] : []));
    const because = texts.standings(whole.goal, { behind, lacking, ahead, unreported: unreported.length });
    return deepFreeze<GoalStandings>({
      kind: 'goal-standings',
      goal: whole.goal,
      behind,
      lacking,
      ahead,
      lines,
      unreported,
      because,
    });
  });
}

const places = { quantum: '0.0001' };

function standingOf(progress: GoalProgress, lacking: Decimal, whole: Decimal | null): GoalStanding {
  const behind = progress.toDate.shortfall;
  const lacks = whole !== null && compare(whole, 0) > 0;
  return {
    goal: progress.goal,
    progress,
    behind,
    shareOfLack: behind === null ? null : ratio(max(behind, '0'), lacking, places),
    shareOfWhole: behind === null || !lacks ? null : ratio(behind, whole, places),
  };
}

function furthestFirst(a: GoalStanding, b: GoalStanding): number {
  if (a.behind === null || b.behind === null) return Number(a.behind === null) - Number(b.behind === null);
  return compare(b.behind, a.behind) || (a.goal < b.goal ? -1 : 1);
}
