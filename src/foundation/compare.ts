/** Decimals beside each other: which is less, the least, the greatest, and what lies between bounds. */
import { type Decimal, decimal, type DecimalInput } from './decimal.ts';
import { refuse } from './error.ts';
import { guarded } from './guarded.ts';
import { issue } from './issue.ts';
import { texts } from './messages.ts';

/** −1, 0 or 1 as `a` is less than, equal to or greater than `b`; fit for `Array.prototype.sort`. */
export function compare(a: DecimalInput, b: DecimalInput): -1 | 0 | 1 {
  const x = decimal(a);
  const y = decimal(b);
  if (x === y) return 0;
  const isNegative = x.startsWith('-');
  if (isNegative !== y.startsWith('-')) return isNegative ? -1 : 1;
  // Canonical text of as many whole digits stands in the order of the numbers, but for the sign.
  const [whole, other] = [wholeLength(x), wholeLength(y)];
  const isNearer = whole === other ? x < y : whole < other;
  return isNearer === isNegative ? 1 : -1;
}

function wholeLength(text: Decimal): number {
  const point = text.indexOf('.');
  return point < 0 ? text.length : point;
}

/** The least of the numbers. */
export function min(first: DecimalInput, ...rest: readonly DecimalInput[]): Decimal {
  return rest.reduce<Decimal>((least, one) => (compare(one, least) < 0 ? decimal(one) : least), decimal(first));
}

/** The greatest of the numbers. */
export function max(first: DecimalInput, ...rest: readonly DecimalInput[]): Decimal {
  return rest.reduce<Decimal>((most, one) => (compare(one, most) > 0 ? decimal(one) : most), decimal(first));
}

/** `value`, or the bound it exceeds. Either bound may be left out. */
export function clamp(
  value: DecimalInput,
  bounds: { readonly min?: DecimalInput | undefined; readonly max?: DecimalInput | undefined },
): Decimal {
  return guarded(() => {
    const { min: low, max: high } = bounds;
    if (low !== undefined && high !== undefined && compare(low, high) > 0) {
      refuse([issue('empty-bounds', [], texts.emptyBounds(decimal(low), decimal(high)))]);
    }
    const floored = low === undefined ? decimal(value) : max(value, low);
    return high === undefined ? floored : min(floored, high);
  });
}
