import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  type DecimalInput,
  deepFreeze,
  fromDayNumber,
  type Label,
  parse,
  type Schema,
  toDayNumber,
} from '../foundation/index.ts';
import { MetricReading } from './early-warning.ts';
import { texts } from './messages.ts';
import { daysToLimit, straightTrend } from './trend.ts';

/** What {@link forecastBreach} is told. */
export interface BreachInput {
  /** One reading a day at most; their order does not matter. Those not reported are left out of the line. */
  readonly readings: readonly { readonly on: string; readonly value: DecimalInput | null }[];
  /** The bound that is not to be crossed. */
  readonly limit: DecimalInput;
  /** The bad side: `above` the limit, or `below` it. */
  readonly side: 'above' | 'below';
  /** The line is drawn through so many last readings; through all where left out. */
  readonly window?: number;
}

/** When a metric will cross its limit, as it goes now; or that it will not, or that nothing can be said. */
export type Breach =
  | {
      readonly kind: 'breach';
      /** The first day beyond the limit on the line. */
      readonly on: CivilDate;
      /** Days from the last reading; 0 where the line is beyond it already. */
      readonly days: number;
      /** Change a day, in the metric's unit; float64. */
      readonly slope: number;
      /** The readings the line was drawn through. */
      readonly readings: number;
      readonly because: Label;
    }
  | { readonly kind: 'none'; readonly reason: 'too-few' | 'moves-away' | 'beyond-range'; readonly because: Label };

const Input: Schema<{
  readonly readings: readonly MetricReading[];
  readonly limit: Decimal;
  readonly side: 'above' | 'below';
  readonly window?: number;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    readings: z.array(MetricReading),
    limit: Decimal,
    side: z.enum(['above', 'below']),
    window: z.exactOptional(z.int().check(z.minimum(2), z.maximum(1000))),
  }),
);

/**
 * When will it cross the limit if it goes on as it does? The straight line of least squares through the last readings, and the
 * first whole day on which it is beyond: `days = ⌊(limit − last) ÷ slope⌋ + 1`. Days and the metric's unit. A line is no law: read it with the
 * chart.
 *
 * @throws `HoshinError` where the input is malformed
 * @example
 * import { forecastBreach } from 'hoshin/risks';
 * const readings = [{ on: '2026-05-01', value: '4' }, { on: '2026-05-08', value: '6' }, { on: '2026-05-15', value: '8' }];
 * const breach = forecastBreach({ readings, limit: '14', side: 'above' });
 * breach.kind === 'breach' && breach.on; // => '2026-06-06'
 */
export function forecastBreach(input: BreachInput): Breach {
  const { readings, limit, side, window = readings.length } = parse(Input, input);
  const told = readings
    .flatMap(({ on, value }) => (value === null ? [] : [{ day: toDayNumber(on), value: Number(value) }]))
    .toSorted((a, b) => a.day - b.day)
    .slice(-Math.max(window, 1));
  const trend = straightTrend(
    told.map(({ day }) => day),
    told.map(({ value }) => value),
  );
  const last = told.at(-1);
  if (trend === null || last === undefined) return none('too-few');
  const days = daysToLimit(trend, Number(limit), side);
  if (days === null) return none('moves-away');
  if (last.day + days > lastDay) return none('beyond-range');
  const on = fromDayNumber(last.day + days);
  const because = texts.breach(side, limit, on, days, told.length);
  return deepFreeze({ kind: 'breach', on, days, slope: trend.slope, readings: told.length, because });
}

/** 9999-12-31: no calendar goes further. */
const lastDay: number = /* @__PURE__ */ toDayNumber('9999-12-31');

function none(reason: 'too-few' | 'moves-away' | 'beyond-range'): Breach {
  return deepFreeze({ kind: 'none', reason, because: texts.noBreach(reason) });
}
