import * as z from 'zod/mini';
import {
  abs,
  crossCheck,
  Decimal,
  type DecimalInput,
  decimal,
  deepFreeze,
  dividedBy,
  type Issue,
  issue,
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
  /** Shares of CPI and SPI in a blended performance, together 1; 0.8 and 0.2 are usual. Without it there is no such form. */
  readonly blend?: { readonly cost: DecimalInput; readonly schedule: DecimalInput };
  /** SPI(t) from `earnedSchedule`, for the forms that use it. */
  readonly timeIndex?: DecimalInput;
}

interface ReadInput {
  readonly planned: Decimal;
  readonly earned: Decimal;
  readonly actual: Decimal;
  readonly budget?: Decimal;
  readonly blend?: { readonly cost: Decimal; readonly schedule: Decimal };
  readonly timeIndex?: Decimal;
}

const Input: Schema<ReadInput> = schema<ReadInput>()(() =>
  z.strictObject({
    planned: Decimal,
    earned: Decimal,
    actual: Decimal,
    budget: z.exactOptional(Decimal),
    blend: z.exactOptional(z.strictObject({ cost: Decimal, schedule: Decimal }).check(crossCheck(blendIssues))),
    timeIndex: z.exactOptional(Decimal),
  }),
);

function blendIssues({ cost, schedule }: { readonly cost: Decimal; readonly schedule: Decimal }): readonly Issue[] {
  const total = plus(cost, schedule);
  return total === '1' ? [] : [issue('shares-sum', [], texts.blendSum(total))];
}

/** What the work will have cost in the end, if the rest goes on at one performance. */
export interface FinalCost {
  /** PF: what a unit of money earns from now on, to six decimals. */
  readonly performance: Decimal;
  /** EAC: `AC + (BAC − EV) ÷ PF`, rounded to six decimals. */
  readonly estimate: Decimal;
  /** ETC: `EAC − AC`. */
  readonly toGo: Decimal;
  /** VAC: `BAC − EAC`; negative is over the budget. */
  readonly variance: Decimal;
  readonly because: Label;
}

/** The forms of the forecast; each null where its performance is not known or zero. */
export interface EarnedValueForecast {
  /** PF = 1: the rest costs what it was to cost. */
  readonly atBudget: FinalCost | null;
  /** PF = CPI: the rest goes on at today's cost performance; the same as BAC ÷ CPI. */
  readonly atCpi: FinalCost | null;
  /** PF = SPI. */
  readonly atSpi: FinalCost | null;
  /** PF = CPI × SPI: the rest pays for the delay too. */
  readonly atCpiSpi: FinalCost | null;
  /** PF = share × CPI + share × SPI, by the blend given. */
  readonly atBlend: FinalCost | null;
  /** PF = SPI(t), from earned schedule. */
  readonly atTime: FinalCost | null;
  /** PF = SPI(t) × CPI. */
  readonly atTimeCpi: FinalCost | null;
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
 * @throws `HoshinError` `shares-sum` for the blend, and for malformed input
 * @example
 * import { earnedValue } from 'hoshin/investment';
 * // «EVM case, 9 weeks»
 * const week9 = earnedValue({ planned: '1238880', earned: '1177280', actual: '1206034' });
 * [week9.costVariance, week9.scheduleVariance]; // => ['-28754', '-61600']
 * [week9.costIndex, week9.scheduleIndex]; // => ['0.976158', '0.950278']
 * const { forecast } = earnedValue({ planned: 5340, earned: 6370, actual: 6240, budget: 10000 });
 * [forecast?.atBudget?.estimate, forecast?.atCpi?.estimate]; // => ['9870', '9795.918367']
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

/** A performance as a fraction, so that a forecast is rounded once; null where it is not known or not above zero. */
type Performance = readonly [over: Decimal, under: Decimal] | null;

function performance(over: Decimal, under: Decimal): Performance {
  return sign(over) > 0 && sign(under) > 0 ? [over, under] : null;
}

function product(a: Performance, b: Performance): Performance {
  return a === null || b === null ? null : [times(a[0], b[0]), times(a[1], b[1])];
}

function forecastOf(read: ReadInput, budget: Decimal): EarnedValueForecast {
  const { planned, earned, actual, blend, timeIndex } = read;
  const cpi = performance(earned, actual);
  const spi = performance(earned, planned);
  const inTime = timeIndex === undefined ? null : performance(timeIndex, decimal(1));
  const final = (by: Performance): FinalCost | null => (by === null ? null : finalCost(read, budget, by));
  return {
    atBudget: final([decimal(1), decimal(1)]),
    atCpi: final(cpi),
    atSpi: final(spi),
    atCpiSpi: final(product(cpi, spi)),
    atBlend: final(blended(cpi, spi, blend)),
    atTime: final(inTime),
    atTimeCpi: final(product(inTime, cpi)),
    toComplete: ratio(minus(budget, earned), minus(budget, actual), millionth),
  };
}

/** `c × CPI + s × SPI` as one fraction. */
function blended(cpi: Performance, spi: Performance, blend: ReadInput['blend']): Performance {
  if (cpi === null || spi === null || blend === undefined) return null;
  const [cost, schedule] = [times(blend.cost, cpi[0]), times(blend.schedule, spi[0])];
  return [plus(times(cost, spi[1]), times(schedule, cpi[1])), times(cpi[1], spi[1])];
}

function finalCost(
  { earned, actual }: ReadInput,
  budget: Decimal,
  [over, under]: readonly [Decimal, Decimal],
): FinalCost {
  const rest = minus(budget, earned);
  const toGo = dividedBy(times(rest, under), over, millionth);
  const estimate = plus(actual, toGo);
  const variance = minus(budget, estimate);
  const factor = dividedBy(over, under, millionth);
  const because = texts.finalCost(rest, factor, estimate, abs(variance), sign(variance));
  return { performance: factor, estimate, toGo, variance, because };
}
