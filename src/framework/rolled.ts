import { type Decimal, dividedBy, max, min, sum } from '../foundation/index.ts';
import type { RollUp } from '../indicators/index.ts';

type Values = readonly [Decimal, ...Decimal[]];

const ways: Readonly<Record<Exclude<RollUp, object>, (values: Values) => Decimal | null>> = {
  sum: (values) => sum(values),
  average: (values) => dividedBy(sum(values), values.length),
  max: (values) => max(...values),
  min: (values) => min(...values),
  first: ([first]) => first,
  last: (values) => values.at(-1) ?? values[0],
  none: (values) => (values.length === 1 ? values[0] : null),
};

/** Several values as one. An average weighted by another indicator needs that indicator, and is not made here. */
export function rolled(values: readonly Decimal[], by: RollUp): Decimal | null {
  const [first, ...rest] = values;
  if (first === undefined) return null;
  return ways[typeof by === 'object' ? 'none' : by]([first, ...rest]);
}
