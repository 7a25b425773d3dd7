import { type Decimal, dividedBy, guarded, max, min, plus, ratio, sum, times } from '../foundation/index.ts';
import type { RollUp } from './additivity.ts';

/** A part of what is rolled up, beside others. */
export interface RolledPart {
  readonly value: Decimal;
  /** What it weighs, where parts are weighted; null where that is not known. */
  readonly weight?: Decimal | null;
}

/** How values are one, of which `first` is the first. */
type Way = (first: Decimal, values: readonly Decimal[]) => Decimal;

const ways: Readonly<Record<Exclude<RollUp, object | 'none'>, Way>> = {
  sum: (_, values) => sum(values),
  average: (_, values) => dividedBy(sum(values), values.length),
  max: (first, values) => values.reduce((most, one) => max(most, one), first),
  min: (first, values) => values.reduce((least, one) => min(least, one), first),
  first: (first) => first,
  last: (first, values) => values.at(-1) ?? first,
};

/**
 * Several values as one, in order of time where that matters; null where they make none: no parts, `none` of several, weights of
 * several missing or zero in all. One value alone is itself: there is nothing to weigh it against.
 *
 * @throws `HoshinError` for values that are no decimals
 * @example
 * import { rollValues } from 'hoshin/indicators';
 * const parts = [{ value: '10', weight: '3' }, { value: '20', weight: '1' }];
 * rollValues(parts, 'average'); // => '15'
 * rollValues(parts, { weightedBy: 'area' }); // => '12.5'
 * rollValues(parts, 'none'); // => null
 */
export function rollValues(parts: readonly RolledPart[], by: RollUp): Decimal | null {
  return guarded(() => {
    const [head] = parts;
    if (head === undefined) return null;
    if (parts.length === 1) return head.value;
    if (by === 'none') return null;
    if (typeof by === 'object') return weightedMean(parts);
    return ways[by](
      head.value,
      parts.map(({ value }) => value),
    );
  });
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
