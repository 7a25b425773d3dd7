import * as z from 'zod/mini';
import { fail } from './error.ts';
import { compare } from './compare.ts';
import { Decimal, type DecimalInput, dividedBy, plus } from './decimal.ts';
import { issue } from './issue.ts';
import { shown, texts } from './messages.ts';
import { parse, type Schema } from './parse.ts';

const Values: Schema<readonly Decimal[]> = /* @__PURE__ */ z.array(Decimal);

function sorted(values: readonly DecimalInput[]): readonly Decimal[] {
  return parse(Values, values).toSorted(compare);
}

/**
 * The middle value, or the mean of the two in the middle; null of nothing.
 *
 * @example
 * import { median } from 'hoshin/foundation';
 * median([9, 1, 4]); // => '4'
 * median([1, 4]); // => '2.5'
 */
export function median(values: readonly DecimalInput[]): Decimal | null {
  const inOrder = sorted(values);
  const high = inOrder[Math.floor(inOrder.length / 2)];
  const low = inOrder[Math.ceil(inOrder.length / 2) - 1];
  return high === undefined || low === undefined ? null : dividedBy(plus(low, high), 2);
}

/**
 * The smallest value that at least so many percent of all do not pass (nearest rank): always one of the values; null of nothing.
 *
 * @param percent - above 0 up to 100, such as 80 for P80
 * @throws `HoshinError` `bad-percent`
 * @example
 * import { nearestRank } from 'hoshin/foundation';
 * nearestRank([10, 20, 30, 40, 50], 80); // => '40'
 */
export function nearestRank(values: readonly DecimalInput[], percent: number): Decimal | null {
  const given: unknown = percent;
  if (typeof given !== 'number' || !(given > 0 && given <= 100)) {
    return fail(issue('bad-percent', ['percent'], texts.badPercent(shown(given))));
  }
  const inOrder = sorted(values);
  return inOrder[Math.ceil((inOrder.length * given) / 100) - 1] ?? null;
}
