import type { Decimal, Id } from '../foundation/index.ts';
import type { NodeLight } from '../plans/index.ts';
import { diffTexts } from './diff-messages.ts';
import type { GoalPicture } from './goal-picture.ts';
import { goalsShown } from './goals-shown.ts';
import { field, isSame, paired } from './paired.ts';
import type { OperatingPicture } from './picture.ts';
import type { FromTo, GoalChange, NodeChange } from './picture-diff.ts';

/** Goals that stand otherwise than before. */
export function goalChanges(before: OperatingPicture, after: OperatingPicture): GoalChange[] {
  return paired(goalsShown(before), goalsShown(after), ({ goal }) => goal).flatMap(goalChange);
}

function goalChange(pair: FromTo<GoalPicture>): GoalChange[] {
  const goal = pair.to?.goal ?? pair.from?.goal;
  if (goal === undefined || pair.from === pair.to) return [];
  const progress = field(pair, 'progress');
  const change = {
    goal,
    light: field(pair, 'light'),
    actual: field(progress, 'actual'),
    target: field(progress, 'target'),
    expected: field(progress, 'expected'),
    landing: { from: landingOf(pair.from), to: landingOf(pair.to) },
    facts: factsOf(pair),
  };
  if ([change.light, change.actual, change.target, change.landing].every(isSame)) return [];
  return [{ kind: 'goal-change', ...change, because: diffTexts.goal(goal, change) }];
}

function landingOf(picture: GoalPicture | null): Decimal | null {
  const landing = picture?.landing ?? null;
  return landing?.kind === 'landed' ? landing.value : null;
}

function factsOf({ from, to }: FromTo<GoalPicture>): GoalChange['facts'] {
  const [before, after] = [from?.facts ?? [], to?.facts ?? []];
  return { added: without(after, before), removed: without(before, after) };
}

function without(ids: readonly Id[], others: readonly Id[]): readonly Id[] {
  const known = new Set(others);
  return ids.filter((id) => !known.has(id));
}

/** Nodes whose light, due day or finish is another than before. */
export function nodeChanges(before: OperatingPicture, after: OperatingPicture): NodeChange[] {
  return paired(before.elements.plan.nodes, after.elements.plan.nodes, ({ node }) => node).flatMap(nodeChange);
}

function nodeChange(pair: FromTo<NodeLight>): NodeChange[] {
  const node = pair.to?.node ?? pair.from?.node;
  if (node === undefined || pair.from === pair.to) return [];
  const change = {
    node,
    light: field(pair, 'light'),
    due: field(pair, 'due'),
    finish: field(pair, 'finish'),
    daysLate: field(pair, 'daysLate'),
  };
  if ([change.light, change.due, change.finish].every(isSame)) return [];
  return [{ kind: 'node-change', ...change, because: diffTexts.node(node, change) }];
}
