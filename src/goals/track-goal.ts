import * as z from 'zod/mini';
import {
  CivilDate,
  daysBetween,
  Decimal,
  type DecimalInput,
  deepFreeze,
  dividedBy,
  type FieldReader,
  FiscalCalendar,
  Id,
  isCivilDate,
  isDecimal,
  type Label,
  minus,
  parse,
  periodSpan,
  plainFields,
  refused,
  safeParse,
  type Schema,
} from '../foundation/index.ts';
import { Direction } from '../indicators/index.ts';
import { type Attainment, attainment } from '../scoring/index.ts';
import { expectedToDate } from './accrued.ts';
import { Goal } from './goal.ts';
import { texts } from './messages.ts';

/** What {@link trackGoal} is told beside the goal. */
export interface TrackOptions {
  /** What was reached, in the goal's unit; null where nothing is reported. */
  readonly actual: DecimalInput | null;
  /** The last day that `actual` covers. */
  readonly through: string;
  /** Which way is good: the indicator's direction, other than `maintain-within`. */
  readonly direction: Exclude<Direction, 'maintain-within'>;
  /** True for a flow that builds up over the period (sales); false for a stock or a ratio, wanted in full on any day. */
  readonly accrues: boolean;
  readonly fiscal?: FiscalCalendar;
}

/** How far a goal is, and what is left to do. */
export interface GoalProgress {
  readonly kind: 'goal-progress';
  readonly goal: Id;
  readonly through: CivilDate;
  readonly actual: Decimal | null;
  readonly target: Decimal;
  /** What the goal asks for by then. */
  readonly expected: Decimal;
  /** Against the whole target. */
  readonly attainment: Attainment;
  /** Against what is asked for by then: on course is 1. */
  readonly toDate: Attainment;
  /** What is missing to the target; null where nothing is reported, or for what does not build up. */
  readonly remaining: Decimal | null;
  /** Days left in the period. */
  readonly daysLeft: number;
  /** What each day left must bring, to the hundredth; null where no day or no figure is left. */
  readonly requiredPerDay: Decimal | null;
  readonly because: Label;
}

const Options: Schema<{
  readonly actual: Decimal | null;
  readonly through: CivilDate;
  readonly direction: Exclude<Direction, 'maintain-within'>;
  readonly accrues: boolean;
  readonly fiscal?: FiscalCalendar;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    actual: z.nullable(Decimal),
    through: CivilDate,
    direction: z.enum(['increase', 'decrease', 'maintain-above', 'maintain-below', 'milestone']),
    accrues: z.boolean(),
    fiscal: z.exactOptional(FiscalCalendar),
  }),
);

/** Options as most callers give them, which need no closer look. */
const usual: Readonly<Record<string, FieldReader>> = {
  actual: (value) => (value === null || isDecimal(value) ? value : refused),
  through: (value) => (isCivilDate(value) ? value : refused),
  direction: (value) => (value === 'increase' || value === 'decrease' || value === 'maintain-above' ? value : refused),
  accrues: (value) => (typeof value === 'boolean' ? value : refused),
  fiscal: readFiscal,
};

function readFiscal(value: unknown): unknown {
  if (value === undefined) return value;
  const read = safeParse(FiscalCalendar, value);
  return read.ok ? read.value : refused;
}

function readOptions(options: TrackOptions): z.output<typeof Options> {
  // Each field was just taken by a reader that knows its type.
  return (plainFields(options, usual) as z.output<typeof Options> | null) ?? parse(Options, options);
}

/**
 * How far a goal is by a day: against the whole target, against what its phasing asks for by then, and what is left.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { parseGoal, trackGoal } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'g', indicator: 'sales', entity: 'group', period: '2026', target: '1000', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
 *   phasing: { kind: 'shares', parts: [{ period: '2026-H1', share: '0.4' }, { period: '2026-H2', share: '0.6' }] } });
 * const progress = trackGoal(goal, { actual: '380', through: '2026-06-30', direction: 'increase', accrues: true });
 * [progress.attainment.ratio, progress.toDate.ratio, progress.remaining]; // => ['0.38', '0.95', '620']
 */
export function trackGoal(goal: Goal, options: TrackOptions): GoalProgress {
  const read = parse(Goal, goal);
  const { actual, through, direction, accrues, fiscal } = readOptions(options);
  const { target, period, id } = read;
  const expected = accrues ? expectedToDate(read, through, fiscal) : target;
  const daysLeft = Math.max(0, daysBetween(through, periodSpan(period, fiscal).end));
  const remaining = actual === null || !accrues ? null : minus(target, actual);
  const whole = attainment({ actual, target, direction });
  return deepFreeze<GoalProgress>({
    kind: 'goal-progress',
    goal: id,
    through,
    actual,
    target,
    expected,
    attainment: whole,
    toDate: expected === target ? whole : attainment({ actual, target: expected, direction }),
    remaining,
    daysLeft,
    requiredPerDay: remaining === null || daysLeft === 0 ? null : dividedBy(remaining, daysLeft, { quantum: '0.01' }),
    because: texts.tracked(id, { actual, target, expected, through }),
  });
}
