import { abs, compare, type Decimal, minus, plus, sum, times } from '../foundation/index.ts';
import { signed } from './formula-terms.ts';
import type { Goal } from './goal.ts';
import { texts } from './messages.ts';
import type { GapCause, GoalGap, Line } from './reconcile-types.ts';

/** The gap of a line of amounts; null where the goals below come to the one above exactly. */
export function amountGap(line: Line): GoalGap | null {
  const { above, below, signs, constant } = line;
  const all = sum(below.map(({ target }, at) => signed(target, signs?.[at] ?? 1)));
  const bottomUp = constant === undefined ? all : plus(all, constant);
  if (bottomUp === above.target) return null;
  const causes = below.map((goal, at) => causeOf(goal, movedBy(goal, signs?.[at] ?? 1)));
  return gapOf(line, above.target, bottomUp, causes);
}

/** The gap of a line of ratios, by numerators and denominators; null where it is none, `unchecked` where one does not state them. */
export function ratioGap(line: Line): GoalGap | null | 'unchecked' {
  const { above, below } = line;
  const stated = below.flatMap(({ ratioOf }) => ratioOf ?? []);
  if (stated.length < below.length) return 'unchecked';
  const wanted = times(above.target, sum(stated.map(({ denominator }) => denominator)));
  const bottomUp = sum(stated.map(({ numerator }) => numerator));
  if (bottomUp === wanted) return null;
  const causes = below.map((goal) =>
    causeOf(
      goal,
      goal.ratioOf === undefined ? null : minus(goal.ratioOf.numerator, times(above.target, goal.ratioOf.denominator)),
    ),
  );
  return gapOf(line, wanted, bottomUp, causes);
}

/** What was asked of a goal, where something was. */
function askedOf({ provenance }: Goal): Decimal | null {
  return provenance.kind === 'set' ? null : (provenance.asked ?? null);
}

function movedBy(goal: Goal, sign: 1 | -1): Decimal | null {
  const asked = askedOf(goal);
  return asked === null ? null : signed(minus(goal.target, asked), sign);
}

function causeOf(goal: Goal, moved: Decimal | null): GapCause {
  const { id, indicator, entity, period, target } = goal;
  return { goal: id, indicator, entity, period, target, asked: askedOf(goal), moved };
}

function gapOf(line: Line, topDown: Decimal, bottomUp: Decimal, all: readonly GapCause[]): GoalGap {
  const { axis, above, missing } = line;
  const gap = minus(bottomUp, topDown);
  const causes = all.filter(({ moved }) => moved !== '0').sort((a, b) => compare(size(b), size(a)) || byId(a, b));
  const without = missing?.() ?? [];
  return {
    axis,
    goal: above.id,
    indicator: above.indicator,
    entity: above.entity,
    period: above.period,
    topDown,
    bottomUp,
    gap,
    missing: without,
    causes,
    because: texts.gap(above.id, { axis, bottomUp, topDown, gap, missing: without.length }),
  };
}

/** How much a cause weighs; goals that nothing was asked of weigh as much as their target. */
const size = ({ moved, target }: GapCause): Decimal => abs(moved ?? target);

interface OfGoal {
  readonly goal: string;
}

const byId = (a: OfGoal, b: OfGoal): number => (a.goal < b.goal ? -1 : a.goal > b.goal ? 1 : 0);

/** The larger gap first; ties by the goal's id. */
export function byGap(a: GoalGap, b: GoalGap): number {
  return compare(abs(b.gap), abs(a.gap)) || byId(a, b);
}
