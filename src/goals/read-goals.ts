import { type Issue, issue, refuse, safeParse, within } from '../foundation/index.ts';
import { Goal } from './goal.ts';
import { goalVersions } from './goal-issues.ts';
import { texts } from './messages.ts';

/**
 * The highest version of each goal of a list. Goals are read one by one, so that those that are known already are not read again:
 * a hundred thousand come in a moment.
 */
export function latestGoals(goals: unknown, name = 'goals'): readonly Goal[] {
  const list: readonly unknown[] = Array.isArray(goals) ? goals : [];
  if (list !== goals) refuse([issue('wrong-type', [name], texts.goalsList())]);
  const wrong: Issue[] = [];
  const read = list.flatMap((one, at) => {
    const result = safeParse(Goal, one);
    if (result.ok) return [result.value];
    for (const fault of within([name, at], result.issues)) wrong.push(fault);
    return [];
  });
  refuse(wrong);
  const { latest, issues } = goalVersions(read);
  refuse(within([name], issues));
  return [...latest.values()];
}
