import { type Decimal, dividedBy, max, min, plus, ratio, sum, times } from '../foundation/index.ts';
import type { RollUp } from './additivity.ts';

/** A part of what is rolled up. */
export interface RolledPart {
  readonly value: Decimal;
  /** What it weighs, where parts are weighted; null where that is not known. */
  readonly weight?: Decimal | null;
}

const ways: Readonly<Record<Exclude<RollUp, object | 'none'>, (values: readonly [Decimal, ...Decimal[]]) => Decimal>> =
  {
    sum: (values) => sum(values),
    average: (values) => dividedBy(sum(values), values.length),
    max: (values) => max(...values),
    min: (values) => min(...values),
    first: ([first]) => first,
    last: (values) => values.at(-1) ?? values[0],
  };

/** Several values as one; null where they make none: no parts, `none` of several, weights missing or zero in all. */
export function rolledValue(parts: readonly RolledPart[], by: RollUp): Decimal | null {
  const [head, ...rest] = parts;
  if (head === undefined) return null;
  if (by === 'none') return rest.length === 0 ? head.value : null;
  if (typeof by === 'object') return weightedMean(parts);
  return ways[by]([head.value, ...rest.map(({ value }) => value)]);
}

function weightedMean(parts: readonly RolledPart[]): Decimal | null {
  let above: Decimal | null = null;
  let below: Decimal | null = null;
  for (const { value, weight = null } of parts) {
    if (weight === null) return null;
    above = above === null ? times(value, weight) : plus(above, times(value, weight));
    below = below === null ? weight : plus(below, weight);
  }
  return above === null || below === null ? null : ratio(above, below);
}
