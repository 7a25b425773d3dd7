import * as z from 'zod/mini';
import {
  compare,
  crossCheck,
  Decimal,
  type DecimalInput,
  decimal,
  deepFreeze,
  issue,
  type Issue,
  type Label,
  minus,
  parse,
  plus,
  ratio,
  type Schema,
  schema,
  sign,
  times,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { texts as returns } from './return-messages.ts';

/** What earned schedule is computed from. */
export interface EarnedScheduleInput {
  /** PV, cumulative, at the end of working periods 1, 2, 3, …; never falling. */
  readonly planned: readonly DecimalInput[];
  /** EV, cumulative, now. */
  readonly earned: DecimalInput;
  /** AT: working periods gone by. */
  readonly elapsed: DecimalInput;
}

interface ReadInput {
  readonly planned: readonly Decimal[];
  readonly earned: Decimal;
  readonly elapsed: Decimal;
}

const Input: Schema<ReadInput> = schema<ReadInput>()(() =>
  z.strictObject({
    planned: z.array(Decimal).check(z.minLength(1), crossCheck(fallingIssues)),
    earned: Decimal,
    elapsed: Decimal,
  }),
);

function fallingIssues(planned: readonly Decimal[]): readonly Issue[] {
  return planned.flatMap((value, at) =>
    compare(value, planned[at - 1] ?? '0') < 0 ? [issue('plan-falls', [at], texts.planFalls(value))] : [],
  );
}

/** Earned schedule (挣得进度) on one date, in working periods. */
export interface EarnedSchedule {
  /** ES: the time at which the plan was to have earned what is earned now. */
  readonly earnedTime: Decimal;
  /** SV(t) = ES − AT; negative is behind. */
  readonly timeVariance: Decimal;
  /** SPI(t) = ES ÷ AT; null at the start. */
  readonly timeIndex: Decimal | null;
  /** IEAC(t) = planned duration ÷ SPI(t): when it will end at this pace; null where nothing is earned yet. */
  readonly forecastDuration: Decimal | null;
  readonly because: Label;
}

const millionth = { quantum: '0.000001' } as const;

/**
 * Earned schedule: how far along its own plan is the work, in time and not in money?
 *
 * `ES = C + (EV − PV_C) ÷ (PV_C+1 − PV_C)`, C the last period with PV ≤ EV. Where the plan stands still, the end of the
 * standstill counts; all work done counts as the first period in which the plan is complete.
 *
 * @throws `HoshinError` `plan-falls`, and for malformed input
 * @example
 * import { earnedSchedule } from 'hoshin/investment';
 * const now = earnedSchedule({ planned: [100, 200, 300, 400], earned: 250, elapsed: 3 });
 * [now.earnedTime, now.timeVariance, now.timeIndex, now.forecastDuration]; // => ['2.5', '-0.5', '0.833333', '4.8']
 */
export function earnedSchedule(input: EarnedScheduleInput): EarnedSchedule {
  const { planned, earned, elapsed } = parse(Input, input);
  const earnedTime = timeOf(planned, earned);
  const done = planned.findIndex((value) => value === planned[planned.length - 1]) + 1;
  const timeVariance = minus(earnedTime, elapsed);
  return deepFreeze({
    earnedTime,
    timeVariance,
    timeIndex: ratio(earnedTime, elapsed, millionth),
    forecastDuration: ratio(times(done, elapsed), earnedTime, millionth),
    because: returns.earnedSchedule(earned, earnedTime, elapsed, sign(timeVariance)),
  });
}

function timeOf(planned: readonly Decimal[], earned: Decimal): Decimal {
  if (sign(earned) <= 0) return decimal(0);
  const last = planned[planned.length - 1] ?? decimal(0);
  if (compare(earned, last) >= 0) return decimal(planned.indexOf(last) + 1);
  const next = planned.findIndex((value) => compare(value, earned) > 0);
  const before = planned[next - 1] ?? decimal(0);
  const step = minus(planned[next] ?? last, before);
  return plus(next, ratio(minus(earned, before), step, millionth) ?? '0');
}
