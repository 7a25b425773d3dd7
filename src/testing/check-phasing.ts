import { addDays, compare, periodSpan } from '../foundation/index.ts';
import { type Goal, parseGoal } from '../goals/index.ts';
import { anyGoal } from './any-goal.ts';
import { type Breach, type CheckEffort, findingOf, type LawReport, reportOf, smallest } from './law-report.ts';
import { messageOf, texts } from './messages.ts';

/** A way of phasing: gives a goal of a year its parts. */
export type PhasingRule = (goal: Goal) => unknown;

/** Which year's goals are tried. */
export interface PhasingCheck extends CheckEffort {
  readonly year: number;
}

/** A law of {@link checkPhasing}. */
export type PhasingLaw = 'total' | 'tiles' | 'rises' | 'deterministic';

type PhasingBreach = Breach<Goal> | null;

/**
 * Holds a way of phasing to its laws: every goal is given valid parts that add up to it exactly, the parts cover its period once,
 * what is expected by a day never falls from day to day where the target is above zero, and the same goal has the same parts.
 *
 * @param phase - gives the goal with its phasing, such as one that calls `phaseGoal` with last year's seasons
 * @example
 * import { subperiods } from 'hoshin/foundation';
 * import { type Goal, phaseGoal } from 'hoshin/goals';
 * import { checkPhasing } from 'hoshin/testing';
 * const evenly = (goal: Goal) =>
 *   phaseGoal(goal, { quantum: '0.01', parts: subperiods(goal.period, 'quarter').map((period) => ({ period, weight: 1 })) });
 * checkPhasing(evenly, { year: 2026 }).kind; // => 'kept'
 */
export function checkPhasing(phase: PhasingRule, options: PhasingCheck): LawReport<PhasingLaw, Goal> {
  const goals = anyGoal(options).map((goal) => parseGoal({ ...goal, phasing: { kind: 'linear' } }));
  const look = (breach: (goal: Goal) => PhasingBreach): PhasingBreach => smallest(goals, breach, options);
  const shaped =
    (breach: (goal: Goal) => PhasingBreach): ((goal: Goal) => PhasingBreach) =>
    (goal) => {
      const found = shapeOf(phase, goal);
      return typeof found === 'string' ? null : breach(found);
    };
  return reportOf<PhasingLaw, Goal>([
    findingOf(
      'total',
      look((goal) => totalBreach(phase, goal)),
      texts.phasing.total(),
    ),
    findingOf('tiles', look(shaped(tileBreach)), texts.phasing.tiles()),
    findingOf('rises', look(shaped(fallBreach)), texts.phasing.rises()),
    findingOf(
      'deterministic',
      look((goal) => repeatBreach(phase, goal)),
      texts.phasing.repeats(),
    ),
  ]);
}

/** The goal with its phasing, or why it has none. */
function shapeOf(phase: PhasingRule, goal: Goal): Goal | string {
  try {
    return parseGoal(phase(goal));
  } catch (error) {
    return messageOf(error);
  }
}

function totalBreach(phase: PhasingRule, goal: Goal): PhasingBreach {
  const shape = shapeOf(phase, goal);
  if (typeof shape === 'string') return { example: goal, because: texts.phasing.failed(shape) };
  if (shape.target === goal.target) return null;
  return { example: goal, because: texts.phasing.wrongSum(shape.target, goal.target) };
}

function tileBreach(goal: Goal): PhasingBreach {
  const { phasing, period } = goal;
  if (phasing === undefined || phasing.kind === 'linear') return null;
  const whole = periodSpan(period);
  const spans = phasing.parts.map((part) => periodSpan(part.period));
  const joined = spans.every(({ start }, at) => at === 0 || addDays(spans[at - 1]?.end ?? start, 1) === start);
  const tiled = joined && spans[0]?.start === whole.start && spans.at(-1)?.end === whole.end;
  return tiled ? null : { example: goal, because: texts.phasing.notTiled(period) };
}

function fallBreach(goal: Goal): PhasingBreach {
  const { phasing, target } = goal;
  if (phasing === undefined || phasing.kind === 'linear' || compare(target, 0) <= 0) return null;
  // Within a part it builds up evenly, so that it falls where a part is below zero and nowhere else.
  const parts =
    phasing.kind === 'shares' ? phasing.parts.map(({ share }) => share) : phasing.parts.map(({ amount }) => amount);
  const at = parts.findIndex((part) => compare(part, 0) < 0);
  const period = phasing.parts[at]?.period;
  return period === undefined ? null : { example: goal, because: texts.phasing.falls(period) };
}

function repeatBreach(phase: PhasingRule, goal: Goal): PhasingBreach {
  const [one, other] = [shapeOf(phase, goal), shapeOf(phase, goal)];
  const same = JSON.stringify(one) === JSON.stringify(other);
  return same ? null : { example: goal, because: texts.phasing.differs() };
}
