import * as z from 'zod/mini';
import {
  Decimal,
  type DecimalInput,
  deepFreeze,
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

/** What earned value is computed from, all cumulative to the same date and in the same unit. */
export interface EarnedValueInput {
  /** PV (BCWS): what the work planned by now was to cost. */
  readonly planned: DecimalInput;
  /** EV (BCWP): what the work done by now was to cost. */
  readonly earned: DecimalInput;
  /** AC (ACWP): what the work done by now did cost. */
  readonly actual: DecimalInput;
  /** BAC: what all the work is to cost. Without it there are no forecasts. */
  readonly budget?: DecimalInput;
}

interface ReadInput {
  readonly planned: Decimal;
  readonly earned: Decimal;
  readonly actual: Decimal;
  readonly budget?: Decimal;
}

const Input: Schema<ReadInput> = schema<ReadInput>()(
  z.strictObject({ planned: Decimal, earned: Decimal, actual: Decimal, budget: z.exactOptional(Decimal) }),
);

/** What the work will have cost in the end, three ways; each null where it would divide by zero. */
export interface EarnedValueForecast {
  /** `AC + (BAC − EV)`: the rest costs what it was to cost. */
  readonly atBudget: Decimal;
  /** `AC + (BAC − EV) ÷ CPI` (= BAC ÷ CPI): the rest goes on at today's cost performance. */
  readonly atCpi: Decimal | null;
  /** `AC + (BAC − EV) ÷ (CPI × SPI)`: the rest pays for the delay too. */
  readonly atCpiSpi: Decimal | null;
  /** TCPI: `(BAC − EV) ÷ (BAC − AC)`, the cost performance the rest needs to stay in the budget. */
  readonly toComplete: Decimal | null;
}

/** Earned value (挣值) on one date. */
export interface EarnedValue {
  readonly planned: Decimal;
  readonly earned: Decimal;
  readonly actual: Decimal;
  /** CV = EV − AC; negative is over cost. */
  readonly costVariance: Decimal;
  /** SV = EV − PV; negative is behind. */
  readonly scheduleVariance: Decimal;
  /** CPI = EV ÷ AC, to six decimals; null where nothing was spent. */
  readonly costIndex: Decimal | null;
  /** SPI = EV ÷ PV, to six decimals; null where nothing was planned. */
  readonly scheduleIndex: Decimal | null;
  /** Null where no budget is given. */
  readonly forecast: EarnedValueForecast | null;
  /** The reading in a sentence. */
  readonly because: Label;
}

const millionth = { quantum: '0.000001' } as const;

/**
 * Earned value: is the work done worth what it cost, and as much as was planned?
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { earnedValue } from 'hoshin/investment';
 * // «EVM case, 9 weeks»
 * const week9 = earnedValue({ planned: '1238880', earned: '1177280', actual: '1206034' });
 * [week9.costVariance, week9.scheduleVariance]; // => ['-28754', '-61600']
 * [week9.costIndex, week9.scheduleIndex]; // => ['0.976158', '0.950278']
 */
export function earnedValue(input: EarnedValueInput): EarnedValue {
  const read = parse(Input, input);
  const { planned, earned, actual } = read;
  const costVariance = minus(earned, actual);
  const scheduleVariance = minus(earned, planned);
  return deepFreeze({
    planned,
    earned,
    actual,
    costVariance,
    scheduleVariance,
    costIndex: ratio(earned, actual, millionth),
    scheduleIndex: ratio(earned, planned, millionth),
    forecast: read.budget === undefined ? null : forecastOf(read, read.budget),
    because: texts.earnedValue(costVariance, sign(costVariance), scheduleVariance, sign(scheduleVariance)),
  });
}

/** Fractions are multiplied out, so that each forecast is rounded once. */
function forecastOf({ planned, earned, actual }: ReadInput, budget: Decimal): EarnedValueForecast {
  const rest = minus(budget, earned);
  const atCpi = ratio(times(rest, actual), earned, millionth);
  const atCpiSpi = ratio(times(times(rest, actual), planned), times(earned, earned), millionth);
  return {
    atBudget: plus(actual, rest),
    atCpi: atCpi === null ? null : plus(actual, atCpi),
    atCpiSpi: atCpiSpi === null ? null : plus(actual, atCpiSpi),
    toComplete: ratio(rest, minus(budget, actual), millionth),
  };
}
