import * as z from 'zod/mini';
import {
  Decimal,
  type DecimalInput,
  deepFreeze,
  type Label,
  minus,
  parse,
  ratio,
  round,
  type Schema,
  sign,
  times,
} from '../foundation/index.ts';
import { Comparison } from './indicator.ts';
import { texts } from './messages.ts';
import { Unit } from './unit.ts';
import { unitFactor } from './unit-factor.ts';

/** What {@link compareValues} sets against each other. */
export interface ComparedValues {
  readonly current: DecimalInput | null;
  /** What it is held against: the same period of last year (同比), the period before (环比), a plan. */
  readonly base: DecimalInput | null;
  /** The indicator's own method, as a rule. */
  readonly comparison: Comparison;
  /** Both are in it. Needed for `points`, where a share kept in percent is a hundredth of one kept as 1 = the whole. */
  readonly unit?: Unit;
  /** The result is rounded half up to a multiple of this; as it is where left out. */
  readonly quantum?: DecimalInput;
}

/** Two values set against each other. */
export interface ValueComparison {
  readonly kind: 'value-comparison';
  readonly comparison: Comparison;
  readonly current: Decimal | null;
  readonly base: Decimal | null;
  /**
   * `difference`: in the unit of both; `percent`: growth in percent (`36` is 36 %); `points`: percentage points. Null where
   * a side is not reported, or where a growth has no meaning because its base is zero or negative.
   */
  readonly change: Decimal | null;
  readonly because: Label;
}

const Input: Schema<{
  readonly current: Decimal | null;
  readonly base: Decimal | null;
  readonly comparison: Comparison;
  readonly unit?: Unit;
  readonly quantum?: Decimal;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    current: z.nullable(Decimal),
    base: z.nullable(Decimal),
    comparison: Comparison,
    unit: z.exactOptional(Unit),
    quantum: z.exactOptional(Decimal),
  }),
);

/**
 * How far a value is from another, by the method its indicator declares. A growth in percent of a base that is zero or
 * negative is no number; the difference still is.
 *
 * @throws `HoshinError` with all issues of its input
 * @example
 * import { compareValues } from 'hoshin/indicators';
 * compareValues({ current: '26.00', base: '10.12', comparison: 'percent', quantum: '1' }).change; // => '157'
 * compareValues({ current: '0.251', base: '0.3', comparison: 'points' }).change; // => '-4.9'
 * compareValues({ current: '5', base: '0', comparison: 'percent' }).change; // => null
 */
export function compareValues(values: ComparedValues): ValueComparison {
  const { current, base, comparison, unit, quantum } = parse(Input, values);
  const exact = current === null || base === null ? null : changeOf(current, base, comparison, unit);
  const change = exact === null || quantum === undefined ? exact : round(exact, quantum);
  const because = texts.comparison(comparison, current, base, change);
  return deepFreeze({ kind: 'value-comparison', comparison, current, base, change, because });
}

function changeOf(current: Decimal, base: Decimal, comparison: Comparison, unit: Unit | undefined): Decimal | null {
  const difference = minus(current, base);
  switch (comparison) {
    case 'difference':
      return difference;
    case 'points':
      return times(times(difference, unit === undefined ? 1 : unitFactor(unit)), 100);
    case 'percent':
      return sign(base) <= 0 ? null : ratio(times(difference, 100), base);
  }
}
